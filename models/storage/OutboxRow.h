// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/OutboxStore.h"

namespace sampan::OutboxRow
{

/// The table work.outbox: an entry and the message its echo shows (empty id for an update).
struct Stored {
    OutboxEntry entry;
    Message echo;
};

Result<Stored> find(ReadConnection& connection, const Id& entryId);
/// All in the order of sending.
Result<QList<Stored>> all(ReadConnection& connection);
/// Of one conversation in the order of sending.
Result<QList<Stored>> ofConversation(ReadConnection& connection, const CompactId& conversationId);
/// Sets the entry's `order`.
Result<void> insert(WriteTransaction& transaction, Stored& stored);
Result<void> update(WriteTransaction& transaction, const Stored& stored);
Result<void> remove(WriteTransaction& transaction, const Stored& stored);
bool isMessage(const OutboxEntry& entry);

} // namespace sampan::OutboxRow
