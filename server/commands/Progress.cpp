// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Progress.h"

#include <algorithm>
#include <unistd.h>

namespace sampan::server
{

Progress::Progress(Console& console, QString what, qint64 total)
    : m_console(console), m_what(std::move(what)), m_total(total)
{
    m_clock.start();
}

void Progress::at(qint64 done)
{
    const qint64 now = m_clock.elapsed();
    if (now < m_nextMs)
        return;
    m_nextMs = now + (::isatty(STDERR_FILENO) ? 500 : 5000);
    const qint64 percent = m_total > 0 ? std::clamp<qint64>(done * 100 / m_total, 0, 100) : 0;
    m_console.progress(m_total > 0 ? QStringLiteral("%1: %2 %").arg(m_what).arg(percent)
                                   : QStringLiteral("%1: %2").arg(m_what).arg(done));
}

} // namespace sampan::server
