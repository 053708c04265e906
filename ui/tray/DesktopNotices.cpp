// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/DesktopNotices.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QSystemTrayIcon>

namespace sampan
{

namespace
{
const auto service = QStringLiteral("org.freedesktop.Notifications");
const auto path = QStringLiteral("/org/freedesktop/Notifications");
const auto interface = QStringLiteral("org.freedesktop.Notifications");
constexpr int desktopDecides = -1;
constexpr int trayMs = 10000;
} // namespace

DesktopNotices::DesktopNotices(QSystemTrayIcon* tray, QObject* parent) : NoticeChannel(parent), m_tray(tray)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    m_hasBus = bus.isConnected();
    if (m_hasBus) {
        bus.connect(service, path, interface, QStringLiteral("ActionInvoked"), this,
                    SLOT(actionInvoked(uint, QString)));
        bus.connect(service, path, interface, QStringLiteral("ActivationToken"), this, SLOT(tokenGiven(uint, QString)));
        bus.connect(service, path, interface, QStringLiteral("NotificationClosed"), this,
                    SLOT(noticeClosed(uint, uint)));
    }
    if (m_tray)
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT opened(m_trayTarget, {}); });
}

void DesktopNotices::show(const DesktopNotice& notice)
{
    if (m_hasBus)
        showOnBus(notice);
    else
        showOnTray(notice);
}

void DesktopNotices::showOnBus(const DesktopNotice& notice)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Notify"));
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("org.sampan.Workstation")},
                            {QStringLiteral("category"), QStringLiteral("im.received")}};
    call << QStringLiteral("Sampan") << m_shown.value(notice.key).id << QStringLiteral("org.sampan.Workstation")
         << notice.title << notice.text.toHtmlEscaped()
         << QStringList{QStringLiteral("default"), QStringLiteral("Sampan")} << hints << desktopDecides;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, notice](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<uint> reply = *done;
        done->deleteLater();
        if (reply.isError())
            showOnTray(notice);
        else
            m_shown.insert(notice.key, {reply.value(), notice.target});
    });
}

void DesktopNotices::showOnTray(const DesktopNotice& notice)
{
    if (!m_tray || !m_tray->isVisible())
        return;
    m_trayTarget = notice.target;
    m_tray->showMessage(notice.title, notice.text, m_tray->icon(), trayMs);
}

void DesktopNotices::withdraw(const QString& key)
{
    const uint id = m_shown.take(key).id;
    if (id == 0)
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("CloseNotification"));
    call << id;
    QDBusConnection::sessionBus().asyncCall(call);
}

void DesktopNotices::tokenGiven(uint, const QString& token)
{
    m_token = token;
}

void DesktopNotices::actionInvoked(uint id, const QString&)
{
    for (const Shown& shown : std::as_const(m_shown)) {
        if (shown.id != id)
            continue;
        Q_EMIT opened(shown.target, std::exchange(m_token, {}));
        return;
    }
}

void DesktopNotices::noticeClosed(uint id, uint)
{
    m_shown.removeIf([id](const QHash<QString, Shown>::iterator& each) { return each->id == id; });
}

} // namespace sampan
