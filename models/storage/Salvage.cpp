// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Salvage.h"

#include "storage/DatabaseFile.h"

#include <QSet>

namespace sampan
{
namespace
{

struct Table {
    const char16_t* name;
    const char16_t* columns;
    const char16_t* key;
    int width;
};

constexpr Table tables[] = {
    {u"outbox",
     u"sequence, id, kind, conversation_id, message_id, method, arguments, state, error_code, error_detail, "
     u"error_subject, attempts, may_have_arrived, not_before, created_at, missed_ids, echo, object_id, subject_json",
     u"sequence", 19},
    {u"draft", u"conversation_id, mode, json, changed_at", u"conversation_id", 4},
    {u"local_blob", u"id, type, size, is_uploaded, content", u"id", 5},
};

using Row = QList<QVariant>;

/// Reads until the end or the first unreadable page; true if it came to the end.
bool readRows(Connection& from, const Table& table, bool descending, QList<Row>& rows)
{
    Statement statement = from.prepare(QStringLiteral("SELECT %1 FROM %2 ORDER BY %3 %4")
                                           .arg(QString::fromUtf16(table.columns), QString::fromUtf16(table.name),
                                                QString::fromUtf16(table.key),
                                                descending ? QStringLiteral("DESC") : QStringLiteral("ASC")));
    if (!statement.run())
        return false;
    while (statement.next()) {
        Row row;
        for (int column = 0; column < table.width; ++column)
            row.append(statement.value(column));
        rows.append(row);
    }
    return statement.finish().ok();
}

Result<void> writeRow(Connection& to, const Table& table, const Row& row)
{
    QStringList marks(table.width, QStringLiteral("?"));
    Statement statement =
        to.prepare(QStringLiteral("INSERT OR IGNORE INTO %1 (%2) VALUES (%3)")
                       .arg(QString::fromUtf16(table.name), QString::fromUtf16(table.columns), marks.join(u',')));
    for (const QVariant& value : row)
        statement.bind(value);
    return statement.run();
}

/// The rows between the two ends that could be read; for the outbox the numbers tell how many are missing.
int lostBetween(const QList<Row>& ascending, const QList<Row>& descending)
{
    if (ascending.isEmpty() || descending.isEmpty())
        return 1;
    const qint64 gap = descending.last().first().toLongLong() - ascending.last().first().toLongLong() - 1;
    return int(qMax<qint64>(1, gap));
}

Result<int> salvageTable(Connection& from, Connection& to, const Table& table)
{
    QList<Row> rows;
    int lost = 0;
    if (!readRows(from, table, false, rows)) {
        QList<Row> backwards;
        readRows(from, table, true, backwards);
        lost = lostBetween(rows, backwards);
        rows += backwards;
    }
    for (const Row& row : rows) {
        if (auto done = writeRow(to, table, row); !done)
            return done.error();
    }
    return lost;
}

} // namespace

Result<int> salvageOutbox(const QString& damagedPath, const QString& freshPath, const QByteArray& key)
{
    auto fresh = openDatabase(freshPath, key, {});
    if (!fresh)
        return fresh.error();
    if (auto done = migrate(**fresh, QStringLiteral("schema-work")); !done)
        return done.error();
    const auto damaged = openDatabase(damagedPath, key, {});
    if (!damaged)
        return 1; // not even its first page can be read
    // A file of an older program lacks columns; if it is too damaged for that, reading finds out.
    (void)migrate(**damaged, QStringLiteral("schema-work"));
    if (auto begun = (*fresh)->execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun.error();
    int lost = 0;
    for (const Table& table : tables) {
        const auto count = salvageTable(**damaged, **fresh, table);
        if (!count)
            return count.error();
        lost += *count;
    }
    if (auto done = (*fresh)->execute(QStringLiteral("COMMIT")); !done)
        return done.error();
    return lost;
}

} // namespace sampan
