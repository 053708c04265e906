// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ConversationRow.h"

namespace sampan::ConversationRow
{
namespace
{

QByteArray packIds(const QStringList& ids)
{
    QByteArray packed("");
    for (const Id& id : ids)
        packed += CompactId::fromId(id).toBlob().toByteArray();
    return packed;
}

QStringList unpackIds(const QByteArray& packed)
{
    QStringList ids;
    for (qsizetype i = 0; i + 16 <= packed.size(); i += 16)
        ids.append(CompactId::fromBlob(packed.mid(i, 16)).toId());
    return ids;
}

void bindAll(Statement& row, const Conversation& c, const QueueKey& key)
{
    row.bindId(key.id).bindId(key.inboxId).bindId(c.customerId).bindId(key.teamId).bindId(key.assigneeId);
    row.bindText(toWire(c.channel)).bindText(toWire(c.status)).bindText(toWire(c.priority));
    row.bindText(c.subject).bindText(c.preview).bindText(c.category).bind(packIds(c.labelIds));
    row.bindText(c.language).bindText(c.country).bind(c.isUnread ? 1 : 0).bind(c.messageCount);
    row.bindId(c.lastMessageId).bindInstant(c.createdAt).bindInstant(c.lastMessageAt);
    row.bindInstant(c.waitingSince).bindInstant(c.solvedAt);
    row.bind(key.isActive ? 1 : 0).bind(key.waitOrder).bind(key.newestOrder);
}

Conversation readAll(const Statement& row)
{
    Conversation c;
    c.id = row.id(0);
    c.inboxId = row.id(1);
    c.customerId = row.id(2);
    c.teamId = row.id(3);
    c.assigneeId = row.id(4);
    c.channel = channelFromWire(row.text(5)).value_or(Channel::Email);
    c.status = statusFromWire(row.text(6)).value_or(ConversationStatus::Open);
    c.priority = priorityFromWire(row.text(7)).value_or(Priority::Normal);
    c.subject = row.text(8);
    c.preview = row.text(9);
    c.category = row.text(10);
    c.labelIds = unpackIds(row.bytes(11));
    c.language = row.text(12);
    c.country = row.text(13);
    c.isUnread = row.boolean(14);
    c.messageCount = row.integer(15);
    c.lastMessageId = row.id(16);
    c.createdAt = row.instant(17);
    c.lastMessageAt = row.instant(18);
    c.waitingSince = row.instant(19);
    c.solvedAt = row.instant(20);
    return c;
}

} // namespace

Result<std::optional<QueueKey>> key(ReadConnection& connection, const CompactId& id)
{
    Statement row = connection.query("find_queue_key");
    row.bindId(id);
    if (auto done = row.run(); !done)
        return done.error();
    if (!row.next())
        return std::optional<QueueKey>();
    return std::optional(QueueKey{id, row.compactId(0), row.compactId(1), row.compactId(2), row.boolean(3),
                                  row.integer(4), row.integer(5)});
}

Result<void> write(WriteTransaction& transaction, const Conversation& conversation)
{
    const QueueKey after = queueKeyOf(conversation);
    if (after.id.isNull())
        return Error{ErrorCode::InvalidProperties, QStringLiteral("not a UUID"), conversation.id};
    const auto before = key(transaction, after.id);
    if (!before)
        return before.error();
    Statement row = transaction.query("upsert_conversation");
    bindAll(row, conversation, after);
    if (auto done = row.run(); !done)
        return done;
    transaction.upserted(ObjectType::Conversation, conversation.id);
    transaction.conversationChanged({after.id, *before, after});
    return {};
}

Result<Conversation> find(ReadConnection& connection, const CompactId& id)
{
    Statement row = connection.query("find_conversation");
    row.bindId(id);
    if (auto done = row.run(); !done)
        return done.error();
    if (!row.next())
        return Error{ErrorCode::NotFound, QStringLiteral("Conversation"), id.toId()};
    return readAll(row);
}

} // namespace sampan::ConversationRow
