// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "storage/CachePaths.h"
#include "storage/ConversationStore.h"
#include "storage/DraftStore.h"
#include "storage/Encryption.h"
#include "storage/MessageStore.h"
#include "storage/OutboxStore.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <gmock/gmock.h>
#include <sqlite3.h>

namespace sampan::test
{
namespace
{

class CacheTest : public ::testing::Test
{
protected:
    QString folder() const { return m_dir.path(); }

    /// Every file of the folder and whether `needle` is in it.
    QStringList filesWith(const QByteArray& needle) const
    {
        QStringList found;
        for (const QString& name : QDir(folder()).entryList(QDir::Files)) {
            QFile file(folder() + u'/' + name);
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(needle))
                found.append(name);
        }
        return found;
    }

    void queueSomething(const QString& text)
    {
        OpenCache cache(folder());
        seedOne(cache);
        cache.write([&text](WriteTransaction& t) -> Result<void> {
            const auto entry = OutboxStore::queueReply(t, makeReply(testId(1), text), {at(100), {}, true});
            if (!entry)
                return entry.error();
            Draft draft;
            draft.conversationId = testId(1);
            draft.mode = DraftMode::Note;
            draft.textBody = QStringLiteral("note being written");
            return DraftStore::save(t, draft);
        });
    }

    void overwrite(const QString& path, qint64 offset, const QByteArray& bytes)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.seek(offset));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }

    ErrorCode openingError(const QByteArray& key)
    {
        const auto cache = Cache::open(folder(), key);
        return cache ? ErrorCode::Internal : cache.error().code;
    }

    QTemporaryDir m_dir;
};

TEST_F(CacheTest, ProgramUsesTheEncryptingLibrary)
{
    EXPECT_TRUE(checkCipherLibrary().ok());
    EXPECT_STREQ(sqlite3_libversion(), SQLITE_VERSION) << "Qt's plugin and the program must share one SQLite";
}

