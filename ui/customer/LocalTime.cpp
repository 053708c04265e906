// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/LocalTime.h"

#include "ui/Format.h"

#include <QLocale>
#include <QTimer>

namespace sampan
{

namespace
{
constexpr int minuteMs = 60 * 1000;
}

QTimeZone zoneOf(const QString& timeZone, const QString& country)
{
    const QTimeZone noted(timeZone.toLatin1());
    if (!timeZone.isEmpty() && noted.isValid())
        return noted;
    const QLocale::Territory territory = QLocale::codeToTerritory(country);
    if (country.isEmpty() || territory == QLocale::AnyTerritory)
        return {};
    // Several names for one clock are one zone (Busingen keeps the time of Berlin); several clocks are a guess.
    QTimeZone found;
    const QDateTime winter(QDate(2025, 1, 15), QTime(12, 0), Qt::UTC);
    const QDateTime summer(QDate(2025, 7, 15), QTime(12, 0), Qt::UTC);
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds(territory)) {
        const QTimeZone zone(id);
        if (!found.isValid())
            found = zone;
        else if (found.offsetFromUtc(winter) != zone.offsetFromUtc(winter) ||
                 found.offsetFromUtc(summer) != zone.offsetFromUtc(summer))
            return {};
    }
    return found;
}

LocalTime::LocalTime(const Theme& theme, const Clock& clock, QWidget* parent)
    : TextLabel(theme, FontRole::Small, Token::Text2, {}, parent), m_clock(clock), m_minute(new QTimer(this))
{
    m_minute->setSingleShot(true);
    connect(m_minute, &QTimer::timeout, this, [this] {
        refreshTime();
        arrangeTimer();
    });
}

void LocalTime::setPlace(const QString& timeZone, const QString& country)
{
    m_zone = zoneOf(timeZone, country);
    m_country = country;
    refreshTime();
    arrangeTimer();
}

void LocalTime::refreshTime()
{
    const QString place = m_country.isEmpty() ? QString() : Format::countryName(m_country);
    if (!m_zone.isValid()) {
        setText(place);
        return;
    }
    const QDateTime there = m_clock.now().toTimeZone(m_zone);
    const QString time = there.toString(QStringLiteral("HH:mm"));
    const bool otherDay = there.date() != m_clock.now().toLocalTime().date();
    const QString clock = otherDay ? tr("%1 %2 there", "weekday, time of day")
                                         .arg(QLocale().toString(there.date(), QStringLiteral("ddd")), time)
                                   : tr("%1 there", "time of day").arg(time);
    setText(place.isEmpty() ? clock : place + QStringLiteral(" · ") + clock);
}

bool LocalTime::isTicking() const
{
    return m_minute->isActive();
}

void LocalTime::arrangeTimer()
{
    if (!isVisible() || !m_zone.isValid()) {
        m_minute->stop();
        return;
    }
    const qint64 gone = m_clock.now().toMSecsSinceEpoch() % minuteMs;
    m_minute->start(static_cast<int>(minuteMs - gone));
}

void LocalTime::showEvent(QShowEvent* event)
{
    TextLabel::showEvent(event);
    refreshTime();
    arrangeTimer();
}

void LocalTime::hideEvent(QHideEvent* event)
{
    TextLabel::hideEvent(event);
    m_minute->stop();
}

} // namespace sampan
