// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QString>

namespace sampan::phoneNumber
{

/// What the module of the numbering plans does, by the names of PhoneNumber.h. Thread-safe.
struct Plans {
    Result<QString> (*normalised)(const QString& text, const QString& region);
    QString (*international)(const QString& e164);
    QString (*national)(const QString& e164);
    QString (*regionOf)(const QString& e164);
};

using PlansFunction = const Plans* (*)();

} // namespace sampan::phoneNumber
