// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"

#include <QStringList>

namespace sampan::server
{

/// Everything that differs between SQLite and PostgreSQL; all other SQL of the server both can run.
namespace dialect
{

/// The driver of this build: "QSQLITE".
QString driver();
/// How the open connection prepares: the database's own way where we have one, else Qt's, which knows them all.
Preparer preparerOf(const QSqlDatabase& database);
/// True if a connection may be used by one thread after the other.
bool mayChangeThreads(const QSqlDatabase& database);
/// Statements run once on every new connection.
QStringList connectionSetup();
/// A quick look for damage. StorageCorrupt when there is some.
Result<void> checkIntegrity(Connection& connection);
/// A complete look, references included; for the command `check`. Takes its time.
Result<void> checkThoroughly(Connection& connection);
/// Copies the open database into a new file while others go on writing.
Result<void> backupTo(Connection& connection, const QString& file);
/// A condition on `search_index` for a text of domain/SearchText's query terms, with one "?".
QString searchCondition();
/// The value for that "?"; empty when the text holds nothing that can be searched.
QString searchValue(const QString& text);
/// Number of the row a just executed INSERT into search_index made.
QString lastRowNumber();
/// Deletes that row again.
QString deleteSearchRow();

} // namespace dialect

} // namespace sampan::server
