// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/ConversationRows.h"
#include "server/storage/Database.h"
#include "server/storage/Migrations.h"

#include <QSqlDatabase>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;

namespace
{

const Id kOpen = QStringLiteral("0199bbbb-0000-7000-8000-000000000001");
const Id kFollowing = QStringLiteral("0199bbbb-0000-7000-8000-000000000002");

/// A database of the first schema with two conversations and a message.
Result<void> makeFirst(const QString& file)
{
    const QString name = QStringLiteral("first");
    Result<void> done;
    {
        QSqlDatabase sql = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        sql.setDatabaseName(file);
        if (!sql.open())
            return Error{ErrorCode::StorageFailed, {}, {}};
        Connection connection(sql, std::make_shared<Fault>());
        done = migrations::applyUpTo(connection, 1);
        const QString conversation = QStringLiteral("INSERT INTO conversation (id, channel, status, priority, "
                                                    "priority_rank, subject, created_at, follow_up_of) "
                                                    "VALUES (?, 'email', 'closed', 'normal', 1, 'Old', 1000, ?)");
        if (done)
            done = connection.exec(conversation, {kOpen, QVariant()});
        if (done)
            done = connection.exec(conversation, {kFollowing, kOpen});
        if (done)
            done = connection.exec(QStringLiteral("INSERT INTO message (id, conversation_id, kind, text_body, "
                                                  "created_at, received_at) VALUES (?, ?, 'note', 'kept', 1, 1)"),
                                   {kFollowing, kOpen});
        sql.close();
    }
    QSqlDatabase::removeDatabase(name);
    return done;
}

} // namespace

TEST(ServerMigration, TheFirstSchemaWithItsDataComesUpToDate)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("d.db"));
    ASSERT_TRUE(makeFirst(file).ok());
    for (int round = 0; round < 2; ++round) { // the second finds nothing to do
        auto database = Database::open(file);
        ASSERT_TRUE(database.ok()) << database.error().detail.toStdString();
        const auto read = (*database)->read([](Connection& connection) -> Result<void> {
            EXPECT_EQ(migrations::versionOf(connection).value(), migrations::newestVersion());
            const auto found = conversationRows::find(connection, kFollowing);
            EXPECT_EQ(found.value()->followUpOf, kOpen);
            EXPECT_EQ(found.value()->subject, u"Old");
            EXPECT_FALSE(found.value()->isSpam);
            EXPECT_FALSE(found.value()->snoozedUntil.isValid());
            EXPECT_EQ(texts(connection, QStringLiteral("SELECT text_body FROM message"), {}).value(),
                      QStringList{QStringLiteral("kept")});
            EXPECT_GT(texts(connection, QStringLiteral("SELECT code FROM category"), {}).value().size(), 40);
            return {};
        });
        EXPECT_TRUE(read.ok());
    }
}
