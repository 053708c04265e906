// SPDX-License-Identifier: GPL-3.0-or-later
#include "Scenes.h"

#include "storage/Store.h"
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
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QMenu>
#include <QTimer>
#include <algorithm>

namespace sampan::test
{

namespace
{

/// waitUntil() that looks again at every event: there are hundreds of stages, and each waits a dozen times.
bool waitBriefly(const std::function<bool()>& condition, int deadlineMs = 5000)
{
    const QDeadlineTimer deadline(deadlineMs);
    QTimer tick; // a timer that is asked for its state tells nobody
    tick.start(1);
    while (!condition() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return condition();
}

} // namespace

Stage::Stage(const Scene& scene, const QString& language, Theme::Choice choice)
{
    world.theme.setUiLanguage(installLanguage(language).replace(u'_', u'-'));
    world.theme.install();
    world.theme.setChoice(choice);
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
        waitBriefly([&] { return messages->count() > 3 && messages->itemAt(3).isLoaded; });
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
    sync.current = scene.world == Scene::World::Offline ? SyncStatus::State::Offline : SyncStatus::State::Online;
    sync.since = world.clock.now().addSecs(-14 * 60);
    sync.again = world.clock.now().addSecs(28);
    world.context.sync = &sync;
    if (scene.prepare)
        scene.prepare(*this);
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

void Stage::setTextScale(double scale)
{
    world.theme.setTextScale(scale);
    settle();
}

void Stage::settle()
{
    // Every lane answers in order: the answer to a question asked now comes after all that was asked before. What an
    // answer asks in turn takes another round.
    for (int i = 0; i < 4 && world.store->isOpen(); ++i) {
        if (!answerAll())
            return;
        waitBriefly([this] { return !isAnythingSoon(); });
    }
}

// A scene that shows how something loads holds a lane: then there is nothing more to wait for.
bool Stage::answerAll()
{
    constexpr int longestMs = 1000;
    const auto open = std::make_shared<int>(1);
    const auto close = [open] { --*open; };
    for (const ReadLane lane : {ReadLane::Lists, ReadLane::Search, ReadLane::Views, ReadLane::Counts}) {
        ++*open;
        world.store->read([](ReadConnection&) {}, world.store.get(), close, lane);
    }
    world.store->write([](WriteTransaction&) { return Result<void>(); }, world.store.get(),
                       [close](const Result<void>&) { close(); });
    return waitBriefly([&open] { return *open == 0; }, longestMs);
}

bool Stage::isAnythingSoon() const
{
    constexpr int soonMs = 400;
    const QList<QTimer*> timers = window->findChildren<QTimer*>();
    return std::any_of(timers.begin(), timers.end(), [](const QTimer* timer) {
        return timer->isActive() && timer->isSingleShot() && timer->interval() <= soonMs;
    });
}

} // namespace sampan::test
