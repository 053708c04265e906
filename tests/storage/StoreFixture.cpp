// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/InboxStore.h"
#include "storage/MessageStore.h"
#include "tests/support/Wait.h"

namespace sampan::test
{

QByteArray testKey()
{
    return QByteArray(Cache::keyBytes, 'k');
}

QDateTime at(qint64 seconds)
{
    static const QDateTime start(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    return start.addSecs(seconds);
}

Id testId(int number)
{
    return idAt(at(number), 0, quint64(number));
}

Inbox makeInbox(int number)
{
    Inbox inbox;
    inbox.id = testId(1000000 + number);
    inbox.name = QStringLiteral("Store %1").arg(number);
    inbox.address = QStringLiteral("care%1@store.example").arg(number);
    inbox.site = QStringLiteral("store.example");
    inbox.country = QStringLiteral("DE");
    inbox.language = QStringLiteral("de");
    inbox.color = 1 + number % 8;
    return inbox;
}

Customer makeCustomer(int number)
{
    Customer customer;
    customer.id = testId(2000000 + number);
    customer.name = QStringLiteral("Buyer %1").arg(number);
    customer.emails = {QStringLiteral("buyer%1@mail.example").arg(number)};
    customer.createdAt = at(number);
    return customer;
}

Conversation makeConversation(int number)
{
    Conversation c;
    c.id = testId(number);
    c.inboxId = makeInbox(number % 4).id;
    c.customerId = makeCustomer(number).id;
    c.status = ConversationStatus::Open;
    c.subject = QStringLiteral("Subject %1").arg(number);
    c.createdAt = at(number);
    c.lastMessageAt = at(number + 1);
    c.waitingSince = at(number + 1);
    c.messageCount = 1;
    c.lastMessageId = testId(3000000 + number);
    return c;
}

Message makeMessage(int number, const Id& conversationId, const QString& text)
{
    Message message;
    message.id = testId(3000000 + number);
    message.conversationId = conversationId;
    message.from = {QStringLiteral("Buyer %1").arg(number), QStringLiteral("buyer%1@mail.example").arg(number)};
    message.subject = QStringLiteral("Subject %1").arg(number);
    message.textBody = text;
    message.createdAt = at(number + 1);
    message.receivedAt = at(number + 1);
    return message;
}

Message makeReply(const Id& conversationId, const QString& text)
{
    Message reply;
    reply.conversationId = conversationId;
    reply.kind = MessageKind::Outgoing;
    reply.to = {{QStringLiteral("Buyer"), QStringLiteral("buyer@mail.example")}};
    reply.textBody = text;
    return reply;
}

OpenCache::OpenCache(const QString& folder, FaultHook fault)
{
    Cache::Options options;
    options.fault = std::move(fault);
    auto cache = Cache::open(folder, testKey(), options);
    m_cache = std::move(cache.value());
    m_connection = std::move(m_cache->connect().value());
}

StoreCommit OpenCache::write(const std::function<Result<void>(WriteTransaction&)>& work)
{
    auto commit = runWrite(*m_connection, work);
    if (!commit)
        qFatal("write failed: %s %s", errorName(commit.error().code).data(), qPrintable(commit.error().detail));
    return *commit;
}

void seedOne(OpenCache& cache, int number)
{
    cache.write([number](WriteTransaction& t) -> Result<void> {
        const Conversation conversation = makeConversation(number);
        if (auto done = InboxStore::upsert(t, {makeInbox(number % 4)}); !done)
            return done;
        if (auto done = CustomerStore::upsert(t, {makeCustomer(number)}); !done)
            return done;
        if (auto done = ConversationStore::upsert(t, {conversation}); !done)
            return done;
        return MessageStore::upsert(t, {makeMessage(number, conversation.id, QStringLiteral("Where is it?"))});
    });
}

CacheOpening openStore(Store& store, const QString& folder)
{
    std::optional<Result<CacheOpening>> opened;
    store.open(folder, testKey(), &store, [&opened](Result<CacheOpening> result) { opened = std::move(result); });
    if (!waitUntil([&opened] { return opened.has_value(); }))
        qFatal("the store did not open in time");
    return opened->value();
}

Result<void> writeStore(Store& store, const Store::Write& work)
{
    std::optional<Result<void>> written;
    store.write(work, &store, [&written](Result<void> result) { written = std::move(result); });
    if (!waitUntil([&written] { return written.has_value(); }))
        qFatal("the write did not end in time");
    return *written;
}

} // namespace sampan::test
