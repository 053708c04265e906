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
    : QAbstractListModel(parent), m_store(store), m_filter(QueueScope()), m_rows(&QueueQuery::rows), m_wake(store),
      m_again([this] { readAgain(); })
{
    connect(store->events(), &StoreEvents::committed, this, &QueueModel::applyCommit);
    connect(&m_wake, &WakeList::passed, this, &QueueModel::applyPassed);
    connect(&m_wake, &WakeList::failed, this, &QueueModel::failed);
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
    m_rows.clear();
    m_gate.shut();
    m_again.cancel();
    m_first = 0;
    m_last = 0;
    const bool hadHeld = !m_held.isEmpty();
    m_held.clear();
    endResetModel();
    if (hadHeld)
        Q_EMIT heldCountChanged(0);
    loadPlaces();
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

/// What a filter holds may take long to find: not in the way of the rows.
ReadTicket QueueModel::fetchPlaces(qint64 now, std::function<void(Result<Loaded>)> done)
{
    m_ticket.cancel();
    return m_store->fetch<Loaded>(
        [scope = m_scope, sort = m_sort, now](ReadConnection& connection) {
            return readPlaces(connection, scope, sort, fromMillis(now));
        },
        this, std::move(done), m_scope.view == QueueView::SavedFilter ? ReadLane::Views : ReadLane::Lists);
}

void QueueModel::loadPlaces()
{
    const qint64 now = m_wake.present();
    m_ticket = fetchPlaces(now, [this, now](Result<Loaded> result) {
        if (result)
            takePlaces(now, *result);
        else
            Q_EMIT failed(result.error());
    });
}

void QueueModel::takePlaces(qint64 now, const Loaded& read)
{
    m_wake.assign(now, read.sequence, read.sleepers, m_filter.clocks());
    m_borderNow = now;
    if (!read.places.isEmpty()) {
        beginInsertRows({}, 0, int(read.places.size()) - 1);
        m_places.assign(read.places);
        endInsertRows();
    }
    for (const StoreCommit& commit : m_gate.open(read.sequence))
        applyCommit(commit);
    armBorders();
    Q_EMIT loaded();
    loadMissingRows();
}

void QueueModel::applyCommit(const StoreCommit& commit)
{
    if (!m_gate.lets(commit))
        return;
    m_wake.take(commit);
    if (commit.changes.isEmpty())
        return;
    if (m_filter.canTell())
        applyDeltas(commit.queue, m_wake.now());
    else if (m_filter.mayChange(commit))
        m_again.ask();
    applyOther(commit);
    loadMissingRows();
    armBorders();
}

void QueueModel::applyPassed(const QList<QueueDelta>& deltas, qint64 before)
{
    if (m_filter.canTell())
        applyDeltas(deltas, before);
    else if (!m_filter.clocks().isEmpty())
        m_again.ask();
    loadMissingRows();
    armBorders();
}

/// `before`: the instant at which what was before is judged.
void QueueModel::applyDeltas(const QList<QueueDelta>& deltas, qint64 before)
{
    QList<QueuePlace> gone;
    QList<QueuePlace> fresh;
    const auto heldBefore = m_held.size();
    for (const QueueDelta& delta : deltas) {
        const bool was = m_filter.heldBefore(delta, before);
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
    for (const ObjectType type : {ObjectType::Conversation, ObjectType::Draft}) {
        const StoreChange* change = commit.of(type);
        for (const Id& id : change ? change->upserted : QList<Id>())
            m_rows.refresh(CompactId::fromId(id));
    }
    for (const ObjectType type : {ObjectType::Label, ObjectType::Agent, ObjectType::Inbox, ObjectType::Customer}) {
        if (commit.of(type))
            m_rows.refreshAll();
    }
}

void QueueModel::setVisibleRows(int first, int last)
{
    m_first = qMax(0, first);
    m_last = qMax(m_first, last);
    loadMissingRows();
}

void QueueModel::loadMissingRows()
{
    if (!isLoaded())
        return;
    m_rows.ask(
        m_store, this, qMax(0, m_first - margin), qMin(m_last + margin, m_places.size() - 1),
        [this](int row) { return m_places.at(row).id; },
        [this](const QList<CompactId>&, Result<QList<QueueRow>> rows) { takeRows(std::move(rows)); });
}

void QueueModel::dropFarRows()
{
    QSet<CompactId> near;
    for (int row = qMax(0, m_first - margin); row <= qMin(m_last + margin, m_places.size() - 1); ++row)
        near.insert(m_places.at(row).id);
    m_rows.keepOnly(near);
}

void QueueModel::takeRows(Result<QList<QueueRow>> rows)
{
    if (!rows) {
        Q_EMIT failed(rows.error());
        return;
    }
    if (m_rows.count() + rows->size() > rowsKept)
        dropFarRows();
    for (QueueRow& row : *rows) {
        const CompactId id = CompactId::fromId(row.conversation.id);
        const QueuePlace place = placeOf(queueKeyOf(row.conversation), m_sort);
        m_rows.insert(id, std::move(row));
        // The row may be older or newer than the places; a commit that is on its way puts it right.
        const int index = m_places.contains(place) ? m_places.lowerBound(place) : m_places.find(id);
        if (index >= 0)
            Q_EMIT dataChanged(this->index(index), this->index(index));
    }
    if (m_rows.hasStale()) // changed while they were on their way
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
