// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "storage/Transactions.h"

namespace sampan::ConversationRow
{

/// The row of a conversation as lists see it, without rules about pending operations (ConversationOverlay has those).

/// Inserts or replaces and reports the change with the key before and after.
Result<void> write(WriteTransaction& transaction, const Conversation& conversation);
Result<std::optional<QueueKey>> key(ReadConnection& connection, const CompactId& id);
/// NotFound if there is none.
Result<Conversation> find(ReadConnection& connection, const CompactId& id);

} // namespace sampan::ConversationRow
