// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/FullTextIndex.h"

#include <array>

namespace sampan::FullTextIndex
{
namespace
{

struct Table {
    const char* kind;
    const char* query;
};
constexpr std::array<Table, 3> tables = {{
    {"customer", "index_customer"},
    {"conversation", "index_conversation"},
    {"message", "index_message"},
}};

struct Gap {
    qint64 indexed = 0;
    qint64 last = 0;
    qint64 size() const { return last - indexed; }
};

Result<Gap> gapOf(Connection& connection, const Table& table)
{
    const QString kind = QString::fromLatin1(table.kind);
    Statement statement = connection.prepare(
        QStringLiteral("SELECT (SELECT row FROM indexed WHERE kind = '%1'), coalesce((SELECT max(row) FROM %1), 0)")
            .arg(kind));
    if (auto done = statement.run(); !done)
        return done.error();
    if (!statement.next())
        return Error{ErrorCode::StorageCorrupt, QStringLiteral("no index mark"), kind};
    return Gap{statement.integer(0), qMax(statement.integer(0), statement.integer(1))};
}

Result<void> index(Connection& connection, const Table& table, qint64 from, qint64 to)
{
    Statement fill = connection.query(table.query);
    fill.bind(from).bind(to);
    if (auto done = fill.run(); !done)
        return done;
    Statement mark = connection.prepare(QStringLiteral("UPDATE indexed SET row = ? WHERE kind = ?"));
    mark.bind(to).bindText(QString::fromLatin1(table.kind));
    return mark.run();
}

} // namespace

Result<qint64> missing(Connection& connection)
{
    qint64 count = 0;
    for (const Table& table : tables) {
        const auto gap = gapOf(connection, table);
        if (!gap)
            return gap.error();
        count += gap->size();
    }
    return count;
}

Result<void> catchUp(Connection& connection, qint64 limit)
{
    for (const Table& table : tables) {
        const auto gap = gapOf(connection, table);
        if (!gap)
            return gap.error();
        if (gap->size() == 0 || gap->size() > limit)
            continue;
        if (auto done = index(connection, table, gap->indexed, gap->last); !done)
            return done;
    }
    return {};
}

Result<qint64> step(Connection& connection, qint64 count)
{
    for (const Table& table : tables) {
        const auto gap = gapOf(connection, table);
        if (!gap)
            return gap.error();
        if (gap->size() == 0)
            continue;
        const qint64 to = qMin(gap->last, gap->indexed + count);
        if (auto done = index(connection, table, gap->indexed, to); !done)
            return done.error();
        return to - gap->indexed;
    }
    return 0;
}

} // namespace sampan::FullTextIndex
