// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Transactions.h"

namespace sampan
{

/// The ids of one type that came from the server, above `after` and up to `upTo` in the order of ids; an empty bound is
/// open. Echoes of operations still in the outbox are left out, so a resynchronisation cannot sweep them away.
Result<QList<Id>> serverIdsBetween(ReadConnection& connection, ObjectType type, const Id& after, const Id& upTo);

} // namespace sampan
