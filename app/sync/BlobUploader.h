// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/Backoff.h"
#include "app/net/ResumableUpload.h"
#include "ports/UploadProgress.h"
#include "storage/Store.h"

#include <QTimer>

namespace sampan
{

/// Brings attachments made here to the server, one at a time: what the outbox waits for goes first, else what is wanted
/// by a message still being written, in the order it was wanted. Large ones go in parts and go on where they stopped.
/// GUI thread.
class BlobUploader final : public QObject
{
    Q_OBJECT

public:
    BlobUploader(JmapClient& client, Store& store, Backoff backoff, QObject* parent = nullptr);
    ~BlobUploader() override;

    /// With an open store; what was wanted before goes on.
    void start();
    void stop();
    /// Goes up only while online. Coming online cuts a back-off short.
    void setOnline(bool online);
    /// The outbox waits for it; ends in `carried`, unless stopped before.
    void carry(const QString& blobId);
    UploadProgress& progress() { return m_progress; }

Q_SIGNALS:
    /// It is there, or why not; the outbox tries again if that is any use.
    void carried(const QString& blobId, const sampan::Result<void>& result);

private:
    struct Attached {
        bool isHere = false; ///< still only on this computer
        QByteArray content;
        QString address; ///< of an upload in parts begun before
    };

    void want(const QString& blobId);
    void leave(const QString& blobId);
    void pump();
    void begin(const QString& blobId);
    static Result<Attached> read(ReadConnection& connection, const QString& blobId);
    void upload(const Attached& attached);
    void uploadInParts(const Attached& attached);
    void onUploaded(const Result<UploadedBlob>& uploaded);
    void end(const Result<void>& result);
    void endEarly(const QString& blobId, const Result<void>& result);
    void interrupt();

    JmapClient& m_client;
    Store& m_store;
    Backoff m_backoff;
    QTimer m_timer;
    QPointer<HttpCall> m_call;
    QPointer<ResumableUpload> m_parts;
    UploadProgress m_progress;
    QStringList m_wanted;     ///< by messages being written, without the one under way
    QString m_current;        ///< under way; empty: nothing
    bool m_isCarried = false; ///< the outbox waits for the one under way
    bool m_isActive = false;
    bool m_isOnline = false;
    quint64 m_run = 0; ///< answers of an interrupted upload are not for the next
};

} // namespace sampan
