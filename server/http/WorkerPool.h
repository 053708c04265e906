// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace sampan::http
{

/// A fixed number of threads and a bounded queue. Every job that was taken ends in exactly one of its two functions,
/// so whoever waits for it is never left waiting. Thread-safe, except `stop`, which one thread calls.
class WorkerPool
{
public:
    struct Job {
        std::function<void()> run;
        std::function<void()> dropped; ///< instead of `run`, when the pool stops first; called on the stopping thread
    };

    WorkerPool(int threads, int queueLimit);
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// False: the queue is full or the pool has stopped, and neither function will be called.
    bool tryPost(Job job);
    /// Runs `work` on the calling thread if fewer jobs run than there are threads and none waits; else false. That
    /// spares two changes of thread, but the caller must leave enough threads for what `work` keeps waiting.
    bool runHere(const std::function<void()>& work);
    /// Past the limit too, for work that is bounded elsewhere (one at a time for each open push session).
    bool post(Job job);
    /// Drops what is queued, waits for what runs.
    void stop();

private:
    bool append(Job job, bool bounded);
    void leave();
    void work();

    const std::size_t m_limit;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_idle;
    const int m_most;
    int m_running = 0; ///< on whatever thread
    std::deque<Job> m_queue;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace sampan::http
