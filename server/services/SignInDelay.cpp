// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/SignInDelay.h"

#include <algorithm>

namespace sampan::server
{

qint64 SignInDelay::afterFailures(int failures) const
{
    if (failures < freeFailures)
        return 0;
    const int doublings = std::min(failures - freeFailures, 30);
    return std::min(qint64{1000} << doublings, ceilingMs);
}

} // namespace sampan::server
