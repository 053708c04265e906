// SPDX-License-Identifier: GPL-3.0-or-later
#include "Scenes.h"

#include "storage/OutboxStore.h"
#include "tests/support/Wait.h"
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

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>

namespace sampan::test
{

namespace
{

ReplyEditor* editorOf(Stage& stage)
{
    return stage.workspace().conversation()->composer()->editor();
}

void compose(Stage& stage)
{
    editorOf(stage)->setFocus();
    editorOf(stage)->setHtml(QStringLiteral(
        "<p>Sehr geehrte Frau Vogt,<br>bitte zahlen Sie die 38,64 € <b>nicht</b>: Die Abgaben für Bestellung LH-48213 "
        "tragen wir. Dem Zoll liegen die Unterlagen vor; die Freigabe erwarten wir bis 21. Nov.</p>"));
    editorOf(stage)->moveCursor(QTextCursor::End);
}

void sendOne(Stage& stage)
{
    editorOf(stage)->setPlainText(QStringLiteral("Die Rechnung liegt dem Zoll jetzt vor, Vorgang 7712-0457."));
    stage.workspace().conversation()->composer()->send(AfterSend::Nothing);
    stage.settle();
}

void takeNote(Stage& stage)
{
    stage.workspace().conversation()->composer()->startNote();
    editorOf(stage)->setPlainText(QStringLiteral("Zhou Kai please confirm the claim number"));
}

void open(Stage& stage, int conversation)
{
    stage.workspace().queue()->list()->choose(stage.shop.conversations.at(conversation));
    stage.settle();
}

void outbox(Stage& stage)
{
    sendOne(stage);
    stage.workspace().showOutbox();
}

void writeTo(Stage& stage, int conversation, const QString& text)
{
    open(stage, conversation);
    editorOf(stage)->setPlainText(text);
    stage.workspace().conversation()->composer()->send(AfterSend::Nothing);
    stage.settle();
}

/// One entry in each state that an outbox can have.
void outboxOfAllStates(Stage& stage)
{
    writeTo(stage, 2, QStringLiteral("Die Rechnung liegt dem Zoll jetzt vor, Vorgang 7712-0457."));
    writeTo(stage, 4, QStringLiteral("Hemos preguntado al transportista y le escribimos mañana."));
    writeTo(stage, 5, QStringLiteral("A new kettle is on its way; please keep the broken lid for the carrier."));
    writeTo(stage, 8, QStringLiteral("Please send us the serial number of the left earbud."));
    const Result<QList<OutboxEntry>> all = stage.world.outbox();
    if (!all || all->size() != 4)
        qFatal("the outbox does not hold what was written");
    const auto done = writeStore(*stage.world.store, [all](WriteTransaction& transaction) -> Result<void> {
        const Error rejected{ErrorCode::MailRejected, {}, {}};
        const Error movedOn{ErrorCode::ThreadMovedOn, {}, {}};
        const Error later{ErrorCode::ServerUnavailable, {}, {}};
        for (const auto& step : {OutboxStore::markFailed(transaction, all->at(0).id, rejected),
                                 OutboxStore::markHeld(transaction, all->at(1).id, movedOn, {}),
                                 OutboxStore::markWaiting(transaction, all->at(2).id, later, true),
                                 OutboxStore::markSending(transaction, all->at(3).id)}) {
            if (!step)
                return step;
        }
        return {};
    });
    if (!done)
        qFatal("the outbox was not changed: %s", qPrintable(done.error().detail));
    stage.settle();
    stage.workspace().showOutbox();
}

void queueFails(Stage& stage)
{
    stage.workspace().showView(QueueView::All);
    stage.settle();
    Q_EMIT stage.workspace().queue()->model()->failed({ErrorCode::StorageFailed, {}, {}});
}

void firstSync(Stage& stage)
{
    stage.sync.last = {};
    stage.sync.current = SyncStatus::State::Synchronising;
    stage.sync.left = 12480;
}

void neverReached(Stage& stage)
{
    stage.sync.last = {};
    stage.sync.current = SyncStatus::State::Offline;
}

void oldData(Stage& stage)
{
    stage.sync.last = stage.world.clock.now().addSecs(-26 * 60 * 60);
    stage.sync.since = stage.sync.last.addSecs(40);
}

void administrator(Stage& stage)
{
    stage.world.context.self.role = Role::Administrator;
}

std::function<void(Stage&)> refused(ErrorCode code)
{
    return [code](Stage& stage) { Q_EMIT stage.world.session.failed({code, {}, {}}); };
}

std::function<void(Stage&)> search(const QString& typed)
{
    return [typed](Stage& stage) {
        stage.workspace().search()->start();
        stage.workspace().search()->field()->setText(typed);
    };
}

std::function<void(Stage&)> press(const char* action)
{
    return [action](Stage& stage) { stage.press(action); };
}

/// The beginning of what "Reply" is called in the language of the window.
void palette(Stage& stage)
{
    stage.press("command-palette");
    const QString name = stage.window->findChild<QAction*>(QStringLiteral("reply"))->text();
    stage.workspace().palette()->field()->setText(name.left(2));
}

void paletteWithPeople(Stage& stage)
{
    stage.press("command-palette");
    stage.workspace().palette()->field()->setText(QStringLiteral("Anke"));
}

std::function<void(Stage&)> settingsOn(const char* page)
{
    return [page](Stage& stage) {
        stage.press("open-settings");
        stage.workspace().findChild<SettingsPanel*>()->showPage(QLatin1StringView(page));
    };
}

void conflict(Stage& stage)
{
    stage.press("shortcut-table");
    ShortcutTable* table = stage.workspace().findChild<ShortcutPanel*>()->table();
    table->choose(ActionId::Solve);
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QApplication::sendEvent(table->rows(), &enter);
    QKeyEvent taken(QEvent::KeyPress, Qt::Key_F9, Qt::NoModifier);
    QApplication::sendEvent(QApplication::focusWidget(), &taken);
}

void settingsSearch(Stage& stage)
{
    stage.press("open-settings");
    stage.workspace().findChild<SettingsPanel*>()->findChild<QLineEdit*>()->setText(QStringLiteral("qqqq"));
}

void signInNeeded(Stage& stage)
{
    stage.sync.current = SyncStatus::State::SignInNeeded;
    Q_EMIT stage.sync.changed();
}

void signInBusy(Stage& stage)
{
    const auto fill = [&](const char* name, const QString& text) {
        stage.window->findChild<QLineEdit*>(QLatin1StringView(name))->setText(text);
    };
    fill("server", QStringLiteral("desk.lumora.example"));
    fill("user", QStringLiteral("mei@lumora.example"));
    fill("password", QStringLiteral("a good password"));
    stage.window->findChild<QAbstractButton*>(QStringLiteral("signIn"))->click();
}

void wrongPassphrase(Stage& stage)
{
    Q_EMIT stage.world.session.askPassphrase(false);
    refused(ErrorCode::StorageKeyWrong)(stage);
}

void chooseSeveral(Stage& stage)
{
    stage.workspace().queue()->list()->setFocus();
    stage.press("choose-all");
}

void trust(Stage& stage)
{
    Q_EMIT stage.world.session.askTrust(QStringLiteral("desk.lumora.example"),
                                        QStringLiteral("4A:19:7E:C0:5D:22:8B:F1:93:AC:6E:07:D4:58:B3:1F"));
}

} // namespace

const QList<Scene>& scenes()
{
    using World = Scene::World;
    const QSize wide(1440, 870);
    const auto named = [](const char* name) { return QString::fromLatin1(name); };
    static const QList<Scene> shell{
        {named("sign-in"), {900, 640}, World::SignIn},
        {named("sign-in-trust"), {900, 640}, World::SignIn, trust},
        {named("sign-in-passphrase"),
         {900, 640},
         World::SignIn,
         [](Stage& stage) { Q_EMIT stage.world.session.askPassphrase(true); }},
        {named("sign-in-refused"), {900, 640}, World::SignIn, refused(ErrorCode::SignInRefused)},
        {named("sign-in-throttled"), {900, 640}, World::SignIn, refused(ErrorCode::SignInThrottled)},
        {named("sign-in-unreachable"), {900, 640}, World::SignIn, refused(ErrorCode::NetworkUnreachable)},
        {named("sign-in-untrusted"), {900, 640}, World::SignIn, refused(ErrorCode::TlsPinMismatch)},
        {named("sign-in-too-new"), {900, 640}, World::SignIn, refused(ErrorCode::ServerTooNew)},
        {named("sign-in-busy"), {900, 640}, World::SignIn, signInBusy},
        {named("sign-in-passphrase-wrong"), {900, 640}, World::SignIn, wrongPassphrase},
        {named("first-start"), {1180, 800}, World::Empty, {}, firstSync},
        {named("first-start-offline"), {1180, 800}, World::Empty, {}, neverReached},
        {named("nothing-yet"), {1180, 800}, World::Empty},
        {named("role-reads-nothing"), {1180, 800}, World::Empty, {}, administrator},
        {named("queue-error"), {1180, 800}, World::Shop, queueFails},
        {named("conversation"), wide},
        {named("composer"), wide, World::Shop, compose},
        {named("note"), {1180, 800}, World::Shop, takeNote},
        {named("sent"), {1180, 800}, World::Shop, sendOne},
        {named("right-to-left"), {1180, 800}, World::Shop, [](Stage& stage) { open(stage, 0); }},
        {named("chinese"), {1180, 800}, World::Shop, [](Stage& stage) { open(stage, 1); }},
        {named("japanese"), {1180, 800}, World::Shop, [](Stage& stage) { open(stage, 3); }},
        {named("view-empty"),
         {1180, 800},
         World::Shop,
         [](Stage& stage) { stage.workspace().showView(QueueView::Unassigned); }},
        {named("offline"), wide, World::Offline, compose},
        {named("outbox"), {1180, 800}, World::Offline, outbox},
        {named("outbox-states"), {1180, 800}, World::Offline, outboxOfAllStates},
        {named("old-data"), wide, World::Offline, {}, oldData},
        {named("signed-out-by-server"), {1180, 800}, World::Shop, signInNeeded},
        {named("outbox-empty"), {1180, 800}, World::Shop, press("show-outbox")},
        {named("palette"), {1180, 800}, World::Shop, palette},
        {named("palette-people"), {1180, 800}, World::Shop, paletteWithPeople},
        {named("palette-empty"), {1180, 800}, World::Shop, press("command-palette")},
        {named("search"), wide, World::Shop, search(named("Zoll"))},
        {named("search-none"), {1180, 800}, World::Shop, search(named("qqqq"))},
        {named("settings"), {1180, 800}, World::Shop, press("open-settings")},
        {named("settings-notifications"), {1180, 800}, World::Shop, settingsOn("notifications")},
        {named("settings-keyboard"), {1180, 800}, World::Shop, settingsOn("keyboard")},
        {named("settings-writing"), {1180, 800}, World::Shop, settingsOn("writing")},
        {named("settings-accounts"), {1180, 800}, World::Shop, settingsOn("accounts")},
        {named("settings-about"), {960, 510}, World::Shop, settingsOn("about")},
        {named("settings-none"), {1180, 800}, World::Shop, settingsSearch},
        {named("shortcuts"), {1180, 800}, World::Shop, press("shortcut-table")},
        {named("shortcuts-conflict"), {1180, 800}, World::Shop, conflict},
        {named("sign-out"), {1180, 800}, World::Shop, press("sign-out")},
        {named("bulk"), {1180, 800}, World::Shop, chooseSeveral},
        {named("find"), {1180, 800}, World::Shop, press("find-in-conversation")},
        {named("side-panel"), wide, World::Shop, {}},
        {named("snooze"), {1180, 800}, World::Shop, press("snooze")},
        {named("phone-note"), {1180, 800}, World::Shop, press("new-phone-note")},
        {named("merge"), {1180, 800}, World::Shop, press("merge")},
        {named("split"), {1180, 800}, World::Shop, press("split")},
        {named("hand-over"), {1180, 800}, World::Shop, press("hand-over")},
        {named("send-later"),
         {1180, 800},
         World::Shop,
         [](Stage& stage) {
             compose(stage);
             stage.press("send-later");
         }},
        {named("insert-link"),
         {1180, 800},
         World::Shop,
         [](Stage& stage) {
             compose(stage);
             stage.press("insert-link");
         }},
        {named("print"), {1180, 800}, World::Shop, press("print")},
        {named("own-window"), {1180, 800}, World::Shop, press("open-in-window")},
        {named("small"), {960, 510}, World::Shop, compose},
        {named("smallest"), {800, 500}, World::Offline, compose},
    };
    static const QList<Scene> all = shell + queueScenes() + conversationScenes();
    return all;
}

} // namespace sampan::test
