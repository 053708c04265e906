// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "server/storage/Database.h"

#include <QTimer>
#include <functional>

namespace sampan::server
{

/// Does dueWork at its time: sleeps until the next thing is due, and looks again after each commit that may have
/// changed that. Lives on the thread it was made on, which needs an event loop.
class DueTimer
{
public:
    /// Both must outlive the object. What came due while the server was off is done at the first turn of the loop.
    /// `failed` is told when storage refused; it is tried again soon.
    DueTimer(Database& database, const Clock& clock, std::function<void(const Error&)> failed);
    ~DueTimer();
    DueTimer(const DueTimer&) = delete;
    DueTimer& operator=(const DueTimer&) = delete;

    /// When it will look next; invalid while nothing is due.
    QDateTime nextLook() const { return m_next; }

private:
    void look();
    void plan(const QDateTime& next);
    void fail(const Error& error);

    Database& m_database;
    const Clock& m_clock;
    const std::function<void(const Error&)> m_failed;
    QTimer m_timer;
    QDateTime m_next;
    int m_listener = 0;
};

} // namespace sampan::server
