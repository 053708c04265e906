// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Id.h"
#include "server/storage/Connection.h"

#include <optional>

namespace sampan::server
{

/// How a type lies in its table: one specialisation a type gives `name`, `columns` (the first is "id"), `read(rows)`
/// and `values(object)` in the order of the columns. Lists in tables of their own are the business of the *Rows
/// functions.
template <typename T> struct Table;

template <typename T> QString columnList()
{
    return Table<T>::columns().join(QStringLiteral(", "));
}

template <typename T> Result<std::optional<T>> findRow(Connection& connection, const Id& id)
{
    static const QString sql = u"SELECT " + columnList<T>() + u" FROM " + Table<T>::name() + u" WHERE id = ?";
    auto rows = connection.run(sql, {id});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return std::optional<T>();
    return std::optional<T>(Table<T>::read(*rows));
}

template <typename T> Result<void> insertRow(Connection& connection, const T& object)
{
    static const QString sql = [] {
        const QStringList marks(Table<T>::columns().size(), QStringLiteral("?"));
        return QString(u"INSERT INTO " + Table<T>::name() + u" (" + columnList<T>() + u") VALUES (" +
                       marks.join(QStringLiteral(", ")) + u")");
    }();
    return connection.exec(sql, Table<T>::values(object));
}

template <typename T> Result<void> updateRow(Connection& connection, const T& object)
{
    static const QString sql = [] {
        const QString sets = Table<T>::columns().mid(1).join(QStringLiteral(" = ?, "));
        return QString(u"UPDATE " + Table<T>::name() + u" SET " + sets + u" = ? WHERE id = ?");
    }();
    QVariantList values = Table<T>::values(object);
    values.append(values.takeFirst());
    return connection.exec(sql, values);
}

/// Writes only the columns that differ: an index over a column that is written is rewritten even for the same value.
template <typename T> Result<void> updateChanged(Connection& connection, const T& before, const T& after)
{
    const QVariantList old = Table<T>::values(before);
    const QVariantList now = Table<T>::values(after);
    QString sets;
    QVariantList values;
    for (qsizetype i = 1; i < now.size(); ++i) {
        // Qt takes the null of a type for its zero.
        if (old.at(i) == now.at(i) && old.at(i).isNull() == now.at(i).isNull())
            continue;
        sets += (sets.isEmpty() ? QString() : QStringLiteral(", ")) + Table<T>::columns().at(i) + u" = ?";
        values.append(now.at(i));
    }
    if (values.isEmpty())
        return {};
    values.append(now.first());
    return connection.exec(u"UPDATE " + Table<T>::name() + u" SET " + sets + u" WHERE id = ?", values);
}

/// The only column of all rows as texts.
Result<QStringList> texts(Connection& connection, const QString& sql, const QVariantList& values);

/// Writes an ordered list of texts of one owner into its table of (owner, position, value), replacing what was there.
Result<void> replaceList(Connection& connection, const QString& table, const QString& ownerColumn,
                         const QString& valueColumn, const Id& owner, const QStringList& list);

} // namespace sampan::server
