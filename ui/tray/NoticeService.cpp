// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/NoticeService.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace sampan
{

namespace
{
constexpr int patienceMs = 5000;
}

void NoticeService::ask()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT answered({}); }, Qt::QueuedConnection);
        return;
    }
    const auto name = QStringLiteral("org.freedesktop.Notifications");
    const QDBusMessage call = QDBusMessage::createMethodCall(name, QStringLiteral("/org/freedesktop/Notifications"),
                                                             name, QStringLiteral("GetServerInformation"));
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, patienceMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QString, QString, QString, QString> reply = *done;
        done->deleteLater();
        Q_EMIT answered(reply.isError() ? std::optional<QString>() : reply.argumentAt<0>());
    });
}

} // namespace sampan
