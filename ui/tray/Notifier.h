// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "storage/Store.h"
#include "ui/tray/DesktopNotices.h"

#include <QPointer>
#include <QWidget>

namespace sampan
{

class Settings;

/// Tells of buyers' messages that arrive while no window of the program is active: one notice that grows, not many.
/// Without the agent's consent it shows neither name nor text, because others may see the screen. GUI thread.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    Notifier(Store& store, const Settings& settings, const Clock& clock, NoticeChannel& channel,
             QObject* parent = nullptr);

    /// What asks for attention in the task bar.
    void setWindow(QWidget* window) { m_window = window; }
    /// Nothing is told while a first synchronisation fills the cache.
    void setFilling(bool filling) { m_isFilling = filling; }
    /// Messages told of and not yet looked at.
    int count() const { return m_count; }
    /// The agent has the program in front.
    void lookedAt();

Q_SIGNALS:
    void countChanged(int count);

private:
    struct News {
        int count = 0;
        QString conversationId; ///< of the newest
        QString who;
        QString text;
    };
    void read(const QList<Id>& ids);
    void tell(const News& news);

    Store& m_store;
    const Settings& m_settings;
    const Clock& m_clock;
    NoticeChannel& m_channel;
    QPointer<QWidget> m_window;
    bool m_isFilling = true;
    int m_count = 0;
};

} // namespace sampan
