// SPDX-License-Identifier: GPL-3.0-or-later
#include "ports/Clock.h"

#include "domain/Instant.h"

namespace sampan
{

QDateTime SystemClock::now() const
{
    return nowUtc();
}

} // namespace sampan
