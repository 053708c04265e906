// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ConversationEffect.h"

#include "domain/ConversationRules.h"
#include "storage/ConversationPatch.h"

#include <QJsonArray>

namespace sampan
{
namespace
{

/// True when the server's own version of this message is here, so that the base already contains its effect.
Result<bool> serverHas(ReadConnection& connection, const Conversation& base, const Id& messageId)
{
    if (base.lastMessageId == messageId)
        return true;
    Statement row =
        connection.connection().prepare(QStringLiteral("SELECT 1 FROM message WHERE id = ? AND origin = 0"));
    row.bindId(messageId);
    if (auto done = row.run(); !done)
        return done.error();
    return row.next();
}

void addIds(QStringList& ids, const QStringList& more)
{
    ids += more;
    ids.removeDuplicates();
    ids.sort();
}

Result<Conversation> withMessage(ReadConnection& connection, Conversation conversation, const Message& echo)
{
    const auto known = serverHas(connection, conversation, echo.id);
    if (!known)
        return known.error();
    if (*known)
        return conversation;
    Message shown = echo;
    shown.receivedAt = echo.createdAt;
    addIds(conversation.mentionedIds, echo.mentionIds);
    addIds(conversation.followerIds, echo.mentionIds);
    return afterMessage(std::move(conversation), shown);
}

Conversation mergedAway(Conversation from, const Id& intoId, const QDateTime& now)
{
    from = withStatus(std::move(from), ConversationStatus::Closed, now);
    from.mergedInto = intoId;
    from.snoozedUntil = {};
    return from;
}

Conversation withMerged(Conversation into, const Conversation& from)
{
    into.messageCount += from.messageCount;
    into.isUnread = into.isUnread || from.isUnread;
    if (from.lastMessageAt.isValid() && (!into.lastMessageAt.isValid() || from.lastMessageAt > into.lastMessageAt)) {
        into.lastMessageAt = from.lastMessageAt;
        into.lastMessageId = from.lastMessageId;
        into.preview = from.preview;
    }
    if (from.waitingSince.isValid() && (!into.waitingSince.isValid() || from.waitingSince < into.waitingSince))
        into.waitingSince = from.waitingSince;
    return into;
}

/// The server's version of the conversation that ends tells whether it has carried out the merge.
Result<bool> serverMerged(ReadConnection& connection, const OutboxEntry& entry)
{
    Statement row = connection.connection().prepare(QStringLiteral(
        "SELECT json FROM conversation_base WHERE id = ? AND json LIKE '%\"mergedInto\":\"' || ? || '\"%'"));
    row.bindId(entry.conversationId).bindText(entry.objectId);
    if (auto done = row.run(); !done)
        return done.error();
    return row.next();
}

Result<Conversation> withMerge(ReadConnection& connection, const Conversation& conversation,
                               const OutboxRow::Stored& stored)
{
    const OutboxEntry& entry = stored.entry;
    if (conversation.id == entry.conversationId)
        return mergedAway(conversation, entry.objectId, entry.createdAt);
    const auto known = serverMerged(connection, entry);
    if (!known)
        return known.error();
    return *known || !stored.subject ? conversation : withMerged(conversation, *stored.subject);
}

Conversation withSplit(Conversation conversation, const OutboxEntry& entry)
{
    if (conversation.id != entry.conversationId)
        return conversation; // the new one is its subject as it is
    const QJsonObject create = entry.arguments.value(u"create").toObject().value(entry.id).toObject();
    conversation.messageCount =
        qMax<qint64>(0, conversation.messageCount - create.value(u"messageIds").toArray().size());
    return conversation;
}

Conversation withUnmerge(Conversation conversation, const OutboxEntry& entry)
{
    if (conversation.id != entry.conversationId || conversation.mergedInto.isEmpty())
        return conversation;
    conversation.mergedInto.clear();
    return withStatus(std::move(conversation), ConversationStatus::Open, entry.createdAt);
}

QJsonObject patchOf(const OutboxEntry& entry)
{
    return entry.arguments.value(u"update").toObject().value(entry.conversationId).toObject();
}

} // namespace

Result<Conversation> withOperation(ReadConnection& connection, Conversation conversation,
                                   const OutboxRow::Stored& stored)
{
    switch (stored.entry.kind) {
    case OutboxKind::Reply:
    case OutboxKind::Note:
    case OutboxKind::Call:
        return withMessage(connection, std::move(conversation), stored.echo);
    case OutboxKind::ConversationUpdate:
        return ConversationPatch::apply(conversation, patchOf(stored.entry), stored.entry.createdAt);
    case OutboxKind::Merge:
        return withMerge(connection, conversation, stored);
    case OutboxKind::Split:
        return withSplit(std::move(conversation), stored.entry);
    case OutboxKind::Unmerge:
        return withUnmerge(std::move(conversation), stored.entry);
    default:
        return conversation;
    }
}

} // namespace sampan
