// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Id.h"

#include <QList>
#include <QSet>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace sampan::server
{

/// Works for inboxes beside each other, so that one slow mail server holds back no other inbox: one piece of work at a
/// time for an inbox, and at most `most()` at once, because each may hold a large mail in memory. Threads are made when
/// they are needed and kept. Thread-safe, but ended by one thread only.
class SendLanes
{
public:
    enum class Begun { Yes, UnderWay, NoLaneFree };

    /// `work` is called on a lane's thread; `freed` too, after it, when the inbox can be begun again.
    SendLanes(std::function<void(const Id& inboxId)> work, std::function<void()> freed);
    /// Waits for the work under way; what is to end it early must have been told before.
    ~SendLanes();
    SendLanes(const SendLanes&) = delete;
    SendLanes& operator=(const SendLanes&) = delete;

    Begun begin(const Id& inboxId);
    static qsizetype most() { return 8; }

private:
    void run();

    const std::function<void(const Id&)> m_work;
    const std::function<void()> m_freed;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    QList<Id> m_waiting; ///< begun, not yet taken by a thread
    QSet<Id> m_busy;     ///< waiting or worked for
    bool m_ends = false;
    std::vector<std::thread> m_threads;
};

} // namespace sampan::server
