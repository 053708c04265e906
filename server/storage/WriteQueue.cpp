// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/WriteQueue.h"

#include <algorithm>

namespace sampan::server
{

WriteQueue::Group WriteQueue::enter(Entry& entry)
{
    std::unique_lock lock(m_mutex);
    m_waiting.push_back(&entry);
    const auto waits = [&] { return std::find(m_waiting.begin(), m_waiting.end(), &entry) != m_waiting.end(); };
    m_changed.wait(lock, [&] { return entry.isDone || (!m_isTaken && waits()); });
    if (entry.isDone)
        return {};
    m_isTaken = true;
    Group group;
    group.swap(m_waiting);
    return group;
}

bool WriteQueue::tryTurn(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait_for(lock, patience, [this] { return !m_isTaken; }))
        return false;
    m_isTaken = true;
    return true;
}

std::size_t WriteQueue::waiting()
{
    const std::lock_guard lock(m_mutex);
    return m_waiting.size();
}

void WriteQueue::endTurn()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isTaken = false;
    }
    m_changed.notify_all();
}

void WriteQueue::finish(const Group& group)
{
    {
        const std::lock_guard lock(m_mutex);
        for (Entry* entry : group)
            entry->isDone = true;
    }
    m_changed.notify_all();
}

} // namespace sampan::server
