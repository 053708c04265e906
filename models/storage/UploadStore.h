// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Transactions.h"

namespace sampan::UploadStore
{

/// How far attachments have been sent in parts; in the outbox's file, so that it outlives a crash and a rebuilt cache.
struct Upload {
    QString address; ///< of the upload at the server
    qint64 sent = 0;
    qint64 size = 0;
    friend bool operator==(const Upload&, const Upload&) = default;
};

/// Nothing if none was begun.
Result<std::optional<Upload>> find(ReadConnection& connection, const QString& blobId);
Result<void> save(WriteTransaction& transaction, const QString& blobId, const Upload& upload);
Result<void> remove(WriteTransaction& transaction, const QString& blobId);

} // namespace sampan::UploadStore
