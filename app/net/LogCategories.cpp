// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/LogCategories.h"

namespace sampan
{

Q_LOGGING_CATEGORY(lcApp, "sampan.app", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSync, "sampan.sync", QtWarningMsg)
Q_LOGGING_CATEGORY(lcOutbox, "sampan.outbox", QtWarningMsg)

} // namespace sampan
