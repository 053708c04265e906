// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QString>

namespace sampan::phoneNumber
{

/// Phone numbers as people write them; what is kept is E.164 (ITU-T). The numbering plans are libphonenumber's.
/// Thread-safe.

/// "030 123456" with region "DE" → "+4930123456". `region` (ISO 3166-1 alpha-2) may be empty for a number that begins
/// with "+". InvalidArguments when it cannot be a number: no country, letters, too short or too long for its plan.
Result<QString> normalised(const QString& text, const QString& region);

/// "+49 30 123456"; a text that is not E.164 comes back as it is.
QString international(const QString& e164);
/// "030 123456", as it is dialled within its own country; a text that is not E.164 comes back as it is.
QString national(const QString& e164);
/// As national() for a caller in the number's own country, else as international().
QString forCallerIn(const QString& e164, const QString& region);
/// ISO 3166-1 alpha-2 of the number's country; empty when no country owns it (satellite, freephone, unknown).
QString regionOf(const QString& e164);

} // namespace sampan::phoneNumber
