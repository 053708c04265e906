// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/OutboxRow.h"

#include "storage/Json.h"

#include <array>

namespace sampan::OutboxRow
{
namespace
{

constexpr std::array kinds = {u"reply",      u"note",       u"update",           u"call",       u"merge",
                              u"split",      u"unmerge",    u"customerUpdate",   u"filterSave", u"filterRemove",
                              u"taskCreate", u"taskUpdate", u"withdrawScheduled"};
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
                           u"missed_ids, sequence, echo, object_id, subject_json FROM work.outbox";

/// Operations on an object that is no conversation take their turn by the object's id.
bool hasConversation(OutboxKind kind)
{
    return kind != OutboxKind::CustomerUpdate && kind != OutboxKind::FilterSave && kind != OutboxKind::FilterRemove;
}

Statement select(ReadConnection& connection, const char16_t* rest)
{
    return connection.connection().prepare(QString::fromUtf16(selectAll) + QString::fromUtf16(rest));
}

/// The call to open a conversation goes before that to write into it; the other conversations open by themselves.
void addOpening(Stored& stored)
{
    if (stored.entry.kind != OutboxKind::Call)
        return;
    static constexpr std::array keys = {u"id",      u"inboxId",  u"customerId", u"channel",
                                        u"subject", u"category", u"teamId",     u"assigneeId"};
    const QJsonObject whole = toJson(*stored.subject);
    QJsonObject create;
    for (const char16_t* key : keys)
        create.insert(QString::fromUtf16(key), whole.value(QStringView(key)));
    stored.entry.before = {{QStringLiteral("create"), QJsonObject{{stored.subject->id, create}}}};
}

Result<void> readSubject(const QString& text, Stored& stored)
{
    if (text.isEmpty())
        return {};
    auto subject = conversationFromJson(fromText(text));
    if (!subject)
        return subject.error();
    stored.subject = std::move(*subject);
    addOpening(stored);
    return {};
}

Result<Stored> readRow(const Statement& row)
{
    Stored stored;
    OutboxEntry& e = stored.entry;
    e.id = row.id(0);
    e.kind = static_cast<OutboxKind>(indexOf(kinds, row.text(1)));
    if (hasConversation(e.kind))
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
    e.objectId = row.id(17);
    if (auto done = readSubject(row.text(18), stored); !done)
        return done.error();
    if (!isMessage(e)) {
        stored.object = fromText(row.text(16));
        return stored;
    }
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
    row.bindId(e.id).bindText(QString::fromUtf16(kinds[size_t(e.kind)]));
    row.bindId(hasConversation(e.kind) ? e.conversationId : e.objectId);
    row.bindId(e.messageId).bindText(e.method).bindText(toText(e.arguments));
    row.bindText(QString::fromUtf16(states[size_t(e.state)])).bindText(codeName(e.reason));
    row.bindText(e.reason ? e.reason->detail : QString()).bindText(e.reason ? e.reason->subject : QString());
    row.bind(e.attempts).bind(e.mayHaveArrived ? 1 : 0).bindInstant(e.notBefore).bindInstant(e.createdAt);
    row.bindText(e.missedIds.join(u'\n'));
    row.bindText(isMessage(e) ? toText(toJson(stored.echo)) : toText(stored.object));
    row.bindId(e.objectId).bindText(stored.subject ? toText(toJson(*stored.subject)) : QString());
}

/// The queue shows how many operations wait, so a change of the outbox is one of the conversation too.
void report(WriteTransaction& transaction, const OutboxEntry& entry)
{
    if (!entry.conversationId.isEmpty())
        transaction.upserted(ObjectType::Conversation, entry.conversationId);
    if (!entry.messageId.isEmpty())
        transaction.upserted(ObjectType::Message, entry.messageId);
}

} // namespace

bool isMessage(const OutboxEntry& entry)
{
    return entry.kind == OutboxKind::Reply || entry.kind == OutboxKind::Note || entry.kind == OutboxKind::Call;
}

bool shows(const OutboxEntry& entry)
{
    return isMessage(entry) || entry.state != OutboxState::Failed;
}

bool opens(const Stored& stored)
{
    return stored.subject && stored.entry.kind != OutboxKind::Merge;
}

QList<CompactId> conversationsOf(const OutboxEntry& entry)
{
    QList<CompactId> ids;
    if (!entry.conversationId.isEmpty())
        ids.append(CompactId::fromId(entry.conversationId));
    const bool hasOther =
        entry.kind == OutboxKind::Merge || entry.kind == OutboxKind::Split || entry.kind == OutboxKind::Unmerge;
    if (hasOther)
        ids.append(CompactId::fromId(entry.objectId));
    return ids;
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

Result<QList<Stored>> about(ReadConnection& connection, const CompactId& id)
{
    Statement rows = select(connection, u" WHERE conversation_id = ? OR object_id = ? ORDER BY sequence");
    rows.bindId(id).bindId(id);
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
    stored.entry.before = inserted->entry.before;
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
