// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "storage/OutboxStore.h"

namespace sampan::OutboxRow
{

/// The table work.outbox: an entry, the message its echo shows (only isMessage), and the conversation it opens or, of a
/// merge, the one that ends as it was.
struct Stored {
    OutboxEntry entry;
    Message echo = {};
    std::optional<Conversation> subject = {};
    QJsonObject object = {}; ///< a saved filter or task it makes, as it shows
};

Result<Stored> find(ReadConnection& connection, const Id& entryId);
/// All in the order of sending.
Result<QList<Stored>> all(ReadConnection& connection);
/// About one conversation or other object, in the order of sending.
Result<QList<Stored>> about(ReadConnection& connection, const CompactId& id);
/// Sets the entry's `order`.
Result<void> insert(WriteTransaction& transaction, Stored& stored);
Result<void> update(WriteTransaction& transaction, const Stored& stored);
Result<void> remove(WriteTransaction& transaction, const Stored& stored);
/// Reply, note or call: it carries a text its author would miss.
bool isMessage(const OutboxEntry& entry);
/// False for a failed one whose effect has been undone; failed texts stay to be seen.
bool shows(const OutboxEntry& entry);
/// True if the operation makes the conversation `stored.subject`.
bool opens(const Stored& stored);
/// The conversations whose rows show the operation.
QList<CompactId> conversationsOf(const OutboxEntry& entry);

} // namespace sampan::OutboxRow
