// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/StoredMessage.h"

#include "storage/Json.h"
#include "storage/MessageRest.h"

namespace sampan::StoredMessage
{
namespace
{

constexpr qint64 afterAllReceived = qint64(1) << 60;

qint64 positionOf(const Message& message, MessageOrigin origin)
{
    if (origin == MessageOrigin::Server)
        return toMillis(message.receivedAt.isValid() ? message.receivedAt : message.createdAt);
    return afterAllReceived + toMillis(message.createdAt);
}

QString senderText(const Message& message)
{
    return QStringList{message.from.name, message.from.email}.join(u' ').trimmed();
}

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

} // namespace

Result<void> write(WriteTransaction& transaction, const Message& m, MessageOrigin origin)
{
    const MessageKey after{CompactId::fromId(m.id), CompactId::fromId(m.conversationId), positionOf(m, origin)};
    if (after.id.isNull() || after.conversationId.isNull())
        return Error{ErrorCode::InvalidProperties, QStringLiteral("not a UUID"), m.id};
    const auto before = keyOf(transaction, after.id);
    if (!before)
        return before.error();
    Statement row = transaction.query("upsert_message");
    row.bindId(after.id).bindId(after.conversationId).bind(after.position).bind(int(origin));
    row.bindText(toWire(m.kind)).bindId(m.authorId).bindInstant(m.receivedAt).bindText(senderText(m));
    row.bindText(m.subject).bindText(m.textBody).bindText(m.htmlBody).bindText(messageRest(m));
    if (auto done = row.run(); !done)
        return done;
    transaction.upserted(ObjectType::Message, m.id);
    transaction.messageChanged({*before, after});
    return {};
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
