// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/OutboxSender.h"

#include "app/net/LogCategories.h"
#include "storage/BlobStore.h"

namespace sampan
{
namespace
{

// A due time is looked at anew this often, because the computer's clock may be set meanwhile.
constexpr qint64 kLongestNap = 60'000;

} // namespace

OutboxSender::OutboxSender(JmapClient& client, Store& store, const Clock& clock, Backoff backoff, QObject* parent)
    : QObject(parent), m_client(client), m_store(store), m_clock(clock), m_backoff(backoff),
      m_uploader(client, store, std::move(backoff))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_isWaiting = false;
        pump();
    });
    connect(m_store.events(), &StoreEvents::rowsChanged, this, [this](const StoreChange& change) {
        if (change.type == ObjectType::Outbox)
            wake();
    });
    connect(&m_uploader, &BlobUploader::carried, this, &OutboxSender::onCarried);
}

OutboxSender::~OutboxSender()
{
    stop();
}

void OutboxSender::start()
{
    stop();
    m_isActive = true;
    m_uploader.start();
    recover();
}

void OutboxSender::recover()
{
    m_isBusy = true;
    m_mustRecover = true;
    m_store.write(OutboxStore::recoverSending, this, [this, run = m_run](Result<void> recovered) {
        if (run != m_run)
            return;
        m_isBusy = false;
        if (!recovered)
            return waitAfter(recovered.error(), false);
        m_mustRecover = false;
        pump();
    });
}

void OutboxSender::stop()
{
    ++m_run;
    m_isActive = false;
    m_isBusy = false;
    m_isWaiting = false;
    m_timer.stop();
    m_job.reset();
    m_uploader.stop();
    if (m_call)
        m_call->cancel();
}

void OutboxSender::setOnline(bool online)
{
    const bool cameBack = online && !m_isOnline;
    m_isOnline = online;
    m_uploader.setOnline(online);
    if (!cameBack)
        return;
    m_isWaiting = false;
    m_backoff.reset();
    pump();
}

void OutboxSender::wake()
{
    // While busy, the answer awaited may be from before this change.
    m_isStale = true;
    if (!m_isWaiting)
        pump();
}

void OutboxSender::pump()
{
    if (!m_isActive || !m_isOnline || m_isBusy || m_isWaiting)
        return;
    if (m_mustRecover)
        return recover();
    m_isBusy = true;
    m_isStale = false;
    m_timer.stop();
    auto nextDueAt = std::make_shared<QDateTime>();
    const QDateTime now = m_clock.now();
    const auto work = [now, nextDueAt](ReadConnection& connection) {
        return nextJob(connection, now, nextDueAt.get());
    };
    m_store.fetch<std::optional<Job>>(work, this, [this, nextDueAt, run = m_run](Result<std::optional<Job>> job) {
        if (run == m_run)
            onJob(std::move(job), *nextDueAt);
    });
}

Result<std::optional<OutboxSender::Job>> OutboxSender::nextJob(ReadConnection& connection, const QDateTime& now,
                                                               QDateTime* nextDueAt)
{
    const auto due = OutboxStore::due(connection, now, 1);
    if (!due)
        return due.error();
    if (due->isEmpty()) {
        const auto next = OutboxStore::nextDueAt(connection, now);
        if (!next)
            return next.error();
        *nextDueAt = *next;
        return std::optional<Job>();
    }
    const auto blobs = OutboxStore::blobsToUpload(connection, due->first());
    if (!blobs)
        return blobs.error();
    return std::optional<Job>(Job{due->first(), *blobs, {}});
}

void OutboxSender::onJob(Result<std::optional<Job>> job, const QDateTime& nextDueAt)
{
    if (!job || !*job) {
        m_isBusy = false;
        if (!job)
            return waitAfter(job.error(), false);
        return m_isStale ? pump() : armFor(nextDueAt);
    }
    m_job = std::move(job).value();
    uploadNext();
}

void OutboxSender::uploadNext()
{
    if (m_job->blobs.isEmpty())
        markAndSend();
    else
        m_uploader.carry(m_job->blobs.first());
}

void OutboxSender::onCarried(const QString& blobId, const Result<void>& result)
{
    if (!m_job || m_job->blobs.value(0) != blobId)
        return;
    if (!result) {
        const bool again = outcomeOf({}, result.error()).kind == SetOutcome::Kind::Again;
        return again ? waitAfter(result.error(), false) : refuse(result.error());
    }
    m_job->blobs.removeFirst();
    uploadNext();
}

