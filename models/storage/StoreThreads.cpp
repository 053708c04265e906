// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/StoreThreads.h"

#include "storage/FullTextIndex.h"

namespace sampan
{

StoreThreads::StoreThreads(Store* store)
    : m_store(store), m_events(store->events()), m_writer([this] { return indexSome(); })
{
}

StoreThreads::~StoreThreads()
{
    close();
}

void StoreThreads::toGui(std::function<void()> job)
{
    QMetaObject::invokeMethod(m_store, std::move(job), Qt::QueuedConnection);
}

void StoreThreads::open(const QString& folder, const QByteArray& key, const Cache::Options& options,
                        QPointer<QObject> context, Opened done)
{
    m_writer.postUrgent([this, folder, key, options, context, done = std::move(done)] {
        const auto opened = openOnWriter(folder, key, options);
        toGui([context, done, opened] {
            if (context)
                done(opened);
        });
        for (Reader& reader : m_readers)
            reader.thread.resume();
    });
    m_writer.resume();
}

Result<CacheOpening> StoreThreads::openOnWriter(const QString& folder, const QByteArray& key,
                                                const Cache::Options& options)
{
    auto cache = Cache::open(folder, key, options);
    if (!cache) {
        m_openError = cache.error();
        return cache.error();
    }
    auto connection = (*cache)->connect();
    if (!connection) {
        m_openError = connection.error();
        return connection.error();
    }
    m_cache = std::move(*cache);
    m_connection = std::move(*connection);
    return m_cache->opening();
}

void StoreThreads::write(Store::Write work, QPointer<QObject> context, Store::Done done)
{
    m_writer.post(
        [this, work = std::move(work), context, done = std::move(done)] { writeOnWriter(work, context, done); });
}

void StoreThreads::writeOnWriter(const Store::Write& work, const QPointer<QObject>& context, const Store::Done& done)
{
    Result<StoreCommit> commit = Error{ErrorCode::StorageFailed, QStringLiteral("the cache is not open"), {}};
    if (m_connection)
        commit = runWrite(*m_connection, work);
    else if (m_openError)
        commit = *m_openError;
    if (!commit)
        noticeDamage(commit.error());
    toGui([events = m_events, commit, context, done] {
        if (commit) {
            for (const StoreChange& change : commit->changes)
                Q_EMIT events->rowsChanged(change);
            Q_EMIT events->committed(*commit);
        }
        if (context && done)
            done(commit ? Result<void>() : Result<void>(commit.error()));
    });
}

ReadTicket StoreThreads::read(ReadLane lane, Store::Read work, QPointer<QObject> context, std::function<void()> done)
{
    ReadTicket ticket;
    ticket.m_state = std::make_shared<ReadTicket::State>();
    Reader& reader = m_readers[size_t(lane)];
    reader.thread.post(
        [this, &reader, state = ticket.m_state, work = std::move(work), context, done = std::move(done)] {
            readOnReader(reader, state, work);
            toGui([state, context, done] {
                if (context && done && !state->isCancelled)
                    done();
            });
        });
    return ticket;
}

void StoreThreads::readOnReader(Reader& reader, const std::shared_ptr<ReadTicket::State>& state,
                                const Store::Read& work)
{
    if (!m_cache)
        return;
    if (!reader.connection) {
        auto connection = m_cache->connect();
        if (!connection)
            return noticeDamage(connection.error());
        reader.connection = std::move(*connection);
    }
    {
        const std::lock_guard lock(state->mutex);
        if (state->isCancelled)
            return;
        state->running = reader.connection.get();
    }
    {
        const std::lock_guard lock(reader.mutex);
        reader.current = state;
    }
    runRead(*reader.connection, work);
    const std::lock_guard lock(state->mutex);
    state->running = nullptr;
}

void StoreThreads::runRead(Connection& connection, const Store::Read& work)
{
    if (auto begun = connection.execute(QStringLiteral("BEGIN")); !begun)
        return noticeDamage(begun.error());
    ReadConnection view(connection);
    // The first read fixes the snapshot; it is the commit counter, so that what follows is exactly of that commit.
    if (const auto number = view.sequence(); !number)
        noticeDamage(number.error());
    work(view);
    (void)connection.execute(QStringLiteral("COMMIT"));
}

bool StoreThreads::indexSome()
{
    if (!m_connection)
        return false;
    const auto missing = FullTextIndex::missing(*m_connection);
    if (!missing || *missing == 0)
        return false;
    const auto enough = [this](qint64 done) {
        return done >= FullTextIndex::backgroundMost ||
               (done > 0 && done % FullTextIndex::backgroundLook == 0 && m_writer.isWanted());
    };
    const auto commit = runWrite(*m_connection, [&enough](WriteTransaction& transaction) -> Result<void> {
        const auto done = FullTextIndex::step(transaction.connection(), enough);
        return done ? Result<void>() : Result<void>(done.error());
    });
    if (!commit) {
        noticeDamage(commit.error());
        return false;
    }
    toGui([events = m_events, commit] { Q_EMIT events->committed(*commit); });
    return true;
}

void StoreThreads::noticeDamage(const Error& error)
{
    if (error.code != ErrorCode::StorageCorrupt || m_damageTold.exchange(true))
        return;
    if (m_cache)
        m_cache->markDamaged();
    toGui([events = m_events, error] { Q_EMIT events->damaged(error); });
}

void StoreThreads::stopReader(Reader& reader)
{
    {
        const std::lock_guard lock(reader.mutex);
        if (reader.current) {
            ReadTicket ticket;
            ticket.m_state = reader.current;
            ticket.cancel();
        }
    }
    reader.thread.stop(false, [&reader] { reader.connection.reset(); });
}

void StoreThreads::close()
{
    for (Reader& reader : m_readers)
        stopReader(reader);
    m_writer.stop(true, [this] { m_connection.reset(); });
    m_cache.reset();
}

} // namespace sampan
