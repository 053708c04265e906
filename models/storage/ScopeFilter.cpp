// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/FilterSql.h"
#include "storage/QueueQuery.h"

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

/// Lists by priority: the rank first, then those somebody waits in by their wait, then the others newest first.
qint64 priorityOrder(const QueueKey& key)
{
    constexpr qint64 rankStep = qint64(1) << 61;
    constexpr qint64 nobodyWaits = qint64(1) << 60;
    const bool waits = key.waitOrder < nobodyWaits;
    return key.priorityRank * rankStep + (waits ? key.waitOrder : nobodyWaits + key.newestOrder);
}

} // namespace

QueueSort queueSortOf(FilterSort sort)
{
    switch (sort) {
    case FilterSort::LongestWait:
        return QueueSort::LongestWait;
    case FilterSort::Newest:
        return QueueSort::Newest;
    case FilterSort::Priority:
        return QueueSort::Priority;
    }
    return QueueSort::LongestWait;
}

ScopeFilter::ScopeFilter(const QueueScope& scope)
    : m_view(scope.view), m_agentId(scope.agentId), m_agent(CompactId::fromId(scope.agentId)),
      m_inbox(CompactId::fromId(scope.inboxId)), m_teams(compact(scope.teamIds)), m_filter(scope.filter.filter)
{
    m_canTell = m_view != QueueView::WaitingToBeSent && m_view != QueueView::Drafts &&
                !(m_view == QueueView::SavedFilter && asksForMessages(m_filter));
}

bool ScopeFilter::mayChange(const StoreCommit& commit) const
{
    if (commit.of(ObjectType::Conversation))
        return true;
    switch (m_view) {
    case QueueView::WaitingToBeSent:
        return commit.of(ObjectType::Outbox);
    case QueueView::Drafts:
        return commit.of(ObjectType::Draft);
    case QueueView::SavedFilter:
        return commit.of(ObjectType::Message);
    default:
        return false;
    }
}

QList<FilterClock> ScopeFilter::clocks() const
{
    return m_view == QueueView::SavedFilter ? m_filter.clocks() : QList<FilterClock>();
}

bool ScopeFilter::isDaily(const QueueKey& key) const
{
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
    default:
        return false;
    }
}

bool ScopeFilter::contains(const QueueKey& key, qint64 now, const Conversation* whole) const
{
    switch (m_view) {
    case QueueView::Mentioned:
        return !key.isSpam && !key.isMerged && key.mentionedIds.contains(m_agent);
    case QueueView::Following:
        return !key.isSpam && !key.isMerged && key.followerIds.contains(m_agent);
    case QueueView::Snoozed:
        return !key.isSpam && !key.isMerged && key.isSnoozed(now);
    case QueueView::Spam:
        return key.isSpam;
    case QueueView::WaitingToBeSent:
    case QueueView::Drafts:
        return false;
    case QueueView::SavedFilter:
        return whole && m_canTell && m_filter.matches(*whole, {{}, {}, fromMillis(now), m_agentId});
    default:
        return key.isActive && !key.isSnoozed(now) && isDaily(key);
    }
}

bool ScopeFilter::heldBefore(const QueueDelta& delta, qint64 now) const
{
    return delta.before && contains(*delta.before, now, delta.was.get());
}

bool ScopeFilter::holdsAfter(const QueueDelta& delta, qint64 now) const
{
    return delta.after && contains(*delta.after, now, delta.is.get());
}

QueuePlace placeOf(const QueueKey& key, QueueSort sort)
{
    switch (sort) {
    case QueueSort::LongestWait:
        return {key.waitOrder, key.id};
    case QueueSort::Newest:
        return {key.newestOrder, key.id};
    case QueueSort::Priority:
        return {priorityOrder(key), key.id};
    }
    return {key.waitOrder, key.id};
}

} // namespace sampan
