// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"
#include "storage/Transactions.h"

namespace sampan::AddressBook
{

/// Addresses of the customers known here whose name (one of its words) or address begins with `prefix`, by name, at
/// most `limit`. An empty prefix finds nothing.
Result<QList<Mailbox>> find(ReadConnection& connection, const QString& prefix, int limit);

} // namespace sampan::AddressBook
