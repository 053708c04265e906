// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelEvents.h"
#include "StoreFixture.h"

#include "items/QueueModel.h"
#include "storage/AgentStore.h"
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/InboxStore.h"
#include "storage/OutboxStore.h"
#include "tests/support/Wait.h"

#include <QAbstractItemModelTester>

namespace sampan::test
{
namespace
{

class QueueModelTest : public ::testing::Test
{
protected:
    QueueModelTest()
        : m_model(&m_store), m_tester(&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal),
          m_events(&m_model)
    {
        openStore(m_store, m_dir.path());
        QObject::connect(&m_model, &QueueModel::loaded, &m_model, [this] { ++m_loaded; });
    }

    void save(const QList<Conversation>& conversations)
    {
        ASSERT_TRUE(
            writeStore(m_store, [&](WriteTransaction& t) { return ConversationStore::upsert(t, conversations); }).ok());
    }
    void show(QueueView view, QueueSort sort = QueueSort::LongestWait, const Id& inboxId = {})
    {
        m_loaded = 0;
        m_model.show({view, m_agent, {}, inboxId}, sort);
        ASSERT_TRUE(waitUntil([this] { return m_loaded > 0; }));
        m_events.take();
    }
    void waitLoaded(int row)
    {
        ASSERT_TRUE(waitUntil([this, row] { return m_model.index(row).data(IsLoadedRole).toBool(); })) << row;
    }
    QList<int> order()
    {
        QList<int> numbers;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            for (int number = 0; number < 100; ++number) {
                if (m_model.conversationAt(row) == testId(number))
                    numbers.append(number);
            }
        }
        return numbers;
    }

