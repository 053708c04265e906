// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "storage/CachePaths.h"
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/DatabaseFile.h"
#include "storage/MessageStore.h"
#include "storage/OutboxActions.h"
#include "storage/SqlFiles.h"
#include "storage/SyncStateStore.h"

#include <QFile>

using namespace sampan;
using namespace sampan::test;

namespace
{

/// A cache as the first program that had one left it: schema 1 alone, with a customer, a conversation, a message, the
/// state of its types, a reply and an update in the outbox, and a draft. In statements of that schema.
class OldCache
{
public:
    explicit OldCache(const QString& folder)
    {
        build(cachePath(folder), QStringLiteral("schema"),
              {
                  QStringLiteral(
                      "INSERT INTO customer (id, name, emails, phones, language, country, time_zone, notes, "
                      "created_at) VALUES (%1, 'Ana', 'ana@mail.example', '+4917112345', 'de', 'DE', '', 'likes "
                      "tea', 5)")
                      .arg(blob(2000001)),
                  QStringLiteral(
                      "INSERT INTO conversation (id, inbox_id, customer_id, channel, status, priority, subject, "
                      "preview, category, label_ids, language, country, is_unread, message_count, last_message_id, "
                      "created_at, last_message_at, waiting_since, is_active, wait_order, newest_order) VALUES "
                      "(%1, %2, %3, 'email', 'open', 'urgent', 'Broken lamp', 'It is', 'logistics', x'', 'de', "
                      "'DE', 1, 1, %4, 10, 20, 20, 1, 20, -20)")
                      .arg(blob(1), blob(1000001), blob(2000001), blob(3000001)),
                  QStringLiteral(
                      "INSERT INTO message (id, conversation_id, position, origin, kind, received_at, sender, "
                      "subject, text_body, html_body, json) VALUES (%1, %2, 20, 0, 'incoming', 20, 'Ana', 'Broken "
                      "lamp', 'It is broken', '', '{\"kind\":\"incoming\"}')")
                      .arg(blob(3000001), blob(1)),
                  QStringLiteral(
                      "INSERT INTO sync_state VALUES ('Conversation', '1-9', '', ''), ('Team', '1-2', '', '')"),
              });
        build(outboxPath(folder), QStringLiteral("schema-work"),
              {
                  QStringLiteral(
                      "INSERT INTO outbox (id, kind, conversation_id, message_id, method, arguments, state, "
                      "error_code, error_detail, error_subject, attempts, may_have_arrived, created_at, "
                      "missed_ids, echo) VALUES (%1, 'reply', %2, %3, 'Message/set', '{\"create\":{}}', 'waiting', "
                      "'', '', '', 2, 1, 30, '', '{\"id\":\"%4\",\"conversationId\":\"%5\",\"kind\":\"outgoing\","
                      "\"textBody\":\"We send a new one\",\"createdAt\":\"2026-01-01T00:00:30Z\"}')")
                      .arg(blob(41), blob(1), blob(42), testId(42), testId(1)),
                  QStringLiteral(
                      "INSERT INTO outbox (id, kind, conversation_id, method, arguments, state, error_code, "
                      "error_detail, error_subject, attempts, may_have_arrived, created_at, missed_ids, echo) "
                      "VALUES (%1, 'update', %2, 'Conversation/set', '{\"update\":{\"%3\":{\"priority\":\"low\"}}}', "
                      "'waiting', '', '', '', 0, 0, 31, '', '')")
                      .arg(blob(43), blob(1), testId(1)),
                  QStringLiteral("INSERT INTO draft VALUES (%1, 'note', '{\"textBody\":\"half a thought\"}', 32)")
                      .arg(blob(1)),
              });
    }

private:
    static QString blob(int number) { return QStringLiteral("x'%1'").arg(testId(number).remove(u'-')); }
    static void build(const QString& path, const QString& schema, const QStringList& rows)
    {
        auto connection = openDatabase(path, testKey(), {});
        ASSERT_TRUE(connection.ok());
        const SchemaStep first = schemaSteps(schema).first();
        ASSERT_EQ(first.number, 1);
        ASSERT_TRUE((*connection)->executeScript(first.script + QStringLiteral("\nPRAGMA user_version = 1;")).ok());
        for (const QString& row : rows) {
            const auto done = (*connection)->execute(row);
            ASSERT_TRUE(done.ok()) << qPrintable(done.ok() ? QString() : done.error().detail);
        }
    }
};

QString snapshotOf(OpenCache& cache, const char* sql)
{
    Statement row = cache.connection().prepare(QString::fromLatin1(sql));
    return row.run() && row.next() ? row.text(0) : QStringLiteral("unreadable");
}

} // namespace

