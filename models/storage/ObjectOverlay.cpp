// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ObjectOverlay.h"

#include "storage/Json.h"
#include "storage/ObjectRow.h"

namespace sampan::ObjectOverlay
{
namespace
{

using Version = std::optional<QJsonObject>;

Result<std::optional<Version>> savedBase(ReadConnection& connection, ObjectType type, const Id& id)
{
    Statement row =
        connection.connection().prepare(QStringLiteral("SELECT json FROM object_base WHERE type = ? AND id = ?"));
    row.bindText(toWire(type)).bindId(id);
    if (auto done = row.run(); !done)
        return done.error();
    if (!row.next())
        return std::optional<Version>();
    const QString text = row.text(0);
    std::optional<Version> base;
    base.emplace(text.isEmpty() ? Version() : Version(fromText(text)));
    return base;
}

Result<void> saveBase(WriteTransaction& transaction, ObjectType type, const Id& id, const Version& base)
{
    Statement row = transaction.connection().prepare(
        QStringLiteral("INSERT OR REPLACE INTO object_base (type, id, json) VALUES (?, ?, ?)"));
    row.bindText(toWire(type)).bindId(id).bindText(base ? toText(*base) : QString());
    return row.run();
}

Result<void> removeBase(WriteTransaction& transaction, ObjectType type, const Id& id)
{
    Statement row =
        transaction.connection().prepare(QStringLiteral("DELETE FROM object_base WHERE type = ? AND id = ?"));
    row.bindText(toWire(type)).bindId(id);
    return row.run();
}

Result<Version> baseOf(ReadConnection& connection, ObjectType type, const Id& id)
{
    auto saved = savedBase(connection, type, id);
    if (!saved)
        return saved.error();
    return *saved ? Result<Version>(std::move(**saved)) : ObjectRow::find(connection, type, id);
}

/// What only the server works out on the wire.
void addConsequences(QJsonObject& object, ObjectType type, const QJsonObject& patch, const QDateTime& now)
{
    if (type == ObjectType::Task && patch.contains(u"state")) {
        const bool isOpen = patch.value(u"state").toString() == toWire(TaskState::Open);
        object.insert(QStringLiteral("closedAt"), isOpen ? QJsonValue(QJsonValue::Null) : instantToJson(now));
    }
    if (type == ObjectType::Message) {
        Delivery delivery{DeliveryState::Withdrawn, QStringLiteral("author"), now};
        object.insert(QStringLiteral("delivery"), QJsonObject{{QStringLiteral("state"), toWire(delivery.state)},
                                                              {QStringLiteral("reason"), delivery.reason},
                                                              {QStringLiteral("at"), instantToJson(now)}});
    }
}

Version applied(const Version& before, ObjectType type, const OutboxRow::Stored& stored)
{
    const OutboxEntry& entry = stored.entry;
    if (entry.arguments.contains(u"destroy"))
        return {};
    if (entry.arguments.contains(u"create"))
        return before ? before : Version(stored.object);
    if (!before)
        return {};
    const QJsonObject patch = entry.arguments.value(u"update").toObject().value(entry.objectId).toObject();
    QJsonObject object = *before;
    for (auto it = patch.begin(); it != patch.end(); ++it)
        object.insert(it.key(), it.value());
    addConsequences(object, type, patch, entry.createdAt);
    return object;
}

Result<QList<OutboxRow::Stored>> operations(ReadConnection& connection, ObjectType type, const Id& id)
{
    auto list = OutboxRow::about(connection, CompactId::fromId(id));
    if (!list)
        return list;
    list->removeIf([&](const OutboxRow::Stored& stored) {
        return typeOf(stored.entry.kind) != type || stored.entry.objectId != id;
    });
    return list;
}

} // namespace

std::optional<ObjectType> typeOf(OutboxKind kind)
{
    switch (kind) {
    case OutboxKind::CustomerUpdate:
        return ObjectType::Customer;
    case OutboxKind::FilterSave:
    case OutboxKind::FilterRemove:
        return ObjectType::SavedFilter;
    case OutboxKind::TaskCreate:
    case OutboxKind::TaskUpdate:
        return ObjectType::Task;
    case OutboxKind::WithdrawScheduled:
        return ObjectType::Message;
    default:
        return std::nullopt;
    }
}

Result<QSet<CompactId>> pending(ReadConnection& connection, ObjectType type)
{
    // Operations count too: a rebuilt cache has no bases yet.
    Statement rows = connection.connection().prepare(
        QStringLiteral("SELECT id FROM object_base WHERE type = ? UNION "
                       "SELECT object_id FROM work.outbox WHERE object_id IS NOT NULL"));
    rows.bindText(toWire(type));
    if (auto done = rows.run(); !done)
        return done.error();
    QSet<CompactId> ids;
    while (rows.next())
        ids.insert(rows.compactId(0));
    if (auto done = rows.finish(); !done)
        return done.error();
    return ids;
}

Result<void> setBase(WriteTransaction& transaction, ObjectType type, const Id& id, const Version& fromServer)
{
    const auto list = operations(transaction, type, id);
    if (!list)
        return list.error();
    Version shown = fromServer;
    for (const OutboxRow::Stored& stored : *list) {
        if (OutboxRow::shows(stored.entry))
            shown = applied(shown, type, stored);
    }
    auto done = list->isEmpty() ? removeBase(transaction, type, id) : saveBase(transaction, type, id, fromServer);
    if (!done)
        return done;
    return shown ? ObjectRow::write(transaction, type, *shown) : ObjectRow::remove(transaction, type, id);
}

Result<void> refresh(WriteTransaction& transaction, ObjectType type, const Id& id)
{
    const auto base = baseOf(transaction, type, id);
    return base ? setBase(transaction, type, id, *base) : Result<void>(base.error());
}

Result<void> settle(WriteTransaction& transaction, const OutboxRow::Stored& stored)
{
    const auto type = typeOf(stored.entry.kind);
    if (!type)
        return {};
    const auto base = baseOf(transaction, *type, stored.entry.objectId);
    if (!base)
        return base.error();
    return saveBase(transaction, *type, stored.entry.objectId, applied(*base, *type, stored));
}

Result<void> align(WriteTransaction& transaction)
{
    Statement rows = transaction.connection().prepare(QStringLiteral("SELECT type, id FROM object_base"));
    if (auto done = rows.run(); !done)
        return done;
    QList<std::pair<ObjectType, Id>> list;
    while (rows.next()) {
        if (const auto type = objectTypeFromWire(rows.text(0)))
            list.append({*type, rows.id(1)});
    }
    if (auto done = rows.finish(); !done)
        return done;
    for (const auto& [type, id] : list) {
        if (auto done = refresh(transaction, type, id); !done)
            return done;
    }
    return {};
}

} // namespace sampan::ObjectOverlay
