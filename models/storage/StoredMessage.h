// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/ReadyMessage.h"
#include "storage/Transactions.h"

namespace sampan
{

namespace StoredMessage
{

Result<void> write(WriteTransaction& transaction, const ReadyMessage& ready);
Result<void> write(WriteTransaction& transaction, const Message& message, MessageOrigin origin);
/// Nothing if the message is not here.
Result<std::optional<MessageOrigin>> originOf(ReadConnection& connection, const Id& id);
/// Ids of the rows that are echoes of the outbox.
Result<QList<Id>> echoes(ReadConnection& connection);

} // namespace StoredMessage
} // namespace sampan
