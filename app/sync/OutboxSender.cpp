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
// More in one request would keep the writer of the cache busy for too long when their answers are noted.
constexpr qsizetype kMostTogether = 100;

/// Each entry in a transaction of all; one that is gone meanwhile was taken back by the agent.
template <typename Mark> Result<void> markEach(const QList<OutboxEntry>& entries, Mark mark)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const Result<void> marked = mark(entries.at(i).id, i);
        if (!marked && marked.error().code != ErrorCode::NotFound)
            return marked;
    }
    return {};
}

Result<void> note(WriteTransaction& transaction, const Id& id, const SetOutcome& outcome)
{
    switch (outcome.kind) {
    case SetOutcome::Kind::Done:
        return OutboxStore::markDone(transaction, id);
    case SetOutcome::Kind::Held:
        return OutboxStore::markHeld(transaction, id, *outcome.error, outcome.missedIds);
    case SetOutcome::Kind::Refused:
        return OutboxStore::markFailed(transaction, id, *outcome.error);
    case SetOutcome::Kind::Again:
        break;
    }
    return OutboxStore::markWaiting(transaction, id, *outcome.error, true);
}

/// The error that another attempt may get past, if any met one.
std::optional<Error> againOf(const QList<SetOutcome>& outcomes)
{
    for (const SetOutcome& outcome : outcomes) {
        if (outcome.kind == SetOutcome::Kind::Again)
            return outcome.error;
    }
    return std::nullopt;
}

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
    const auto work = [now, most = mostTogether(), nextDueAt](ReadConnection& connection) {
        return nextJob(connection, now, most, nextDueAt.get());
    };
    m_store.fetch<std::optional<Job>>(work, this, [this, nextDueAt, run = m_run](Result<std::optional<Job>> job) {
        if (run == m_run)
            onJob(std::move(job), *nextDueAt);
    });
}

qsizetype OutboxSender::mostTogether() const
{
    return m_alone > 0 ? 1 : qBound(qsizetype(1), qsizetype(m_client.session().maxObjectsInSet), kMostTogether);
}

Result<std::optional<OutboxSender::Job>> OutboxSender::nextJob(ReadConnection& connection, const QDateTime& now,
                                                               qsizetype most, QDateTime* nextDueAt)
{
    auto due = OutboxStore::due(connection, now, 1);
    if (!due)
        return due.error();
    if (due->isEmpty()) {
        const auto next = OutboxStore::nextDueAt(connection, now);
        if (!next)
            return next.error();
        *nextDueAt = *next;
        return std::optional<Job>();
    }
    if (most > 1 && due->first().kind == OutboxKind::ConversationUpdate)
        due = OutboxStore::due(connection, now, int(most));
    if (!due)
        return due.error();
    const auto blobs = OutboxStore::blobsToUpload(connection, due->first());
    if (!blobs)
        return blobs.error();
    return std::optional<Job>(Job{due->first(OutboxRequest::together(*due, most)), *blobs});
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
    auto left = std::make_shared<QList<OutboxEntry>>(); // not taken back meanwhile
    m_store.write(
        [entries = m_job->entries, left](WriteTransaction& tx) {
            return markEach(entries, [&](const Id& id, qsizetype i) {
                const Result<void> marked = OutboxStore::markSending(tx, id);
                if (marked)
                    left->append(entries.at(i));
                return marked;
            });
        },
        this,
        [this, left, run = m_run](Result<void> marked) {
            if (run != m_run)
                return;
            if (marked && !left->isEmpty()) {
                m_job->entries = *left;
                return send();
            }
            m_isBusy = false;
            m_job.reset();
            if (marked)
                return pump();
            waitAfter(marked.error(), false);
        });
}

void OutboxSender::send()
{
    // The entries as they are now: one may have been edited while its attachments went up.
    const auto read = [entries = m_job->entries](ReadConnection& connection) -> Result<QList<OutboxEntry>> {
        QList<OutboxEntry> now;
        for (const OutboxEntry& entry : entries) {
            auto found = OutboxStore::find(connection, entry.id);
            if (!found)
                return found.error();
            now.append(std::move(found).value());
        }
        return now;
    };
    m_store.fetch<QList<OutboxEntry>>(read, this, [this, run = m_run](Result<QList<OutboxEntry>> entries) {
        if (run != m_run)
            return;
        if (!entries)
            return waitAfter(entries.error(), false);
        m_job->entries = *entries;
        const OutboxRequest request(m_client.session().accountId, *entries);
        m_call = m_client.call(request.request(), this, [this, request, run](Result<JmapResponse> response) {
            if (run == m_run)
                onResponse(request, response);
        });
    });
}

void OutboxSender::onResponse(const OutboxRequest& request, const Result<JmapResponse>& response)
{
    const QList<SetOutcome> outcomes = request.outcomes(response);
    const std::optional<Error> failure = request.failure(response);
    if (failure && outcomes.size() > 1 && outcomes.first().kind == SetOutcome::Kind::Refused) {
        // Refused as a whole, which says nothing about any one of them.
        m_alone = outcomes.size();
        return waitAfter(*failure, false);
    }
    m_alone = qMax<qsizetype>(0, m_alone - 1);
    if (failure && outcomes.first().kind == SetOutcome::Kind::Again)
        return waitAfter(*failure, true);
    settle(outcomes);
}

void OutboxSender::settle(QList<SetOutcome> outcomes)
{
    m_store.write(
        [entries = m_job->entries, outcomes](WriteTransaction& tx) {
            return markEach(entries, [&](const Id& id, qsizetype i) { return note(tx, id, outcomes.at(i)); });
        },
        this,
        [this, again = againOf(outcomes), run = m_run](Result<void> noted) {
            if (run == m_run)
                afterSettling(noted, again);
        });
}

void OutboxSender::afterSettling(const Result<void>& noted, const std::optional<Error>& again)
{
    m_isBusy = false;
    m_job.reset();
    // Not noted (a full disk): they are sent again later and answered alreadyExists.
    if (!noted)
        m_mustRecover = true;
    if (!noted || again)
        return waitAfter(noted ? *again : noted.error(), true);
    m_backoff.reset();
    pump();
}

void OutboxSender::refuse(const Error& error)
{
    qCInfo(lcOutbox) << "refused:" << errorName(error.code);
    settle(QList<SetOutcome>(m_job->entries.size(), {SetOutcome::Kind::Refused, error, {}}));
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
    const QList<OutboxEntry> entries = std::exchange(m_job, std::nullopt)->entries;
    m_isBusy = true;
    m_store.write(
        [entries, error, mayHaveArrived](WriteTransaction& tx) {
            return markEach(entries, [&](const Id& id, qsizetype) {
                return OutboxStore::markWaiting(tx, id, error, mayHaveArrived);
            });
        },
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
