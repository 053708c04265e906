// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Transactions.h"

namespace sampan::BlobStore
{

/// "b-" + SHA-256 of the content in hex: the id the server will give it, known before the upload.
QString idOf(const QByteArray& content);

/// Keeps the bytes of an attachment made here until the server has it (outbox.db). LimitExceeded above 50 MB.
Result<QString> addLocal(WriteTransaction& transaction, const QByteArray& content, const QString& type);
/// Keeps bytes that came from the server (cache.db); MalformedReply if they do not have this id. Removes the longest
/// unread ones when all together exceed `budgetBytes`.
Result<void> addFetched(WriteTransaction& transaction, const QString& blobId, const QByteArray& content,
                        qint64 budgetBytes = 512LL * 1024 * 1024);
/// The server has it: it may be dropped here once nothing refers to it.
Result<void> markUploaded(WriteTransaction& transaction, const QString& blobId);
Result<bool> isLocal(ReadConnection& connection, const QString& blobId);
Result<bool> contains(ReadConnection& connection, const QString& blobId);
/// BlobNotFound if it is not on this computer.
Result<QByteArray> content(ReadConnection& connection, const QString& blobId);

} // namespace sampan::BlobStore
