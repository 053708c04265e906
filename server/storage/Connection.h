// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Statement.h"

#include <QSqlDatabase>
#include <atomic>
#include <functional>
#include <unordered_map>

namespace sampan::server
{

/// The answer of one statement. Give it up before the Connection goes; its prepared statement then serves the next
/// caller. A walk that breaks off ends like one that is through; the read or write it belongs to then fails as a whole.
class Rows
{
public:
    /// `isBusy`: cleared when the rows are given up. `broken`: where an error of the walk is noted.
    Rows(Statement& prepared, bool& isBusy, std::optional<Error>& broken)
        : m_statement(&prepared), m_isBusy(&isBusy), m_broken(&broken)
    {
    }
    Rows(std::unique_ptr<Statement> own, std::optional<Error>& broken)
        : m_statement(own.get()), m_broken(&broken), m_own(std::move(own))
    {
    }
    ~Rows();
    Rows(Rows&& other) noexcept;
    Rows& operator=(Rows&&) = delete;
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    /// Steps to the next row; false after the last.
    bool next();
    QString text(int column) const { return m_statement->text(column); }
    /// The same as UTF-8, without a copy; valid until the next call or row.
    QByteArrayView utf8(int column) const { return m_statement->utf8(column); }
    qint64 number(int column) const { return m_statement->number(column); }
    bool truth(int column) const { return number(column) != 0; }
    bool isNull(int column) const { return m_statement->isNull(column); }
    /// Milliseconds since 1970 as an instant; invalid for NULL.
    QDateTime instant(int column) const;
    qint64 affected() const { return m_statement->affected(); }

private:
    Statement* m_statement; ///< null once moved from
    bool* m_isBusy = nullptr;
    std::optional<Error>* m_broken;
    std::unique_ptr<Statement> m_own;
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

using Preparer = std::function<Result<std::unique_ptr<Statement>>(const QString& sql)>;

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

    /// The error that broke off the walk of some rows since the last call, if any.
    std::optional<Error> takeBroken() { return std::exchange(m_broken, std::nullopt); }

    QSqlDatabase& database() { return m_database; }
    /// Ends all statements and the connection.
    void close();

private:
    struct Prepared {
        std::unique_ptr<Statement> statement;
        bool isBusy = false;
    };
    Prepared* known(const QString& sql);
    /// The statement with its answer to come; a second one of the same text while the first is still read.
    Result<Rows> prepared(const QString& sql, Statement*& statement);

    QSqlDatabase m_database;
    std::shared_ptr<Fault> m_fault;
    Preparer m_prepare; // none before the first statement
    std::optional<Error> m_broken;
    std::unordered_map<QString, Prepared> m_prepared; // its nodes stay where they are
    /// The same by where the text lies, with its size: no hash of the text.
    std::unordered_map<const QChar*, std::pair<qsizetype, Prepared*>> m_preparedHere;
    bool m_inTransaction = false;
    bool m_writing = false;
};

/// An instant as the tables keep it: milliseconds, or NULL.
QVariant toSql(const QDateTime& instant);
/// An id that may be none: NULL for the empty text.
QVariant idToSql(const QString& id);

} // namespace sampan::server
