// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Label.h"
#include "storage/Transactions.h"

namespace sampan::LabelStore
{

/// Inserts or replaces. InvalidProperties if an id is not a UUID.
Result<void> upsert(WriteTransaction& transaction, const QList<Label>& labels);
/// Unknown ids are no error.
Result<void> remove(WriteTransaction& transaction, const QList<Id>& ids);
/// NotFound if there is none.
Result<Label> find(ReadConnection& connection, const Id& id);
/// All, by name.
Result<QList<Label>> all(ReadConnection& connection);
/// Every id here, for a resynchronisation that removes what the server no longer has.
Result<QList<Id>> allIds(ReadConnection& connection);

} // namespace sampan::LabelStore
