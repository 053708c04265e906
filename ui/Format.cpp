// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Format.h"

#include <QLocale>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace sampan
{

namespace
{

QString dayPattern(bool withYear)
{
    const bool chinese = QLocale().language() == QLocale::Chinese;
    if (chinese)
        return withYear ? QStringLiteral("yyyy年M月d日 dddd") : QStringLiteral("M月d日 dddd");
    return withYear ? QStringLiteral("dddd d MMMM yyyy") : QStringLiteral("dddd d MMMM");
}

} // namespace

QString Format::time(const QDateTime& instant)
{
    return instant.isValid() ? instant.toLocalTime().toString(QStringLiteral("HH:mm")) : QString();
}

QString Format::timeWithSeconds(const QDateTime& instant)
{
    return instant.isValid() ? instant.toLocalTime().toString(QStringLiteral("HH:mm:ss")) : QString();
}

QString Format::moment(const QDateTime& instant, const QDateTime& now)
{
    const QString day = shortDate(instant, now);
    const QString clock = time(instant);
    return day == clock ? clock : tr("%1, %2", "day and time").arg(day, clock);
}

QString Format::day(const QDateTime& instant, const QDateTime& now)
{
    if (!instant.isValid())
        return {};
    const QDate date = instant.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    if (date == today)
        return tr("Today");
    if (date == today.addDays(-1))
        return tr("Yesterday");
    return QLocale().toString(date, dayPattern(date.year() != today.year()));
}

QString Format::shortDate(const QDateTime& instant, const QDateTime& now)
{
    if (!instant.isValid())
        return {};
    const QDate date = instant.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    const bool chinese = QLocale().language() == QLocale::Chinese;
    if (date == today)
        return time(instant);
    if (date.year() == today.year())
        return QLocale().toString(date, chinese ? QStringLiteral("M月d日") : QStringLiteral("d MMM"));
    return QLocale().toString(date, chinese ? QStringLiteral("yyyy年M月") : QStringLiteral("MMM yyyy"));
}

QString Format::duration(qint64 milliseconds)
{
    const qint64 seconds = qMax<qint64>(0, milliseconds / 1000);
    if (seconds < 60)
        return tr("%1 s", "seconds").arg(seconds);
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return tr("%1 min", "minutes").arg(minutes);
    const qint64 hours = minutes / 60;
    if (hours < 6 && minutes % 60 != 0)
        return tr("%1 h %2 min", "hours, minutes").arg(hours).arg(minutes % 60, 2, 10, QLatin1Char('0'));
    if (hours < 48)
        return tr("%1 h", "hours").arg(hours);
    return tr("%n day(s)", "duration", static_cast<int>(hours / 24));
}

QString Format::size(qint64 bytes)
{
    return QLocale()
        .formattedDataSize(bytes, bytes < 1000 * 1000 ? 0 : 1, QLocale::DataSizeSIFormat)
        .replace(QStringLiteral("kB"), QStringLiteral("KB"));
}

QString Format::countryName(const QString& country)
{
    if (QLocale::codeToTerritory(country) == QLocale::AnyTerritory)
        return country;
    // Qt knows the names in English and in each country's own language only.
    icu::UnicodeString name;
    icu::Locale("", country.toLatin1().constData())
        .getDisplayCountry(icu::Locale(QLocale().name().toLatin1().constData()), name);
    return QString::fromUtf16(name.getBuffer(), name.length());
}

QString Format::isolated(const QString& text)
{
    return text.isEmpty() ? text : QChar(0x2068) + text + QChar(0x2069);
}

} // namespace sampan
