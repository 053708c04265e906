// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/WakeList.h"

#include "domain/Instant.h"

#include <limits>

namespace sampan
{
namespace
{

// The computer's clock may be set meanwhile, so no wait is longer.
constexpr qint64 longestNap = 600'000;

} // namespace

WakeList::WakeList(QObject* parent) : QObject(parent), m_clock([] { return toMillis(nowUtc()); }), m_now(m_clock())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &WakeList::timePassed);
}

void WakeList::setClock(std::function<qint64()> millis)
{
    m_clock = std::move(millis);
    m_now = m_clock();
}

void WakeList::assign(qint64 now, const QList<QueueKey>& sleepers)
{
    m_now = now;
    m_sleepers.clear();
    for (const QueueKey& key : sleepers)
        m_sleepers.insert(key.id, key);
    arm();
}

void WakeList::take(const QList<QueueDelta>& deltas)
{
    for (const QueueDelta& delta : deltas) {
        if (delta.after && delta.after->isSnoozed(m_now))
            m_sleepers.insert(delta.id, *delta.after);
        else
            m_sleepers.remove(delta.id);
    }
    arm();
}

void WakeList::timePassed()
{
    m_now = qMax(m_now, m_clock());
    QList<QueueDelta> deltas;
    for (auto it = m_sleepers.begin(); it != m_sleepers.end();) {
        if (it->isSnoozed(m_now)) {
            ++it;
            continue;
        }
        QueueDelta delta;
        delta.id = it.key();
        delta.before = *it;
        delta.before->snoozedUntil = std::numeric_limits<qint64>::max(); // asleep, however late it is told
        delta.after = *it;
        delta.after->snoozedUntil = 0;
        deltas.append(delta);
        it = m_sleepers.erase(it);
    }
    arm();
    if (!deltas.isEmpty())
        Q_EMIT woke(deltas);
}

void WakeList::arm()
{
    if (m_sleepers.isEmpty())
        return m_timer.stop();
    qint64 next = std::numeric_limits<qint64>::max();
    for (const QueueKey& key : std::as_const(m_sleepers))
        next = qMin(next, key.snoozedUntil);
    m_timer.start(std::chrono::milliseconds(qBound<qint64>(1, next - m_clock(), longestNap)));
}

} // namespace sampan
