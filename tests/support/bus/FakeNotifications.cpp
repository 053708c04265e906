// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeNotifications.h"

namespace sampan::test
{

namespace
{
const auto connectionName = QStringLiteral("notification service");
const auto service = QStringLiteral("org.freedesktop.Notifications");
const auto path = QStringLiteral("/org/freedesktop/Notifications");
constexpr uint byPerson = 2;
constexpr uint byCall = 3;
} // namespace

FakeNotifications::FakeNotifications()
    : m_bus(QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), connectionName))
{
    if (!m_bus.registerObject(path, this, QDBusConnection::ExportScriptableContents) || !m_bus.registerService(service))
        qFatal("the notification service is not on the bus");
}

FakeNotifications::~FakeNotifications()
{
    m_bus.unregisterService(service);
    m_bus.unregisterObject(path);
    QDBusConnection::disconnectFromBus(connectionName);
}

uint FakeNotifications::Notify(const QString&, uint replaces, const QString&, const QString& title, const QString& text,
                               const QStringList& actions, const QVariantMap& hints, int)
{
    const uint id = replaces == 0 ? ++m_last : replaces;
    told.append({id, replaces, title, text, actions, hints});
    if (!visible.contains(id))
        visible.append(id);
    if (isSlow) {
        setDelayedReply(true);
        m_held.append({message(), id});
    }
    return id;
}

void FakeNotifications::answer()
{
    for (const auto& [call, id] : std::exchange(m_held, {}))
        m_bus.send(call.createReply(id));
}

void FakeNotifications::CloseNotification(uint id)
{
    closed.append(id);
    if (visible.removeOne(id))
        Q_EMIT NotificationClosed(id, byCall);
}

QString FakeNotifications::GetServerInformation(QString& vendor, QString& version, QString& specification)
{
    vendor = QStringLiteral("test");
    version = QStringLiteral("1");
    specification = QStringLiteral("1.2");
    return QStringLiteral("Plain Notices");
}

void FakeNotifications::click(uint id, const QString& token)
{
    if (!token.isEmpty())
        Q_EMIT ActivationToken(id, token);
    Q_EMIT ActionInvoked(id, QStringLiteral("default"));
    dismiss(id);
}

void FakeNotifications::dismiss(uint id)
{
    if (visible.removeOne(id))
        Q_EMIT NotificationClosed(id, byPerson);
}

} // namespace sampan::test
