// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/QueueQuery.h"

#include "storage/ConversationRow.h"
#include "storage/Directory.h"
#include "storage/InboxStore.h"

#include <array>

namespace sampan
{
namespace
{

QList<CompactId> compact(const QStringList& ids)
{
    QList<CompactId> list;
    for (const Id& id : ids)
        list.append(CompactId::fromId(id));
    return list;
}

} // namespace

ScopeFilter::ScopeFilter(const QueueScope& scope)
    : m_view(scope.view), m_agent(CompactId::fromId(scope.agentId)), m_inbox(CompactId::fromId(scope.inboxId)),
      m_teams(compact(scope.teamIds))
{
}

bool ScopeFilter::contains(const QueueKey& key) const
{
    if (!key.isActive)
        return false;
    switch (m_view) {
    case QueueView::Mine:
        return !m_agent.isNull() && key.assigneeId == m_agent;
    case QueueView::Unassigned:
        return key.assigneeId.isNull() && (m_teams.isEmpty() || key.teamId.isNull() || m_teams.contains(key.teamId));
    case QueueView::Team:
        return m_teams.isEmpty() || m_teams.contains(key.teamId);
    case QueueView::All:
        return true;
    case QueueView::Store:
        return key.inboxId == m_inbox;
    }
    return false;
}

QueuePlace placeOf(const QueueKey& key, QueueSort sort)
{
    return {sort == QueueSort::LongestWait ? key.waitOrder : key.newestOrder, key.id};
}

namespace QueueQuery
{
namespace
{

QString placesSql(QueueView view, QueueSort sort)
{
    const QString order =
        sort == QueueSort::LongestWait ? QStringLiteral("wait_order") : QStringLiteral("newest_order");
    const QString index = sort == QueueSort::LongestWait ? QStringLiteral("conversation_by_wait")
                                                         : QStringLiteral("conversation_by_newest");
    if (view == QueueView::Mine)
        return QStringLiteral("SELECT id, inbox_id, team_id, assignee_id, %1 FROM conversation "
                              "WHERE is_active = 1 AND assignee_id = ? ORDER BY %1, id")
            .arg(order);
    return QStringLiteral("SELECT id, inbox_id, team_id, assignee_id, %1 FROM conversation INDEXED BY %2 "
                          "WHERE is_active = 1 ORDER BY %1, id")
        .arg(order, index);
}

class NameCache
{
public:
    explicit NameCache(ReadConnection& connection) : m_connection(connection) {}

    Result<QString> name(ObjectType type, const Id& id)
    {
        if (id.isEmpty())
            return QString();
        const auto known = m_names.constFind(id);
        if (known != m_names.constEnd())
            return *known;
        auto name = Directory::nameOf(m_connection, type, CompactId::fromId(id));
        if (name)
            m_names.insert(id, *name);
        return name;
    }

