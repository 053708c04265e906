// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Transactions.h"

namespace sampan
{

/// How much the cache of this account holds; nothing about anybody.
struct CacheFacts {
    qint64 conversations = 0;
    qint64 messages = 0;
    qint64 customers = 0;
    qint64 outboxEntries = 0;
    qint64 cacheBytes = 0;  ///< the size of cache.db without its log
    qint64 outboxBytes = 0; ///< the size of outbox.db without its log
    QString sqliteVersion;
};

Result<CacheFacts> readCacheFacts(ReadConnection& connection);

} // namespace sampan
