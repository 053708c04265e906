// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/UploadStore.h"

namespace sampan::UploadStore
{

Result<std::optional<Upload>> find(ReadConnection& connection, const QString& blobId)
{
    Statement row = connection.connection().prepare(
        QStringLiteral("SELECT address, sent, size FROM work.upload WHERE blob_id = ?"));
    row.bindText(blobId);
    if (auto done = row.run(); !done)
        return done.error();
    if (!row.next())
        return std::optional<Upload>();
    return std::optional(Upload{row.text(0), row.integer(1), row.integer(2)});
}

Result<void> save(WriteTransaction& transaction, const QString& blobId, const Upload& upload)
{
    Statement row = transaction.connection().prepare(
        QStringLiteral("INSERT OR REPLACE INTO work.upload (blob_id, address, sent, size) VALUES (?, ?, ?, ?)"));
    row.bindText(blobId).bindText(upload.address).bind(upload.sent).bind(upload.size);
    return row.run();
}

Result<void> remove(WriteTransaction& transaction, const QString& blobId)
{
    Statement row = transaction.connection().prepare(QStringLiteral("DELETE FROM work.upload WHERE blob_id = ?"));
    row.bindText(blobId);
    return row.run();
}

} // namespace sampan::UploadStore
