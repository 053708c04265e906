// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/MessageItem.h"

#include "items/MessageListModel.h"
#include "items/Roles.h"

#include <QModelIndex>

namespace sampan
{

namespace
{

void readDelivery(MessageItem& item, const QModelIndex& index)
{
    item.delivery = static_cast<DeliveryState>(index.data(DeliveryStateRole).toInt());
    item.deliveryReason = index.data(DeliveryReasonRole).toString();
    item.deliveredAt = index.data(WholeMessageRole).value<Message>().delivery.at;
    item.outboxEntryId = index.data(OutboxEntryIdRole).toString();
    item.notBefore = index.data(NotBeforeRole).toDateTime();
    if (item.outboxEntryId.isEmpty())
        return;
    const auto state = static_cast<OutboxState>(index.data(OutboxStateRole).toInt());
    item.isHeld = state == OutboxState::Held;
    if (state == OutboxState::Failed)
        item.delivery = DeliveryState::Failed;
    else if (state == OutboxState::Sending)
        item.delivery = DeliveryState::Sending;
    else
        item.delivery = DeliveryState::Queued;
}

void readActivity(MessageItem& item, const QModelIndex& index)
{
    item.activityWhat = index.data(ActivityWhatRole).toString();
    item.activityFrom = index.data(ActivityFromRole).toString();
    item.activityTo = index.data(ActivityToRole).toString();
    item.activityReason = index.data(ActivityReasonRole).toString();
}

} // namespace

MessageItem messageItemAt(const QModelIndex& index)
{
    MessageItem item;
    item.id = index.data(MessageIdRole).toString();
    item.isLoaded = index.data(MessageLoadedRole).toBool();
    if (!item.isLoaded)
        return item;
    item.kind = static_cast<MessageKind>(index.data(KindRole).toInt());
    item.authorName = index.data(AuthorNameRole).toString();
    item.from = index.data(FromMailboxRole).toString();
    item.to = index.data(ToMailboxesRole).toStringList();
    const QDateTime received = index.data(ReceivedAtRole).toDateTime();
    item.at = received.isValid() ? received : index.data(CreatedAtRole).toDateTime();
    item.textBody = index.data(TextBodyRole).toString();
    item.htmlBody = index.data(HtmlBodyRole).toString();
    item.language = index.data(MessageLanguageRole).toString();
    item.attachments = index.data(AttachmentsRole).value<QList<Attachment>>();
    const QVariant call = index.data(CallRole);
    if (call.isValid())
        item.call = call.value<CallRecord>();
    item.sendAt = index.data(SendAtRole).toDateTime();
    item.mentions = index.data(MentionNamesRole).toStringList();
    item.isOwn = index.data(IsOwnRole).toBool();
    readDelivery(item, index);
    readActivity(item, index);
    return item;
}

} // namespace sampan
