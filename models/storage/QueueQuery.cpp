// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/QueueQuery.h"

#include "storage/FilterSql.h"

#include <algorithm>
#include <array>

namespace sampan::QueueQuery
{
namespace
{

constexpr auto keyColumns = u"SELECT id, inbox_id, team_id, assignee_id, is_active, wait_order, newest_order, "
                            u"snoozed_until, priority_rank, is_spam, merged_into IS NOT NULL, follower_ids, "
                            u"mentioned_ids FROM conversation WHERE ";
constexpr auto awake = u"(snoozed_until IS NULL OR snoozed_until <= ?)";
// Operations on customers and filters stand there under the object's id, which is no conversation's.
constexpr auto waiting = u"id IN (SELECT conversation_id FROM work.outbox)";
constexpr auto drafted = u"id IN (SELECT conversation_id FROM work.draft)";

bool isDaily(QueueView view)
{
    return view <= QueueView::Store;
}

QList<CompactId> unpack(const QByteArray& packed)
{
    QList<CompactId> ids;
    for (qsizetype i = 0; i + 16 <= packed.size(); i += 16)
        ids.append(CompactId::fromBlob(packed.mid(i, 16)));
    return ids;
}

QueueKey readKey(const Statement& row)
{
    QueueKey key;
    key.id = row.compactId(0);
    key.inboxId = row.compactId(1);
    key.teamId = row.compactId(2);
    key.assigneeId = row.compactId(3);
    key.isActive = row.boolean(4);
    key.waitOrder = row.integer(5);
    key.newestOrder = row.integer(6);
    key.snoozedUntil = row.integer(7);
    key.priorityRank = int(row.integer(8));
    key.isSpam = row.boolean(9);
    key.isMerged = row.boolean(10);
    key.followerIds = unpack(row.bytes(11));
    key.mentionedIds = unpack(row.bytes(12));
    return key;
}

/// The daily views come from an index that covers them, in order; by priority the order is made here.
QString dailySql(QueueView view, QueueSort sort)
{
    const QString order = sort == QueueSort::Newest ? QStringLiteral("newest_order") : QStringLiteral("wait_order");
    const QString index =
        sort == QueueSort::Newest ? QStringLiteral("conversation_by_newest") : QStringLiteral("conversation_by_wait");
    const QString from = view == QueueView::Mine
                             ? QStringLiteral("conversation WHERE is_active = 1 AND assignee_id = ?")
                             : QStringLiteral("conversation INDEXED BY %1 WHERE is_active = 1").arg(index);
    const QString columns = sort == QueueSort::Priority ? QStringLiteral("wait_order, priority_rank, newest_order")
                                                        : QStringLiteral("%1, priority_rank").arg(order);
    return QStringLiteral("SELECT id, inbox_id, team_id, assignee_id, %1 FROM %2 AND %3 ORDER BY %4, id")
        .arg(columns, from, QString::fromUtf16(awake), order);
}

Result<void> forEachDaily(ReadConnection& connection, const QueueScope& scope, QueueSort sort, const QDateTime& now,
                          const std::function<void(const QueueKey&)>& visit)
{
    Statement rows = connection.connection().prepare(dailySql(scope.view, sort));
    if (scope.view == QueueView::Mine)
        rows.bindId(scope.agentId);
    rows.bind(toMillis(now));
    if (auto done = rows.run(); !done)
        return done;
    while (rows.next()) {
        QueueKey key{rows.compactId(0), rows.compactId(1), rows.compactId(2), rows.compactId(3), true};
        key.waitOrder = rows.integer(4);
        key.newestOrder = sort == QueueSort::Priority ? rows.integer(6) : key.waitOrder;
        key.priorityRank = int(rows.integer(5));
        visit(key);
    }
    return rows.finish();
}

/// The condition of the views that are not daily; what it selects too much `ScopeFilter` leaves out.
FilterSql conditionOf(const QueueScope& scope, const QDateTime& now)
{
    switch (scope.view) {
    case QueueView::Mentioned:
        return {QStringLiteral("mentioned_ids <> x''"), {}};
    case QueueView::Following:
        return {QStringLiteral("follower_ids <> x''"), {}};
    case QueueView::Snoozed:
        return {QStringLiteral("snoozed_until IS NOT NULL AND snoozed_until > ?"), {toMillis(now)}};
    case QueueView::Spam:
        return {QStringLiteral("is_spam <> 0"), {}};
    case QueueView::WaitingToBeSent:
        return {QString::fromUtf16(waiting), {}};
    case QueueView::Drafts:
        return {QString::fromUtf16(drafted), {}};
    default:
        return FilterSql::of(scope.filter.filter, {{}, {}, now, scope.agentId});
    }
}

/// What the condition of these views says is all there is to say.
bool isExact(QueueView view)
{
    return view == QueueView::WaitingToBeSent || view == QueueView::Drafts || view == QueueView::SavedFilter;
}

Result<void> forEachOther(ReadConnection& connection, const QueueScope& scope, const QDateTime& now,
                          const std::function<void(const QueueKey&)>& visit)
{
    const FilterSql sql = conditionOf(scope, now);
    Statement rows = connection.connection().prepare(QString::fromUtf16(keyColumns) + sql.condition);
    if (auto done = sql.bindTo(rows).run(); !done)
        return done;
    const ScopeFilter filter(scope);
    while (rows.next()) {
        const QueueKey key = readKey(rows);
        if (isExact(scope.view) || filter.contains(key, toMillis(now)))
            visit(key);
    }
    return rows.finish();
}

Result<qint64> countRows(ReadConnection& connection, const FilterSql& sql)
{
    Statement row =
        connection.connection().prepare(QStringLiteral("SELECT count(*) FROM conversation WHERE ") + sql.condition);
    if (auto done = sql.bindTo(row).run(); !done)
        return done.error();
    const qint64 count = row.next() ? row.integer(0) : 0;
    auto done = row.finish();
    return done ? Result<qint64>(count) : done.error();
}

Result<void> countDaily(ReadConnection& connection, const Id& agentId, const QStringList& teamIds, const QDateTime& now,
                        ViewCounts& counts)
{
    const std::array<ScopeFilter, 3> filters = {
        ScopeFilter({QueueView::Mine, agentId, teamIds, {}}),
        ScopeFilter({QueueView::Unassigned, agentId, teamIds, {}}),
        ScopeFilter({QueueView::Team, agentId, teamIds, {}}),
    };
    const qint64 instant = toMillis(now);
    QHash<CompactId, qint64> stores;
    const QueueScope all{QueueView::All, {}, {}, {}};
    auto done = forEachDaily(connection, all, QueueSort::LongestWait, now, [&](const QueueKey& key) {
        ++counts.all;
        ++stores[key.inboxId];
        counts.mine += filters[0].contains(key, instant) ? 1 : 0;
        counts.unassigned += filters[1].contains(key, instant) ? 1 : 0;
        counts.team += filters[2].contains(key, instant) ? 1 : 0;
    });
    for (auto it = stores.cbegin(); it != stores.cend(); ++it)
        counts.stores.append({it.key().toId(), it.value()});
    return done;
}

} // namespace

Result<QList<QueuePlace>> places(ReadConnection& connection, const QueueScope& scope, QueueSort sort,
                                 const QDateTime& now)
{
    const ScopeFilter filter(scope);
    const bool daily = isDaily(scope.view);
    QList<QueuePlace> places;
    const auto take = [&](const QueueKey& key) {
        if (!daily || filter.contains(key, toMillis(now)))
            places.append(placeOf(key, sort));
    };
    auto done = daily ? forEachDaily(connection, scope, sort, now, take) : forEachOther(connection, scope, now, take);
    if (!done)
        return done.error();
    if (!daily || sort == QueueSort::Priority)
        std::sort(places.begin(), places.end());
    return places;
}

Result<QList<QueueKey>> sleepers(ReadConnection& connection, const QDateTime& now)
{
    QList<QueueKey> keys;
    auto done =
        forEachOther(connection, {QueueView::Snoozed, {}, {}, {}}, now, [&](const QueueKey& key) { keys.append(key); });
    return done ? Result<QList<QueueKey>>(keys) : done.error();
}

Result<qint64> count(ReadConnection& connection, const QueueScope& scope, const QDateTime& now)
{
    if (isExact(scope.view))
        return countRows(connection, conditionOf(scope, now));
    qint64 count = 0;
    const auto add = [&](const QueueKey&) { ++count; };
    auto done = forEachOther(connection, scope, now, add);
    return done ? Result<qint64>(count) : done.error();
}

Result<ViewCounts> counts(ReadConnection& connection, const Id& agentId, const QStringList& teamIds,
                          const QDateTime& now)
{
    ViewCounts counts;
    if (auto done = countDaily(connection, agentId, teamIds, now, counts); !done)
        return done.error();
    const std::array<std::pair<QueueView, qint64*>, 6> others = {{{QueueView::Mentioned, &counts.mentioned},
                                                                  {QueueView::Following, &counts.following},
                                                                  {QueueView::Snoozed, &counts.snoozed},
                                                                  {QueueView::Spam, &counts.spam},
                                                                  {QueueView::WaitingToBeSent, &counts.waitingToBeSent},
                                                                  {QueueView::Drafts, &counts.drafts}}};
    for (const auto& [view, target] : others) {
        const auto found = count(connection, {view, agentId, teamIds, {}}, now);
        if (!found)
            return found.error();
        *target = *found;
    }
    return counts;
}

} // namespace sampan::QueueQuery
