// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/QueueModel.h"

namespace sampan
{
namespace
{

constexpr int margin = 50;     ///< rows fetched before and after the visible ones
constexpr int rowsKept = 1000; ///< more are dropped when others come into view

} // namespace

QueueModel::QueueModel(Store* store, QObject* parent)
    : QAbstractListModel(parent), m_store(store), m_filter(QueueScope())
{
    connect(store->events(), &StoreEvents::committed, this, &QueueModel::applyCommit);
    connect(&m_wake, &WakeList::woke, this, [this](const QList<QueueDelta>& deltas) {
        applyDeltas(deltas);
        loadMissingRows();
        armBorders();
    });
    m_border.setSingleShot(true);
    connect(&m_border, &QTimer::timeout, this, &QueueModel::timePassed);
}

void QueueModel::show(const QueueScope& scope, QueueSort sort)
{
    beginResetModel();
    m_scope = scope;
    m_sort = sort;
    m_filter = ScopeFilter(scope);
    m_places.clear();
    dropRows();
    m_early.clear();
    m_first = 0;
    m_last = 0;
    m_isLoaded = false;
    m_isReading = false;
    m_mustRead = false;
    const bool hadHeld = !m_held.isEmpty();
    m_held.clear();
    endResetModel();
    if (hadHeld)
        Q_EMIT heldCountChanged(0);
    loadPlaces();
}

void QueueModel::dropRows()
{
    m_rows.clear();
    m_stale.clear();
    m_asked.clear();
    ++m_generation;
}

Result<QueueModel::Loaded> QueueModel::readPlaces(ReadConnection& connection, const QueueScope& scope, QueueSort sort,
                                                  const QDateTime& now)
{
    const auto sequence = connection.sequence();
    auto places = QueueQuery::places(connection, scope, sort, now);
    auto sleepers = QueueQuery::sleepers(connection, now);
    if (!sequence || !places || !sleepers)
        return !sequence ? sequence.error() : !places ? places.error() : sleepers.error();
    return Loaded{*sequence, std::move(*places), std::move(*sleepers)};
}

void QueueModel::loadPlaces()
{
    m_ticket.cancel();
    const qint64 now = m_wake.present();
    m_ticket = m_store->fetch<Loaded>(
        [scope = m_scope, sort = m_sort, now](ReadConnection& connection) {
            return readPlaces(connection, scope, sort, fromMillis(now));
        },
        this,
        [this, now](Result<Loaded> result) {
            if (result)
                takePlaces(now, *result);
            else
                Q_EMIT failed(result.error());
        });
}

void QueueModel::takePlaces(qint64 now, const Loaded& read)
{
    m_wake.assign(now, read.sleepers);
    m_borderNow = now;
    if (!read.places.isEmpty()) {
        beginInsertRows({}, 0, int(read.places.size()) - 1);
        m_places.assign(read.places);
        endInsertRows();
    }
    m_readAt = read.sequence;
    m_isLoaded = true;
    // What was committed while the places were read and is not in them yet.
    const QList<StoreCommit> early = std::exchange(m_early, {});
    for (const StoreCommit& commit : early)
        applyCommit(commit);
    armBorders();
    Q_EMIT loaded();
    loadMissingRows();
}

void QueueModel::applyCommit(const StoreCommit& commit)
{
    if (!m_isLoaded) {
        m_early.append(commit);
        return;
    }
    if (commit.changes.isEmpty() || commit.sequence <= m_readAt)
        return;
    m_wake.take(commit.queue);
    if (m_filter.canTell())
        applyDeltas(commit.queue);
    else if (commit.of(ObjectType::Outbox) || commit.of(ObjectType::Conversation) || commit.of(ObjectType::Message))
        readAgain();
    applyOther(commit);
    loadMissingRows();
    armBorders();
}

void QueueModel::applyDeltas(const QList<QueueDelta>& deltas)
{
    QList<QueuePlace> gone;
    QList<QueuePlace> fresh;
    const auto heldBefore = m_held.size();
    for (const QueueDelta& delta : deltas) {
        const bool was = m_filter.heldBefore(delta, m_wake.now());
        const bool is = m_filter.holdsAfter(delta, m_wake.now());
        const bool wasHeld = m_held.contains(delta.id);
        if (was && is && !wasHeld)
            applyMove(placeOf(*delta.before, m_sort), placeOf(*delta.after, m_sort));
        else if (wasHeld && !is)
            m_held.remove(delta.id);
        else if (is && (m_isHolding || wasHeld))
            m_held.insert(delta.id, placeOf(*delta.after, m_sort));
        else if (was)
            gone.append(placeOf(*delta.before, m_sort));
        else if (is)
            fresh.append(placeOf(*delta.after, m_sort));
    }
    applyRemovals(gone);
    applyInserts(std::move(fresh));
    if (m_held.size() != heldBefore)
        Q_EMIT heldCountChanged(heldCount());
}

void QueueModel::applyMove(const QueuePlace& from, const QueuePlace& to)
{
    if (from == to)
        return;
    const int source = m_places.lowerBound(from);
    const int target = m_places.lowerBound(to);
    if (target == source || target == source + 1) { // same row, other key: nothing moves on the screen
        m_places.removeAt(source);
        m_places.insert(to);
        return;
    }
    beginMoveRows({}, source, source, {}, target);
    m_places.removeAt(source);
    m_places.insert(to);
    endMoveRows();
}

void QueueModel::applyRemovals(const QList<QueuePlace>& places)
{
    for (const QueuePlace& place : places) {
        const int row = m_places.lowerBound(place);
        beginRemoveRows({}, row, row);
        m_places.removeAt(row);
        m_rows.remove(place.id);
        endRemoveRows();
    }
}

/// Places that end up side by side are one insertion.
void QueueModel::applyInserts(QList<QueuePlace> places)
{
    std::sort(places.begin(), places.end());
    for (qsizetype i = 0; i < places.size();) {
        const int row = m_places.lowerBound(places.at(i));
        qsizetype end = i + 1;
        while (end < places.size() && m_places.lowerBound(places.at(end)) == row)
            ++end;
        beginInsertRows({}, row, row + int(end - i) - 1);
        for (; i < end; ++i)
            m_places.insert(places.at(i));
        endInsertRows();
    }
}

/// Marks what shows other data now; it stays on the screen until the new row is here.
void QueueModel::applyOther(const StoreCommit& commit)
{
    if (const StoreChange* change = commit.of(ObjectType::Conversation)) {
        for (const Id& id : change->upserted)
            m_stale.insert(CompactId::fromId(id));
    }
    for (const ObjectType type : {ObjectType::Label, ObjectType::Agent, ObjectType::Inbox, ObjectType::Customer}) {
        if (commit.of(type))
            m_stale.unite(QSet<CompactId>(m_rows.keyBegin(), m_rows.keyEnd()));
    }
    m_stale.removeIf([this](const CompactId& id) { return !m_rows.contains(id) && !m_asked.contains(id); });
}

void QueueModel::setVisibleRows(int first, int last)
{
    m_first = qMax(0, first);
    m_last = qMax(m_first, last);
    loadMissingRows();
}

void QueueModel::loadMissingRows()
{
    if (!m_isLoaded || m_places.size() == 0)
        return;
    QList<CompactId> ids;
    const int end = qMin(m_last + margin, m_places.size() - 1);
    for (int row = qMax(0, m_first - margin); row <= end; ++row) {
        const CompactId id = m_places.at(row).id;
        if (m_asked.contains(id) || (m_rows.contains(id) && !m_stale.contains(id)))
            continue;
        ids.append(id);
        m_asked.insert(id);
        m_stale.remove(id);
    }
    if (ids.isEmpty())
        return;
    m_store->fetch<QList<QueueRow>>([ids](ReadConnection& connection) { return QueueQuery::rows(connection, ids); },
                                    this,
                                    [this, ids, generation = m_generation](Result<QList<QueueRow>> rows) {
                                        if (generation == m_generation)
                                            takeRows(ids, std::move(rows));
                                    });
}

void QueueModel::takeRows(const QList<CompactId>& asked, Result<QList<QueueRow>> rows)
{
    for (const CompactId& id : asked)
        m_asked.remove(id);
    if (!rows) {
        Q_EMIT failed(rows.error());
        return;
    }
    if (m_rows.size() + rows->size() > rowsKept) {
        const int end = qMin(m_last + margin, m_places.size() - 1);
        QHash<CompactId, QueueRow> kept;
        for (int row = qMax(0, m_first - margin); row <= end; ++row) {
            const auto found = m_rows.constFind(m_places.at(row).id);
            if (found != m_rows.constEnd())
                kept.insert(found.key(), found.value());
        }
        m_rows = std::move(kept);
    }
    for (QueueRow& row : *rows) {
        const CompactId id = CompactId::fromId(row.conversation.id);
        const QueuePlace place = placeOf(queueKeyOf(row.conversation), m_sort);
        m_rows.insert(id, std::move(row));
        // The row may be older or newer than the places; a commit that is on its way puts it right.
        const int index = m_places.contains(place) ? m_places.lowerBound(place) : m_places.find(id);
        if (index >= 0)
            Q_EMIT dataChanged(this->index(index), this->index(index));
    }
    if (!m_stale.isEmpty()) // changed while they were on their way
        loadMissingRows();
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_places.size();
}

Id QueueModel::conversationAt(int row) const
{
    return row >= 0 && row < m_places.size() ? m_places.at(row).id.toId() : Id();
}

int QueueModel::rowOf(const Id& conversationId) const
{
    return m_places.find(CompactId::fromId(conversationId));
}

void QueueModel::setHolding(bool holding)
{
    m_isHolding = holding;
    if (holding || m_held.isEmpty())
        return;
    const QList<QueuePlace> places = m_held.values();
    m_held.clear();
    applyInserts(places);
    Q_EMIT heldCountChanged(0);
    loadMissingRows();
}

} // namespace sampan
