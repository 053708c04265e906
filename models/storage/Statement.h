// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Instant.h"
#include "domain/Result.h"
#include "storage/CompactId.h"

#include <QByteArray>
#include <QStringList>
#include <QVarLengthArray>
#include <QVariant>

struct sqlite3_stmt;

namespace sampan
{

class Connection;

/// A prepared statement borrowed from a connection's cache; it is reset when it goes out of scope, so no read lock
/// stays behind. It speaks to SQLite itself: through QSqlQuery, binding and reading cost a quarter of a
/// synchronisation. Parameters are bound in the order of the `?`. Use on the connection's thread only.
class Statement
{
public:
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement& operator=(Statement&&) = delete;

    Statement& bind(const QVariant& value);
    Statement& bind(qint64 value);
    Statement& bind(int value) { return bind(qint64(value)); }
    Statement& bind(bool value) { return bind(qint64(value)); }
    Statement& bind(const QByteArray& bytes);
    Statement& bind(const QString& text);
    /// A text; empty is stored as '' and not as NULL.
    Statement& bindText(const QString& text);
    /// A text that is UTF-8 already; null is stored as '' too.
    Statement& bindUtf8(const QByteArray& text);
    /// The value in a column of another statement's row.
    Statement& bindColumn(const Statement& row, int column);
    Statement& bindId(const Id& id) { return bindId(CompactId::fromId(id)); }
    Statement& bindId(const CompactId& id);
    /// Milliseconds since 1970 or NULL.
    Statement& bindInstant(const QDateTime& instant);

    /// Runs it; afterwards `next()` walks the rows. May be called again with new bindings.
    Result<void> run();
    bool next();
    /// The error that ended `next()` early, if any: check it after the loop.
    Result<void> finish();

    QVariant value(int column) const;
    QString text(int column) const;
    qint64 integer(int column) const;
    bool boolean(int column) const { return integer(column) != 0; }
    bool isNull(int column) const;
    QByteArray bytes(int column) const;
    CompactId compactId(int column) const { return CompactId::fromBlob(bytes(column)); }
    Id id(int column) const { return compactId(column).toId(); }
    QDateTime instant(int column) const;
    QStringList list(int column) const;

private:
    friend class Connection;
    enum class Walk { Idle, Row, Done };

    Statement(Connection* connection, QString sql, sqlite3_stmt* statement, std::optional<Error> error);
    int nextPlace();
    const QByteArray& hold(QByteArray bytes);

    Connection* m_connection;
    QString m_sql;
    sqlite3_stmt* m_statement;
    std::optional<Error> m_error;
    std::optional<int> m_code;              ///< what ended the walk, if it was not its end
    QVarLengthArray<QByteArray, 12> m_held; ///< bound texts and blobs, which SQLite reads where they are
    int m_bound = 0;
    bool m_isFresh = false; ///< `run` has stepped onto a row that `next` has not given yet
    Walk m_walk = Walk::Idle;
};

} // namespace sampan
