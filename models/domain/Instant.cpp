// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Instant.h"

#include <QRegularExpression>

namespace sampan
{

QDateTime nowUtc()
{
    return QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
}

QJsonValue instantToJson(const QDateTime& instant)
{
    if (!instant.isValid())
        return QJsonValue::Null;
    const QDateTime utc = instant.toUTC();
    // RFC 8620, 1.4: a zero fraction is left out.
    return utc.time().msec() == 0 ? utc.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"))
                                  : utc.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
}

QDateTime instantFromText(const QString& text)
{
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
