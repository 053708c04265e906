// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/Backoff.h"
#include "app/sync/BlobUploader.h"
#include "app/sync/OutboxRequest.h"
#include "ports/Clock.h"
#include "storage/OutboxStore.h"
#include "storage/Store.h"

namespace sampan
{

/// Carries the operations of the outbox to the server in order, one request at a time: an operation by itself, or the
/// updates of a bulk change together, each judged by itself. A held entry stops its conversation only. Before an entry
/// leaves it is marked as being sent, so after kill -9 it is known that it may have arrived; ids are final, so sending
/// it again is answered `alreadyExists` and is as good as accepted. GUI thread.
class OutboxSender final : public QObject
{
    Q_OBJECT

public:
    OutboxSender(JmapClient& client, Store& store, const Clock& clock, Backoff backoff, QObject* parent = nullptr);
    OutboxSender(JmapClient& client, Store& store, const Clock& clock, QObject* parent = nullptr)
        : OutboxSender(client, store, clock, Backoff(), parent)
    {
    }
    ~OutboxSender() override;

    /// Begins with an open store: what was being sent when the program ended waits again.
    void start();
    void stop();
    /// Sends only while online. Coming online cuts a back-off short.
    void setOnline(bool online);
    /// How far attachments are on their way.
    UploadProgress& progress() { return m_uploader.progress(); }

Q_SIGNALS:
    /// The network or the server failed; the entry waits.
    void trouble(const sampan::Error& error);

private:
    struct Job {
        QList<OutboxEntry> entries; ///< of one request
        QStringList blobs;          ///< to go up before it
    };

    void wake();
    void recover();
    void pump();
    qsizetype mostTogether() const;
    static Result<std::optional<Job>> nextJob(ReadConnection& connection, const QDateTime& now, qsizetype most,
                                              QDateTime* nextDueAt);
    void onJob(Result<std::optional<Job>> job, const QDateTime& nextDueAt);
    void uploadNext();
    void onCarried(const QString& blobId, const Result<void>& result);
    void markAndSend();
    void send();
    void onResponse(const OutboxRequest& request, const Result<JmapResponse>& response);
    void settle(QList<SetOutcome> outcomes);
    void afterSettling(const Result<void>& noted, const std::optional<Error>& again);
    void waitAfter(const Error& error, bool mayHaveArrived);
    void refuse(const Error& error);
    void armFor(const QDateTime& instant);

    JmapClient& m_client;
    Store& m_store;
    const Clock& m_clock;
    Backoff m_backoff;
    QTimer m_timer;
    QPointer<HttpCall> m_call;
    BlobUploader m_uploader;
    std::optional<Job> m_job;
    quint64 m_run = 0; ///< answers of an earlier start are not for this one
    bool m_isActive = false;
    bool m_isOnline = false;
    bool m_isBusy = false;
    bool m_isWaiting = false;   ///< a back-off runs
    bool m_isStale = false;     ///< the outbox changed after it was asked for the next entry
    qsizetype m_alone = 0;      ///< the next so many requests carry one entry each: together they were refused
    bool m_mustRecover = false; ///< an entry may be marked as being sent that nobody sends
};

} // namespace sampan
