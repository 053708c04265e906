// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Transactions.h"

namespace sampan
{

/// The views of the sidebar. Each shows active conversations only (QueueKey::isActive).
enum class QueueView {
    Mine,       ///< assigned to the agent
    Unassigned, ///< assigned to nobody, of the agent's teams or of none
    Team,       ///< of the agent's teams, whoever has them
    All,        ///< everything the agent may see
    Store,      ///< of one inbox
};
enum class QueueSort { LongestWait, Newest };

struct QueueScope {
    QueueView view = QueueView::Mine;
    Id agentId;          ///< for Mine
    QStringList teamIds; ///< for Unassigned and Team; empty: all teams
    Id inboxId;          ///< for Store

    friend bool operator==(const QueueScope&, const QueueScope&) = default;
};

/// Tells which conversations a view holds without asking the database; the same rule as the queries.
class ScopeFilter
{
public:
    explicit ScopeFilter(const QueueScope& scope);
    bool contains(const QueueKey& key) const;

private:
    QueueView m_view;
    CompactId m_agent;
    CompactId m_inbox;
    QList<CompactId> m_teams;
};

/// One conversation's place in a list: ascending `order`, then id.
struct QueuePlace {
    qint64 order = 0;
    CompactId id;
    friend auto operator<=>(const QueuePlace&, const QueuePlace&) = default;
    friend bool operator==(const QueuePlace&, const QueuePlace&) = default;
};
QueuePlace placeOf(const QueueKey& key, QueueSort sort);

/// What a row of the queue shows, names resolved.
struct QueueRow {
    Conversation conversation;
    QString customerName;
    QString storeName;
    QString storeCountry;
    QString storeSite;
    int storeColor = 0;
    QString assigneeName;
    QStringList labelNames;
    int pendingCount = 0; ///< outbox entries of the conversation
};

struct StoreCount {
    Id inboxId;
    qint64 count = 0;
};
struct ViewCounts {
    qint64 mine = 0;
    qint64 unassigned = 0;
    qint64 team = 0;
    qint64 all = 0;
    QList<StoreCount> stores;
};

namespace QueueQuery
{

/// All places of a view in order, from a covering index.
Result<QList<QueuePlace>> places(ReadConnection& connection, const QueueScope& scope, QueueSort sort);
/// Rows for the given ids, in their order; unknown ones are left out.
Result<QList<QueueRow>> rows(ReadConnection& connection, const QList<CompactId>& ids);
Result<ViewCounts> counts(ReadConnection& connection, const Id& agentId, const QStringList& teamIds);

} // namespace QueueQuery
} // namespace sampan
