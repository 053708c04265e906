// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SystemScheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <array>

namespace sampan
{

namespace
{

const auto service = QStringLiteral("org.freedesktop.portal.Desktop");
const auto path = QStringLiteral("/org/freedesktop/portal/desktop");
const auto interface = QStringLiteral("org.freedesktop.portal.Settings");
constexpr uint preferDark = 1;
constexpr uint moreContrast = 1;

enum class Wish { Dark, Contrast, Motion };

struct Setting {
    Wish wish;
    QString space;
    QString key;
    bool (*isWished)(const QVariant& value);
};

// The portal's own keys, and those that GNOME and KDE hand through it for what the portal has no key.
const std::array<Setting, 5>& settings()
{
    static const std::array<Setting, 5> all{
        Setting{Wish::Dark, QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"),
                [](const QVariant& value) { return value.toUInt() == preferDark; }},
        Setting{Wish::Contrast, QStringLiteral("org.freedesktop.appearance"), QStringLiteral("contrast"),
                [](const QVariant& value) { return value.toUInt() == moreContrast; }},
        Setting{Wish::Contrast, QStringLiteral("org.gnome.desktop.a11y.interface"), QStringLiteral("high-contrast"),
                [](const QVariant& value) { return value.toBool(); }},
        Setting{Wish::Motion, QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations"),
                [](const QVariant& value) { return !value.toBool(); }},
        Setting{Wish::Motion, QStringLiteral("org.kde.kdeglobals.KDE"), QStringLiteral("AnimationDurationFactor"),
                [](const QVariant& value) { return qFuzzyIsNull(value.toDouble()); }},
    };
    return all;
}

} // namespace

void SystemScheme::start()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    for (const Setting& setting : settings()) {
        QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
        question << setting.space << setting.key;
        auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, &setting](QDBusPendingCallWatcher* done) {
            const QDBusPendingReply<QDBusVariant> reply = *done;
            done->deleteLater();
            if (!reply.isError())
                take(setting.space, setting.key, reply.value().variant());
        });
    }
}

void SystemScheme::settingChanged(const QString& space, const QString& key, const QDBusVariant& value)
{
    take(space, key, value.variant());
}

void SystemScheme::take(const QString& space, const QString& key, const QVariant& value)
{
    // Read wraps its answer once more than SettingChanged does.
    const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    for (const Setting& setting : settings()) {
        if (setting.space != space || setting.key != key)
            continue;
        const bool wished = setting.isWished(inner);
        if (setting.wish == Wish::Dark)
            Q_EMIT darkChanged(wished);
        else if (setting.wish == Wish::Contrast)
            Q_EMIT contrastChanged(wished);
        else
            Q_EMIT motionChanged(wished);
    }
}

} // namespace sampan