TEST_F(CacheTest, NothingReadableReachesTheDisk)
{
    const QByteArray secret = "xylophone-secret-4711";
    OpenCache cache(folder());
    seedOne(cache);
    cache.write([&](WriteTransaction& t) {
        return MessageStore::upsert(t, {makeMessage(7, testId(1), QString::fromLatin1(secret))});
    });
    cache.write([&](WriteTransaction& t) -> Result<void> {
        const auto entry =
            OutboxStore::queueReply(t, makeReply(testId(1), QString::fromLatin1(secret)), {at(5), {}, true});
        return entry ? Result<void>() : Result<void>(entry.error());
    });
    ASSERT_TRUE(QFile::exists(cachePath(folder()) + QStringLiteral("-wal"))) << "the log must be looked at too";
    ASSERT_TRUE(QFile::exists(outboxPath(folder()) + QStringLiteral("-wal")));
    for (const QByteArray& plain : {secret, QByteArray("xylophone"), QByteArray("SQLite format"),
                                    QByteArray("CREATE TABLE"), QByteArray("mail.example")})
        EXPECT_THAT(filesWith(plain), ::testing::IsEmpty()) << plain.constData();
    ASSERT_TRUE(cache.connection().execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")).ok());
    EXPECT_THAT(filesWith(secret), ::testing::IsEmpty());
    EXPECT_THAT(filesWith(QByteArray("SQLite format")), ::testing::IsEmpty());
}

TEST_F(CacheTest, RefusesPlainFile)
{
    sqlite3* plain = nullptr;
    ASSERT_EQ(sqlite3_open(cachePath(folder()).toUtf8().constData(), &plain), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(plain, "CREATE TABLE t (a)", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(plain);
    EXPECT_EQ(openingError(testKey()), ErrorCode::StorageNotEncrypted);
}

TEST_F(CacheTest, WrongKeyIsToldFromDamageAndChangesNothing)
{
    queueSomething(QStringLiteral("kept"));
    const QStringList before = QDir(folder()).entryList(QDir::Files);
    EXPECT_EQ(openingError(QByteArray(32, 'x')), ErrorCode::StorageKeyWrong);
    EXPECT_EQ(openingError(QByteArray(16, 'k')), ErrorCode::StorageKeyWrong);
    ASSERT_TRUE(QFile::remove(keyMarkPath(folder())));
    EXPECT_EQ(openingError(QByteArray(32, 'x')), ErrorCode::StorageKeyWrong)
        << "without the mark nothing may be guessed";
    OpenCache cache(folder());
    EXPECT_FALSE(cache.opening().wasRebuilt);
    auto reader = cache.reader();
    EXPECT_EQ(OutboxStore::entries(reader).value().size(), 1);
    for (const QString& name : QDir(folder()).entryList(QDir::Files))
        EXPECT_FALSE(name.contains(QStringLiteral("damaged"))) << qPrintable(name);
}

TEST_F(CacheTest, NewerSchemaIsRefused)
{
    {
        OpenCache cache(folder());
        ASSERT_TRUE(cache.connection().execute(QStringLiteral("PRAGMA main.user_version = 999")).ok());
    }
    EXPECT_EQ(openingError(testKey()), ErrorCode::StorageTooNew);
}

TEST_F(CacheTest, OneProcessAtATime)
{
    OpenCache first(folder());
    EXPECT_EQ(openingError(testKey()), ErrorCode::StorageBusy);
    EXPECT_EQ(Cache::wipe(folder()).error().code, ErrorCode::StorageBusy);
}

TEST_F(CacheTest, WipeRemovesEverything)
{
    queueSomething(QStringLiteral("gone"));
    ASSERT_TRUE(Cache::wipe(folder()).ok());
    EXPECT_THAT(QDir(folder()).entryList({QStringLiteral("*.db*"), QStringLiteral("*.keymark")}, QDir::Files),
                ::testing::IsEmpty());
    OpenCache cache(folder());
    EXPECT_TRUE(cache.opening().isNew);
}

/// Damages the cache at one place; the outbox, its echo and the draft must be there afterwards.
TEST_F(CacheTest, CorruptCacheIsRebuiltAndTheOutboxKept)
{
    QRandomGenerator random(20261122);
    int rebuilt = 0;
    constexpr int rounds = 25;
    for (int round = 0; round < rounds; ++round) {
        ASSERT_TRUE(Cache::wipe(folder()).ok());
        queueSomething(QStringLiteral("reply %1").arg(round));
        const qint64 size = QFile(cachePath(folder())).size();
        const qint64 offset = random.bounded(int(size - 64));
        overwrite(cachePath(folder()), offset, QByteArray(64, char(round)));
        SCOPED_TRACE(::testing::Message() << "offset " << offset << " of " << size);
        OpenCache cache(folder());
        rebuilt += cache.opening().wasRebuilt ? 1 : 0;
        auto reader = cache.reader();
        const auto entries = OutboxStore::entries(reader);
        ASSERT_TRUE(entries.ok());
        ASSERT_EQ(entries->size(), 1);
        const auto echo = MessageStore::find(reader, entries->first().messageId);
        ASSERT_TRUE(echo.ok());
        EXPECT_EQ(echo->textBody, QStringLiteral("reply %1").arg(round));
        EXPECT_TRUE(DraftStore::find(reader, testId(1), DraftMode::Note).ok());
        EXPECT_EQ(ConversationStore::find(reader, testId(1)).ok(), !cache.opening().wasRebuilt);
    }
    EXPECT_EQ(rebuilt, rounds) << "every page carries a tag, so no damage may pass unnoticed";
}

TEST_F(CacheTest, TruncatedAndGarbageCachesAreRebuilt)
{
    queueSomething(QStringLiteral("kept"));
    ASSERT_TRUE(QFile::resize(cachePath(folder()), 5000));
    {
        OpenCache cache(folder());
        EXPECT_TRUE(cache.opening().wasRebuilt);
        EXPECT_TRUE(QFile::exists(cache.opening().setAsideAs));
    }
    QFile file(cachePath(folder()));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QByteArray(100000, 'g'));
    file.close();
    OpenCache cache(folder());
    EXPECT_TRUE(cache.opening().wasRebuilt);
    auto reader = cache.reader();
    EXPECT_EQ(OutboxStore::entries(reader).value().size(), 1);
}

TEST_F(CacheTest, DamagedOutboxIsSalvagedRowByRow)
{
    {
        OpenCache cache(folder());
        seedOne(cache);
        for (int i = 0; i < 40; ++i) {
            cache.write([i](WriteTransaction& t) -> Result<void> {
                const auto reply = makeReply(testId(1), QStringLiteral("%1 ").arg(i) + QString(3000, u'x'));
                const auto entry = OutboxStore::queueReply(t, reply, {at(100 + i), {}, true});
                return entry ? Result<void>() : Result<void>(entry.error());
            });
        }
    }
    const qint64 size = QFile(outboxPath(folder())).size();
    overwrite(outboxPath(folder()), size / 2, QByteArray(64, '?'));
    OpenCache cache(folder());
    EXPECT_TRUE(cache.opening().outboxWasSalvaged);
    EXPECT_GE(cache.opening().outboxRowsLost, 1);
    auto reader = cache.reader();
    const auto kept = OutboxStore::entries(reader);
    ASSERT_TRUE(kept.ok());
    EXPECT_GE(kept->size(), 35) << "one page may cost only its own rows";
    EXPECT_LT(kept->size(), 40);
}

} // namespace
} // namespace sampan::test
