// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Directory.h"

#include "storage/Json.h"

namespace sampan::Directory
{

Result<void> checkId(const Id& id)
{
    if (!CompactId::fromId(id).isNull())
        return {};
    return Error{ErrorCode::InvalidProperties, QStringLiteral("not a UUID: ") + id, QStringLiteral("id")};
}

Result<void> put(WriteTransaction& transaction, ObjectType type, const QJsonObject& object)
{
    const Id id = object.value(QLatin1String("id")).toString();
    if (auto done = checkId(id); !done)
        return done;
    Statement statement = transaction.connection().prepare(
        QStringLiteral("INSERT INTO directory (type, id, name, json) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (type, id) DO UPDATE SET name = excluded.name, json = excluded.json"));
    statement.bindText(toWire(type)).bindId(id).bindText(object.value(QLatin1String("name")).toString());
    statement.bindText(toText(object));
    if (auto done = statement.run(); !done)
        return done;
    transaction.upserted(type, id);
    return {};
}

Result<void> remove(WriteTransaction& transaction, ObjectType type, const QList<Id>& ids)
{
    for (const Id& id : ids) {
        Statement statement =
            transaction.connection().prepare(QStringLiteral("DELETE FROM directory WHERE type = ? AND id = ?"));
        statement.bindText(toWire(type)).bindId(id);
        if (auto done = statement.run(); !done)
            return done;
        transaction.removed(type, id);
    }
    return {};
}

Result<QJsonObject> find(ReadConnection& connection, ObjectType type, const Id& id)
{
    Statement statement =
        connection.connection().prepare(QStringLiteral("SELECT json FROM directory WHERE type = ? AND id = ?"));
    statement.bindText(toWire(type)).bindId(id);
    if (auto done = statement.run(); !done)
        return done.error();
    if (!statement.next())
        return Error{ErrorCode::NotFound, toWire(type), id};
    return fromText(statement.text(0));
}

Result<QList<QJsonObject>> all(ReadConnection& connection, ObjectType type)
{
    Statement statement =
        connection.connection().prepare(QStringLiteral("SELECT json FROM directory WHERE type = ? ORDER BY name, id"));
    statement.bindText(toWire(type));
    if (auto done = statement.run(); !done)
        return done.error();
    QList<QJsonObject> objects;
    while (statement.next())
        objects.append(fromText(statement.text(0)));
    if (auto done = statement.finish(); !done)
        return done.error();
    return objects;
}

Result<QList<Id>> allIds(ReadConnection& connection, ObjectType type)
{
    Statement statement =
        connection.connection().prepare(QStringLiteral("SELECT id FROM directory WHERE type = ? ORDER BY id"));
    statement.bindText(toWire(type));
    return idsOf(statement);
}

Result<QString> nameOf(ReadConnection& connection, ObjectType type, const CompactId& id)
{
    if (id.isNull())
        return QString();
    Statement statement =
        connection.connection().prepare(QStringLiteral("SELECT name FROM directory WHERE type = ? AND id = ?"));
    statement.bindText(toWire(type)).bindId(id);
    if (auto done = statement.run(); !done)
        return done.error();
    return statement.next() ? statement.text(0) : QString();
}

} // namespace sampan::Directory
