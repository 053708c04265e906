// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/SavedFilter.h"
#include "storage/Transactions.h"

namespace sampan::SavedFilterStore
{

/// Takes the server's rows and lays pending operations of the outbox over them. InvalidProperties if an id is not a
/// UUID.
Result<void> upsert(WriteTransaction& transaction, const QList<SavedFilter>& filters);
/// Unknown ids are no error.
Result<void> remove(WriteTransaction& transaction, const QList<Id>& ids);
/// NotFound if there is none.
Result<SavedFilter> find(ReadConnection& connection, const Id& id);
/// By position, then name.
Result<QList<SavedFilter>> all(ReadConnection& connection);
Result<QList<Id>> allIds(ReadConnection& connection);

} // namespace sampan::SavedFilterStore
