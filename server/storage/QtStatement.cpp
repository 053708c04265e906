// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/QtStatement.h"

#include "server/storage/SqlError.h"

#include <QSqlError>

namespace sampan::server
{

Result<std::unique_ptr<Statement>> QtStatement::prepare(const QSqlDatabase& database, const QString& sql)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return errorOf(query.lastError(), sql);
    return std::unique_ptr<Statement>(new QtStatement(std::move(query)));
}

Result<void> QtStatement::run(const QVariantList& values)
{
    m_failure.reset();
    for (qsizetype i = 0; i < values.size(); ++i)
        m_query.bindValue(static_cast<int>(i), values.at(i));
    if (!m_query.exec())
        return errorOf(m_query.lastError(), m_query.lastQuery());
    return {};
}

bool QtStatement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        m_failure = errorOf(m_query.lastError(), m_query.lastQuery());
    return false;
}

QByteArrayView QtStatement::utf8(int column) const
{
    m_utf8 = text(column).toUtf8();
    return m_utf8;
}

} // namespace sampan::server
