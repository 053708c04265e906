// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/Sidebar.h"
#include "QueueShell.h"
#include "ui/search/SearchPanel.h"
#include "ui/sidebar/SidebarDrawer.h"

namespace sampan
{
namespace
{

using test::QueueShell;
using test::waitUntil;

class Side : public QueueShell
{
protected:
    Sidebar* sidebar() { return window->workspace()->sidebar(); }
    QStringList names()
    {
        QStringList all;
        for (int row = 0; row < sidebar()->model()->rowCount(); ++row)
            all << sidebar()->model()->index(row, 0).data().toString();
        return all;
    }
};

TEST_F(Side, ViewsStandInAFixedOrder)
{
    ASSERT_TRUE(queueIsHere());
    const QString order = names().join(u',');
    EXPECT_TRUE(order.startsWith(QStringLiteral("Queue,Views,Mine,Unassigned,My team,All,Mentioned,Following,Snoozed,"
                                                "Drafts,Waiting to be sent,Outbox,Spam,Stores,")))
        << qPrintable(order);
}

TEST_F(Side, CountsLive)
{
    ASSERT_TRUE(queueIsHere());
    const auto countOf = [this](const QString& name) {
        const int row = int(names().indexOf(name));
        return sidebar()->model()->index(row, 0).data(SidebarModel::CountRole).toString();
    };
    ASSERT_TRUE(waitUntil([&] { return countOf(QStringLiteral("Mine")) == QStringLiteral("12"); }));
    EXPECT_TRUE(countOf(QStringLiteral("Spam")).isEmpty());
    change(shop.conversations.at(0), [](Conversation& c) { c.isSpam = true; });
    ASSERT_TRUE(waitUntil([&] { return countOf(QStringLiteral("Spam")) == QStringLiteral("1"); }));
    EXPECT_EQ(countOf(QStringLiteral("Mine")), QStringLiteral("11"));
    change(shop.conversations.at(1), [this](Conversation& c) { c.mentionedIds = {shop.self.id}; });
    ASSERT_TRUE(waitUntil([&] { return countOf(QStringLiteral("Mentioned")) == QStringLiteral("1"); }));
    change(shop.conversations.at(2), [this](Conversation& c) { c.snoozedUntil = world.clock.now().addDays(1); });
    ASSERT_TRUE(waitUntil([&] { return countOf(QStringLiteral("Snoozed")) == QStringLiteral("1"); }));
}

TEST_F(Side, WhatIsBegunStandsAmongTheDraftsUntilItIsGone)
{
    ASSERT_TRUE(queueIsHere());
    const auto count = [this] {
        const int row = int(names().indexOf(QStringLiteral("Drafts")));
        return sidebar()->model()->index(row, 0).data(SidebarModel::CountRole).toString();
    };
    const auto spoken = [this](int row) { return rows()->index(row, 0).data(Qt::AccessibleTextRole).toString(); };
    EXPECT_TRUE(count().isEmpty());
    press(Qt::Key_J);
    ASSERT_TRUE(conversationIsHere(shop.conversations.first()));
    press(Qt::Key_R);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Begun"));
    ASSERT_TRUE(waitUntil([&] { return count() == QStringLiteral("1"); }));
    EXPECT_TRUE(waitUntil([&] { return spoken(1).contains(QStringLiteral("With your draft")); }))
        << qPrintable(spoken(1));
    QWidget* writing = QApplication::focusWidget();
    sidebar()->setFocus();
    while (sidebar()->currentIndex().data().toString() != QStringLiteral("Drafts")) {
        const QModelIndex before = sidebar()->currentIndex();
        press(Qt::Key_Down);
        ASSERT_NE(sidebar()->currentIndex(), before);
    }
    EXPECT_EQ(pane()->scope().view, QueueView::Drafts);
    ASSERT_TRUE(waitUntil([this] { return model()->isLoaded() && model()->rowCount() == 1; }));
    EXPECT_EQ(model()->conversationAt(0), shop.conversations.first());
    writing->setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    EXPECT_TRUE(waitUntil([&] { return model()->rowCount() == 0 && count().isEmpty(); }));
    EXPECT_NE(pane()->page(), list());
}

TEST_F(Side, LowWindowsHaveLowRows)
{
    ASSERT_TRUE(queueIsHere());
    const int high = sidebar()->sizeHintForRow(3);
    window->resize(1440, 560);
    EXPECT_LT(sidebar()->sizeHintForRow(3), high);
    window->resize(1440, 900);
    EXPECT_EQ(sidebar()->sizeHintForRow(3), high);
}

TEST_F(Side, InNarrowWindowsF9OpensADrawerThatEscCloses)
{
    ASSERT_TRUE(queueIsHere());
    window->resize(1100, 700);
    ASSERT_TRUE(sidebar()->isRail());
    press(Qt::Key_F9);
    auto* drawer = window->findChild<SidebarDrawer*>();
    ASSERT_NE(drawer, nullptr);
    ASSERT_TRUE(drawer->isVisible());
    EXPECT_FALSE(drawer->isRail());
    EXPECT_EQ(QApplication::focusWidget(), drawer);
    press(Qt::Key_Down);
    EXPECT_EQ(pane()->scope().view, QueueView::Unassigned);
    press(Qt::Key_Escape);
    EXPECT_FALSE(drawer->isVisible());
    window->resize(1440, 900);
    press(Qt::Key_F9);
    EXPECT_TRUE(sidebar()->isRail());
    EXPECT_FALSE(drawer->isVisible());
}

TEST_F(Side, SlashSearchesFromOutboxAndEmptyQueue)
{
    ASSERT_TRUE(queueIsHere());
    SearchPanel* search = window->workspace()->search();
    window->workspace()->showView(QueueView::Spam);
    ASSERT_TRUE(waitUntil([this] { return model()->isLoaded() && pane()->page() != list(); }));
    pane()->page()->setFocus();
    press(Qt::Key_Slash);
    EXPECT_TRUE(search->isOpen());
    press(Qt::Key_Escape);
    window->workspace()->showOutbox();
    sidebar()->setFocus();
    press(Qt::Key_Slash);
    EXPECT_TRUE(search->isOpen());
    press(Qt::Key_Escape);
    press(Qt::Key_F6);
    press(Qt::Key_Slash);
    EXPECT_TRUE(search->isOpen());
}

} // namespace
} // namespace sampan
