// SPDX-License-Identifier: GPL-3.0-or-later
#include "TwoDesks.h"
#include "domain/Instant.h"
#include "storage/BlobStore.h"
#include "storage/OutboxActions.h"
#include "storage/SavedFilterStore.h"
#include "storage/TaskStore.h"
#include "storage/TeamStore.h"

using namespace sampan;
using namespace sampan::test;

namespace
{

constexpr int kPatience = 60000;

class HandlingContract : public TwoDesks
{
protected:
    void SetUp() override { setUpAll(); }

    Id agentOne() { return one->desk().session().agent().id; }
    Id departmentOfOne()
    {
        const auto read = [](ReadConnection& reader) { return TeamStore::all(reader); };
        for (const Team& team : one->read<QList<Team>>(read).valueOr({})) {
            if (team.isDepartment)
                return team.id;
        }
        return {};
    }
    QList<SavedFilter> filters(TestDesk& desk)
    {
        return desk.read<QList<SavedFilter>>([](ReadConnection& reader) { return SavedFilterStore::all(reader); })
            .valueOr({});
    }
    QList<Task> tasks(TestDesk& desk, const Id& conversationId)
    {
        return desk
            .read<QList<Task>>(
                [conversationId](ReadConnection& reader) { return TaskStore::ofConversation(reader, conversationId); })
            .valueOr({});
    }
};

Message call(const Id& conversationId)
{
    Message message;
    message.conversationId = conversationId;
    message.textBody = QStringLiteral("wants the invoice again");
    message.call = CallRecord{CallDirection::In, QStringLiteral("+4930123456"), 75, CallResult::Answered, {}};
    return message;
}

} // namespace

TEST_F(HandlingContract, MergeAndItsUndo)
{
    const QStringList moved = messageIds(*two, second);
    const OutboxEntry merge =
        send(*one, [this](WriteTransaction& t) { return OutboxStore::queueMerge(t, second, first, false, nowUtc()); });
    ASSERT_TRUE(bothHave(first, 4));
    ASSERT_TRUE(bothHave(second, 0));
    ASSERT_TRUE(waitUntil([&] { return conversation(*two, second).mergedInto == first; }, kPatience));
    EXPECT_EQ(conversation(*two, second).status, ConversationStatus::Closed);
    const OutboxEntry undo = send(
        *one, [&](WriteTransaction& t) { return OutboxStore::queueUnmerge(t, merge.id, second, first, nowUtc()); });
    EXPECT_EQ(undo.kind, OutboxKind::Unmerge);
    ASSERT_TRUE(bothHave(second, 2));
    ASSERT_TRUE(bothHave(first, 2));
    EXPECT_EQ(messageIds(*two, second), moved);
    ASSERT_TRUE(waitUntil([&] { return conversation(*two, second).mergedInto.isEmpty(); }, kPatience));
}

TEST_F(HandlingContract, Split)
{
    const Id part = messageIds(*one, first).last();
    const OutboxEntry split = send(*one, [&](WriteTransaction& t) {
        return OutboxStore::queueSplit(t, first, {part}, QStringLiteral("A matter of its own"), nowUtc());
    });
    ASSERT_TRUE(bothHave(split.objectId, 1));
    ASSERT_TRUE(bothHave(first, 1));
    EXPECT_EQ(messageIds(*two, split.objectId), QStringList{part});
    const Conversation opened = conversation(*two, split.objectId);
    EXPECT_EQ(opened.subject, QStringLiteral("A matter of its own"));
    EXPECT_EQ(opened.splitFrom, first);
    EXPECT_EQ(opened.customerId, conversation(*two, first).customerId);
}

TEST_F(HandlingContract, PhoneNotes)
{
    const OutboxEntry inOld =
        send(*one, [this](WriteTransaction& t) { return OutboxStore::queueCall(t, call(first), nowUtc()); });
    const OutboxEntry opening = send(*one, [this](WriteTransaction& t) {
        const Conversation known = conversation(*two, first);
        return OutboxStore::queueNewCall(
            t, call({}), {known.inboxId, known.customerId, QStringLiteral("Call"), {}, known.teamId, {}}, nowUtc());
    });
    ASSERT_TRUE(bothHave(first, 3));
    ASSERT_TRUE(bothHave(opening.conversationId, 1));
    for (const Id& id : {inOld.messageId, opening.messageId}) {
        const Message note = message(*two, id);
        EXPECT_EQ(note.kind, MessageKind::Call);
        EXPECT_EQ(note.textBody, QStringLiteral("wants the invoice again"));
        EXPECT_EQ(note.authorId, agentOne());
        ASSERT_TRUE(note.call.has_value());
        EXPECT_EQ(note.call, call({}).call);
    }
    EXPECT_EQ(conversation(*two, opening.conversationId).channel, Channel::Phone);
}

