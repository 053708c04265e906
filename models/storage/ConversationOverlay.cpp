// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ConversationOverlay.h"

#include "storage/ConversationEffect.h"
#include "storage/ConversationRow.h"
#include "storage/Json.h"

namespace sampan::ConversationOverlay
{
namespace
{

struct Base {
    Conversation conversation;
    RowOrigin origin = RowOrigin::Server;
};

Result<std::optional<Conversation>> savedBase(ReadConnection& connection, const CompactId& id)
{
    Statement row = connection.connection().prepare(QStringLiteral("SELECT json FROM conversation_base WHERE id = ?"));
    row.bindId(id);
    if (auto done = row.run(); !done)
        return done.error();
    if (!row.next())
        return std::optional<Conversation>();
    auto base = conversationFromJson(fromText(row.text(0)));
    return base ? Result<std::optional<Conversation>>(std::move(*base)) : base.error();
}

/// What is not at the server yet begins as the operation that opens it says.
std::optional<Conversation> opened(const QList<OutboxRow::Stored>& pending, const CompactId& id)
{
    for (const OutboxRow::Stored& stored : pending) {
        if (OutboxRow::opens(stored) && OutboxRow::shows(stored.entry) && CompactId::fromId(stored.subject->id) == id)
            return stored.subject;
    }
    return std::nullopt;
}

/// The server's version: the base if there is one, else the row itself, unless only the outbox made it. Nothing if the
/// conversation is not (or no longer) here.
Result<std::optional<Base>> baseOf(ReadConnection& connection, const CompactId& id,
                                   const QList<OutboxRow::Stored>& pending)
{
    const auto origin = ConversationRow::originOf(connection, id);
    if (!origin)
        return origin.error();
    if (!origin->has_value() || **origin == RowOrigin::Echo) {
        auto conversation = opened(pending, id);
        return conversation ? std::optional(Base{*conversation, RowOrigin::Echo}) : std::optional<Base>();
    }
    auto saved = savedBase(connection, id);
    if (!saved)
        return saved.error();
    if (*saved)
        return std::optional(Base{std::move(**saved), **origin});
    auto row = ConversationRow::find(connection, id);
    return row ? Result<std::optional<Base>>(Base{std::move(*row), **origin}) : row.error();
}

Result<void> saveBase(WriteTransaction& transaction, const Conversation& base)
{
    Statement row = transaction.connection().prepare(
        QStringLiteral("INSERT OR REPLACE INTO conversation_base (id, json) VALUES (?, ?)"));
    row.bindId(base.id).bindText(toText(toJson(base)));
    return row.run();
}

Result<void> writeOver(WriteTransaction& transaction, const Base& base, const QList<OutboxRow::Stored>& pending)
{
    Conversation shown = base.conversation;
    for (const OutboxRow::Stored& stored : pending) {
        if (!OutboxRow::shows(stored.entry))
            continue;
        auto next = withOperation(transaction, shown, stored);
        if (next)
            shown = std::move(*next);
        else if (next.error().code != ErrorCode::InvalidPatch && next.error().code != ErrorCode::InvalidProperties)
            return next.error(); // a patch that no longer fits the server's row is left out: the server will judge it
    }
    const bool keepsBase = !pending.isEmpty() && base.origin != RowOrigin::Echo;
    auto done =
        keepsBase ? saveBase(transaction, base.conversation) : removeBase(transaction, CompactId::fromId(shown.id));
    return done ? ConversationRow::write(transaction, shown, base.origin) : done;
}

} // namespace

Result<void> setBase(WriteTransaction& transaction, const Conversation& fromServer)
{
    const auto pending = OutboxRow::about(transaction, CompactId::fromId(fromServer.id));
    return pending ? writeOver(transaction, {fromServer, RowOrigin::Server}, *pending) : Result<void>(pending.error());
}

Result<void> refresh(WriteTransaction& transaction, const CompactId& id)
{
    const auto pending = OutboxRow::about(transaction, id);
    if (!pending)
        return pending.error();
    const auto base = baseOf(transaction, id, *pending);
    if (!base)
        return base.error();
    if (*base)
        return writeOver(transaction, **base, *pending);
    if (auto done = removeBase(transaction, id); !done)
        return done;
    return ConversationRow::remove(transaction, id);
}

Result<void> settle(WriteTransaction& transaction, const OutboxRow::Stored& stored)
{
    for (const CompactId& id : OutboxRow::conversationsOf(stored.entry)) {
        const auto base = baseOf(transaction, id, {stored});
        if (!base)
            return base.error();
        if (!*base)
            continue;
        auto next = withOperation(transaction, (*base)->conversation, stored);
        if (!next && next.error().code == ErrorCode::InvalidPatch)
            continue;
        if (!next)
            return next.error();
        if (auto done = saveBase(transaction, *next); !done)
            return done;
        if ((*base)->origin != RowOrigin::Echo)
            continue;
        if (auto done = ConversationRow::write(transaction, *next, RowOrigin::AcceptedEcho); !done)
            return done;
    }
    return {};
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
        QStringLiteral("SELECT id FROM conversation_base UNION SELECT conversation_id FROM work.outbox "
                       "UNION SELECT object_id FROM work.outbox WHERE object_id IS NOT NULL "
                       "UNION SELECT id FROM conversation WHERE origin = 1 AND origin <> 0"));
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