void OutboxSender::markAndSend()
{
    m_store.write([id = m_job->entry.id](WriteTransaction& tx) { return OutboxStore::markSending(tx, id); }, this,
                  [this, run = m_run](Result<void> marked) {
                      if (run != m_run)
                          return;
                      if (marked)
                          return send();
                      m_isBusy = false;
                      m_job.reset();
                      // NotFound: the agent took it back meanwhile.
                      if (marked.error().code == ErrorCode::NotFound)
                          return pump();
                      waitAfter(marked.error(), false);
                  });
}

void OutboxSender::send()
{
    // The entry as it is now: it may have been edited while its attachments went up.
    const auto read = [id = m_job->entry.id](ReadConnection& connection) { return OutboxStore::find(connection, id); };
    m_store.fetch<OutboxEntry>(read, this, [this, run = m_run](Result<OutboxEntry> entry) {
        if (run != m_run)
            return;
        if (!entry)
            return waitAfter(entry.error(), false);
        m_job->entry = *entry;
        JmapRequest request(m_client.session().accountId);
        QString before;
        if (!entry->before.isEmpty())
            before = request.add(QStringLiteral("Conversation/set"), entry->before);
        const QString callId = request.add(entry->method, entry->arguments);
        m_call = m_client.call(request, this, [this, before, callId, run](Result<JmapResponse> response) {
            if (run == m_run)
                onResponse(std::move(response), before, callId);
        });
    });
}

void OutboxSender::onResponse(Result<JmapResponse> response, const QString& before, const QString& callId)
{
    const auto outcomeOfCall = [&response](const QString& call, const QString& method, const QJsonObject& arguments) {
        return outcomeOf(arguments, response ? response->of(call, method) : Result<QJsonObject>(response.error()));
    };
    SetOutcome outcome;
    outcome.kind = SetOutcome::Kind::Done;
    if (!before.isEmpty())
        outcome = outcomeOfCall(before, QStringLiteral("Conversation/set"), m_job->entry.before);
    if (outcome.kind == SetOutcome::Kind::Done)
        outcome = outcomeOfCall(callId, m_job->entry.method, m_job->entry.arguments);
    const Id id = m_job->entry.id;
    switch (outcome.kind) {
    case SetOutcome::Kind::Done:
        return settle([id](WriteTransaction& tx) { return OutboxStore::markDone(tx, id); });
    case SetOutcome::Kind::Held:
        return settle([id, outcome](WriteTransaction& tx) {
            return OutboxStore::markHeld(tx, id, *outcome.error, outcome.missedIds);
        });
    case SetOutcome::Kind::Refused:
        return refuse(*outcome.error);
    case SetOutcome::Kind::Again:
        return waitAfter(*outcome.error, true);
    }
}

void OutboxSender::settle(std::function<Result<void>(WriteTransaction&)> mark)
{
    m_store.write(std::move(mark), this, [this, run = m_run](Result<void> marked) {
        if (run != m_run)
            return;
        m_isBusy = false;
        m_job.reset();
        // Not noted (a full disk): it is sent again later and answered alreadyExists.
        if (!marked && marked.error().code != ErrorCode::NotFound) {
            m_mustRecover = true;
            return waitAfter(marked.error(), true);
        }
        m_backoff.reset();
        pump();
    });
}

void OutboxSender::refuse(const Error& error)
{
    qCInfo(lcOutbox) << "refused:" << errorName(error.code);
    settle([id = m_job->entry.id, error](WriteTransaction& tx) { return OutboxStore::markFailed(tx, id, error); });
}

void OutboxSender::waitAfter(const Error& error, bool mayHaveArrived)
{
    const auto wait = m_backoff.next(retryAfterOf(error));
    const auto rest = [this, error, wait] {
        m_isBusy = false;
        m_isWaiting = true;
        m_timer.start(wait);
        Q_EMIT trouble(error);
    };
    if (!m_job)
        return rest();
    const Id id = m_job->entry.id;
    m_job.reset();
    m_isBusy = true;
    m_store.write([id, error, mayHaveArrived](
                      WriteTransaction& tx) { return OutboxStore::markWaiting(tx, id, error, mayHaveArrived); },
                  this,
                  [rest, this, run = m_run](const Result<void>& marked) {
                      if (run != m_run)
                          return;
                      m_mustRecover = m_mustRecover || !marked;
                      rest();
                  });
}

void OutboxSender::armFor(const QDateTime& instant)
{
    if (instant.isValid())
        m_timer.start(std::chrono::milliseconds(qBound<qint64>(1, m_clock.now().msecsTo(instant), kLongestNap)));
}

} // namespace sampan
