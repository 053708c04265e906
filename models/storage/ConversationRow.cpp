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

void bindAll(Statement& row, const Conversation& c, const QueueKey& key, RowOrigin origin)
{
    row.bindId(key.id).bindId(key.inboxId).bindId(c.customerId).bindId(key.teamId).bindId(key.assigneeId);
    row.bindText(toWire(c.channel)).bindText(toWire(c.status)).bindText(toWire(c.priority));
    row.bindText(c.subject).bindText(c.preview).bindText(c.category).bind(packIds(c.labelIds));
    row.bindText(c.language).bindText(c.country).bind(c.isUnread ? 1 : 0).bind(c.messageCount);
    row.bindId(c.lastMessageId).bindInstant(c.createdAt).bindInstant(c.lastMessageAt);
    row.bindInstant(c.waitingSince).bindInstant(c.solvedAt);
    row.bind(key.isActive ? 1 : 0).bind(key.waitOrder).bind(key.newestOrder);
    row.bindInstant(c.snoozedUntil).bind(c.isSpam ? 1 : 0).bindId(c.followUpOf).bindId(c.mergedInto);
    row.bindId(c.splitFrom).bind(packIds(c.followerIds)).bind(packIds(c.mentionedIds)).bind(packIds(c.taskTeamIds));
    row.bind(key.priorityRank).bind(int(origin));
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
    c.snoozedUntil = row.instant(21);
    c.isSpam = row.boolean(22);
    c.followUpOf = row.id(23);
    c.mergedInto = row.id(24);
    c.splitFrom = row.id(25);
    c.followerIds = unpackIds(row.bytes(26));
    c.mentionedIds = unpackIds(row.bytes(27));
    c.taskTeamIds = unpackIds(row.bytes(28));
    return c;
}

Result<std::optional<Conversation>> findAny(ReadConnection& connection, const CompactId& id)
{
    Statement row = connection.query("find_conversation");
    row.bindId(id);
    if (auto done = row.run(); !done)
        return done.error();
    return row.next() ? std::optional(readAll(row)) : std::optional<Conversation>();
}

} // namespace

Result<void> write(WriteTransaction& transaction, const Conversation& conversation, RowOrigin origin)
{
    QueueDelta delta;
    delta.after = queueKeyOf(conversation);
    delta.id = delta.after->id;
    if (delta.id.isNull())
        return Error{ErrorCode::InvalidProperties, QStringLiteral("not a UUID"), conversation.id};
    auto before = findAny(transaction, delta.id);
    if (!before)
        return before.error();
    if (*before) {
        delta.before = queueKeyOf(**before);
        delta.was = std::make_shared<const Conversation>(std::move(**before));
    }
    Statement row = transaction.query("upsert_conversation");
    bindAll(row, conversation, *delta.after, origin);
    if (auto done = row.run(); !done)
        return done;
    delta.is = std::make_shared<const Conversation>(conversation);
    transaction.upserted(ObjectType::Conversation, conversation.id);
    transaction.conversationChanged(delta);
    return {};
}

Result<void> remove(WriteTransaction& transaction, const CompactId& id)
{
    auto before = findAny(transaction, id);
    if (!before || !*before)
        return before ? Result<void>() : Result<void>(before.error());
    Statement row = transaction.connection().prepare(QStringLiteral("DELETE FROM conversation WHERE id = ?"));
    row.bindId(id);
    if (auto done = row.run(); !done)
        return done;
    QueueDelta delta;
    delta.id = id;
    delta.before = queueKeyOf(**before);
    delta.was = std::make_shared<const Conversation>(std::move(**before));
    transaction.removed(ObjectType::Conversation, id.toId());
    transaction.conversationChanged(delta);
    return {};
}

Result<std::optional<RowOrigin>> originOf(ReadConnection& connection, const CompactId& id)
{
    Statement row = connection.connection().prepare(QStringLiteral("SELECT origin FROM conversation WHERE id = ?"));
    row.bindId(id);
    if (auto done = row.run(); !done)
        return done.error();
    return row.next() ? std::optional(static_cast<RowOrigin>(row.integer(0))) : std::optional<RowOrigin>();
}

Result<QList<CompactId>> echoes(ReadConnection& connection)
{
    // SQLite takes the partial index only for its own condition.
    Statement rows =
        connection.connection().prepare(QStringLiteral("SELECT id FROM conversation WHERE origin = 1 AND origin <> 0"));
    if (auto done = rows.run(); !done)
        return done.error();
    QList<CompactId> ids;
    while (rows.next())
        ids.append(rows.compactId(0));
    if (auto done = rows.finish(); !done)
        return done.error();
    return ids;
}

Result<Conversation> find(ReadConnection& connection, const CompactId& id)
{
    auto found = findAny(connection, id);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, QStringLiteral("Conversation"), id.toId()};
    return std::move(**found);
}

} // namespace sampan::ConversationRow
