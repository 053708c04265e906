// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Blobs.h"

#include "domain/Instant.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace sampan::server
{
namespace
{

/// The new name itself must survive a power cut, not only the bytes.
void syncFolder(const QString& folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
#else
    Q_UNUSED(folder)
#endif
}

Error writeError(const QString& folder, qint64 wanted, const QString& text)
{
    const bool full = QStorageInfo(folder).bytesAvailable() < wanted;
    return {full ? ErrorCode::StorageFull : ErrorCode::FileUnwritable, u"blob: " + text, {}};
}

Result<void> writeFile(const QString& path, const QByteArray& content)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::FileUnwritable, QStringLiteral("the blob folder cannot be made"), {}};
    QSaveFile file(path); // writes beside it, syncs, renames
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return writeError(folder, content.size(), file.errorString());
    syncFolder(folder);
    return {};
}

bool isBlobId(const QString& id)
{
    if (id.size() != 66 || !id.startsWith(u"b-"))
        return false;
    return std::all_of(id.begin() + 2, id.end(),
                       [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

const QString kNoBlob = QStringLiteral("no such blob");

Result<bool> isSeen(Connection& connection, const Viewer& viewer, const QString& id)
{
    auto own = connection.run(QStringLiteral("SELECT 1 FROM blob_upload WHERE blob_id = ? AND agent_id = ?"),
                              {id, viewer.agentId});
    if (!own)
        return own.error();
    if (own->next())
        return true;
    auto rows = connection.run(
        QStringLiteral("SELECT DISTINCT c.team_id, c.assignee_id, c.task_team_ids FROM message_blob b JOIN "
                       "message m ON m.id = b.message_id JOIN conversation c ON c.id = m.conversation_id WHERE "
                       "b.blob_id = ?"),
        {id});
    if (!rows)
        return rows.error();
    while (rows->next()) {
        if (viewer.sees(Scope::ofConversation(rows->text(0), rows->text(1), rows->text(2))))
            return true;
    }
    return false;
}

} // namespace

QString blobIdOf(const QByteArray& content)
{
    return u"b-" + QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

Blobs::Blobs(Database& database, QString folder) : m_database(database), m_folder(std::move(folder)) {}

QString Blobs::fileOf(const QString& id) const
{
    return m_folder + u'/' + id.mid(2, 2) + u'/' + id.mid(4, 2) + u'/' + id.mid(2);
}

Result<QString> Blobs::store(const QByteArray& content) const
{
    const QString id = blobIdOf(content);
    const QString path = fileOf(id);
    if (QFileInfo(path).size() == content.size() && QFileInfo::exists(path))
        return id;
    if (auto r = writeFile(path, content); !r)
        return r.error();
    return id;
}

Result<void> Blobs::addRow(WriteTransaction& transaction, const BlobInfo& info)
{
    return transaction.exec(QStringLiteral("INSERT INTO blob (id, type, size, created_at) VALUES (?, ?, ?, ?) "
                                           "ON CONFLICT (id) DO NOTHING"),
                            {info.id, info.type, info.size, toMillis(nowUtc())});
}

Result<BlobInfo> Blobs::upload(const Id& agentId, const QByteArray& content, const QString& type)
{
    const auto id = store(content);
    if (!id)
        return id.error();
    const BlobInfo info{*id, type, content.size()};
    const auto done = m_database.write([&](WriteTransaction& transaction) -> Result<void> {
        if (auto r = addRow(transaction, info); !r)
            return r;
        return transaction.exec(QStringLiteral("INSERT INTO blob_upload (blob_id, agent_id) VALUES (?, ?) "
                                               "ON CONFLICT (blob_id, agent_id) DO NOTHING"),
                                {info.id, agentId});
    });
    return done ? Result<BlobInfo>(info) : done.error();
}

Result<BlobInfo> Blobs::find(Connection& connection, const Viewer& viewer, const QString& id)
{
    if (!isBlobId(id))
        return Error{ErrorCode::BlobNotFound, kNoBlob, {}};
    auto rows = connection.run(QStringLiteral("SELECT type, size FROM blob WHERE id = ?"), {id});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return Error{ErrorCode::BlobNotFound, kNoBlob, {}};
    const auto seen = isSeen(connection, viewer, id);
    if (!seen)
        return seen.error();
    if (!*seen)
        return Error{ErrorCode::BlobNotFound, kNoBlob, {}};
    return BlobInfo{id, rows->text(0), rows->number(1)};
}

Result<BlobInfo> Blobs::find(const Viewer& viewer, const QString& id) const
{
    Result<BlobInfo> found = Error{};
    const auto done = m_database.read([&](Connection& connection) -> Result<void> {
        found = find(connection, viewer, id);
        return {};
    });
    return done ? found : done.error();
}

Result<QByteArray> Blobs::read(const QString& id, qint64 offset, qint64 length) const
{
    QFile file(fileOf(id));
    if (!file.open(QIODevice::ReadOnly) || !file.seek(offset))
        return Error{ErrorCode::FileUnreadable, u"blob: " + file.errorString(), {}};
    return file.read(length);
}

} // namespace sampan::server
