// SPDX-License-Identifier: GPL-3.0-or-later
#include "TwoDesks.h"

#include "domain/Instant.h"
#include "storage/ConversationStore.h"
#include "storage/MessageStore.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace sampan::test
{
namespace
{

constexpr int kPatience = 60000;

QJsonObject incoming(const QString& text, int minute)
{
    const QString from = QStringLiteral("anke.vogt@buyers.example");
    return {
        {QStringLiteral("id"), newId()},
        {QStringLiteral("kind"), QStringLiteral("incoming")},
        {QStringLiteral("from"), QJsonObject{{QStringLiteral("email"), from}}},
        {QStringLiteral("textBody"), text},
        {QStringLiteral("receivedAt"), QStringLiteral("2026-11-01T10:%1:00Z").arg(minute, 2, 10, QLatin1Char('0'))}};
}

} // namespace

void TwoDesks::setUpServer(const QStringList& inboxOptions, const QByteArray& secret)
{
    ASSERT_TRUE(server.setUp({QStringLiteral("mei"), QStringLiteral("jonas")})) << server.lastError().toStdString();
    const QStringList inbox{QStringLiteral("inbox"), QStringLiteral("add"), shop, QStringLiteral("--team"),
                            QStringLiteral("Desk")};
    ASSERT_TRUE(server.run(inbox + inboxOptions, secret)) << server.lastError().toStdString();
}

QByteArray TwoDesks::lineOf(const Id& id, const QString& subject) const
{
    const QJsonObject customer{{QStringLiteral("id"), m_customer},
                               {QStringLiteral("name"), QStringLiteral("Anke Vogt")},
                               {QStringLiteral("emails"), QJsonArray{buyer}}};
    const QJsonObject json{{QStringLiteral("id"), id},
                           {QStringLiteral("inbox"), shop},
                           {QStringLiteral("team"), QStringLiteral("Desk")},
                           {QStringLiteral("customer"), customer},
                           {QStringLiteral("subject"), subject},
                           {QStringLiteral("channel"), QStringLiteral("email")},
                           {QStringLiteral("status"), QStringLiteral("open")},
                           {QStringLiteral("messages"), QJsonArray{incoming(subject + QStringLiteral(", please"), 1),
                                                                   incoming(QStringLiteral("another matter"), 2)}}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

void TwoDesks::importConversations()
{
    first = newId();
    second = newId();
    QFile file(folder.filePath(QStringLiteral("conversations.jsonl")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(lineOf(first, QStringLiteral("Parcel")) + lineOf(second, QStringLiteral("Invoice")));
    file.close();
    ASSERT_TRUE(server.run({QStringLiteral("import"), QStringLiteral("conversations"), file.fileName()}))
        << server.lastError().toStdString();
}

void TwoDesks::signInBoth()
{
    ASSERT_TRUE(server.serve()) << server.lastError().toStdString();
    relay = std::make_unique<Relay>(server.port());
    one = std::make_unique<TestDesk>(folder.filePath(QStringLiteral("one")));
    two = std::make_unique<TestDesk>(folder.filePath(QStringLiteral("two")));
    ASSERT_TRUE(one->signIn(QStringLiteral("https://localhost:%1").arg(relay->port()),
                            ServerProcess::addressOf(QStringLiteral("mei")), ServerProcess::password()))
        << one->lastFailure().toStdString();
    ASSERT_TRUE(two->signIn(QStringLiteral("https://localhost:%1").arg(server.port()),
                            ServerProcess::addressOf(QStringLiteral("jonas")), ServerProcess::password()))
        << two->lastFailure().toStdString();
}

void TwoDesks::setUpAll()
{
    ASSERT_NO_FATAL_FAILURE(setUpServer());
    ASSERT_NO_FATAL_FAILURE(importConversations());
    ASSERT_NO_FATAL_FAILURE(signInBoth());
    ASSERT_TRUE(bothHave(first, 2) && bothHave(second, 2));
}

OutboxEntry TwoDesks::send(TestDesk& desk, const Queue& work)
{
    OutboxEntry entry;
    const bool queued = desk.write([&](WriteTransaction& transaction) -> Result<void> {
        auto done = work(transaction);
        if (!done)
            return done.error();
        entry = std::move(done).value();
        return {};
    });
    EXPECT_TRUE(queued) << desk.lastFailure().toStdString();
    EXPECT_TRUE(untilSent(desk));
    return entry;
}

bool TwoDesks::untilSent(TestDesk& desk)
{
    const bool sent = waitUntil([&] { return desk.outbox().isEmpty(); }, kPatience);
    for (const OutboxEntry& left : desk.outbox()) {
        const std::string why = left.reason ? left.reason->detail.toStdString() : std::string("no reason");
        ADD_FAILURE() << left.method.toStdString() << " stays, state " << int(left.state) << ": " << why << "\n"
                      << QJsonDocument(left.arguments).toJson().toStdString();
    }
    return sent;
}

Conversation TwoDesks::conversation(TestDesk& desk, const Id& id)
{
    return desk.read<Conversation>([id](ReadConnection& reader) { return ConversationStore::find(reader, id); })
        .valueOr({});
}

Message TwoDesks::message(TestDesk& desk, const Id& id)
{
    return desk.read<Message>([id](ReadConnection& reader) { return MessageStore::find(reader, id); }).valueOr({});
}

bool TwoDesks::bothHave(const Id& conversationId, qsizetype messages)
{
    return waitUntil(
        [&] {
            return one->messages(conversationId).size() == messages && two->messages(conversationId).size() == messages;
        },
        kPatience);
}

QStringList TwoDesks::messageIds(TestDesk& desk, const Id& conversationId)
{
    QStringList ids;
    for (const Message& message : desk.messages(conversationId))
        ids.append(message.id);
    return ids;
}

} // namespace sampan::test
