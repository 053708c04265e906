// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ConversationStore.h"
#include "storage/MessageStore.h"
#include "storage/OutboxActions.h"
#include "storage/OutboxEffect.h"
#include "storage/OutboxMessage.h"

// Of OutboxActions: phone notes, and replies that wait for their time.

namespace sampan::OutboxStore
{
namespace
{

using OutboxRow::Stored;

Error invalid(const char* property, const QString& why)
{
    return {ErrorCode::InvalidProperties, why, QLatin1StringView(property)};
}

Result<Stored> callOf(Message message, const QDateTime& now)
{
    if (!message.call)
        return invalid("call", QStringLiteral("missing"));
    if (auto valid = callRecordFromJson(toJson(*message.call)); !valid)
        return valid.error();
    if (message.id.isEmpty())
        message.id = newId();
    message.kind = MessageKind::Call;
    message.createdAt = now;
    Stored stored;
    stored.entry.id = newId();
    stored.entry.kind = OutboxKind::Call;
    stored.entry.conversationId = message.conversationId;
    stored.entry.messageId = message.id;
    stored.entry.method = QStringLiteral("Message/set");
    stored.entry.createdAt = now;
    stored.echo = std::move(message);
    stored.entry.arguments = OutboxMessage::createArguments(stored);
    return stored;
}

} // namespace

Result<OutboxEntry> queueCall(WriteTransaction& transaction, Message message, const QDateTime& now)
{
    const auto conversation = ConversationStore::find(transaction, message.conversationId);
    if (!conversation)
        return conversation.error();
    auto stored = callOf(std::move(message), now);
    return stored ? OutboxEffect::add(transaction, std::move(*stored)) : stored.error();
}

Result<OutboxEntry> queueNewCall(WriteTransaction& transaction, Message message, const CallPlace& place,
                                 const QDateTime& now)
{
    if (place.inboxId.isEmpty())
        return invalid("inboxId", QStringLiteral("missing"));
    Conversation opened;
    opened.id = isValidId(message.conversationId) ? message.conversationId : newId();
    opened.inboxId = place.inboxId;
    opened.customerId = place.customerId;
    opened.teamId = place.teamId;
    opened.assigneeId = place.assigneeId;
    opened.channel = Channel::Phone;
    opened.status = ConversationStatus::Open;
    opened.subject = place.subject;
    opened.category = place.category;
    opened.createdAt = now;
    message.conversationId = opened.id;
    auto stored = callOf(std::move(message), now);
    if (!stored)
        return stored.error();
    stored->entry.objectId = opened.id;
    stored->subject = std::move(opened);
    return OutboxEffect::add(transaction, std::move(*stored));
}

Result<OutboxEntry> queueWithdrawScheduled(WriteTransaction& transaction, const Id& messageId, const QDateTime& now)
{
    const auto message = MessageStore::find(transaction, messageId);
    if (!message)
        return message.error();
    if (message->delivery.state != DeliveryState::Scheduled)
        return invalid("sendAt", QStringLiteral("it is not scheduled"));
    Stored stored;
    stored.entry.id = newId();
    stored.entry.kind = OutboxKind::WithdrawScheduled;
    stored.entry.conversationId = message->conversationId;
    stored.entry.messageId = messageId;
    stored.entry.objectId = messageId;
    stored.entry.method = QStringLiteral("Message/set");
    stored.entry.createdAt = now;
    const QJsonObject patch{{QStringLiteral("sendAt"), QJsonValue::Null}};
    stored.entry.arguments = {{QStringLiteral("update"), QJsonObject{{messageId, patch}}}};
    return OutboxEffect::add(transaction, std::move(stored));
}

} // namespace sampan::OutboxStore
