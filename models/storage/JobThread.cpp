// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/JobThread.h"

namespace sampan
{

JobThread::JobThread(std::function<bool()> idle) : m_idle(std::move(idle)), m_thread([this] { run(); }) {}

JobThread::~JobThread()
{
    stop(false, {});
}

void JobThread::post(Job job)
{
    const std::lock_guard lock(m_mutex);
    m_jobs.push_back(std::move(job));
    m_wake.notify_one();
}

void JobThread::postUrgent(Job job)
{
    const std::lock_guard lock(m_mutex);
    m_urgent.push_back(std::move(job));
    m_wake.notify_one();
}

void JobThread::resume()
{
    const std::lock_guard lock(m_mutex);
    m_isPaused = false;
    m_mayIdle = true;
    m_wake.notify_one();
}

void JobThread::stop(bool drain, Job last)
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        if (!drain)
            m_jobs.clear();
        if (last)
            m_jobs.push_back(std::move(last));
        m_isPaused = false;
        m_isStopping = true;
        m_wake.notify_one();
    }
    m_thread.join();
}

bool JobThread::isWanted() const
{
    const std::lock_guard lock(m_mutex);
    return m_isStopping || hasWork();
}

bool JobThread::hasWork() const
{
    return !m_urgent.empty() || (!m_isPaused && !m_jobs.empty());
}

bool JobThread::idleOnce()
{
    return m_idle && m_idle();
}

void JobThread::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return hasWork() || m_isStopping || (m_mayIdle && !m_isPaused); });
        if (hasWork()) {
            std::deque<Job>& queue = m_urgent.empty() ? m_jobs : m_urgent;
            Job job = std::move(queue.front());
            queue.pop_front();
            lock.unlock();
            job();
            job = {}; // what it holds must not live until the next one
            lock.lock();
            m_mayIdle = true;
        } else if (m_isStopping) {
            return;
        } else {
            lock.unlock();
            const bool more = idleOnce();
            lock.lock();
            m_mayIdle = more;
        }
    }
}

} // namespace sampan
