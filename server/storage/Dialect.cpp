// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Dialect.h"

#include "domain/SearchText.h"
#include "server/storage/QtStatement.h"
#include "server/storage/SqliteStatement.h"

namespace sampan::server::dialect
{
namespace
{

Result<void> runCheck(Connection& connection, const QString& pragma)
{
    auto rows = connection.run(pragma);
    if (!rows)
        return rows.error();
    if (rows->next() && rows->text(0) != u"ok")
        return Error{ErrorCode::StorageCorrupt, rows->text(0), {}};
    return {};
}

} // namespace

QString driver()
{
    return QStringLiteral("QSQLITE");
}

Preparer preparerOf(const QSqlDatabase& database)
{
    if (sqlite3* const handle = SqliteStatement::handleOf(database))
        return [handle](const QString& sql) { return SqliteStatement::prepare(handle, sql); };
    return [database](const QString& sql) { return QtStatement::prepare(database, sql); };
}

bool mayChangeThreads(const QSqlDatabase& database)
{
    return SqliteStatement::handleOf(database) != nullptr;
}

QStringList connectionSetup()
{
    return {QStringLiteral("PRAGMA busy_timeout = 10000"), QStringLiteral("PRAGMA journal_mode = WAL"),
            QStringLiteral("PRAGMA synchronous = FULL"), QStringLiteral("PRAGMA foreign_keys = ON"),
            QStringLiteral("PRAGMA temp_store = MEMORY"), QStringLiteral("PRAGMA cache_size = -16000"),
            // A mapped file is unmapped at each commit of another connection, and its pages are faulted in anew.
            QStringLiteral("PRAGMA mmap_size = 0")};
}

Result<void> checkIntegrity(Connection& connection)
{
    return runCheck(connection, QStringLiteral("PRAGMA quick_check(1)"));
}

Result<void> checkThoroughly(Connection& connection)
{
    if (auto r = runCheck(connection, QStringLiteral("PRAGMA integrity_check(1)")); !r)
        return r;
    auto broken = connection.run(QStringLiteral("PRAGMA foreign_key_check"));
    if (!broken)
        return broken.error();
    if (broken->next())
        return Error{ErrorCode::StorageCorrupt, u"a row of " + broken->text(0) + u" refers to nothing", {}};
    return {};
}

Result<void> backupTo(Connection& connection, const QString& file)
{
    return connection.exec(QStringLiteral("VACUUM INTO ?"), {file});
}

QString searchCondition()
{
    return QStringLiteral("search_index MATCH ?");
}

QString searchValue(const QString& text)
{
    QStringList parts;
    for (const SearchTerm& term : queryTerms(text)) {
        const QString phrase = u"terms : \"" + term.tokens.join(u' ') + u'"';
        parts.append(term.isPrefix ? QString(phrase + u" *") : phrase);
    }
    return parts.join(QStringLiteral(" AND "));
}

QString lastRowNumber()
{
    return QStringLiteral("SELECT last_insert_rowid()");
}

QString deleteSearchRow()
{
    return QStringLiteral("DELETE FROM search_index WHERE rowid = ?");
}

} // namespace sampan::server::dialect
