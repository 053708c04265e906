// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Connection.h"
#include "storage/StoreTypes.h"

#include <QSet>

namespace sampan
{

/// A consistent view of the cache inside one read transaction. Reader thread only; never keep it.
class ReadConnection
{
public:
    explicit ReadConnection(Connection& connection) : m_connection(connection) {}
    virtual ~ReadConnection() = default;

    Connection& connection() { return m_connection; }
    Statement query(const char* name) { return m_connection.query(name); }
    /// The last commit this view contains (StoreCommit::sequence).
    Result<quint64> sequence();

protected:
    Connection& m_connection;
};

/// One atomic change of the cache and the outbox. Writer thread only; it also reads, and sees its own changes.
/// The stores report what they change through the `touched` functions; the commit is announced once, after it holds.
class WriteTransaction final : public ReadConnection
{
public:
    using ReadConnection::ReadConnection;

    void upserted(ObjectType type, const Id& id);
    void removed(ObjectType type, const Id& id);
    /// The first `before` and the last `after` of a conversation or message in this transaction count.
    void conversationChanged(const QueueDelta& delta);
    void messageChanged(const MessageDelta& delta);

    /// Ends the collecting; called by the Store before the commit.
    Result<StoreCommit> seal();
    bool isEmpty() const { return m_changes.isEmpty(); }

private:
    QHash<ObjectType, QHash<Id, bool>> m_changes; ///< id → exists
    QHash<CompactId, QueueDelta> m_queue;
    QHash<CompactId, MessageDelta> m_messages;
};

/// Runs `work` in one transaction of cache and outbox: commits what it did, or rolls everything back on its Error. For
/// the writer thread and for tests that own a connection.
Result<StoreCommit> runWrite(Connection& connection, const std::function<Result<void>(WriteTransaction&)>& work);

} // namespace sampan
