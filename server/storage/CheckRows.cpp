// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/CheckRows.h"

#include "server/storage/Dialect.h"

namespace sampan::server::checkRows
{

Result<qint64> lastSeq(Database& database)
{
    qint64 seq = 0;
    const auto read = database.read([&](Connection& connection) -> Result<void> {
        auto rows = connection.run(QStringLiteral("SELECT seq FROM change_counter WHERE id = 1"));
        if (!rows)
            return rows.error();
        seq = rows->next() ? rows->number(0) : 0;
        return {};
    });
    return read ? Result<qint64>(seq) : Result<qint64>(read.error());
}

Result<void> checkChangeLog(Connection& connection)
{
    auto rows = connection.run(QStringLiteral("SELECT c.seq, c.floor_seq, (SELECT COUNT(*) FROM change_log), "
                                              "(SELECT MIN(seq) FROM change_log), (SELECT MAX(seq) FROM change_log) "
                                              "FROM change_counter c WHERE c.id = 1"));
    if (!rows)
        return rows.error();
    if (!rows->next())
        return Error{ErrorCode::StorageCorrupt, QStringLiteral("the change counter is missing"), {}};
    const qint64 expected = rows->number(0) - rows->number(1);
    const bool empty = expected == 0 && rows->number(2) == 0;
    const bool whole =
        rows->number(2) == expected && rows->number(3) == rows->number(1) + 1 && rows->number(4) == rows->number(0);
    if (!empty && !whole)
        return Error{ErrorCode::StorageCorrupt, QStringLiteral("the change log has a gap"), {}};
    return {};
}

Result<QList<BlobRow>> blobsAfter(Connection& connection, const QString& afterId, int limit)
{
    auto rows = connection.run(QStringLiteral("SELECT id, size FROM blob WHERE id > ? ORDER BY id LIMIT ?"),
                               {afterId.isNull() ? QStringLiteral("") : afterId, limit});
    if (!rows)
        return rows.error();
    QList<BlobRow> list;
    while (rows->next())
        list.append({rows->text(0), rows->number(1)});
    return list;
}

Result<qint64> count(Connection& connection, const QString& table)
{
    auto rows = connection.run(QStringLiteral("SELECT COUNT(*) FROM ") + table);
    if (!rows)
        return rows.error();
    return rows->next() ? rows->number(0) : qint64{0};
}

Result<void> backupTo(Database& database, const QString& file)
{
    return database.read([&](Connection& connection) {
        // SQLite refuses to copy inside a transaction; the copy is a snapshot of its own.
        connection.rollback();
        return dialect::backupTo(connection, file);
    });
}

} // namespace sampan::server::checkRows
