// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "storage/OutboxRow.h"

namespace sampan::ConversationOverlay
{

/// While operations on a conversation wait in the outbox, its row shows the server's version (the base) with them laid
/// over in order. Failed updates do not count: the server refused them. A conversation that an operation opens has no
/// server's version before the server accepts it; it goes when its operation goes.

/// Takes the server's version and writes the row.
Result<void> setBase(WriteTransaction& transaction, const Conversation& fromServer);
/// Writes the row again after the outbox of this conversation changed, or removes it if nothing stands behind it any
/// more. No error if the conversation is not here.
Result<void> refresh(WriteTransaction& transaction, const CompactId& id);
/// The server has carried `stored` out: its effect becomes part of the base of each conversation it shows in. Call
/// before the entry is removed.
Result<void> settle(WriteTransaction& transaction, const OutboxRow::Stored& stored);
Result<void> removeBase(WriteTransaction& transaction, const CompactId& id);
/// Every conversation that has a base or pending operations, or that only an operation made. Also ids of other objects.
Result<QList<CompactId>> touched(ReadConnection& connection);

} // namespace sampan::ConversationOverlay
