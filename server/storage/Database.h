// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/WriteQueue.h"
#include "server/storage/WriteTransaction.h"

#include <QMutex>
#include <functional>
#include <map>
#include <memory>

namespace sampan::server
{

class OpenConnection;

/// The server's database. All calls are thread-safe; each thread has a connection of its own to read, closed when the
/// thread or the Database ends. End all threads that use it before destroying it.
class Database
{
public:
    using Writing = std::function<Result<void>(WriteTransaction&)>;
    using Reading = std::function<Result<void>(Connection&)>;
    using CommitListener = std::function<void(const QSet<DataType>& types)>;

    /// Opens or creates `file`, checks it for damage and brings its schema up to date. StorageCorrupt; StorageTooNew
    /// for a schema of a later version; StorageFailed.
    static Result<std::unique_ptr<Database>> open(const QString& file);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs `work` with its change log records as a whole or not at all; an error of `work` rolls back what it did and
    /// is returned. Returns when it is on the disk. Works that wait at the same time share one commit: `work` may then
    /// run on the thread of another writer, and an error of the storage is told to all who shared it.
    Result<void> write(const Writing& work);
    /// Runs `work` on one consistent snapshot. Inside a write it reads what the write has done so far.
    Result<void> read(const Reading& work);

    /// How many numbers of the change log other processes took, ever; it only grows. StorageBusy while a write is under
    /// way and does not end soon: ask again later.
    Result<qint64> foreignChanges();

    /// Calls `listener` after each commit that changed objects, on the committing thread; it must be quick and must not
    /// write. Returns a number for stopListening().
    int onCommitted(CommitListener listener);
    void stopListening(int number);

    /// Tests only: the n-th statement of writes fails, once, counted from now (BEGIN and COMMIT count). 0: none.
    void setFaultAfter(int statements) { m_fault->setAfter(statements); }
    bool faultIsArmed() const { return m_fault->isArmed(); }

    /// How many writes wait until the one under way is done.
    std::size_t waitingWrites() { return m_writing.waiting(); }

    QString file() const { return m_file; }

private:
    explicit Database(QString file);
    Result<Connection*> connection();
    Result<void> takeTurn(Connection& own, const WriteQueue::Group& group, QSet<DataType>& types);
    Result<void> writeOn(Connection& connection, const Writing& work, QSet<DataType>& types);
    Result<void> writeGroup(Connection& connection, const WriteQueue::Group& group, QSet<DataType>& types);
    void tellCommitted(const QSet<DataType>& types);

    const QString m_file;
    const quint64 m_serial;
    const std::shared_ptr<Fault> m_fault = std::make_shared<Fault>();
    /// All writes go through it, whichever thread has the turn: as nobody else writes, what it keeps of the file stays
    /// true. Null where the driver binds a connection to its thread; each then writes with its own.
    std::unique_ptr<OpenConnection> m_writer;
    WriteQueue m_writing;    // one writer at a time in this process is fairer than SQLite's busy polling
    qint64 m_ownChanges = 0; ///< numbers of the change log taken here; only whoever has the turn touches it
    QMutex m_listening;
    std::map<int, CommitListener> m_listeners;
    int m_lastListener = 0;
};

} // namespace sampan::server
