// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Error.h"

class QSqlError;

namespace sampan::server
{

/// The one mapping from the database's errors to ours: StorageFull, StorageBusy, StorageCorrupt, AlreadyExists (a
/// unique key is taken), else StorageFailed. `doing` says which statement it was; values never get into the detail.
Error errorOf(const QSqlError& error, const QString& doing);
/// The same for a result code of SQLite, extended or not, with its text.
Error errorOf(int code, const QString& text, const QString& doing);
/// True for an error of the database itself, which ends the transaction it happened in.
bool isOfStorage(ErrorCode code);

} // namespace sampan::server
