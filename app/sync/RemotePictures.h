// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/JmapClient.h"
#include "ports/PictureFetcher.h"

#include <QCache>
#include <QHash>

namespace sampan
{

/// Asks our server for pictures of other servers, two at a time; what came is kept in memory until the sign-in ends, so
/// that a conversation opened again does not ask again. A server with too much to do is asked again a few times.
class RemotePictures final : public PictureFetcher
{
    Q_OBJECT

public:
    static constexpr int kAtOnce = 2;
    static constexpr int kAttempts = 4;
    static constexpr qint64 kMaxBytes = 5'000'000;
    static constexpr qint64 kKeptBytes = 32'000'000;

    /// `wait`: before a busy server is asked again.
    explicit RemotePictures(JmapClient& client, std::chrono::milliseconds wait = std::chrono::seconds(2),
                            QObject* parent = nullptr);
    ~RemotePictures() override;

    void fetch(const Id& messageId, const QString& address) override;
    /// Nobody is signed in any more.
    void clear();

private:
    struct Work {
        Id messageId;
        int attempts = 0;
        bool isRunning = false;
        QPointer<HttpCall> call;
    };

    void next();
    void begin(const QString& address);
    void onAnswer(const QString& address, Result<HttpAnswer> answer);
    void repeatLater(const QString& address);
    void fail(const QString& address, const Error& error);

    JmapClient& m_client;
    const std::chrono::milliseconds m_wait;
    QHash<QString, Work> m_work;
    QStringList m_queue;
    QCache<QString, QByteArray> m_kept;
};

} // namespace sampan
