// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <span>

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
    OpenInWindow,
    BackToList,
    NextPane,
    PreviousPane,
    ChooseForBulk,
    ChooseAll,
    FindInConversation,
    Reply,
    ReplyAll,
    Note,
    Forward,
    Assign,
    AssignToMe,
    HandOver,
    SetOpen,
    SetPending,
    SetOnHold,
    Solve,
    Snooze,
    Classify,
    SetPriority,
    EditLabels,
    MarkUnread,
    Follow,
    Merge,
    Split,
    Block,
    MarkSpam,
    NewPhoneNote,
    PrintConversation,
    ExportTranscript,
    ViewSource,
    Send,
    SendAndSolve,
    SendAndSnooze,
    SendLater,
    ChooseStore,
    TakeBack,
    Attach,
    Bold,
    Italic,
    BulletList,
    NumberedList,
    InsertLink,
    Quote,
    IndentMore,
    IndentLess,
    PastePlain,
    SpellingMenu,
    CommandPalette,
    SearchEverything,
    SearchSlash,
    ShowMine,
    ShowUnassigned,
    ShowTeam,
    ShowAll,
    ShowOutbox,
    ToggleSidebar,
    ToggleSidePanel,
    SyncNow,
    DoNotDisturb,
    TextLarger,
    TextSmaller,
    TextNormal,
    OpenSettings,
    CloseWindow,
    SignOut,
    Quit,
    ShortcutTable,
    About,
    Count_
};

/// Where a key acts. List: queue or conversation without text focus. Queue: the queue alone. Composer: while writing.
/// Everywhere: the window.
enum class ActionScope { Everywhere, List, Queue, Composer };

/// What an action is about; the sections of the table and of the palette.
enum class ActionGroup { Move, Conversation, Writing, Go, Window };

/// One line of the table: everything there is to know about an action before it is connected.
struct ActionSpec {
    ActionId id;
    const char* name; ///< stable, for settings and tests: "next-conversation"
    const char* text; ///< source text for translation, context "sampan::ActionCatalog"
    const char* keys; ///< default keys, portable text, alternatives separated by " | "
    ActionScope scope;
    ActionGroup group;
    const char* icon;
    bool waits = false; ///< invisible and without keys until somebody calls connectAction
};

/// The single table of actions and shortcuts, and the one QAction made from each line. A screen connects to
/// `action(id)->triggered` (or calls connectAction) and calls `attach` once for the widget its scope is bound to; it
/// never makes a shortcut itself. One for each window. GUI thread.
class ActionCatalog : public QObject
{
    Q_OBJECT

public:
    explicit ActionCatalog(QObject* parent = nullptr);

    static std::span<const ActionSpec> table();
    static const ActionSpec& spec(ActionId id);

    QAction* action(ActionId id) const;
    /// Connects `slot` and makes an action that waited for its function visible, until `receiver` is gone.
    template <typename Receiver, typename Slot> void connectAction(ActionId id, Receiver* receiver, Slot slot)
    {
        QObject::connect(action(id), &QAction::triggered, receiver, slot);
        countHandler(id, receiver);
    }
    /// False until somebody has connected it.
    bool isOffered(ActionId id) const;
    /// Whether it can be done now; `reason` says why not ("No conversation is open.") and is its tooltip.
    void setAvailable(ActionId id, bool available, const QString& reason = {});
    QString reason(ActionId id) const;

    /// The text of the first key as the user's platform writes it ("Ctrl+Enter"); empty if there is none.
    QString keyText(ActionId id) const;
    /// The same in short for key hints ("Ctrl ↵").
    QString keyHint(ActionId id) const;
    static QString textOf(const QKeySequence& key);
    /// Makes the actions of `scope` reachable by key while `widget` or a child of it has the focus.
    void attach(ActionScope scope, QWidget* widget);
    /// Letters without Ctrl or Alt can be switched off.
    void setSingleLetterKeys(bool on);

    QList<QKeySequence> keys(ActionId id) const;
    static QList<QKeySequence> defaultKeys(ActionId id);
    bool isChanged(ActionId id) const { return keys(id) != defaultKeys(id); }
    /// Replaces an action's keys; the caller keeps the choice in Settings.
    void setKeys(ActionId id, const QList<QKeySequence>& keys);
    /// Other actions that `key` would also, or no longer clearly, mean where `id` acts: the same keys, or the start of
    /// one another.
    QList<ActionId> conflicts(ActionId id, const QKeySequence& key) const;
    /// True if both scopes can hold at the same time.
    static bool overlap(ActionScope one, ActionScope other);

Q_SIGNALS:
    /// Keys are different now: hints are to be painted anew.
    void keysChanged();

private:
    void applyKeys();
    void countHandler(ActionId id, QObject* receiver);

    QList<QAction*> m_actions;
    QList<QList<QKeySequence>> m_keys;
    QList<int> m_handlers;
    bool m_singleLetters = true;
};

} // namespace sampan
