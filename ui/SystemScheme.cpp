// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SystemScheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
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
constexpr uint lessMotion = 1;

enum Wish { Dark, Contrast, Motion };

struct Setting {
    Wish wish;
    QString space;
    QString key;
    bool (*isWished)(const QVariant& value);
};

// The portal's own keys, and those that GNOME and KDE hand through it for what an older portal has no key. A wish holds
// if any of its keys says so: who set one of them wants it.
const std::array<Setting, 6>& settings()
{
    static const auto appearance = QStringLiteral("org.freedesktop.appearance");
    static const std::array<Setting, 6> all{
        Setting{Dark, appearance, QStringLiteral("color-scheme"),
                [](const QVariant& value) { return value.toUInt() == preferDark; }},
        Setting{Contrast, appearance, QStringLiteral("contrast"),
                [](const QVariant& value) { return value.toUInt() == moreContrast; }},
        Setting{Contrast, QStringLiteral("org.gnome.desktop.a11y.interface"), QStringLiteral("high-contrast"),
                [](const QVariant& value) { return value.toBool(); }},
        Setting{Motion, appearance, QStringLiteral("reduced-motion"),
                [](const QVariant& value) { return value.toUInt() == lessMotion; }},
        Setting{Motion, QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations"),
                [](const QVariant& value) { return !value.toBool(); }},
        Setting{Motion, QStringLiteral("org.kde.kdeglobals.KDE"), QStringLiteral("AnimationDurationFactor"),
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
    // Unless it is registered by now, QtDBus refuses the connection and no change would ever come.
    qRegisterMetaType<QDBusVariant>();
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    auto* begins = new QDBusServiceWatcher(service, bus, QDBusServiceWatcher::WatchForRegistration, this);
    connect(begins, &QDBusServiceWatcher::serviceRegistered, this, &SystemScheme::ask);
    ask();
}

void SystemScheme::ask()
{
    for (const Setting& setting : settings()) {
        QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
        question << setting.space << setting.key;
        auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
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
    const auto& all = settings();
    for (size_t i = 0; i < all.size(); ++i) {
        if (all.at(i).space != space || all.at(i).key != key)
            continue;
        m_answers.insert(static_cast<int>(i), all.at(i).isWished(inner));
        tell(all.at(i).wish);
    }
}

void SystemScheme::tell(int wish)
{
    bool isWished = false;
    for (size_t i = 0; i < settings().size(); ++i)
        isWished |= settings().at(i).wish == wish && m_answers.value(static_cast<int>(i));
    const auto told = m_told.constFind(wish);
    if (told != m_told.constEnd() && *told == isWished)
        return;
    m_told.insert(wish, isWished);
    if (wish == Dark)
        Q_EMIT darkChanged(isWished);
    else if (wish == Contrast)
        Q_EMIT contrastChanged(isWished);
    else
        Q_EMIT motionChanged(isWished);
}

} // namespace sampan
