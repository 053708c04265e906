// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/BlobCache.h"

#include "storage/BlobStore.h"

namespace sampan
{

BlobCache::BlobCache(JmapClient& client, Store& store, QObject* parent)
    : BlobFetcher(parent), m_client(client), m_store(store)
{
}

BlobCache::~BlobCache()
{
    clear();
}

void BlobCache::fetch(const QString& blobId, qint64 size)
{
    if (m_work.contains(blobId))
        return;
    m_work.insert(blobId, {size, {}, false});
    const auto read = [blobId](ReadConnection& connection) {
        return Result<bool>(BlobStore::contains(connection, blobId));
    };
    m_store.fetch<bool>(read, this, [this, blobId](Result<bool> isHere) {
        if (!m_work.contains(blobId))
            return;
        if (!isHere || *isHere)
            return end(blobId, isHere ? Result<void>() : isHere.error());
        m_queue.append(blobId);
        next();
    });
}

void BlobCache::cancel(const QString& blobId)
{
    if (!m_work.contains(blobId))
        return;
    if (HttpCall* call = m_work[blobId].call)
        return call->cancel();
    m_queue.removeAll(blobId);
    end(blobId, Error{ErrorCode::Cancelled, {}, {}});
}

void BlobCache::clear()
{
    const QHash<QString, Work> work = std::exchange(m_work, {});
    m_queue.clear();
    m_received.clear();
    for (const Work& one : work) {
        if (one.call)
            one.call->cancel();
    }
}

void BlobCache::next()
{
    const auto running = std::count_if(m_work.cbegin(), m_work.cend(), [](const Work& one) { return one.isRunning; });
    for (auto free = kAtOnce - running; free > 0 && !m_queue.isEmpty(); --free)
        begin(m_queue.takeFirst());
}

void BlobCache::begin(const QString& blobId)
{
    if (!m_client.hasSession())
        return end(blobId, Error{ErrorCode::NetworkUnreachable, QStringLiteral("not connected"), {}});
    Work& work = m_work[blobId];
    work.isRunning = true;
    const auto sink = [this, blobId](const QByteArray& piece, qint64 offset) { return take(blobId, piece, offset); };
    work.call = m_client.download(blobId, m_received.value(blobId).size(), kMaxBytes, sink, this,
                                  [this, blobId](Result<void> result) { onDownloaded(blobId, std::move(result)); });
}

Result<void> BlobCache::take(const QString& blobId, const QByteArray& piece, qint64 offset)
{
    QByteArray& received = m_received[blobId];
    if (offset > received.size())
        return Error{ErrorCode::MalformedReply, QStringLiteral("a piece is missing"), {}};
    received.truncate(offset);
    received += piece;
    Q_EMIT progress(blobId, received.size(), m_work.value(blobId).size);
    return {};
}

void BlobCache::onDownloaded(const QString& blobId, Result<void> result)
{
    if (!m_work.contains(blobId))
        return;
    m_work[blobId].isRunning = false;
    m_work[blobId].call.clear();
    if (result)
        return keep(blobId);
    const bool brokeOff =
        result.error().code == ErrorCode::NetworkUnreachable || result.error().code == ErrorCode::Timeout;
    if (!brokeOff)
        m_received.remove(blobId);
    end(blobId, std::move(result));
}

void BlobCache::keep(const QString& blobId)
{
    const QByteArray content = m_received.take(blobId);
    m_store.write([blobId, content](
                      WriteTransaction& transaction) { return BlobStore::addFetched(transaction, blobId, content); },
                  this, [this, blobId](Result<void> kept) { end(blobId, std::move(kept)); });
}

void BlobCache::end(const QString& blobId, Result<void> result)
{
    m_work.remove(blobId);
    if (result)
        Q_EMIT ready(blobId);
    else
        Q_EMIT failed(blobId, result.error());
    next();
}

} // namespace sampan
