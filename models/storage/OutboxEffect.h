// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/OutboxRow.h"

namespace sampan::OutboxEffect
{

/// Everything an operation shows in the cache: the echo of its message, messages moved, other objects, conversations.

/// Writes a new entry and what it shows; answers it with its order.
Result<OutboxEntry> add(WriteTransaction& transaction, OutboxRow::Stored stored);
/// After an entry was added or changed: brings it all in line with how the entry stands.
Result<void> show(WriteTransaction& transaction, const OutboxRow::Stored& stored);
/// The server has carried it out: what it shows becomes what the server has. Call before the entry is removed.
Result<void> settle(WriteTransaction& transaction, const OutboxRow::Stored& stored, const QDateTime& now);
/// After the entry was removed without being carried out.
Result<void> undo(WriteTransaction& transaction, const OutboxRow::Stored& stored);
/// After an entry that was settled has been removed.
Result<void> refresh(WriteTransaction& transaction, const OutboxRow::Stored& stored);

} // namespace sampan::OutboxEffect
