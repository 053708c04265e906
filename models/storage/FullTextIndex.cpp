// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/FullTextIndex.h"

#include <array>

namespace sampan::FullTextIndex
{
namespace
{

struct Table {
    const char* kind;
    const char* rows;
    const char* insert;
    int columns; ///< with the row number
};
constexpr std::array<Table, 3> tables = {{
    {"customer", "unindexed_customer", "index_customer", 4},
    {"conversation", "unindexed_conversation", "index_conversation", 2},
    {"message", "unindexed_message", "index_message", 4},
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

/// Answers how many rows it did: all after `from`, or fewer when `enough` says so. One row a statement, because FTS5
/// writes out what it has gathered before each statement that could stop half way, as INSERT ... SELECT does.
Result<qint64> index(Connection& connection, const Table& table, qint64 from, const Enough& enough)
{
    Statement rows = connection.query(table.rows);
    if (auto done = rows.bind(from).run(); !done)
        return done.error();
    Statement insert = connection.query(table.insert);
    qint64 count = 0;
    qint64 last = from;
    while (!enough(count) && rows.next()) {
        for (int column = 0; column < table.columns; ++column)
            insert.bindColumn(rows, column);
        if (auto done = insert.run(); !done)
            return done.error();
        last = rows.integer(0);
        ++count;
    }
    if (auto done = rows.finish(); !done)
        return done.error();
    Statement mark = connection.prepare(QStringLiteral("UPDATE indexed SET row = ? WHERE kind = ?"));
    mark.bind(last).bindText(QString::fromLatin1(table.kind));
    if (auto done = mark.run(); !done)
        return done.error();
    return count;
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
    std::array<Gap, tables.size()> gaps;
    qint64 all = 0;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const auto gap = gapOf(connection, tables[i]);
        if (!gap)
            return gap.error();
        gaps[i] = *gap;
        all += gap->size();
    }
    for (std::size_t i = 0; i < tables.size() && all <= limit; ++i) {
        if (gaps[i].size() == 0)
            continue;
        const auto done = index(connection, tables[i], gaps[i].indexed, [](qint64) { return false; });
        if (!done)
            return done.error();
    }
    return {};
}

Result<qint64> step(Connection& connection, const Enough& enough)
{
    for (const Table& table : tables) {
        const auto gap = gapOf(connection, table);
        if (!gap)
            return gap.error();
        if (gap->size() > 0)
            return index(connection, table, gap->indexed, enough);
    }
    return 0;
}

} // namespace sampan::FullTextIndex
