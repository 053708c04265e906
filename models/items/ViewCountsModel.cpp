// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/ViewCountsModel.h"

#include "domain/Instant.h"
#include "storage/InboxStore.h"
#include "storage/SavedFilterStore.h"

#include <algorithm>
#include <array>

namespace sampan
{
namespace
{

constexpr std::array fixedViews = {QueueView::Mine,    QueueView::Unassigned, QueueView::Team,
                                   QueueView::All,     QueueView::Mentioned,  QueueView::Following,
                                   QueueView::Snoozed, QueueView::Spam,       QueueView::WaitingToBeSent,
                                   QueueView::Drafts};

std::array<qint64, fixedViews.size()> fixedCounts(const ViewCounts& counts)
{
    return {counts.mine,    counts.unassigned, counts.team,
            counts.all,     counts.mentioned,  counts.following,
            counts.snoozed, counts.spam,       counts.waitingToBeSent,
            counts.drafts};
}

qint64 countOfStore(const ViewCounts& counts, const Id& inboxId)
{
    for (const StoreCount& store : counts.stores) {
        if (store.inboxId == inboxId)
            return store.count;
    }
    return 0;
}

bool isFilter(const QueueScope& scope)
{
    return scope.view == QueueView::SavedFilter;
}

} // namespace

ViewCountsModel::ViewCountsModel(Store* store, QObject* parent)
    : QAbstractListModel(parent), m_store(store), m_wake(store), m_again([this] { countAgain(); })
{
    for (const QueueView view : fixedViews)
        m_rows.append(makeRow(view));
    connect(store->events(), &StoreEvents::committed, this, &ViewCountsModel::applyCommit);
    connect(&m_wake, &WakeList::passed, this, &ViewCountsModel::applyPassed);
    connect(&m_wake, &WakeList::failed, this, &ViewCountsModel::failed);
}

ViewCountsModel::Row ViewCountsModel::makeRow(QueueView view, const Inbox& inbox, const SavedFilter& filter) const
{
    const QueueScope scope{view, m_agentId, m_teamIds, inbox.id, filter};
    return {scope, ScopeFilter(scope), inbox, -1};
}

void ViewCountsModel::setAgent(const Id& agentId, const QStringList& teamIds)
{
    m_agentId = agentId;
    m_teamIds = teamIds;
    for (Row& row : m_rows) {
        row.scope.agentId = agentId;
        row.scope.teamIds = teamIds;
        row.filter = ScopeFilter(row.scope);
    }
    load();
}

Result<ViewCountsModel::Loaded> ViewCountsModel::read(ReadConnection& connection, const Id& agentId,
                                                      const QStringList& teamIds, qint64 now)
{
    const auto sequence = connection.sequence();
    auto counts = QueueQuery::counts(connection, agentId, teamIds, fromMillis(now));
    auto inboxes = InboxStore::all(connection);
    auto filters = SavedFilterStore::all(connection);
    auto sleepers = QueueQuery::sleepers(connection, fromMillis(now));
    if (!sequence || !counts || !inboxes)
        return !sequence ? sequence.error() : !counts ? counts.error() : inboxes.error();
    if (!filters || !sleepers)
        return !filters ? filters.error() : sleepers.error();
    return Loaded{*sequence, now, std::move(*counts), std::move(*inboxes), std::move(*filters), std::move(*sleepers)};
}

void ViewCountsModel::load()
{
    m_gate.shut();
    m_filterGate.shut();
    m_again.cancel();
    m_asked.clear();
    m_ticket.cancel();
    m_filterTicket.cancel();
    m_ticket =
        m_store->fetch<Loaded>([agentId = m_agentId, teamIds = m_teamIds, now = m_wake.present()](
                                   ReadConnection& connection) { return read(connection, agentId, teamIds, now); },
                               this,
                               [this](Result<Loaded> result) {
                                   if (result)
                                       take(*result);
                                   else
                                       Q_EMIT failed(result.error());
                               });
}

void ViewCountsModel::take(const Loaded& loadedCounts)
{
    const ViewCounts& counts = loadedCounts.counts;
    const auto fixed = fixedCounts(counts);
    for (size_t i = 0; i < fixed.size(); ++i)
        setCount(int(i), fixed[i]);
    QList<Row> further;
    for (const Inbox& inbox : loadedCounts.inboxes) {
        further.append(makeRow(QueueView::Store, inbox));
        further.last().count = countOfStore(counts, inbox.id);
    }
    for (const SavedFilter& filter : loadedCounts.filters)
        further.append(makeRow(QueueView::SavedFilter, {}, filter));
    setFurtherRows(further);
    m_wake.assign(loadedCounts.now, loadedCounts.sequence, loadedCounts.sleepers, clocks());
    for (const StoreCommit& commit : m_gate.open(loadedCounts.sequence))
        applyCommit(commit);
    countFilters();
    Q_EMIT loaded();
}

QList<FilterClock> ViewCountsModel::clocks() const
{
    QList<FilterClock> all;
    for (const Row& row : m_rows) {
        for (const FilterClock& clock : row.filter.clocks()) {
            if (!all.contains(clock))
                all.append(clock);
        }
    }
    return all;
}

/// Rows that stay keep their place as far as the order allows.
void ViewCountsModel::setFurtherRows(const QList<Row>& wanted)
{
    const auto isSame = [](const Row& a, const Row& b) { return a.scope == b.scope && a.inbox == b.inbox; };
    constexpr int first = int(fixedViews.size());
    for (int row = int(m_rows.size()) - 1; row >= first; --row) {
        const bool stays =
            std::any_of(wanted.cbegin(), wanted.cend(), [&](const Row& one) { return isSame(one, m_rows.at(row)); });
        if (stays)
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (int i = 0; i < wanted.size(); ++i) {
        const int row = first + i;
        if (row < m_rows.size() && isSame(m_rows.at(row), wanted.at(i))) {
            if (wanted.at(i).count >= 0) // else what is known stays until it has been counted
                setCount(row, wanted.at(i).count);
            continue;
        }
        beginInsertRows({}, row, row);
        m_rows.insert(row, wanted.at(i));
        endInsertRows();
    }
    const int end = first + int(wanted.size()); // what changed its order was inserted anew above
    if (end >= m_rows.size())
        return;
    beginRemoveRows({}, end, int(m_rows.size()) - 1);
    m_rows.erase(m_rows.begin() + end, m_rows.end());
    endRemoveRows();
}

void ViewCountsModel::setCount(int row, qint64 count)
{
    if (m_rows.at(row).count == count)
        return;
    m_rows[row].count = count;
    Q_EMIT dataChanged(index(row), index(row), {ViewCountRole});
}

void ViewCountsModel::applyCommit(const StoreCommit& commit)
{
    const bool isForFilters = m_filterGate.lets(commit);
    if (!m_gate.lets(commit))
        return;
    if (commit.of(ObjectType::Inbox) || commit.of(ObjectType::SavedFilter)) {
        load(); // names, order and rows of the stores and filters: rare, so read anew
        return;
    }
    m_wake.take(commit);
    applyDeltas(commit.queue, m_wake.now(), false);
    if (isForFilters)
        applyDeltas(commit.queue, m_wake.now(), true);
    for (const Row& row : std::as_const(m_rows)) {
        if (!row.filter.canTell() && row.filter.mayChange(commit) && !m_asked.contains(row.scope))
            m_asked.append(row.scope);
    }
    if (!m_asked.isEmpty())
        m_again.ask();
}

void ViewCountsModel::applyPassed(const QList<QueueDelta>& deltas, qint64 before)
{
    applyDeltas(deltas, before, false);
    if (m_filterGate.isOpen())
        applyDeltas(deltas, before, true);
    for (const Row& row : std::as_const(m_rows)) {
        if (!row.filter.canTell() && !row.filter.clocks().isEmpty() && !m_asked.contains(row.scope))
            m_asked.append(row.scope);
    }
    if (!m_asked.isEmpty())
        m_again.ask();
}

Result<ViewCountsModel::Counted> ViewCountsModel::count(ReadConnection& connection, const QList<QueueScope>& scopes,
                                                        qint64 now)
{
    const auto sequence = connection.sequence();
    if (!sequence)
        return sequence.error();
    Counted counted{*sequence, scopes, {}};
    for (const QueueScope& scope : scopes) {
        const auto count = QueueQuery::count(connection, scope, fromMillis(now));
        if (!count)
            return count.error();
        counted.counts.append(*count);
    }
    return counted;
}

void ViewCountsModel::setCounts(const Counted& counted)
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (const auto at = counted.scopes.indexOf(m_rows.at(row).scope); at >= 0)
            setCount(row, counted.counts.at(at));
    }
}

