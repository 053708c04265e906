// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>
#include <atomic>
#include <memory>
#include <unordered_map>

namespace sampan::server
{

class Connection;

/// The answer of one statement. Give it up before the Connection goes; its prepared statement then serves the next
/// caller.
class Rows
{
public:
    /// `isBusy`: cleared when the rows are given up.
    Rows(QSqlQuery& prepared, bool& isBusy) : m_query(&prepared), m_isBusy(&isBusy) {}
    explicit Rows(std::unique_ptr<QSqlQuery> own) : m_query(own.get()), m_own(std::move(own)) {}
    ~Rows();
    Rows(Rows&& other) noexcept;
    Rows& operator=(Rows&&) = delete;
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    /// Steps to the next row; false after the last.
    bool next() { return m_query->next(); }
    QString text(int column) const { return m_query->value(column).toString(); }
    qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    bool truth(int column) const { return number(column) != 0; }
    bool isNull(int column) const { return m_query->isNull(column); }
    /// Milliseconds since 1970 as an instant; invalid for NULL.
    QDateTime instant(int column) const;
    QVariant value(int column) const { return m_query->value(column); }
    qint64 affected() const { return m_query->numRowsAffected(); }

private:
    QSqlQuery* m_query; ///< null once moved from
    bool* m_isBusy = nullptr;
    std::unique_ptr<QSqlQuery> m_own;
};

/// Fails the n-th statement from now on, once; for the tests that sweep every write path.
class Fault
{
public:
    /// 0: never. 1: the next statement.
    void setAfter(int statements) { m_left.store(statements); }
    /// True if the armed fault has not been reached yet.
    bool isArmed() const { return m_left.load() > 0; }
    /// True if this statement is to fail.
    bool strikes() { return m_left.load() > 0 && m_left.fetch_sub(1) == 1; }

private:
    std::atomic<int> m_left{0};
};

/// One thread's connection with its prepared statements. SQL here is what both SQLite and PostgreSQL run: "?" for
/// values, no implicit columns; what differs is in Dialect.
class Connection
{
public:
    Connection(QSqlDatabase database, std::shared_ptr<Fault> fault);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Runs one statement with its values. Errors: see SqlError.h.
    Result<Rows> run(const QString& sql, const QVariantList& values = {});
    /// As run(), for statements without an answer.
    Result<void> exec(const QString& sql, const QVariantList& values = {});

    bool inTransaction() const { return m_inTransaction; }
    Result<void> begin(bool forWriting);
    Result<void> commit();
    void rollback();

    QSqlDatabase& database() { return m_database; }

private:
    struct Prepared {
        QSqlQuery query;
        bool isBusy = false;
    };
    /// The statement with its answer to come; a second one of the same text while the first is still read.
    Result<Rows> prepared(const QString& sql, QSqlQuery*& query);

    QSqlDatabase m_database;
    std::shared_ptr<Fault> m_fault;
    std::unordered_map<QString, Prepared> m_prepared; // its nodes stay where they are
    bool m_inTransaction = false;
    bool m_writing = false;
};

/// An instant as the tables keep it: milliseconds, or NULL.
QVariant toSql(const QDateTime& instant);
/// An id that may be none: NULL for the empty text.
QVariant idToSql(const QString& id);

} // namespace sampan::server
