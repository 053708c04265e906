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

#define T(text) QT_TRANSLATE_NOOP("sampan::ActionCatalog", text)

// clang-format off
const QList<ActionSpec>& rows()
{
    static const QList<ActionSpec> all{
        {ActionId::NextConversation, "next-conversation", T("Next conversation"), "J", List},
        {ActionId::PreviousConversation, "previous-conversation", T("Previous conversation"), "K", List},
        {ActionId::NextConversationWriting, "next-conversation-writing", T("Next conversation, while writing"), "Ctrl+PgDown", Everywhere},
        {ActionId::PreviousConversationWriting, "previous-conversation-writing", T("Previous conversation, while writing"), "Ctrl+PgUp", Everywhere},
        {ActionId::MostUrgent, "most-urgent", T("Longest waiting conversation"), "Ctrl+J", Everywhere},
        {ActionId::OpenConversation, "open-conversation", T("Open the conversation"), "", List},
        {ActionId::BackToList, "back-to-list", T("Back to the list"), "Esc", List},
        {ActionId::NextPane, "next-pane", T("Next pane"), "F6", Everywhere},
        {ActionId::PreviousPane, "previous-pane", T("Previous pane"), "Shift+F6", Everywhere},
        {ActionId::Reply, "reply", T("Reply"), "R", List},
        {ActionId::ReplyAll, "reply-all", T("Reply to all"), "Shift+R", List},
        {ActionId::Note, "note", T("Write an internal note"), "N", List},
        {ActionId::Send, "send", T("Send"), "Ctrl+Return | Ctrl+Enter", Composer},
        {ActionId::SendAndSolve, "send-and-solve", T("Send and solve"), "Ctrl+Shift+Return | Ctrl+Shift+Enter", Composer},
        {ActionId::TakeBack, "take-back", T("Take back, undo the last change"), "Alt+Z", Everywhere},
        {ActionId::Attach, "attach", T("Attach a file"), "Ctrl+Shift+A", Composer},
        {ActionId::Bold, "bold", T("Bold"), "Ctrl+B", Composer},
        {ActionId::Italic, "italic", T("Italic"), "Ctrl+I", Composer},
        {ActionId::BulletList, "bullet-list", T("List with bullets"), "Ctrl+Shift+8", Composer},
        {ActionId::NumberedList, "numbered-list", T("List with numbers"), "Ctrl+Shift+7", Composer},
        {ActionId::InsertLink, "insert-link", T("Insert a link"), "Ctrl+Shift+K", Composer},
        {ActionId::Assign, "assign", T("Assign"), "A", List},
        {ActionId::AssignToMe, "assign-to-me", T("Assign to me"), "M", List},
        {ActionId::SetOpen, "set-open", T("Open"), "O", List},
        {ActionId::SetPending, "set-pending", T("Pending"), "P", List},
        {ActionId::SetOnHold, "set-on-hold", T("On hold"), "H", List},
        {ActionId::Solve, "solve", T("Solve"), "S", List},
        {ActionId::Classify, "classify", T("Classify"), "C", List},
        {ActionId::SetPriority, "set-priority", T("Priority"), "I", List},
        {ActionId::EditLabels, "edit-labels", T("Labels"), "L", List},
        {ActionId::MarkUnread, "mark-unread", T("Mark as unread"), "U", List},
        {ActionId::SearchEverything, "search-everything", T("Search everything"), "Ctrl+Shift+F", Everywhere},
        {ActionId::SearchSlash, "search-slash", T("Search everything, from a list"), "/", List},
        {ActionId::FindHere, "find-here", T("Find in this conversation"), "Ctrl+F", Everywhere},
        {ActionId::ShowMine, "show-mine", T("Mine"), "Alt+1 | G, Q", Everywhere},
        {ActionId::ShowUnassigned, "show-unassigned", T("Unassigned"), "Alt+2", Everywhere},
        {ActionId::ShowTeam, "show-team", T("My team"), "Alt+3", Everywhere},
        {ActionId::ShowAll, "show-all", T("All"), "Alt+4", Everywhere},
        {ActionId::ShowOutbox, "show-outbox", T("Outbox"), "Alt+5 | G, B", Everywhere},
        {ActionId::ToggleSidebar, "toggle-sidebar", T("Sidebar"), "F9", Everywhere},
        {ActionId::SyncNow, "sync-now", T("Synchronise now"), "F5", Everywhere},
        {ActionId::TextLarger, "text-larger", T("Larger text"), "Ctrl++ | Ctrl+=", Everywhere},
        {ActionId::TextSmaller, "text-smaller", T("Smaller text"), "Ctrl+-", Everywhere},
        {ActionId::TextNormal, "text-normal", T("Normal text"), "Ctrl+0", Everywhere},
        {ActionId::OpenSettings, "open-settings", T("Settings"), "Ctrl+,", Everywhere},
        {ActionId::SignOut, "sign-out", T("Sign out…"), "", Everywhere},
        {ActionId::Quit, "quit", T("Quit"), "Ctrl+Q", Everywhere},
        {ActionId::ShortcutTable, "shortcut-table", T("Shortcuts"), "? | F1", Everywhere},
        {ActionId::About, "about", T("About Sampan"), "", Everywhere},
    };
    return all;
}
// clang-format on
#undef T

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
