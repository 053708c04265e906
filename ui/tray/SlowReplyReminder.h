// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "storage/Store.h"
#include "ui/tray/DesktopNotices.h"

class QTimer;

namespace sampan
{

class Settings;

/// Reminds of the agent's own buyers who wait longer than the agent said: one notice for all of them, changed when
/// another one joins, withdrawn when nobody waits so long any more; it opens the longest wait. Its timer runs only
/// while somebody will be due. GUI thread.
class SlowReplyReminder final : public QObject
{
    Q_OBJECT

public:
    SlowReplyReminder(Store& store, const Settings& settings, const Clock& clock, NoticeChannel& channel,
                      const Id& agentId, QObject* parent = nullptr);

    /// Whether a timer runs; for tests.
    bool isArmed() const;
    int waiting() const { return m_told; }

private:
    struct Wait {
        QDateTime since;
        Id conversationId;
    };
    void readSoon();
    void read();
    void weigh();
    void arm(const QDateTime& next);
    void tell(int late, int minutes);

    Store& m_store;
    const Settings& m_settings;
    const Clock& m_clock;
    NoticeChannel& m_channel;
    Id m_agentId;
    QTimer* m_next;
    QTimer* m_soon;
    QList<Wait> m_waits; ///< longest first
    int m_told = 0;
};

} // namespace sampan
