// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Statement.h"

#include <QHash>
#include <QSqlDatabase>
#include <functional>

struct sqlite3;

namespace sampan
{

/// Answers before each statement: an Error makes the statement fail with it, as a full disk or a crash would. For
/// tests.
using FaultHook = std::function<std::optional<Error>(const QString& sql)>;

/// One open connection to the encrypted cache with the outbox attached as schema `work`. Belongs to one thread.
class Connection
{
public:
    Connection(QSqlDatabase database, FaultHook fault = {});
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// A statement by its text; prepared once and kept.
    Statement prepare(const QString& sql);
    /// A statement by its intent: the file sql/query/<name>.sql.
    Statement query(const char* name);
    /// Runs a statement without parameters and rows.
    Result<void> execute(const QString& sql);
    /// Runs several statements separated by semicolons, as in a schema file.
    Result<void> executeScript(const QString& script);

    /// Thread-safe: makes the statement that runs now end with Cancelled.
    void interrupt();
    sqlite3* handle() const { return m_handle; }
    Error lastError(const QString& what) const;
    int changes() const;

private:
    friend class Statement;
    std::optional<Error> fault(const QString& sql) const;
    void giveBack(const QString& sql, sqlite3_stmt* statement);

    QSqlDatabase m_database;
    sqlite3* m_handle;
    FaultHook m_fault;
    QHash<QString, QList<sqlite3_stmt*>> m_idle;
};

/// Maps an SQLite result code to our errors: full disk, corruption, wrong key, interruption, busy.
Error sqliteError(int code, const QString& detail);

} // namespace sampan
