// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "domain/Task.h"
#include "server/storage/Table.h"
#include "server/storage/WriteTransaction.h"

namespace sampan::server
{

/// Tasks: whoever sees the conversation sees them, and their department. Writing one also brings the conversation's
/// taskTeamIds up to date, with all that follows for who sees it.
namespace taskRows
{

Result<std::optional<Task>> find(Connection& connection, const Id& id);
/// Who sees the task by now.
Result<Scope> scopeOf(Connection& connection, const Task& task);
Result<void> insert(WriteTransaction& transaction, const Task& task);
Result<void> update(WriteTransaction& transaction, const Task& task);
/// Puts tasks into another conversation, and brings both up to date.
Result<void> move(WriteTransaction& transaction, const QStringList& ids, const Id& from, const Id& into);
Result<QStringList> idsIn(Connection& connection, const Id& conversationId);

} // namespace taskRows

} // namespace sampan::server
