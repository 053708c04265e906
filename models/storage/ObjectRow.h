// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Transactions.h"

#include <QJsonObject>

namespace sampan::ObjectRow
{

/// Customers, saved filters, tasks and messages as their rows show them, as JSON and without rules about pending
/// operations (ObjectOverlay has those).

/// Nothing if it is not here.
Result<std::optional<QJsonObject>> find(ReadConnection& connection, ObjectType type, const Id& id);
Result<void> write(WriteTransaction& transaction, ObjectType type, const QJsonObject& object);
/// Unknown ids are no error.
Result<void> remove(WriteTransaction& transaction, ObjectType type, const Id& id);

} // namespace sampan::ObjectRow
