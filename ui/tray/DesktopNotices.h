// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

class QSystemTrayIcon;

namespace sampan
{

/// One thing told outside the window.
struct DesktopNotice {
    QString key; ///< a later one of the same key takes its place
    QString title;
    QString text;
    QString target; ///< handed back when it is opened: a conversation's id
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

/// The desktop's own notices (org.freedesktop.Notifications); where nobody answers on that bus, the tray icon's.
class DesktopNotices final : public NoticeChannel
{
    Q_OBJECT

public:
    /// `tray` may be null.
    explicit DesktopNotices(QSystemTrayIcon* tray, QObject* parent = nullptr);

    void show(const DesktopNotice& notice) override;
    void withdraw(const QString& key) override;

private Q_SLOTS:
    void actionInvoked(uint id, const QString& action);
    void tokenGiven(uint id, const QString& token);
    void noticeClosed(uint id, uint reason);

private:
    struct Shown {
        uint id = 0;
        QString target;
    };
    void showOnBus(const DesktopNotice& notice);
    void showOnTray(const DesktopNotice& notice);

    QSystemTrayIcon* m_tray;
    bool m_hasBus = false;
    QHash<QString, Shown> m_shown; ///< by key
    QString m_token;
    QString m_trayTarget;
};

} // namespace sampan
