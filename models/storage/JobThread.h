// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace sampan
{

/// One thread that does jobs in order. Begins paused. While nothing waits it calls `idle` as long as that answers true.
class JobThread
{
public:
    using Job = std::function<void()>;

    explicit JobThread(std::function<bool()> idle = {});
    ~JobThread();
    JobThread(const JobThread&) = delete;
    JobThread& operator=(const JobThread&) = delete;

    void post(Job job);
    /// Before all others, also while paused.
    void postUrgent(Job job);
    void resume();
    /// Thread-safe: true if a job waits or the thread is to end, so that a long `idle` had better return.
    bool isWanted() const;
    /// Ends the thread and waits for it: the running job and, with `drain`, all waiting ones are finished, then `last`
    /// runs.
    void stop(bool drain, Job last);

private:
    void run();
    bool idleOnce();
    bool hasWork() const;

    std::function<bool()> m_idle;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_urgent;
    std::deque<Job> m_jobs;
    bool m_isPaused = true;
    bool m_mayIdle = false;
    bool m_isStopping = false;
    std::thread m_thread;
};

} // namespace sampan