TEST_F(HandlingContract, UploadInPartsWithTheLineCutInTheMiddle)
{
    QByteArray content(7'000'000, 'x');
    for (qsizetype i = 0; i < content.size(); i += 1000)
        content[i] = char('a' + i / 1000 % 26);
    const QString blobId = BlobStore::idOf(content);
    bool isCut = false;
    QObject::connect(&one->desk().outbox().progress(), &UploadProgress::progressed, &one->desk(),
                     [&](const QString&, qint64 sent, qint64 total) {
                         if (sent <= 0 || sent >= total || isCut)
                             return;
                         isCut = true;
                         relay->cut();
                     });
    Message reply;
    reply.conversationId = first;
    reply.textBody = QStringLiteral("see the film");
    reply.to = {{QString(), buyer}};
    reply.attachments = {{blobId, QStringLiteral("film.mp4"), QStringLiteral("video/mp4"), content.size(), {}, false}};
    const bool queued = one->write([&](WriteTransaction& t) -> Result<void> {
        const auto kept = BlobStore::addLocal(t, content, QStringLiteral("video/mp4"));
        if (!kept)
            return kept.error();
        const auto entry = OutboxStore::queueReply(t, reply, {nowUtc(), {}, true});
        return entry ? Result<void>() : entry.error();
    });
    ASSERT_TRUE(queued) << one->lastFailure().toStdString();
    ASSERT_TRUE(waitUntil([&] { return isCut; }, kPatience));
    ASSERT_TRUE(one->waitForState(SyncStatus::State::Offline, kPatience));
    EXPECT_EQ(one->outbox().size(), 1);
    relay->mend();
    one->desk().sync().syncNow();
    ASSERT_TRUE(untilSent(*one));
    ASSERT_TRUE(bothHave(first, 3));
    EXPECT_EQ(two->messages(first).last().attachments.value(0).blobId, blobId);
    two->desk().blobs().fetch(blobId, content.size());
    const auto read = [blobId](ReadConnection& reader) { return BlobStore::content(reader, blobId); };
    ASSERT_TRUE(waitUntil([&] { return two->read<QByteArray>(read).ok(); }, kPatience));
    EXPECT_TRUE(two->read<QByteArray>(read).valueOr({}) == content);
}

TEST_F(HandlingContract, PresenceBetweenTwo)
{
    using State = AgentPresence::State;
    ASSERT_TRUE(waitUntil([this] { return one->desk().sync().push().isOpen() && two->desk().sync().push().isOpen(); },
                          kPatience));
    one->desk().presence().setMine(first, State::Viewing);
    const auto seen = [this] { return two->desk().presence().of(first); };
    ASSERT_TRUE(waitUntil([&] { return seen() == (QHash<Id, State>{{agentOne(), State::Viewing}}); }, kPatience));
    one->desk().presence().setMine(first, State::Typing);
    ASSERT_TRUE(waitUntil([&] { return seen() == (QHash<Id, State>{{agentOne(), State::Typing}}); }, kPatience));
    EXPECT_TRUE(two->desk().presence().of(second).isEmpty());
    one->desk().presence().setMine({});
    ASSERT_TRUE(waitUntil([&] { return seen().isEmpty(); }, kPatience));
    one->desk().presence().setMine(first, State::Viewing);
    ASSERT_TRUE(waitUntil([&] { return !seen().isEmpty(); }, kPatience));
    relay->cut(); // whose line is gone looks at nothing
    EXPECT_TRUE(waitUntil([&] { return seen().isEmpty(); }, kPatience));
}

TEST_F(HandlingContract, SavedFilters)
{
    SavedFilter filter;
    filter.name = QStringLiteral("Urgent");
    filter.ownerId = agentOne();
    filter.isShared = true;
    filter.filter = *ConversationFilter::fromJson({{QStringLiteral("priority"), QStringLiteral("urgent")}});
    SavedFilter own = filter;
    own.name = QStringLiteral("Mine");
    own.isShared = false;
    const OutboxEntry saved =
        send(*one, [&](WriteTransaction& t) { return OutboxStore::queueFilterSave(t, filter, nowUtc()); });
    send(*one, [&](WriteTransaction& t) { return OutboxStore::queueFilterSave(t, own, nowUtc()); });
    ASSERT_TRUE(waitUntil([&] { return filters(*two).size() == 1; }, kPatience));
    SavedFilter there = filters(*two).first();
    EXPECT_EQ(there.id, saved.objectId);
    EXPECT_EQ(there.name, filter.name);
    EXPECT_TRUE(there.filter == filter.filter);
    EXPECT_EQ(filters(*one).size(), 2) << "what is not shared stays its owner's";
    there.name = QStringLiteral("Most urgent");
    send(*one, [&](WriteTransaction& t) { return OutboxStore::queueFilterSave(t, there, nowUtc()); });
    ASSERT_TRUE(waitUntil([&] { return filters(*two).value(0).name == there.name; }, kPatience));
    send(*one, [&](WriteTransaction& t) { return OutboxStore::queueFilterRemove(t, saved.objectId, nowUtc()); });
    ASSERT_TRUE(waitUntil([&] { return filters(*two).isEmpty(); }, kPatience));
}

