// SPDX-License-Identifier: GPL-3.0-or-later
#include "QueueShell.h"
#include "ui/conversation/MomentBox.h"
#include "ui/queue/BulkChange.h"
#include "ui/queue/QueueDelegate.h"
#include "ui/queue/RefusedBox.h"
#include "ui/widgets/Button.h"

#include <QListWidget>
#include <QMenu>

namespace sampan
{
namespace
{

using test::QueueShell;
using test::waitUntil;

class Bulk : public QueueShell
{
protected:
    void listen()
    {
        QObject::connect(pane(), &QueuePane::notice, pane(),
                         [this](const QString&, const QString& text, const std::function<void()>& undo) {
                             notices << text;
                             if (undo)
                                 back = undo;
                         });
    }
    bool answered(qsizetype count)
    {
        return waitUntil([&] { return notices.size() >= count; });
    }
    QStringList notices;
    std::function<void()> back;
};

TEST_F(Bulk, KeysChooseAndLetGo)
{
    ASSERT_TRUE(queueIsHere());
    press(Qt::Key_J);
    press(Qt::Key_X);
    EXPECT_EQ(choice()->ids(), shop.conversations.mid(0, 1));
    EXPECT_TRUE(pane()->bulkBar()->isVisible());
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(choice()->ids(), shop.conversations.mid(0, 3));
    press(Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_EQ(choice()->ids(), shop.conversations.mid(0, 2));
    EXPECT_TRUE(rows()->index(1, 0).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Chosen")));
    press(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(choice()->count(), shop.conversations.size());
    press(Qt::Key_Escape);
    EXPECT_TRUE(choice()->isEmpty());
    EXPECT_FALSE(pane()->bulkBar()->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), list());
}

TEST_F(Bulk, TheMouseChooses)
{
    ASSERT_TRUE(queueIsHere());
    const auto click = [this](int row, Qt::KeyboardModifiers keys, bool box = false) {
        const QRect rect = list()->visualRect(rows()->index(row, 0));
        const QPoint at = box ? list()->rows()->boxRect(rect, Qt::LeftToRight).center() : rect.center();
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, keys, at);
    };
    click(1, Qt::ControlModifier);
    click(3, Qt::NoModifier, true);
    EXPECT_EQ(choice()->ids(), shop.conversations.mid(0, 2));
    EXPECT_FALSE(list()->currentIndex().isValid());
    choice()->clear();
    click(1, Qt::NoModifier);
    click(5, Qt::ShiftModifier);
    EXPECT_EQ(choice()->ids(), shop.conversations.mid(0, 4));
}

TEST_F(Bulk, EachIsJudgedByItself)
{
    ASSERT_TRUE(queueIsHere());
    listen();
    change(shop.conversations.at(1), [](Conversation& c) { c.priority = Priority::High; });
    ASSERT_TRUE(waitUntil([this] { return rows()->index(3, 0).data(PriorityRole).toInt() == int(Priority::High); }));
    choice()->extendTo(shop.conversations.at(0), shop.conversations.at(2));
    pane()->bulkBar()->apply({{QStringLiteral("priority"), toWire(Priority::High)}}, QStringLiteral("flag"),
                             QStringLiteral("Priority: High"));
    ASSERT_TRUE(answered(1));
    EXPECT_EQ(notices.last(), QStringLiteral("Priority: High: 2 done, 1 not: 1 already so"));
    EXPECT_EQ(conversation(shop.conversations.at(0)).priority, Priority::High);
    EXPECT_EQ(choice()->ids(), shop.conversations.mid(1, 1)) << "what was not done stays chosen";
    const auto outbox = world.outbox();
    ASSERT_TRUE(outbox);
    EXPECT_EQ(outbox->size(), 2);

    ASSERT_TRUE(back);
    back();
    ASSERT_TRUE(answered(2));
    EXPECT_EQ(conversation(shop.conversations.at(0)).priority, Priority::Normal);
    EXPECT_EQ(conversation(shop.conversations.at(1)).priority, Priority::High);
    EXPECT_TRUE(world.outbox()->isEmpty());
}

TEST_F(Bulk, WhatWasLeftIsListedWithItsReason)
{
    ASSERT_TRUE(queueIsHere());
    listen();
    choice()->chooseAll();
    pane()->bulkBar()->apply({{QStringLiteral("assigneeId"), shop.self.id}}, QStringLiteral("user-check"),
                             QStringLiteral("Assigned"));
    ASSERT_TRUE(answered(1));
    EXPECT_TRUE(notices.last().contains(QStringLiteral("0 done, 12 not"))) << qPrintable(notices.last());
    Button* report = nullptr;
    for (Button* button : pane()->findChildren<Button*>()) {
        if (button->isVisible() && button->text().contains(QStringLiteral("not changed")))
            report = button;
    }
    ASSERT_NE(report, nullptr);
    report->click();
    auto* box = window->findChild<RefusedBox*>();
    ASSERT_NE(box, nullptr);
    const auto* listed = box->findChild<QListWidget*>();
    EXPECT_EQ(listed->count(), 12);
    EXPECT_TRUE(listed->item(0)->text().startsWith(QStringLiteral("already so")));
    press(Qt::Key_Return);
    EXPECT_EQ(window->workspace()->conversation()->conversationId(), shop.conversations.first());
}

TEST_F(Bulk, RulesAreThoseOfOne)
{
    Agent agent;
    agent.id = QStringLiteral("me");
    Conversation open;
    open.status = ConversationStatus::Open;
    const QJsonObject solve{{QStringLiteral("status"), toWire(ConversationStatus::Solved)}};
    EXPECT_EQ(BulkChange::judge(open, solve, agent), BulkRefusal::None);
    Conversation closed = open;
    closed.status = ConversationStatus::Closed;
    EXPECT_EQ(BulkChange::judge(closed, solve, agent), BulkRefusal::Closed);
    Conversation merged = open;
    merged.mergedInto = QStringLiteral("other");
    EXPECT_EQ(BulkChange::judge(merged, solve, agent), BulkRefusal::Merged);
    Agent translator = agent;
    translator.role = Role::Translator;
    EXPECT_EQ(BulkChange::judge(open, solve, translator), BulkRefusal::NotAllowed);
    Agent elsewhere = agent;
    elsewhere.teamIds = {QStringLiteral("a")};
    Conversation theirs = open;
    theirs.teamId = QStringLiteral("b");
    EXPECT_EQ(BulkChange::judge(theirs, solve, elsewhere), BulkRefusal::NotAllowed);
}

TEST_F(Bulk, MergesThoseOfOneCustomer)
{
    ASSERT_TRUE(queueIsHere());
    listen();
    Conversation second = made(1, 2000);
    second.id = idAt(QDateTime(QDate(2025, 11, 2), QTime(8, 0), Qt::UTC), 9, 1);
    put({second});
    ASSERT_TRUE(waitUntil([this] { return model()->rowCount() == shop.conversations.size() + 1; }));
    for (const Id& id : {second.id, shop.conversations.at(0), shop.conversations.at(1)})
        choice()->toggle(id);
    pane()->bulkBar()->mergeChosen();
    ASSERT_TRUE(answered(1));
    EXPECT_TRUE(notices.last().contains(QStringLiteral("of another customer"))) << qPrintable(notices.last());
}

TEST_F(Bulk, TenThousandAreOneTransactionAndOneUndo)
{
    ASSERT_TRUE(queueIsHere());
    listen();
    QList<Conversation> all;
    const Conversation pattern = made(0, 0);
    for (quint64 i = 0; i < 10'000; ++i) {
        Conversation one = pattern;
        one.id = idAt(QDateTime(QDate(2025, 11, 2), QTime(8, 0), Qt::UTC), 9, i);
        all.append(one);
    }
    put(all);
    const int count = 10'000 + int(shop.conversations.size());
    ASSERT_TRUE(waitUntil([&] { return model()->rowCount() == count; }));
    press(Qt::Key_A, Qt::ControlModifier);
    ASSERT_EQ(choice()->count(), count);
    int commits = 0;
    // The index catches up with the ten thousand in commits of its own, which change no row.
    QObject::connect(world.store->events(), &StoreEvents::committed, pane(),
                     [&commits](const StoreCommit& commit) { commits += commit.changes.isEmpty() ? 0 : 1; });
    pane()->bulkBar()->apply({{QStringLiteral("assigneeId"), QJsonValue::Null}}, QStringLiteral("user"),
                             QStringLiteral("Unassigned"));
    EXPECT_EQ(commits, 0) << "nothing is done on the spot";
    ASSERT_TRUE(waitUntil([this] { return !notices.isEmpty(); }, 60'000));
    EXPECT_TRUE(notices.last().contains(QStringLiteral("10,012 done"))) << qPrintable(notices.last());
    ASSERT_TRUE(waitUntil([this] { return model()->rowCount() == 0; }, 60'000));
    EXPECT_EQ(commits, 1);
    back();
    ASSERT_TRUE(waitUntil([this] { return notices.size() == 2; }, 60'000));
    ASSERT_TRUE(waitUntil([&] { return model()->rowCount() == count; }, 60'000));
}

TEST_F(Bulk, SnoozesUntilAnyTime)
{
    ASSERT_TRUE(queueIsHere());
    listen();
    press(Qt::Key_J);
    press(Qt::Key_X);
    press(Qt::Key_Down, Qt::ShiftModifier);
    ASSERT_EQ(choice()->count(), 2);
    pane()->bulkBar()->openMore();
    auto* snooze = pane()->bulkBar()->findChild<QMenu*>(QStringLiteral("bulkSnooze"));
    ASSERT_NE(snooze, nullptr);
    ASSERT_EQ(snooze->actions().last()->text(), QStringLiteral("Another time…"));
    snooze->actions().last()->trigger();
    auto* box = window->findChild<MomentBox*>();
    ASSERT_NE(box, nullptr);
    ASSERT_TRUE(box->isAncestorOf(QApplication::focusWidget()));
    const QDateTime proposed = box->moment();
    press(Qt::Key_Up); // the first part of the date: one more
    ASSERT_NE(box->moment(), proposed);
    const QDateTime wanted = box->moment();
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(answered(1));
    for (const Id& id : shop.conversations.first(2))
        EXPECT_EQ(conversation(id).snoozedUntil, wanted);
    EXPECT_TRUE(waitUntil([this] { return model()->rowCount() == shop.conversations.size() - 2; }));
    ASSERT_TRUE(back);
    back();
    EXPECT_TRUE(waitUntil([this] { return model()->rowCount() == shop.conversations.size(); }));
}

} // namespace
} // namespace sampan
