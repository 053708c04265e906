// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/OutboxRow.h"

#include "storage/Json.h"

#include <array>

namespace sampan::OutboxRow
{
namespace
{

constexpr std::array kinds = {u"reply", u"note", u"update"};
constexpr std::array states = {u"waiting", u"sending", u"held", u"failed"};

template <size_t N> int indexOf(const std::array<const char16_t*, N>& words, const QString& word)
{
    for (size_t i = 0; i < N; ++i) {
        if (word == QStringView(words[i]))
            return int(i);
    }
    return 0;
}

QString codeName(const std::optional<Error>& error)
{
    return error ? QString(errorName(error->code)) : QStringLiteral("");
}

std::optional<Error> errorFrom(const QString& name, const QString& detail, const QString& subject)
{
    for (const ErrorCode code : allErrorCodes()) {
        if (name == errorName(code))
            return Error{code, detail, subject};
    }
    return std::nullopt;
}

constexpr auto selectAll = u"SELECT id, kind, conversation_id, message_id, method, arguments, state, error_code, "
                           u"error_detail, error_subject, attempts, may_have_arrived, not_before, created_at, "
                           u"missed_ids, sequence, echo FROM work.outbox";

Statement select(ReadConnection& connection, const char16_t* rest)
{
    return connection.connection().prepare(QString::fromUtf16(selectAll) + QString::fromUtf16(rest));
}

Result<Stored> readRow(const Statement& row)
{
    Stored stored;
    OutboxEntry& e = stored.entry;
    e.id = row.id(0);
    e.kind = static_cast<OutboxKind>(indexOf(kinds, row.text(1)));
    e.conversationId = row.id(2);
    e.messageId = row.id(3);
    e.method = row.text(4);
    e.arguments = fromText(row.text(5));
    e.state = static_cast<OutboxState>(indexOf(states, row.text(6)));
    e.reason = errorFrom(row.text(7), row.text(8), row.text(9));
    e.attempts = int(row.integer(10));
    e.mayHaveArrived = row.boolean(11);
    e.notBefore = row.instant(12);
    e.createdAt = row.instant(13);
    e.missedIds = row.list(14);
    e.order = row.integer(15);
    if (!isMessage(e))
        return stored;
    auto echo = messageFromJson(fromText(row.text(16)));
    if (!echo)
        return echo.error();
    stored.echo = std::move(*echo);
    return stored;
}

Result<QList<Stored>> readRows(Statement& statement)
{
    if (auto done = statement.run(); !done)
        return done.error();
    QList<Stored> list;
    while (statement.next()) {
        auto stored = readRow(statement);
        if (!stored)
            return stored.error();
        list.append(std::move(*stored));
    }
    if (auto done = statement.finish(); !done)
        return done.error();
    return list;
}

void bindAll(Statement& row, const Stored& stored)
{
    const OutboxEntry& e = stored.entry;
    row.bindId(e.id).bindText(QString::fromUtf16(kinds[size_t(e.kind)])).bindId(e.conversationId);
    row.bindId(e.messageId).bindText(e.method).bindText(toText(e.arguments));
    row.bindText(QString::fromUtf16(states[size_t(e.state)])).bindText(codeName(e.reason));
    row.bindText(e.reason ? e.reason->detail : QString()).bindText(e.reason ? e.reason->subject : QString());
    row.bind(e.attempts).bind(e.mayHaveArrived ? 1 : 0).bindInstant(e.notBefore).bindInstant(e.createdAt);
    row.bindText(e.missedIds.join(u'\n'));
    row.bindText(isMessage(e) ? toText(toJson(stored.echo)) : QString());
}

/// The queue shows how many operations wait, so a change of the outbox is one of the conversation too.
void report(WriteTransaction& transaction, const OutboxEntry& entry)
{
    transaction.upserted(ObjectType::Conversation, entry.conversationId);
    if (!entry.messageId.isEmpty())
        transaction.upserted(ObjectType::Message, entry.messageId);
}

} // namespace

bool isMessage(const OutboxEntry& entry)
{
    return entry.kind != OutboxKind::ConversationUpdate;
}

Result<Stored> find(ReadConnection& connection, const Id& entryId)
{
    Statement row = select(connection, u" WHERE id = ?");
    row.bindId(entryId);
    if (auto done = row.run(); !done)
        return done.error();
    if (!row.next())
        return Error{ErrorCode::NotFound, QStringLiteral("outbox entry"), entryId};
    return readRow(row);
}

Result<QList<Stored>> all(ReadConnection& connection)
{
    Statement rows = select(connection, u" ORDER BY sequence");
    return readRows(rows);
}

Result<QList<Stored>> ofConversation(ReadConnection& connection, const CompactId& conversationId)
{
    Statement rows = select(connection, u" WHERE conversation_id = ? ORDER BY sequence");
    rows.bindId(conversationId);
    return readRows(rows);
}

Result<void> insert(WriteTransaction& transaction, Stored& stored)
{
    Statement row = transaction.query("insert_outbox");
    bindAll(row, stored);
    if (auto done = row.run(); !done)
        return done;
    const auto inserted = find(transaction, stored.entry.id);
    if (!inserted)
        return inserted.error();
    stored.entry.order = inserted->entry.order;
    transaction.upserted(ObjectType::Outbox, stored.entry.id);
    report(transaction, stored.entry);
    return {};
}

Result<void> update(WriteTransaction& transaction, const Stored& stored)
{
    Statement row = transaction.query("update_outbox");
    bindAll(row, stored);
    row.bind(stored.entry.order);
    if (auto done = row.run(); !done)
        return done;
    transaction.upserted(ObjectType::Outbox, stored.entry.id);
    report(transaction, stored.entry);
    return {};
}

Result<void> remove(WriteTransaction& transaction, const Stored& stored)
{
    Statement row = transaction.connection().prepare(QStringLiteral("DELETE FROM work.outbox WHERE id = ?"));
    row.bindId(stored.entry.id);
    if (auto done = row.run(); !done)
        return done;
    transaction.removed(ObjectType::Outbox, stored.entry.id);
    report(transaction, stored.entry);
    return {};
}

} // namespace sampan::OutboxRow
