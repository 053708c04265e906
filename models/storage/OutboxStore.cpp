// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/OutboxStore.h"

#include "domain/ConversationRules.h"
#include "storage/BlobStore.h"
#include "storage/ConversationPatch.h"
#include "storage/ConversationStore.h"
#include "storage/FollowUp.h"
#include "storage/InboxStore.h"
#include "storage/Json.h"
#include "storage/OutboxEffect.h"
#include "storage/OutboxMessage.h"
#include "storage/OutboxRow.h"

namespace sampan::OutboxStore
{
namespace
{

using OutboxRow::Stored;

Result<void> complete(ReadConnection& connection, Message& message, const Conversation& conversation, OutboxKind kind,
                      const QDateTime& now)
{
    if (message.id.isEmpty())
        message.id = newId();
    if (message.seenMessageId.isEmpty())
        message.seenMessageId = conversation.lastMessageId;
    message.kind = kind == OutboxKind::Reply ? MessageKind::Outgoing : MessageKind::Note;
    message.createdAt = now;
    if (kind == OutboxKind::Note || !message.from.email.isEmpty())
        return {};
    const auto inbox = InboxStore::find(connection, conversation.inboxId);
    if (inbox)
        message.from = {inbox->name, inbox->address};
    else if (inbox.error().code != ErrorCode::NotFound)
        return inbox.error();
    return {};
}

Result<OutboxEntry> queueMessage(WriteTransaction& transaction, Message message, OutboxKind kind,
                                 const QueueOptions& options)
{
    const auto conversation = ConversationStore::find(transaction, message.conversationId);
    if (!conversation)
        return conversation.error();
    if (auto done = complete(transaction, message, *conversation, kind, options.now); !done)
        return done.error();
    if (options.dropDraft) {
        const DraftMode mode = kind == OutboxKind::Reply ? DraftMode::Reply : DraftMode::Note;
        if (auto done = DraftStore::discard(transaction, message.conversationId, mode); !done)
            return done.error();
    }
    Stored stored;
    stored.entry.id = newId();
    stored.entry.kind = kind;
    stored.entry.conversationId = message.conversationId;
    stored.entry.messageId = message.id;
    stored.entry.method = QStringLiteral("Message/set");
    stored.entry.notBefore = options.notBefore;
    stored.entry.createdAt = options.now;
    stored.echo = std::move(message);
    if (kind == OutboxKind::Reply && needsFollowUp(*conversation))
        openFollowUp(stored, *conversation);
    stored.entry.arguments = OutboxMessage::createArguments(stored);
    if (auto done = OutboxMessage::nameStore(transaction, conversation->inboxId, stored); !done)
        return done.error();
    return OutboxEffect::add(transaction, std::move(stored));
}

QJsonObject updateArguments(const Id& conversationId, const QJsonObject& patch)
{
    return {{QStringLiteral("update"), QJsonObject{{conversationId, patch}}}};
}

QJsonObject patchOf(const OutboxEntry& entry)
{
    return entry.arguments.value(QLatin1String("update")).toObject().value(entry.conversationId).toObject();
}

bool canTakeMore(const OutboxEntry& entry)
{
    return entry.kind == OutboxKind::ConversationUpdate && entry.state == OutboxState::Waiting && entry.attempts == 0;
}

} // namespace

Result<OutboxEntry> queueReply(WriteTransaction& transaction, Message message, const QueueOptions& options)
{
    return queueMessage(transaction, std::move(message), OutboxKind::Reply, options);
}

Result<OutboxEntry> queueNote(WriteTransaction& transaction, Message message, const QueueOptions& options)
{
    return queueMessage(transaction, std::move(message), OutboxKind::Note, options);
}

Result<OutboxEntry> queueConversationUpdate(WriteTransaction& transaction, const Id& conversationId,
                                            const QJsonObject& patch, const QDateTime& now)
{
    const auto conversation = ConversationStore::find(transaction, conversationId);
    if (!conversation)
        return conversation.error();
    if (const auto valid = ConversationPatch::apply(*conversation, patch, now); !valid)
        return valid.error();
    const CompactId id = CompactId::fromId(conversationId);
    auto pending = OutboxRow::about(transaction, id);
    if (!pending)
        return pending.error();
    if (!pending->isEmpty() && canTakeMore(pending->last().entry)) {
        Stored& last = pending->last();
        last.entry.arguments = updateArguments(conversationId, ConversationPatch::joined(patchOf(last.entry), patch));
        if (auto done = OutboxRow::update(transaction, last); !done)
            return done.error();
        if (auto done = OutboxEffect::refresh(transaction, last); !done)
            return done.error();
        return last.entry;
    }
    Stored stored;
    stored.entry.id = newId();
    stored.entry.kind = OutboxKind::ConversationUpdate;
    stored.entry.conversationId = conversationId;
    stored.entry.method = QStringLiteral("Conversation/set");
    stored.entry.arguments = updateArguments(conversationId, patch);
    stored.entry.createdAt = now;
    return OutboxEffect::add(transaction, std::move(stored));
}

Result<QList<OutboxEntry>> entries(ReadConnection& connection)
{
    const auto rows = OutboxRow::all(connection);
    if (!rows)
        return rows.error();
    QList<OutboxEntry> list;
    for (const Stored& stored : *rows)
        list.append(stored.entry);
    return list;
}

Result<OutboxEntry> find(ReadConnection& connection, const Id& id)
{
    const auto stored = OutboxRow::find(connection, id);
    return stored ? Result<OutboxEntry>(stored->entry) : Result<OutboxEntry>(stored.error());
}

Result<QList<OutboxEntry>> due(ReadConnection& connection, const QDateTime& now, int limit)
{
    Statement rows = connection.query("due_outbox");
    rows.bind(toMillis(now)).bind(limit);
    const auto ids = idsOf(rows);
    if (!ids)
        return ids.error();
    QList<OutboxEntry> list;
    for (const Id& id : *ids) {
        auto entry = find(connection, id);
        if (!entry)
            return entry.error();
        list.append(std::move(*entry));
    }
    return list;
}

Result<QDateTime> nextDueAt(ReadConnection& connection, const QDateTime& now)
{
    Statement row = connection.connection().prepare(
        QStringLiteral("SELECT min(not_before) FROM work.outbox WHERE state = 'waiting' AND not_before > ?"));
    row.bind(toMillis(now));
    if (auto done = row.run(); !done)
        return done.error();
    return row.next() ? row.instant(0) : QDateTime();
}

Result<QStringList> blobsToUpload(ReadConnection& connection, const OutboxEntry& entry)
{
    QStringList ids;
    if (!OutboxRow::isMessage(entry))
        return ids;
    const auto stored = OutboxRow::find(connection, entry.id);
    if (!stored)
        return stored.error();
    for (const Attachment& attachment : stored->echo.attachments) {
        const auto isLocal = BlobStore::isLocal(connection, attachment.blobId);
        if (!isLocal)
            return isLocal.error();
        if (*isLocal && !ids.contains(attachment.blobId))
            ids.append(attachment.blobId);
    }
    return ids;
}

} // namespace sampan::OutboxStore
