// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Settings.h"

namespace sampan
{

/// When nothing is told.
namespace QuietHours
{

/// Until when it is quiet at the moment `now` (local time decides about hours and days); invalid: it is not.
/// `restUntil` is Settings::restUntil.
QDateTime until(const NotificationChoices& choices, const QDateTime& restUntil, const QDateTime& now);

} // namespace QuietHours
} // namespace sampan
