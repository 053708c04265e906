// SPDX-License-Identifier: GPL-3.0-or-later
// The table itself; what is done with it is in ActionCatalog.cpp.
#include "ui/ActionCatalog.h"

#include <iterator>

namespace sampan
{

namespace
{

constexpr auto Everywhere = ActionScope::Everywhere;
constexpr auto List = ActionScope::List;
constexpr auto Queue = ActionScope::Queue;
constexpr auto Composer = ActionScope::Composer;

constexpr auto Move = ActionGroup::Move;
constexpr auto Conv = ActionGroup::Conversation;
constexpr auto Write = ActionGroup::Writing;
constexpr auto Go = ActionGroup::Go;
constexpr auto Window = ActionGroup::Window;

constexpr bool waits = true;

// clang-format off
constexpr ActionSpec lines[] = {
    {ActionId::NextConversation, "next-conversation", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Next conversation"), "J", List, Move, "arrow-down"},
    {ActionId::PreviousConversation, "previous-conversation", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Previous conversation"), "K", List, Move, "arrow-up"},
    {ActionId::NextConversationWriting, "next-conversation-writing", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Next conversation, while writing"), "Ctrl+PgDown", Everywhere, Move, "arrow-down"},
    {ActionId::PreviousConversationWriting, "previous-conversation-writing", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Previous conversation, while writing"), "Ctrl+PgUp", Everywhere, Move, "arrow-up"},
    {ActionId::MostUrgent, "most-urgent", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Longest waiting conversation"), "Ctrl+J", Everywhere, Move, "alarm-clock"},
    {ActionId::OpenConversation, "open-conversation", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Open the conversation"), "", List, Move, "message-square"},
    {ActionId::OpenInWindow, "open-in-window", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Open in a window of its own"), "Shift+Return | Shift+Enter", List, Move, "external-link", waits},
    {ActionId::BackToList, "back-to-list", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Back to the list"), "Esc", List, Move, "arrow-left"},
    {ActionId::NextPane, "next-pane", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Next pane"), "F6", Everywhere, Move, "chevron-right"},
    {ActionId::PreviousPane, "previous-pane", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Previous pane"), "Shift+F6", Everywhere, Move, "chevron-left"},
    {ActionId::ChooseForBulk, "choose", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Choose for several at once"), "X", List, Move, "list-checks", waits},
    {ActionId::ChooseAll, "choose-all", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Choose all"), "Ctrl+A", Queue, Move, "list-checks", waits},
    {ActionId::FindInConversation, "find-in-conversation", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Find in this conversation"), "Ctrl+F", Everywhere, Move, "search", waits},

    {ActionId::Reply, "reply", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Reply"), "R", List, Conv, "reply"},
    {ActionId::ReplyAll, "reply-all", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Reply to all"), "Shift+R", List, Conv, "reply-all"},
    {ActionId::Note, "note", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Write an internal note"), "N", List, Conv, "sticky-note"},
    {ActionId::Forward, "forward", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Forward"), "F", List, Conv, "arrow-right", waits},
    {ActionId::Assign, "assign", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Assign"), "A", List, Conv, "user-plus"},
    {ActionId::AssignToMe, "assign-to-me", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Assign to me"), "M", List, Conv, "user-check"},
    {ActionId::HandOver, "hand-over", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Hand over to a department"), "Shift+A", List, Conv, "users", waits},
    {ActionId::SetOpen, "set-open", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Open"), "O", List, Conv, "circle-dot"},
    {ActionId::SetPending, "set-pending", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Pending"), "P", List, Conv, "hourglass"},
    {ActionId::SetOnHold, "set-on-hold", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "On hold"), "H", List, Conv, "circle-pause"},
    {ActionId::Solve, "solve", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Solve"), "S", List, Conv, "check"},
    {ActionId::Snooze, "snooze", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Snooze"), "Z", List, Conv, "alarm-clock", waits},
    {ActionId::Classify, "classify", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Classify"), "C", List, Conv, "tag"},
    {ActionId::SetPriority, "set-priority", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Priority"), "I", List, Conv, "signal-high"},
    {ActionId::EditLabels, "edit-labels", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Labels"), "L", List, Conv, "flag"},
    {ActionId::MarkUnread, "mark-unread", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Mark as unread"), "U", List, Conv, "mail"},
    {ActionId::Follow, "follow", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Follow"), "W", List, Conv, "eye", waits},
    {ActionId::Merge, "merge", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Merge with another conversation"), "", List, Conv, "git-compare", waits},
    {ActionId::Split, "split", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Split off as a new conversation"), "", List, Conv, "split", waits},
    {ActionId::Block, "block", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Block the sender"), "", List, Conv, "ban", waits},
    {ActionId::MarkSpam, "mark-spam", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Mark as spam"), "", List, Conv, "shield-alert", waits},
    {ActionId::NewPhoneNote, "new-phone-note", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Record a phone call"), "Ctrl+Shift+N", Everywhere, Conv, "phone", waits},
    {ActionId::PrintConversation, "print", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Print"), "Ctrl+P", Everywhere, Conv, "file-text", waits},
    {ActionId::ExportTranscript, "export-transcript", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Export a transcript"), "", Everywhere, Conv, "download", waits},
    {ActionId::ViewSource, "view-source", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Show the original source"), "", List, Conv, "file", waits},

    {ActionId::Send, "send", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Send"), "Ctrl+Return | Ctrl+Enter", Composer, Write, "send"},
    {ActionId::SendAndSolve, "send-and-solve", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Send and solve"), "Ctrl+Shift+Return | Ctrl+Shift+Enter", Composer, Write, "check"},
    {ActionId::SendAndSnooze, "send-and-snooze", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Send and snooze"), "", Composer, Write, "alarm-clock", waits},
    {ActionId::SendLater, "send-later", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Send later"), "", Composer, Write, "clock-arrow-up", waits},
    {ActionId::ChooseStore, "choose-store", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Write from another store"), "", Composer, Write, "store", waits},
    {ActionId::TakeBack, "take-back", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Take back, undo the last change"), "Alt+Z", Everywhere, Write, "undo-2"},
    {ActionId::Attach, "attach", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Attach a file"), "Ctrl+Shift+A", Composer, Write, "paperclip"},
    {ActionId::Bold, "bold", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Bold"), "Ctrl+B", Composer, Write, "bold"},
    {ActionId::Italic, "italic", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Italic"), "Ctrl+I", Composer, Write, "italic"},
    {ActionId::BulletList, "bullet-list", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "List with bullets"), "Ctrl+Shift+8", Composer, Write, "list"},
    {ActionId::NumberedList, "numbered-list", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "List with numbers"), "Ctrl+Shift+7", Composer, Write, "list-ordered"},
    {ActionId::InsertLink, "insert-link", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Insert a link"), "Ctrl+Shift+K", Composer, Write, "link"},
    {ActionId::Quote, "quote", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Quote"), "Ctrl+Shift+Q", Composer, Write, "quote", waits},
    {ActionId::IndentMore, "indent-more", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "One level in"), "Alt+Shift+Right", Composer, Write, "chevron-right", waits},
    {ActionId::IndentLess, "indent-less", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "One level out"), "Alt+Shift+Left", Composer, Write, "chevron-left", waits},
    {ActionId::PastePlain, "paste-plain", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Paste as plain text"), "Ctrl+Shift+V", Composer, Write, "remove-formatting", waits},
    {ActionId::SpellingMenu, "spelling-menu", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Suggestions for the word"), "Ctrl+.", Composer, Write, "languages", waits},

    {ActionId::CommandPalette, "command-palette", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Command palette"), "Ctrl+K", Everywhere, Go, "keyboard", waits},
    {ActionId::SearchEverything, "search-everything", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Search everything"), "Ctrl+Shift+F", Everywhere, Go, "search"},
    {ActionId::SearchSlash, "search-slash", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Search everything, from a list"), "/", List, Go, "search"},
    {ActionId::ShowMine, "show-mine", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Mine"), "Alt+1 | G, Q | Ctrl+1", Everywhere, Go, "user"},
    {ActionId::ShowUnassigned, "show-unassigned", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Unassigned"), "Alt+2", Everywhere, Go, "circle-dashed"},
    {ActionId::ShowTeam, "show-team", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "My team"), "Alt+3", Everywhere, Go, "users"},
    {ActionId::ShowAll, "show-all", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "All"), "Alt+4", Everywhere, Go, "layout-list"},
    {ActionId::ShowOutbox, "show-outbox", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Outbox"), "Alt+5 | G, B", Everywhere, Go, "send"},

    {ActionId::ToggleSidebar, "toggle-sidebar", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Sidebar"), "F9", Everywhere, Window, "panel-left-open"},
    {ActionId::ToggleSidePanel, "toggle-side-panel", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Side panel"), "Shift+F9", Everywhere, Window, "panel-right-open", waits},
    {ActionId::SyncNow, "sync-now", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Synchronise now"), "F5", Everywhere, Window, "refresh-cw"},
    {ActionId::DoNotDisturb, "do-not-disturb", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Do not disturb"), "Ctrl+Shift+D", Everywhere, Window, "bell", waits},
    {ActionId::TextLarger, "text-larger", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Larger text"), "Ctrl++ | Ctrl+=", Everywhere, Window, "plus"},
    {ActionId::TextSmaller, "text-smaller", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Smaller text"), "Ctrl+-", Everywhere, Window, "minus"},
    {ActionId::TextNormal, "text-normal", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Normal text"), "Ctrl+0", Everywhere, Window, "square"},
    {ActionId::OpenSettings, "open-settings", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Settings"), "Ctrl+,", Everywhere, Window, "settings"},
    {ActionId::CloseWindow, "close-window", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Close this window"), "Ctrl+W", Everywhere, Window, "x", waits},
    {ActionId::SignOut, "sign-out", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Sign out…"), "", Everywhere, Window, "log-out"},
    {ActionId::Quit, "quit", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Quit"), "Ctrl+Q", Everywhere, Window, "x"},
    {ActionId::ShortcutTable, "shortcut-table", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "Shortcuts"), "? | F1", Everywhere, Window, "keyboard"},
    {ActionId::About, "about", QT_TRANSLATE_NOOP("sampan::ActionCatalog", "About Sampan"), "", Everywhere, Window, "info"},
};
// clang-format on

static_assert(std::size(lines) == static_cast<size_t>(ActionId::Count_), "every action has its line");

} // namespace

std::span<const ActionSpec> ActionCatalog::table()
{
    return lines;
}

} // namespace sampan
