// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Connection.h"

#include "domain/Instant.h"
#include "server/storage/SqlError.h"

#include <QDateTime>
#include <QSqlError>
#include <utility>

namespace sampan::server
{
namespace
{

constexpr std::size_t kMaxPrepared = 300;

} // namespace

Rows::Rows(Rows&& other) noexcept
    : m_query(std::exchange(other.m_query, nullptr)), m_isBusy(std::exchange(other.m_isBusy, nullptr)),
      m_own(std::move(other.m_own))
{
}

Rows::~Rows()
{
    if (m_query)
        m_query->finish();
    if (m_isBusy)
        *m_isBusy = false;
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

Result<Rows> Connection::prepared(const QString& sql, QSqlQuery*& query)
{
    const auto known = m_prepared.find(sql);
    if (known != m_prepared.end() && !known->second.isBusy) {
        known->second.isBusy = true;
        query = &known->second.query;
        return Rows(*query, known->second.isBusy);
    }
    auto fresh = std::make_unique<QSqlQuery>(m_database);
    fresh->setForwardOnly(true);
    if (!fresh->prepare(sql))
        return errorOf(fresh->lastError(), sql);
    query = fresh.get();
    if (known != m_prepared.end() || m_prepared.size() >= kMaxPrepared)
        return Rows(std::move(fresh));
    Prepared& kept = m_prepared.emplace(sql, Prepared{std::move(*fresh), true}).first->second;
    query = &kept.query;
    return Rows(kept.query, kept.isBusy);
}

Result<Rows> Connection::run(const QString& sql, const QVariantList& values)
{
    if (m_writing && m_fault->strikes())
        return Error{ErrorCode::StorageFailed, QStringLiteral("fault set by a test in: ") + sql.left(80), {}};
    QSqlQuery* query = nullptr;
    auto rows = prepared(sql, query);
    if (!rows)
        return rows;
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(static_cast<int>(i), values.at(i));
    if (!query->exec())
        return errorOf(query->lastError(), sql);
    return rows;
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
    (void)exec(QStringLiteral("ROLLBACK"));
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
