// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDesk.h"

#include "domain/Instant.h"
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/MessageStore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace sampan::test
{
namespace
{

/// Quick cryptography and quick back-off: a test has no minutes to spend.
Desk::Setup setupOf(const QString& root, SecretStore& secrets, const Clock& clock)
{
    Desk::Setup setup{root, secrets, clock};
    setup.sync.pollWithPush = std::chrono::milliseconds(5000);
    setup.sync.pollWithoutPush = std::chrono::milliseconds(500);
    return setup;
}

} // namespace

QString FileSecretStore::pathOf(const QString& name) const
{
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QDir(m_folder).filePath(QString::fromLatin1(hash.left(24)) + QStringLiteral(".secret"));
}

void FileSecretStore::read(const QString& name, QObject* context, ReadDone done)
{
    QFile file(pathOf(name));
    Result<QByteArray> result = Error{ErrorCode::NotFound, {}, {}};
    if (file.open(QIODevice::ReadOnly))
        result = file.readAll();
    QMetaObject::invokeMethod(
        context, [done = std::move(done), result] { done(result); }, Qt::QueuedConnection);
}

void FileSecretStore::write(const QString& name, const QByteArray& value, QObject* context, WriteDone done)
{
    const QString path = pathOf(name);
    QFile file(path + QStringLiteral(".new"));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(value) == value.size() && file.flush();
    file.close();
    QFile::remove(path);
    const bool moved = written && file.rename(path);
    QMetaObject::invokeMethod(
        context,
        [done = std::move(done), moved] {
            done(moved ? Result<void>() : Error{ErrorCode::KeychainUnavailable, {}, {}});
        },
        Qt::QueuedConnection);
}

void FileSecretStore::remove(const QString& name, QObject* context, WriteDone done)
{
    QFile::remove(pathOf(name));
    QMetaObject::invokeMethod(
        context, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
}

TestDesk::TestDesk(const QString& root) : m_secrets(root)
{
    QDir().mkpath(root);
    m_desk = std::make_unique<Desk>(setupOf(root, m_secrets, m_clock));
    QObject::connect(
        &m_desk->session(), &SessionControl::askTrust, &m_desk->session(),
        [this] { m_desk->session().answerTrust(true); }, Qt::QueuedConnection);
    QObject::connect(&m_desk->session(), &SessionControl::failed, &m_desk->session(),
                     [this](const Error& error) { m_failure = QString(errorName(error.code)) + u": " + error.detail; });
}

bool TestDesk::signIn(const QString& url, const QString& user, const QString& password)
{
    m_failure.clear();
    m_desk->session().signIn(url, user, password);
    waitUntil([this] { return m_desk->session().isSignedIn() || !m_failure.isEmpty(); }, 60000);
    return m_failure.isEmpty() && waitForState(SyncStatus::State::Online);
}

bool TestDesk::waitForState(SyncStatus::State state, int deadlineMs)
{
    return waitUntil([this, state] { return m_desk->sync().state() == state; }, deadlineMs);
}

bool TestDesk::write(Store::Write work)
{
    std::optional<Result<void>> answer;
    m_desk->store().write(std::move(work), m_desk.get(),
                          [&answer](Result<void> result) { answer.emplace(std::move(result)); });
    waitUntil([&answer] { return answer.has_value(); });
    if (!answer || !*answer)
        m_failure = answer ? answer->error().detail : QStringLiteral("the store did not answer");
    return answer && answer->ok();
}

QList<Conversation> TestDesk::conversations()
{
    return read<QList<Conversation>>([](ReadConnection& connection) -> Result<QList<Conversation>> {
               QList<Conversation> list;
               const auto ids = ConversationStore::allIds(connection);
               if (!ids)
                   return ids.error();
               for (const Id& id : *ids) {
                   const auto found = ConversationStore::find(connection, id);
                   if (!found)
                       return found.error();
                   list.append(*found);
               }
               return list;
           })
        .valueOr({});
}

QList<Message> TestDesk::messages(const Id& conversationId)
{
    return read<QList<Message>>([conversationId](ReadConnection& connection) -> Result<QList<Message>> {
               const auto keys = MessageStore::keysOf(connection, conversationId);
               if (!keys)
                   return keys.error();
               QList<CompactId> ids;
               for (const MessageKey& key : *keys)
                   ids.append(key.id);
               auto loaded = MessageStore::load(connection, ids);
               if (loaded)
                   erase_if(*loaded, [](const Message& m) { return m.kind == MessageKind::Activity; });
               return loaded;
           })
        .valueOr({});
}

QList<OutboxEntry> TestDesk::outbox()
{
    return read<QList<OutboxEntry>>([](ReadConnection& connection) { return OutboxStore::entries(connection); })
        .valueOr({});
}

Id TestDesk::reply(const Id& conversationId, const QString& text)
{
    Message message;
    message.id = newId();
    message.conversationId = conversationId;
    message.kind = MessageKind::Outgoing;
    message.authorId = m_desk->session().agent().id;
    message.textBody = text;
    message.createdAt = nowUtc();
    const bool ok = write([message](WriteTransaction& transaction) mutable -> Result<void> {
        const auto conversation = ConversationStore::find(transaction, message.conversationId);
        if (!conversation)
            return conversation.error();
        const auto customer = CustomerStore::find(transaction, conversation->customerId);
        if (!customer)
            return customer.error();
        message.to = {{customer->name, customer->emails.value(0)}};
        message.subject = QStringLiteral("Re: ") + conversation->subject;
        for (const auto& key : MessageStore::keysOf(transaction, message.conversationId).valueOr({})) {
            const auto loaded = MessageStore::load(transaction, {key.id});
            const bool counts =
                loaded && !loaded->isEmpty() &&
                (loaded->first().kind == MessageKind::Incoming || loaded->first().kind == MessageKind::Outgoing);
            if (counts)
                message.seenMessageId = loaded->first().id;
        }
        const auto queued = OutboxStore::queueReply(transaction, message, {nowUtc(), {}, true});
        return queued ? Result<void>() : queued.error();
    });
    return ok ? message.id : Id();
}

bool TestDesk::update(const Id& conversationId, const QJsonObject& patch)
{
    return write([conversationId, patch](WriteTransaction& transaction) -> Result<void> {
        const auto queued = OutboxStore::queueConversationUpdate(transaction, conversationId, patch, nowUtc());
        return queued ? Result<void>() : queued.error();
    });
}

} // namespace sampan::test
