// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Database.h"
#include "server/storage/Migrations.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;

namespace
{

const QString kInsert = QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?)");

qint64 settings(Database& database)
{
    qint64 count = -1;
    const auto done = database.read([&](Connection& connection) -> Result<void> {
        auto rows = connection.run(QStringLiteral("SELECT COUNT(*) FROM setting"));
        if (rows && rows->next())
            count = rows->number(0);
        return {};
    });
    return done ? count : -2;
}

} // namespace

TEST(ServerDatabase, AnErrorRollsEverythingBack)
{
    QTemporaryDir folder;
    auto database = Database::open(folder.filePath(QStringLiteral("d.db")));
    ASSERT_TRUE(database);
    const auto done = (*database)->write([](WriteTransaction& t) -> Result<void> {
        EXPECT_TRUE(t.exec(kInsert, {QStringLiteral("a"), QStringLiteral("1")}).ok());
        return Error{ErrorCode::Forbidden, {}, {}};
    });
    EXPECT_EQ(done.error().code, ErrorCode::Forbidden);
    EXPECT_EQ(settings(**database), 0);
}

TEST(ServerDatabase, AFailedAttemptTakesBackOnlyItself)
{
    QTemporaryDir folder;
    auto database = Database::open(folder.filePath(QStringLiteral("d.db")));
    ASSERT_TRUE(database);
    QSet<DataType> told;
    (*database)->onCommitted([&](const QSet<DataType>& types) { told = types; });
    const auto done = (*database)->write([](WriteTransaction& t) -> Result<void> {
        EXPECT_TRUE(t.exec(kInsert, {QStringLiteral("a"), QStringLiteral("1")}).ok());
        t.touch(DataType::Team, newId(), ChangeKind::Created);
        const auto attempt = t.attempt([&]() -> Result<void> {
            EXPECT_TRUE(t.exec(kInsert, {QStringLiteral("b"), QStringLiteral("1")}).ok());
            t.touch(DataType::Label, newId(), ChangeKind::Created);
            return Error{ErrorCode::InvalidProperties, {}, {}};
        });
        EXPECT_EQ(attempt.error().code, ErrorCode::InvalidProperties);
        return {};
    });
    EXPECT_TRUE(done.ok());
    EXPECT_EQ(settings(**database), 1);
    EXPECT_EQ(told, QSet<DataType>{DataType::Team});
}

TEST(ServerDatabase, ANewerSchemaIsRefusedWithASentence)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("d.db"));
    {
        auto database = Database::open(file);
        ASSERT_TRUE(database);
        const auto later = (*database)->write([](WriteTransaction& t) {
            return t.exec(QStringLiteral("INSERT INTO schema_version (version) VALUES (999)"));
        });
        ASSERT_TRUE(later.ok());
    }
    const auto again = Database::open(file);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::StorageTooNew);
    EXPECT_TRUE(again.error().detail.contains(u"newer server"));
}

TEST(ServerDatabase, ADamagedFileIsRefused)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("d.db"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    const auto database = Database::open(path);
    ASSERT_FALSE(database);
    EXPECT_EQ(database.error().code, ErrorCode::StorageCorrupt);
}

TEST(ServerDatabase, UniqueKeysAnswerAlreadyExists)
{
    QTemporaryDir folder;
    auto database = Database::open(folder.filePath(QStringLiteral("d.db")));
    ASSERT_TRUE(database);
    const auto insert = [](WriteTransaction& t) { return t.exec(kInsert, {QStringLiteral("a"), QStringLiteral("1")}); };
    EXPECT_TRUE((*database)->write(insert).ok());
    EXPECT_EQ((*database)->write(insert).error().code, ErrorCode::AlreadyExists);
}

TEST(ServerDatabase, CountsOnlyWhatOtherProcessesCommitted)
{
    QTemporaryDir folder;
    auto own = Database::open(folder.filePath(QStringLiteral("d.db")));
    auto other = Database::open(folder.filePath(QStringLiteral("d.db")));
    ASSERT_TRUE(own && other);
    const auto touch = [](WriteTransaction& t) -> Result<void> {
        t.touch(DataType::Label, newId(), ChangeKind::Created);
        return t.writeLog();
    };
    const auto before = (*own)->foreignChanges();
    ASSERT_TRUE(before);
    ASSERT_TRUE((*own)->write(touch));
    EXPECT_EQ(*(*own)->foreignChanges(), *before);
    ASSERT_TRUE((*other)->write(touch));
    EXPECT_EQ(*(*own)->foreignChanges(), *before + 1);
}
