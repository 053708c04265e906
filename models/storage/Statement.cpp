// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Statement.h"

#include "storage/Connection.h"

#include <QtEndian>
#include <sqlite3.h>

namespace sampan
{

Statement::Statement(Connection* connection, QString sql, sqlite3_stmt* statement, std::optional<Error> error)
    : m_connection(connection), m_sql(std::move(sql)), m_statement(statement), m_error(std::move(error))
{
}

Statement::Statement(Statement&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)), m_sql(std::move(other.m_sql)),
      m_statement(std::exchange(other.m_statement, nullptr)), m_error(std::move(other.m_error)), m_code(other.m_code),
      m_held(std::move(other.m_held)), m_bound(other.m_bound), m_isFresh(other.m_isFresh), m_walk(other.m_walk)
{
}

Statement::~Statement()
{
    if (!m_connection || !m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_connection->giveBack(m_sql, m_statement);
}

int Statement::nextPlace()
{
    // A statement still on a row takes no bindings.
    if (m_walk != Walk::Idle) {
        sqlite3_reset(m_statement);
        m_walk = Walk::Idle;
    }
    if (m_bound == 0)
        m_held.clear();
    return ++m_bound;
}

const QByteArray& Statement::hold(QByteArray bytes)
{
    m_held.append(std::move(bytes));
    return m_held.last();
}

Statement& Statement::bind(qint64 value)
{
    sqlite3_bind_int64(m_statement, nextPlace(), value);
    return *this;
}

Statement& Statement::bind(const QByteArray& bytes)
{
    const int place = nextPlace();
    if (bytes.isNull()) {
        sqlite3_bind_null(m_statement, place);
        return *this;
    }
    const QByteArray& held = hold(bytes);
    sqlite3_bind_blob64(m_statement, place, held.constData(), sqlite3_uint64(held.size()), SQLITE_STATIC);
    return *this;
}

Statement& Statement::bind(const QString& text)
{
    const int place = nextPlace();
    if (text.isNull()) {
        sqlite3_bind_null(m_statement, place);
        return *this;
    }
    const QByteArray& held = hold(text.toUtf8());
    sqlite3_bind_text64(m_statement, place, held.constData(), sqlite3_uint64(held.size()), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(const QVariant& value)
{
    if (value.isNull())
        return bind(QByteArray());
    switch (value.typeId()) {
    case QMetaType::QByteArray:
        return bind(value.toByteArray());
    case QMetaType::QString:
        return bind(value.toString());
    case QMetaType::Double:
        sqlite3_bind_double(m_statement, nextPlace(), value.toDouble());
        return *this;
    default:
        return bind(value.toLongLong());
    }
}

Statement& Statement::bindText(const QString& text)
{
    return bind(text.isNull() ? QStringLiteral("") : text);
}

Statement& Statement::bindUtf8(const QByteArray& text)
{
    const int place = nextPlace();
    const QByteArray& held = hold(text);
    sqlite3_bind_text64(m_statement, place, held.constData(), sqlite3_uint64(held.size()), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindColumn(const Statement& row, int column)
{
    const int place = nextPlace();
    sqlite3_bind_value(m_statement, place, sqlite3_column_value(row.m_statement, column));
    return *this;
}

Statement& Statement::bindId(const CompactId& id)
{
    if (id.isNull())
        return bind(QByteArray());
    char bytes[16];
    qToBigEndian(id.high, bytes);
    qToBigEndian(id.low, bytes + 8);
    sqlite3_bind_blob(m_statement, nextPlace(), bytes, sizeof bytes, SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bindInstant(const QDateTime& instant)
{
    return instant.isValid() ? bind(toMillis(instant)) : bind(QByteArray());
}

Result<void> Statement::run()
{
    m_bound = 0;
    m_isFresh = false;
    m_code.reset();
    if (m_error)
        return *m_error;
    if (const std::optional<Error> fault = m_connection->fault(m_sql))
        return *fault;
    if (m_walk != Walk::Idle)
        sqlite3_reset(m_statement);
    const int code = sqlite3_step(m_statement);
    m_isFresh = code == SQLITE_ROW;
    m_walk = m_isFresh ? Walk::Row : Walk::Done;
    if (code == SQLITE_ROW)
        return {};
    const Result<void> result = code == SQLITE_DONE ? Result<void>() : m_connection->lastError(m_sql);
    // A write is over with its step: held open it would keep the transaction from its end.
    sqlite3_reset(m_statement);
    m_walk = Walk::Done;
    return result;
}

bool Statement::next()
{
    if (m_walk != Walk::Row)
        return false;
    if (std::exchange(m_isFresh, false))
        return true;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    m_walk = Walk::Done;
    if (code != SQLITE_DONE)
        m_code = code;
    sqlite3_reset(m_statement);
    return false;
}

Result<void> Statement::finish()
{
    if (m_walk == Walk::Row)
        sqlite3_reset(m_statement);
    m_walk = Walk::Idle;
    return m_code ? Result<void>(sqliteError(*m_code, m_sql)) : Result<void>();
}

QVariant Statement::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return QVariant::fromValue(integer(column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_statement, column);
    case SQLITE_BLOB:
        return bytes(column);
    case SQLITE_NULL:
        return QVariant(QMetaType::fromType<QString>());
    default:
        return text(column);
    }
}

QString Statement::text(int column) const
{
    const auto* const utf8 = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return utf8 ? QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column)) : QString();
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QByteArray Statement::bytes(int column) const
{
    const auto* const data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    if (!data)
        return isNull(column) ? QByteArray() : QByteArray("");
    return QByteArray(data, sqlite3_column_bytes(m_statement, column));
}

QDateTime Statement::instant(int column) const
{
    return isNull(column) ? QDateTime() : fromMillis(integer(column));
}

QStringList Statement::list(int column) const
{
    return text(column).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace sampan
