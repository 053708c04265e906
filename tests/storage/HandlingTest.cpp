// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/MessageStore.h"
#include "storage/OutboxActions.h"
#include "storage/QueueQuery.h"
#include "storage/SavedFilterStore.h"
#include "storage/TaskStore.h"

#include <QJsonArray>

using namespace sampan;
using namespace sampan::test;

namespace
{

/// What agents do besides answering: each operation shows at once, goes without a trace when it is refused or taken
/// back, and stays over the server's rows until it is accepted.
class HandlingTest : public testing::Test
{
protected:
    HandlingTest() : m_cache(m_folder.path())
    {
        seedOne(m_cache, 1);
        seedOne(m_cache, 2);
        m_cache.write([](WriteTransaction& t) -> Result<void> {
            Conversation other = makeConversation(2);
            other.customerId = makeConversation(1).customerId;
            other.inboxId = makeConversation(1).inboxId;
            return ConversationStore::upsert(t, {other});
        });
    }

    OutboxEntry queue(const std::function<Result<OutboxEntry>(WriteTransaction&)>& work)
    {
        OutboxEntry entry;
        m_cache.write([&](WriteTransaction& t) -> Result<void> {
            auto queued = work(t);
            if (!queued)
                return queued.error();
            entry = *queued;
            return {};
        });
        return entry;
    }
    void refuse(const Id& entryId)
    {
        m_cache.write([&](WriteTransaction& t) {
            return OutboxStore::markFailed(t, entryId, {ErrorCode::Forbidden, QStringLiteral("no"), {}});
        });
    }
    void accept(const Id& entryId)
    {
        m_cache.write([&](WriteTransaction& t) -> Result<void> {
            if (auto done = OutboxStore::markSending(t, entryId); !done)
                return done;
            return OutboxStore::markDone(t, entryId);
        });
    }
    void takeBack(const Id& entryId)
    {
        m_cache.write([&](WriteTransaction& t) -> Result<void> {
            const auto draft = OutboxStore::withdraw(t, entryId, at(900));
            return draft ? Result<void>() : draft.error();
        });
    }
    Result<Conversation> conversation(const Id& id)
    {
        ReadConnection reader = m_cache.reader();
        return ConversationStore::find(reader, id);
    }
    int messagesIn(const Id& id)
    {
        ReadConnection reader = m_cache.reader();
        return int(MessageStore::keysOf(reader, id).valueOr({}).size());
    }
    /// Everything of the cache and the outbox that these operations touch, as text.
    QString snapshot()
    {
        QString all;
        for (const char* sql :
             {"SELECT hex(id), status, hex(merged_into), message_count, is_unread, hex(last_message_id), subject, "
              "snoozed_until, is_spam, hex(follower_ids), waiting_since, origin FROM conversation ORDER BY id",
              "SELECT hex(id), hex(conversation_id), position, json FROM message ORDER BY id",
              "SELECT hex(id), name, notes, is_blocked, phones FROM customer ORDER BY id",
              "SELECT type, hex(id), json FROM directory ORDER BY type, id",
              "SELECT hex(id), json FROM task ORDER BY id", "SELECT hex(id), '' FROM conversation_base ORDER BY id",
              "SELECT type, hex(id) FROM object_base", "SELECT hex(message_id), hex(entry_id) FROM message_move"}) {
            Statement rows = m_cache.connection().prepare(QString::fromLatin1(sql));
            EXPECT_TRUE(rows.run().ok());
            while (rows.next()) {
                for (int column = 0; column < 12; ++column)
                    all += rows.value(column).toString() + u'|';
                all += u'\n';
            }
        }
        return all;
    }

