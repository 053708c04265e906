// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/WriteTransaction.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

namespace sampan::server
{

/// Who writes when: one thread has the turn, and does the work of all who came while the turn before was on its way to
/// the disk, so that many writers share one commit. Thread-safe.
class WriteQueue
{
public:
    using Work = std::function<Result<void>(WriteTransaction&)>;
    struct Entry {
        const Work* work;
        Result<void> result;
        bool isDone = false;
    };
    using Group = std::vector<Entry*>;

    /// Waits until somebody has done the entry's work (empty) or it is the caller's turn: then those to be done now, in
    /// the order they came, the caller's among them. After that endTurn() and finish().
    Group enter(Entry& entry);
    /// The turn alone, within `patience`; false: not got. endTurn() follows.
    bool tryTurn(std::chrono::milliseconds patience);
    void endTurn();
    /// Sends the owners of the entries on their way with their results.
    void finish(const Group& group);
    /// How many wait for a turn.
    std::size_t waiting();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    Group m_waiting;
    bool m_isTaken = false;
};

} // namespace sampan::server
