// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/StoreTypes.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <functional>

namespace sampan
{

/// The snoozed conversations a model knows of, and the instant it judges everything by. That instant moves on when the
/// next of them is due (one timer) or `timePassed` is called, and `woke` says which came back. GUI thread.
class WakeList : public QObject
{
    Q_OBJECT

public:
    explicit WakeList(QObject* parent = nullptr);

    /// Whose present it is; without it the machine's. For tests.
    void setClock(std::function<qint64()> millis);
    qint64 present() const { return m_clock(); }
    /// The instant everything shown is judged by; milliseconds since 1970.
    qint64 now() const { return m_now; }
    /// Begins anew with what was read at `now`.
    void assign(qint64 now, const QList<QueueKey>& sleepers);
    /// Follows a commit.
    void take(const QList<QueueDelta>& deltas);
    void timePassed();

Q_SIGNALS:
    /// Each from asleep to awake.
    void woke(const QList<sampan::QueueDelta>& deltas);

private:
    void arm();

    std::function<qint64()> m_clock;
    QHash<CompactId, QueueKey> m_sleepers;
    QTimer m_timer;
    qint64 m_now = 0;
};

} // namespace sampan
