// SPDX-License-Identifier: GPL-3.0-or-later
// Conversations in windows of their own, the window's place, and the language changed while it stands.
#include "ShellFixture.h"
#include "ui/Language.h"
#include "ui/Settings.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/settings/SettingsPanel.h"
#include "ui/windows/ConversationWindow.h"
#include "ui/windows/ConversationWindows.h"
#include "ui/windows/WindowShape.h"

#include <QMenuBar>
#include <QPointer>
#include <QTimer>

namespace sampan
{
namespace
{

class Windows : public test::Shell
{
protected:
    ReplyEditor* editor() { return window->workspace()->conversation()->composer()->editor(); }
    ConversationWindow* apart(const Id& id) { return window->windows()->window(id); }
    ReplyEditor* editorApart(const Id& id) { return apart(id)->pane()->composer()->editor(); }
    bool openApart(const Id& id)
    {
        list()->choose(id);
        list()->setFocus();
        press(Qt::Key_Return, Qt::ShiftModifier);
        return test::waitUntil([&] {
            return apart(id) && apart(id)->pane()->composer()->target().conversationId == id &&
                   apart(id)->isActiveWindow();
        });
    }
};

TEST_F(Windows, AConversationMovesToItsOwnWindowWithItsDraftAndBack)
{
    ASSERT_TRUE(queueIsHere());
    const Id id = shop.conversations.at(2);
    list()->choose(id);
    ASSERT_TRUE(conversationIsHere(id));
    QTest::keyClicks(editor(), QStringLiteral("half a"));
    ASSERT_TRUE(openApart(id));
    ASSERT_TRUE(test::waitUntil([&] { return editorApart(id)->toPlainText() == u"half a"; }));
    // Here it cannot be edited.
    EXPECT_TRUE(window->workspace()->conversation()->conversationId().isEmpty());
    EXPECT_FALSE(editor()->isVisible());
    editorApart(id)->moveCursor(QTextCursor::End);
    QTest::keyClicks(editorApart(id), QStringLiteral(" sentence"));
    QTest::keyClick(editorApart(id), Qt::Key_W, Qt::ControlModifier);
    ASSERT_TRUE(conversationIsHere(id));
    EXPECT_TRUE(test::waitUntil([&] { return editor()->toPlainText() == u"half a sentence"; }));
    EXPECT_EQ(apart(id), nullptr);
}

TEST_F(Windows, OpeningItAgainRaisesItsWindow)
{
    ASSERT_TRUE(queueIsHere());
    const Id id = shop.conversations.at(3);
    ASSERT_TRUE(openApart(id));
    ConversationWindow* first = apart(id);
    window->activateWindow();
    ASSERT_TRUE(test::waitUntil([&] { return window->isActiveWindow(); }));
    window->workspace()->openConversation(id);
    EXPECT_TRUE(test::waitUntil([&] { return first->isActiveWindow(); }));
    EXPECT_EQ(window->windows()->openIds().size(), 1);
}

TEST_F(Windows, EscClosesItAndItsKeysMeanItAlone)
{
    ASSERT_TRUE(queueIsHere());
    const Id id = shop.conversations.at(2);
    ASSERT_TRUE(openApart(id));
    list()->choose(shop.conversations.at(4));
    apart(id)->pane()->focusMessages();
    QTest::keyClick(apart(id)->pane()->messages(), Qt::Key_N);
    EXPECT_TRUE(editorApart(id)->hasFocus());
    EXPECT_EQ(apart(id)->pane()->composer()->mode(), DraftMode::Note);
    EXPECT_EQ(window->workspace()->conversation()->composer()->mode(), DraftMode::Reply);
    apart(id)->pane()->focusMessages();
    QTest::keyClick(apart(id)->pane()->messages(), Qt::Key_Escape);
    EXPECT_TRUE(test::waitUntil([&] { return !window->windows()->isOpen(id); }));
}

TEST_F(Windows, TheLanguageChangesWhereTheAgentIs)
{
    ASSERT_TRUE(queueIsHere());
    const Id id = shop.conversations.at(2);
    list()->choose(id);
    ASSERT_TRUE(conversationIsHere(id));
    QTest::keyClicks(editor(), QStringLiteral("kept words"));
    window->actions()->action(ActionId::OpenSettings)->trigger();
    QPointer<QWidget> before = window->workspace(); // the new one may stand at the same address
    installLanguage(QStringLiteral("zh_CN"));
    ASSERT_TRUE(test::waitUntil([&] { return window->workspace() && !before; }));
    EXPECT_EQ(window->findChild<QMenuBar*>()->actions().at(0)->text(), QStringLiteral("文件"));
    EXPECT_NE(window->findChild<SettingsPanel*>(), nullptr);
    EXPECT_TRUE(conversationIsHere(id));
    EXPECT_TRUE(test::waitUntil([&] { return editor()->toPlainText() == u"kept words"; }));
    before = window->workspace();
    installLanguage(QStringLiteral("en"));
    ASSERT_TRUE(test::waitUntil([&] { return window->workspace() && !before; }));
    EXPECT_EQ(window->findChild<QMenuBar*>()->actions().at(0)->text(), QStringLiteral("File"));
}

TEST_F(Windows, AnUnknownConversationIsSaidAndNotOpened)
{
    ASSERT_TRUE(queueIsHere());
    list()->choose(shop.conversations.at(2));
    window->openNamed(newId());
    const auto* notice = window->findChild<QWidget*>(QStringLiteral("notice"));
    ASSERT_NE(notice, nullptr);
    EXPECT_TRUE(test::waitUntil([&] { return notice->isVisible(); }));
    EXPECT_EQ(window->workspace()->conversation()->conversationId(), shop.conversations.at(2));
    window->openNamed(shop.conversations.at(4));
    EXPECT_TRUE(conversationIsHere(shop.conversations.at(4)));
}

TEST_F(Windows, NothingWakesUpWhenNothingWillChange)
{
    ASSERT_TRUE(queueIsHere());
    const auto running = [this] {
        QStringList names;
        for (const QTimer* timer : window->findChildren<QTimer*>()) {
            if (timer->isActive() && !timer->isSingleShot())
                names.append(QString::fromUtf8(timer->parent()->metaObject()->className()));
        }
        return names;
    };
    // Nobody waits in this view, and no conversation is open.
    window->workspace()->showView(QueueView::Unassigned);
    EXPECT_TRUE(test::waitUntil([&] { return running().isEmpty(); })) << qPrintable(running().join(u' '));
    sync.since = world.clock.now();
    sync.become(SyncStatus::State::Offline);
    EXPECT_FALSE(running().isEmpty());
    sync.become(SyncStatus::State::Online);
    EXPECT_TRUE(running().isEmpty()) << qPrintable(running().join(u' '));
}

TEST(WindowShape, ATitleBarOutOfReachComesBack)
{
    const QList<QRect> screens{QRect(0, 0, 1920, 1040), QRect(1920, 0, 1280, 1024)};
    EXPECT_EQ(WindowShape::corrected(QRect(100, 100, 1440, 900), screens), QRect(100, 100, 1440, 900));
    EXPECT_EQ(WindowShape::corrected(QRect(2000, 50, 1000, 800), screens), QRect(2000, 50, 1000, 800));
    for (const QRect& lost : {QRect(5000, 100, 1440, 900), QRect(100, -400, 1440, 900), QRect(100, 3000, 1440, 900),
                              QRect(-1400, 100, 1440, 900)}) {
        const QRect place = WindowShape::corrected(lost, screens);
        EXPECT_TRUE(screens.first().contains(place)) << place.x() << "," << place.y();
    }
    // The second screen was taken away, and the first is smaller than the window.
    EXPECT_EQ(WindowShape::corrected(QRect(2000, 50, 1440, 900), {QRect(0, 0, 1280, 720)}).size(), QSize(1280, 720));
}

} // namespace
} // namespace sampan
