// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/QueueModel.h"

// What the rows of QueueModel answer; see QueueModel.cpp for how they come and go.

namespace sampan
{

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_places.size())
        return {};
    const CompactId id = m_places.at(index.row()).id;
    if (role == ConversationIdRole)
        return id.toId();
    if (role == SectionRole)
        return QVariant::fromValue(waitSection::of(waitingSinceOf(index.row()), m_borderNow));
    const QueueRow* row = m_rows.find(id);
    if (role == IsLoadedRole)
        return row != nullptr;
    return row ? valueOf(*row, role) : QVariant();
}

QVariant QueueModel::valueOf(const QueueRow& row, int role) const
{
    const Conversation& c = row.conversation;
    switch (role) {
    case Qt::DisplayRole:
    case SubjectRole:
        return c.subject;
    case PreviewRole:
        return c.preview;
    case CustomerNameRole:
        return row.customerName;
    case StoreNameRole:
        return row.storeName;
    case StoreCountryRole:
        return row.storeCountry;
    case StoreColorRole:
        return row.storeColor;
    case StoreSiteRole:
        return row.storeSite;
    case AssigneeNameRole:
        return row.assigneeName;
    case LabelNamesRole:
        return row.labelNames;
    case PendingCountRole:
        return row.pendingCount;
    case HasDraftRole:
        return row.hasDraft;
    default:
        return valueOf(c, role);
    }
}

QVariant QueueModel::valueOf(const Conversation& c, int role) const
{
    switch (role) {
    case ChannelRole:
        return int(c.channel);
    case LanguageRole:
        return c.language;
    case CountryRole:
        return c.country;
    case WaitingSinceRole:
        return c.waitingSince;
    case LastMessageAtRole:
        return c.lastMessageAt;
    case IsUnreadRole:
        return c.isUnread;
    case AssigneeIdRole:
        return c.assigneeId;
    case StatusRole:
        return int(c.status);
    case PriorityRole:
        return int(c.priority);
    case CategoryRole:
        return c.category;
    case SnoozedUntilRole:
        return c.snoozedUntil;
    case IsSpamRole:
        return c.isSpam;
    case FollowerIdsRole:
        return c.followerIds;
    case MentionedIdsRole:
        return c.mentionedIds;
    default:
        return {};
    }
}

QHash<int, QByteArray> QueueModel::roleNames() const
{
    return {
        {ConversationIdRole, "conversationId"},
        {IsLoadedRole, "isLoaded"},
        {CustomerNameRole, "customerName"},
        {SubjectRole, "subject"},
        {PreviewRole, "preview"},
        {StoreNameRole, "storeName"},
        {StoreCountryRole, "storeCountry"},
        {StoreColorRole, "storeColor"},
        {StoreSiteRole, "storeSite"},
        {ChannelRole, "channel"},
        {LanguageRole, "language"},
        {CountryRole, "country"},
        {WaitingSinceRole, "waitingSince"},
        {LastMessageAtRole, "lastMessageAt"},
        {IsUnreadRole, "isUnread"},
        {AssigneeNameRole, "assigneeName"},
        {AssigneeIdRole, "assigneeId"},
        {StatusRole, "status"},
        {PriorityRole, "priority"},
        {LabelNamesRole, "labelNames"},
        {CategoryRole, "category"},
        {PendingCountRole, "pendingCount"},
        {HasDraftRole, "hasDraft"},
        {SectionRole, "section"},
        {SnoozedUntilRole, "snoozedUntil"},
        {IsSpamRole, "isSpam"},
        {FollowerIdsRole, "followerIds"},
        {MentionedIdsRole, "mentionedIds"},
        {Qt::DisplayRole, "display"},
    };
}

} // namespace sampan