/// Once, beside everything else: afterwards commits and time keep them right.
void ViewCountsModel::countFilters()
{
    QList<QueueScope> scopes;
    for (const Row& row : std::as_const(m_rows)) {
        if (isFilter(row.scope))
            scopes.append(row.scope);
    }
    m_filterGate.shut();
    m_filterTicket.cancel();
    m_wake.setHeld(false);
    if (scopes.isEmpty())
        return;
    m_wake.setHeld(true);
    m_filterTicket = m_store->fetch<Counted>(
        [scopes, now = m_wake.now()](ReadConnection& connection) { return count(connection, scopes, now); }, this,
        [this](Result<Counted> counted) {
            if (counted)
                takeFilters(*counted);
            else
                Q_EMIT failed(counted.error());
            m_wake.setHeld(false);
        },
        ReadLane::Counts);
}

void ViewCountsModel::takeFilters(const Counted& counted)
{
    setCounts(counted);
    for (const StoreCommit& commit : m_filterGate.open(counted.sequence))
        applyDeltas(commit.queue, m_wake.now(), true);
}

void ViewCountsModel::countAgain()
{
    const QList<QueueScope> scopes = std::exchange(m_asked, {});
    m_ticket = m_store->fetch<Counted>(
        [scopes, now = m_wake.now()](ReadConnection& connection) { return count(connection, scopes, now); }, this,
        [this](Result<Counted> counted) {
            m_again.finished();
            if (counted)
                setCounts(*counted);
            else
                Q_EMIT failed(counted.error());
        },
        ReadLane::Counts);
}

