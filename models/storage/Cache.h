// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "storage/Connection.h"

#include <QLockFile>
#include <memory>

namespace sampan
{

/// What opening found and did, for the log and for one sentence to the agent.
struct CacheOpening {
    bool isNew = false;             ///< there was no cache
    bool wasRebuilt = false;        ///< the cache was corrupt and is empty now; a full synchronisation follows
    bool outboxWasSalvaged = false; ///< outbox.db was corrupt; what could be read of it was kept
    int outboxRowsLost = 0;         ///< rows of a corrupt outbox.db known to be lost; 0 when it was whole
    QString setAsideAs;             ///< the corrupt file's new name, empty if none
};

/// The files of one account's cache: `cache.db` (what the server has, can be fetched again), `outbox.db` (what only
/// this computer has: operations, drafts, attachments not yet uploaded) and `cache.lock`. Both databases are encrypted
/// from the first byte with the same 32 byte key (SQLite3 Multiple Ciphers, aegis, raw key).
///
/// Failing closed: `open` refuses with StorageNotEncrypted unless the loaded SQLite is the encrypting one and no file
/// begins with "SQLite format 3". Other errors: StorageKeyWrong, StorageTooNew, StorageBusy (another process has the
/// folder), StorageFull, StorageFailed. A corrupt cache is no error: it is set aside and built anew.
///
/// Two files and no atomic commit across them: SQLite in WAL mode commits attached files one after the other. The
/// outbox is therefore the only truth about local operations, committed with synchronous=FULL; everything it causes in
/// cache.db (echoes of messages, overlaid conversations) is derived and is brought in line at each opening.
class Cache
{
public:
    struct Options {
        /// A database up to this size is checked whole while opening; a bigger one page by page as it is read (every
        /// page carries an authentication tag) and whole only after damage was noticed.
        qint64 checkUpToBytes = 8 * 1024 * 1024;
        FaultHook fault; ///< for tests
    };

    static constexpr int keyBytes = 32;

    /// Opens or creates; blocks while migrating. Use from any one thread.
    static Result<std::unique_ptr<Cache>> open(const QString& folder, const QByteArray& key, Options options);
    static Result<std::unique_ptr<Cache>> open(const QString& folder, const QByteArray& key);
    ~Cache();

    const CacheOpening& opening() const { return m_opening; }
    const QString& folder() const { return m_folder; }
    /// A further connection for the calling thread.
    Result<std::unique_ptr<Connection>> connect() const;
    /// Remembers that damage was seen, so that the next opening checks the whole file.
    void markDamaged();

    /// Removes every file of the cache including the outbox (sign-out with wiping). StorageBusy while it is open.
    static Result<void> wipe(const QString& folder);

private:
    friend class CacheOpener;
    Cache() = default;

    QString m_folder;
    QByteArray m_key;
    FaultHook m_fault;
    CacheOpening m_opening;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace sampan
