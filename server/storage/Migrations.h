// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"

namespace sampan::server
{

/// The schema in numbered files (sql/schema/NNN_name.sql), each applied once and in one transaction. A file that was
/// released is never edited; a change is a new file.
namespace migrations
{

/// The number of the newest file.
int newestVersion();
/// The version of an open database; 0 for an empty one.
Result<int> versionOf(Connection& connection);
/// Brings the database to the newest version; StorageTooNew when it is ahead of this program.
Result<void> apply(Connection& connection);
/// As apply(), but stops at `version`; for tests that start from an older one.
Result<void> applyUpTo(Connection& connection, int version);
/// The statements of a file, comments removed.
QStringList statementsOf(const QString& sql);

} // namespace migrations

} // namespace sampan::server
