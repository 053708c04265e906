// SPDX-License-Identifier: GPL-3.0-or-later
#include "QueueShell.h"
#include "storage/SavedFilterStore.h"
#include "ui/filters/FilterChips.h"
#include "ui/filters/FilterEditor.h"
#include "ui/filters/FilterKeeper.h"
#include "ui/filters/FilterTreeEdit.h"
#include "ui/sidebar/Sidebar.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Field.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QMenu>

namespace sampan
{
namespace
{

using test::QueueShell;
using test::waitUntil;

class Filters : public QueueShell
{
protected:
    FilterEditor* openEditor()
    {
        window->findChild<Button*>(QStringLiteral("queueFilter"))->setFocus();
        press(Qt::Key_Space);
        auto* editor = window->findChild<FilterEditor*>();
        if (!editor || !waitUntil([editor] { return editor->count() >= 0; }))
            return nullptr;
        return editor;
    }
    /// Chooses by typing the name, as one does in a list that drops down.
    void pick(const QString& text)
    {
        auto* box = qobject_cast<QComboBox*>(QApplication::focusWidget());
        ASSERT_NE(box, nullptr);
        const int index = box->findText(text);
        ASSERT_GE(index, 0) << qPrintable(text);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    QList<SavedFilter> saved()
    {
        std::optional<Result<QList<SavedFilter>>> found;
        world.store->fetch<QList<SavedFilter>>(&SavedFilterStore::all, world.store.get(),
                                               [&found](Result<QList<SavedFilter>> all) { found = std::move(all); });
        EXPECT_TRUE(waitUntil([&found] { return found.has_value(); }));
        return found && *found ? **found : QList<SavedFilter>();
    }
    SavedFilter unread(bool shared = false)
    {
        SavedFilter filter;
        filter.id = newId();
        filter.name = QStringLiteral("Unread");
        filter.ownerId = shop.self.id;
        filter.isShared = shared;
        filter.filter = *ConversationFilter::fromJson({{QStringLiteral("isUnread"), true}});
        return filter;
    }
};

TEST_F(Filters, FiltersTheViewNowByKeyboard)
{
    ASSERT_TRUE(queueIsHere());
    FilterEditor* editor = openEditor();
    ASSERT_NE(editor, nullptr);
    ASSERT_TRUE(editor->isAncestorOf(QApplication::focusWidget()));
    editor->tree()->setRoot(FilterNode::makeGroup(
        FilterNode::Group::All, {FilterNode::makeCondition(QStringLiteral("inboxId"), QJsonValue::Null)}));
    editor->tree()->focusFirst();
    while (QApplication::focusWidget()->accessibleName() != QStringLiteral("What is asked"))
        press(Qt::Key_Tab);
    pick(QStringLiteral("Unread"));
    ASSERT_TRUE(waitUntil([editor] { return editor->count() == 5; })) << editor->count();
    press(Qt::Key_Return);
    EXPECT_TRUE(waitUntil([this] { return model()->isLoaded() && model()->rowCount() == 5; })) << model()->rowCount();
    auto* chips = window->findChild<FilterChips*>();
    ASSERT_TRUE(chips->isVisible());
    ASSERT_TRUE(waitUntil([chips] {
        const auto buttons = chips->findChildren<Button*>();
        return !buttons.isEmpty() && buttons.last()->text() == QStringLiteral("Unread: yes");
    }));
    chips->findChildren<Button*>().last()->click();
    EXPECT_TRUE(waitUntil([this] { return model()->rowCount() == shop.conversations.size(); }));
    EXPECT_FALSE(chips->isVisible());
}

TEST_F(Filters, SavedOnesStandInTheSidebarAndAreShown)
{
    ASSERT_TRUE(queueIsHere());
    FilterEditor* editor = openEditor();
    ASSERT_NE(editor, nullptr);
    editor->tree()->setRoot(FilterNode::fromJson({{QStringLiteral("isUnread"), true}}));
    editor->focusName();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("New ones"));
    press(Qt::Key_Return);
    ASSERT_TRUE(waitUntil([this] { return saved().size() == 1; }));
    EXPECT_EQ(saved().first().name, QStringLiteral("New ones"));
    EXPECT_EQ(saved().first().ownerId, shop.self.id);
    const Sidebar* sidebar = window->workspace()->sidebar();
    ASSERT_TRUE(waitUntil([&] { return sidebar->currentIndex().data().toString() == QStringLiteral("New ones"); }));
    EXPECT_TRUE(waitUntil([this] { return model()->rowCount() == 5; }));
    EXPECT_TRUE(waitUntil(
        [&] { return sidebar->currentIndex().data(SidebarModel::CountRole).toString() == QStringLiteral("5"); }));
}

TEST_F(Filters, ANameIsAskedFor)
{
    ASSERT_TRUE(queueIsHere());
    FilterEditor* editor = openEditor();
    ASSERT_NE(editor, nullptr);
    editor->findChild<Button*>(QStringLiteral("filterSave"))->click();
    EXPECT_TRUE(editor->isOpen());
    EXPECT_EQ(QApplication::focusWidget()->accessibleName(), QStringLiteral("Name of the filter"));
    EXPECT_TRUE(saved().isEmpty());
    const auto* problem = editor->findChild<QLabel*>(QStringLiteral("filterProblem"));
    ASSERT_NE(problem, nullptr);
    EXPECT_TRUE(problem->isVisible());
    EXPECT_EQ(problem->text(), QStringLiteral("Give it a name to keep it."));
    EXPECT_GE(editor->count(), 0) << "the count stays beside it";
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("N"));
    EXPECT_FALSE(problem->isVisible());
}

TEST_F(Filters, TheRingStandsWhereTheFocusIs)
{
    ASSERT_TRUE(queueIsHere());
    FilterEditor* editor = openEditor();
    ASSERT_NE(editor, nullptr);
    const auto* ring = window->findChild<QWidget*>(QStringLiteral("focusRing"));
    ASSERT_NE(ring, nullptr);
    const auto isThere = [&] {
        const QWidget* focus = QApplication::focusWidget();
        return ring->isVisible() &&
               ring->mapToGlobal(ring->rect().center()) == focus->mapToGlobal(focus->rect().center());
    };
    editor->tree()->focusFirst();
    EXPECT_TRUE(waitUntil(isThere));
    // Built anew and laid out later.
    editor->tree()->setRoot(FilterNode::fromJson(
        {{QStringLiteral("isUnread"), true}, {QStringLiteral("isSpam"), false}, {QStringLiteral("isWaiting"), true}}));
    EXPECT_TRUE(waitUntil(isThere));
}

TEST_F(Filters, GroupsAreAddedAndRemovedWithTheFocus)
{
    ASSERT_TRUE(queueIsHere());
    FilterEditor* editor = openEditor();
    ASSERT_NE(editor, nullptr);
    const auto press1 = [editor](const QString& text) {
        Button* found = nullptr;
        for (Button* button : editor->tree()->findChildren<Button*>()) {
            if (button->isVisible() && button->text() == text)
                found = button;
        }
        ASSERT_NE(found, nullptr) << qPrintable(text);
        found->setFocus();
        QTest::keyClick(found, Qt::Key_Space);
    };
    press1(QStringLiteral("Group"));
    EXPECT_EQ(QApplication::focusWidget()->accessibleName(), QStringLiteral("How the group holds"));
    press1(QStringLiteral("Group"));
    ASSERT_EQ(editor->tree()->root().children.last().children.size(), 1);
    press1(QStringLiteral("Condition")); // of the innermost group, which takes no further group
    EXPECT_EQ(editor->tree()->root().children.last().children.first().children.size(), 1);
    EXPECT_EQ(QApplication::focusWidget()->accessibleName(), QStringLiteral("What is asked"));
    for (const QWidget* part : editor->findChildren<QWidget*>()) {
        const bool stops = part->isVisible() && (part->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        const bool named = !part->accessibleName().isEmpty() || !part->property("text").toString().isEmpty();
        EXPECT_TRUE(!stops || named) << part->metaObject()->className();
    }
}

TEST_F(Filters, TheMenuDuplicatesSharesAndDeletesWithUndo)
{
    ASSERT_TRUE(queueIsHere());
    std::function<void()> back;
    QObject::connect(pane(), &QueuePane::notice, pane(),
                     [&back](const QString&, const QString&, const std::function<void()>& undo) { back = undo; });
    const SavedFilter filter = unread();
    pane()->keeper()->save(filter);
    ASSERT_TRUE(waitUntil([this] { return saved().size() == 1; }));
    const auto choose = [&](const QString& text) {
        std::unique_ptr<QMenu> menu(pane()->keeper()->menuFor(filter, window.get()));
        for (QAction* action : menu->actions()) {
            if (action->text() == text)
                action->trigger();
        }
    };
    choose(QStringLiteral("Duplicate"));
    ASSERT_TRUE(waitUntil([this] { return saved().size() == 2; }));
    choose(QStringLiteral("For everybody"));
    ASSERT_TRUE(waitUntil([this] { return saved().first().isShared || saved().last().isShared; }));
    choose(QStringLiteral("Delete"));
    ASSERT_TRUE(waitUntil([this] { return saved().size() == 1; }));
    ASSERT_TRUE(waitUntil([&back] { return bool(back); }));
    back();
    EXPECT_TRUE(waitUntil([this] { return saved().size() == 2; }));
}

TEST_F(Filters, ColumnsDecideWhatARowShows)
{
    ASSERT_TRUE(queueIsHere());
    const QImage all = list()->viewport()->grab().toImage();
    SavedFilter filter = unread();
    filter.filter = *ConversationFilter::fromJson({{QStringLiteral("assigneeId"), shop.self.id}});
    filter.columns = {QStringLiteral("store")};
    pane()->keeper()->save(filter);
    ASSERT_TRUE(waitUntil([this] { return pane()->scope().view == QueueView::SavedFilter; }));
    ASSERT_TRUE(queueIsHere());
    EXPECT_NE(list()->viewport()->grab().toImage(), all);
}

TEST_F(Filters, MeStaysMeWhoeverLooks)
{
    ASSERT_TRUE(queueIsHere());
    change(shop.conversations.at(4), [](Conversation& c) { c.assigneeId.clear(); });
    FilterEditor* editor = openEditor();
    ASSERT_NE(editor, nullptr);
    editor->tree()->focusFirst();
    while (QApplication::focusWidget()->accessibleName() != QStringLiteral("What is asked"))
        press(Qt::Key_Tab);
    pick(QStringLiteral("Assigned to"));
    press(Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget()->accessibleName(), QStringLiteral("Assigned to"));
    pick(QStringLiteral("me"));
    editor->focusName();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("My own"));
    press(Qt::Key_Return);
    ASSERT_TRUE(waitUntil([this] { return saved().size() == 1; }));
    const QByteArray kept = QJsonDocument(saved().first().filter.toJson()).toJson();
    EXPECT_TRUE(kept.contains("\"me\"")) << kept.constData();
    EXPECT_FALSE(kept.contains(shop.self.id.toLatin1())) << kept.constData();
    EXPECT_TRUE(waitUntil([this] { return model()->rowCount() == shop.conversations.size() - 1; }));
}

TEST_F(Filters, HowLongAgoIsSaidInMinutesHoursOrDaysAndPasses)
{
    ASSERT_TRUE(queueIsHere());
    const QDateTime now = world.clock.now();
    change(shop.conversations.at(0), [&](Conversation& c) { c.lastMessageAt = now.addSecs(-110 * 60); });
    change(shop.conversations.at(1), [&](Conversation& c) { c.lastMessageAt = now.addSecs(-10 * 60); });
    for (qsizetype i = 2; i < shop.conversations.size(); ++i)
        change(shop.conversations.at(i), [&](Conversation& c) { c.lastMessageAt = now.addDays(-3); });
    FilterEditor* editor = openEditor();
    ASSERT_NE(editor, nullptr);
    editor->tree()->focusFirst();
    while (QApplication::focusWidget()->accessibleName() != QStringLiteral("What is asked"))
        press(Qt::Key_Tab);
    pick(QStringLiteral("Last message in the last"));
    press(Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget()->accessibleName(), QStringLiteral("Last message in the last"));
    press(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("2"));
    press(Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget()->accessibleName(), QStringLiteral("Minutes, hours or days"));
    pick(QStringLiteral("hours"));
    ASSERT_TRUE(waitUntil([editor] { return editor->count() == 2; })) << editor->count();
    press(Qt::Key_Return);
    ASSERT_TRUE(waitUntil([this] { return model()->isLoaded() && model()->rowCount() == 2; }));
    const auto* chips = window->findChild<FilterChips*>();
    EXPECT_TRUE(waitUntil([chips] {
        const auto buttons = chips->findChildren<Button*>();
        return !buttons.isEmpty() && buttons.last()->text() == QStringLiteral("Last message in the last: 2 hour(s)");
    }));
    world.clock.present = now.addSecs(11 * 60);
    model()->timePassed();
    EXPECT_TRUE(waitUntil([this] { return model()->rowCount() == 1; }));
    EXPECT_EQ(model()->conversationAt(0), shop.conversations.at(1));
}

} // namespace
} // namespace sampan
