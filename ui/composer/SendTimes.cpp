// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/SendTimes.h"

namespace sampan
{

namespace
{

constexpr int morningHour = 9;
constexpr int hourSeconds = 60 * 60;
using Kind = OfferedTime::Kind;

// Built from date and time in the zone, so that the change to summer time does not move it.
QDateTime morning(const QDate& day, const QTimeZone& zone)
{
    return QDateTime(day, QTime(morningHour, 0), zone).toUTC();
}

QDateTime nextMorning(const QDateTime& now, const QTimeZone& zone)
{
    const QDate today = now.toTimeZone(zone).date();
    const QDateTime first = morning(today, zone);
    return first > now.addSecs(hourSeconds) ? first : morning(today.addDays(1), zone);
}

QDateTime nextMonday(const QDateTime& now, const QTimeZone& zone)
{
    const QDate today = now.toTimeZone(zone).date();
    return morning(today.addDays(8 - today.dayOfWeek()), zone);
}

QList<OfferedTime> sorted(QList<OfferedTime> times)
{
    std::stable_sort(times.begin(), times.end(),
                     [](const OfferedTime& one, const OfferedTime& other) { return one.at < other.at; });
    // Of two names for one moment the first in the order given says more: the buyer's.
    QList<OfferedTime> unique;
    for (const OfferedTime& time : std::as_const(times)) {
        if (unique.isEmpty() || unique.last().at != time.at)
            unique += time;
    }
    return unique;
}

QDateTime wholeMinute(const QDateTime& at)
{
    const QTime time = at.time();
    return QDateTime(at.date(), QTime(time.hour(), time.minute()), Qt::UTC);
}

} // namespace

QList<OfferedTime> timesToSend(const QDateTime& now, const QTimeZone& buyer, const QTimeZone& own)
{
    QList<OfferedTime> times;
    if (buyer.isValid()) {
        times += {Kind::BuyersMorning, nextMorning(now, buyer)};
        times += {Kind::BuyersMonday, nextMonday(now, buyer)};
    }
    times += {Kind::InOneHour, wholeMinute(now.toUTC().addSecs(hourSeconds))};
    times += {Kind::OwnMorning, nextMorning(now, own)};
    return sorted(times);
}

QList<OfferedTime> timesToSnooze(const QDateTime& now, const QTimeZone& own)
{
    const QDateTime utc = wholeMinute(now.toUTC());
    return sorted({{Kind::InOneHour, utc.addSecs(hourSeconds)},
                   {Kind::InThreeHours, utc.addSecs(3 * hourSeconds)},
                   {Kind::OwnMorning, nextMorning(now, own)},
                   {Kind::OwnMonday, nextMonday(now, own)},
                   {Kind::InOneWeek, morning(now.toTimeZone(own).date().addDays(7), own)}});
}

} // namespace sampan
