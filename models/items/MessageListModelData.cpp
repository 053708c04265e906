// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/MessageListModel.h"

// What the rows of MessageListModel answer; see MessageListModel.cpp for how they come and go.

namespace sampan
{
namespace
{

QString mailboxText(const Mailbox& mailbox)
{
    return mailbox.name.isEmpty() ? mailbox.email : mailbox.name + QStringLiteral(" <") + mailbox.email + u'>';
}

QStringList mailboxTexts(const QList<Mailbox>& mailboxes)
{
    QStringList texts;
    for (const Mailbox& mailbox : mailboxes)
        texts.append(mailboxText(mailbox));
    return texts;
}

QVariant handlingValue(const Message& m, int role)
{
    switch (role) {
    case CallRole:
        return m.call ? QVariant::fromValue(*m.call) : QVariant();
    case MentionIdsRole:
        return m.mentionIds;
    case SendAtRole:
        return m.sendAt;
    case IsScheduledRole:
        return m.delivery.state == DeliveryState::Scheduled;
    case IsWithdrawnRole:
        return m.delivery.state == DeliveryState::Withdrawn;
    case ActivityReasonRole:
        return m.activity.reason;
    default:
        return {};
    }
}

QVariant messageValue(const Message& m, int role)
{
    switch (role) {
    case KindRole:
        return int(m.kind);
    case FromMailboxRole:
        return mailboxText(m.from);
    case ToMailboxesRole:
        return mailboxTexts(m.to);
    case CreatedAtRole:
        return m.createdAt;
    case ReceivedAtRole:
        return m.receivedAt;
    case Qt::DisplayRole:
    case TextBodyRole:
        return m.textBody;
    case HtmlBodyRole:
        return m.htmlBody;
    case AttachmentsRole:
        return QVariant::fromValue(m.attachments);
    case DeliveryStateRole:
        return int(m.delivery.state);
    case DeliveryReasonRole:
        return m.delivery.reason;
    case ActivityWhatRole:
        return m.activity.what;
    case MessageLanguageRole:
        return m.language;
    case WholeMessageRole:
        return QVariant::fromValue(m);
    default:
        return handlingValue(m, role);
    }
}

} // namespace

int MessageListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

QVariant MessageListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_keys.size())
        return {};
    const CompactId id = m_keys.at(index.row()).id;
    if (role == MessageIdRole)
        return id.toId();
    const MessageRow* row = m_rows.find(id);
    if (role == MessageLoadedRole)
        return row != nullptr;
    return row ? valueOf(*row, role) : QVariant();
}

QVariant MessageListModel::valueOf(const MessageRow& row, int role) const
{
    switch (role) {
    case AuthorNameRole:
        return row.authorName;
    case ActivityFromRole:
        return row.activityFrom;
    case ActivityToRole:
        return row.activityTo;
    case MentionNamesRole:
        return row.mentionNames;
    case IsOwnRole:
        return row.entry.has_value() || (!m_agentId.isEmpty() && row.message.authorId == m_agentId);
    case OutboxEntryIdRole:
        return row.entry ? row.entry->id : Id();
    case OutboxStateRole:
        return row.entry ? int(row.entry->state) : -1;
    case NotBeforeRole:
        return row.entry ? row.entry->notBefore : QDateTime();
    default:
        return messageValue(row.message, role);
    }
}

QHash<int, QByteArray> MessageListModel::roleNames() const
{
    return {
        {MessageIdRole, "messageId"},
        {MessageLoadedRole, "isLoaded"},
        {KindRole, "kind"},
        {AuthorNameRole, "authorName"},
        {FromMailboxRole, "fromMailbox"},
        {ToMailboxesRole, "toMailboxes"},
        {CreatedAtRole, "createdAt"},
        {ReceivedAtRole, "receivedAt"},
        {TextBodyRole, "textBody"},
        {HtmlBodyRole, "htmlBody"},
        {AttachmentsRole, "attachments"},
        {DeliveryStateRole, "deliveryState"},
        {DeliveryReasonRole, "deliveryReason"},
        {ActivityWhatRole, "activityWhat"},
        {ActivityFromRole, "activityFrom"},
        {ActivityToRole, "activityTo"},
        {IsOwnRole, "isOwn"},
        {OutboxEntryIdRole, "outboxEntryId"},
        {OutboxStateRole, "outboxState"},
        {NotBeforeRole, "notBefore"},
        {MessageLanguageRole, "language"},
        {WholeMessageRole, "message"},
        {CallRole, "call"},
        {MentionIdsRole, "mentionIds"},
        {MentionNamesRole, "mentionNames"},
        {SendAtRole, "sendAt"},
        {IsScheduledRole, "isScheduled"},
        {IsWithdrawnRole, "isWithdrawn"},
        {ActivityReasonRole, "activityReason"},
        {Qt::DisplayRole, "display"},
    };
}

Id MessageListModel::messageAt(int row) const
{
    return row >= 0 && row < m_keys.size() ? m_keys.at(row).id.toId() : Id();
}

int MessageListModel::rowOf(const Id& messageId) const
{
    const CompactId id = CompactId::fromId(messageId);
    for (int row = int(m_keys.size()) - 1; row >= 0; --row) {
        if (m_keys.at(row).id == id)
            return row;
    }
    return -1;
}

} // namespace sampan
