// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Inbox.h"
#include "items/CommitGate.h"
#include "items/Rereading.h"
#include "items/Roles.h"
#include "items/WakeList.h"
#include "storage/QueueQuery.h"
#include "storage/Store.h"

#include <QAbstractListModel>

namespace sampan
{

/// The views of the sidebar with their counts: Mine, Unassigned, Team, All, Mentioned, Following, Snoozed, Spam,
/// WaitingToBeSent, Drafts, then the stores by name, then the saved filters in their order. Counted once, the filters
/// apart from the views because they may take long; afterwards kept right by the store's events and by time; only what
/// the database alone can tell is counted again.
class ViewCountsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ViewCountsModel(Store* store, QObject* parent = nullptr);

    void setAgent(const Id& agentId, const QStringList& teamIds);
    /// The scope of a row, to show it in a QueueModel.
    QueueScope scopeAt(int row) const;
    qint64 countOf(QueueView view) const;
    /// Of a saved filter; -1 while it has not been counted.
    qint64 countOfFilter(const Id& filterId) const;
    /// Whose present it is, milliseconds since 1970; without it the machine's. For tests.
    void setClock(std::function<qint64()> millis) { m_wake.setClock(std::move(millis)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

public Q_SLOTS:
    /// Looks at the clock: what is due wakes. It does so by itself.
    void timePassed() { m_wake.timePassed(); }

Q_SIGNALS:
    void loaded();
    void failed(const sampan::Error& error);

private:
    struct Row {
        QueueScope scope;
        ScopeFilter filter;
        Inbox inbox;
        qint64 count = -1;
    };
    struct Loaded {
        quint64 sequence = 0;
        qint64 now = 0;
        ViewCounts counts;
        QList<Inbox> inboxes;
        QList<SavedFilter> filters;
        QList<QueueKey> sleepers;
    };
    /// Counts of views by their rows' scopes.
    struct Counted {
        quint64 sequence = 0;
        QList<QueueScope> scopes;
        QList<qint64> counts;
    };
    static Result<Loaded> read(ReadConnection& connection, const Id& agentId, const QStringList& teamIds, qint64 now);
    static Result<Counted> count(ReadConnection& connection, const QList<QueueScope>& scopes, qint64 now);
    void applyCommit(const StoreCommit& commit);
    void applyPassed(const QList<QueueDelta>& deltas, qint64 before);
    void applyDeltas(const QList<QueueDelta>& deltas, qint64 before, bool ofFilters);
    void load();
    void take(const Loaded& loaded);
    void setFurtherRows(const QList<Row>& wanted);
    void setCount(int row, qint64 count);
    void setCounts(const Counted& counted);
    void countFilters();
    void takeFilters(const Counted& counted);
    void countAgain();
    QList<FilterClock> clocks() const;
    Row makeRow(QueueView view, const Inbox& inbox = {}, const SavedFilter& filter = {}) const;

    Store* m_store;
    Id m_agentId;
    QStringList m_teamIds;
    QList<Row> m_rows;
    ReadTicket m_ticket;
    ReadTicket m_filterTicket;
    CommitGate m_gate;       ///< of the views
    CommitGate m_filterGate; ///< of the saved filters the conversations themselves tell
    WakeList m_wake;
    Rereading m_again;         ///< what only the database tells
    QList<QueueScope> m_asked; ///< to be counted again
};

} // namespace sampan
