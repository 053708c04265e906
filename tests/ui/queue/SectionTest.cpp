// SPDX-License-Identifier: GPL-3.0-or-later
#include "QueueShell.h"
#include "ui/Settings.h"
#include "ui/queue/QueueDelegate.h"
#include "ui/queue/QueuePresence.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QMenu>
#include <QScrollBar>

namespace sampan
{
namespace
{

using test::QueueShell;
using test::waitUntil;

TEST_F(QueueShell, SectionsNameTheWaitAndCount)
{
    ASSERT_TRUE(queueIsHere());
    EXPECT_EQ(sections(), (QStringList{QStringLiteral("Over a day"), QStringLiteral("Over an hour"),
                                       QStringLiteral("Under an hour"), QStringLiteral("Nobody waits")}));
    const QModelIndex hour = rows()->index(2, 0);
    EXPECT_TRUE(hour.data(SectionedQueue::IsSectionRole).toBool());
    EXPECT_EQ(hour.data(SectionedQueue::SectionCountRole).toInt(), 5);
    EXPECT_TRUE(hour.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Group: Over an hour, 5 ")));
    EXPECT_FALSE(hour.flags() & Qt::ItemIsSelectable);
}

TEST_F(QueueShell, KeysStepOverSections)
{
    ASSERT_TRUE(queueIsHere());
    for (int i = 0; i < shop.conversations.size(); ++i) {
        press(i % 2 == 0 ? Qt::Key_J : Qt::Key_Down);
        EXPECT_EQ(list()->currentConversation(), shop.conversations.at(i));
    }
    press(Qt::Key_J);
    EXPECT_EQ(list()->currentConversation(), shop.conversations.last());
    press(Qt::Key_PageUp);
    press(Qt::Key_PageUp);
    EXPECT_EQ(list()->currentConversation(), shop.conversations.first());
}

TEST_F(QueueShell, AClickOnASectionChoosesNothing)
{
    ASSERT_TRUE(queueIsHere());
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(rows()->index(0, 0)).center());
    EXPECT_FALSE(list()->currentIndex().isValid());
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(rows()->index(1, 0)).center());
    EXPECT_EQ(list()->currentConversation(), shop.conversations.first());
}

TEST_F(QueueShell, RowsAndSectionsHaveTheirHeights)
{
    ASSERT_TRUE(queueIsHere());
    EXPECT_EQ(list()->visualRect(rows()->index(0, 0)).height(), list()->rows()->sectionHeight());
    EXPECT_EQ(list()->visualRect(rows()->index(1, 0)).height(), list()->rows()->rowHeight());
    for (int row = 0; row < rows()->rowCount(); ++row) {
        const QRect rect = list()->visualRect(rows()->index(row, 0));
        EXPECT_EQ(list()->indexAt(rect.topLeft()).row(), row);
        EXPECT_EQ(list()->indexAt(rect.bottomLeft()).row(), row);
    }
    world.settings->setCompactRows(true);
    EXPECT_LT(list()->rows()->rowHeight(), list()->visualRect(rows()->index(0, 0)).height() * 2);
}

TEST_F(QueueShell, SectionsFollowEveryChangeByExactSteps)
{
    ASSERT_TRUE(queueIsHere());
    const QAbstractItemModelTester tester(list()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const Id first = shop.conversations.first();
    change(first, [](Conversation& c) { c.waitingSince = {}; });
    ASSERT_TRUE(waitUntil([this] { return sections().first() == QStringLiteral("Over an hour"); }));
    EXPECT_EQ(sections().size(), 3);
    change(first, [this](Conversation& c) { c.waitingSince = world.clock.now().addDays(-2); });
    ASSERT_TRUE(waitUntil([this] { return sections().size() == 4; }));
    EXPECT_EQ(model()->conversationAt(0), first);
    change(first, [this](Conversation& c) { c.waitingSince = world.clock.now().addSecs(-9 * 3600); });
    ASSERT_TRUE(waitUntil([this] { return sections().first() == QStringLiteral("Over 8 hours"); }));
    change(first, [](Conversation& c) { c.status = ConversationStatus::Solved; });
    ASSERT_TRUE(waitUntil([this] { return model()->rowCount() == shop.conversations.size() - 1; }));
    EXPECT_EQ(sections().first(), QStringLiteral("Over an hour"));
}

TEST_F(QueueShell, TimeMovesRowsIntoTheNextSection)
{
    ASSERT_TRUE(queueIsHere());
    world.clock.present = world.clock.present.addSecs(8 * 3600);
    model()->timePassed();
    EXPECT_EQ(sections(), (QStringList{QStringLiteral("Over a day"), QStringLiteral("Over 8 hours"),
                                       QStringLiteral("Nobody waits")}));
    EXPECT_EQ(rows()->rowCount(), shop.conversations.size() + 3);
}

TEST_F(QueueShell, OtherOrdersHaveNoSectionsAndAreRemembered)
{
    ASSERT_TRUE(queueIsHere());
    pane()->setSort(QueueSort::Newest);
    ASSERT_TRUE(queueIsHere());
    EXPECT_TRUE(sections().isEmpty());
    EXPECT_EQ(model()->conversationAt(0), shop.conversations.last());
    window->workspace()->showView(QueueView::All);
    EXPECT_EQ(model()->sort(), QueueSort::LongestWait);
    window->workspace()->showView(QueueView::Mine);
    EXPECT_EQ(model()->sort(), QueueSort::Newest);
}

TEST_F(QueueShell, PriorityIsAnOrder)
{
    ASSERT_TRUE(queueIsHere());
    change(shop.conversations.at(8), [](Conversation& c) { c.priority = Priority::Urgent; });
    pane()->setSort(QueueSort::Priority);
    ASSERT_TRUE(waitUntil([this] { return model()->conversationAt(0) == shop.conversations.at(8); }));
}

TEST_F(QueueShell, WhatLeavesTheViewLeavesNothingSelected)
{
    ASSERT_TRUE(queueIsHere());
    list()->choose(shop.conversations.at(3));
    ASSERT_TRUE(conversationIsHere(shop.conversations.at(3)));
    change(shop.conversations.at(3), [](Conversation& c) { c.status = ConversationStatus::Pending; });
    ASSERT_TRUE(waitUntil([this] { return model()->rowCount() == shop.conversations.size() - 1; }));
    EXPECT_FALSE(list()->currentIndex().isValid());
    EXPECT_FALSE(list()->selectionModel()->hasSelection());
    EXPECT_EQ(window->workspace()->conversation()->conversationId(), shop.conversations.at(3));
    press(Qt::Key_J);
    EXPECT_EQ(list()->currentConversation(), shop.conversations.at(4));
}

TEST_F(QueueShell, KGoesToTheOneAboveWhatLeft)
{
    ASSERT_TRUE(queueIsHere());
    list()->choose(shop.conversations.at(3));
    change(shop.conversations.at(3), [](Conversation& c) { c.status = ConversationStatus::Pending; });
    ASSERT_TRUE(waitUntil([this] { return model()->rowCount() == shop.conversations.size() - 1; }));
    press(Qt::Key_K);
    EXPECT_EQ(list()->currentConversation(), shop.conversations.at(2));
}

TEST_F(QueueShell, WhatComesBackIsSelectedAgain)
{
    ASSERT_TRUE(queueIsHere());
    list()->choose(shop.conversations.at(3));
    change(shop.conversations.at(3), [](Conversation& c) { c.status = ConversationStatus::Pending; });
    ASSERT_TRUE(waitUntil([this] { return !list()->currentIndex().isValid(); }));
    change(shop.conversations.at(3), [](Conversation& c) { c.status = ConversationStatus::Open; });
    ASSERT_TRUE(waitUntil([this] { return list()->currentConversation() == shop.conversations.at(3); }));
}

TEST_F(QueueShell, PresenceIsPaintedAndSpoken)
{
    ASSERT_TRUE(queueIsHere());
    const QModelIndex row = rows()->index(1, 0);
    const QImage before = list()->viewport()->grab().toImage();
    list()->presence()->set(shop.conversations.first(), {{QStringLiteral("Zhou Kai"), QueuePresence::Doing::Typing}});
    EXPECT_EQ(row.data(SectionedQueue::PresenceIconRole).toString(), QStringLiteral("pencil"));
    EXPECT_TRUE(row.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Zhou Kai is writing")));
    EXPECT_NE(list()->viewport()->grab().toImage(), before);
    list()->presence()->set(shop.conversations.first(), {});
    EXPECT_EQ(list()->viewport()->grab().toImage(), before);
}

TEST_F(QueueShell, RightToLeftMirrorsTheRow)
{
    ASSERT_TRUE(queueIsHere());
    list()->choose(shop.conversations.at(2));
    list()->setLayoutDirection(Qt::RightToLeft);
    const QRect row = list()->visualRect(list()->currentIndex());
    const QImage image = list()->viewport()->grab().toImage();
    const QColor bar = world.theme.color(Token::AccentText);
    EXPECT_EQ(image.pixelColor(list()->viewport()->width() - 3, row.center().y()), bar);
    EXPECT_NE(image.pixelColor(2, row.center().y()), bar);
    const QRect box = list()->rows()->boxRect(row, Qt::RightToLeft);
    EXPECT_GT(box.left(), row.center().x());
}

} // namespace
} // namespace sampan
