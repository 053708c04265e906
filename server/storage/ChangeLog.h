// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"
#include "server/storage/DataType.h"
#include "server/storage/Scope.h"

namespace sampan::server
{

/// Reading side of the change log. Numbers of the log only grow, and a number that can be read was committed after all
/// smaller ones (see WriteTransaction::writeLog), so "everything since n" never misses a late commit.
namespace changeLog
{

struct Page {
    QStringList created;
    QStringList updated;
    QStringList destroyed;
    qint64 newSeq = 0;
    bool hasMore = false;
};

/// The number of the type's last change; 0 if there never was one.
Result<qint64> lastSeq(Connection& connection, DataType type);

/// What changed for `viewer` after `since`, at most `maxIds` ids. An object that came into view counts as created, one
/// that left it as destroyed. CannotCalculateChanges when `since` is not a number of this log or too long ago.
Result<Page> since(Connection& connection, DataType type, const Viewer& viewer, qint64 since, int maxIds);

} // namespace changeLog

} // namespace sampan::server
