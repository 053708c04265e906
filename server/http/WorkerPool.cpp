// SPDX-License-Identifier: GPL-3.0-or-later
#include "WorkerPool.h"

#include <utility>

namespace sampan::http
{

WorkerPool::WorkerPool(int threads, int queueLimit) : m_limit(static_cast<std::size_t>(queueLimit))
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
}

void WorkerPool::work()
{
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            job = std::move(m_queue.front());
            m_queue.pop_front();
        }
        job.run();
    }
}

} // namespace sampan::http
