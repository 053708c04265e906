// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ShellWorld.h"
#include "items/Roles.h"
#include "tests/support/Wait.h"
#include "ui/ComposingGuard.h"
#include "ui/MainWindow.h"
#include "ui/Workspace.h"
#include "ui/composer/Composer.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/MessageListView.h"
#include "ui/queue/QueueList.h"
#include "ui/queue/QueuePane.h"

#include <QApplication>
#include <QTest>
#include <gtest/gtest.h>

namespace sampan::test
{

/// The real window with the sample shop, active, the focus in the queue.
class Shell : public ::testing::Test
{
protected:
    Shell()
    {
        world.theme.install();
        shop = seedShop(world);
        sync.last = world.clock.now();
        world.context.sync = &sync;
        window = std::make_unique<MainWindow>(world.theme, *world.settings, world.session);
        window->openWorkspace(world.context);
        window->resize(1440, 900);
        window->show();
        window->activateWindow();
        // Shortcuts act in the active window only.
        if (!waitUntil([this] { return window->isActiveWindow(); }))
            qFatal("the window was not activated");
        list()->setFocus();
    }
    ~Shell() override { window.reset(); }

    QueueList* list() { return window->workspace()->queue()->list(); }
    QueueModel* model() { return window->workspace()->queue()->model(); }
    bool queueIsHere()
    {
        return waitUntil([this] {
            return model()->rowCount() == shop.conversations.size() &&
                   list()->model()->index(0, 0).data(IsLoadedRole).toBool();
        });
    }
    bool conversationIsHere(const Id& id)
    {
        const ConversationPane* pane = window->workspace()->conversation();
        return waitUntil([&] {
            return pane->conversationId() == id && pane->composer()->target().conversationId == id &&
                   pane->messages()->count() > 0;
        });
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    PaneWorld world;
    ComposingGuard guard;
    ShellSync sync;
    Shop shop;
    std::unique_ptr<MainWindow> window;
};

} // namespace sampan::test
