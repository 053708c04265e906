// SPDX-License-Identifier: GPL-3.0-or-later
#include "Scenes.h"

#include "tests/support/Wait.h"
#include "ui/ActionCatalog.h"
#include "ui/Language.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/MessageListView.h"
#include "ui/queue/QueueList.h"
#include "ui/queue/QueuePane.h"
#include "ui/windows/ConversationWindow.h"
#include "ui/windows/ConversationWindows.h"

#include <QAction>
#include <QApplication>
#include <QMenu>

namespace sampan::test
{

Stage::Stage(const Scene& scene, const QString& language, Theme::Choice choice, double textScale)
{
    world.theme.setUiLanguage(installLanguage(language).replace(u'_', u'-'));
    world.theme.install();
    world.theme.setChoice(choice);
    world.theme.setTextScale(textScale);
    world.settings->setUndoSendSeconds(scene.world == Scene::World::Offline ? 0 : 20);
    window = std::make_unique<MainWindow>(world.theme, *world.settings, world.session);
    window->resize(scene.size);
    if (scene.world != Scene::World::SignIn)
        openShop(scene);
    window->show();
    window->activateWindow();
    settle();
    if (scene.world == Scene::World::Shop || scene.world == Scene::World::Offline) {
        workspace().queue()->list()->setFocus();
        workspace().queue()->list()->choose(shop.conversations.at(2));
        const MessageListView* messages = workspace().conversation()->messages();
        waitUntil([&] { return messages->count() > 3 && messages->itemAt(3).isLoaded; });
        settle();
    }
    if (scene.act)
        scene.act(*this);
    settle();
}

Stage::~Stage()
{
    while (QWidget* popup = QApplication::activePopupWidget())
        popup->close();
    window.reset();
}

void Stage::openShop(const Scene& scene)
{
    if (scene.world != Scene::World::Empty)
        shop = seedShop(world);
    sync.last = world.clock.now().addSecs(-17);
    sync.current = scene.world == Scene::World::Offline ? SyncStatus::State::Offline
                   : scene.world == Scene::World::Empty ? SyncStatus::State::Synchronising
                                                        : SyncStatus::State::Online;
    sync.since = world.clock.now().addSecs(-14 * 60);
    sync.again = world.clock.now().addSecs(28);
    world.context.sync = &sync;
    window->openWorkspace(world.context);
}

QWidget* Stage::subject() const
{
    // There are no others before anybody is signed in.
    const QList<Id> apart = window->windows() ? window->windows()->openIds() : QList<Id>();
    return apart.isEmpty() ? static_cast<QWidget*>(window.get()) : window->windows()->window(apart.first());
}

void Stage::press(const char* action)
{
    const QList<QAction*> all = window->findChildren<QAction*>(QLatin1StringView(action));
    if (!all.isEmpty() && all.first()->isEnabled())
        all.first()->trigger();
    settle();
}

void Stage::settle()
{
    int rounds = 0;
    waitUntil([&rounds] { return ++rounds > 60; });
}

} // namespace sampan::test
