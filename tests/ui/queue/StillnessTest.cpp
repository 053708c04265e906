// SPDX-License-Identifier: GPL-3.0-or-later
#include "QueueShell.h"
#include "ui/widgets/Button.h"

#include <QScrollBar>

namespace sampan
{
namespace
{

using test::QueueShell;
using test::waitUntil;

constexpr int many = 10'000;
constexpr int commits = 300;

class StillQueue : public QueueShell
{
protected:
    void seedMany()
    {
        ASSERT_TRUE(queueIsHere());
        QList<Conversation> all;
        const Conversation pattern = made(0, 0);
        for (int i = 0; i < many; ++i) {
            Conversation one = pattern;
            one.id = idAt(QDateTime(QDate(2025, 11, 2), QTime(8, 0), Qt::UTC), 9, quint64(i));
            one.waitingSince = one.lastMessageAt = world.clock.now().addSecs(-2000 - 13 * i);
            all.append(one);
        }
        put(all);
        ASSERT_TRUE(waitUntil([this] { return model()->rowCount() == many + shop.conversations.size(); }));
    }
    int topOfCurrent() { return list()->visualRect(list()->currentIndex()).top(); }
};

TEST_F(StillQueue, WhatIsLookedAtStaysThroughHundredsOfCommits)
{
    seedMany();
    const int middle = model()->rowCount() / 2;
    const Id open = model()->conversationAt(middle);
    list()->choose(open);
    list()->scrollTo(list()->currentIndex(), QAbstractItemView::PositionAtCenter);
    const int top = topOfCurrent();
    ASSERT_GT(list()->verticalScrollBar()->value(), 1000);
    for (int i = 0; i < commits; ++i) {
        const Id above = model()->conversationAt(i % 7);
        const Id below = model()->conversationAt(model()->rowCount() - 1 - i % 5);
        const int before = model()->rowCount();
        write([&](WriteTransaction& transaction) -> Result<void> {
            auto one = ConversationStore::find(transaction, above);
            auto other = ConversationStore::find(transaction, below);
            if (!one || !other)
                return !one ? one.error() : other.error();
            if (i % 3 == 0)
                one->status = ConversationStatus::Solved;
            else
                one->waitingSince = world.clock.now().addSecs(-100 - i);
            other->waitingSince = world.clock.now().addDays(-9).addSecs(i);
            return ConversationStore::upsert(transaction, {*one, *other});
        });
        ASSERT_TRUE(waitUntil([&] { return i % 3 != 0 || model()->rowCount() == before - 1; }));
        ASSERT_EQ(list()->currentConversation(), open) << "after commit " << i;
        ASSERT_TRUE(waitUntil([&] { return topOfCurrent() == top; })) << topOfCurrent() << " after commit " << i;
    }
    EXPECT_EQ(list()->selectionModel()->selectedIndexes().size(), 1);
}

TEST_F(StillQueue, NewOnesWaitAboveUntilTheListIsAtItsTop)
{
    seedMany();
    list()->verticalScrollBar()->setValue(5000);
    const int before = model()->rowCount();
    const Id top = list()->conversationAt(list()->indexAt({10, 40}));
    put({made(90'001, 3000), made(90'002, 2)});
    ASSERT_TRUE(waitUntil([this] { return model()->heldCount() == 2; }));
    EXPECT_EQ(model()->rowCount(), before);
    EXPECT_EQ(list()->conversationAt(list()->indexAt({10, 40})), top);
    press(Qt::Key_Home);
    ASSERT_TRUE(waitUntil([&] { return model()->rowCount() == before + 2; }));
    EXPECT_EQ(model()->heldCount(), 0);
}

TEST_F(StillQueue, AtTheTopNewOnesShowAtOnce)
{
    ASSERT_TRUE(queueIsHere());
    put({made(1, 3000)});
    ASSERT_TRUE(waitUntil([this] { return model()->rowCount() == shop.conversations.size() + 1; }));
    EXPECT_EQ(list()->verticalScrollBar()->value(), 0);
    EXPECT_EQ(model()->conversationAt(0), made(1, 3000).id);
}

TEST_F(StillQueue, TenThousandRowsAreSteppedWithoutALayout)
{
    seedMany();
    press(Qt::Key_End);
    EXPECT_EQ(list()->currentConversation(), model()->conversationAt(model()->rowCount() - 1));
    const QRect last = list()->visualRect(list()->currentIndex());
    EXPECT_LE(last.bottom(), list()->viewport()->height());
    EXPECT_GT(last.top(), 0);
}

} // namespace
} // namespace sampan
