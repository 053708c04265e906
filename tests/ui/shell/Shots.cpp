// SPDX-License-Identifier: GPL-3.0-or-later
// Grabs the real window with the sample shop: sampan_shots FOLDER
#include "ShellWorld.h"
#include "tests/support/Wait.h"
#include "ui/Language.h"
#include "ui/MainWindow.h"
#include "ui/Workspace.h"
#include "ui/queue/QueueList.h"
#include "ui/queue/QueuePane.h"
#include "ui/search/SearchPanel.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>

namespace
{

using namespace sampan;
using namespace sampan::test;

void settle()
{
    int rounds = 0;
    waitUntil([&rounds] { return ++rounds > 60; });
}

void shoot(const QString& file, Theme::Choice choice, const QString& language, QSize size, bool offline, bool search)
{
    PaneWorld world;
    world.theme.setUiLanguage(installLanguage(language).replace(u'_', u'-'));
    world.theme.install();
    world.theme.setChoice(choice);
    const Shop shop = seedShop(world);
    ShellSync sync;
    sync.last = world.clock.now().addSecs(-17);
    sync.current = offline ? SyncStatus::State::Offline : SyncStatus::State::Online;
    sync.since = world.clock.now().addSecs(-14 * 60);
    sync.again = world.clock.now().addSecs(28);
    world.context.sync = &sync;
    MainWindow window(world.theme, *world.settings, world.session);
    window.openWorkspace(world.context);
    window.resize(size);
    window.show();
    settle();
    window.workspace()->queue()->list()->setFocus();
    window.workspace()->queue()->list()->choose(shop.conversations.at(2));
    settle();
    if (search) {
        window.workspace()->search()->start();
        window.workspace()->search()->field()->setText(QStringLiteral("Bestellung"));
        settle();
    }
    window.grab().save(file);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("."));
    using Choice = Theme::Choice;
    const QSize usual(1440, 870);
    shoot(folder.filePath(QStringLiteral("light.png")), Choice::Light, QStringLiteral("en"), usual, false, false);
    shoot(folder.filePath(QStringLiteral("search.png")), Choice::Light, QStringLiteral("en"), usual, false, true);
    shoot(folder.filePath(QStringLiteral("small.png")), Choice::Light, QStringLiteral("en"), {960, 510}, false, false);
    shoot(folder.filePath(QStringLiteral("dark-zh.png")), Choice::Dark, QStringLiteral("zh_CN"), usual, true, false);
    return 0;
}
