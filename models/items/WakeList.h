// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/CommitGate.h"
#include "storage/QueueQuery.h"
#include "storage/Store.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <functional>
#include <set>

namespace sampan
{

/// The conversations of which time alone changes where they stand: the snoozed ones, and those that a clock of a filter
/// strikes for in the next hour. Holds the instant everything shown is judged by; it moves on when the next of them is
/// due (one timer) or `timePassed` is called, and `passed` says which are concerned. GUI thread.
class WakeList : public QObject
{
    Q_OBJECT

public:
    explicit WakeList(Store* store, QObject* parent = nullptr);

    /// Whose present it is; without it the machine's. For tests.
    void setClock(std::function<qint64()> millis);
    qint64 present() const { return m_clock(); }
    /// The instant everything shown is judged by; milliseconds since 1970.
    qint64 now() const { return m_now; }
    /// Begins anew with what was read at `now` and `sequence`; what the clocks strike for it reads by itself.
    void assign(qint64 now, quint64 sequence, const QList<QueueKey>& sleepers, const QList<FilterClock>& clocks);
    /// Follows every commit that is told.
    void take(const StoreCommit& commit);
    void timePassed();
    /// While held no time passes: something is being read of this instant.
    void setHeld(bool held);

Q_SIGNALS:
    /// What each was at `before` and is `now()`: the same conversation, judged at both instants.
    void passed(const QList<sampan::QueueDelta>& deltas, qint64 before);
    void failed(const sampan::Error& error);

private:
    struct Entry {
        qint64 at = 0; ///< when time next changes it
        QueueKey key;
        std::shared_ptr<const Conversation> whole; ///< only what a clock strikes for
    };
    struct Soon {
        quint64 sequence = 0;
        SoonChanging changing;
    };
    std::optional<qint64> nextOf(const QueueKey& key, const Conversation* whole) const;
    void put(const QueueKey& key, std::shared_ptr<const Conversation> whole);
    void drop(const CompactId& id);
    void follow(const QList<QueueDelta>& deltas);
    void readOn();
    void takeSoon(const Soon& soon);
    void arm();

    Store* m_store;
    std::function<qint64()> m_clock;
    QList<FilterClock> m_clocks;
    QHash<CompactId, Entry> m_entries;
    std::set<std::pair<qint64, CompactId>> m_order;
    QTimer m_timer;
    ReadTicket m_ticket;
    CommitGate m_gate;  ///< of reading on
    quint64 m_told = 0; ///< the last commit
    qint64 m_now = 0;
    qint64 m_until = 0; ///< as far as what the clocks strike for is here
    bool m_isReading = false;
    bool m_isHeld = false;
};

} // namespace sampan
