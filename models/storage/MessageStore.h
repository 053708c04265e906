// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/ReadyMessage.h"
#include "storage/Transactions.h"

namespace sampan::MessageStore
{

/// Takes the server's rows. The echo of an own message has the same id and is replaced.
Result<void> upsert(WriteTransaction& transaction, const QList<Message>& messages);
Result<void> upsertReady(WriteTransaction& transaction, const QList<ReadyMessage>& messages);
/// Unknown ids are no error.
Result<void> remove(WriteTransaction& transaction, const QList<Id>& ids);
/// NotFound if there is none.
Result<Message> find(ReadConnection& connection, const Id& id);
/// The places of all messages of a conversation, oldest first; from a covering index.
Result<QList<MessageKey>> keysOf(ReadConnection& connection, const Id& conversationId);
/// Whole messages in the order of `ids`; unknown ones are left out.
Result<QList<Message>> load(ReadConnection& connection, const QList<CompactId>& ids);
Result<QList<Id>> allIds(ReadConnection& connection);

} // namespace sampan::MessageStore
