// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/Backoff.h"

#include <QRandomGenerator>
#include <algorithm>

namespace sampan
{

Backoff::Backoff() : Backoff(Limits{}, [] { return QRandomGenerator::global()->generateDouble(); }) {}

Backoff::Backoff(Limits limits, std::function<double()> random) : m_limits(limits), m_random(std::move(random)) {}

Backoff::Milliseconds Backoff::next(Milliseconds atLeast)
{
    Milliseconds wait = m_limits.first;
    for (int i = 0; i < m_attempts && wait < m_limits.longest; ++i)
        wait *= 2;
    wait = std::min(wait, m_limits.longest);
    ++m_attempts;
    const double kept = 1.0 - m_random() / 2.0;
    const Milliseconds jittered(static_cast<Milliseconds::rep>(static_cast<double>(wait.count()) * kept));
    return std::max(jittered, atLeast);
}

} // namespace sampan
