// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/BlobStore.h"

#include "domain/Instant.h"

#include <QCryptographicHash>

namespace sampan::BlobStore
{
namespace
{

constexpr qint64 maxBytes = 50'000'000; // what the server takes (server/API.md, maxSizeUpload)

/// Removes the longest unread blobs until all together take at most `budgetBytes`.
Result<void> keepBudget(WriteTransaction& transaction, qint64 budgetBytes)
{
    Statement statement = transaction.connection().prepare(QStringLiteral(
        "DELETE FROM blob WHERE id IN (SELECT id FROM (SELECT id, sum(size) OVER (ORDER BY used_at DESC, id) AS total "
        "FROM blob) WHERE total > ?)"));
    statement.bind(budgetBytes);
    return statement.run();
}

Result<std::optional<QByteArray>> read(ReadConnection& connection, const QString& sql, const QString& blobId)
{
    Statement statement = connection.connection().prepare(sql);
    statement.bindText(blobId);
    if (auto done = statement.run(); !done)
        return done.error();
    if (!statement.next())
        return std::optional<QByteArray>();
    return std::optional(statement.bytes(0));
}

} // namespace

QString idOf(const QByteArray& content)
{
    return QStringLiteral("b-") +
           QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

Result<QString> addLocal(WriteTransaction& transaction, const QByteArray& content, const QString& type)
{
    if (content.size() > maxBytes)
        return Error{ErrorCode::LimitExceeded, QStringLiteral("larger than 50 MB"), {}};
    const QString id = idOf(content);
    Statement statement = transaction.connection().prepare(
        QStringLiteral("INSERT INTO work.local_blob (id, type, size, is_uploaded, content) VALUES (?, ?, ?, 0, ?) "
                       "ON CONFLICT (id) DO NOTHING"));
    statement.bindText(id).bindText(type).bind(content.size());
    statement.bind(content.isNull() ? QByteArray("") : content);
    if (auto done = statement.run(); !done)
        return done.error();
    transaction.upserted(ObjectType::Blob, id);
    return id;
}

Result<void> addFetched(WriteTransaction& transaction, const QString& blobId, const QByteArray& content,
                        qint64 budgetBytes)
{
    if (idOf(content) != blobId)
        return Error{ErrorCode::MalformedReply, QStringLiteral("the content has another hash"), blobId};
    Statement statement = transaction.connection().prepare(
        QStringLiteral("INSERT OR REPLACE INTO blob (id, size, used_at, content) VALUES (?, ?, ?, ?)"));
    statement.bindText(blobId).bind(content.size()).bind(toMillis(nowUtc()));
    statement.bind(content.isNull() ? QByteArray("") : content);
    if (auto done = statement.run(); !done)
        return done;
    transaction.upserted(ObjectType::Blob, blobId);
    return keepBudget(transaction, budgetBytes);
}

Result<void> markUploaded(WriteTransaction& transaction, const QString& blobId)
{
    Statement statement =
        transaction.connection().prepare(QStringLiteral("UPDATE work.local_blob SET is_uploaded = 1 WHERE id = ?"));
    statement.bindText(blobId);
    return statement.run();
}

Result<bool> isLocal(ReadConnection& connection, const QString& blobId)
{
    Statement statement = connection.connection().prepare(
        QStringLiteral("SELECT 1 FROM work.local_blob WHERE id = ? AND is_uploaded = 0"));
    statement.bindText(blobId);
    if (auto done = statement.run(); !done)
        return done.error();
    return statement.next();
}

Result<bool> contains(ReadConnection& connection, const QString& blobId)
{
    Statement statement = connection.connection().prepare(
        QStringLiteral("SELECT 1 FROM work.local_blob WHERE id = ? UNION ALL SELECT 1 FROM blob WHERE id = ?"));
    statement.bindText(blobId).bindText(blobId);
    if (auto done = statement.run(); !done)
        return done.error();
    return statement.next();
}

Result<QByteArray> content(ReadConnection& connection, const QString& blobId)
{
    for (const char16_t* sql :
         {u"SELECT content FROM work.local_blob WHERE id = ?", u"SELECT content FROM blob WHERE id = ?"}) {
        auto found = read(connection, QString::fromUtf16(sql), blobId);
        if (!found)
            return found.error();
        if (found->has_value())
            return **found;
    }
    return Error{ErrorCode::BlobNotFound, QStringLiteral("not on this computer"), blobId};
}

} // namespace sampan::BlobStore
