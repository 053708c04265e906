// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/CacheOpener.h"

#include "storage/CachePaths.h"
#include "storage/DatabaseFile.h"
#include "storage/Encryption.h"
#include "storage/Reconcile.h"
#include "storage/Salvage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <sqlite3.h>

namespace sampan
{

CacheOpener::CacheOpener(QString folder, QByteArray key, Cache::Options options)
    : m_folder(std::move(folder)), m_key(std::move(key)), m_options(std::move(options)), m_cache(new Cache)
{
}

Result<std::unique_ptr<Cache>> CacheOpener::open()
{
    if (m_key.size() != Cache::keyBytes)
        return Error{ErrorCode::StorageKeyWrong, QStringLiteral("the key is not %1 bytes").arg(Cache::keyBytes), {}};
    using Step = Result<void> (CacheOpener::*)();
    for (const Step step : {&CacheOpener::takeFolder, &CacheOpener::checkKey, &CacheOpener::openOutbox,
                            &CacheOpener::openCache, &CacheOpener::alignEchoes}) {
        if (auto done = (this->*step)(); !done)
            return done.error();
    }
    QFile::remove(damageMarkPath(m_folder));
    return std::move(m_cache);
}

Result<void> CacheOpener::takeFolder()
{
    if (auto done = checkCipherLibrary(); !done)
        return done;
    if (!QDir().mkpath(m_folder))
        return Error{ErrorCode::FileUnwritable, QStringLiteral("cannot make the folder"), m_folder};
    (void)QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_cache->m_lock = std::make_unique<QLockFile>(lockPath(m_folder));
    m_cache->m_lock->setStaleLockTime(0);
    if (!m_cache->m_lock->tryLock(0)) {
        const bool isHeld = m_cache->m_lock->error() == QLockFile::LockFailedError;
        return Error{isHeld ? ErrorCode::StorageBusy : ErrorCode::FileUnwritable,
                     QStringLiteral("the cache folder cannot be locked"), m_folder};
    }
    m_cache->m_folder = m_folder;
    m_cache->m_key = m_key;
    m_cache->m_fault = m_options.fault;
    m_damageSeen = QFile::exists(damageMarkPath(m_folder));
    m_cache->m_opening.isNew = !QFile::exists(cachePath(m_folder));
    for (const QString& path : {cachePath(m_folder), outboxPath(m_folder)}) {
        if (auto done = checkFileIsEncrypted(path); !done)
            return done;
    }
    return {};
}

Result<void> CacheOpener::checkKey()
{
    QFile mark(keyMarkPath(m_folder));
    if (mark.exists()) {
        if (!mark.open(QIODevice::ReadOnly))
            return Error{ErrorCode::FileUnreadable, mark.errorString(), mark.fileName()};
        if (mark.readAll() == keyMark(m_key))
            return {};
        return Error{ErrorCode::StorageKeyWrong, QStringLiteral("another key was used"), m_folder};
    }
    // Without the mark nothing tells a wrong key from damage, and guessing could cost the outbox.
    for (const QString& path : {cachePath(m_folder), outboxPath(m_folder)}) {
        if (!QFile::exists(path) || QFileInfo(path).size() == 0)
            continue;
        if (const auto connection = openDatabase(path, m_key, {}); !connection)
            return Error{ErrorCode::StorageKeyWrong, connection.error().detail, path};
    }
    QSaveFile fresh(keyMarkPath(m_folder));
    if (!fresh.open(QIODevice::WriteOnly) || fresh.write(keyMark(m_key)) < 0 || !fresh.commit())
        return Error{ErrorCode::FileUnwritable, fresh.errorString(), fresh.fileName()};
    return {};
}

Result<void> CacheOpener::bringUp(const QString& path, const QString& schema, bool fullCheck)
{
    auto connection = openDatabase(path, m_key, m_options.fault);
    if (!connection)
        return connection.error();
    if (auto done = migrate(**connection, schema); !done)
        return done;
    if (fullCheck) {
        if (auto done = quickCheck(**connection); !done)
            return done;
    }
    // The next connection goes on with the log; writing it back here would make every start wait for the disk.
    sqlite3_db_config((*connection)->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    return checkFileIsEncrypted(path);
}

Result<void> CacheOpener::openOutbox()
{
    const QString path = outboxPath(m_folder);
    auto done = bringUp(path, QStringLiteral("schema-work"), true);
    if (done || done.error().code != ErrorCode::StorageCorrupt)
        return done;
    const auto damaged = setAside(path);
    if (!damaged)
        return damaged.error();
    const auto lost = salvageOutbox(*damaged, path, m_key);
    if (!lost)
        return lost.error();
    m_cache->m_opening.outboxWasSalvaged = true;
    m_cache->m_opening.outboxRowsLost = *lost;
    m_cache->m_opening.setAsideAs = *damaged;
    return {};
}

Result<void> CacheOpener::openCache()
{
    const QString path = cachePath(m_folder);
    const bool fullCheck = m_damageSeen || QFileInfo(path).size() <= m_options.checkUpToBytes;
    auto done = bringUp(path, QStringLiteral("schema"), fullCheck);
    if (done || done.error().code != ErrorCode::StorageCorrupt)
        return done;
    const auto damaged = setAside(path);
    if (!damaged)
        return damaged.error();
    m_cache->m_opening.wasRebuilt = true;
    m_cache->m_opening.setAsideAs = *damaged;
    return bringUp(path, QStringLiteral("schema"), false);
}

Result<void> CacheOpener::alignEchoes()
{
    auto connection = m_cache->connect();
    if (!connection)
        return connection.error();
    return reconcileEchoes(**connection);
}

} // namespace sampan
