// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/ViewCountsModel.h"

#include "storage/InboxStore.h"

namespace sampan
{
namespace
{

constexpr int fixedViews = 4;

} // namespace

ViewCountsModel::ViewCountsModel(Store* store, QObject* parent) : QAbstractListModel(parent), m_store(store)
{
    for (const QueueView view : {QueueView::Mine, QueueView::Unassigned, QueueView::Team, QueueView::All})
        m_rows.append(makeRow(view, {}));
    connect(store->events(), &StoreEvents::committed, this, &ViewCountsModel::applyCommit);
}

ViewCountsModel::Row ViewCountsModel::makeRow(QueueView view, const Inbox& inbox) const
{
    const QueueScope scope{view, m_agentId, m_teamIds, inbox.id};
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

void ViewCountsModel::load()
{
    m_isLoaded = false;
    m_early.clear();
    m_ticket.cancel();
    m_ticket = m_store->fetch<Loaded>(
        [agentId = m_agentId, teamIds = m_teamIds](ReadConnection& connection) -> Result<Loaded> {
            const auto sequence = connection.sequence();
            auto counts = QueueQuery::counts(connection, agentId, teamIds);
            auto inboxes = InboxStore::all(connection);
            if (!sequence || !counts || !inboxes)
                return !sequence ? sequence.error() : !counts ? counts.error() : inboxes.error();
            return Loaded{*sequence, std::move(*counts), std::move(*inboxes)};
        },
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
    setCount(0, counts.mine);
    setCount(1, counts.unassigned);
    setCount(2, counts.team);
    setCount(3, counts.all);
    setStores(loadedCounts.inboxes, counts);
    m_isLoaded = true;
    const QList<StoreCommit> early = std::exchange(m_early, {});
    for (const StoreCommit& commit : early) {
        if (commit.sequence > loadedCounts.sequence)
            applyCommit(commit);
    }
    Q_EMIT loaded();
}

/// Stores come by name; rows that stay keep their place as far as the names allow.
void ViewCountsModel::setStores(const QList<Inbox>& inboxes, const ViewCounts& counts)
{
    for (int row = int(m_rows.size()) - 1; row >= fixedViews; --row) {
        const int wanted = row - fixedViews;
        if (wanted < inboxes.size() && inboxes.at(wanted) == m_rows.at(row).inbox)
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (int i = 0; i < inboxes.size(); ++i) {
        const int row = fixedViews + i;
        if (row < m_rows.size() && m_rows.at(row).inbox == inboxes.at(i))
            continue;
        beginInsertRows({}, row, row);
        m_rows.insert(row, makeRow(QueueView::Store, inboxes.at(i)));
        endInsertRows();
    }
    for (int row = fixedViews; row < m_rows.size(); ++row) {
        const auto found = std::find_if(counts.stores.cbegin(), counts.stores.cend(), [&](const StoreCount& store) {
            return store.inboxId == m_rows.at(row).inbox.id;
        });
        setCount(row, found == counts.stores.cend() ? 0 : found->count);
    }
    while (m_rows.size() > fixedViews + inboxes.size()) {
        const int last = int(m_rows.size()) - 1;
        beginRemoveRows({}, last, last);
        m_rows.removeLast();
        endRemoveRows();
    }
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
    if (!m_isLoaded) {
        m_early.append(commit);
        return;
    }
    if (commit.of(ObjectType::Inbox)) {
        load(); // names, order and rows of the stores: rare, so read anew
        return;
    }
    applyDeltas(commit.queue);
}

void ViewCountsModel::applyDeltas(const QList<QueueDelta>& deltas)
{
    for (int row = 0; row < m_rows.size(); ++row) {
        qint64 change = 0;
        for (const QueueDelta& delta : deltas) {
            change -= delta.before && m_rows.at(row).filter.contains(*delta.before) ? 1 : 0;
            change += delta.after && m_rows.at(row).filter.contains(*delta.after) ? 1 : 0;
        }
        if (change != 0)
            setCount(row, m_rows.at(row).count + change);
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
        return row.inbox.name;
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
    return {{ViewKindRole, "view"},      {ViewInboxIdRole, "inboxId"}, {ViewNameRole, "name"},
            {ViewCountRole, "count"},    {ViewColorRole, "color"},     {ViewCountryRole, "country"},
            {Qt::DisplayRole, "display"}};
}

} // namespace sampan
