// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringView>

namespace sampan
{

/// The identity of an object: a UUID version 7 (RFC 9562) in its 36 character lower case form, made by whoever creates
/// the object, so that an operation made offline has its final id. Also a valid JMAP Id (RFC 8620, 1.2).
using Id = QString;

/// A new id; ids made by one process increase strictly. Thread-safe.
Id newId();

/// The id that would be made at `instant` (UTC, milliseconds), with the given 74 random bits; for tests and imports.
Id idAt(const QDateTime& instant, quint64 randomHigh, quint64 randomLow);

/// True for the canonical lower case text of a UUID of version 7.
bool isValidId(QStringView text);

/// The instant inside an id (UTC), or an invalid QDateTime if `id` is not one.
QDateTime instantOf(QStringView id);

} // namespace sampan
