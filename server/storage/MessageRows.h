// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"
#include "server/storage/Table.h"
#include "server/storage/WriteTransaction.h"

namespace sampan::server
{

namespace messageRows
{

Result<std::optional<Message>> find(Connection& connection, const Id& id);
/// Inserts a message with its blobs and its search text; `scope` is its conversation's.
Result<void> insert(WriteTransaction& transaction, const Message& message, const Scope& scope);
/// Sets how far an outgoing message has come and tells the log. NotFound.
/// Notes the message's receivedAt and delivery mark anew: a scheduled one goes out now.
Result<void> release(WriteTransaction& transaction, const Message& message);
/// The messages of a conversation that are yet to go out.
Result<QStringList> scheduledIn(Connection& connection, const Id& conversationId);
/// All messages of a conversation but its activity lines, oldest first.
Result<QStringList> entriesOf(Connection& connection, const Id& conversationId);
/// Puts messages into another conversation; `before` and `after` say who sees the old one and the new one.
Result<void> move(WriteTransaction& transaction, const QStringList& ids, const Id& target, const Scope& before,
                  const Scope& after);
Result<void> setDelivery(WriteTransaction& transaction, const Id& id, const Delivery& delivery);

/// Remembers a Message-ID of an inbox. AlreadyExists when the inbox knows it.
Result<void> rememberHeader(WriteTransaction& transaction, const Id& inboxId, const QString& headerId,
                            const Id& messageId);
/// The message with this Message-ID in the inbox, or an empty id.
Result<Id> findByHeader(Connection& connection, const Id& inboxId, const QString& headerId);
/// The ids among `after` .. newest that are incoming or outgoing and came after message `seen` (all when `seen` is
/// empty).
Result<QStringList> newerThan(Connection& connection, const Id& conversationId, const Id& seen);

} // namespace messageRows

} // namespace sampan::server