/// `before`: the instant at which what was before is judged. `ofFilters`: the saved filters, else the views.
void ViewCountsModel::applyDeltas(const QList<QueueDelta>& deltas, qint64 before, bool ofFilters)
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const Row& view = m_rows.at(row);
        if (isFilter(view.scope) != ofFilters || !view.filter.canTell())
            continue;
        qint64 change = 0;
        for (const QueueDelta& delta : deltas) {
            change -= view.filter.heldBefore(delta, before) ? 1 : 0;
            change += view.filter.holdsAfter(delta, m_wake.now()) ? 1 : 0;
        }
        if (change != 0)
            setCount(row, view.count + change);
    }
}

QueueScope ViewCountsModel::scopeAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).scope : QueueScope();
}

qint64 ViewCountsModel::countOf(QueueView view) const
{
    for (const Row& row : m_rows) {
        if (row.scope.view == view)
            return row.count;
    }
    return -1;
}

qint64 ViewCountsModel::countOfFilter(const Id& filterId) const
{
    for (const Row& row : m_rows) {
        if (row.scope.view == QueueView::SavedFilter && row.scope.filter.id == filterId)
            return row.count;
    }
    return -1;
}

int ViewCountsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ViewCountsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows.at(index.row());
    const bool isStore = row.scope.view == QueueView::Store;
    switch (role) {
    case ViewKindRole:
        return int(row.scope.view);
    case ViewInboxIdRole:
        return row.scope.inboxId;
    case Qt::DisplayRole:
    case ViewNameRole:
        return isStore ? row.inbox.name : row.scope.filter.name;
    case ViewFilterIdRole:
        return row.scope.filter.id;
    case ViewIsSharedRole:
        return row.scope.filter.isShared;
    case ViewCountRole:
        return row.count;
    case ViewColorRole:
        return isStore ? row.inbox.color : 0;
    case ViewCountryRole:
        return row.inbox.country;
    default:
        return {};
    }
}

QHash<int, QByteArray> ViewCountsModel::roleNames() const
{
    return {{ViewKindRole, "view"},         {ViewInboxIdRole, "inboxId"},   {ViewNameRole, "name"},
            {ViewCountRole, "count"},       {ViewColorRole, "color"},       {ViewCountryRole, "country"},
            {ViewFilterIdRole, "filterId"}, {ViewIsSharedRole, "isShared"}, {Qt::DisplayRole, "display"}};
}

} // namespace sampan