    QTemporaryDir m_folder;
    OpenCache m_cache;
    Id m_one = testId(1);
    Id m_two = testId(2);
};

Message call()
{
    Message message;
    message.textBody = QStringLiteral("wants a refund");
    message.call = CallRecord{CallDirection::In, QStringLiteral("+491711234567"), 65, CallResult::Answered, {}};
    return message;
}

SavedFilter urgentFilter()
{
    SavedFilter filter;
    filter.name = QStringLiteral("Urgent");
    filter.ownerId = testId(77);
    filter.filter = *ConversationFilter::fromJson({{QStringLiteral("priority"), QStringLiteral("urgent")}});
    return filter;
}

Task returnTask(const Id& conversationId)
{
    Task task;
    task.conversationId = conversationId;
    task.teamId = testId(60);
    task.title = QStringLiteral("Ask the carrier");
    task.createdById = testId(77);
    return task;
}

using Work = std::function<Result<OutboxEntry>(WriteTransaction&)>;
QList<std::pair<const char*, Work>> operations()
{
    const Id one = testId(1);
    const Id two = testId(2);
    const Id customer = makeConversation(1).customerId;
    return {
        {"merge", [=](auto& t) { return OutboxStore::queueMerge(t, two, one, false, at(500)); }},
        {"new call",
         [=](auto& t) {
             return OutboxStore::queueNewCall(
                 t, call(), {makeConversation(1).inboxId, customer, QStringLiteral("Call"), {}, {}, {}}, at(500));
         }},
        {"call",
         [=](auto& t) {
             Message message = call();
             message.conversationId = one;
             return OutboxStore::queueCall(t, message, at(500));
         }},
        {"customer",
         [=](auto& t) {
             return OutboxStore::queueCustomerUpdate(
                 t, customer, {{QStringLiteral("name"), QStringLiteral("Ana B")}, {QStringLiteral("isBlocked"), true}},
                 at(500));
         }},
        {"filter", [=](auto& t) { return OutboxStore::queueFilterSave(t, urgentFilter(), at(500)); }},
        {"task", [=](auto& t) { return OutboxStore::queueTaskCreate(t, returnTask(one), at(500)); }},
        {"snooze",
         [=](auto& t) {
             return OutboxStore::queueConversationUpdate(
                 t, one, {{QStringLiteral("snoozedUntil"), QStringLiteral("2026-02-01T00:00:00Z")}}, at(500));
         }},
        {"spam and follow",
         [=](auto& t) {
             return OutboxStore::queueConversationUpdate(
                 t, one, {{QStringLiteral("isSpam"), true}, {u"followerIds/" + testId(77), true}}, at(500));
         }},
    };
}

} // namespace

TEST_F(HandlingTest, WhatIsTakenBackLeavesNothing)
{
    for (const auto& [name, work] : operations()) {
        SCOPED_TRACE(name);
        const QString before = snapshot();
        const OutboxEntry entry = queue(work);
        EXPECT_NE(snapshot(), before);
        takeBack(entry.id);
        EXPECT_EQ(snapshot(), before);
    }
}

TEST_F(HandlingTest, WhatIsRefusedShowsNoMoreAndAgainWhenRetried)
{
    for (const auto& [name, work] : operations()) {
        SCOPED_TRACE(name);
        const QString before = snapshot();
        const OutboxEntry entry = queue(work);
        const QString shown = snapshot();
        refuse(entry.id);
        if (entry.kind != OutboxKind::Call) { // a text stays to be seen
            EXPECT_NE(snapshot(), shown);
        }
        m_cache.write([&](WriteTransaction& t) { return OutboxStore::retry(t, entry.id, at(600)); });
        EXPECT_EQ(snapshot(), shown);
        takeBack(entry.id);
        EXPECT_EQ(snapshot(), before);
    }
}

TEST_F(HandlingTest, MergeShowsTheMessagesInTheOtherConversation)
{
    const int all = messagesIn(m_one) + messagesIn(m_two);
    const OutboxEntry entry =
        queue([&](WriteTransaction& t) { return OutboxStore::queueMerge(t, m_two, m_one, false, at(500)); });
    EXPECT_EQ(messagesIn(m_one), all);
    EXPECT_EQ(conversation(m_two)->status, ConversationStatus::Closed);
    EXPECT_EQ(conversation(m_two)->mergedInto, m_one);
    // The server's rows, which know nothing of it yet, change nothing of that.
    m_cache.write([&](WriteTransaction& t) -> Result<void> {
        if (auto done = MessageStore::upsert(t, {makeMessage(9, m_two, QStringLiteral("late"))}); !done)
            return done;
        return ConversationStore::upsert(t, {makeConversation(2)});
    });
    EXPECT_EQ(messagesIn(m_one), all + 1);
    EXPECT_EQ(conversation(m_two)->mergedInto, m_one);
    refuse(entry.id);
    EXPECT_EQ(messagesIn(m_two), 2);
    EXPECT_TRUE(conversation(m_two)->mergedInto.isEmpty());
}

