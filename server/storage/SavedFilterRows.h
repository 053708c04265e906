// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/SavedFilter.h"
#include "server/storage/Table.h"
#include "server/storage/WriteTransaction.h"

namespace sampan::server
{

/// Saved filters: their owner sees them, and the whole desk those that are shared.
namespace savedFilterRows
{

Scope scopeOf(const SavedFilter& filter);
Result<std::optional<SavedFilter>> find(Connection& connection, const Id& id);
Result<void> insert(WriteTransaction& transaction, const SavedFilter& filter);
Result<void> update(WriteTransaction& transaction, const SavedFilter& before, const SavedFilter& after);
Result<void> remove(WriteTransaction& transaction, const SavedFilter& filter);

} // namespace savedFilterRows

} // namespace sampan::server
