// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Statement.h"

#include "storage/Connection.h"

#include <sqlite3.h>

namespace sampan
{

Statement::Statement(Connection* connection, QString sql, QSqlQuery query, std::optional<Error> error)
    : m_connection(connection), m_sql(std::move(sql)), m_query(std::move(query)), m_error(std::move(error))
{
}

Statement::Statement(Statement&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)), m_sql(std::move(other.m_sql)),
      m_query(std::move(other.m_query)), m_error(std::move(other.m_error)), m_bound(other.m_bound)
{
}

Statement::~Statement()
{
    if (!m_connection)
        return;
    m_query.finish();
    if (!m_error)
        m_connection->giveBack(m_sql, std::move(m_query));
}

Statement& Statement::bind(const QVariant& value)
{
    m_query.bindValue(m_bound++, value);
    return *this;
}

Statement& Statement::bindText(const QString& text)
{
    return bind(text.isNull() ? QStringLiteral("") : text);
}

Statement& Statement::bindInstant(const QDateTime& instant)
{
    return bind(instant.isValid() ? QVariant(toMillis(instant)) : QVariant(QMetaType::fromType<qint64>()));
}

Result<void> Statement::run()
{
    m_bound = 0;
    if (m_error)
        return *m_error;
    if (const std::optional<Error> fault = m_connection->fault(m_sql))
        return *fault;
    if (!m_query.exec())
        return m_connection->lastError(m_sql);
    return {};
}

bool Statement::next()
{
    return m_query.next();
}

Result<void> Statement::finish()
{
    // Qt ends the walk silently on an error, and only the connection still knows the code.
    const int code = sqlite3_errcode(m_connection->handle());
    m_query.finish();
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE)
        return {};
    return sqliteError(code, m_sql);
}

QDateTime Statement::instant(int column) const
{
    return m_query.isNull(column) ? QDateTime() : fromMillis(integer(column));
}

QStringList Statement::list(int column) const
{
    return text(column).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace sampan
