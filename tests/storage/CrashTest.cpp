// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "storage/ConversationRow.h"
#include "storage/ConversationStore.h"
#include "storage/MessageStore.h"
#include "storage/OutboxStore.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <cstdio>

namespace sampan::test
{
namespace
{

constexpr auto folderVariable = "SAMPAN_CRASH_FOLDER";

/// Not a test: what the child process does until it is killed. Each write is answered on standard output after its
/// commit.
TEST(CrashChild, DISABLED_WritesUntilKilled)
{
    OpenCache cache(qEnvironmentVariable(folderVariable));
    for (int number = 1; number < 100000; ++number) {
        cache.write([number](WriteTransaction& t) -> Result<void> {
            const Message reply = makeReply(testId(1), QString::number(number));
            const auto entry = OutboxStore::queueReply(t, reply, {at(100 + number), {}, false});
            return entry ? Result<void>() : Result<void>(entry.error());
        });
        cache.write([number](WriteTransaction& t) {
            Draft draft;
            draft.conversationId = testId(1);
            draft.textBody = QString::number(number);
            return DraftStore::save(t, draft);
        });
        std::printf("done %d\n", number);
        std::fflush(stdout);
    }
}

/// Starts the child, reads its answers until `count`, kills it; the last number it answered.
int killAfter(const QString& folder, int count)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(folderVariable), folder);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--gtest_also_run_disabled_tests"), QStringLiteral("--gtest_filter=CrashChild.*")});
    int answered = 0;
    while (answered < count && child.waitForReadyRead(20000)) {
        while (child.canReadLine()) {
            const QByteArray line = child.readLine();
            if (line.startsWith("done "))
                answered = line.mid(5).trimmed().toInt();
        }
    }
    child.kill(); // SIGKILL
    child.waitForFinished();
    for (const QByteArray& line : child.readAll().split('\n')) {
        if (line.startsWith("done "))
            answered = qMax(answered, line.mid(5).trimmed().toInt());
    }
    return answered;
}

void checkAfterKill(const QString& folder, int answered)
{
    OpenCache cache(folder);
    EXPECT_FALSE(cache.opening().wasRebuilt) << "a killed process is no damage";
    auto reader = cache.reader();
    const auto entries = OutboxStore::entries(reader);
    ASSERT_TRUE(entries.ok());
    EXPECT_GE(entries->size(), answered) << "what was answered is kept";
    EXPECT_LE(entries->size(), answered + 1) << "and nothing is doubled";
    const auto keys = MessageStore::keysOf(reader, testId(1));
    ASSERT_TRUE(keys.ok());
    EXPECT_EQ(keys->size(), entries->size() + 1) << "an echo for each entry, and the buyer's message";
    const auto conversation = ConversationStore::find(reader, testId(1));
    ASSERT_TRUE(conversation.ok());
    EXPECT_EQ(conversation->messageCount, entries->size() + 1);
    EXPECT_EQ(conversation->lastMessageId, entries->last().messageId);
    const auto draft = DraftStore::find(reader, testId(1), DraftMode::Reply);
    ASSERT_TRUE(draft.ok());
    EXPECT_GE(draft->textBody.toInt(), answered);
}

TEST(Crash, Kill9LosesAndDoublesNothing)
{
    QRandomGenerator random(4711);
    for (int round = 0; round < 12; ++round) {
        QTemporaryDir dir;
        {
            OpenCache cache(dir.path());
            seedOne(cache);
        }
        const int answered = killAfter(dir.path(), 1 + random.bounded(20));
        ASSERT_GE(answered, 1) << "the child did not write";
        checkAfterKill(dir.path(), answered);
    }
}

/// The two files commit one after the other; both ways of being torn apart are healed at opening.
TEST(Crash, TornCommitsAreHealed)
{
    QTemporaryDir dir;
    Id messageId;
    {
        OpenCache cache(dir.path());
        seedOne(cache);
        cache.write([&](WriteTransaction& t) -> Result<void> {
            const auto entry =
                OutboxStore::queueReply(t, makeReply(testId(1), QStringLiteral("kept")), {at(9), {}, true});
            messageId = entry ? entry->messageId : Id();
            return entry ? Result<void>() : Result<void>(entry.error());
        });
        // As if only outbox.db had committed: the echo and the overlaid row are gone.
        ASSERT_TRUE(cache.connection().execute(QStringLiteral("DELETE FROM message WHERE origin = 1")).ok());
        ASSERT_TRUE(cache.connection().execute(QStringLiteral("DELETE FROM conversation_base")).ok());
        cache.write([](WriteTransaction& t) { return ConversationRow::write(t, makeConversation(1)); });
    }
    {
        OpenCache cache(dir.path());
        auto reader = cache.reader();
        EXPECT_TRUE(MessageStore::find(reader, messageId).ok());
        EXPECT_EQ(ConversationStore::find(reader, testId(1))->messageCount, 2);
        // As if only cache.db had committed: the entry is missing.
        ASSERT_TRUE(cache.connection().execute(QStringLiteral("DELETE FROM work.outbox")).ok());
    }
    OpenCache cache(dir.path());
    auto reader = cache.reader();
    EXPECT_EQ(MessageStore::find(reader, messageId).error().code, ErrorCode::NotFound);
    EXPECT_EQ(ConversationStore::find(reader, testId(1)).value(), makeConversation(1));
}

} // namespace
} // namespace sampan::test
