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

/// How long a timer sleeps to look again at `next`: 1 ms to 12 hours, because an int has not milliseconds for more
/// days.
int sleepMs(const QDateTime& now, const QDateTime& next);

} // namespace QuietHours
} // namespace sampan
