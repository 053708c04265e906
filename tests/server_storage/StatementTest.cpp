// SPDX-License-Identifier: GPL-3.0-or-later
// Both ways to the database do the same: Qt's, which every database goes through, and SQLite's own.
#include "server/storage/Database.h"
#include "server/storage/Dialect.h"
#include "server/storage/QtStatement.h"
#include "server/storage/SqliteStatement.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;

namespace
{

const QString kSecondBreaks = QStringLiteral("SELECT abs(column1) FROM (VALUES (1), (-9223372036854775807 - 1))");

enum class Way { Qt, Sqlite };

/// A table of a text, a number and bytes in a database of its own.
class Statements : public testing::TestWithParam<Way>
{
protected:
    Statements()
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), kName);
        m_database.setDatabaseName(QStringLiteral(":memory:"));
        EXPECT_TRUE(m_database.open());
        EXPECT_TRUE(prepare("CREATE TABLE t (a TEXT UNIQUE, b INTEGER, c BLOB)")->run({}).ok());
    }
    ~Statements() override
    {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(kName);
    }
    Result<std::unique_ptr<Statement>> tryPrepare(const char* sql)
    {
        const QString text = QLatin1StringView(sql);
        return GetParam() == Way::Qt ? QtStatement::prepare(m_database, text)
                                     : SqliteStatement::prepare(SqliteStatement::handleOf(m_database), text);
    }
    std::unique_ptr<Statement> prepare(const char* sql)
    {
        auto prepared = tryPrepare(sql);
        EXPECT_TRUE(prepared.ok());
        return std::move(*prepared);
    }

private:
    const QString kName = QStringLiteral("statements");
    QSqlDatabase m_database;
};

} // namespace

TEST_P(Statements, KeepsTextsNumbersBytesAndNothing)
{
    const QString text = QStringLiteral("Größe 尺寸 \U0001F4E6");
    const QByteArray bytes("\0\x01\xFF", 3);
    const auto insert = prepare("INSERT INTO t (a, b, c) VALUES (?, ?, ?)");
    EXPECT_TRUE(insert->run({text, qint64{1} << 40, bytes}).ok());
    EXPECT_EQ(insert->affected(), 1);
    insert->finish();
    EXPECT_TRUE(insert->run({QString(), QVariant(), QVariant(QMetaType::fromType<qint64>())}).ok());
    insert->finish();
    EXPECT_TRUE(insert->run({QStringLiteral(""), true, 7}).ok());
    insert->finish();
    const auto select = prepare("SELECT a, b, length(c) FROM t ORDER BY rowid");
    ASSERT_TRUE(select->run({}).ok());
    ASSERT_TRUE(select->next());
    EXPECT_EQ(select->text(0), text);
    EXPECT_EQ(select->utf8(0), QByteArrayView(text.toUtf8()));
    EXPECT_EQ(select->number(1), qint64{1} << 40);
    EXPECT_EQ(select->number(2), 3);
    ASSERT_TRUE(select->next());
    EXPECT_TRUE(select->isNull(0) && select->isNull(1) && select->isNull(2));
    EXPECT_TRUE(select->text(0).isEmpty() && select->utf8(0).isEmpty());
    EXPECT_EQ(select->number(1), 0);
    ASSERT_TRUE(select->next());
    EXPECT_FALSE(select->isNull(0));
    EXPECT_EQ(select->number(1), 1);
    EXPECT_EQ(select->text(1), u"1");
    EXPECT_FALSE(select->next());
    EXPECT_FALSE(select->failure());
}

TEST_P(Statements, RunAgainWithOtherValues)
{
    const auto insert = prepare("INSERT INTO t (b) VALUES (?)");
    for (int i = 0; i < 3; ++i) {
        EXPECT_TRUE(insert->run({i}).ok());
        insert->finish();
    }
    const auto select = prepare("SELECT b FROM t WHERE b >= ? ORDER BY b");
    for (int i = 2; i >= 0; --i) { // given up after the first row each time
        ASSERT_TRUE(select->run({i}).ok());
        ASSERT_TRUE(select->next());
        EXPECT_EQ(select->number(0), i);
        select->finish();
    }
    const auto grow = prepare("UPDATE t SET b = b + 10 WHERE b > ? RETURNING b");
    ASSERT_TRUE(grow->run({0}).ok());
    ASSERT_TRUE(grow->next());
    grow->finish(); // all are written, though not all were read
    ASSERT_TRUE(select->run({10}).ok());
    EXPECT_TRUE(select->next() && select->next());
    EXPECT_FALSE(select->next());
}

