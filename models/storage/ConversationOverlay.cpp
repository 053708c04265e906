// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ConversationOverlay.h"

#include "domain/ConversationRules.h"
#include "storage/ConversationPatch.h"
#include "storage/ConversationRow.h"
#include "storage/Json.h"

namespace sampan::ConversationOverlay
{
namespace
{

/// The server's version: the base if there is one, else the row itself.
Result<Conversation> baseOf(ReadConnection& connection, const CompactId& id)
{
    Statement row = connection.connection().prepare(QStringLiteral("SELECT json FROM conversation_base WHERE id = ?"));
    row.bindId(id);
    if (auto done = row.run(); !done)
        return done.error();
    if (row.next())
        return conversationFromJson(fromText(row.text(0)));
    return ConversationRow::find(connection, id);
}

Result<void> saveBase(WriteTransaction& transaction, const Conversation& base)
{
    Statement row = transaction.connection().prepare(
        QStringLiteral("INSERT OR REPLACE INTO conversation_base (id, json) VALUES (?, ?)"));
    row.bindId(base.id).bindText(toText(toJson(base)));
    return row.run();
}

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

QJsonObject patchOf(const OutboxEntry& entry)
{
    return entry.arguments.value(QLatin1String("update")).toObject().value(entry.conversationId).toObject();
}

Result<Conversation> applied(ReadConnection& connection, Conversation conversation, const OutboxRow::Stored& stored)
{
    if (!OutboxRow::isMessage(stored.entry))
        return ConversationPatch::apply(conversation, patchOf(stored.entry), stored.entry.createdAt);
    const auto known = serverHas(connection, conversation, stored.entry.messageId);
    if (!known)
        return known.error();
    if (*known)
        return conversation;
    Message echo = stored.echo;
    echo.receivedAt = echo.createdAt;
    return afterMessage(std::move(conversation), echo);
}

bool counts(const OutboxEntry& entry)
{
    return OutboxRow::isMessage(entry) || entry.state != OutboxState::Failed;
}

Result<void> writeOver(WriteTransaction& transaction, const Conversation& base, const QList<OutboxRow::Stored>& pending)
{
    Conversation shown = base;
    for (const OutboxRow::Stored& stored : pending) {
        if (!counts(stored.entry))
            continue;
        auto next = applied(transaction, shown, stored);
        if (next)
            shown = std::move(*next);
        else if (next.error().code != ErrorCode::InvalidPatch && next.error().code != ErrorCode::InvalidProperties)
            return next.error(); // a patch that no longer fits the server's row is left out: the server will judge it
    }
    auto done = pending.isEmpty() ? removeBase(transaction, CompactId::fromId(base.id)) : saveBase(transaction, base);
    return done ? ConversationRow::write(transaction, shown) : done;
}

} // namespace

Result<void> setBase(WriteTransaction& transaction, const Conversation& fromServer)
{
    const auto pending = OutboxRow::ofConversation(transaction, CompactId::fromId(fromServer.id));
    return pending ? writeOver(transaction, fromServer, *pending) : Result<void>(pending.error());
}

Result<void> refresh(WriteTransaction& transaction, const CompactId& id)
{
    const auto base = baseOf(transaction, id);
    if (!base)
        return base.error().code == ErrorCode::NotFound ? Result<void>() : Result<void>(base.error());
    return setBase(transaction, *base);
}

Result<void> settle(WriteTransaction& transaction, const OutboxRow::Stored& stored)
{
    const auto base = baseOf(transaction, CompactId::fromId(stored.entry.conversationId));
    if (!base)
        return base.error().code == ErrorCode::NotFound ? Result<void>() : Result<void>(base.error());
    const auto next = applied(transaction, *base, stored);
    if (!next)
        return next.error().code == ErrorCode::InvalidPatch ? Result<void>() : Result<void>(next.error());
    return saveBase(transaction, *next);
}

Result<void> removeBase(WriteTransaction& transaction, const CompactId& id)
{
    Statement row = transaction.connection().prepare(QStringLiteral("DELETE FROM conversation_base WHERE id = ?"));
    row.bindId(id);
    return row.run();
}

Result<QList<CompactId>> touched(ReadConnection& connection)
{
    Statement rows = connection.connection().prepare(
        QStringLiteral("SELECT id FROM conversation_base UNION SELECT conversation_id FROM work.outbox"));
    if (auto done = rows.run(); !done)
        return done.error();
    QList<CompactId> ids;
    while (rows.next())
        ids.append(rows.compactId(0));
    if (auto done = rows.finish(); !done)
        return done.error();
    return ids;
}

} // namespace sampan::ConversationOverlay
