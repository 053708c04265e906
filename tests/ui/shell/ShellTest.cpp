// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShellFixture.h"
#include "items/Roles.h"
#include "tests/support/Wait.h"
#include "ui/ConnectionBanner.h"
#include "ui/MainWindow.h"
#include "ui/Workspace.h"
#include "ui/composer/Composer.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/MessageListView.h"
#include "ui/queue/QueueList.h"
#include "ui/queue/QueuePane.h"
#include "ui/search/SearchPanel.h"
#include "ui/settings/ShortcutPanel.h"
#include "ui/sidebar/Sidebar.h"
#include "ui/widgets/Button.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QSplitter>
#include <QTest>
#include <gtest/gtest.h>

namespace sampan
{
namespace
{

using test::Shell;

TEST_F(Shell, LongestWaitIsOnTop)
{
    ASSERT_TRUE(queueIsHere());
    EXPECT_EQ(model()->conversationAt(0), shop.conversations.at(0));
    EXPECT_EQ(model()->conversationAt(2), shop.conversations.at(2));
}

TEST_F(Shell, LettersStepThroughTheQueueAndOpen)
{
    ASSERT_TRUE(queueIsHere());
    press(Qt::Key_J);
    EXPECT_EQ(list()->currentConversation(), shop.conversations.at(0));
    press(Qt::Key_J);
    EXPECT_EQ(list()->currentConversation(), shop.conversations.at(1));
    EXPECT_EQ(window->workspace()->conversation()->conversationId(), shop.conversations.at(1));
    press(Qt::Key_K);
    EXPECT_EQ(list()->currentConversation(), shop.conversations.at(0));
    press(Qt::Key_End);
    EXPECT_EQ(list()->currentConversation(), shop.conversations.last());
    press(Qt::Key_Home);
    EXPECT_EQ(list()->currentConversation(), shop.conversations.first());
}

TEST_F(Shell, LettersInATextFieldAreText)
{
    ASSERT_TRUE(queueIsHere());
    press(Qt::Key_J);
    press(Qt::Key_Slash);
    SearchPanel* search = window->workspace()->search();
    ASSERT_TRUE(search->isOpen());
    ASSERT_EQ(QApplication::focusWidget(), search->field());
    QTest::keyClicks(search->field(), QStringLiteral("jks/?"));
    EXPECT_EQ(search->field()->text(), QStringLiteral("jks/?"));
    EXPECT_EQ(list()->currentConversation(), shop.conversations.at(0));
    EXPECT_EQ(window->findChild<ShortcutPanel*>(), nullptr);
}

TEST_F(Shell, SearchFindsAndOpens)
{
    ASSERT_TRUE(queueIsHere());
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    SearchPanel* search = window->workspace()->search();
    ASSERT_TRUE(search->isOpen());
    search->field()->setText(QStringLiteral("Zoll"));
    ASSERT_TRUE(test::waitUntil([search] { return search->results()->model()->rowCount() > 0; }));
    press(Qt::Key_Return);
    EXPECT_FALSE(search->isOpen());
    EXPECT_EQ(window->workspace()->conversation()->conversationId(), shop.conversations.at(2));
}

TEST_F(Shell, EscClosesTheOverlayAndGivesTheFocusBack)
{
    ASSERT_TRUE(queueIsHere());
    press(Qt::Key_Slash);
    press(Qt::Key_Escape);
    EXPECT_FALSE(window->workspace()->search()->isOpen());
    EXPECT_EQ(QApplication::focusWidget(), list());
}

TEST_F(Shell, TheBannerSpeaksOnlyWhenOfflineOrSignedOut)
{
    auto* banner = window->findChild<ConnectionBanner*>();
    ASSERT_NE(banner, nullptr);
    EXPECT_FALSE(banner->isVisible());
    sync.since = world.clock.now().addSecs(-840);
    sync.become(SyncStatus::State::Offline);
    EXPECT_TRUE(banner->isVisible());
    EXPECT_FALSE(banner->accessibleDescription().isEmpty());
    sync.become(SyncStatus::State::Online);
    EXPECT_FALSE(banner->isVisible());
}

TEST_F(Shell, RowsSpeakWhatTheyShow)
{
    ASSERT_TRUE(queueIsHere());
    QString spoken;
    for (int row = 0; row < list()->model()->rowCount(); ++row) {
        const QString one = list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        spoken = one.contains(u"Anke Vogt") ? one : spoken; // heads of groups are rows too
    }
    for (const auto* part : {u"Anke Vogt", u"Zoll", u"Lumora Home", u"E-mail", u"German", u"Customs", u"Mei Lin"})
        EXPECT_TRUE(spoken.contains(QStringView(part))) << qPrintable(spoken);
}

TEST_F(Shell, NarrowWindowsGetTheRail)
{
    EXPECT_FALSE(window->workspace()->sidebar()->isRail());
    window->resize(1100, 700);
    EXPECT_TRUE(window->workspace()->sidebar()->isRail());
    window->resize(1440, 900);
    EXPECT_FALSE(window->workspace()->sidebar()->isRail());
}

TEST_F(Shell, EveryButtonHasAName)
{
    for (const QAbstractButton* button : window->findChildren<Button*>()) {
        const bool named = !button->text().isEmpty() || !button->accessibleName().isEmpty();
        EXPECT_TRUE(named || !button->isVisible())
            << button->metaObject()->className() << qPrintable(button->objectName()) << " in "
            << button->parentWidget()->metaObject()->className();
    }
}

TEST_F(Shell, EveryWidgetThatTakesTheFocusSaysItsName)
{
    ASSERT_TRUE(queueIsHere());
    list()->choose(shop.conversations.at(2));
    ASSERT_TRUE(conversationIsHere(shop.conversations.at(2)));
    window->workspace()->search()->start();
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        // A hidden button may still be without its text; shown ones are not.
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        if (button && button->isHidden() && button->text().isEmpty())
            continue;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(spoken, nullptr) << widget->metaObject()->className();
        EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << " " << qPrintable(widget->objectName()) << " in "
            << widget->parentWidget()->metaObject()->className();
    }
}

TEST_F(Shell, AfterSolvingTheNextConversationOpens)
{
    ASSERT_TRUE(queueIsHere());
    list()->choose(shop.conversations.at(2));
    ASSERT_TRUE(conversationIsHere(shop.conversations.at(2)));
    press(Qt::Key_S);
    EXPECT_TRUE(conversationIsHere(shop.conversations.at(3)));
    EXPECT_EQ(list()->currentConversation(), shop.conversations.at(3));
}

TEST_F(Shell, AfterSendAndSolveTheNextConversationOpensAndAltZBringsTheTextBack)
{
    ASSERT_TRUE(queueIsHere());
    list()->choose(shop.conversations.at(2));
    ASSERT_TRUE(conversationIsHere(shop.conversations.at(2)));
    ReplyEditor* editor = window->workspace()->conversation()->composer()->editor();
    editor->setFocus();
    QTest::keyClicks(editor, QStringLiteral("Bitte nicht zahlen"));
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(conversationIsHere(shop.conversations.at(3)));
    EXPECT_NE(QApplication::focusWidget(), editor);
    press(Qt::Key_Z, Qt::AltModifier);
    ASSERT_TRUE(conversationIsHere(shop.conversations.at(2)));
    EXPECT_TRUE(test::waitUntil([&] { return editor->toPlainText() == u"Bitte nicht zahlen"; }));
}

TEST_F(Shell, CtrlEnterOutsideTheComposerSendsNothing)
{
    ASSERT_TRUE(queueIsHere());
    list()->choose(shop.conversations.at(2));
    ASSERT_TRUE(conversationIsHere(shop.conversations.at(2)));
    ReplyEditor* editor = window->workspace()->conversation()->composer()->editor();
    editor->insertPlainText(QStringLiteral("half a sent"));
    window->workspace()->conversation()->focusMessages();
    window->workspace()->conversation()->composer()->setAttribute(Qt::WA_UnderMouse);
    press(Qt::Key_Return, Qt::ControlModifier);
    world.actions->action(ActionId::Send)->trigger();
    EXPECT_EQ(editor->toPlainText(), QStringLiteral("half a sent"));
    EXPECT_TRUE(world.outbox()->isEmpty());
}

TEST_F(Shell, EscClearsTheSelectionFirstAndThenLeaves)
{
    ASSERT_TRUE(queueIsHere());
    list()->choose(shop.conversations.at(2));
    ASSERT_TRUE(conversationIsHere(shop.conversations.at(2)));
    MessageListView* messages = window->workspace()->conversation()->messages();
    window->workspace()->conversation()->focusMessages();
    press(Qt::Key_A, Qt::ControlModifier);
    ASSERT_TRUE(messages->hasSelection());
    press(Qt::Key_Escape);
    EXPECT_FALSE(messages->hasSelection());
    EXPECT_TRUE(messages->hasFocus());
    press(Qt::Key_Escape);
    EXPECT_TRUE(list()->hasFocus());
}

TEST_F(Shell, AFoundMessageIsScrolledTo)
{
    ASSERT_TRUE(queueIsHere());
    SearchPanel* search = window->workspace()->search();
    search->start();
    search->field()->setText(QStringLiteral("Zusteller"));
    ASSERT_TRUE(test::waitUntil([search] { return search->results()->model()->rowCount() > 0; }));
    press(Qt::Key_Return);
    const MessageListView* messages = window->workspace()->conversation()->messages();
    EXPECT_TRUE(test::waitUntil([&] {
        return messages->currentRow() >= 0 && messages->itemAt(messages->currentRow()).textBody.contains(u"Zusteller");
    }));
}

TEST_F(Shell, CtrlJOpensTheOneThatWaitsLongest)
{
    ASSERT_TRUE(queueIsHere());
    list()->choose(shop.conversations.at(4));
    press(Qt::Key_J, Qt::ControlModifier);
    EXPECT_TRUE(conversationIsHere(shop.conversations.at(0)));
}

TEST_F(Shell, ClosingTheWindowWritesTheDraftFirst)
{
    ASSERT_TRUE(queueIsHere());
    list()->choose(shop.conversations.at(2));
    ASSERT_TRUE(conversationIsHere(shop.conversations.at(2)));
    ReplyEditor* editor = window->workspace()->conversation()->composer()->editor();
    QTest::keyClicks(editor, QStringLiteral("last words"));
    window->close();
    // Writes are done in order: after this one, the draft's is done if closing asked for it.
    ASSERT_TRUE(test::writeStore(*world.store, [](WriteTransaction&) { return Result<void>(); }).ok());
    EXPECT_EQ(world.draft(shop.conversations.at(2), DraftMode::Reply).textBody, QStringLiteral("last words"));
}

TEST_F(Shell, TheComposerTakesHalfOfThePaneAtMost)
{
    ASSERT_TRUE(queueIsHere());
    list()->choose(shop.conversations.at(2));
    ASSERT_TRUE(conversationIsHere(shop.conversations.at(2)));
    auto* splitter = window->findChild<QSplitter*>(QStringLiteral("composerSplitter"));
    splitter->setSizes({10, 900});
    window->resize(1440, 820);
    EXPECT_LE(splitter->sizes().at(1), window->workspace()->conversation()->height() / 2);
}

} // namespace
} // namespace sampan