TEST_F(HandlingContract, TaskThereAndBack)
{
    ASSERT_TRUE(server.run(
        {QStringLiteral("team"), QStringLiteral("add"), QStringLiteral("--department"), QStringLiteral("Logistics")}))
        << server.lastError().toStdString();
    Id department;
    ASSERT_TRUE(waitUntil([&] { return !(department = departmentOfOne()).isEmpty(); }, kPatience));
    Task task;
    task.conversationId = first;
    task.teamId = department;
    task.title = QStringLiteral("Ask the carrier");
    task.details = QStringLiteral("Where did it stay?");
    task.createdById = agentOne();
    task.dueAt = fromMillis(toMillis(nowUtc().addDays(1)) / 1000 * 1000);
    const OutboxEntry handed =
        send(*one, [&](WriteTransaction& t) { return OutboxStore::queueTaskCreate(t, task, nowUtc()); });
    ASSERT_TRUE(waitUntil([&] { return tasks(*two, first).size() == 1; }, kPatience));
    const Task there = tasks(*two, first).first();
    EXPECT_EQ(there.id, handed.objectId);
    EXPECT_EQ(there.title, task.title);
    EXPECT_EQ(there.details, task.details);
    EXPECT_EQ(there.dueAt, task.dueAt);
    EXPECT_EQ(there.createdById, agentOne());
    send(*two, [&](WriteTransaction& t) {
        return OutboxStore::queueTaskUpdate(t, there.id,
                                            {{QStringLiteral("state"), QStringLiteral("done")},
                                             {QStringLiteral("answer"), QStringLiteral("At customs")}},
                                            nowUtc());
    });
    ASSERT_TRUE(waitUntil([&] { return tasks(*one, first).value(0).state == TaskState::Done; }, kPatience));
    EXPECT_EQ(tasks(*one, first).first().answer, QStringLiteral("At customs"));
}

TEST_F(HandlingContract, ReplyToAClosedConversationOpensItsFollowUp)
{
    ASSERT_TRUE(one->update(first, {{QStringLiteral("status"), QStringLiteral("closed")}}));
    ASSERT_TRUE(untilSent(*one));
    ASSERT_TRUE(waitUntil([&] { return conversation(*two, first).status == ConversationStatus::Closed; }, kPatience));
    Message reply;
    reply.conversationId = first;
    reply.textBody = QStringLiteral("one thing more");
    reply.to = {{QString(), buyer}};
    const OutboxEntry entry = send(*one, [&](WriteTransaction& t) {
        return OutboxStore::queueReply(t, reply, {nowUtc(), {}, true});
    });
    ASSERT_NE(entry.conversationId, first);
    ASSERT_TRUE(bothHave(entry.conversationId, 1));
    EXPECT_EQ(conversation(*two, entry.conversationId).followUpOf, first);
    EXPECT_EQ(messageIds(*two, entry.conversationId), QStringList{entry.messageId});
    EXPECT_EQ(two->messages(first).size(), 2);
}

TEST_F(HandlingContract, BulkIsJudgedOneByOne)
{
    const QJsonObject patch{{QStringLiteral("status"), QStringLiteral("solved")},
                            {QStringLiteral("priority"), QStringLiteral("high")},
                            {u"followerIds/" + agentOne(), true}};
    ASSERT_TRUE(one->write([&](WriteTransaction& t) -> Result<void> {
        const auto queued = OutboxStore::queueConversationUpdates(t, {first, second}, patch, nowUtc());
        return queued ? Result<void>() : queued.error();
    }));
    ASSERT_TRUE(untilSent(*one));
    for (const Id& id : {first, second}) {
        ASSERT_TRUE(waitUntil([&] { return conversation(*two, id).status == ConversationStatus::Solved; }, kPatience));
        EXPECT_EQ(conversation(*two, id).priority, Priority::High);
        EXPECT_EQ(conversation(*two, id).followerIds, QStringList{agentOne()});
    }
}
