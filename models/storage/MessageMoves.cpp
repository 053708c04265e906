// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/MessageMoves.h"

#include "storage/Json.h"

#include <QJsonArray>

namespace sampan::MessageMoves
{
namespace
{

struct Move {
    CompactId message;
    CompactId home;
    CompactId target;
};

bool moves(const OutboxEntry& entry)
{
    return (entry.kind == OutboxKind::Merge || entry.kind == OutboxKind::Split) && OutboxRow::shows(entry);
}

QStringList splitOff(const OutboxEntry& entry)
{
    QStringList ids;
    const QJsonObject create = entry.arguments.value(u"create").toObject().value(entry.id).toObject();
    for (const QJsonValue& id : create.value(u"messageIds").toArray())
        ids.append(id.toString());
    return ids;
}

Result<void> remember(WriteTransaction& transaction, const Id& entryId, const Move& move)
{
    Statement row = transaction.connection().prepare(QStringLiteral(
        "INSERT OR REPLACE INTO message_move (message_id, entry_id, home_id, target_id) VALUES (?, ?, ?, ?)"));
    row.bindId(move.message).bindId(entryId).bindId(move.home).bindId(move.target);
    return row.run();
}

/// Shows a message in another conversation, if it is in `from` now.
Result<void> relocate(WriteTransaction& transaction, const CompactId& message, const CompactId& from,
                      const CompactId& to)
{
    Statement find = transaction.connection().prepare(
        QStringLiteral("SELECT position FROM message WHERE id = ? AND conversation_id = ?"));
    find.bindId(message).bindId(from);
    if (auto done = find.run(); !done)
        return done;
    if (!find.next())
        return {};
    const qint64 position = find.integer(0);
    Statement row =
        transaction.connection().prepare(QStringLiteral("UPDATE message SET conversation_id = ? WHERE id = ?"));
    row.bindId(to).bindId(message);
    if (auto done = row.run(); !done)
        return done;
    transaction.upserted(ObjectType::Message, message.toId());
    transaction.messageChanged({MessageKey{message, from, position}, MessageKey{message, to, position}});
    return {};
}

Result<QList<CompactId>> toMove(ReadConnection& connection, const OutboxEntry& entry)
{
    QList<CompactId> ids;
    if (entry.kind == OutboxKind::Split) {
        for (const Id& id : splitOff(entry))
            ids.append(CompactId::fromId(id));
        return ids;
    }
    // The lines of the history stay where they were written.
    Statement rows = connection.connection().prepare(
        QStringLiteral("SELECT id FROM message WHERE conversation_id = ? AND kind <> 'activity'"));
    rows.bindId(entry.conversationId);
    if (auto done = rows.run(); !done)
        return done.error();
    while (rows.next())
        ids.append(rows.compactId(0));
    if (auto done = rows.finish(); !done)
        return done.error();
    return ids;
}

Result<QList<Move>> movesOf(ReadConnection& connection, const Id& entryId)
{
    Statement rows = connection.connection().prepare(
        QStringLiteral("SELECT message_id, home_id, target_id FROM message_move WHERE entry_id = ?"));
    rows.bindId(entryId);
    if (auto done = rows.run(); !done)
        return done.error();
    QList<Move> list;
    while (rows.next())
        list.append({rows.compactId(0), rows.compactId(1), rows.compactId(2)});
    if (auto done = rows.finish(); !done)
        return done.error();
    return list;
}

/// A later operation that moved it on takes it from the earlier place.
Result<bool> rebase(WriteTransaction& transaction, const Move& move)
{
    Statement row = transaction.connection().prepare(
        QStringLiteral("UPDATE message_move SET home_id = ? WHERE message_id = ? AND home_id = ?"));
    row.bindId(move.home).bindId(move.message).bindId(move.target);
    if (auto done = row.run(); !done)
        return done.error();
    return transaction.connection().changes() > 0;
}

} // namespace

Result<bool> isNeeded(ReadConnection& connection)
{
    Statement row = connection.connection().prepare(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM work.outbox WHERE kind IN ('merge', 'split'))"));
    if (auto done = row.run(); !done)
        return done.error();
    return row.next() && row.boolean(0);
}

Result<Message> placed(WriteTransaction& transaction, Message message)
{
    if (message.kind == MessageKind::Activity)
        return message;
    const auto entries = OutboxRow::all(transaction);
    if (!entries)
        return entries.error();
    for (const OutboxRow::Stored& stored : *entries) {
        const OutboxEntry& entry = stored.entry;
        if (!moves(entry) || entry.conversationId != message.conversationId)
            continue;
        if (entry.kind == OutboxKind::Split && !splitOff(entry).contains(message.id))
            continue;
        const Move move{CompactId::fromId(message.id), CompactId::fromId(entry.conversationId),
                        CompactId::fromId(entry.objectId)};
        if (auto done = remember(transaction, entry.id, move); !done)
            return done.error();
        message.conversationId = entry.objectId;
    }
    return message;
}

Result<void> show(WriteTransaction& transaction, const OutboxRow::Stored& stored)
{
    const OutboxEntry& entry = stored.entry;
    if (entry.kind != OutboxKind::Merge && entry.kind != OutboxKind::Split)
        return {};
    if (!moves(entry))
        return undo(transaction, entry.id);
    const CompactId home = CompactId::fromId(entry.conversationId);
    const CompactId target = CompactId::fromId(entry.objectId);
    const auto ids = toMove(transaction, entry);
    if (!ids)
        return ids.error();
    const auto before = movesOf(transaction, entry.id);
    if (!before)
        return before.error();
    QSet<CompactId> moved;
    for (const Move& move : *before)
        moved.insert(move.message);
    for (const CompactId& id : *ids) {
        if (moved.contains(id))
            continue;
        if (auto done = remember(transaction, entry.id, {id, home, target}); !done)
            return done;
        if (auto done = relocate(transaction, id, home, target); !done)
            return done;
    }
    return {};
}

Result<void> undo(WriteTransaction& transaction, const Id& entryId)
{
    const auto list = movesOf(transaction, entryId);
    if (!list)
        return list.error();
    if (auto done = settle(transaction, entryId); !done)
        return done;
    for (const Move& move : *list) {
        const auto wentOn = rebase(transaction, move);
        if (!wentOn)
            return wentOn.error();
        if (*wentOn)
            continue;
        if (auto done = relocate(transaction, move.message, move.target, move.home); !done)
            return done;
    }
    return {};
}

Result<void> settle(WriteTransaction& transaction, const Id& entryId)
{
    Statement row = transaction.connection().prepare(QStringLiteral("DELETE FROM message_move WHERE entry_id = ?"));
    row.bindId(entryId);
    return row.run();
}

Result<void> undoOrphans(WriteTransaction& transaction)
{
    Statement rows = transaction.connection().prepare(QStringLiteral(
        "SELECT DISTINCT entry_id FROM message_move WHERE entry_id NOT IN (SELECT id FROM work.outbox)"));
    const auto ids = idsOf(rows);
    if (!ids)
        return ids.error();
    for (const Id& id : *ids) {
        if (auto done = undo(transaction, id); !done)
            return done;
    }
    return {};
}

} // namespace sampan::MessageMoves
