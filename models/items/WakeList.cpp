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
constexpr qint64 ahead = 3'600'000; ///< as far as is read on at a time

} // namespace

WakeList::WakeList(Store* store, QObject* parent)
    : QObject(parent), m_store(store), m_clock([] { return toMillis(nowUtc()); }), m_now(m_clock())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &WakeList::timePassed);
}

void WakeList::setClock(std::function<qint64()> millis)
{
    m_clock = std::move(millis);
    m_now = m_clock();
}

void WakeList::assign(qint64 now, quint64 sequence, const QList<QueueKey>& sleepers, const QList<FilterClock>& clocks)
{
    m_ticket.cancel();
    m_isReading = false;
    m_now = now;
    m_until = now;
    m_told = sequence;
    m_clocks = clocks;
    m_entries.clear();
    m_order.clear();
    for (const QueueKey& key : sleepers)
        put(key, {});
    readOn();
    arm();
}

/// The next instant after `now()`; nothing for what lies beyond what has been read, unless it is a snooze.
std::optional<qint64> WakeList::nextOf(const QueueKey& key, const Conversation* whole) const
{
    qint64 next = key.isSnoozed(m_now) ? key.snoozedUntil : std::numeric_limits<qint64>::max();
    for (const FilterClock& clock : m_clocks) {
        const QDateTime at = whole ? clock.changesAt(*whole) : QDateTime();
        if (at.isValid() && toMillis(at) > m_now && toMillis(at) <= m_until)
            next = qMin(next, toMillis(at));
    }
    return next < std::numeric_limits<qint64>::max() ? std::optional(next) : std::nullopt;
}

void WakeList::drop(const CompactId& id)
{
    const auto found = m_entries.constFind(id);
    if (found == m_entries.constEnd())
        return;
    m_order.erase({found->at, id});
    m_entries.erase(found);
}

void WakeList::put(const QueueKey& key, std::shared_ptr<const Conversation> whole)
{
    drop(key.id);
    const auto at = nextOf(key, whole.get());
    if (!at)
        return;
    m_entries.insert(key.id, {*at, key, std::move(whole)});
    m_order.insert({*at, key.id});
}

void WakeList::follow(const QList<QueueDelta>& deltas)
{
    for (const QueueDelta& delta : deltas) {
        if (delta.after)
            put(*delta.after, delta.is);
        else
            drop(delta.id);
    }
}

void WakeList::take(const StoreCommit& commit)
{
    m_told = qMax(m_told, commit.sequence);
    if (m_isReading)
        (void)m_gate.lets(commit); // kept for what is on its way
    follow(commit.queue);
    arm();
}

/// Reads what the clocks strike for after what is here. Until then no time passes.
void WakeList::readOn()
{
    if (m_clocks.isEmpty() || m_isReading)
        return;
    m_isReading = true;
    m_gate.shut();
    const auto work = [clocks = m_clocks, from = m_until,
                       until = qMax(m_until, m_clock()) + ahead](ReadConnection& connection) -> Result<Soon> {
        const auto sequence = connection.sequence();
        auto changing = QueueQuery::soonChanging(connection, clocks, from, until);
        if (!sequence || !changing)
            return !sequence ? sequence.error() : changing.error();
        return Soon{*sequence, std::move(*changing)};
    };
    m_ticket = m_store->fetch<Soon>(
        work, this,
        [this](Result<Soon> soon) {
            m_isReading = false;
            if (!soon) {
                m_timer.start(std::chrono::milliseconds(longestNap)); // tried again then
                Q_EMIT failed(soon.error());
            } else if (soon->sequence > m_told) // a commit is on its way: what it changes must be known first
                readOn();
            else
                takeSoon(*soon);
        },
        ReadLane::Counts);
}

void WakeList::takeSoon(const Soon& soon)
{
    m_until = soon.changing.until;
    for (const Conversation& one : soon.changing.conversations)
        put(queueKeyOf(one), std::make_shared<const Conversation>(one));
    for (const StoreCommit& commit : m_gate.open(soon.sequence))
        follow(commit.queue);
    arm();
}

void WakeList::timePassed()
{
    if (m_isReading || m_isHeld)
        return; // arm() follows
    const qint64 before = m_now;
    m_now = qMax(m_now, m_clock());
    if (!m_clocks.isEmpty())
        m_now = qMin(m_now, m_until); // what comes after is not known yet
    QList<QueueDelta> deltas;
    while (!m_order.empty() && m_order.begin()->first <= m_now) {
        const Entry entry = m_entries.value(m_order.begin()->second);
        deltas.append({entry.key.id, entry.key, entry.key, entry.whole, entry.whole});
        put(entry.key, entry.whole);
    }
    if (!deltas.isEmpty())
        Q_EMIT passed(deltas, before);
    if (!m_clocks.isEmpty() && m_now >= m_until)
        readOn();
    arm();
}

void WakeList::setHeld(bool held)
{
    m_isHeld = held;
    arm();
}

void WakeList::arm()
{
    const bool reads = !m_clocks.isEmpty();
    if (m_isReading || m_isHeld || (m_order.empty() && !reads))
        return m_timer.stop();
    qint64 next = reads ? m_until : std::numeric_limits<qint64>::max();
    if (!m_order.empty())
        next = qMin(next, m_order.begin()->first);
    m_timer.start(std::chrono::milliseconds(qBound<qint64>(1, next - m_clock(), longestNap)));
}

} // namespace sampan
