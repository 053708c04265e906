// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "storage/Transactions.h"

namespace sampan
{

/// Whose version a row holds; the numbers stand in the database.
enum class RowOrigin { Server = 0, Echo = 1, AcceptedEcho = 2 };

namespace ConversationRow
{

/// The row of a conversation as lists see it, without rules about pending operations (ConversationOverlay has those).

/// Inserts or replaces and reports the change with the key before and after.
Result<void> write(WriteTransaction& transaction, const Conversation& conversation,
                   RowOrigin origin = RowOrigin::Server);
/// Without its messages. Unknown ids are no error.
Result<void> remove(WriteTransaction& transaction, const CompactId& id);
/// Nothing if the conversation is not here.
Result<std::optional<RowOrigin>> originOf(ReadConnection& connection, const CompactId& id);
/// Ids of the rows that only operations in the outbox made.
Result<QList<CompactId>> echoes(ReadConnection& connection);
/// NotFound if there is none.
Result<Conversation> find(ReadConnection& connection, const CompactId& id);

} // namespace ConversationRow
} // namespace sampan