TEST_F(HandlingTest, AcceptedMergeStaysAndCanBeUndone)
{
    const OutboxEntry merge =
        queue([&](WriteTransaction& t) { return OutboxStore::queueMerge(t, m_two, m_one, false, at(500)); });
    accept(merge.id);
    EXPECT_EQ(messagesIn(m_two), 0);
    EXPECT_EQ(conversation(m_two)->mergedInto, m_one);
    const OutboxEntry unmerge =
        queue([&](WriteTransaction& t) { return OutboxStore::queueUnmerge(t, merge.id, m_two, m_one, at(600)); });
    EXPECT_EQ(unmerge.kind, OutboxKind::Unmerge);
    EXPECT_TRUE(conversation(m_two)->mergedInto.isEmpty());
    EXPECT_EQ(conversation(m_two)->status, ConversationStatus::Open);
}

TEST_F(HandlingTest, UndoOfAMergeThatWaitsTakesItBack)
{
    const QString before = snapshot();
    const OutboxEntry merge =
        queue([&](WriteTransaction& t) { return OutboxStore::queueMerge(t, m_two, m_one, false, at(500)); });
    queue([&](WriteTransaction& t) { return OutboxStore::queueUnmerge(t, merge.id, m_two, m_one, at(600)); });
    EXPECT_EQ(snapshot(), before);
    ReadConnection reader = m_cache.reader();
    EXPECT_TRUE(OutboxStore::entries(reader)->isEmpty());
}

TEST_F(HandlingTest, SplitOpensAConversationThatGoesWithIt)
{
    m_cache.write([&](WriteTransaction& t) -> Result<void> {
        Conversation two = makeConversation(1);
        two.messageCount = 2;
        if (auto done = ConversationStore::upsert(t, {two}); !done)
            return done;
        return MessageStore::upsert(t, {makeMessage(9, testId(1), QStringLiteral("another matter"))});
    });
    const Id part = makeMessage(9, m_one, {}).id;
    const QString before = snapshot();
    const OutboxEntry split = queue([&](WriteTransaction& t) {
        return OutboxStore::queueSplit(t, m_one, {part}, QStringLiteral("Another"), at(500));
    });
    ASSERT_TRUE(conversation(split.objectId).ok());
    EXPECT_EQ(conversation(split.objectId)->subject, QStringLiteral("Another"));
    EXPECT_EQ(messagesIn(split.objectId), 1);
    takeBack(split.id);
    EXPECT_EQ(snapshot(), before);
    const OutboxEntry again = queue([&](WriteTransaction& t) {
        return OutboxStore::queueSplit(t, m_one, {part}, QStringLiteral("Another"), at(500));
    });
    accept(again.id);
    ASSERT_TRUE(conversation(again.objectId).ok());
    EXPECT_EQ(messagesIn(again.objectId), 1);
}

TEST_F(HandlingTest, ReplyToAClosedConversationOpensItsFollowUp)
{
    m_cache.write([&](WriteTransaction& t) -> Result<void> {
        Conversation closed = makeConversation(1);
        closed.status = ConversationStatus::Closed;
        return ConversationStore::upsert(t, {closed});
    });
    const OutboxEntry entry = queue([&](WriteTransaction& t) {
        return OutboxStore::queueReply(t, makeReply(m_one, QStringLiteral("once more")), {at(500), {}, true});
    });
    ASSERT_NE(entry.conversationId, m_one);
    EXPECT_EQ(conversation(entry.conversationId)->followUpOf, m_one);
    EXPECT_EQ(messagesIn(entry.conversationId), 1);
    const QJsonObject create = entry.arguments.value(u"create").toObject().value(entry.messageId).toObject();
    EXPECT_EQ(create.value(u"conversationId").toString(), m_one);
    EXPECT_EQ(create.value(u"followUpId").toString(), entry.conversationId);
    const OutboxEntry later = queue([&](WriteTransaction& t) {
        return OutboxStore::queueConversationUpdate(t, entry.conversationId,
                                                    {{QStringLiteral("priority"), QStringLiteral("high")}}, at(501));
    });
    ReadConnection reader = m_cache.reader();
    EXPECT_EQ(OutboxStore::due(reader, at(800), 9)->size(), 1) << "what is in it waits for it";
    accept(entry.id);
    EXPECT_EQ(conversation(entry.conversationId)->priority, Priority::High);
    accept(later.id);
    EXPECT_EQ(conversation(entry.conversationId)->priority, Priority::High);
}