TEST(MigrationTest, OldCacheKeepsEverythingAndItsOutbox)
{
    QTemporaryDir folder;
    {
        const OldCache old(folder.path());
    }
    OpenCache cache(folder.path());
    EXPECT_FALSE(cache.opening().wasRebuilt);
    EXPECT_FALSE(cache.opening().outboxWasSalvaged);
    ReadConnection reader = cache.reader();
    EXPECT_EQ(CustomerStore::find(reader, testId(2000001))->notes, QStringLiteral("likes tea"));
    EXPECT_FALSE(CustomerStore::find(reader, testId(2000001))->isBlocked);
    const auto entries = OutboxStore::entries(reader);
    ASSERT_TRUE(entries.ok());
    ASSERT_EQ(entries->size(), 2);
    EXPECT_EQ(entries->at(0).kind, OutboxKind::Reply);
    EXPECT_EQ(entries->at(0).messageId, testId(42));
    EXPECT_TRUE(entries->at(0).mayHaveArrived);
    EXPECT_EQ(entries->at(1).kind, OutboxKind::ConversationUpdate);
    // The reply shows again and the update lies over the row.
    EXPECT_EQ(MessageStore::keysOf(reader, testId(1))->size(), 2);
    EXPECT_EQ(ConversationStore::find(reader, testId(1))->priority, Priority::Low);
    EXPECT_EQ(ConversationStore::find(reader, testId(1))->subject, QStringLiteral("Broken lamp"));
    EXPECT_EQ(snapshotOf(cache, "SELECT json FROM work.draft"), QStringLiteral("{\"textBody\":\"half a thought\"}"));
    // What it cannot know is read once more; the rest is not.
    EXPECT_TRUE(SyncStateStore::find(reader, ObjectType::Conversation)->state.isEmpty());
    EXPECT_EQ(SyncStateStore::find(reader, ObjectType::Team)->state, QStringLiteral("1-2"));
    // The lists by priority find it.
    EXPECT_EQ(snapshotOf(cache, "SELECT priority_rank FROM conversation"), QStringLiteral("3"));
    cache.write([](WriteTransaction& t) -> Result<void> {
        const auto queued =
            OutboxStore::queueCustomerUpdate(t, testId(2000001), {{QStringLiteral("isBlocked"), true}}, at(50));
        return queued ? Result<void>() : queued.error();
    });
    EXPECT_TRUE(CustomerStore::find(reader, testId(2000001))->isBlocked);
}

TEST(MigrationTest, InterruptedMigrationIsMadeAnewFromWhereItStood)
{
    for (const char* part : {"ALTER TABLE customer", "ALTER TABLE outbox"}) {
        SCOPED_TRACE(part);
        QTemporaryDir folder;
        {
            const OldCache old(folder.path());
        }
        Cache::Options options;
        options.fault = [part](const QString& sql) -> std::optional<Error> {
            return sql.contains(QLatin1String(part))
                       ? std::optional(Error{ErrorCode::StorageFull, QStringLiteral("full"), {}})
                       : std::nullopt;
        };
        const auto failed = Cache::open(folder.path(), testKey(), options);
        ASSERT_FALSE(failed.ok());
        EXPECT_EQ(failed.error().code, ErrorCode::StorageFull);
        OpenCache cache(folder.path());
        ReadConnection reader = cache.reader();
        EXPECT_EQ(OutboxStore::entries(reader)->size(), 2);
        EXPECT_EQ(ConversationStore::find(reader, testId(1))->subject, QStringLiteral("Broken lamp"));
    }
}

TEST(MigrationTest, NewerSchemaIsRefusedAndLeftAlone)
{
    for (const bool isOutbox : {false, true}) {
        QTemporaryDir folder;
        {
            OpenCache cache(folder.path());
        }
        const QString path = isOutbox ? outboxPath(folder.path()) : cachePath(folder.path());
        {
            auto connection = openDatabase(path, testKey(), {});
            ASSERT_TRUE(connection.ok());
            ASSERT_TRUE((*connection)->execute(QStringLiteral("PRAGMA user_version = 3")).ok());
        }
        const auto refused = Cache::open(folder.path(), testKey());
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().code, ErrorCode::StorageTooNew);
        EXPECT_TRUE(QFile::exists(path));
    }
}
