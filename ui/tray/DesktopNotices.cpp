// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/DesktopNotices.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QSystemTrayIcon>

namespace sampan
{

namespace
{
const auto service = QStringLiteral("org.freedesktop.Notifications");
const auto path = QStringLiteral("/org/freedesktop/Notifications");
const auto interface = QStringLiteral("org.freedesktop.Notifications");
const auto openAction = QStringLiteral("default");
constexpr int desktopDecides = -1;
constexpr int trayMs = 10000;
// A service that takes longer is as good as none; the tray icon then tells it.
constexpr int patienceMs = 5000;

QDBusMessage callOf(const QString& method)
{
    return QDBusMessage::createMethodCall(service, path, interface, method);
}
} // namespace

DesktopNotices::DesktopNotices(QObject* parent) : NoticeChannel(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    m_hasBus = bus.isConnected();
    if (m_hasBus) {
        bus.connect(service, path, interface, QStringLiteral("ActionInvoked"), this,
                    SLOT(actionInvoked(uint, QString)));
        bus.connect(service, path, interface, QStringLiteral("ActivationToken"), this, SLOT(tokenGiven(uint, QString)));
        bus.connect(service, path, interface, QStringLiteral("NotificationClosed"), this,
                    SLOT(noticeClosed(uint, uint)));
        auto* owner = new QDBusServiceWatcher(service, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
        connect(owner, &QDBusServiceWatcher::serviceOwnerChanged, this, &DesktopNotices::startOver);
    }
}

void DesktopNotices::setTray(QSystemTrayIcon* tray)
{
    if (tray == std::exchange(m_tray, tray))
        return;
    connect(m_tray, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT opened(m_trayTarget, {}); });
}

// Numbers and abilities were those of the service that went.
void DesktopNotices::startOver()
{
    m_capabilities.reset();
    m_entries.removeIf([](const QHash<QString, Entry>::iterator& each) { return each->id != 0 && !each->isSending; });
}

void DesktopNotices::show(const DesktopNotice& notice)
{
    if (notice.isCorrection && !m_entries.contains(notice.key))
        return;
    if (!m_hasBus) {
        showOnTray(notice);
        return;
    }
    Entry& entry = m_entries[notice.key];
    entry.notice = notice;
    entry.isChanged = true;
    entry.isWithdrawn = false;
    if (m_capabilities)
        send(entry);
    else
        askCapabilities();
}

void DesktopNotices::askCapabilities()
{
    if (std::exchange(m_isAsking, true))
        return;
    const QDBusPendingCall call =
        QDBusConnection::sessionBus().asyncCall(callOf(QStringLiteral("GetCapabilities")), patienceMs);
    connect(new QDBusPendingCallWatcher(call, this), &QDBusPendingCallWatcher::finished, this,
            &DesktopNotices::takeCapabilities);
}

void DesktopNotices::takeCapabilities(QDBusPendingCallWatcher* done)
{
    const QDBusPendingReply<QStringList> reply = *done;
    done->deleteLater();
    m_isAsking = false;
    if (reply.isError()) {
        const QHash<QString, Entry> waiting = std::exchange(m_entries, {});
        for (const Entry& entry : waiting)
            showOnTray(entry.notice);
        return;
    }
    m_capabilities = reply.value();
    for (Entry& entry : m_entries)
        send(entry);
}

void DesktopNotices::send(Entry& entry)
{
    // The number of the one that is on its way decides which is replaced, so the next waits for it.
    if (entry.isSending || !entry.isChanged)
        return;
    entry.isSending = true;
    entry.isChanged = false;
    const bool hasMarkup = m_capabilities->contains(QStringLiteral("body-markup"));
    const bool hasActions = m_capabilities->contains(QStringLiteral("actions"));
    QDBusMessage call = callOf(QStringLiteral("Notify"));
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("org.sampan.Workstation")},
                            {QStringLiteral("category"), QStringLiteral("im.received")}};
    call << QStringLiteral("Sampan") << entry.id << QStringLiteral("org.sampan.Workstation") << entry.notice.title
         << (hasMarkup ? entry.notice.text.toHtmlEscaped() : entry.notice.text)
         << (hasActions ? QStringList{openAction, tr("Open")} : QStringList()) << hints << desktopDecides;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, patienceMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, key = entry.notice.key](QDBusPendingCallWatcher* answered) { taken(key, answered); });
}

void DesktopNotices::taken(const QString& key, QDBusPendingCallWatcher* done)
{
    const QDBusPendingReply<uint> reply = *done;
    done->deleteLater();
    Entry& entry = m_entries[key];
    entry.isSending = false;
    if (reply.isError()) {
        const Entry lost = m_entries.take(key);
        if (!lost.isWithdrawn)
            showOnTray(lost.notice);
        return;
    }
    entry.id = reply.value();
    if (entry.isWithdrawn) {
        close(entry.id);
        m_entries.remove(key);
    } else if (m_capabilities) {
        send(entry);
    } else if (entry.isChanged) {
        entry.id = 0;
        askCapabilities();
    }
}

void DesktopNotices::showOnTray(const DesktopNotice& notice)
{
    if (!m_tray || !m_tray->isVisible() || !QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_trayTarget = notice.target;
    m_tray->showMessage(notice.title, notice.text, m_tray->icon(), trayMs);
}

void DesktopNotices::withdraw(const QString& key)
{
    const auto entry = m_entries.find(key);
    if (entry == m_entries.end())
        return;
    entry->isChanged = false;
    entry->isWithdrawn = true;
    if (entry->isSending)
        return;
    if (entry->id != 0)
        close(entry->id);
    m_entries.erase(entry);
}

void DesktopNotices::close(uint id)
{
    QDBusMessage call = callOf(QStringLiteral("CloseNotification"));
    call << id;
    QDBusConnection::sessionBus().asyncCall(call);
}

// The service tells every program of every notice; the token for another's is not ours to use.
void DesktopNotices::tokenGiven(uint id, const QString& token)
{
    m_tokenFor = id;
    m_token = token;
}

void DesktopNotices::actionInvoked(uint id, const QString& action)
{
    const QString token = id == m_tokenFor ? std::exchange(m_token, {}) : QString();
    for (const Entry& entry : std::as_const(m_entries)) {
        if (entry.id != id || id == 0 || action != openAction)
            continue;
        const QString target = entry.notice.target;
        Q_EMIT opened(target, token);
        return;
    }
}

void DesktopNotices::noticeClosed(uint id, uint)
{
    m_entries.removeIf(
        [id](const QHash<QString, Entry>::iterator& each) { return each->id == id && !each->isSending; });
}

} // namespace sampan
