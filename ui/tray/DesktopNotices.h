// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

class QDBusPendingCallWatcher;
class QSystemTrayIcon;

namespace sampan
{

/// One thing told outside the window.
struct DesktopNotice {
    QString key; ///< a later one of the same key takes its place
    QString title;
    QString text;
    QString target; ///< handed back when it is opened: a conversation's id
    /// A correction: takes the place of one that still stands, and is not told where the agent has put that away.
    bool isCorrection = false;
};

/// Where notices are shown. GUI thread.
class NoticeChannel : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void show(const DesktopNotice& notice) = 0;
    virtual void withdraw(const QString& key) = 0;

Q_SIGNALS:
    /// The agent opened it; the token (maybe empty) lets the window come forward.
    void opened(const QString& target, const QString& activationToken);
};

/// The desktop's own notices (org.freedesktop.Notifications, Desktop Notifications Specification 1.2); where nobody
/// answers on that bus, the tray icon's. Never waits: what changes while the service still answers is sent after it.
class DesktopNotices final : public NoticeChannel
{
    Q_OBJECT

public:
    explicit DesktopNotices(QObject* parent = nullptr);

    /// What shows notices where the bus has nobody for them; none until then. Once.
    void setTray(QSystemTrayIcon* tray);

    void show(const DesktopNotice& notice) override;
    void withdraw(const QString& key) override;

private Q_SLOTS:
    void actionInvoked(uint id, const QString& action);
    void tokenGiven(uint id, const QString& token);
    void noticeClosed(uint id, uint reason);

private:
    struct Entry {
        DesktopNotice notice; ///< the newest
        uint id = 0;          ///< the service's; 0: not told yet
        bool isSending = false;
        bool isChanged = false;   ///< since it was sent
        bool isWithdrawn = false; ///< while it was sent
    };
    void askCapabilities();
    void takeCapabilities(QDBusPendingCallWatcher* done);
    void send(Entry& entry);
    void taken(const QString& key, QDBusPendingCallWatcher* done);
    void close(uint id);
    void startOver();
    void showOnTray(const DesktopNotice& notice);

    QSystemTrayIcon* m_tray = nullptr;
    bool m_hasBus = false;
    bool m_isAsking = false;
    std::optional<QStringList> m_capabilities; ///< of the service that answers now
    QHash<QString, Entry> m_entries;           ///< by key
    uint m_tokenFor = 0;
    QString m_token;
    QString m_trayTarget;
};

} // namespace sampan
