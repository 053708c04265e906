// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Error.h"

class QSqlError;

namespace sampan::server
{

/// The one mapping from the database's errors to ours: StorageFull, StorageBusy, StorageCorrupt, AlreadyExists (a
/// unique key is taken), else StorageFailed. `doing` says which statement it was; values never get into the detail.
Error errorOf(const QSqlError& error, const QString& doing);

} // namespace sampan::server
