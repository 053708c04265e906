// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/SyncEngine.h"

#include "app/net/LogCategories.h"
#include "domain/Instant.h"

namespace sampan
{
namespace
{

const QString kLastSync = QStringLiteral("lastSyncAt");
// A server that answers every resynchronisation with another cannotCalculateChanges must not be asked for ever.
constexpr int kMostResyncs = 3;

bool asksForSignIn(ErrorCode code)
{
    return code == ErrorCode::TokenExpired || code == ErrorCode::TokenRevoked || code == ErrorCode::SignInRefused;
}

} // namespace

SyncEngine::SyncEngine(JmapClient& client, Store& store, const Clock& clock, Setup setup, QObject* parent)
    : SyncStatus(parent), m_client(client), m_store(store), m_clock(clock), m_setup(std::move(setup)), m_push(client),
      m_pushBackoff(m_setup.backoff)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SyncEngine::round);
    connect(&m_push, &PushSocket::stateChanged, this, [this] {
        if (m_isRunning)
            m_isDirty = true;
        else
            m_timer.start(m_setup.gather);
    });
    connect(&m_push, &PushSocket::opened, this, [this] {
        // What changed between the last round and the opening was pushed to nobody.
        m_pushStood.start();
        m_isDirty = m_isRunning;
        if (!m_isRunning)
            m_timer.start(m_setup.gather);
    });
    connect(&m_push, &PushSocket::closed, this, &SyncEngine::onPushClosed);
    connect(&m_client, &JmapClient::sessionOutdated, this, &SyncEngine::askSessionAgain);
}

SyncEngine::~SyncEngine()
{
    m_push.disconnect(this);
    stop();
}

void SyncEngine::start(const QUrl& server)
{
    if (m_isActive && m_server != server)
        stop();
    m_server = server;
    m_isActive = true;
    m_setup.backoff.reset();
    m_pushBackoff.reset();
    readLastSync();
    setState(State::Connecting);
    if (m_isRunning)
        return;
    if (m_setup.firstAfter.count() > 0)
        m_timer.start(m_setup.firstAfter);
    else
        round();
}

void SyncEngine::stop()
{
    m_isActive = false;
    m_isRunning = false;
    m_isDirty = false;
    m_timer.stop();
    delete m_task;
    if (m_sessionCall)
        m_sessionCall->cancel();
    m_push.close();
    m_retryAt = {};
    m_offlineSince = {};
    m_remaining = -1;
    setState(State::SignedOut);
}

void SyncEngine::pauseForSignIn(const Error& error)
{
    if (!m_isActive)
        return;
    stop();
    m_lastError = error;
    setState(State::SignInNeeded);
}

void SyncEngine::reportTrouble(const Error& error)
{
    if (m_isActive && !m_isRunning && m_state == State::Online && error.code != ErrorCode::Cancelled)
        round();
}

void SyncEngine::syncNow()
{
    if (!m_isActive)
        return;
    if (m_isRunning) {
        m_isDirty = true;
        return;
    }
    m_setup.backoff.reset();
    round();
}

void SyncEngine::readLastSync()
{
    const auto read = [](ReadConnection& connection) { return SyncStateStore::value(connection, kLastSync); };
    m_store.fetch<QString>(read, this, [this](Result<QString> text) {
        if (!text || m_lastSyncAt.isValid())
            return;
        m_lastSyncAt = instantFromText(*text);
        Q_EMIT changed();
    });
}

void SyncEngine::round()
{
    if (!m_isActive || m_isRunning)
        return;
    m_isRunning = true;
    m_isDirty = false;
    m_resyncs = 0;
    m_timer.stop();
    if (m_state == State::Offline) {
        // Still offline while it tries: a server that accepts and then says nothing must not look like one coming back.
        m_retryAt = {};
        Q_EMIT changed();
    }
    if (m_client.hasSession() && !m_isSessionOld)
        beginInitial({});
    else
        askSession();
}

void SyncEngine::askSession()
{
    if (m_sessionCall)
        m_sessionCall->cancel();
    m_sessionCall = m_client.fetchSession(m_server, this, [this](Result<JmapSession> session) {
        if (!m_isActive)
            return;
        if (!session)
            return fail(session.error());
        m_isSessionOld = false;
        beginInitial({});
    });
}

