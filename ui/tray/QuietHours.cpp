// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/QuietHours.h"

namespace sampan::QuietHours
{

namespace
{

/// The end of the quiet hours that begin on `day`, if `now` lies in them.
QDateTime endIfWithin(const NotificationChoices& choices, const QDate& day, const QDateTime& now)
{
    if (!(choices.quietDays & (1 << (day.dayOfWeek() - 1))))
        return {};
    const QDateTime from(day, choices.quietFrom);
    const bool overnight = choices.quietTo <= choices.quietFrom;
    const QDateTime to(overnight ? day.addDays(1) : day, choices.quietTo);
    return now >= from && now < to ? to : QDateTime();
}

} // namespace

QDateTime until(const NotificationChoices& choices, const QDateTime& restUntil, const QDateTime& now)
{
    const QDateTime rest = restUntil.isValid() && restUntil > now ? restUntil : QDateTime();
    if (!choices.hasQuietHours)
        return rest;
    const QDateTime local = now.toLocalTime();
    QDateTime hours = endIfWithin(choices, local.date(), local);
    if (!hours.isValid())
        hours = endIfWithin(choices, local.date().addDays(-1), local);
    if (!hours.isValid() || (rest.isValid() && rest > hours))
        return rest;
    return hours;
}

int sleepMs(const QDateTime& now, const QDateTime& next)
{
    constexpr qint64 longest = 12 * 60 * 60 * 1000;
    return static_cast<int>(qBound<qint64>(1, now.msecsTo(next), longest));
}

} // namespace sampan::QuietHours
