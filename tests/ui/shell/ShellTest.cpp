// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShellWorld.h"
#include "items/Roles.h"
#include "tests/support/Wait.h"
#include "ui/ConnectionBanner.h"
#include "ui/MainWindow.h"
#include "ui/Workspace.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/queue/QueueList.h"
#include "ui/queue/QueuePane.h"
#include "ui/search/SearchPanel.h"
#include "ui/settings/ShortcutPanel.h"
#include "ui/sidebar/Sidebar.h"
#include "ui/widgets/Button.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <gtest/gtest.h>

namespace sampan
{
namespace
{

class Shell : public testing::Test
{
protected:
    Shell()
    {
        world.theme.install();
        shop = test::seedShop(world);
        sync.last = world.clock.now();
        world.context.sync = &sync;
        window = std::make_unique<MainWindow>(world.theme, *world.settings, world.session);
        window->openWorkspace(world.context);
        window->resize(1440, 900);
        window->show();
        window->activateWindow();
        // Shortcuts act in the active window only.
        if (!test::waitUntil([this] { return window->isActiveWindow(); }))
            qFatal("the window was not activated");
        list()->setFocus();
    }
    ~Shell() override { window.reset(); }

    QueueList* list() { return window->workspace()->queue()->list(); }
    QueueModel* model() { return window->workspace()->queue()->model(); }
    bool queueIsHere()
    {
        return test::waitUntil([this] {
            return model()->rowCount() == shop.conversations.size() &&
                   list()->model()->index(0, 0).data(IsLoadedRole).toBool();
        });
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    test::PaneWorld world;
    test::ShellSync sync;
    test::Shop shop;
    std::unique_ptr<MainWindow> window;
};

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
    const QString spoken = list()->model()->index(2, 0).data(Qt::AccessibleTextRole).toString();
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

} // namespace
} // namespace sampan
