// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace sampan
{

enum class ActionId {
    NextConversation,
    PreviousConversation,
    NextConversationWriting,
    PreviousConversationWriting,
    MostUrgent,
    OpenConversation,
    BackToList,
    NextPane,
    PreviousPane,
    Reply,
    ReplyAll,
    Note,
    Send,
    SendAndSolve,
    TakeBack,
    Attach,
    Bold,
    Italic,
    BulletList,
    NumberedList,
    InsertLink,
    Assign,
    AssignToMe,
    SetOpen,
    SetPending,
    SetOnHold,
    Solve,
    Classify,
    SetPriority,
    EditLabels,
    MarkUnread,
    SearchEverything,
    SearchSlash,
    ShowMine,
    ShowUnassigned,
    ShowTeam,
    ShowAll,
    ShowOutbox,
    ToggleSidebar,
    SyncNow,
    TextLarger,
    TextSmaller,
    TextNormal,
    OpenSettings,
    SignOut,
    Quit,
    ShortcutTable,
    About,
    Count_
};

/// Where a key acts. List: queue or conversation without text focus. Composer: while writing. Everywhere: the window.
enum class ActionScope { Everywhere, List, Composer };

/// One line of the table: everything there is to know about an action before it is connected.
struct ActionSpec {
    ActionId id;
    const char* name; ///< stable, for settings and tests: "next-conversation"
    const char* text; ///< source text for translation, context "Actions"
    const char* keys; ///< default keys, portable text, alternatives separated by " | "
    ActionScope scope;
};

/// The single table of actions and shortcuts, and the one QAction made from each line. A screen connects to
/// `action(id)->triggered` and calls `attach` once for the widget its scope is bound to; it never makes a shortcut
/// itself.
class ActionCatalog : public QObject
{
    Q_OBJECT

public:
    explicit ActionCatalog(QObject* parent = nullptr);

    static const QList<ActionSpec>& table();
    static const ActionSpec& spec(ActionId id);

    QAction* action(ActionId id) const;
    /// The text of the first key as the user's platform writes it ("Ctrl+Enter"); empty if there is none.
    QString keyText(ActionId id) const;
    /// The same in short for key hints ("Ctrl ↵").
    QString keyHint(ActionId id) const;
    /// Makes the actions of `scope` reachable by key while `widget` or a child of it has the focus.
    void attach(ActionScope scope, QWidget* widget);
    /// Letters without Ctrl or Alt can be switched off.
    void setSingleLetterKeys(bool on);
    /// Replaces an action's keys; the caller keeps the choice in Settings.
    void setKeys(ActionId id, const QList<QKeySequence>& keys);

private:
    void applyKeys();

    QList<QAction*> m_actions;
    QList<QList<QKeySequence>> m_keys;
    bool m_singleLetters = true;
};

} // namespace sampan
