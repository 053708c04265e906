// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/OutboxRow.h"

namespace sampan::ObjectOverlay
{

/// As ConversationOverlay for customers, saved filters, tasks and (scheduled) messages: while operations on one wait,
/// its row shows the server's version, its base, with them laid over.

/// The type of the object an operation is about, if it is one of these.
std::optional<ObjectType> typeOf(OutboxKind kind);
/// Ids of a type that have a base: their rows from the server go through `setBase`.
Result<QSet<CompactId>> pending(ReadConnection& connection, ObjectType type);
/// Takes the server's version, nothing = the server has none, and writes the row.
Result<void> setBase(WriteTransaction& transaction, ObjectType type, const Id& id,
                     const std::optional<QJsonObject>& fromServer);
/// Writes the row again after the outbox changed.
Result<void> refresh(WriteTransaction& transaction, ObjectType type, const Id& id);
/// The server has carried `stored` out. Call before the entry is removed.
Result<void> settle(WriteTransaction& transaction, const OutboxRow::Stored& stored);
/// After a crash: refreshes every object with a base or an operation.
Result<void> align(WriteTransaction& transaction);

} // namespace sampan::ObjectOverlay
