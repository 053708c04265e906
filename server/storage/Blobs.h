// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Database.h"

namespace sampan::server
{

struct BlobInfo {
    QString id; ///< "b-" and the SHA-256 of the content in hex
    QString type;
    qint64 size = 0;
};

/// Attachments and original mails: contents in files named by their hash, rows in the database. A content is written
/// once however often it comes; its file is complete and on disk before a row refers to it. Thread-safe.
class Blobs
{
public:
    /// `folder` is made when first needed.
    Blobs(Database& database, QString folder);

    /// Writes the content's file; StorageFull, FileUnwritable. Call it before (or in) the transaction that refers to
    /// it.
    Result<QString> store(const QByteArray& content) const;
    /// Adds the row inside a transaction, unless it is there.
    static Result<void> addRow(WriteTransaction& transaction, const BlobInfo& info);
    /// An agent's upload: file, row and the right to read it again.
    Result<BlobInfo> upload(const Id& agentId, const QByteArray& content, const QString& type);

    /// BlobNotFound also for a blob the viewer may not read: neither uploaded by them nor part of a message they see.
    Result<BlobInfo> find(const Viewer& viewer, const QString& id) const;
    /// As find(), inside a transaction or snapshot.
    static Result<BlobInfo> find(Connection& connection, const Viewer& viewer, const QString& id);
    /// The bytes from `offset`, at most `length`; FileUnreadable.
    Result<QByteArray> read(const QString& id, qint64 offset, qint64 length) const;

    QString folder() const { return m_folder; }
    QString fileOf(const QString& id) const;

private:
    Database& m_database;
    const QString m_folder;
};

/// The id a content has.
QString blobIdOf(const QByteArray& content);

} // namespace sampan::server
