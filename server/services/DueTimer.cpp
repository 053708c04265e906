// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/DueTimer.h"

#include "server/services/DueWork.h"

namespace sampan::server
{
namespace
{

constexpr qint64 kLongestSleepMs = qint64{60} * 60 * 1000; ///< the system's clock may be set meanwhile
constexpr int kRetryMs = 5000;

} // namespace

DueTimer::DueTimer(Database& database, const Clock& clock, std::function<void(const Error&)> failed)
    : m_database(database), m_clock(clock), m_failed(std::move(failed))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
    m_listener = m_database.onCommitted([this](const QSet<DataType>& types) {
        if (!types.contains(DataType::Conversation) && !types.contains(DataType::Message))
            return;
        QMetaObject::invokeMethod(&m_timer, "start", Qt::QueuedConnection, Q_ARG(int, 0));
    });
    m_timer.start(0);
}

DueTimer::~DueTimer()
{
    m_database.stopListening(m_listener);
}

void DueTimer::look()
{
    const Result<QDateTime> due = dueWork::next(m_database);
    if (!due)
        return fail(due.error());
    const QDateTime now = m_clock.now();
    if (!due->isValid() || *due > now)
        return plan(*due);
    const Result<int> done = dueWork::run(m_database, now);
    if (!done)
        return fail(done.error());
    m_timer.start(0); // to plan the next
}

void DueTimer::plan(const QDateTime& next)
{
    m_next = next;
    if (!next.isValid())
        return m_timer.stop();
    const qint64 left = qBound(qint64{0}, m_clock.now().msecsTo(next), kLongestSleepMs);
    m_timer.start(static_cast<int>(left));
}

void DueTimer::fail(const Error& error)
{
    m_timer.start(kRetryMs);
    m_failed(error);
}

} // namespace sampan::server
