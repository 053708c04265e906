// SPDX-License-Identifier: GPL-3.0-or-later
// Palette, shortcuts and settings by keyboard in the real window.
#include "ShellFixture.h"
#include "ui/Settings.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/palette/CommandPalette.h"
#include "ui/settings/SettingsPanel.h"
#include "ui/settings/ShortcutPanel.h"
#include "ui/settings/ShortcutTable.h"
#include "ui/sidebar/Sidebar.h"
#include "ui/widgets/Field.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QListView>
#include <QPlainTextEdit>

namespace sampan
{
namespace
{

class Panels : public test::Shell
{
protected:
    CommandPalette* openPalette()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        return window->workspace()->palette();
    }
    ShortcutTable* openShortcuts()
    {
        press(Qt::Key_Question);
        auto* panel = window->findChild<ShortcutPanel*>();
        return panel ? panel->table() : nullptr;
    }
    static void compose(QWidget* widget, const QString& undecided)
    {
        QInputMethodEvent event(undecided, {});
        QApplication::sendEvent(widget, &event);
    }
    static QString titleAt(CommandPalette* palette, int row) { return palette->model()->at(row).title; }
};

TEST_F(Panels, ThePaletteRunsAnActionWhereTheFocusWas)
{
    ASSERT_TRUE(queueIsHere());
    CommandPalette* palette = openPalette();
    ASSERT_TRUE(palette->isOpen());
    ASSERT_EQ(QApplication::focusWidget(), palette->field());
    QTest::keyClicks(palette->field(), QStringLiteral("> all"));
    EXPECT_EQ(titleAt(palette, 0), QStringLiteral("All"));
    press(Qt::Key_Return);
    EXPECT_FALSE(palette->isOpen());
    EXPECT_TRUE(test::waitUntil([&] { return list()->hasFocus(); }));
    EXPECT_EQ(window->workspace()->queue()->scope().view, QueueView::All);
}

TEST_F(Panels, EscClosesThePaletteAndGivesTheFocusBack)
{
    ASSERT_TRUE(queueIsHere());
    list()->choose(shop.conversations.at(2));
    ASSERT_TRUE(conversationIsHere(shop.conversations.at(2)));
    ReplyEditor* editor = window->workspace()->conversation()->composer()->editor();
    editor->setFocus();
    CommandPalette* palette = openPalette();
    ASSERT_TRUE(palette->isOpen());
    press(Qt::Key_Escape);
    EXPECT_FALSE(palette->isOpen());
    EXPECT_EQ(QApplication::focusWidget(), editor);
}

TEST_F(Panels, ThePaletteOpensConversationsAndCustomers)
{
    ASSERT_TRUE(queueIsHere());
    for (const auto* typed : {u"#Zoll", u"@Anke", u"@vogt"}) {
        list()->choose(shop.conversations.at(5));
        list()->setFocus();
        CommandPalette* palette = openPalette();
        palette->field()->setText(QStringView(typed).toString());
        ASSERT_TRUE(test::waitUntil([&] { return palette->model()->rowCount() > 0; }));
        press(Qt::Key_Return);
        EXPECT_EQ(window->workspace()->conversation()->conversationId(), shop.conversations.at(2));
    }
}

TEST_F(Panels, ThePaletteFindsHanInTheMiddle)
{
    ASSERT_TRUE(queueIsHere());
    CommandPalette* palette = openPalette();
    palette->field()->setText(QStringLiteral("超商"));
    ASSERT_TRUE(test::waitUntil([&] { return palette->model()->rowCount() > 0; }));
    press(Qt::Key_Return);
    EXPECT_EQ(window->workspace()->conversation()->conversationId(), shop.conversations.at(1));
}

TEST_F(Panels, WhatWasDoneLastIsFirst)
{
    ASSERT_TRUE(queueIsHere());
    list()->choose(shop.conversations.at(1));
    list()->choose(shop.conversations.at(2));
    CommandPalette* palette = openPalette();
    QTest::keyClicks(palette->field(), QStringLiteral("sidebar"));
    press(Qt::Key_Return);
    palette = openPalette();
    EXPECT_EQ(titleAt(palette, 0), QStringLiteral("Sidebar"));
    ASSERT_TRUE(test::waitUntil([&] { return palette->model()->at(1).conversationId == shop.conversations.at(1); }));
}

TEST_F(Panels, WhatCannotBeDoneSaysWhyAndIsSteppedOver)
{
    ASSERT_TRUE(queueIsHere());
    CommandPalette* palette = openPalette();
    QTest::keyClicks(palette->field(), QStringLiteral(">solve"));
    bool found = false;
    for (int row = 0; row < palette->model()->rowCount(); ++row) {
        const PaletteEntry& entry = palette->model()->at(row);
        if (entry.action != ActionId::Solve && entry.action != ActionId::SendAndSolve)
            continue;
        found = true;
        EXPECT_FALSE(entry.isEnabled);
        EXPECT_FALSE(entry.detail.isEmpty());
    }
    EXPECT_TRUE(found);
    press(Qt::Key_Return);
    EXPECT_TRUE(palette->isOpen());
}

TEST_F(Panels, UndecidedTextAsksForNothingAndItsKeysRunNothing)
{
    ASSERT_TRUE(queueIsHere());
    CommandPalette* palette = openPalette();
    const int before = palette->model()->rowCount();
    compose(palette->field(), QStringLiteral("未"));
    press(Qt::Key_Return);
    press(Qt::Key_Escape);
    EXPECT_TRUE(palette->isOpen());
    EXPECT_EQ(palette->model()->rowCount(), before);
    compose(palette->field(), {});
    press(Qt::Key_Escape);
    EXPECT_FALSE(palette->isOpen());
}

TEST_F(Panels, NoShortcutFiresWhileAnInputMethodComposes)
{
    ASSERT_TRUE(queueIsHere());
    list()->choose(shop.conversations.at(2));
    ASSERT_TRUE(conversationIsHere(shop.conversations.at(2)));
    ReplyEditor* editor = window->workspace()->conversation()->composer()->editor();
    editor->setFocus();
    compose(editor, QStringLiteral("ni"));
    press(Qt::Key_K, Qt::ControlModifier);
    press(Qt::Key_J);
    press(Qt::Key_F9);
    EXPECT_FALSE(window->workspace()->palette()->isOpen());
    EXPECT_EQ(window->workspace()->conversation()->conversationId(), shop.conversations.at(2));
    EXPECT_FALSE(window->workspace()->sidebar()->isRail());
    compose(editor, {});
    press(Qt::Key_K, Qt::ControlModifier);
    EXPECT_TRUE(window->workspace()->palette()->isOpen());
}

TEST_F(Panels, AKeyIsChangedAndKept)
{
    ASSERT_TRUE(queueIsHere());
    ShortcutTable* table = openShortcuts();
    ASSERT_NE(table, nullptr);
    QTest::keyClicks(table->field(), QStringLiteral("synchronise"));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    press(Qt::Key_F8);
    const QList<QKeySequence> expected{QKeySequence(Qt::Key_F8)};
    EXPECT_EQ(window->actions()->keys(ActionId::SyncNow), expected);
    EXPECT_EQ(world.settings->keys(QStringLiteral("sync-now")), QStringList{QStringLiteral("F8")});
    press(Qt::Key_Escape);
    press(Qt::Key_F8);
    EXPECT_EQ(sync.asked, 1);
    // A new window of the same profile has them too.
    window->openWorkspace(world.context);
    EXPECT_EQ(window->actions()->keys(ActionId::SyncNow), expected);
}

TEST_F(Panels, ATakenKeyIsNamedAndOnlyTakenOverWithConsent)
{
    ASSERT_TRUE(queueIsHere());
    ShortcutTable* table = openShortcuts();
    table->choose(ActionId::Solve);
    table->rows()->setFocus();
    press(Qt::Key_Return);
    press(Qt::Key_F9);
    EXPECT_TRUE(table->said().contains(u"Sidebar")) << qPrintable(table->said());
    EXPECT_EQ(window->actions()->keyText(ActionId::Solve), QStringLiteral("S"));
    press(Qt::Key_Escape);
    EXPECT_EQ(window->actions()->keyText(ActionId::ToggleSidebar), QStringLiteral("F9"));
    press(Qt::Key_Return);
    press(Qt::Key_F9);
    press(Qt::Key_Space);
    EXPECT_EQ(window->actions()->keyText(ActionId::Solve), QStringLiteral("F9"));
    EXPECT_TRUE(window->actions()->keys(ActionId::ToggleSidebar).isEmpty());
    window->findChild<QAbstractButton*>(QStringLiteral("resetAllKeys"))->click();
    EXPECT_EQ(window->actions()->keyText(ActionId::ToggleSidebar), QStringLiteral("F9"));
    EXPECT_FALSE(world.settings->keys(QStringLiteral("solve")));
}

TEST_F(Panels, KeysThatAreTextOrEditingAreRefused)
{
    ASSERT_TRUE(queueIsHere());
    ShortcutTable* table = openShortcuts();
    table->choose(ActionId::Send);
    table->rows()->setFocus();
    press(Qt::Key_Return);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_FALSE(table->said().isEmpty());
    press(Qt::Key_Return);
    press(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_FALSE(table->said().isEmpty());
    EXPECT_FALSE(window->actions()->isChanged(ActionId::Send));
}

TEST_F(Panels, SettingsAreFoundByTypingAndReachedByKeys)
{
    ASSERT_TRUE(queueIsHere());
    press(Qt::Key_Comma, Qt::ControlModifier);
    auto* panel = window->findChild<SettingsPanel*>();
    ASSERT_NE(panel, nullptr);
    EXPECT_EQ(panel->currentPage(), QStringLiteral("general"));
    QTest::keyClicks(panel->field(), QStringLiteral("take back"));
    EXPECT_EQ(panel->currentPage(), QStringLiteral("writing"));
    press(Qt::Key_Return);
    press(Qt::Key_Right);
    EXPECT_EQ(world.settings->undoSendSeconds(), 20);
    press(Qt::Key_Escape);
    EXPECT_EQ(QApplication::focusWidget(), list());
}

TEST_F(Panels, CompactRowsActAtOnce)
{
    ASSERT_TRUE(queueIsHere());
    const int before = list()->visualRect(list()->model()->index(0, 0)).height();
    world.settings->setCompactRows(true);
    EXPECT_TRUE(test::waitUntil([&] { return list()->visualRect(list()->model()->index(0, 0)).height() < before; }));
}

TEST_F(Panels, DiagnosticsTellNothingAboutAnybody)
{
    ASSERT_TRUE(queueIsHere());
    sync.error =
        Error{ErrorCode::NetworkUnreachable, QStringLiteral("token abc123"), QStringLiteral("desk.lumora.example")};
    window->actions()->action(ActionId::About)->trigger();
    auto* text = window->findChild<QPlainTextEdit*>(QStringLiteral("diagnostics"));
    ASSERT_NE(text, nullptr);
    ASSERT_TRUE(test::waitUntil([&] { return text->toPlainText().contains(u"Conversations: 12"); }));
    const QString said = text->toPlainText();
    for (const auto* part : {u"Sampan: ", u"Qt: ", u"SQLite: ", u"Cache bytes: ", u"Screen: ", u"Last error: "})
        EXPECT_TRUE(said.contains(QStringView(part))) << qPrintable(said);
    const QString host = QSysInfo::machineHostName();
    QStringList secrets{QStringLiteral("@"),    QStringLiteral("Mei Lin"), QStringLiteral("lumora"),
                        QStringLiteral("desk"), QStringLiteral("abc123"),  QStringLiteral("Anke"),
                        QDir::homePath(),       world.folder.path()};
    if (host.size() > 3)
        secrets.append(host);
    for (const QString& secret : secrets)
        EXPECT_FALSE(said.contains(secret, Qt::CaseInsensitive)) << qPrintable(secret) << " in\n" << qPrintable(said);
}

} // namespace
} // namespace sampan