    const Id m_agent = testId(77);
    QTemporaryDir m_dir;
    Store m_store;
    QueueModel m_model;
    QAbstractItemModelTester m_tester;
    ModelEvents m_events;
    int m_loaded = 0;
};

Conversation unanswered(int number, qint64 waiting)
{
    Conversation c = makeConversation(number);
    c.waitingSince = at(waiting);
    return c;
}

TEST_F(QueueModelTest, LongestWaitFirstThenThoseNobodyWaitsIn)
{
    Conversation answered = makeConversation(1);
    answered.waitingSince = {};
    answered.lastMessageAt = at(10);
    Conversation answeredLater = makeConversation(2);
    answeredLater.waitingSince = {};
    answeredLater.lastMessageAt = at(20);
    save({answered, answeredLater, unanswered(3, 500), unanswered(4, 400)});
    show(QueueView::All);
    EXPECT_EQ(order(), (QList<int>{4, 3, 2, 1}));
    show(QueueView::All, QueueSort::Newest);
    EXPECT_EQ(order(), (QList<int>{2, 1, 4, 3}));
}

TEST_F(QueueModelTest, ViewsHoldWhatTheyShould)
{
    Conversation mine = makeConversation(1);
    mine.assigneeId = m_agent;
    Conversation theirs = makeConversation(2);
    theirs.assigneeId = testId(78);
    Conversation pending = makeConversation(3);
    pending.status = ConversationStatus::Pending;
    Conversation onHold = makeConversation(4);
    onHold.status = ConversationStatus::OnHold;
    save({mine, theirs, pending, onHold, makeConversation(5)});
    show(QueueView::Mine);
    EXPECT_EQ(order(), QList<int>{1});
    show(QueueView::Unassigned);
    EXPECT_EQ(order(), (QList<int>{4, 5}));
    show(QueueView::All);
    EXPECT_EQ(order(), (QList<int>{1, 2, 4, 5}));
    show(QueueView::Store, QueueSort::LongestWait, makeInbox(1).id);
    EXPECT_EQ(order(), (QList<int>{1, 5}));
}

TEST_F(QueueModelTest, RowsChangeExactly)
{
    save({unanswered(1, 100), unanswered(2, 200), unanswered(3, 300)});
    show(QueueView::All);
    save({unanswered(4, 150)});
    EXPECT_EQ(m_events.takeRows(), QStringList{QStringLiteral("insert 1-1")});
    save({unanswered(1, 250)});
    EXPECT_EQ(m_events.takeRows(), QStringList{QStringLiteral("move 0-0 to 3")});
    EXPECT_EQ(order(), (QList<int>{4, 2, 1, 3}));
    save({unanswered(3, 50)});
    EXPECT_EQ(m_events.takeRows(), QStringList{QStringLiteral("move 3-3 to 0")});
    Conversation solved = unanswered(2, 200);
    solved.status = ConversationStatus::Solved;
    save({solved});
    EXPECT_EQ(m_events.takeRows(), QStringList{QStringLiteral("remove 2-2")});
    ASSERT_TRUE(
        writeStore(m_store, [](WriteTransaction& t) { return ConversationStore::remove(t, {testId(1)}); }).ok());
    EXPECT_EQ(m_events.takeRows(), QStringList{QStringLiteral("remove 2-2")});
    save({unanswered(6, 600), unanswered(7, 700), unanswered(8, 10)});
    EXPECT_EQ(m_events.takeRows(), (QStringList{QStringLiteral("insert 0-0"), QStringLiteral("insert 3-4")}));
    EXPECT_EQ(order(), (QList<int>{8, 3, 4, 6, 7}));
}

TEST_F(QueueModelTest, RowsShowNamesAndFollowThem)
{
    ASSERT_TRUE(writeStore(m_store, [](WriteTransaction& t) -> Result<void> {
                    if (auto done = InboxStore::upsert(t, {makeInbox(1)}); !done)
                        return done;
                    return CustomerStore::upsert(t, {makeCustomer(1)});
                }).ok());
    save({makeConversation(1)});
    show(QueueView::All);
    m_model.setVisibleRows(0, 0);
    waitLoaded(0);
    const QModelIndex row = m_model.index(0);
    EXPECT_EQ(row.data(CustomerNameRole).toString(), QStringLiteral("Buyer 1"));
    EXPECT_EQ(row.data(StoreNameRole).toString(), QStringLiteral("Store 1"));
    EXPECT_EQ(row.data(StoreColorRole).toInt(), makeInbox(1).color);
    m_events.take();
    Customer renamed = makeCustomer(1);
    renamed.name = QStringLiteral("Ms Lindqvist");
    ASSERT_TRUE(writeStore(m_store, [&](WriteTransaction& t) { return CustomerStore::upsert(t, {renamed}); }).ok());
    EXPECT_TRUE(waitUntil([&] { return row.data(CustomerNameRole).toString() == renamed.name; }));
    EXPECT_EQ(m_events.take(), QStringList{QStringLiteral("change 0-0")});
    ASSERT_TRUE(writeStore(m_store, [](WriteTransaction& t) -> Result<void> {
                    const auto entry = OutboxStore::queueConversationUpdate(
                        t, testId(1), {{QStringLiteral("subject"), QStringLiteral("New")}}, at(1));
                    return entry ? Result<void>() : Result<void>(entry.error());
                }).ok());
    EXPECT_TRUE(waitUntil([&] { return row.data(PendingCountRole).toInt() == 1; }));
    EXPECT_EQ(row.data(SubjectRole).toString(), QStringLiteral("New"));
}

TEST_F(QueueModelTest, NewOnesWaitWhileHeld)
{
    save({unanswered(1, 100)});
    show(QueueView::All);
    m_model.setHolding(true);
    save({unanswered(2, 50), unanswered(3, 60)});
    EXPECT_EQ(m_model.heldCount(), 2);
    EXPECT_TRUE(m_events.takeRows().isEmpty());
    Conversation closed = unanswered(3, 60);
    closed.status = ConversationStatus::Closed;
    save({closed, unanswered(2, 70)});
    EXPECT_EQ(m_model.heldCount(), 1);
    m_model.setHolding(false);
    EXPECT_EQ(m_events.takeRows(), QStringList{QStringLiteral("insert 0-0")});
    EXPECT_EQ(order(), (QList<int>{2, 1}));
}

TEST_F(QueueModelTest, CommitsDuringLoadingAreNeitherLostNorDoubled)
{
    save({unanswered(1, 100)});
    int done = 0;
    for (int number = 2; number < 40; ++number)
        m_store.write(
            [number](WriteTransaction& t) { return ConversationStore::upsert(t, {unanswered(number, number)}); },
            &m_model, [&](const Result<void>& written) { done += written.ok() ? 1 : 0; });
    show(QueueView::All);
    ASSERT_TRUE(waitUntil([this] { return m_model.rowCount() == 39; })) << m_model.rowCount() << " rows, " << done;
    EXPECT_EQ(order().size(), 39);
}

TEST_F(QueueModelTest, TwoHundredThousandRowsLoadOnlyWhatIsVisible)
{
    constexpr int count = 200000;
    ASSERT_TRUE(writeStore(m_store, [](WriteTransaction& t) -> Result<void> {
                    for (int i = 0; i < count; ++i) {
                        if (auto done = ConversationStore::upsert(t, {makeConversation(i)}); !done)
                            return done;
                    }
                    return {};
                }).ok());
    show(QueueView::All);
    ASSERT_EQ(m_model.rowCount(), count);
    for (const int row : {0, count / 2, count - 1}) {
        m_model.setVisibleRows(row, row + 20);
        waitLoaded(row);
        EXPECT_EQ(m_model.index(row).data(SubjectRole).toString(), QStringLiteral("Subject %1").arg(row));
        EXPECT_FALSE(m_model.index(count / 4).data(IsLoadedRole).toBool());
    }
    m_events.take();
    Conversation moved = makeConversation(count - 1);
    moved.waitingSince = at(0);
    save({moved});
    EXPECT_EQ(m_events.takeRows(), QStringList{QStringLiteral("move %1-%1 to 0").arg(count - 1)});
}

} // namespace
} // namespace sampan::test
