// SPDX-License-Identifier: GPL-3.0-or-later
// How the panes are divided and what stays when the windows are built anew: side panel of a conversation's own window,
// heights and widths that are kept and reset, and an undo that outlives a change of language.
#include "ShellFixture.h"
#include "storage/ConversationStore.h"
#include "ui/Language.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/conversation/ConversationHeader.h"
#include "ui/customer/SidePanel.h"
#include "ui/windows/ConversationWindow.h"
#include "ui/windows/ConversationWindows.h"
#include "ui/windows/WindowSide.h"

#include <QPointer>
#include <QSplitter>

namespace sampan
{
namespace
{

class Layout : public test::Shell
{
protected:
    ConversationWindow* apart(const Id& id) { return window->windows()->window(id); }
    ConversationWindow* openApart(const Id& id)
    {
        window->windows()->open(id);
        const bool here = test::waitUntil([&] {
            return apart(id) && apart(id)->pane()->composer()->target().conversationId == id &&
                   apart(id)->isActiveWindow();
        });
        EXPECT_TRUE(here);
        return apart(id);
    }
    static SidePanel* sideOf(ConversationWindow* own) { return own->side()->panel(); }
    static void pressIn(ConversationWindow* own, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        own->pane()->focusMessages();
        QTest::keyClick(own->pane()->messages(), key, modifiers);
    }
    QSplitter* composerSplitter()
    {
        return window->workspace()->conversation()->findChild<QSplitter*>(QStringLiteral("composerSplitter"));
    }
    /// Moves the line by hand, as far as a test has one.
    static void drag(QSplitter* splitter, int handle, const QPoint& by)
    {
        QWidget* line = splitter->handle(handle);
        const QPoint from = line->rect().center();
        QTest::mousePress(line, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, from + by, line->mapToGlobal(from + by), Qt::LeftButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(line, &move);
        QTest::mouseRelease(line, Qt::LeftButton, {}, line->mapFromGlobal(line->mapToGlobal(from)));
    }
    void speak(const QString& language)
    {
        const QPointer<QWidget> before = window->workspace();
        installLanguage(language);
        EXPECT_TRUE(test::waitUntil([&] { return window->workspace() && !before; }));
    }
    ConversationStatus statusOf(const Id& id)
    {
        std::optional<ConversationStatus> status;
        world.store->fetch<Conversation>(
            [id](ReadConnection& connection) { return ConversationStore::find(connection, id); }, window.get(),
            [&](const Result<Conversation>& found) { status = found.valueOr(Conversation{}).status; });
        test::waitUntil([&] { return status.has_value(); });
        return *status;
    }
    void TearDown() override { installLanguage(QStringLiteral("en")); }
};

TEST_F(Layout, AConversationsOwnWindowShowsItsCustomerAndKeepsTheChoice)
{
    ASSERT_TRUE(queueIsHere());
    ConversationWindow* own = openApart(shop.conversations.at(2));
    ASSERT_TRUE(sideOf(own)->isVisible());
    EXPECT_GE(sideOf(own)->width(), 280);
    EXPECT_GE(own->pane()->width(), 480);
    pressIn(own, Qt::Key_F9, Qt::ShiftModifier);
    EXPECT_FALSE(sideOf(own)->isVisible());
    // The main window has its own choice.
    EXPECT_TRUE(window->workspace()->side()->isVisible());
    own->close();
    ASSERT_TRUE(test::waitUntil([&] { return !window->windows()->isOpen(shop.conversations.at(2)); }));
    own = openApart(shop.conversations.at(3));
    EXPECT_FALSE(sideOf(own)->isVisible());
    pressIn(own, Qt::Key_F9, Qt::ShiftModifier);
    EXPECT_TRUE(sideOf(own)->isVisible());
    EXPECT_TRUE(sideOf(own)->isAncestorOf(QApplication::focusWidget())) << "what was called has the keyboard";
}

TEST_F(Layout, InANarrowWindowThePanelIsADrawerThatEscClosesFirst)
{
    ASSERT_TRUE(queueIsHere());
    const Id id = shop.conversations.at(2);
    ConversationWindow* own = openApart(id);
    own->resize(620, 700);
    ASSERT_TRUE(test::waitUntil([&] { return sideOf(own)->isDrawer(); }));
    EXPECT_FALSE(sideOf(own)->isVisible());
    pressIn(own, Qt::Key_F9, Qt::ShiftModifier);
    ASSERT_TRUE(sideOf(own)->isVisible());
    pressIn(own, Qt::Key_Escape);
    EXPECT_FALSE(sideOf(own)->isVisible());
    EXPECT_TRUE(window->windows()->isOpen(id)) << "one Esc closes one thing";
}

TEST_F(Layout, AnotherConversationOfTheCustomerOpensItsOwnWindow)
{
    ASSERT_TRUE(queueIsHere());
    ConversationWindow* own = openApart(shop.conversations.at(2));
    Q_EMIT sideOf(own)->conversationChosen(shop.conversations.at(4));
    EXPECT_TRUE(test::waitUntil([&] { return apart(shop.conversations.at(4)) != nullptr; }));
}

TEST_F(Layout, TheComposersHeightIsKeptAndADoubleClickGivesItBack)
{
    ASSERT_TRUE(queueIsHere());
    list()->choose(shop.conversations.at(2));
    ASSERT_TRUE(conversationIsHere(shop.conversations.at(2)));
    const int usual = composerSplitter()->sizes().at(1);
    drag(composerSplitter(), 1, QPoint(0, -90));
    const int chosen = composerSplitter()->sizes().at(1);
    ASSERT_GT(chosen, usual + 60);
    speak(QStringLiteral("zh_CN"));
    ASSERT_TRUE(conversationIsHere(shop.conversations.at(2)));
    EXPECT_TRUE(test::waitUntil([&] { return composerSplitter()->sizes().at(1) == chosen; }))
        << composerSplitter()->sizes().at(1) << " instead of " << chosen;
    QTest::mouseDClick(composerSplitter()->handle(1), Qt::LeftButton);
    EXPECT_NEAR(composerSplitter()->sizes().at(1), usual, 2);
    speak(QStringLiteral("en"));
    ASSERT_TRUE(conversationIsHere(shop.conversations.at(2)));
    EXPECT_TRUE(test::waitUntil([&] { return qAbs(composerSplitter()->sizes().at(1) - usual) <= 2; }))
        << composerSplitter()->sizes().at(1) << " instead of " << usual;
}

TEST_F(Layout, ADoubleClickOnTheLinesOfTheMainWindowResetsTheirPanes)
{
    ASSERT_TRUE(queueIsHere());
    auto* splitter = qobject_cast<QSplitter*>(window->workspace()->side()->parentWidget());
    ASSERT_NE(splitter, nullptr);
    splitter->setSizes({400, 700, 430});
    ASSERT_NE(splitter->sizes().at(2), 328);
    QTest::mouseDClick(splitter->handle(2), Qt::LeftButton);
    EXPECT_EQ(splitter->sizes().at(2), 328);
    EXPECT_GT(splitter->sizes().at(0), 330);
    QTest::mouseDClick(splitter->handle(1), Qt::LeftButton);
    EXPECT_EQ(splitter->sizes().at(0), 320);
    EXPECT_EQ(splitter->sizes().at(2), 328);
}

TEST_F(Layout, WhatWasSolvedCanStillBeTakenBackInAnotherLanguage)
{
    ASSERT_TRUE(queueIsHere());
    const Id id = shop.conversations.at(2);
    list()->choose(id);
    ASSERT_TRUE(conversationIsHere(id));
    press(Qt::Key_S);
    const auto* notice = window->findChild<QWidget*>(QStringLiteral("notice"));
    ASSERT_TRUE(test::waitUntil([&] { return notice->isVisible(); }));
    ASSERT_EQ(statusOf(id), ConversationStatus::Solved);
    speak(QStringLiteral("zh_CN"));
    window->actions()->action(ActionId::TakeBack)->trigger();
    EXPECT_TRUE(test::waitUntil([&] { return statusOf(id) == ConversationStatus::Open; }));
}

TEST_F(Layout, AReplyThatSolvedComesBackInAnotherLanguageWithItsText)
{
    ASSERT_TRUE(queueIsHere());
    const Id id = shop.conversations.at(2);
    list()->choose(id);
    ASSERT_TRUE(conversationIsHere(id));
    ReplyEditor* editor = window->workspace()->conversation()->composer()->editor();
    editor->setFocus();
    QTest::keyClicks(editor, QStringLiteral("Bitte nicht zahlen"));
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(conversationIsHere(shop.conversations.at(3)));
    speak(QStringLiteral("zh_CN"));
    window->actions()->action(ActionId::TakeBack)->trigger();
    ASSERT_TRUE(conversationIsHere(id));
    EXPECT_TRUE(test::waitUntil([&] {
        return window->workspace()->conversation()->composer()->editor()->toPlainText() == u"Bitte nicht zahlen";
    }));
    EXPECT_EQ(statusOf(id), ConversationStatus::Open);
    // Reading another conversation marked it read; the reply itself is not there.
    const Result<QList<OutboxEntry>> entries = world.outbox();
    for (const OutboxEntry& entry : *entries)
        EXPECT_NE(entry.kind, OutboxKind::Reply);
}

} // namespace
} // namespace sampan
