// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Transactions.h"

#include <QJsonObject>

namespace sampan::Directory
{

/// The few small objects (labels, teams, agents, inboxes), whole as JSON in one table; each has a typed store on top.

Result<void> put(WriteTransaction& transaction, ObjectType type, const QJsonObject& object);
Result<void> remove(WriteTransaction& transaction, ObjectType type, const QList<Id>& ids);
Result<QJsonObject> find(ReadConnection& connection, ObjectType type, const Id& id);
/// By name.
Result<QList<QJsonObject>> all(ReadConnection& connection, ObjectType type);
Result<QList<Id>> allIds(ReadConnection& connection, ObjectType type);
/// The name of one, empty if it is not known here.
Result<QString> nameOf(ReadConnection& connection, ObjectType type, const CompactId& id);

/// InvalidProperties if `id` is not a UUID.
Result<void> checkId(const Id& id);

template <typename T> using FromJson = Result<T> (*)(const QJsonObject&);

template <typename T> Result<void> putAll(WriteTransaction& transaction, ObjectType type, const QList<T>& objects)
{
    for (const T& object : objects) {
        if (auto done = put(transaction, type, toJson(object)); !done)
            return done;
    }
    return {};
}

template <typename T> Result<T> findOne(ReadConnection& connection, ObjectType type, const Id& id, FromJson<T> parse)
{
    const auto json = find(connection, type, id);
    return json ? parse(*json) : Result<T>(json.error());
}

template <typename T> Result<QList<T>> readAll(ReadConnection& connection, ObjectType type, FromJson<T> parse)
{
    const auto objects = all(connection, type);
    if (!objects)
        return objects.error();
    QList<T> list;
    for (const QJsonObject& json : *objects) {
        auto object = parse(json);
        if (!object)
            return object.error();
        list.append(std::move(*object));
    }
    return list;
}

} // namespace sampan::Directory
