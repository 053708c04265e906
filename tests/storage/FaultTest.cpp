// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultSweep.h"

#include "storage/AgentStore.h"
#include "storage/BlobStore.h"
#include "storage/CategoryStore.h"
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/InboxStore.h"
#include "storage/LabelStore.h"
#include "storage/MessageStore.h"
#include "storage/OutboxStore.h"
#include "storage/SyncStateStore.h"
#include "storage/TeamStore.h"

namespace sampan::test
{
namespace
{

using Path = WritePath;

Result<void> queueFixed(WriteTransaction& t, int number)
{
    Message message = makeReply(testId(1), QStringLiteral("reply %1").arg(number));
    message.id = testId(4000000 + number);
    return plain(OutboxStore::queueReply(t, message, {at(100 + number), {}, true}));
}

Agent makeAgent(int number)
{
    Agent agent;
    agent.id = testId(5000000 + number);
    agent.name = QStringLiteral("Agent %1").arg(number);
    return agent;
}

/// What the sender and the agent do with an entry after it was queued.
QList<Path> answerPaths()
{
    const Error full{ErrorCode::ThreadMovedOn, QStringLiteral("moved on"), {}};
    const auto hold = [full](WriteTransaction& t, const Id& id) {
        return OutboxStore::markHeld(t, id, full, {testId(3000001)});
    };
    return {
        {"held", [hold](WriteTransaction& t) { return onFirst(t, [&](const Id& id) { return hold(t, id); }); }},
        {"waiting",
         [](WriteTransaction& t) {
             const Error reason{ErrorCode::Timeout, QStringLiteral("late"), {}};
             return onFirst(t, [&](const Id& id) { return OutboxStore::markWaiting(t, id, reason, true, at(400)); });
         }},
        {"recovered",
         [](WriteTransaction& t) -> Result<void> {
             const auto sending = onFirst(t, [&](const Id& id) { return OutboxStore::markSending(t, id); });
             return sending ? OutboxStore::recoverSending(t) : sending;
         }},
        {"held and tried again",
         [hold](WriteTransaction& t) {
             return onFirst(t, [&](const Id& id) -> Result<void> {
                 const auto held = hold(t, id);
                 return held ? OutboxStore::retry(t, id, at(500)) : held;
             });
         }},
    };
}

/// The small types and what is fetched beside them.
QList<Path> smallPaths()
{
    return {
        {"agents",
         [](WriteTransaction& t) {
             return AgentStore::upsert(t, {makeAgent(1), makeAgent(2)});
         }},
        {"teams",
         [](WriteTransaction& t) {
             return TeamStore::upsert(t, {Team{testId(5100001), QStringLiteral("Care"), false}});
         }},
        {"labels",
         [](WriteTransaction& t) {
             return LabelStore::upsert(t, {Label{testId(5200001), QStringLiteral("late")}});
         }},
        {"categories",
         [](WriteTransaction& t) {
             return CategoryStore::upsert(t, {Category{testId(5300001), QStringLiteral("logistics"), {}, 1, true}});
         }},
        {"fetched blob",
         [](WriteTransaction& t) {
             const QByteArray content(50000, 'f');
             return BlobStore::addFetched(t, BlobStore::idOf(content), content);
         }},
    };
}

QList<Path> paths()
{
    return answerPaths() + smallPaths() +
           QList<Path>{
               {"customers",
                [](WriteTransaction& t) {
                    return CustomerStore::upsert(t, {makeCustomer(8), makeCustomer(9)});
                }},
               {"inboxes", [](WriteTransaction& t) { return InboxStore::upsert(t, {makeInbox(7)}); }},
               {"conversations",
                [](WriteTransaction& t) {
                    return ConversationStore::upsert(t, {makeConversation(1), makeConversation(5)});
                }},
               {"messages",
                [](WriteTransaction& t) {
                    return MessageStore::upsert(t, {makeMessage(1, testId(1), QStringLiteral("changed")),
                                                    makeMessage(6, testId(1), QStringLiteral("new"))});
                }},
               {"remove conversation", [](WriteTransaction& t) { return ConversationStore::remove(t, {testId(1)}); }},
               {"remove message", [](WriteTransaction& t) { return MessageStore::remove(t, {testId(3000001)}); }},
               {"state with its changes",
                [](WriteTransaction& t) -> Result<void> {
                    if (auto done = CustomerStore::upsert(t, {makeCustomer(3)}); !done)
                        return done;
                    return SyncStateStore::save(t, ObjectType::Customer, {QStringLiteral("1-7"), {}, {}});
                }},
               {"reply", [](WriteTransaction& t) { return queueFixed(t, 2); }},
               {"update",
                [](WriteTransaction& t) {
                    return plain(OutboxStore::queueConversationUpdate(
                        t, testId(1), {{QStringLiteral("status"), QStringLiteral("solved")}}, at(200)));
                }},
               {"sending",
                [](WriteTransaction& t) {
                    return onFirst(t, [&](const Id& id) { return OutboxStore::markSending(t, id); });
                }},
               {"done",
                [](WriteTransaction& t) {
                    return onFirst(t, [&](const Id& id) { return OutboxStore::markDone(t, id); });
                }},
               {"failed",
                [](WriteTransaction& t) {
                    const Error reason{ErrorCode::Forbidden, QStringLiteral("no"), {}};
                    return onFirst(t, [&](const Id& id) { return OutboxStore::markFailed(t, id, reason); });
                }},
               {"withdraw",
                [](WriteTransaction& t) {
                    return onFirst(t, [&](const Id& id) { return plain(OutboxStore::withdraw(t, id, at(300))); });
                }},
               {"edit",
                [](WriteTransaction& t) {
                    const Message edited = makeReply(testId(1), QStringLiteral("edited"));
                    return onFirst(t, [&](const Id& id) { return OutboxStore::edit(t, id, edited, at(300)); });
                }},
               {"draft",
                [](WriteTransaction& t) {
                    Draft draft;
                    draft.conversationId = testId(1);
                    draft.textBody = QStringLiteral("text");
                    draft.changedAt = at(1);
                    return DraftStore::save(t, draft);
                }},
               {"local blob",
                [](WriteTransaction& t) {
                    return plain(BlobStore::addLocal(t, QByteArray(50000, 'b'), QStringLiteral("a/b")));
                }},
           };
}

void prepare(OpenCache& cache)
{
    seedOne(cache);
    cache.write([](WriteTransaction& t) { return queueFixed(t, 1); });
}

class FaultTest : public ::testing::TestWithParam<int>
{
};

TEST_P(FaultTest, FailingAtAnyStatementChangesNothingAndRetryGivesTheSame)
{
    WritePath path = paths().at(GetParam());
    path.prepare = prepare;
    sweepFaults(path);
}

INSTANTIATE_TEST_SUITE_P(AllWrites, FaultTest, ::testing::Range(0, 25));

TEST(FaultPaths, AllAreSwept)
{
    EXPECT_EQ(paths().size(), 25);
}

/// A real full disk, not an injected one: SQLite's own limit of pages.
TEST(FullDisk, IsToldAndNothingIsLost)
{
    QTemporaryDir dir;
    OpenCache cache(dir.path());
    seedOne(cache);
    ASSERT_TRUE(cache.connection().execute(QStringLiteral("PRAGMA main.max_page_count = 60")).ok());
    const QString before = contentsOf(cache.connection());
    const auto commit = runWrite(cache.connection(), [](WriteTransaction& t) {
        return MessageStore::upsert(t, {makeMessage(2, testId(1), QString(600000, u'x'))});
    });
    ASSERT_FALSE(commit.ok());
    EXPECT_EQ(commit.error().code, ErrorCode::StorageFull);
    EXPECT_EQ(contentsOf(cache.connection()), before);
}

} // namespace
} // namespace sampan::test
