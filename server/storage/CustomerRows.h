// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Customer.h"
#include "server/storage/Table.h"
#include "server/storage/WriteTransaction.h"

namespace sampan::server
{

namespace customerRows
{

Result<std::optional<Customer>> find(Connection& connection, const Id& id);
/// The oldest customer with this address (lower case), or nothing.
Result<std::optional<Customer>> findByEmail(Connection& connection, const QString& email);
/// Who sees the customer: whoever sees one of the conversations; the whole desk while there is none.
Result<Scope> scopeOf(Connection& connection, const Id& id);
Result<void> insert(WriteTransaction& transaction, const Customer& customer);
Result<void> update(WriteTransaction& transaction, const Customer& customer);

} // namespace customerRows

} // namespace sampan::server
