// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelEvents.h"
#include "StoreFixture.h"

#include "items/CommitGate.h"
#include "items/OutboxModel.h"
#include "items/Rereading.h"
#include "items/SearchResultsModel.h"
#include "items/ViewCountsModel.h"
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/InboxStore.h"
#include "storage/MessageStore.h"
#include "tests/support/Wait.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>

namespace sampan::test
{
namespace
{

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

class SmallModelsTest : public ::testing::Test
{
protected:
    SmallModelsTest() { openStore(m_store, m_dir.path()); }
    void write(const Store::Write& work) { ASSERT_TRUE(writeStore(m_store, work).ok()); }

    QTemporaryDir m_dir;
    Store m_store;
};

TEST_F(SmallModelsTest, CountsFollowEveryCommit)
{
    const Id agent = testId(77);
    write([](WriteTransaction& t) { return InboxStore::upsert(t, {makeInbox(1), makeInbox(2)}); });
    write([](WriteTransaction& t) { return ConversationStore::upsert(t, {makeConversation(1), makeConversation(2)}); });
    ViewCountsModel model(&m_store);
    QAbstractItemModelTester tester(&model, fatal);
    bool isLoaded = false;
    QObject::connect(&model, &ViewCountsModel::loaded, &model, [&] { isLoaded = true; });
    model.setAgent(agent, {});
    ASSERT_TRUE(waitUntil([&] { return isLoaded; }));
    ASSERT_EQ(model.rowCount(), 12);
    EXPECT_EQ(model.countOf(QueueView::All), 2);
    EXPECT_EQ(model.countOf(QueueView::Unassigned), 2);
    EXPECT_EQ(model.countOf(QueueView::Mine), 0);
    EXPECT_EQ(model.index(10).data(ViewNameRole).toString(), QStringLiteral("Store 1"));
    EXPECT_EQ(model.index(10).data(ViewCountRole).toLongLong(), 1);
    Conversation mine = makeConversation(1);
    mine.assigneeId = agent;
    write([&](WriteTransaction& t) { return ConversationStore::upsert(t, {mine, makeConversation(5)}); });
    EXPECT_EQ(model.countOf(QueueView::All), 3);
    EXPECT_EQ(model.countOf(QueueView::Unassigned), 2);
    EXPECT_EQ(model.countOf(QueueView::Mine), 1);
    EXPECT_EQ(model.index(10).data(ViewCountRole).toLongLong(), 2);
    mine.status = ConversationStatus::Pending;
    write([&](WriteTransaction& t) { return ConversationStore::upsert(t, {mine}); });
    EXPECT_EQ(model.countOf(QueueView::All), 2);
    EXPECT_EQ(model.countOf(QueueView::Mine), 0);
    ModelEvents events(&model);
    write([](WriteTransaction& t) { return InboxStore::upsert(t, {makeInbox(3)}); });
    ASSERT_TRUE(waitUntil([&] { return model.rowCount() == 13; }));
    EXPECT_EQ(events.takeRows(), QStringList{QStringLiteral("insert 12-12")});
}

TEST_F(SmallModelsTest, OutboxRowsComeChangeAndGo)
{
    write([](WriteTransaction& t) -> Result<void> {
        if (auto done = CustomerStore::upsert(t, {makeCustomer(1)}); !done)
            return done;
        return ConversationStore::upsert(t, {makeConversation(1)});
    });
    OutboxModel model(&m_store);
    QAbstractItemModelTester tester(&model, fatal);
    ModelEvents events(&model);
    write([](WriteTransaction& t) -> Result<void> {
        const auto reply =
            OutboxStore::queueReply(t, makeReply(testId(1), QStringLiteral("Hello\nthere")), {at(1), {}, true});
        const auto update = OutboxStore::queueConversationUpdate(
            t, testId(1), {{QStringLiteral("status"), QStringLiteral("solved")}}, at(2));
        return reply && update ? Result<void>() : Result<void>(Error{});
    });
    ASSERT_TRUE(waitUntil([&] { return model.rowCount() == 2; }));
    EXPECT_EQ(events.take(), (QStringList{QStringLiteral("insert 0-0"), QStringLiteral("insert 1-1")}));
    EXPECT_EQ(model.index(0).data(EntryTextRole).toString(), QStringLiteral("Hello there"));
    EXPECT_EQ(model.index(0).data(EntryCustomerNameRole).toString(), QStringLiteral("Buyer 1"));
    EXPECT_EQ(model.index(1).data(EntryChangedKeysRole).toStringList(), QStringList{QStringLiteral("status")});
    EXPECT_EQ(model.waitingCount(), 1);
    const Id id = model.entryAt(0);
    write([&](WriteTransaction& t) {
        return OutboxStore::markFailed(t, id, {ErrorCode::Forbidden, QStringLiteral("no"), {}});
    });
    ASSERT_TRUE(waitUntil([&] { return model.needsYouCount() == 1; }));
    EXPECT_EQ(model.index(0).data(EntryErrorCodeRole).toInt(), int(ErrorCode::Forbidden));
    EXPECT_TRUE(model.index(0).data(EntryCanWithdrawRole).toBool());
    write([&](WriteTransaction& t) { return OutboxStore::markDone(t, id); });
    ASSERT_TRUE(waitUntil([&] { return model.rowCount() == 1; }));
    EXPECT_EQ(events.takeRows(), QStringList{QStringLiteral("remove 0-0")});
}

TEST_F(SmallModelsTest, SearchGroupsPagesAndForgetsOvertakenQueries)
{
    write([](WriteTransaction& t) -> Result<void> {
        if (auto done = CustomerStore::upsert(t, {makeCustomer(1)}); !done)
            return done;
        if (auto done = ConversationStore::upsert(t, {makeConversation(1)}); !done)
            return done;
        QList<Message> messages;
        for (int i = 0; i < 70; ++i)
            messages.append(makeMessage(i, testId(1), QStringLiteral("parcel of Buyer 1, Subject 1, piece %1").arg(i)));
        return MessageStore::upsert(t, messages);
    });
    SearchResultsModel model(&m_store);
    QAbstractItemModelTester tester(&model, fatal);
    QStringList finished;
    QObject::connect(&model, &SearchResultsModel::finished, &model,
                     [&](const QString& query) { finished.append(query); });
    model.setQuery(QStringLiteral("nothing"));
    model.setQuery(QStringLiteral("par"));
    model.setQuery(QStringLiteral("1"));
    ASSERT_TRUE(waitUntil([&] { return !finished.isEmpty(); }));
    EXPECT_EQ(finished, QStringList{QStringLiteral("1")});
    EXPECT_EQ(model.countOf(SearchKind::Customer), 1);
    EXPECT_EQ(model.countOf(SearchKind::Conversation), 1);
    EXPECT_GE(model.countOf(SearchKind::Message), 30);
    EXPECT_TRUE(model.index(2).data(HitIsFirstOfKindRole).toBool());
    EXPECT_FALSE(model.index(3).data(HitIsFirstOfKindRole).toBool());
    ASSERT_TRUE(waitUntil([&] { // the model tester fetches too, so count what is there and not the steps
        model.fetchMore({});
        return model.countOf(SearchKind::Message) == 70;
    }));
    EXPECT_FALSE(model.canFetchMore({}));
    model.setQuery({});
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
TEST(Rereading, ReadsOneAtATimeAndPausesAfterALongOne)
{
    int begun = 0;
    Rereading again([&begun] { ++begun; });
    again.ask();
    again.ask();
    again.ask();
    EXPECT_EQ(begun, 1) << "one at a time";
    again.finished();
    EXPECT_TRUE(waitUntil([&] { return begun == 2; })) << "and one for all that was asked meanwhile";
    QElapsedTimer watch;
    watch.start();
    while (watch.elapsed() < 20) { // a reading that takes its time
    }
    again.ask();
    again.finished();
    EXPECT_EQ(begun, 2) << "a long one is followed by a pause";
    EXPECT_TRUE(waitUntil([&] { return begun == 3; }));
    again.cancel();
    again.ask();
    EXPECT_EQ(begun, 4);
}

TEST(CommitGate, KeepsWhatIsToldWhileReadingAndSkipsWhatTheReadHolds)
{
    const auto commit = [](quint64 sequence) { return StoreCommit{sequence, {}, {}, {}}; };
    CommitGate gate;
    EXPECT_FALSE(gate.lets(commit(4)));
    EXPECT_FALSE(gate.lets(commit(5)));
    EXPECT_FALSE(gate.lets(commit(6)));
    const QList<StoreCommit> later = gate.open(5);
    ASSERT_EQ(later.size(), 1);
    EXPECT_EQ(later.first().sequence, 6u);
    EXPECT_FALSE(gate.lets(commit(5))) << "told late, but read";
    EXPECT_TRUE(gate.lets(commit(6)));
    gate.shut();
    EXPECT_FALSE(gate.isOpen());
    EXPECT_TRUE(gate.open(9).isEmpty());
}

} // namespace sampan::test
