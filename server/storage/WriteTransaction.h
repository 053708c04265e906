// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Id.h"
#include "server/storage/Connection.h"
#include "server/storage/DataType.h"
#include "server/storage/Scope.h"

#include <QHash>
#include <QSet>
#include <functional>

namespace sampan::server
{

/// What Database::write() lends its caller. Whoever changes an object says so by touch(); the change log is written at
/// the end of the same transaction. The *Rows functions (ConversationRows, ...) touch by themselves.
class WriteTransaction
{
public:
    explicit WriteTransaction(Connection& connection) : m_connection(connection) {}
    WriteTransaction(const WriteTransaction&) = delete;
    WriteTransaction& operator=(const WriteTransaction&) = delete;

    Connection& connection() { return m_connection; }
    Result<Rows> run(const QString& sql, const QVariantList& values = {}) { return m_connection.run(sql, values); }
    Result<void> exec(const QString& sql, const QVariantList& values = {}) { return m_connection.exec(sql, values); }

    /// Notes a change. An object touched more than once gets one record: first `before`, last `after`.
    void touch(DataType type, const Id& id, ChangeKind kind, const Scope& before, const Scope& after);
    /// For objects everybody sees (Agent, Team, Inbox, Label).
    void touch(DataType type, const Id& id, ChangeKind kind);

    /// Runs `part` so that its error undoes only what it did itself, its touches included; returns that error.
    Result<void> attempt(const std::function<Result<void>()>& part);

    /// Numbers the changes so far and appends them to the log; Database calls it before the commit, and whoever must
    /// know the new number earlier may, too.
    Result<void> writeLog();
    QSet<DataType> touchedTypes() const;
    /// The number of the type's last change that is in the log; 0 if this transaction logged none.
    qint64 lastSeq(DataType type) const { return m_lastSeqs.value(type); }
    /// How many numbers of the log this transaction took so far.
    qint64 loggedChanges() const { return m_logged; }

private:
    struct Change {
        DataType type;
        Id id;
        ChangeKind kind;
        Scope before;
        Scope after;
    };

    Connection& m_connection;
    QList<Change> m_changes;
    QHash<QString, qsizetype> m_places;
    QHash<DataType, qint64> m_lastSeqs;
    qint64 m_logged = 0;
};

} // namespace sampan::server
