// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "storage/Store.h"
#include "ui/tray/DesktopNotices.h"

#include <QPointer>
#include <QWidget>

class QTimer;

namespace sampan
{

class Settings;

/// Tells of buyers' messages that arrive while no window of the program is active: one notice that grows, not many,
/// withdrawn when all of it was read, here or on another computer. In quiet hours it is kept until they are over.
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
    /// Whether something waits for the end of quiet hours.
    bool isHolding() const { return m_isHolding; }
    /// The agent has the program in front.
    void lookedAt();

Q_SIGNALS:
    void countChanged(int count);

private:
    struct News {
        QHash<Id, int> counts;  ///< messages by conversation
        QString conversationId; ///< of the newest
        QString who;
        QString text;
    };
    void onRowsChanged(const StoreChange& change);
    void read(const QList<Id>& ids);
    void add(const News& news);
    void dropRead(const StoreChange& change);
    void drop(const QList<Id>& conversationIds);
    void recount();
    void tell(bool isCorrection);
    void show(bool showsText, bool isCorrection);

    Store& m_store;
    const Settings& m_settings;
    const Clock& m_clock;
    NoticeChannel& m_channel;
    QPointer<QWidget> m_window;
    QTimer* m_quietEnd; ///< only while something is held
    News m_unseen;
    bool m_isFilling = true;
    bool m_isHolding = false;
    int m_count = 0;
};

} // namespace sampan
