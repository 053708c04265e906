// SPDX-License-Identifier: GPL-3.0-or-later
#include "RawCache.h"

#include "Bench.h"
#include "FullCache.h"
#include "storage/Cache.h"
#include "storage/CachePaths.h"
#include "storage/Encryption.h"
#include "storage/Tokenizer.h"

#include <sqlite3.h>

namespace sampan::bench
{
namespace
{

constexpr qint64 rowsPerTransaction = 10000;

RawCache::Value valueOf(sqlite3_stmt* row, int column)
{
    RawCache::Value value;
    value.type = sqlite3_column_type(row, column);
    if (value.type == SQLITE_INTEGER)
        value.integer = sqlite3_column_int64(row, column);
    else if (value.type != SQLITE_NULL)
        value.bytes =
            QByteArray(static_cast<const char*>(sqlite3_column_blob(row, column)), sqlite3_column_bytes(row, column));
    return value;
}

void bind(sqlite3_stmt* row, int place, const RawCache::Value& value)
{
    const int size = int(value.bytes.size());
    if (value.type == SQLITE_INTEGER)
        sqlite3_bind_int64(row, place, value.integer);
    else if (value.type == SQLITE_TEXT)
        sqlite3_bind_text(row, place, value.bytes.constData(), size, SQLITE_STATIC);
    else if (value.type == SQLITE_BLOB)
        sqlite3_bind_blob(row, place, value.bytes.constData(), size, SQLITE_STATIC);
    else
        sqlite3_bind_null(row, place);
}

} // namespace

RawCache::RawCache(const QString& folder)
{
    must(Cache::open(folder, benchKey())); // creates files and schema, and closes again
    if (sqlite3_open(cachePath(folder).toUtf8().constData(), &m_handle) != SQLITE_OK)
        fail(QStringLiteral("cannot open the raw cache"));
    must(applyKey(m_handle, benchKey()));
    for (const char* pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL", "PRAGMA temp_store = MEMORY",
                               "PRAGMA wal_autocheckpoint = 4000", "PRAGMA cache_size = -4000"})
        execute(pragma);
    must(registerTokenizer(m_handle));
}

RawCache::~RawCache()
{
    for (sqlite3_stmt* statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

void RawCache::execute(const char* sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

RawCache::Table RawCache::read(const QString& name)
{
    Table table{name, 0, {}};
    const QByteArray sql = "SELECT * FROM " + name.toUtf8() + " ORDER BY row";
    sqlite3_stmt* rows = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.constData(), -1, &rows, nullptr) != SQLITE_OK)
        fail(QString::fromUtf8(sqlite3_errmsg(m_handle)));
    table.columns = sqlite3_column_count(rows);
    while (sqlite3_step(rows) == SQLITE_ROW) {
        for (int column = 0; column < table.columns; ++column)
            table.values.append(valueOf(rows, column));
    }
    sqlite3_finalize(rows);
    return table;
}

void RawCache::insert(const Table& table)
{
    QByteArray marks = QByteArray("?,").repeated(table.columns);
    marks.chop(1);
    const QByteArray sql = "INSERT INTO " + table.name.toUtf8() + " VALUES (" + marks + ")";
    sqlite3_stmt* row = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.constData(), -1, &row, nullptr) != SQLITE_OK)
        fail(QString::fromUtf8(sqlite3_errmsg(m_handle)));
    execute("BEGIN IMMEDIATE");
    for (qint64 i = 0; i < table.rows(); ++i) {
        for (int column = 0; column < table.columns; ++column)
            bind(row, column + 1, table.values.at(i * table.columns + column));
        if (sqlite3_step(row) != SQLITE_DONE)
            fail(QString::fromUtf8(sqlite3_errmsg(m_handle)));
        sqlite3_reset(row);
        if (i % rowsPerTransaction == rowsPerTransaction - 1)
            execute("COMMIT; BEGIN IMMEDIATE");
    }
    execute("COMMIT");
    sqlite3_finalize(row);
}

void RawCache::index()
{
    execute("INSERT INTO conversation_text (conversation_text) VALUES ('rebuild');"
            "INSERT INTO message_text (message_text) VALUES ('rebuild')");
}

int RawCache::walk(const QByteArray& sql, const QByteArray& text, qint64 number)
{
    sqlite3_stmt*& row = m_statements[sql];
    if (!row && sqlite3_prepare_v2(m_handle, sql.constData(), -1, &row, nullptr) != SQLITE_OK)
        fail(QString::fromUtf8(sqlite3_errmsg(m_handle)));
    sqlite3_bind_text(row, 1, text.constData(), int(text.size()), SQLITE_STATIC);
    sqlite3_bind_int64(row, 2, number);
    int count = 0;
    while (sqlite3_step(row) == SQLITE_ROW)
        ++count;
    sqlite3_reset(row);
    return count;
}

} // namespace sampan::bench
