// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace sampan
{

/// When to try again: waits double from `first` to `longest`, each shortened by up to half at random, so that a team's
/// workstations do not come back in one moment. Pure arithmetic; it owns no timer.
class Backoff
{
public:
    using Milliseconds = std::chrono::milliseconds;
    struct Limits {
        Milliseconds first{1000};
        Milliseconds longest{120'000};
    };

    Backoff();
    /// `random` answers evenly from [0, 1).
    Backoff(Limits limits, std::function<double()> random);

    /// The wait before the next attempt; never shorter than what the server asked for (`atLeast`, e.g. Retry-After).
    Milliseconds next(Milliseconds atLeast = Milliseconds(0));
    /// After a success the next failure waits `first` again.
    void reset() { m_attempts = 0; }
    int attempts() const { return m_attempts; }

private:
    Limits m_limits;
    std::function<double()> m_random;
    int m_attempts = 0;
};

} // namespace sampan
