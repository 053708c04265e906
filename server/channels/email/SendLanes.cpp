// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/SendLanes.h"

namespace sampan::server
{

SendLanes::SendLanes(std::function<void(const Id&)> work, std::function<void()> freed)
    : m_work(std::move(work)), m_freed(std::move(freed))
{
}

SendLanes::~SendLanes()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

SendLanes::Begun SendLanes::begin(const Id& inboxId)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_busy.contains(inboxId))
            return Begun::UnderWay;
        if (m_busy.size() >= most())
            return Begun::NoLaneFree;
        m_busy.insert(inboxId);
        m_waiting.append(inboxId);
        if (static_cast<qsizetype>(m_threads.size()) < m_busy.size())
            m_threads.emplace_back([this] { run(); });
    }
    m_changed.notify_one();
    return Begun::Yes;
}

void SendLanes::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_ends || !m_waiting.isEmpty(); });
        if (m_ends)
            return;
        const Id inboxId = m_waiting.takeFirst();
        lock.unlock();
        m_work(inboxId);
        lock.lock();
        m_busy.remove(inboxId);
        lock.unlock();
        m_freed();
        lock.lock();
    }
}

} // namespace sampan::server
