// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/MessageStore.h"

#include "storage/Json.h"
#include "storage/MessageMoves.h"
#include "storage/ObjectOverlay.h"
#include "storage/StoredMessage.h"

namespace sampan::MessageStore
{
namespace
{

Result<Message> readRow(const Statement& row)
{
    QJsonObject json = fromText(row.text(5));
    json.insert(QLatin1String("id"), row.id(0));
    json.insert(QLatin1String("conversationId"), row.id(1));
    json.insert(QLatin1String("subject"), row.text(2));
    json.insert(QLatin1String("textBody"), row.text(3));
    json.insert(QLatin1String("htmlBody"), row.text(4));
    return messageFromJson(json);
}

Result<Message> findCompact(ReadConnection& connection, const CompactId& id)
{
    Statement row = connection.connection().prepare(
        QStringLiteral("SELECT id, conversation_id, subject, text_body, html_body, json FROM message WHERE id = ?"));
    row.bindId(id);
    if (auto done = row.run(); !done)
        return done.error();
    if (!row.next())
        return Error{ErrorCode::NotFound, QStringLiteral("Message"), id.toId()};
    return readRow(row);
}

Result<void> removeOne(WriteTransaction& transaction, const Id& id)
{
    const CompactId compact = CompactId::fromId(id);
    Statement find =
        transaction.connection().prepare(QStringLiteral("SELECT conversation_id, position FROM message WHERE id = ?"));
    find.bindId(compact);
    if (auto done = find.run(); !done)
        return done;
    if (!find.next())
        return {};
    const MessageKey before{compact, find.compactId(0), find.integer(1)};
    Statement row = transaction.connection().prepare(QStringLiteral("DELETE FROM message WHERE id = ?"));
    row.bindId(compact);
    if (auto done = row.run(); !done)
        return done;
    transaction.removed(ObjectType::Message, id);
    transaction.messageChanged({before, std::nullopt});
    return {};
}

/// The server's row under what operations of the outbox show of it.
Result<void> writeOver(WriteTransaction& transaction, const Message& message, bool isMoving,
                       const QSet<CompactId>& pending)
{
    auto shown = isMoving ? MessageMoves::placed(transaction, message) : Result<Message>(message);
    if (!shown)
        return shown.error();
    if (pending.contains(CompactId::fromId(message.id)))
        return ObjectOverlay::setBase(transaction, ObjectType::Message, message.id, toJson(*shown));
    return StoredMessage::write(transaction, *shown, MessageOrigin::Server);
}

} // namespace

Result<void> upsertReady(WriteTransaction& transaction, const QList<ReadyMessage>& messages)
{
    const auto moved = MessageMoves::isNeeded(transaction);
    const auto pending = ObjectOverlay::pending(transaction, ObjectType::Message);
    if (!moved || !pending)
        return !moved ? moved.error() : pending.error();
    const bool isPlain = !*moved && pending->isEmpty();
    for (const ReadyMessage& message : messages) {
        auto done = isPlain ? StoredMessage::write(transaction, message)
                            : writeOver(transaction, message.message, *moved, *pending);
        if (!done)
            return done;
    }
    return {};
}

Result<void> upsert(WriteTransaction& transaction, const QList<Message>& messages)
{
    QList<ReadyMessage> ready;
    ready.reserve(messages.size());
    for (const Message& message : messages)
        ready.append(readyMessage(message));
    return upsertReady(transaction, ready);
}

Result<void> remove(WriteTransaction& transaction, const QList<Id>& ids)
{
    for (const Id& id : ids) {
        if (auto done = removeOne(transaction, id); !done)
            return done;
    }
    return {};
}

Result<Message> find(ReadConnection& connection, const Id& id)
{
    return findCompact(connection, CompactId::fromId(id));
}

Result<QList<MessageKey>> keysOf(ReadConnection& connection, const Id& conversationId)
{
    const CompactId conversation = CompactId::fromId(conversationId);
    Statement rows = connection.connection().prepare(
        QStringLiteral("SELECT position, id FROM message WHERE conversation_id = ? ORDER BY position, id"));
    rows.bindId(conversation);
    if (auto done = rows.run(); !done)
        return done.error();
    QList<MessageKey> keys;
    while (rows.next())
        keys.append({rows.compactId(1), conversation, rows.integer(0)});
    if (auto done = rows.finish(); !done)
        return done.error();
    return keys;
}

Result<QList<Message>> load(ReadConnection& connection, const QList<CompactId>& ids)
{
    QList<Message> messages;
    for (const CompactId& id : ids) {
        auto message = findCompact(connection, id);
        if (message)
            messages.append(std::move(*message));
        else if (message.error().code != ErrorCode::NotFound)
            return message.error();
    }
    return messages;
}

Result<QList<Id>> allIds(ReadConnection& connection)
{
    Statement statement =
        connection.connection().prepare(QStringLiteral("SELECT id FROM message WHERE origin <> 1 ORDER BY id"));
    return idsOf(statement);
}

} // namespace sampan::MessageStore
