// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "storage/Transactions.h"

namespace sampan::ConversationStore
{

/// Takes the server's rows and lays the pending operations of the outbox over them again, so that an agent never sees
/// an own change jump back. InvalidProperties if an id is not a UUID.
Result<void> upsert(WriteTransaction& transaction, const QList<Conversation>& conversations);
/// Also removes their messages. Unknown ids are no error. Outbox entries stay and fail at the server.
Result<void> remove(WriteTransaction& transaction, const QList<Id>& ids);
/// As the agent sees it, with pending operations. NotFound if there is none.
Result<Conversation> find(ReadConnection& connection, const Id& id);
/// Newest first, at most `limit`.
Result<QList<Conversation>> ofCustomer(ReadConnection& connection, const Id& customerId, int limit);
Result<QList<Id>> allIds(ReadConnection& connection);

} // namespace sampan::ConversationStore
