// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultSweep.h"

#include "storage/ConversationStore.h"
#include "storage/MessageStore.h"
#include "storage/OutboxActions.h"
#include "storage/SavedFilterStore.h"
#include "storage/TaskStore.h"

namespace sampan::test
{
namespace
{

const Id kOne = testId(1);
const Id kTwo = testId(2);
const Id kClosed = testId(3);
const Id kPart = testId(3000009);
const Id kScheduled = testId(3000010);
const Id kTask = testId(5000001);
const Id kFilter = testId(5000002);
const Id kMerge = testId(5000003);

SavedFilter filterNamed(const char* name)
{
    SavedFilter filter;
    filter.name = QString::fromLatin1(name);
    filter.ownerId = testId(77);
    filter.filter = *ConversationFilter::fromJson({{QStringLiteral("priority"), QStringLiteral("urgent")}});
    return filter;
}

Task taskNamed(const char* title)
{
    Task task;
    task.conversationId = kOne;
    task.teamId = testId(60);
    task.title = QString::fromLatin1(title);
    task.createdById = testId(77);
    task.createdAt = at(20);
    return task;
}

Message callOf(const Id& conversationId)
{
    Message message;
    message.conversationId = conversationId;
    message.textBody = QStringLiteral("wants a refund");
    message.call = CallRecord{CallDirection::In, QStringLiteral("+491711234567"), 65, CallResult::Answered, {}};
    return message;
}

Result<void> fillObjects(WriteTransaction& t)
{
    Task task = taskNamed("Ask the carrier");
    task.id = kTask;
    if (auto done = TaskStore::upsert(t, {task}); !done)
        return done;
    SavedFilter filter = filterNamed("Urgent");
    filter.id = kFilter;
    return SavedFilterStore::upsert(t, {filter});
}

/// Two conversations of one customer, the first with a second message and a reply the server keeps for later; a closed
/// one; a task and a saved filter.
void fill(OpenCache& cache)
{
    for (int number = 1; number <= 3; ++number)
        seedOne(cache, number);
    cache.write([](WriteTransaction& t) -> Result<void> {
        Conversation one = makeConversation(1);
        one.messageCount = 3;
        Conversation other = makeConversation(2);
        other.customerId = one.customerId;
        other.inboxId = one.inboxId;
        Conversation closed = makeConversation(3);
        closed.status = ConversationStatus::Closed;
        if (auto done = ConversationStore::upsert(t, {one, other, closed}); !done)
            return done;
        Message later = makeMessage(10, kOne, QStringLiteral("tomorrow"));
        later.kind = MessageKind::Outgoing;
        later.sendAt = at(9000);
        later.delivery.state = DeliveryState::Scheduled;
        if (auto done = MessageStore::upsert(t, {makeMessage(9, kOne, QStringLiteral("another matter")), later}); !done)
            return done;
        return fillObjects(t);
    });
}

/// Filled, and then `work` done.
std::function<void(OpenCache&)> after(std::function<Result<void>(WriteTransaction&)> work)
{
    return [work = std::move(work)](OpenCache& cache) {
        fill(cache);
        cache.write(work);
    };
}

Result<void> merge(WriteTransaction& t)
{
    return plain(OutboxStore::queueMerge(t, kTwo, kOne, false, at(500)));
}

Result<void> split(WriteTransaction& t)
{
    return plain(OutboxStore::queueSplit(t, kOne, {kPart}, QStringLiteral("Another"), at(500)));
}

Result<void> unmerge(WriteTransaction& t, const Id& mergeId)
{
    return plain(OutboxStore::queueUnmerge(t, mergeId, kTwo, kOne, at(600)));
}

Result<void> refuse(WriteTransaction& t)
{
    const Error reason{ErrorCode::Forbidden, QStringLiteral("no"), {}};
    return onFirst(t, [&](const Id& id) { return OutboxStore::markFailed(t, id, reason); });
}

Result<void> accept(WriteTransaction& t)
{
    return onFirst(t, [&](const Id& id) { return OutboxStore::markDone(t, id); });
}

Result<void> takeBack(WriteTransaction& t)
{
    return onFirst(t, [&](const Id& id) { return plain(OutboxStore::withdraw(t, id, at(900))); });
}

Result<void> mergedAtTheServer(WriteTransaction& t)
{
    Conversation merged = makeConversation(2);
    merged.customerId = makeConversation(1).customerId;
    merged.status = ConversationStatus::Closed;
    merged.mergedInto = kOne;
    return ConversationStore::upsert(t, {merged});
}

Result<void> followUp(WriteTransaction& t)
{
    Message reply = makeReply(kClosed, QStringLiteral("reply once more"));
    reply.id = testId(4000001);
    return plain(OutboxStore::queueReply(t, reply, {at(500), {}, true}));
}

Result<void> withdrawScheduled(WriteTransaction& t)
{
    return plain(OutboxStore::queueWithdrawScheduled(t, kScheduled, at(500)));
}

Result<void> bulk(WriteTransaction& t)
{
    return plain(OutboxStore::queueConversationUpdates(
        t, {kOne, testId(4040), kTwo}, {{QStringLiteral("status"), QStringLiteral("solved")}}, at(500)));
}

QList<WritePath> regroupPaths()
{
    return {
        {"merge", merge, fill},
        {"merge refused", refuse, after(merge)},
        {"merge accepted", accept, after(merge)},
        {"merge taken back", takeBack, after(merge)},
        {"unmerge of one that waits",
         [](WriteTransaction& t) { return onFirst(t, [&](const Id& id) { return unmerge(t, id); }); }, after(merge)},
        {"unmerge at the server", [](WriteTransaction& t) { return unmerge(t, kMerge); }, after(mergedAtTheServer)},
        {"split", split, fill},
        {"split refused", refuse, after(split)},
        {"split accepted", accept, after(split)},
        {"split taken back", takeBack, after(split)},
    };
}

QList<WritePath> messagePaths()
{
    return {
        {"follow-up", followUp, fill},
        {"follow-up refused", refuse, after(followUp)},
        {"follow-up accepted", accept, after(followUp)},
        {"follow-up taken back", takeBack, after(followUp)},
        {"withdraw scheduled", withdrawScheduled, fill},
        {"withdraw scheduled refused", refuse, after(withdrawScheduled)},
        {"withdraw scheduled accepted", accept, after(withdrawScheduled)},
        {"call", [](WriteTransaction& t) { return plain(OutboxStore::queueCall(t, callOf(kOne), at(500))); }, fill},
        {"new call",
         [](WriteTransaction& t) {
             const Conversation place = makeConversation(1);
             return plain(OutboxStore::queueNewCall(
                 t, callOf({}), {place.inboxId, place.customerId, QStringLiteral("Call"), {}, {}, {}}, at(500)));
         },
         fill},
        {"bulk", bulk, fill},
        {"bulk, one refused", refuse, after(bulk)},
        {"bulk, one accepted", accept, after(bulk)},
    };
}

QList<WritePath> objectPaths()
{
    const auto updateTask = [](WriteTransaction& t) {
        return plain(
            OutboxStore::queueTaskUpdate(t, kTask, {{QStringLiteral("state"), QStringLiteral("done")}}, at(503)));
    };
    const auto removeFilter = [](WriteTransaction& t) {
        return plain(OutboxStore::queueFilterRemove(t, kFilter, at(501)));
    };
    return {
        {"customer",
         [](WriteTransaction& t) {
             return plain(OutboxStore::queueCustomerUpdate(
                 t, makeConversation(1).customerId, {{QStringLiteral("name"), QStringLiteral("Ana B")}}, at(500)));
         },
         fill},
        {"filter saved",
         [](WriteTransaction& t) { return plain(OutboxStore::queueFilterSave(t, filterNamed("New"), at(500))); }, fill},
        {"filter removed", removeFilter, fill},
        {"filter removed, refused", refuse, after(removeFilter)},
        {"filter removed, accepted", accept, after(removeFilter)},
        {"task", [](WriteTransaction& t) { return plain(OutboxStore::queueTaskCreate(t, taskNamed("New"), at(502))); },
         fill},
        {"task update", updateTask, fill},
        {"task update refused", refuse, after(updateTask)},
        {"task update accepted", accept, after(updateTask)},
        {"task of the server", fillObjects, after(updateTask)},
    };
}

QList<WritePath> paths()
{
    return regroupPaths() + messagePaths() + objectPaths();
}

class HandlingFaultTest : public ::testing::TestWithParam<int>
{
};

TEST_P(HandlingFaultTest, FailingAtAnyStatementChangesNothingAndRetryGivesTheSame)
{
    sweepFaults(paths().at(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(AllWrites, HandlingFaultTest, ::testing::Range(0, 32));

TEST(HandlingFaultPaths, AllAreSwept)
{
    EXPECT_EQ(paths().size(), 32);
}

} // namespace
} // namespace sampan::test
