// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Instant.h"

#include <QRegularExpression>

namespace sampan
{
namespace
{

void putDigits(QChar* at, int value, int digits)
{
    for (int i = digits - 1; i >= 0; --i, value /= 10)
        at[i] = QChar(u'0' + value % 10);
}

/// The number of `digits` decimal digits at `from`, or -1.
int digitsAt(const QString& text, qsizetype from, int digits)
{
    int value = 0;
    for (qsizetype i = from; i < from + digits; ++i) {
        const int digit = text.at(i).unicode() - u'0';
        if (digit < 0 || digit > 9)
            return -1;
        value = value * 10 + digit;
    }
    return value;
}

/// "2026-01-31T08:09:10Z" and "2026-01-31T08:09:10.123Z", which is how instants are written here; invalid for others.
QDateTime fromUsualText(const QString& text)
{
    static constexpr char16_t shape[] = u"0000-00-00T00:00:00";
    const bool hasFraction = text.size() == 24 && text.at(19) == u'.';
    if ((text.size() != 20 && !hasFraction) || text.back() != u'Z')
        return {};
    for (qsizetype i = 0; i < 19; ++i) {
        if (shape[i] != u'0' && text.at(i) != shape[i])
            return {};
    }
    const int year = digitsAt(text, 0, 4);
    const QDate date(qMax(0, year), digitsAt(text, 5, 2), digitsAt(text, 8, 2));
    const QTime time(digitsAt(text, 11, 2), digitsAt(text, 14, 2), digitsAt(text, 17, 2),
                     hasFraction ? digitsAt(text, 20, 3) : 0);
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

} // namespace

QDateTime nowUtc()
{
    return QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
}

QJsonValue instantToJson(const QDateTime& instant)
{
    if (!instant.isValid())
        return QJsonValue::Null;
    const QDateTime utc = instant.toUTC();
    const QDate date = utc.date();
    const QTime time = utc.time();
    if (date.year() < 0 || date.year() > 9999)
        return QJsonValue::Null;
    QString text = QStringLiteral("0000-00-00T00:00:00.000Z");
    QChar* const at = text.data();
    putDigits(at, date.year(), 4);
    putDigits(at + 5, date.month(), 2);
    putDigits(at + 8, date.day(), 2);
    putDigits(at + 11, time.hour(), 2);
    putDigits(at + 14, time.minute(), 2);
    putDigits(at + 17, time.second(), 2);
    putDigits(at + 20, time.msec(), 3);
    if (time.msec() == 0)
        text.replace(19, 4, QString()); // RFC 8620, 1.4: a zero fraction is left out
    return text;
}

QDateTime instantFromText(const QString& text)
{
    if (const QDateTime usual = fromUsualText(text); usual.isValid())
        return usual;
    static const QRegularExpression shape(
        QStringLiteral("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})$"));
    if (!shape.match(text).hasMatch())
        return {};
    const QDateTime parsed = QDateTime::fromString(text, Qt::ISODateWithMs);
    return parsed.isValid() && parsed.date().year() >= 1 ? parsed.toUTC() : QDateTime();
}

qint64 toMillis(const QDateTime& instant)
{
    return instant.isValid() ? instant.toMSecsSinceEpoch() : -1;
}

QDateTime fromMillis(qint64 millis)
{
    return millis < 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(millis, Qt::UTC);
}

} // namespace sampan