TEST_P(Statements, TellsWhatWentWrong)
{
    EXPECT_EQ(tryPrepare("SELECT x FROM nowhere").error().code, ErrorCode::StorageFailed);
    const auto insert = prepare("INSERT INTO t (a) VALUES (?)");
    EXPECT_TRUE(insert->run({QStringLiteral("one")}).ok());
    insert->finish();
    const auto again = insert->run({QStringLiteral("one")});
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().code, ErrorCode::AlreadyExists);
    EXPECT_FALSE(again.error().detail.contains(u"'one'"));
    insert->finish();
    EXPECT_TRUE(insert->run({QStringLiteral("two")}).ok());
}

TEST_P(Statements, AWalkThatBreaksOffSaysSo)
{
    const auto select = prepare(kSecondBreaks.toLatin1().constData());
    ASSERT_TRUE(select->run({}).ok());
    EXPECT_TRUE(select->next());
    EXPECT_FALSE(select->next());
    ASSERT_TRUE(select->failure());
    EXPECT_EQ(select->failure()->code, ErrorCode::StorageFailed);
}

INSTANTIATE_TEST_SUITE_P(Ways, Statements, testing::Values(Way::Qt, Way::Sqlite),
                         [](const auto& way) { return way.param == Way::Qt ? "Qt" : "Sqlite"; });

TEST(SqliteStatement, TakesOneStatementWithItsValues)
{
    QTemporaryDir folder;
    auto database = Database::open(folder.filePath(QStringLiteral("d.db")));
    ASSERT_TRUE(database);
    const auto done = (*database)->read([](Connection& connection) -> Result<void> {
        EXPECT_NE(SqliteStatement::handleOf(connection.database()), nullptr);
        EXPECT_EQ(connection.exec(QStringLiteral("SELECT ?")).error().code, ErrorCode::Internal);
        EXPECT_EQ(connection.exec(QStringLiteral("SELECT 1; SELECT 2")).error().code, ErrorCode::Internal);
        EXPECT_EQ(connection.exec(QStringLiteral(" ")).error().code, ErrorCode::Internal);
        EXPECT_TRUE(connection.exec(QStringLiteral("SELECT 1 -- and no more")).ok());
        return {};
    });
    EXPECT_TRUE(done.ok());
}

/// What was read of rows that broke off must not be taken for all there is.
TEST(ServerDatabase, ABrokenWalkFailsTheReadOrWriteItBelongsTo)
{
    QTemporaryDir folder;
    auto database = Database::open(folder.filePath(QStringLiteral("d.db")));
    ASSERT_TRUE(database);
    const auto walk = [](Connection& connection) -> Result<void> {
        auto rows = connection.run(kSecondBreaks);
        EXPECT_TRUE(rows && rows->next() && !rows->next());
        return {};
    };
    EXPECT_EQ((*database)->read(walk).error().code, ErrorCode::StorageFailed);
    EXPECT_TRUE((*database)->read([](Connection&) { return Result<void>(); }).ok());
    const auto written = (*database)->write([&](WriteTransaction& transaction) -> Result<void> {
        EXPECT_TRUE(transaction.exec(QStringLiteral("INSERT INTO setting (name, value) VALUES ('a', 'b')")).ok());
        return walk(transaction.connection());
    });
    EXPECT_EQ(written.error().code, ErrorCode::StorageFailed);
    const auto after = (*database)->read([](Connection& connection) -> Result<void> {
        auto rows = connection.run(QStringLiteral("SELECT 1 FROM setting WHERE name = 'a'"));
        EXPECT_TRUE(rows && !rows->next());
        return {};
    });
    EXPECT_TRUE(after.ok());
}
