// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"
#include "storage/Transactions.h"

namespace sampan
{

/// Whose version of a message a row holds; the numbers stand in the database.
enum class MessageOrigin { Server = 0, Echo = 1, AcceptedEcho = 2 };

namespace StoredMessage
{

Result<void> write(WriteTransaction& transaction, const Message& message, MessageOrigin origin);
/// Nothing if the message is not here.
Result<std::optional<MessageOrigin>> originOf(ReadConnection& connection, const Id& id);
/// Ids of the rows that are echoes of the outbox.
Result<QList<Id>> echoes(ReadConnection& connection);

} // namespace StoredMessage
} // namespace sampan
