// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace sampan::server
{

/// Ends a thread that waits for a server: everything that waits also watches this. Thread-safe.
class StopSignal
{
public:
    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    void stop();
    bool isSet() const { return m_isSet.load(); }
    /// Ends a wait of waitFor() early without stopping: there is work.
    void wake();
    /// Waits at most `milliseconds`; true if stopped.
    bool waitFor(int milliseconds);
    /// Readable once stopped or woken.
    int handle() const { return m_handle; }

private:
    int m_handle;
    std::atomic<bool> m_isSet{false};
};

} // namespace sampan::server
