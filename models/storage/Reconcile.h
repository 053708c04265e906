// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Connection.h"

namespace sampan
{

/// Brings what the cache shows of local operations in line with the outbox, in one transaction: a crash between the
/// commits of the two files, or a rebuilt cache, leaves echoes without an entry or entries without an echo.
Result<void> reconcileEchoes(Connection& connection);

} // namespace sampan
