// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace sampan::test
{

/// The notification service of the Desktop Notifications Specification 1.2 on a connection of its own, recording what
/// it is told. On the bus from construction to destruction.
class FakeNotifications : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Told {
        uint id = 0;
        uint replaces = 0;
        QString title;
        QString text;
        QStringList actions;
        QVariantMap hints;
    };

    FakeNotifications();
    ~FakeNotifications() override;

    QList<Told> told;    ///< every Notify
    QList<uint> closed;  ///< every CloseNotification
    QList<uint> visible; ///< what a person sees now
    QStringList capabilities{QStringLiteral("body"), QStringLiteral("body-markup"), QStringLiteral("actions")};
    /// While true, Notify is left without an answer until `answer`.
    bool isSlow = false;
    int unanswered() const { return static_cast<int>(m_held.size()); }
    void answer();
    /// A person clicks on it; `token` is what a Wayland desktop sends before.
    void click(uint id, const QString& token = {});
    void dismiss(uint id);

public Q_SLOTS:
    Q_SCRIPTABLE QStringList GetCapabilities() { return capabilities; }
    Q_SCRIPTABLE uint Notify(const QString& program, uint replaces, const QString& icon, const QString& title,
                             const QString& text, const QStringList& actions, const QVariantMap& hints, int timeout);
    Q_SCRIPTABLE void CloseNotification(uint id);
    Q_SCRIPTABLE QString GetServerInformation(QString& vendor, QString& version, QString& specification);

Q_SIGNALS:
    Q_SCRIPTABLE void NotificationClosed(uint id, uint reason);
    Q_SCRIPTABLE void ActionInvoked(uint id, const QString& action);
    Q_SCRIPTABLE void ActivationToken(uint id, const QString& token);

private:
    QDBusConnection m_bus;
    QList<QPair<QDBusMessage, uint>> m_held;
    uint m_last = 40;
};

} // namespace sampan::test
