// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Team.h"
#include "storage/Transactions.h"

namespace sampan::TeamStore
{

/// Inserts or replaces. InvalidProperties if an id is not a UUID.
Result<void> upsert(WriteTransaction& transaction, const QList<Team>& teams);
/// Unknown ids are no error.
Result<void> remove(WriteTransaction& transaction, const QList<Id>& ids);
/// NotFound if there is none.
Result<Team> find(ReadConnection& connection, const Id& id);
/// All, by name.
Result<QList<Team>> all(ReadConnection& connection);
/// Every id here, for a resynchronisation that removes what the server no longer has.
Result<QList<Id>> allIds(ReadConnection& connection);

} // namespace sampan::TeamStore
