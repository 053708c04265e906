// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QHash>
#include <QObject>

namespace sampan::test
{

/// The settings portal (org.freedesktop.portal.Settings, version 1) on a connection of its own. On the bus from
/// construction to destruction.
class FakePortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    FakePortal();
    ~FakePortal() override;

    /// Without telling anybody: what it holds when it is asked.
    void hold(const QString& space, const QString& key, const QVariant& value);
    /// Changes it live.
    void change(const QString& space, const QString& key, const QVariant& value);
    /// While true, nothing is answered until `answer`.
    bool isSlow = false;
    int asked = 0;
    void answer();

public Q_SLOTS:
    Q_SCRIPTABLE QDBusVariant Read(const QString& space, const QString& key);

Q_SIGNALS:
    Q_SCRIPTABLE void SettingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    struct Question {
        QDBusMessage call;
        QString name;
    };
    QDBusMessage answerTo(const Question& question) const;

    QDBusConnection m_bus;
    QHash<QString, QVariant> m_values;
    QList<Question> m_held;
};

} // namespace sampan::test
