// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/JmapClient.h"
#include "ports/BlobFetcher.h"
#include "storage/Store.h"

namespace sampan
{

/// Fetches attachments from the server into the encrypted cache, two at a time. What was received before a failure is
/// kept in memory and the next `fetch` goes on from there; content that does not have its id is thrown away
/// (MalformedReply). GUI thread.
class BlobCache final : public BlobFetcher
{
    Q_OBJECT

public:
    static constexpr int kAtOnce = 2;
    static constexpr qint64 kMaxBytes = 50'000'000;

    BlobCache(JmapClient& client, Store& store, QObject* parent = nullptr);
    ~BlobCache() override;

    void fetch(const QString& blobId, qint64 size) override;
    void cancel(const QString& blobId) override;
    /// Nobody is signed in any more.
    void clear();

private:
    struct Work {
        qint64 size = 0;
        QPointer<HttpCall> call;
        bool isRunning = false;
    };

    void begin(const QString& blobId);
    void next();
    Result<void> take(const QString& blobId, const QByteArray& piece, qint64 offset);
    void onDownloaded(const QString& blobId, Result<void> result);
    void keep(const QString& blobId);
    void end(const QString& blobId, Result<void> result);

    JmapClient& m_client;
    Store& m_store;
    QHash<QString, Work> m_work;
    QStringList m_queue;
    QHash<QString, QByteArray> m_received;
};

} // namespace sampan
