// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Connection.h"

#include "domain/Instant.h"
#include "server/storage/Dialect.h"

#include <QDateTime>
#include <utility>

namespace sampan::server
{
namespace
{

constexpr std::size_t kMaxPrepared = 300;

} // namespace

Rows::Rows(Rows&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)), m_isBusy(std::exchange(other.m_isBusy, nullptr)),
      m_broken(other.m_broken), m_own(std::move(other.m_own))
{
}

Rows::~Rows()
{
    if (m_statement)
        m_statement->finish();
    if (m_isBusy)
        *m_isBusy = false;
}

bool Rows::next()
{
    if (m_statement->next())
        return true;
    if (auto failure = m_statement->failure())
        *m_broken = std::move(failure);
    return false;
}

QDateTime Rows::instant(int column) const
{
    return isNull(column) ? QDateTime() : fromMillis(number(column));
}

Connection::Connection(QSqlDatabase database, std::shared_ptr<Fault> fault)
    : m_database(std::move(database)), m_fault(std::move(fault))
{
}

void Connection::close()
{
    m_preparedHere.clear();
    m_prepared.clear();
    m_prepare = {};
    m_database.close();
}

/// The text a statement was kept under shares its characters with the caller's, so their place is known to be theirs.
Connection::Prepared* Connection::known(const QString& sql)
{
    const auto here = m_preparedHere.find(sql.constData());
    if (here != m_preparedHere.end() && here->second.first == sql.size())
        return here->second.second;
    const auto there = m_prepared.find(sql);
    return there == m_prepared.end() ? nullptr : &there->second;
}

Result<Rows> Connection::prepared(const QString& sql, Statement*& statement)
{
    Prepared* const kept = known(sql);
    if (kept && !kept->isBusy) {
        kept->isBusy = true;
        statement = kept->statement.get();
        return Rows(*statement, kept->isBusy, m_broken);
    }
    if (!m_prepare)
        m_prepare = dialect::preparerOf(m_database);
    auto fresh = m_prepare(sql);
    if (!fresh)
        return fresh.error();
    statement = fresh->get();
    if (kept || m_prepared.size() >= kMaxPrepared)
        return Rows(std::move(*fresh), m_broken);
    Prepared& added = m_prepared.emplace(sql, Prepared{std::move(*fresh), true}).first->second;
    m_preparedHere.emplace(sql.constData(), std::pair(sql.size(), &added));
    return Rows(*statement, added.isBusy, m_broken);
}

Result<Rows> Connection::run(const QString& sql, const QVariantList& values)
{
    if (m_writing && m_fault->strikes())
        return Error{ErrorCode::StorageFailed, QStringLiteral("fault set by a test in: ") + sql.left(80), {}};
    Statement* statement = nullptr;
    auto rows = prepared(sql, statement);
    if (!rows)
        return rows;
    if (auto ran = statement->run(values); !ran)
        return ran.error();
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
    m_broken.reset();
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
