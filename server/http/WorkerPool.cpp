// SPDX-License-Identifier: GPL-3.0-or-later
#include "WorkerPool.h"

#include <utility>

namespace sampan::http
{

WorkerPool::WorkerPool(int threads, int queueLimit) : m_limit(static_cast<std::size_t>(queueLimit)), m_most(threads)
{
    m_threads.reserve(static_cast<std::size_t>(threads));
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool()
{
    stop();
}

bool WorkerPool::tryPost(Job job)
{
    return append(std::move(job), true);
}

bool WorkerPool::post(Job job)
{
    return append(std::move(job), false);
}

bool WorkerPool::runHere(const std::function<void()>& work)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || !m_queue.empty() || m_running >= m_most)
            return false;
        ++m_running;
    }
    work();
    leave();
    return true;
}

void WorkerPool::leave()
{
    bool isWanted = false;
    {
        const std::lock_guard lock(m_mutex);
        --m_running;
        isWanted = !m_queue.empty();
        if (m_stopping && m_running == 0)
            m_idle.notify_all();
    }
    if (isWanted)
        m_wake.notify_one();
}

bool WorkerPool::append(Job job, bool bounded)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || (bounded && m_queue.size() >= m_limit))
            return false;
        m_queue.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

void WorkerPool::stop()
{
    std::deque<Job> dropped;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        dropped.swap(m_queue);
    }
    m_wake.notify_all();
    for (Job& job : dropped)
        job.dropped();
    for (std::thread& thread : m_threads)
        thread.join();
    m_threads.clear();
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_running == 0; }); // the jobs on threads of others
}

void WorkerPool::work()
{
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || (!m_queue.empty() && m_running < m_most); });
            if (m_queue.empty())
                return;
            job = std::move(m_queue.front());
            m_queue.pop_front();
            ++m_running;
        }
        job.run();
        leave();
    }
}

} // namespace sampan::http
