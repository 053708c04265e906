// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Table.h"

namespace sampan::server
{

Result<QStringList> texts(Connection& connection, const QString& sql, const QVariantList& values)
{
    auto rows = connection.run(sql, values);
    if (!rows)
        return rows.error();
    QStringList list;
    while (rows->next())
        list.append(rows->text(0));
    return list;
}

Result<void> replaceList(Connection& connection, const QString& table, const QString& ownerColumn,
                         const QString& valueColumn, const Id& owner, const QStringList& list)
{
    auto done = connection.exec(u"DELETE FROM " + table + u" WHERE " + ownerColumn + u" = ?", {owner});
    const QString insert =
        u"INSERT INTO " + table + u" (" + ownerColumn + u", position, " + valueColumn + u") VALUES (?, ?, ?)";
    for (qsizetype i = 0; done && i < list.size(); ++i)
        done = connection.exec(insert, {owner, i, list.at(i)});
    return done;
}

} // namespace sampan::server
