// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/MomentText.h"

#include <QLocale>

namespace sampan
{

QString MomentText::of(const QDateTime& at, const QDateTime& now)
{
    return inZone(at, now, QTimeZone::systemTimeZone());
}

QString MomentText::inZone(const QDateTime& at, const QDateTime& now, const QTimeZone& zone)
{
    const QDateTime there = at.toTimeZone(zone);
    const QDate day = there.date();
    const QDate today = now.toTimeZone(zone).date();
    const QString time = there.toString(QStringLiteral("HH:mm"));
    if (day == today)
        return time;
    if (day == today.addDays(1))
        return tr("tomorrow %1", "time of day").arg(time);
    const bool chinese = QLocale().language() == QLocale::Chinese;
    const bool other = day.year() != today.year();
    QString pattern = chinese ? QStringLiteral("M月d日 ddd") : QStringLiteral("ddd d MMM");
    if (other)
        pattern = chinese ? QStringLiteral("yyyy年M月d日") : QStringLiteral("d MMM yyyy");
    return tr("%1 %2", "day, time of day").arg(QLocale().toString(day, pattern), time);
}

QList<MomentText::Offer> MomentText::snoozeOffers(const QDateTime& now)
{
    const QDateTime local = now.toLocalTime();
    const QTime evening(18, 0);
    const QTime morning(9, 0);
    const QTime lateForEvening(17, 30);
    const auto at = [&](const QDate& date, const QTime& time) { return QDateTime(date, time, Qt::LocalTime).toUTC(); };
    QList<Offer> offers = {{tr("In one hour"), now.addSecs(60 * 60)}};
    if (local.time() < lateForEvening)
        offers += {tr("This evening"), at(local.date(), evening)};
    offers += {tr("Tomorrow morning"), at(local.date().addDays(1), morning)};
    offers += {tr("Next week"), at(local.date().addDays(8 - local.date().dayOfWeek()), morning)};
    return offers;
}

} // namespace sampan
