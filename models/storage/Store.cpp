// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Store.h"

#include "storage/StoreThreads.h"

namespace sampan
{

void ReadTicket::cancel()
{
    if (!m_state)
        return;
    const std::lock_guard lock(m_state->mutex);
    m_state->isCancelled = true;
    if (m_state->running)
        m_state->running->interrupt();
}

bool ReadTicket::isCancelled() const
{
    return m_state && m_state->isCancelled;
}

Store::Store(QObject* parent)
    : QObject(parent), m_events(new StoreEvents(this)), m_threads(std::make_unique<StoreThreads>(this))
{
    qRegisterMetaType<StoreCommit>();
    qRegisterMetaType<StoreChange>();
}

Store::~Store() = default;

void Store::open(const QString& folder, const QByteArray& key, QObject* context,
                 std::function<void(Result<CacheOpening>)> done, Cache::Options options)
{
    m_isOpen = false;
    m_threads->open(folder, key, options, this,
                    [this, guard = QPointer<QObject>(context), done = std::move(done)](Result<CacheOpening> opened) {
                        m_isOpen = opened.ok();
                        if (guard && done)
                            done(std::move(opened));
                    });
}

void Store::close()
{
    m_isOpen = false;
    m_threads->close();
    m_threads = std::make_unique<StoreThreads>(this);
}

void Store::write(Write work, QObject* context, Done done)
{
    m_threads->write(std::move(work), context, std::move(done));
}

ReadTicket Store::read(Read work, QObject* context, std::function<void()> done, ReadLane lane)
{
    return m_threads->read(lane, std::move(work), context, std::move(done));
}

ReadTicket Store::search(Read work, QObject* context, std::function<void()> done)
{
    return read(std::move(work), context, std::move(done), ReadLane::Search);
}

} // namespace sampan
