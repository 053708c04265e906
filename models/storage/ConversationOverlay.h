// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "storage/OutboxRow.h"

namespace sampan::ConversationOverlay
{

/// While operations on a conversation wait in the outbox, its row shows the server's version (the base) with them laid
/// over in order. Failed updates do not count: the server refused them.

/// Takes the server's version and writes the row.
Result<void> setBase(WriteTransaction& transaction, const Conversation& fromServer);
/// Writes the row again after the outbox of this conversation changed. No error if the conversation is not here.
Result<void> refresh(WriteTransaction& transaction, const CompactId& id);
/// The server has carried `stored` out: its effect becomes part of the base. Call before the entry is removed.
Result<void> settle(WriteTransaction& transaction, const OutboxRow::Stored& stored);
Result<void> removeBase(WriteTransaction& transaction, const CompactId& id);
/// Every conversation that has a base or pending operations.
Result<QList<CompactId>> touched(ReadConnection& connection);

} // namespace sampan::ConversationOverlay
