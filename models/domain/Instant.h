// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonValue>
#include <QString>

namespace sampan
{

/// Instants are UTC with millisecond precision everywhere; on the wire they are RFC 3339 text as RFC 8620, 1.4 asks
/// ("2026-11-22T17:49:26.605Z"), in a database they are integer milliseconds since 1970.

/// The present instant, UTC, cut to milliseconds. Rules take a Clock port instead, so that tests own the time.
QDateTime nowUtc();

/// RFC 3339 text; null for an invalid QDateTime.
QJsonValue instantToJson(const QDateTime& instant);

/// Reads RFC 3339 text of any offset; an invalid QDateTime for anything else, also for years outside 1 to 9999.
QDateTime instantFromText(const QString& text);

/// Milliseconds since 1970, or an invalid QVariant-friendly -1 for an invalid instant.
qint64 toMillis(const QDateTime& instant);
QDateTime fromMillis(qint64 millis);

} // namespace sampan
