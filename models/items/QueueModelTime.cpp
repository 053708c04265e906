// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/QueueModel.h"

#include "domain/Instant.h"

// Of QueueModel: what time changes (sections), and views whose places only the database tells.

namespace sampan
{
namespace
{

// Conversations nobody waits in have orders beyond every instant (QueueKey::waitOrder).
constexpr qint64 nobodyWaits = qint64(1) << 60;
constexpr qint64 longestNap = 600'000;

} // namespace

/// 0 when nobody waits, or when it is not known yet.
qint64 QueueModel::waitingSinceOf(int index) const
{
    const QueuePlace& place = m_places.at(index);
    if (m_sort == QueueSort::LongestWait)
        return place.order < nobodyWaits ? place.order : 0;
    const QueueRow* row = m_rows.find(place.id);
    return row && row->conversation.waitingSince.isValid() ? toMillis(row->conversation.waitingSince) : 0;
}

int QueueModel::firstRowOf(WaitSection section) const
{
    if (section == WaitSection::Over24h)
        return 0;
    const qint64 firstOrder =
        section == WaitSection::NobodyWaits ? nobodyWaits : m_borderNow - waitSection::borders[size_t(section) - 1] + 1;
    return m_places.lowerBound({firstOrder, {}});
}

void QueueModel::timePassed()
{
    m_wake.timePassed();
    passBorders();
    armBorders();
}

/// By wait those that pass a border stand together; else only the rows shown are looked at.
void QueueModel::passBorders()
{
    const qint64 before = std::exchange(m_borderNow, qMax(m_borderNow, m_wake.present()));
    if (!isLoaded() || before == m_borderNow)
        return;
    if (m_sort == QueueSort::LongestWait) {
        for (const qint64 border : waitSection::borders) {
            const int first = m_places.lowerBound({before - border + 1, {}});
            const int end = m_places.lowerBound({m_borderNow - border + 1, {}});
            if (end > first)
                Q_EMIT dataChanged(index(first), index(end - 1), {SectionRole});
        }
        return;
    }
    for (int row = m_first; row <= qMin(m_last, m_places.size() - 1); ++row) {
        const qint64 since = waitingSinceOf(row);
        if (waitSection::of(since, before) != waitSection::of(since, m_borderNow))
            Q_EMIT dataChanged(index(row), index(row), {SectionRole});
    }
}

std::optional<qint64> QueueModel::nextBorder() const
{
    std::optional<qint64> next;
    const auto consider = [&next](std::optional<qint64> instant) {
        if (instant && (!next || *instant < *next))
            next = instant;
    };
    if (m_sort != QueueSort::LongestWait) {
        for (int row = m_first; row <= qMin(m_last, m_places.size() - 1); ++row)
            consider(waitSection::nextBorder(waitingSinceOf(row), m_borderNow));
        return next;
    }
    for (const qint64 border : waitSection::borders) {
        const int row = m_places.lowerBound({m_borderNow - border + 1, {}});
        if (row < m_places.size() && m_places.at(row).order < nobodyWaits)
            consider(m_places.at(row).order + border);
    }
    return next;
}

void QueueModel::armBorders()
{
    const auto next = nextBorder();
    if (!next)
        return m_border.stop();
    m_border.start(std::chrono::milliseconds(qBound<qint64>(1, *next - m_wake.present(), longestNap)));
}

void QueueModel::readAgain()
{
    m_ticket = fetchPlaces(m_wake.now(), [this](Result<Loaded> read) {
        m_again.finished();
        if (!read) {
            Q_EMIT failed(read.error());
            return;
        }
        applyPlaces(read->places);
        loadMissingRows();
        armBorders();
    });
}

/// Brings the rows to these places by exact steps.
void QueueModel::applyPlaces(const QList<QueuePlace>& places)
{
    QHash<CompactId, QueuePlace> wanted;
    for (const QueuePlace& place : places)
        wanted.insert(place.id, place);
    QList<QueuePlace> gone;
    QList<std::pair<QueuePlace, QueuePlace>> moved;
    for (int row = 0; row < m_places.size(); ++row) {
        const QueuePlace place = m_places.at(row);
        const auto found = wanted.constFind(place.id);
        if (found == wanted.constEnd())
            gone.append(place);
        else if (*found != place)
            moved.append({place, *found});
        wanted.remove(place.id);
    }
    applyRemovals(gone);
    for (const auto& [from, to] : moved)
        applyMove(from, to);
    const auto heldBefore = m_held.size();
    m_held.removeIf([&](const auto& held) { return !wanted.contains(held.key()); });
    if (m_isHolding)
        m_held = wanted;
    else
        applyInserts(wanted.values());
    if (m_held.size() != heldBefore)
        Q_EMIT heldCountChanged(heldCount());
}

} // namespace sampan
