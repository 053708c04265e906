// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakePortal.h"

namespace sampan::test
{

namespace
{
const auto connectionName = QStringLiteral("settings portal");
const auto service = QStringLiteral("org.freedesktop.portal.Desktop");
const auto path = QStringLiteral("/org/freedesktop/portal/desktop");
} // namespace

FakePortal::FakePortal()
    : m_bus(QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), connectionName))
{
    if (!m_bus.registerObject(path, this, QDBusConnection::ExportScriptableContents) || !m_bus.registerService(service))
        qFatal("the portal is not on the bus");
}

FakePortal::~FakePortal()
{
    m_bus.unregisterService(service);
    m_bus.unregisterObject(path);
    QDBusConnection::disconnectFromBus(connectionName);
}

void FakePortal::hold(const QString& space, const QString& key, const QVariant& value)
{
    m_values.insert(space + u' ' + key, value);
}

void FakePortal::change(const QString& space, const QString& key, const QVariant& value)
{
    hold(space, key, value);
    Q_EMIT SettingChanged(space, key, QDBusVariant(value));
}

QDBusMessage FakePortal::answerTo(const Question& question) const
{
    const auto value = m_values.constFind(question.name);
    if (value == m_values.constEnd())
        return question.call.createErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"),
                                              QStringLiteral("Requested setting not found"));
    // A variant in the variant, as version 1 of the portal answers.
    const QVariant inner = QVariant::fromValue(QDBusVariant(*value));
    return question.call.createReply(QVariant::fromValue(QDBusVariant(inner)));
}

QDBusVariant FakePortal::Read(const QString& space, const QString& key)
{
    ++asked;
    setDelayedReply(true);
    const Question question{message(), space + u' ' + key};
    if (isSlow)
        m_held.append(question);
    else
        m_bus.send(answerTo(question));
    return {};
}

void FakePortal::answer()
{
    for (const Question& question : std::exchange(m_held, {}))
        m_bus.send(answerTo(question));
}

} // namespace sampan::test
