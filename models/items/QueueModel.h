// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/PlaceList.h"
#include "items/Roles.h"
#include "storage/QueueQuery.h"
#include "storage/Store.h"

#include <QAbstractListModel>
#include <QHash>

namespace sampan
{

/// The queue of one view. Holds the place of every conversation (24 bytes each) and the rows around what is visible.
/// `data` never fetches: the view says what it shows (`setVisibleRows`), the rows come from the reader thread, and
/// until then a row is a placeholder (IsLoadedRole false). Changes only by the store's events: exact inserts, removals,
/// moves.
class QueueModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit QueueModel(Store* store, QObject* parent = nullptr);

    /// Shows a view; a reset, and `loaded` when its places are here.
    void show(const QueueScope& scope, QueueSort sort);
    const QueueScope& scope() const { return m_scope; }
    QueueSort sort() const { return m_sort; }
    bool isLoaded() const { return m_isLoaded; }

    /// Tell it after scrolling, resizing and `loaded`: rows first to last and some around them are fetched.
    void setVisibleRows(int first, int last);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Id conversationAt(int row) const;
    /// -1 if the conversation is not in this view.
    int rowOf(const Id& conversationId) const;

    /// While held, conversations that newly come into the view wait (`heldCount`) instead of pushing rows under the
    /// pointer; letting go inserts them.
    void setHolding(bool holding);
    int heldCount() const { return int(m_held.size()); }

Q_SIGNALS:
    void loaded();
    void failed(const sampan::Error& error);
    void heldCountChanged(int count);

private:
    void applyCommit(const StoreCommit& commit);
    void applyDeltas(const QList<QueueDelta>& deltas);
    void applyOther(const StoreCommit& commit);
    void applyRemovals(const QList<QueuePlace>& places);
    void applyInserts(QList<QueuePlace> places);
    void applyMove(const QueuePlace& from, const QueuePlace& to);
    void loadPlaces();
    void takePlaces(quint64 sequence, QList<QueuePlace> places);
    void loadMissingRows();
    void takeRows(const QList<CompactId>& asked, Result<QList<QueueRow>> rows);
    void dropRows();
    QVariant valueOf(const QueueRow& row, int role) const;
    QVariant valueOf(const Conversation& conversation, int role) const;

    Store* m_store;
    QueueScope m_scope;
    QueueSort m_sort = QueueSort::LongestWait;
    ScopeFilter m_filter;
    PlaceList m_places;
    QHash<CompactId, QueuePlace> m_held;
    QHash<CompactId, QueueRow> m_rows;
    QSet<CompactId> m_stale;
    QSet<CompactId> m_asked;
    QList<StoreCommit> m_early;
    ReadTicket m_ticket;
    quint64 m_generation = 0;
    int m_first = 0;
    int m_last = 0;
    bool m_isLoaded = false;
    bool m_isHolding = false;
};

} // namespace sampan
