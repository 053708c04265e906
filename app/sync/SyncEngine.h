// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/Backoff.h"
#include "app/net/PushSocket.h"
#include "app/sync/InitialSync.h"
#include "ports/Clock.h"
#include "ports/SyncStatus.h"

#include <QElapsedTimer>

namespace sampan
{

/// Keeps the cache equal to the server. One round at a time: session resource if none is known, first synchronisation
/// where needed, change feed. A push, the poll timer, `syncNow()` and the end of a back-off start a round; what comes
/// during a round makes one more round after it. A failure waits by Backoff; a refused token waits for a sign-in; the
/// cache stays as it was. GUI thread.
class SyncEngine final : public SyncStatus
{
    Q_OBJECT

public:
    struct Setup {
        Backoff backoff;
        std::chrono::milliseconds pollWithPush{300'000};
        std::chrono::milliseconds pollWithoutPush{20'000};
        std::chrono::milliseconds gather{15};    ///< pushes closer together than this make one round
        std::chrono::milliseconds firstAfter{0}; ///< from start() to the first round
    };

    SyncEngine(JmapClient& client, Store& store, const Clock& clock, Setup setup, QObject* parent = nullptr);
    SyncEngine(JmapClient& client, Store& store, const Clock& clock, QObject* parent = nullptr)
        : SyncEngine(client, store, clock, Setup{}, parent)
    {
    }
    ~SyncEngine() override;

    /// Begins (again) with this server; the store is open. Also after a new sign-in.
    void start(const QUrl& server);
    /// Nobody is signed in, or the program ends: no request remains.
    void stop();
    /// The server takes the token no longer.
    void pauseForSignIn(const Error& error);
    /// Somebody else's request found the server gone or back.
    void reportTrouble(const Error& error);

    /// The push connection, for what else goes over it.
    PushSocket& push() { return m_push; }

    State state() const override { return m_state; }
    QDateTime lastSyncAt() const override { return m_lastSyncAt; }
    QDateTime offlineSince() const override { return m_offlineSince; }
    QDateTime retryAt() const override { return m_retryAt; }
    int remaining() const override { return m_remaining; }
    std::optional<Error> lastError() const override { return m_lastError; }

public Q_SLOTS:
    void syncNow() override;

private:
    void readLastSync();
    void round();
    void askSession();
    void askSessionAgain();
    void beginInitial(const QList<ObjectType>& resync);
    void beginFeed();
    void onFeed(const Result<QList<ObjectType>>& resync);
    void succeed();
    void fail(const Error& error);
    void endRound();
    void onPushClosed(const Error& error);
    void schedule(std::chrono::milliseconds wait);
    void setState(State state);

    JmapClient& m_client;
    Store& m_store;
    const Clock& m_clock;
    Setup m_setup;
    PushSocket m_push;
    QTimer m_timer;
    Backoff m_pushBackoff; ///< apart from that of the rounds: those may all succeed while the push line is refused
    QElapsedTimer m_pushStood;
    QUrl m_server;
    QPointer<QObject> m_task; ///< the conversation of the running round
    QPointer<HttpCall> m_sessionCall;
    State m_state = State::SignedOut;
    QDateTime m_lastSyncAt;
    QDateTime m_offlineSince;
    QDateTime m_retryAt;
    std::optional<Error> m_lastError;
    int m_remaining = -1;
    int m_resyncs = 0;
    bool m_isActive = false;
    bool m_isRunning = false;
    bool m_isDirty = false;
    bool m_isSessionOld = false; ///< the server has said that its session object is another by now
};

} // namespace sampan
