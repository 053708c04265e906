// SPDX-License-Identifier: GPL-3.0-or-later
// Grabs the real window with the sample shop: sampan_shots FOLDER
// QT_SCALE_FACTOR=2 makes the same pictures at 200 %.
#include "ShellWorld.h"
#include "tests/support/Wait.h"
#include "ui/Language.h"
#include "ui/MainWindow.h"
#include "ui/Workspace.h"
#include "ui/composer/Composer.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/MessageListView.h"
#include "ui/palette/CommandPalette.h"
#include "ui/queue/QueueList.h"
#include "ui/queue/QueuePane.h"
#include "ui/search/SearchPanel.h"
#include "ui/settings/SettingsPanel.h"
#include "ui/settings/ShortcutPanel.h"
#include "ui/settings/ShortcutTable.h"
#include "ui/windows/ConversationWindow.h"
#include "ui/windows/ConversationWindows.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <functional>

namespace
{

using namespace sampan;
using namespace sampan::test;

struct Shot {
    QString name;
    Theme::Choice choice = Theme::Choice::Light;
    QString language = QStringLiteral("en");
    QSize size{1440, 870};
    bool offline = false;
    std::function<void(Workspace&)> act;
};

void settle()
{
    int rounds = 0;
    waitUntil([&rounds] { return ++rounds > 60; });
}

void compose(Workspace& workspace)
{
    ReplyEditor* editor = workspace.conversation()->composer()->editor();
    editor->setFocus();
    editor->setHtml(QStringLiteral("<p>Sehr geehrte Frau Vogt,<br>bitte zahlen Sie die 38,64 € <b>nicht</b>: Die "
                                   "Abgaben für Bestellung LH-48213 tragen wir. Dem Zoll liegen die Unterlagen vor; "
                                   "die Freigabe erwarten wir bis 21. Nov.</p>"));
    editor->moveCursor(QTextCursor::End);
}

void sendOne(Workspace& workspace)
{
    ReplyEditor* editor = workspace.conversation()->composer()->editor();
    editor->setPlainText(QStringLiteral("Die Rechnung liegt dem Zoll jetzt vor, Vorgang 7712-0457."));
    workspace.conversation()->composer()->send(AfterSend::Nothing);
    settle();
}

void writeAndQueue(Workspace& workspace)
{
    sendOne(workspace);
    compose(workspace);
    settle();
}

void takeNote(Workspace& workspace)
{
    workspace.conversation()->composer()->startNote();
    workspace.conversation()->composer()->editor()->setPlainText(
        QStringLiteral("Zhou Kai please confirm the claim number"));
}

void search(Workspace& workspace)
{
    workspace.search()->start();
    workspace.search()->field()->setText(QStringLiteral("Zoll"));
    settle();
}

std::function<void(Workspace&)> press(ActionId id)
{
    return [id](Workspace& workspace) {
        for (QAction* action : workspace.actions() + workspace.queue()->actions()) {
            if (action->objectName() == QLatin1StringView(ActionCatalog::spec(id).name))
                action->trigger();
        }
    };
}

std::function<void(Workspace&)> settingsOn(const QString& page)
{
    return [page](Workspace& workspace) {
        press(ActionId::OpenSettings)(workspace);
        workspace.findChild<SettingsPanel*>()->showPage(page);
        settle();
    };
}

std::function<void(Workspace&)> palette(const QString& typed)
{
    return [typed](Workspace& workspace) {
        press(ActionId::CommandPalette)(workspace);
        workspace.palette()->field()->setText(typed);
        settle();
    };
}

void conflict(Workspace& workspace)
{
    press(ActionId::ShortcutTable)(workspace);
    auto* table = workspace.findChild<ShortcutPanel*>()->table();
    table->choose(ActionId::Solve);
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QApplication::sendEvent(table->rows(), &enter);
    QKeyEvent taken(QEvent::KeyPress, Qt::Key_F9, Qt::NoModifier);
    QApplication::sendEvent(QApplication::focusWidget(), &taken);
}

void shoot(const QDir& folder, const Shot& shot)
{
    PaneWorld world;
    world.theme.setUiLanguage(installLanguage(shot.language).replace(u'_', u'-'));
    world.theme.install();
    world.theme.setChoice(shot.choice);
    world.settings->setUndoSendSeconds(shot.offline ? 0 : 20);
    const Shop shop = seedShop(world);
    ShellSync sync;
    sync.last = world.clock.now().addSecs(-17);
    sync.current = shot.offline ? SyncStatus::State::Offline : SyncStatus::State::Online;
    sync.since = world.clock.now().addSecs(-14 * 60);
    sync.again = world.clock.now().addSecs(28);
    world.context.sync = &sync;
    MainWindow window(world.theme, *world.settings, world.session);
    window.openWorkspace(world.context);
    window.resize(shot.size);
    window.show();
    settle();
    Workspace& workspace = *window.workspace();
    workspace.queue()->list()->setFocus();
    workspace.queue()->list()->choose(shop.conversations.at(2));
    const MessageListView* messages = workspace.conversation()->messages();
    waitUntil([&] { return messages->count() > 3 && messages->itemAt(3).isLoaded; });
    settle();
    if (shot.act)
        shot.act(workspace);
    settle();
    // A conversation in its own window is the picture, if there is one.
    const QList<Id> apart = window.windows()->openIds();
    QWidget* subject = apart.isEmpty() ? static_cast<QWidget*>(&window) : window.windows()->window(apart.first());
    subject->grab().save(folder.filePath(shot.name + QStringLiteral(".png")));
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("."));
    const QString only = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    using Choice = Theme::Choice;
    const QString english = QStringLiteral("en");
    const QString chinese = QStringLiteral("zh_CN");
    const QSize usual(1440, 870);
    const QSize small(960, 510);
    const auto menu = [](Workspace& workspace) { workspace.showOutbox(); };
    const QList<Shot> shots{
        {QStringLiteral("light"), Choice::Light, english, usual, false, compose},
        {QStringLiteral("queue"), Choice::Light, english, {1180, 800}, false, {}},
        {QStringLiteral("search"), Choice::Light, english, usual, false, search},
        {QStringLiteral("note"), Choice::Light, english, {1180, 800}, false, takeNote},
        {QStringLiteral("sent"), Choice::Light, english, {1180, 800}, false, sendOne},
        {QStringLiteral("outbox"),
         Choice::Light,
         english,
         {1180, 800},
         true,
         [menu](Workspace& workspace) {
             sendOne(workspace);
             menu(workspace);
         }},
        {QStringLiteral("settings"), Choice::Light, english, {1180, 800}, false, press(ActionId::OpenSettings)},
        {QStringLiteral("shortcuts"), Choice::Light, english, {1180, 800}, false, press(ActionId::ShortcutTable)},
        {QStringLiteral("palette"), Choice::Light, english, usual, false, palette(QStringLiteral("re"))},
        {QStringLiteral("palette-empty"), Choice::Dark, english, {1180, 800}, false, palette({})},
        {QStringLiteral("palette-zh"), Choice::Dark, chinese, {1180, 800}, false, palette(QStringLiteral("超商"))},
        {QStringLiteral("shortcuts-conflict"), Choice::Light, english, {1180, 800}, false, conflict},
        {QStringLiteral("shortcuts-zh"), Choice::Dark, chinese, {1180, 800}, false, press(ActionId::ShortcutTable)},
        {QStringLiteral("settings-notifications"),
         Choice::Light,
         english,
         {1180, 800},
         false,
         settingsOn(QStringLiteral("notifications"))},
        {QStringLiteral("settings-keyboard"),
         Choice::Dark,
         english,
         {1180, 800},
         false,
         settingsOn(QStringLiteral("keyboard"))},
        {QStringLiteral("settings-about"), Choice::Light, english, small, false, settingsOn(QStringLiteral("about"))},
        {QStringLiteral("settings-zh"),
         Choice::Dark,
         chinese,
         {1180, 800},
         false,
         settingsOn(QStringLiteral("notifications"))},
        {QStringLiteral("window"), Choice::Light, english, {1180, 800}, false, press(ActionId::OpenInWindow)},
        {QStringLiteral("sign-out"), Choice::Dark, english, {1180, 800}, false, press(ActionId::SignOut)},
        {QStringLiteral("empty"),
         Choice::Light,
         english,
         {1180, 800},
         false,
         [](Workspace& workspace) { workspace.showView(QueueView::Unassigned); }},
        {QStringLiteral("large-text"), Choice::Light, english, usual, false,
         [](Workspace& workspace) {
             for (int i = 0; i < 4; ++i)
                 press(ActionId::TextLarger)(workspace);
             compose(workspace);
         }},
        {QStringLiteral("sign-in"),
         Choice::Light,
         english,
         {900, 640},
         false,
         [](Workspace& workspace) { Q_EMIT workspace.signInWanted(); }},
        {QStringLiteral("small"), Choice::Light, english, small, false, compose},
        {QStringLiteral("smallest"), Choice::Dark, english, {800, 500}, true, compose},
        {QStringLiteral("dark"), Choice::Dark, english, usual, false, search},
        {QStringLiteral("dark-zh"), Choice::Dark, chinese, usual, true, writeAndQueue},
    };
    for (const Shot& shot : shots) {
        if (only.isEmpty() || only == shot.name)
            shoot(folder, shot);
    }
    return 0;
}
