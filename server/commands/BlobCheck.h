// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/commands/Console.h"
#include "server/storage/Blobs.h"

namespace sampan::server
{

struct BlobReport {
    qint64 checked = 0;
    QStringList findings; ///< a sentence each, at most 100
};

/// Reads every blob the database names and compares size and SHA-256; memory stays bounded. Errors: storage only.
Result<BlobReport> checkBlobs(Database& database, const QString& folder, Console& console);

/// The SHA-256 of a file in hex. Errors: FileUnreadable.
Result<QString> hashOfFile(const QString& file);

} // namespace sampan::server