void SyncEngine::askSessionAgain()
{
    if (!m_isActive)
        return;
    m_isSessionOld = true;
    if (m_sessionCall)
        return;
    m_sessionCall = m_client.fetchSession(m_server, this, [this](Result<JmapSession> session) {
        if (!m_isActive || (!session && session.error().code == ErrorCode::Cancelled))
            return;
        m_isSessionOld = !session;
        // A round asks once more, and tells what is wrong.
        if (!session && !m_isRunning)
            m_timer.start(m_setup.gather);
    });
}

void SyncEngine::beginInitial(const QList<ObjectType>& resync)
{
    auto* task = new InitialSync(m_client, m_store, resync, this);
    m_task = task;
    connect(task, &InitialSync::remaining, this, [this](int objects) {
        m_remaining = objects;
        if (m_state == State::Synchronising)
            Q_EMIT changed();
        else
            setState(State::Synchronising);
    });
    connect(task, &InitialSync::finished, this, [this, task](const Result<void>& result) {
        task->deleteLater();
        if (!result)
            return fail(result.error());
        beginFeed();
    });
    task->start();
}

void SyncEngine::beginFeed()
{
    auto* task = new ChangeFeed(m_client, m_store, this);
    m_task = task;
    connect(task, &ChangeFeed::finished, this, [this, task](const Result<QList<ObjectType>>& resync) {
        task->deleteLater();
        onFeed(resync);
    });
    task->start();
}

void SyncEngine::onFeed(const Result<QList<ObjectType>>& resync)
{
    if (!resync) {
        // An answer that came twice, or a cache rebuilt meanwhile: the next round reads the states anew.
        m_isDirty = m_isDirty || resync.error().code == ErrorCode::StateMismatch;
        return fail(resync.error());
    }
    if (resync->isEmpty())
        return succeed();
    if (++m_resyncs > kMostResyncs)
        return fail({ErrorCode::CannotCalculateChanges, QStringLiteral("the server keeps asking to start again"), {}});
    qCInfo(lcSync) << "resynchronising" << resync->size() << "types";
    beginInitial(*resync);
}

void SyncEngine::succeed()
{
    m_setup.backoff.reset();
    m_lastSyncAt = m_clock.now();
    m_offlineSince = {};
    m_retryAt = {};
    m_lastError.reset();
    m_remaining = 0;
    const QString text = instantToJson(m_lastSyncAt).toString();
    m_store.write(
        [text](WriteTransaction& transaction) { return SyncStateStore::setValue(transaction, kLastSync, text); }, this,
        [](const Result<void>& written) {
            if (!written)
                qCWarning(lcSync) << "cannot note the time of synchronisation:" << errorName(written.error().code);
        });
    m_state = State::Online;
    Q_EMIT changed();
    m_push.open();
    m_timer.start(m_push.isOpen() ? m_setup.pollWithPush : m_setup.pollWithoutPush);
    endRound();
}

void SyncEngine::fail(const Error& error)
{
    if (!m_isActive)
        return;
    if (asksForSignIn(error.code))
        return pauseForSignIn(error);
    qCInfo(lcSync) << "round failed:" << errorName(error.code) << error.detail;
    m_lastError = error;
    if (!m_offlineSince.isValid())
        m_offlineSince = m_clock.now();
    // The server may have changed while it was away: limits, version, addresses.
    m_client.dropSession();
    m_push.close();
    schedule(m_setup.backoff.next(retryAfterOf(error)));
    setState(State::Offline);
    endRound();
}

void SyncEngine::endRound()
{
    m_isRunning = false;
    if (!m_isDirty)
        return;
    m_isDirty = false;
    if (m_state == State::Online)
        m_timer.start(m_setup.gather);
}

void SyncEngine::onPushClosed(const Error& error)
{
    if (!m_isActive || error.code == ErrorCode::Cancelled)
        return;
    // A line that stood for a while was worth having; one that breaks at once must not be asked for every second.
    if (m_pushStood.isValid() && m_pushStood.elapsed() > m_setup.pollWithoutPush.count())
        m_pushBackoff.reset();
    m_pushStood.invalidate();
    if (!m_isRunning && m_state == State::Online)
        m_timer.start(qMin(m_pushBackoff.next(), m_setup.pollWithoutPush));
}

void SyncEngine::schedule(std::chrono::milliseconds wait)
{
    m_retryAt = m_clock.now().addMSecs(wait.count());
    m_timer.start(wait);
}

void SyncEngine::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace sampan
