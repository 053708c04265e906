// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Instant.h"
#include "domain/SavedFilter.h"
#include "storage/Transactions.h"

namespace sampan
{

/// The views of the sidebar. The daily ones (to Store) show active conversations only (QueueKey::isActive), and none
/// that is snoozed; so they show no spam and nothing merged away.
enum class QueueView {
    Mine,       ///< assigned to the agent
    Unassigned, ///< assigned to nobody, of the agent's teams or of none
    Team,       ///< of the agent's teams, whoever has them
    All,        ///< everything the agent may see
    Store,      ///< of one inbox
    Mentioned,  ///< a note called the agent, who has not seen to it; of any status
    Following,  ///< followed by the agent; of any status
    Snoozed,    ///< out of the daily views for a time; of any status
    Spam,
    WaitingToBeSent, ///< with operations in the outbox
    SavedFilter,     ///< what a filter an agent made says and nothing else
    Drafts,          ///< with a reply or note this agent has begun and not sent; of any status
};
enum class QueueSort { LongestWait, Newest, Priority };

struct QueueScope {
    QueueView view = QueueView::Mine;
    Id agentId;              ///< for Mine, Mentioned, Following and "me" in SavedFilter
    QStringList teamIds;     ///< for Unassigned and Team; empty: all teams
    Id inboxId;              ///< for Store
    SavedFilter filter = {}; ///< for SavedFilter, whole: its sort and columns are for whoever shows it

    friend bool operator==(const QueueScope&, const QueueScope&) = default;
};
QueueSort queueSortOf(FilterSort sort);

/// Tells which conversations a view holds without asking the database; the same rule as the queries.
class ScopeFilter
{
public:
    explicit ScopeFilter(const QueueScope& scope);
    /// False where only the database tells (WaitingToBeSent, Drafts, filters for words or attachments): read the places
    /// anew after a commit that `mayChange` them.
    bool canTell() const { return m_canTell; }
    bool mayChange(const StoreCommit& commit) const;
    /// What time alone changes in it, besides the snoozes that end.
    QList<FilterClock> clocks() const;
    /// `now`: milliseconds since 1970. `whole` is needed for a saved filter only.
    bool contains(const QueueKey& key, qint64 now, const Conversation* whole = nullptr) const;
    bool heldBefore(const QueueDelta& delta, qint64 now) const;
    bool holdsAfter(const QueueDelta& delta, qint64 now) const;

private:
    bool isDaily(const QueueKey& key) const;

    QueueView m_view;
    Id m_agentId;
    CompactId m_agent;
    CompactId m_inbox;
    QList<CompactId> m_teams;
    ConversationFilter m_filter;
    bool m_canTell = true;
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
    int pendingCount = 0;  ///< outbox entries of the conversation
    bool hasDraft = false; ///< an unsent reply or note of this agent
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
    qint64 mentioned = 0;
    qint64 following = 0;
    qint64 snoozed = 0;
    qint64 spam = 0;
    qint64 waitingToBeSent = 0;
    qint64 drafts = 0;
    QList<StoreCount> stores;
};
/// Conversations of which time changes what filters say, until `until`.
struct SoonChanging {
    QList<Conversation> conversations;
    qint64 until = 0; ///< milliseconds since 1970; as far as they are all there
};

namespace QueueQuery
{

/// All places of a view in order; the daily views from a covering index.
Result<QList<QueuePlace>> places(ReadConnection& connection, const QueueScope& scope, QueueSort sort,
                                 const QDateTime& now = nowUtc());
/// Snoozed conversations that return to the daily views after `now`.
Result<QList<QueueKey>> sleepers(ReadConnection& connection, const QDateTime& now);
/// Those that one of the clocks strikes for after `from` and up to `until` (milliseconds since 1970); when there are
/// very many, up to an earlier instant.
Result<SoonChanging> soonChanging(ReadConnection& connection, const QList<FilterClock>& clocks, qint64 from,
                                  qint64 until);
/// Rows for the given ids, in their order; unknown ones are left out.
Result<QList<QueueRow>> rows(ReadConnection& connection, const QList<CompactId>& ids);
/// Of all views but the saved filters, which may take long (`count`).
Result<ViewCounts> counts(ReadConnection& connection, const Id& agentId, const QStringList& teamIds,
                          const QDateTime& now = nowUtc());
/// Of one view.
Result<qint64> count(ReadConnection& connection, const QueueScope& scope, const QDateTime& now);

} // namespace QueueQuery
} // namespace sampan
