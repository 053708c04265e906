// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Cache.h"

#include "storage/CacheOpener.h"
#include "storage/CachePaths.h"
#include "storage/DatabaseFile.h"

#include <QDir>
#include <QFile>

namespace sampan
{

Result<std::unique_ptr<Cache>> Cache::open(const QString& folder, const QByteArray& key, Options options)
{
    return CacheOpener(folder, key, std::move(options)).open();
}

Result<std::unique_ptr<Cache>> Cache::open(const QString& folder, const QByteArray& key)
{
    return open(folder, key, Options());
}

Cache::~Cache()
{
    m_key.fill('\0');
}

Result<std::unique_ptr<Connection>> Cache::connect() const
{
    auto connection = openDatabase(cachePath(m_folder), m_key, m_fault);
    if (!connection)
        return connection;
    // Without KEY the attached file takes cipher and key of the main one.
    Statement attach = (*connection)->prepare(QStringLiteral("ATTACH DATABASE ? AS work"));
    attach.bindText(outboxPath(m_folder));
    if (auto done = attach.run(); !done)
        return done.error();
    if (auto done = (*connection)->execute(QStringLiteral("PRAGMA work.synchronous = FULL")); !done)
        return done.error();
    return connection;
}

void Cache::markDamaged()
{
    QFile mark(damageMarkPath(m_folder));
    (void)mark.open(
        QIODevice::WriteOnly); // without the mark the next opening still notices the damage when it reads it
}

Result<void> Cache::wipe(const QString& folder)
{
    QDir dir(folder);
    if (!dir.exists())
        return {};
    QLockFile lock(lockPath(folder));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return Error{ErrorCode::StorageBusy, QStringLiteral("the cache is in use"), folder};
    for (const QString& name : dir.entryList({QStringLiteral("cache.*"), QStringLiteral("outbox.*")}, QDir::Files)) {
        if (dir.filePath(name) != lockPath(folder) && !dir.remove(name))
            return Error{ErrorCode::FileUnwritable, QStringLiteral("cannot remove"), name};
    }
    return {};
}

} // namespace sampan
