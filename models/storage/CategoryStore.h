// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/CategoryTree.h"
#include "storage/Transactions.h"

namespace sampan::CategoryStore
{

/// Inserts or replaces. InvalidProperties if an id is not a UUID.
Result<void> upsert(WriteTransaction& transaction, const QList<Category>& categories);
/// Unknown ids are no error.
Result<void> remove(WriteTransaction& transaction, const QList<Id>& ids);
/// NotFound if there is none.
Result<Category> find(ReadConnection& connection, const Id& id);
/// All, also those no longer offered, by code.
Result<QList<Category>> all(ReadConnection& connection);
/// The whole classification; names by language come from the tree (CategoryTree::pathName, nameOf).
Result<CategoryTree> tree(ReadConnection& connection);
Result<QList<Id>> allIds(ReadConnection& connection);

} // namespace sampan::CategoryStore
