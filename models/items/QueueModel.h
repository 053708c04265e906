// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/CommitGate.h"
#include "items/PlaceList.h"
#include "items/Rereading.h"
#include "items/Roles.h"
#include "items/RowPages.h"
#include "items/WaitSection.h"
#include "items/WakeList.h"
#include "storage/QueueQuery.h"
#include "storage/Store.h"

#include <QAbstractListModel>
#include <QHash>

namespace sampan
{

/// The queue of one view. Holds the place of every conversation (24 bytes each) and the rows around what is visible.
/// `data` never fetches: the view says what it shows (`setVisibleRows`), the rows come from the reader thread, and
/// until then a row is a placeholder (IsLoadedRole false). Changes only by the store's events and by time (snoozes end,
/// waits pass a border): exact inserts, removals, moves.
class QueueModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit QueueModel(Store* store, QObject* parent = nullptr);

    /// Shows a view; a reset, and `loaded` when its places are here.
    void show(const QueueScope& scope, QueueSort sort);
    const QueueScope& scope() const { return m_scope; }
    QueueSort sort() const { return m_sort; }
    bool isLoaded() const { return m_gate.isOpen(); }

    /// Whose present it is, milliseconds since 1970; without it the machine's. For tests.
    void setClock(std::function<qint64()> millis) { m_wake.setClock(std::move(millis)); }
    /// The first row of a section, or of the next one that has any; only with QueueSort::LongestWait.
    int firstRowOf(WaitSection section) const;

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

public Q_SLOTS:
    /// Looks at the clock: what is due wakes, and rows change their section. It does so by itself when something is
    /// due.
    void timePassed();

Q_SIGNALS:
    void loaded();
    void failed(const sampan::Error& error);
    void heldCountChanged(int count);

private:
    void applyCommit(const StoreCommit& commit);
    void applyDeltas(const QList<QueueDelta>& deltas, qint64 before);
    void applyPassed(const QList<QueueDelta>& deltas, qint64 before);
    void applyOther(const StoreCommit& commit);
    void readAgain();
    void applyPlaces(const QList<QueuePlace>& places);
    void passBorders();
    void armBorders();
    std::optional<qint64> nextBorder() const;
    qint64 waitingSinceOf(int row) const;
    void applyRemovals(const QList<QueuePlace>& places);
    void applyInserts(QList<QueuePlace> places);
    void applyMove(const QueuePlace& from, const QueuePlace& to);
    void loadPlaces();
    struct Loaded {
        quint64 sequence = 0;
        QList<QueuePlace> places;
        QList<QueueKey> sleepers;
    };
    static Result<Loaded> readPlaces(ReadConnection& connection, const QueueScope& scope, QueueSort sort,
                                     const QDateTime& now);
    ReadTicket fetchPlaces(qint64 now, std::function<void(Result<Loaded>)> done);
    void takePlaces(qint64 now, const Loaded& read);
    void loadMissingRows();
    void takeRows(Result<QList<QueueRow>> rows);
    void dropFarRows();
    QVariant valueOf(const QueueRow& row, int role) const;
    QVariant valueOf(const Conversation& conversation, int role) const;

    Store* m_store;
    QueueScope m_scope;
    QueueSort m_sort = QueueSort::LongestWait;
    ScopeFilter m_filter;
    PlaceList m_places;
    QHash<CompactId, QueuePlace> m_held;
    RowPages<QueueRow> m_rows;
    ReadTicket m_ticket;
    CommitGate m_gate; ///< of the places
    WakeList m_wake;
    Rereading m_again; ///< the places only the database tells
    QTimer m_border;
    qint64 m_borderNow = 0; ///< the instant the sections shown are of
    int m_first = 0;
    int m_last = 0;
    bool m_isHolding = false;
};

} // namespace sampan