    Result<Inbox> inbox(const Id& id)
    {
        const auto known = m_inboxes.constFind(id);
        if (known != m_inboxes.constEnd())
            return *known;
        auto inbox = InboxStore::find(m_connection, id);
        if (!inbox && inbox.error().code == ErrorCode::NotFound) {
            Inbox unknown;
            unknown.color = 0;
            inbox = unknown;
        }
        if (inbox)
            m_inboxes.insert(id, *inbox);
        return inbox;
    }

private:
    ReadConnection& m_connection;
    QHash<Id, QString> m_names;
    QHash<Id, Inbox> m_inboxes;
};

Result<void> addCustomerAndPending(ReadConnection& connection, const CompactId& id, QueueRow& row)
{
    Statement statement =
        connection.connection().prepare(QStringLiteral("SELECT (SELECT name FROM customer WHERE id = ?), (SELECT "
                                                       "count(*) FROM work.outbox WHERE conversation_id = ?)"));
    statement.bindId(row.conversation.customerId).bindId(id);
    if (auto done = statement.run(); !done)
        return done;
    if (statement.next()) {
        row.customerName = statement.text(0);
        row.pendingCount = int(statement.integer(1));
    }
    return {};
}

Result<void> addNames(NameCache& names, QueueRow& row)
{
    const auto inbox = names.inbox(row.conversation.inboxId);
    if (!inbox)
        return inbox.error();
    row.storeName = inbox->name;
    row.storeCountry = inbox->country;
    row.storeSite = inbox->site;
    row.storeColor = inbox->color;
    const auto assignee = names.name(ObjectType::Agent, row.conversation.assigneeId);
    if (!assignee)
        return assignee.error();
    row.assigneeName = *assignee;
    for (const Id& labelId : row.conversation.labelIds) {
        const auto label = names.name(ObjectType::Label, labelId);
        if (!label)
            return label.error();
        row.labelNames.append(*label);
    }
    return {};
}

Result<std::optional<QueueRow>> loadRow(ReadConnection& connection, NameCache& names, const CompactId& id)
{
    auto conversation = ConversationRow::find(connection, id);
    if (!conversation && conversation.error().code == ErrorCode::NotFound)
        return std::optional<QueueRow>();
    if (!conversation)
        return conversation.error();
    QueueRow row;
    row.conversation = std::move(*conversation);
    if (auto done = addCustomerAndPending(connection, id, row); !done)
        return done.error();
    if (auto done = addNames(names, row); !done)
        return done.error();
    return std::optional(std::move(row));
}

void countOne(ViewCounts& counts, QHash<CompactId, qint64>& stores, const QueueKey& key,
              const std::array<ScopeFilter, 3>& filters)
{
    ++counts.all;
    ++stores[key.inboxId];
    counts.mine += filters[0].contains(key) ? 1 : 0;
    counts.unassigned += filters[1].contains(key) ? 1 : 0;
    counts.team += filters[2].contains(key) ? 1 : 0;
}

/// The keys of all active conversations from the covering index.
Result<void> forEachActive(ReadConnection& connection, const std::function<void(const QueueKey&)>& visit)
{
    Statement rows = connection.connection().prepare(placesSql(QueueView::All, QueueSort::LongestWait));
    if (auto done = rows.run(); !done)
        return done;
    while (rows.next()) {
        visit({rows.compactId(0), rows.compactId(1), rows.compactId(2), rows.compactId(3), true, rows.integer(4), 0});
    }
    return rows.finish();
}

} // namespace

Result<QList<QueuePlace>> places(ReadConnection& connection, const QueueScope& scope, QueueSort sort)
{
    const ScopeFilter filter(scope);
    Statement rows = connection.connection().prepare(placesSql(scope.view, sort));
    if (scope.view == QueueView::Mine)
        rows.bindId(scope.agentId);
    if (auto done = rows.run(); !done)
        return done.error();
    QList<QueuePlace> places;
    while (rows.next()) {
        const QueueKey key{rows.compactId(0), rows.compactId(1), rows.compactId(2), rows.compactId(3), true, 0, 0};
        if (filter.contains(key))
            places.append({rows.integer(4), key.id});
    }
    if (auto done = rows.finish(); !done)
        return done.error();
    return places;
}

Result<QList<QueueRow>> rows(ReadConnection& connection, const QList<CompactId>& ids)
{
    NameCache names(connection);
    QList<QueueRow> list;
    for (const CompactId& id : ids) {
        auto row = loadRow(connection, names, id);
        if (!row)
            return row.error();
        if (row->has_value())
            list.append(std::move(**row));
    }
    return list;
}

Result<ViewCounts> counts(ReadConnection& connection, const Id& agentId, const QStringList& teamIds)
{
    const std::array<ScopeFilter, 3> filters = {
        ScopeFilter({QueueView::Mine, agentId, teamIds, {}}),
        ScopeFilter({QueueView::Unassigned, agentId, teamIds, {}}),
        ScopeFilter({QueueView::Team, agentId, teamIds, {}}),
    };
    ViewCounts counts;
    QHash<CompactId, qint64> stores;
    auto done = forEachActive(connection, [&](const QueueKey& key) { countOne(counts, stores, key, filters); });
    if (!done)
        return done.error();
    for (auto it = stores.cbegin(); it != stores.cend(); ++it)
        counts.stores.append({it.key().toId(), it.value()});
    return counts;
}

} // namespace QueueQuery
} // namespace sampan
