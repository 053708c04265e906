// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Connection.h"

#include "domain/Instant.h"
#include "server/storage/SqlError.h"

#include <QDateTime>
#include <QSqlError>

namespace sampan::server
{
namespace
{

constexpr int kMaxIdleStatements = 300;

} // namespace

Rows::Rows(Connection& owner, QString sql, std::unique_ptr<QSqlQuery> query)
    : m_owner(&owner), m_sql(std::move(sql)), m_query(std::move(query))
{
}

Rows::Rows(Rows&& other) noexcept
    : m_owner(other.m_owner), m_sql(std::move(other.m_sql)), m_query(std::move(other.m_query))
{
}

Rows::~Rows()
{
    if (m_query)
        m_owner->giveBack(m_sql, std::move(m_query));
}

QDateTime Rows::instant(int column) const
{
    const QVariant value = m_query->value(column);
    return value.isNull() ? QDateTime() : fromMillis(value.toLongLong());
}

Connection::Connection(QSqlDatabase database, std::shared_ptr<Fault> fault)
    : m_database(std::move(database)), m_fault(std::move(fault))
{
}

Connection::~Connection()
{
    qDeleteAll(m_idle);
}

Result<std::unique_ptr<QSqlQuery>> Connection::prepared(const QString& sql)
{
    if (QSqlQuery* const idle = m_idle.take(sql))
        return std::unique_ptr<QSqlQuery>(idle);
    auto query = std::make_unique<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return errorOf(query->lastError(), sql);
    return query;
}

void Connection::giveBack(const QString& sql, std::unique_ptr<QSqlQuery> query)
{
    query->finish();
    if (m_idle.size() < kMaxIdleStatements && !m_idle.contains(sql))
        m_idle.insert(sql, query.release());
}

Result<Rows> Connection::run(const QString& sql, const QVariantList& values)
{
    if (m_writing && m_fault->strikes())
        return Error{ErrorCode::StorageFailed, QStringLiteral("fault set by a test in: ") + sql.left(80), {}};
    auto query = prepared(sql);
    if (!query)
        return query.error();
    for (qsizetype i = 0; i < values.size(); ++i)
        (*query)->bindValue(static_cast<int>(i), values.at(i));
    if (!(*query)->exec())
        return errorOf((*query)->lastError(), sql);
    return Rows(*this, sql, std::move(*query));
}

Result<void> Connection::exec(const QString& sql, const QVariantList& values)
{
    const auto rows = run(sql, values);
    return rows ? Result<void>() : rows.error();
}

Result<void> Connection::begin(bool forWriting)
{
    m_writing = forWriting;
    const auto begun = exec(forWriting ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
    m_inTransaction = begun.ok();
    m_writing = forWriting && begun.ok();
    return begun;
}

Result<void> Connection::commit()
{
    const auto done = exec(QStringLiteral("COMMIT"));
    if (!done)
        return done;
    m_inTransaction = m_writing = false;
    return done;
}

void Connection::rollback()
{
    m_writing = false;
    m_inTransaction = false;
    // SQLite may have rolled back by itself (a full disk); then there is nothing left to undo and its complaint is
    // moot.
    QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
}

QVariant toSql(const QDateTime& instant)
{
    return instant.isValid() ? QVariant(instant.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

QVariant idToSql(const QString& id)
{
    return id.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(id);
}

} // namespace sampan::server
