// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Inbox.h"
#include "items/Roles.h"
#include "storage/QueueQuery.h"
#include "storage/Store.h"

#include <QAbstractListModel>

namespace sampan
{

/// The views of the sidebar with their counts: Mine, Unassigned, Team, All, then the stores by name. Counted once by
/// the reader thread, afterwards kept right by the store's events.
class ViewCountsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ViewCountsModel(Store* store, QObject* parent = nullptr);

    void setAgent(const Id& agentId, const QStringList& teamIds);
    /// The scope of a row, to show it in a QueueModel.
    QueueScope scopeAt(int row) const;
    qint64 countOf(QueueView view) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

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
        ViewCounts counts;
        QList<Inbox> inboxes;
    };
    void applyCommit(const StoreCommit& commit);
    void applyDeltas(const QList<QueueDelta>& deltas);
    void load();
    void take(const Loaded& loaded);
    void setStores(const QList<Inbox>& inboxes, const ViewCounts& counts);
    void setCount(int row, qint64 count);
    Row makeRow(QueueView view, const Inbox& inbox) const;

    Store* m_store;
    Id m_agentId;
    QStringList m_teamIds;
    QList<Row> m_rows;
    QList<StoreCommit> m_early;
    ReadTicket m_ticket;
    bool m_isLoaded = false;
};

} // namespace sampan
