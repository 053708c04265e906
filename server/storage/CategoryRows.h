// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Category.h"
#include "server/storage/Table.h"
#include "server/storage/WriteTransaction.h"

namespace sampan::server
{

/// The classification; everybody sees it. AlreadyExists when a code is taken.
namespace categoryRows
{

Result<std::optional<Category>> find(Connection& connection, const Id& id);
Result<void> insert(WriteTransaction& transaction, const Category& category);
Result<void> update(WriteTransaction& transaction, const Category& category);
Result<void> remove(WriteTransaction& transaction, const Id& id);
/// True if the code and its first level are there and active.
Result<bool> isOffered(Connection& connection, const QString& code);
Result<bool> contains(Connection& connection, const QString& code);

} // namespace categoryRows

} // namespace sampan::server
