// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sampan
{

/// The files of a cache folder (storage/Cache.h).
inline QString cachePath(const QString& folder)
{
    return folder + QStringLiteral("/cache.db");
}
inline QString outboxPath(const QString& folder)
{
    return folder + QStringLiteral("/outbox.db");
}
inline QString lockPath(const QString& folder)
{
    return folder + QStringLiteral("/cache.lock");
}
inline QString keyMarkPath(const QString& folder)
{
    return folder + QStringLiteral("/cache.keymark");
}
inline QString damageMarkPath(const QString& folder)
{
    return folder + QStringLiteral("/cache.check");
}

} // namespace sampan
