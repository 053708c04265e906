// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Instant.h"
#include "domain/Result.h"
#include "storage/CompactId.h"

#include <QSqlQuery>
#include <QStringList>

namespace sampan
{

class Connection;

/// A prepared statement borrowed from a connection's cache; it is reset when it goes out of scope, so no read lock
/// stays behind. Parameters are bound in the order of the `?`. Use on the connection's thread only.
class Statement
{
public:
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement& operator=(Statement&&) = delete;

    Statement& bind(const QVariant& value);
    /// A text; empty is stored as '' and not as NULL.
    Statement& bindText(const QString& text);
    Statement& bindId(const Id& id) { return bindId(CompactId::fromId(id)); }
    Statement& bindId(const CompactId& id) { return bind(id.toBlob()); }
    /// Milliseconds since 1970 or NULL.
    Statement& bindInstant(const QDateTime& instant);

    /// Runs it; afterwards `next()` walks the rows. May be called again with new bindings.
    Result<void> run();
    bool next();
    /// The error that ended `next()` early, if any: check it after the loop.
    Result<void> finish();

    QVariant value(int column) const { return m_query.value(column); }
    QString text(int column) const { return m_query.value(column).toString(); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    bool boolean(int column) const { return m_query.value(column).toLongLong() != 0; }
    bool isNull(int column) const { return m_query.isNull(column); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    CompactId compactId(int column) const { return CompactId::fromBlob(bytes(column)); }
    Id id(int column) const { return compactId(column).toId(); }
    QDateTime instant(int column) const;
    QStringList list(int column) const;

private:
    friend class Connection;
    Statement(Connection* connection, QString sql, QSqlQuery query, std::optional<Error> error);

    Connection* m_connection;
    QString m_sql;
    QSqlQuery m_query;
    std::optional<Error> m_error;
    int m_bound = 0;
};

} // namespace sampan
