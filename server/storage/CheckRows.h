// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Database.h"

namespace sampan::server::checkRows
{

/// The number of the newest change, from any process.
Result<qint64> lastSeq(Database& database);
/// StorageCorrupt when the change log has a gap or disagrees with its counter.
Result<void> checkChangeLog(Connection& connection);
struct BlobRow {
    QString id;
    qint64 size = 0;
};
/// The next blobs after `afterId` in the order of ids, at most `limit`.
Result<QList<BlobRow>> blobsAfter(Connection& connection, const QString& afterId, int limit);
Result<qint64> count(Connection& connection, const QString& table);
/// Writes a snapshot of the database into a new file while others go on.
Result<void> backupTo(Database& database, const QString& file);

} // namespace sampan::server::checkRows
