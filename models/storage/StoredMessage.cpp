// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/StoredMessage.h"

#include "storage/Json.h"

namespace sampan::StoredMessage
{
namespace
{

Result<std::optional<MessageKey>> keyOf(ReadConnection& connection, const CompactId& id)
{
    Statement row =
        connection.connection().prepare(QStringLiteral("SELECT conversation_id, position FROM message WHERE id = ?"));
    row.bindId(id);
    if (auto done = row.run(); !done)
        return done.error();
    if (!row.next())
        return std::optional<MessageKey>();
    return std::optional(MessageKey{id, row.compactId(0), row.integer(1)});
}

Result<void> run(WriteTransaction& transaction, const char* query, const ReadyMessage& ready)
{
    const Message& m = ready.message;
    Statement row = transaction.query(query);
    row.bindId(ready.key.id).bindId(ready.key.conversationId).bind(ready.key.position).bind(int(ready.origin));
    row.bindText(toWire(m.kind)).bindId(m.authorId).bindInstant(m.receivedAt).bindUtf8(ready.sender);
    row.bindUtf8(ready.subject).bindUtf8(ready.textBody).bindUtf8(ready.htmlBody).bindUtf8(ready.rest);
    return row.run();
}

} // namespace

Result<void> write(WriteTransaction& transaction, const ReadyMessage& ready)
{
    if (ready.key.id.isNull() || ready.key.conversationId.isNull())
        return Error{ErrorCode::InvalidProperties, QStringLiteral("not a UUID"), ready.message.id};
    // Nearly all messages are new, and then nothing has to be looked up.
    if (auto done = run(transaction, "insert_message", ready); !done)
        return done;
    std::optional<MessageKey> before;
    if (transaction.connection().changes() == 0) {
        const auto known = keyOf(transaction, ready.key.id);
        if (!known)
            return known.error();
        before = *known;
        if (auto done = run(transaction, "upsert_message", ready); !done)
            return done;
    }
    transaction.upserted(ObjectType::Message, ready.message.id);
    transaction.messageChanged({before, ready.key});
    return {};
}

Result<void> write(WriteTransaction& transaction, const Message& message, MessageOrigin origin)
{
    return write(transaction, readyMessage(message, origin));
}

Result<std::optional<MessageOrigin>> originOf(ReadConnection& connection, const Id& id)
{
    Statement row = connection.connection().prepare(QStringLiteral("SELECT origin FROM message WHERE id = ?"));
    row.bindId(id);
    if (auto done = row.run(); !done)
        return done.error();
    if (!row.next())
        return std::optional<MessageOrigin>();
    return std::optional(static_cast<MessageOrigin>(row.integer(0)));
}

Result<QList<Id>> echoes(ReadConnection& connection)
{
    // SQLite takes the partial index only for its own condition.
    Statement rows =
        connection.connection().prepare(QStringLiteral("SELECT id FROM message WHERE origin = 1 AND origin <> 0"));
    return idsOf(rows);
}

} // namespace sampan::StoredMessage
