// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Cache.h"

namespace sampan
{

/// The steps of opening a cache (storage/Cache.h), in order: library, lock, key, outbox.db, cache.db, echoes.
class CacheOpener
{
public:
    CacheOpener(QString folder, QByteArray key, Cache::Options options);
    Result<std::unique_ptr<Cache>> open();

private:
    Result<void> takeFolder();
    Result<void> checkKey();
    Result<void> openOutbox();
    Result<void> openCache();
    Result<void> bringUp(const QString& path, const QString& schema, bool fullCheck);
    Result<void> alignEchoes();

    QString m_folder;
    QByteArray m_key;
    Cache::Options m_options;
    std::unique_ptr<Cache> m_cache;
    bool m_damageSeen = false;
};

} // namespace sampan
