// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/OutboxRow.h"

namespace sampan::OutboxMessage
{

/// The arguments of Message/set that create the operation's message.
QJsonObject createArguments(const OutboxRow::Stored& stored);
/// Names the store in the arguments if the reply goes out from another one than its conversation's.
Result<void> nameStore(ReadConnection& connection, const Id& inboxId, OutboxRow::Stored& stored);
/// The address of that store; empty: the conversation's.
QString storeAddress(const OutboxEntry& entry);
/// Writes the echo as its entry stands (queued, sending, failed); nothing for an update, and nothing once the server's
/// own row is here.
Result<void> writeEcho(WriteTransaction& transaction, const OutboxRow::Stored& stored);
/// The echo of an operation the server has accepted: stays as sent until the server's row comes.
Result<void> acceptEcho(WriteTransaction& transaction, const OutboxRow::Stored& stored, const QDateTime& now);
/// Takes the echo away, unless the server's row is here.
Result<void> removeEcho(WriteTransaction& transaction, const Id& messageId);

} // namespace sampan::OutboxMessage
