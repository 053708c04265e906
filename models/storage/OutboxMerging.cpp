// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ConversationRules.h"
#include "storage/ConversationStore.h"
#include "storage/MessageStore.h"
#include "storage/OutboxActions.h"
#include "storage/OutboxEffect.h"

#include <QJsonArray>
#include <QSet>
#include <algorithm>

// Of OutboxActions: conversations become one, or two.

namespace sampan::OutboxStore
{
namespace
{

using OutboxRow::Stored;

/// The methods answer as /set does; the operation's id is its entry's.
Stored operation(OutboxKind kind, const QString& method, const Id& conversationId, const Id& objectId,
                 QJsonObject create, const QDateTime& now)
{
    Stored stored;
    stored.entry.id = newId();
    stored.entry.kind = kind;
    stored.entry.method = method;
    stored.entry.conversationId = conversationId;
    stored.entry.objectId = objectId;
    stored.entry.createdAt = now;
    create.insert(QStringLiteral("id"), stored.entry.id);
    stored.entry.arguments = {{QStringLiteral("create"), QJsonObject{{stored.entry.id, create}}}};
    return stored;
}

Result<void> checkParts(ReadConnection& connection, const Conversation& conversation, const QStringList& messageIds)
{
    const auto invalid = [](const QString& why) {
        return Error{ErrorCode::InvalidProperties, why, QStringLiteral("messageIds")};
    };
    const auto keys = MessageStore::keysOf(connection, conversation.id);
    if (!keys)
        return keys.error();
    QSet<Id> here;
    for (const MessageKey& key : *keys)
        here.insert(key.id.toId());
    qint64 counted = 0;
    for (const Id& id : messageIds) {
        if (!here.contains(id))
            return invalid(QStringLiteral("not of this conversation: ") + id);
        const auto message = MessageStore::find(connection, id);
        if (!message)
            return message.error();
        if (message->kind == MessageKind::Activity)
            return invalid(QStringLiteral("a line of the history does not move"));
        ++counted;
    }
    if (counted == 0 || counted >= conversation.messageCount)
        return invalid(QStringLiteral("none or all of it"));
    return {};
}

/// The new conversation as the server will make it.
Result<Conversation> splitOff(ReadConnection& connection, const Conversation& from, const QStringList& messageIds,
                              const QString& subject, const QDateTime& now)
{
    Conversation next;
    next.id = newId();
    next.inboxId = from.inboxId;
    next.customerId = from.customerId;
    next.teamId = from.teamId;
    next.assigneeId = from.assigneeId;
    next.channel = from.channel;
    next.language = from.language;
    next.country = from.country;
    next.subject = subject.isEmpty() ? from.subject : subject;
    next.createdAt = now;
    next.splitFrom = from.id;
    QList<Message> messages;
    for (const Id& id : messageIds) {
        auto message = MessageStore::find(connection, id);
        if (!message)
            return message.error();
        messages.append(std::move(*message));
    }
    std::sort(messages.begin(), messages.end(), [](const Message& a, const Message& b) {
        return a.receivedAt != b.receivedAt ? a.receivedAt < b.receivedAt : a.id < b.id;
    });
    for (const Message& message : messages)
        next = afterMessage(std::move(next), message);
    if (next.status == ConversationStatus::New)
        next.status = ConversationStatus::Open;
    return next;
}

} // namespace

Result<OutboxEntry> queueMerge(WriteTransaction& transaction, const Id& fromId, const Id& intoId,
                               bool isOtherCustomerMeant, const QDateTime& now)
{
    auto from = ConversationStore::find(transaction, fromId);
    const auto into = ConversationStore::find(transaction, intoId);
    if (!from || !into)
        return !from ? from.error() : into.error();
    if (auto can = canMerge(*from, *into, isOtherCustomerMeant); !can)
        return can.error();
    QJsonObject create{{QStringLiteral("fromId"), fromId}, {QStringLiteral("intoId"), intoId}};
    if (isOtherCustomerMeant)
        create.insert(QStringLiteral("otherCustomer"), true);
    Stored stored =
        operation(OutboxKind::Merge, QStringLiteral("Conversation/merge"), fromId, intoId, std::move(create), now);
    stored.subject = std::move(*from);
    return OutboxEffect::add(transaction, std::move(stored));
}

Result<OutboxEntry> queueUnmerge(WriteTransaction& transaction, const Id& mergeId, const Id& fromId, const Id& intoId,
                                 const QDateTime& now)
{
    auto waiting = OutboxRow::find(transaction, mergeId);
    if (!waiting && waiting.error().code != ErrorCode::NotFound)
        return waiting.error();
    const bool isHere = waiting && waiting->entry.state != OutboxState::Sending && !waiting->entry.mayHaveArrived;
    if (isHere) {
        const auto taken = withdraw(transaction, mergeId, now);
        return taken ? Result<OutboxEntry>(waiting->entry) : taken.error();
    }
    return OutboxEffect::add(transaction, operation(OutboxKind::Unmerge, QStringLiteral("Conversation/unmerge"), fromId,
                                                    intoId, {{QStringLiteral("operationId"), mergeId}}, now));
}

Result<OutboxEntry> queueSplit(WriteTransaction& transaction, const Id& conversationId, const QStringList& messageIds,
                               const QString& subject, const QDateTime& now)
{
    const auto from = ConversationStore::find(transaction, conversationId);
    if (!from)
        return from.error();
    if (auto valid = checkParts(transaction, *from, messageIds); !valid)
        return valid.error();
    auto next = splitOff(transaction, *from, messageIds, subject, now);
    if (!next)
        return next.error();
    const QJsonObject create{{QStringLiteral("conversationId"), conversationId},
                             {QStringLiteral("newId"), next->id},
                             {QStringLiteral("messageIds"), QJsonArray::fromStringList(messageIds)},
                             {QStringLiteral("subject"), next->subject}};
    Stored stored =
        operation(OutboxKind::Split, QStringLiteral("Conversation/split"), conversationId, next->id, create, now);
    stored.subject = std::move(*next);
    return OutboxEffect::add(transaction, std::move(stored));
}

} // namespace sampan::OutboxStore
