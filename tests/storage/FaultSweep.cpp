// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultSweep.h"

#include <QRegularExpression>

namespace sampan::test
{
namespace
{

/// Fails the n-th statement from now on with a full disk, once.
struct Fault {
    int countdown = 0;
    int seen = 0;

    FaultHook hook()
    {
        return [this](const QString&) -> std::optional<Error> {
            ++seen;
            if (countdown > 0 && --countdown == 0)
                return Error{ErrorCode::StorageFull, QStringLiteral("injected"), {}};
            return std::nullopt;
        };
    }
};

/// What testId() and at() make lies within a few weeks after `at(0)`; what is made anew lies later.
constexpr qint64 kLatestOfTests = 90LL * 24 * 3600;

bool isOfTests(qint64 milliseconds)
{
    return milliseconds < at(kLatestOfTests).toMSecsSinceEpoch();
}

QString withoutNewIds(const QString& text)
{
    // An id of version 7 begins with its time in milliseconds; stored ones are 32 hexadecimal digits.
    static const QRegularExpression pattern(
        QStringLiteral("([0-9A-Fa-f]{8})-?([0-9A-Fa-f]{4})-?7[0-9A-Fa-f]{3}-?[0-9A-Fa-f]{4}-?[0-9A-Fa-f]{12}"));
    QString out;
    qsizetype from = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const qint64 time = QString(match.captured(1) + match.captured(2)).toLongLong(nullptr, 16);
        out += text.mid(from, match.capturedStart() - from);
        out += isOfTests(time) ? match.captured() : QStringLiteral("new");
        from = match.capturedEnd();
    }
    return out + text.mid(from);
}

QString withoutNow(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z|(?<!\\d)1[78]\\d{11}(?!\\d)"));
    QString out;
    qsizetype from = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString found = match.captured();
        const qint64 time = found.endsWith(u'Z') ? instantFromText(found).toMSecsSinceEpoch() : found.toLongLong();
        out += text.mid(from, match.capturedStart() - from);
        out += isOfTests(time) ? found : QStringLiteral("now");
        from = match.capturedEnd();
    }
    return out + text.mid(from);
}

QString textOf(const Statement& row, int column)
{
    const QVariant value = row.value(column);
    if (value.typeId() == QMetaType::QByteArray) {
        const QByteArray bytes = value.toByteArray();
        return bytes.size() > 1000 ? QString::number(bytes.size()) : QString::fromLatin1(bytes.toHex());
    }
    return value.toString();
}

/// Of "schema.table"; what has no such name is a single figure.
int columnsOf(Connection& connection, const QString& table)
{
    Statement row = connection.prepare(QStringLiteral("SELECT count(*) FROM pragma_table_info(?, ?)"));
    row.bindText(table.section(u'.', 1)).bindText(table.section(u'.', 0, 0));
    return row.run().ok() && row.next() ? qMax(1, int(row.integer(0))) : 1;
}

QStringList rowsOf(Connection& connection, const QString& sql)
{
    Statement rows = connection.prepare(sql);
    if (const auto ran = rows.run(); !ran)
        qFatal("cannot read: %s", qPrintable(ran.error().detail));
    const int columns = columnsOf(connection, sql.section(u' ', -1));
    QStringList lines;
    while (rows.next()) {
        QString line = sql.section(u' ', -1) + u": ";
        for (int column = 0; column < columns; ++column)
            line += textOf(rows, column) + u'|';
        lines.append(withoutNow(withoutNewIds(line)));
    }
    lines.sort();
    return lines;
}

QStringList tables(Connection& connection, const QString& schema)
{
    Statement rows = connection.prepare(
        QStringLiteral("SELECT '%1.' || name FROM %1.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                       "AND name NOT LIKE '%\\_text%' ESCAPE '\\'")
            .arg(schema));
    QStringList names;
    if (!rows.run())
        qFatal("cannot read the schema");
    while (rows.next())
        names.append(rows.text(0));
    return names;
}

} // namespace

Result<void> onFirst(WriteTransaction& t, const std::function<Result<void>(const Id&)>& work)
{
    const auto entries = OutboxStore::entries(t);
    return entries ? work(entries->first().id) : Result<void>(entries.error());
}

QString contentsOf(Connection& connection)
{
    QStringList lines;
    const QStringList all = tables(connection, QStringLiteral("main")) + tables(connection, QStringLiteral("work"));
    for (const QString& table : all)
        lines += rowsOf(connection, QStringLiteral("SELECT * FROM ") + table);
    for (const char* text : {"message_text('reply OR changed OR edited OR matter')", "conversation_text('Subject')",
                             "customer_text('Buyer')"})
        lines += rowsOf(connection, QStringLiteral("SELECT count(*) FROM ") + QLatin1StringView(text));
    return lines.join(u'\n');
}

void sweepFaults(const WritePath& path)
{
    SCOPED_TRACE(path.name);
    Fault fault;
    QTemporaryDir cleanDir;
    OpenCache clean(cleanDir.path(), fault.hook());
    path.prepare(clean);
    const std::string unchanged = contentsOf(clean.connection()).toStdString();
    fault.seen = 0;
    clean.write(path.work);
    const int statements = fault.seen;
    const std::string expected = contentsOf(clean.connection()).toStdString();
    ASSERT_GE(statements, 5);
    ASSERT_NE(expected, unchanged);
    QTemporaryDir dir;
    Fault one;
    OpenCache cache(dir.path(), one.hook());
    path.prepare(cache);
    const std::string before = contentsOf(cache.connection()).toStdString();
    for (int i = 1; i <= statements; ++i) {
        one.countdown = i;
        const auto failed = runWrite(cache.connection(), path.work);
        ASSERT_FALSE(failed.ok()) << "statement " << i << " of " << statements << " was swallowed";
        ASSERT_EQ(failed.error().code, ErrorCode::StorageFull);
        one.countdown = 0;
        ASSERT_EQ(contentsOf(cache.connection()).toStdString(), before) << "statement " << i;
    }
    cache.write(path.work);
    EXPECT_EQ(contentsOf(cache.connection()).toStdString(), expected);
}

} // namespace sampan::test