TEST_F(HandlingTest, BulkKeepsEachForItself)
{
    QList<OutboxStore::BulkResult> results;
    m_cache.write([&](WriteTransaction& t) -> Result<void> {
        auto queued = OutboxStore::queueConversationUpdates(
            t, {m_one, testId(4040), m_two}, {{QStringLiteral("status"), QStringLiteral("solved")}}, at(500));
        if (!queued)
            return queued.error();
        results = *queued;
        return {};
    });
    ASSERT_EQ(results.size(), 3);
    EXPECT_EQ(results.at(1).entry.error().code, ErrorCode::NotFound);
    refuse(results.at(0).entry->id);
    EXPECT_NE(conversation(m_one)->status, ConversationStatus::Solved);
    EXPECT_EQ(conversation(m_two)->status, ConversationStatus::Solved);
}

TEST_F(HandlingTest, ServersCustomerGetsTheChangeLaidOver)
{
    const Id id = makeConversation(1).customerId;
    const OutboxEntry entry = queue([&](WriteTransaction& t) {
        return OutboxStore::queueCustomerUpdate(t, id, {{QStringLiteral("notes"), QStringLiteral("mine")}}, at(500));
    });
    m_cache.write([&](WriteTransaction& t) -> Result<void> {
        ReadConnection& reader = t;
        Customer other = *CustomerStore::find(reader, id);
        other.name = QStringLiteral("Of the server");
        other.notes = QStringLiteral("theirs");
        return CustomerStore::upsert(t, {other});
    });
    ReadConnection reader = m_cache.reader();
    EXPECT_EQ(CustomerStore::find(reader, id)->notes, QStringLiteral("mine"));
    refuse(entry.id);
    EXPECT_EQ(CustomerStore::find(reader, id)->notes, QStringLiteral("theirs"));
    EXPECT_EQ(CustomerStore::find(reader, id)->name, QStringLiteral("Of the server"));
}

TEST_F(HandlingTest, ScheduledReplyIsTakenBack)
{
    Message later = makeMessage(9, m_one, QStringLiteral("tomorrow"));
    later.kind = MessageKind::Outgoing;
    later.sendAt = at(9000);
    later.delivery.state = DeliveryState::Scheduled;
    m_cache.write([&](WriteTransaction& t) { return MessageStore::upsert(t, {later}); });
    const OutboxEntry entry =
        queue([&](WriteTransaction& t) { return OutboxStore::queueWithdrawScheduled(t, later.id, at(500)); });
    ReadConnection reader = m_cache.reader();
    EXPECT_EQ(MessageStore::find(reader, later.id)->delivery.state, DeliveryState::Withdrawn);
    refuse(entry.id);
    EXPECT_EQ(MessageStore::find(reader, later.id)->delivery.state, DeliveryState::Scheduled);
}

TEST_F(HandlingTest, FiltersAndTasksLiveInTheirStores)
{
    const OutboxEntry filter =
        queue([](WriteTransaction& t) { return OutboxStore::queueFilterSave(t, urgentFilter(), at(500)); });
    ReadConnection reader = m_cache.reader();
    ASSERT_EQ(SavedFilterStore::all(reader)->size(), 1);
    accept(filter.id);
    ASSERT_EQ(SavedFilterStore::all(reader)->size(), 1);
    const OutboxEntry gone =
        queue([&](WriteTransaction& t) { return OutboxStore::queueFilterRemove(t, filter.objectId, at(501)); });
    EXPECT_TRUE(SavedFilterStore::all(reader)->isEmpty());
    refuse(gone.id);
    EXPECT_EQ(SavedFilterStore::all(reader)->size(), 1);
    const OutboxEntry task =
        queue([&](WriteTransaction& t) { return OutboxStore::queueTaskCreate(t, returnTask(m_one), at(502)); });
    queue([&](WriteTransaction& t) {
        return OutboxStore::queueTaskUpdate(t, task.objectId, {{QStringLiteral("state"), QStringLiteral("done")}},
                                            at(503));
    });
    EXPECT_EQ(TaskStore::ofConversation(reader, m_one)->first().state, TaskState::Done);
    EXPECT_TRUE(TaskStore::openOfTeams(reader, {testId(60)})->isEmpty());
}
