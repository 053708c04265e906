// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Connection.h"

#include <memory>

namespace sampan
{

/// One encrypted database file: how it is opened, checked and brought to the present schema.

/// Opens or creates with key, tokenizer and pragmas. StorageCorrupt also when the key is wrong: SQLite cannot tell.
Result<std::unique_ptr<Connection>> openDatabase(const QString& path, const QByteArray& key, const FaultHook& fault);
/// Runs the schema files of `folder` above the file's user_version, each in its own transaction. StorageTooNew if the
/// file is of a newer program.
Result<void> migrate(Connection& connection, const QString& folder);
/// StorageCorrupt with the first finding if `PRAGMA quick_check` finds any.
Result<void> quickCheck(Connection& connection);
/// Moves a database with its -wal and -shm out of the way; answers the new name of the file.
Result<QString> setAside(const QString& path);

} // namespace sampan
