// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Statement.h"

#include <QSqlDatabase>
#include <QVarLengthArray>

struct sqlite3;
struct sqlite3_stmt;

namespace sampan::server
{

/// A statement that speaks to SQLite itself: through QSqlQuery, binding and reading cost more than the statements.
class SqliteStatement final : public Statement
{
public:
    /// The connection behind Qt's driver; null if the driver brings an SQLite of its own, which must not be mixed with
    /// ours.
    static sqlite3* handleOf(const QSqlDatabase& database);
    static Result<std::unique_ptr<Statement>> prepare(sqlite3* handle, const QString& sql);
    ~SqliteStatement() override;

    Result<void> run(const QVariantList& values) override;
    bool next() override;
    std::optional<Error> failure() const override { return m_failure; }
    void finish() override;

    QString text(int column) const override;
    QByteArrayView utf8(int column) const override;
    qint64 number(int column) const override;
    bool isNull(int column) const override;
    qint64 affected() const override { return m_affected; }

private:
    enum class Walk { Idle, First, Row };

    SqliteStatement(sqlite3* handle, sqlite3_stmt* statement) : m_handle(handle), m_statement(statement) {}
    int bind(int place, const QVariant& value);
    int bindBytes(int place, QByteArray bytes, bool isText);
    Error failed() const;

    sqlite3* const m_handle;
    sqlite3_stmt* const m_statement;
    QVarLengthArray<QByteArray, 8> m_held; ///< bound texts and blobs, which SQLite reads where they are
    std::optional<Error> m_failure;
    qint64 m_affected = 0;
    Walk m_walk = Walk::Idle;
};

} // namespace sampan::server
