// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace sampan
{

/// The roles of QueueModel. DisplayRole is the subject. While `IsLoadedRole` is false only ConversationIdRole answers.
enum QueueRole {
    ConversationIdRole = 0x0101, ///< Id
    IsLoadedRole,                ///< bool; false: paint a placeholder
    CustomerNameRole,            ///< QString
    SubjectRole,                 ///< QString
    PreviewRole,                 ///< QString, start of the last message
    StoreNameRole,               ///< QString
    StoreCountryRole,            ///< QString, ISO 3166
    StoreColorRole,              ///< int 1 to 8, 0 unknown
    StoreSiteRole,               ///< QString
    ChannelRole,                 ///< int of Channel
    LanguageRole,                ///< QString, BCP 47
    CountryRole,                 ///< QString, ISO 3166, the customer's
    WaitingSinceRole,            ///< QDateTime UTC, invalid when nobody waits
    LastMessageAtRole,           ///< QDateTime UTC
    IsUnreadRole,                ///< bool
    AssigneeNameRole,            ///< QString, empty when unassigned
    AssigneeIdRole,              ///< Id
    StatusRole,                  ///< int of ConversationStatus
    PriorityRole,                ///< int of Priority
    LabelNamesRole,              ///< QStringList
    CategoryRole,                ///< QString
    PendingCountRole,            ///< int, outbox entries
    SectionRole,                 ///< sampan::WaitSection; also of rows not loaded when sorted by wait
    SnoozedUntilRole,            ///< QDateTime UTC, invalid when not snoozed
    IsSpamRole,                  ///< bool
    FollowerIdsRole,             ///< QStringList
    MentionedIdsRole,            ///< QStringList
    HasDraftRole,                ///< bool: this agent has begun a reply or note and not sent it
};

/// The roles of MessageListModel. DisplayRole is the text. While `MessageLoadedRole` is false only MessageIdRole
/// answers.
enum MessageRole {
    MessageIdRole = 0x0201, ///< Id
    MessageLoadedRole,      ///< bool
    KindRole,               ///< int of MessageKind
    AuthorNameRole,         ///< QString: the agent, or the sender's name or address
    FromMailboxRole,        ///< QString "Name <address>"
    ToMailboxesRole,        ///< QStringList of the same
    CreatedAtRole,          ///< QDateTime UTC
    ReceivedAtRole,         ///< QDateTime UTC; invalid while the server does not have it
    TextBodyRole,           ///< QString
    HtmlBodyRole,           ///< QString, not yet safe
    AttachmentsRole,        ///< QList<sampan::Attachment>
    DeliveryStateRole,      ///< int of DeliveryState
    DeliveryReasonRole,     ///< QString
    ActivityWhatRole,       ///< QString, Activity::what
    ActivityFromRole,       ///< QString, names instead of ids
    ActivityToRole,         ///< QString, names instead of ids
    IsOwnRole,              ///< bool, of the signed-in agent
    OutboxEntryIdRole,      ///< Id, empty when the server has it
    OutboxStateRole,        ///< int of OutboxState, -1 when the server has it
    NotBeforeRole,          ///< QDateTime UTC, end of the time to take it back
    MessageLanguageRole,    ///< QString, BCP 47
    WholeMessageRole,       ///< sampan::Message
    CallRole,               ///< sampan::CallRecord; invalid variant for all but calls
    MentionIdsRole,         ///< QStringList of agents a note calls
    MentionNamesRole,       ///< QStringList, in the order of the ids
    SendAtRole,             ///< QDateTime UTC, when a scheduled reply goes out; invalid: at once
    IsScheduledRole,        ///< bool: waits for its time, here or at the server
    IsWithdrawnRole,        ///< bool: was taken back before its time; DeliveryReasonRole: "customerWrote" or "author"
    ActivityReasonRole,     ///< QString, the agent's own word
};

/// The roles of ViewCountsModel.
enum ViewRole {
    ViewKindRole = 0x0301, ///< int of QueueView
    ViewInboxIdRole,       ///< Id, for Store
    ViewNameRole,          ///< QString, the store's or filter's name; empty for the others (the screen names them)
    ViewCountRole,         ///< qint64, -1 while unknown
    ViewColorRole,         ///< int 1 to 8, 0 for the other views
    ViewCountryRole,       ///< QString, the store's country
    ViewFilterIdRole,      ///< Id, for SavedFilter
    ViewIsSharedRole,      ///< bool, for SavedFilter: everybody sees it
};

/// The roles of OutboxModel. DisplayRole is the text or empty for an update.
enum OutboxRole {
    EntryIdRole = 0x0401, ///< Id
    EntryKindRole,        ///< int of OutboxKind
    EntryStateRole,       ///< int of OutboxState
    EntryConversationIdRole,
    EntryMessageIdRole,
    EntrySubjectRole,      ///< QString, the conversation's subject
    EntryCustomerNameRole, ///< QString
    EntryTextRole,         ///< QString, first line of the text
    EntryChangedKeysRole,  ///< QStringList, what an update changes ("status", "assigneeId", ...)
    EntryErrorCodeRole,    ///< int of ErrorCode, -1 for none
    EntryErrorDetailRole,  ///< QString
    EntryAttemptsRole,     ///< int
    EntryNotBeforeRole,    ///< QDateTime UTC
    EntryCreatedAtRole,    ///< QDateTime UTC
    EntryCanWithdrawRole,  ///< bool; false while it is being sent or may have arrived
    EntryMissedIdsRole,    ///< QStringList
    EntryObjectIdRole,     ///< Id, see OutboxKind
    EntryObjectNameRole,   ///< QString: the customer, saved filter, task, or the other conversation's subject
    EntrySendAtRole,       ///< QDateTime UTC, when the reply is to go out; invalid: at once
    EntryOpensRole,        ///< bool: it opens a new conversation (call, split, follow-up)
    EntryPartsRole,        ///< int, messages a split takes along
};

/// The roles of SearchResultsModel. Rows of a kind stand together: customers, conversations, messages.
enum SearchRole {
    HitKindRole = 0x0501, ///< int of SearchKind
    HitIdRole,            ///< Id
    HitConversationIdRole,
    HitTitleRole,         ///< QString
    HitTextRole,          ///< QString
    HitMatchesRole,       ///< QList<sampan::TextRange> within HitTextRole
    HitWhoRole,           ///< QString
    HitStoreNameRole,     ///< QString
    HitStoreColorRole,    ///< int
    HitAtRole,            ///< QDateTime UTC
    HitIsFirstOfKindRole, ///< bool: a heading stands above
};

} // namespace sampan
