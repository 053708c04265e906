// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ActionCatalog.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

namespace sampan
{

namespace
{

constexpr auto Everywhere = ActionScope::Everywhere;
constexpr auto List = ActionScope::List;
constexpr auto Composer = ActionScope::Composer;

// clang-format off
const QList<ActionSpec>& rows()
{
    static const QList<ActionSpec> all{
        {ActionId::NextConversation, "next-conversation", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Next conversation"), "J", List},
        {ActionId::PreviousConversation, "previous-conversation", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Previous conversation"), "K", List},
        {ActionId::NextConversationWriting, "next-conversation-writing", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Next conversation, while writing"), "Ctrl+PgDown", Everywhere},
        {ActionId::PreviousConversationWriting, "previous-conversation-writing", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Previous conversation, while writing"), "Ctrl+PgUp", Everywhere},
        {ActionId::MostUrgent, "most-urgent", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Longest waiting conversation"), "Ctrl+J", Everywhere},
        {ActionId::OpenConversation, "open-conversation", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Open the conversation"), "", List},
        {ActionId::BackToList, "back-to-list", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Back to the list"), "Esc", List},
        {ActionId::NextPane, "next-pane", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Next pane"), "F6", Everywhere},
        {ActionId::PreviousPane, "previous-pane", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Previous pane"), "Shift+F6", Everywhere},
        {ActionId::Reply, "reply", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Reply"), "R", List},
        {ActionId::ReplyAll, "reply-all", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Reply to all"), "Shift+R", List},
        {ActionId::Note, "note", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Write an internal note"), "N", List},
        {ActionId::Send, "send", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Send"), "Ctrl+Return | Ctrl+Enter", Composer},
        {ActionId::SendAndSolve, "send-and-solve", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Send and solve"), "Ctrl+Shift+Return | Ctrl+Shift+Enter", Composer},
        {ActionId::TakeBack, "take-back", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Take back, undo the last change"), "Alt+Z", Everywhere},
        {ActionId::Attach, "attach", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Attach a file"), "Ctrl+Shift+A", Composer},
        {ActionId::Bold, "bold", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Bold"), "Ctrl+B", Composer},
        {ActionId::Italic, "italic", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Italic"), "Ctrl+I", Composer},
        {ActionId::BulletList, "bullet-list", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "List with bullets"), "Ctrl+Shift+8", Composer},
        {ActionId::NumberedList, "numbered-list", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "List with numbers"), "Ctrl+Shift+7", Composer},
        {ActionId::InsertLink, "insert-link", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Insert a link"), "Ctrl+Shift+K", Composer},
        {ActionId::Assign, "assign", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Assign"), "A", List},
        {ActionId::AssignToMe, "assign-to-me", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Assign to me"), "M", List},
        {ActionId::SetOpen, "set-open", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Open"), "O", List},
        {ActionId::SetPending, "set-pending", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Pending"), "P", List},
        {ActionId::SetOnHold, "set-on-hold", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "On hold"), "H", List},
        {ActionId::Solve, "solve", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Solve"), "S", List},
        {ActionId::Classify, "classify", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Classify"), "C", List},
        {ActionId::SetPriority, "set-priority", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Priority"), "I", List},
        {ActionId::EditLabels, "edit-labels", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Labels"), "L", List},
        {ActionId::MarkUnread, "mark-unread", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Mark as unread"), "U", List},
        {ActionId::SearchEverything, "search-everything", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Search everything"), "Ctrl+Shift+F", Everywhere},
        {ActionId::SearchSlash, "search-slash", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Search everything, from a list"), "/", List},
        {ActionId::ShowMine, "show-mine", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Mine"), "Alt+1 | G, Q", Everywhere},
        {ActionId::ShowUnassigned, "show-unassigned", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Unassigned"), "Alt+2", Everywhere},
        {ActionId::ShowTeam, "show-team", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "My team"), "Alt+3", Everywhere},
        {ActionId::ShowAll, "show-all", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "All"), "Alt+4", Everywhere},
        {ActionId::ShowOutbox, "show-outbox", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Outbox"), "Alt+5 | G, B", Everywhere},
        {ActionId::ToggleSidebar, "toggle-sidebar", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Sidebar"), "F9", Everywhere},
        {ActionId::SyncNow, "sync-now", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Synchronise now"), "F5", Everywhere},
        {ActionId::TextLarger, "text-larger", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Larger text"), "Ctrl++ | Ctrl+=", Everywhere},
        {ActionId::TextSmaller, "text-smaller", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Smaller text"), "Ctrl+-", Everywhere},
        {ActionId::TextNormal, "text-normal", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Normal text"), "Ctrl+0", Everywhere},
        {ActionId::OpenSettings, "open-settings", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Settings"), "Ctrl+,", Everywhere},
        {ActionId::SignOut, "sign-out", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Sign out…"), "", Everywhere},
        {ActionId::Quit, "quit", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Quit"), "Ctrl+Q", Everywhere},
        {ActionId::ShortcutTable, "shortcut-table", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Shortcuts"), "? | F1", Everywhere},
        {ActionId::About, "about", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "About Sampan"), "", Everywhere},
    };
    return all;
}
// clang-format on

QList<QKeySequence> defaultKeys(const ActionSpec& spec)
{
    QList<QKeySequence> keys;
    for (const QString& part : QString::fromLatin1(spec.keys).split(QStringLiteral(" | "), Qt::SkipEmptyParts))
        keys.append(QKeySequence(part, QKeySequence::PortableText));
    return keys;
}

bool isSingleLetter(const QKeySequence& key)
{
    const Qt::KeyboardModifiers modifiers = key[0].keyboardModifiers() & ~Qt::KeyboardModifiers(Qt::ShiftModifier);
    const int code = key[0].key();
    return modifiers == Qt::NoModifier && code > Qt::Key_Space && code < Qt::Key_Escape;
}

} // namespace

ActionCatalog::ActionCatalog(QObject* parent) : QObject(parent)
{
    for (const ActionSpec& line : rows()) {
        auto* action = new QAction(QCoreApplication::translate("sampan::ActionCatalog", line.text), this);
        action->setObjectName(QLatin1StringView(line.name));
        action->setShortcutContext(line.scope == Everywhere ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
        m_actions.append(action);
        m_keys.append(defaultKeys(line));
    }
    applyKeys();
}

const QList<ActionSpec>& ActionCatalog::table()
{
    return rows();
}

const ActionSpec& ActionCatalog::spec(ActionId id)
{
    return rows().at(static_cast<int>(id));
}

QAction* ActionCatalog::action(ActionId id) const
{
    return m_actions.at(static_cast<int>(id));
}

QString ActionCatalog::keyText(ActionId id) const
{
    const QList<QKeySequence>& keys = m_keys.at(static_cast<int>(id));
    QString text = keys.isEmpty() ? QString() : keys.first().toString(QKeySequence::NativeText);
    return text.replace(QStringLiteral("Return"), QStringLiteral("Enter"));
}

QString ActionCatalog::keyHint(ActionId id) const
{
    const QList<QKeySequence>& keys = m_keys.at(static_cast<int>(id));
    QString text = keys.isEmpty() ? QString() : keys.first().toString(QKeySequence::NativeText);
    text.replace(QStringLiteral("Return"), QStringLiteral("↵"));
    return text.size() > 1 ? text.replace(u'+', u' ') : text;
}

void ActionCatalog::attach(ActionScope scope, QWidget* widget)
{
    for (const ActionSpec& line : rows()) {
        if (line.scope == scope)
            widget->addAction(action(line.id));
    }
}

void ActionCatalog::setSingleLetterKeys(bool on)
{
    m_singleLetters = on;
    applyKeys();
}

void ActionCatalog::setKeys(ActionId id, const QList<QKeySequence>& keys)
{
    m_keys[static_cast<int>(id)] = keys;
    applyKeys();
}

void ActionCatalog::applyKeys()
{
    for (int i = 0; i < m_actions.size(); ++i) {
        QList<QKeySequence> keys;
        for (const QKeySequence& key : m_keys.at(i)) {
            if (m_singleLetters || !isSingleLetter(key))
                keys.append(key);
        }
        m_actions.at(i)->setShortcuts(keys);
    }
}

} // namespace sampan
