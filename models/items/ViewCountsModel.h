// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Inbox.h"
#include "items/Roles.h"
#include "items/WakeList.h"
#include "storage/QueueQuery.h"
#include "storage/Store.h"

#include <QAbstractListModel>

namespace sampan
{

/// The views of the sidebar with their counts: Mine, Unassigned, Team, All, Mentioned, Following, Snoozed, Spam,
/// WaitingToBeSent, then the stores by name, then the saved filters in their order. Counted once by the reader thread,
/// afterwards kept right by the store's events and by snoozes that end; only what the database alone can tell is
/// counted again.
class ViewCountsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ViewCountsModel(Store* store, QObject* parent = nullptr);

    void setAgent(const Id& agentId, const QStringList& teamIds);
    /// The scope of a row, to show it in a QueueModel.
    QueueScope scopeAt(int row) const;
    qint64 countOf(QueueView view) const;
    /// Of a saved filter; -1 while unknown.
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
    static Result<Loaded> read(ReadConnection& connection, const Id& agentId, const QStringList& teamIds, qint64 now);
    void applyCommit(const StoreCommit& commit);
    void applyDeltas(const QList<QueueDelta>& deltas);
    void load();
    void take(const Loaded& loaded);
    void setFurtherRows(const QList<Row>& wanted);
    void setCount(int row, qint64 count);
    void countAgain();
    Row makeRow(QueueView view, const Inbox& inbox = {}, const SavedFilter& filter = {}) const;

    Store* m_store;
    Id m_agentId;
    QStringList m_teamIds;
    QList<Row> m_rows;
    QList<StoreCommit> m_early;
    ReadTicket m_ticket;
    WakeList m_wake;
    quint64 m_readAt = 0; ///< sequence of what was read; commits up to it are in it, also those told later
    bool m_isLoaded = false;
    bool m_isCounting = false; ///< what only the database tells is being counted again
    bool m_mustCount = false;
};

} // namespace sampan
