// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "server/storage/Table.h"
#include "server/storage/WriteTransaction.h"

namespace sampan::server
{

/// Conversations in the database. Writing touches the change log, also for the messages and the customer whose
/// visibility follows the conversation.
namespace conversationRows
{

Result<std::optional<Conversation>> find(Connection& connection, const Id& id);
Scope scopeOf(const Conversation& conversation);
Result<void> insert(WriteTransaction& transaction, const Conversation& conversation);
Result<void> update(WriteTransaction& transaction, const Conversation& before, const Conversation& after);
/// The newest follow-up of a conversation, or empty.
Result<Id> followUpOf(Connection& connection, const Id& id);

} // namespace conversationRows

} // namespace sampan::server
