// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Customer.h"
#include "storage/Transactions.h"

namespace sampan::CustomerStore
{

/// Takes the server's rows and lays pending operations of the outbox over them. InvalidProperties if an id is not a
/// UUID.
Result<void> upsert(WriteTransaction& transaction, const QList<Customer>& customers);
/// Unknown ids are no error.
Result<void> remove(WriteTransaction& transaction, const QList<Id>& ids);
/// The row alone, for ObjectRow.
Result<void> writeRow(WriteTransaction& transaction, const Customer& customer);
Result<void> removeRow(WriteTransaction& transaction, const Id& id);
/// NotFound if there is none.
Result<Customer> find(ReadConnection& connection, const Id& id);
/// Those one of whose numbers contains these digits (other characters are passed over), by name, at most `limit`. No
/// digits find nothing.
Result<QList<Customer>> withPhone(ReadConnection& connection, const QString& digits, int limit);
/// Every id here, for a resynchronisation that removes what the server no longer has.
Result<QList<Id>> allIds(ReadConnection& connection);

} // namespace sampan::CustomerStore
