// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <atomic>

namespace sampan::server
{

/// What the e-mail channel has done since the start, for /metrics.
struct MailCounters {
    std::atomic<quint64> received{0};
    std::atomic<quint64> duplicates{0};
    std::atomic<quint64> keptAside{0};
    std::atomic<quint64> sent{0};
    std::atomic<quint64> deferred{0};
    std::atomic<quint64> failed{0};
    std::atomic<quint64> connectionErrors{0};
    std::atomic<quint64> mailboxesConnected{0}; ///< now, not since the start
};

} // namespace sampan::server
