// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Connection.h"

#include "storage/SqlFiles.h"

#include <QSqlDriver>
#include <QSqlError>
#include <cerrno>
#include <sqlite3.h>

namespace sampan
{

Connection::Connection(QSqlDatabase database, FaultHook fault)
    : m_database(std::move(database)),
      m_handle(*static_cast<sqlite3* const*>(m_database.driver()->handle().constData())), m_fault(std::move(fault))
{
}

Connection::~Connection()
{
    for (const QList<sqlite3_stmt*>& statements : std::as_const(m_idle)) {
        for (sqlite3_stmt* statement : statements)
            sqlite3_finalize(statement);
    }
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Statement Connection::prepare(const QString& sql)
{
    QList<sqlite3_stmt*>& idle = m_idle[sql];
    if (!idle.isEmpty())
        return Statement(this, sql, idle.takeLast(), std::nullopt);
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    return Statement(this, sql, statement, code == SQLITE_OK ? std::nullopt : std::optional(lastError(sql)));
}

Statement Connection::query(const char* name)
{
    return prepare(queryText(name));
}

Result<void> Connection::execute(const QString& sql)
{
    Statement statement = prepare(sql);
    return statement.run();
}

Result<void> Connection::executeScript(const QString& script)
{
    if (const std::optional<Error> failed = fault(script))
        return *failed;
    char* message = nullptr;
    const int code = sqlite3_exec(m_handle, script.toUtf8().constData(), nullptr, nullptr, &message);
    const QString detail = QString::fromUtf8(message);
    sqlite3_free(message);
    return code == SQLITE_OK ? Result<void>() : Result<void>(sqliteError(code, detail));
}

void Connection::interrupt()
{
    sqlite3_interrupt(m_handle);
}

Error Connection::lastError(const QString& what) const
{
    const QString detail = QString::fromUtf8(sqlite3_errmsg(m_handle)) + QStringLiteral(" in ") + what.left(120);
    const int code = sqlite3_extended_errcode(m_handle);
    if ((code & 0xff) == SQLITE_IOERR && sqlite3_system_errno(m_handle) == ENOSPC)
        return {ErrorCode::StorageFull, detail, {}};
    return sqliteError(code, detail);
}

int Connection::changes() const
{
    return sqlite3_changes(m_handle);
}

std::optional<Error> Connection::fault(const QString& sql) const
{
    return m_fault ? m_fault(sql) : std::optional<Error>();
}

void Connection::giveBack(const QString& sql, sqlite3_stmt* statement)
{
    m_idle[sql].append(statement);
}

Error sqliteError(int code, const QString& detail)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {ErrorCode::StorageFull, detail, {}};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::StorageCorrupt, detail, {}};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::StorageBusy, detail, {}};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, detail, {}};
    default:
        return {ErrorCode::StorageFailed, QStringLiteral("SQLite %1: ").arg(code) + detail, {}};
    }
}

} // namespace sampan
