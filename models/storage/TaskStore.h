// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Task.h"
#include "storage/Transactions.h"

namespace sampan::TaskStore
{

/// Takes the server's rows and lays pending operations of the outbox over them. InvalidProperties if an id is not a
/// UUID.
Result<void> upsert(WriteTransaction& transaction, const QList<Task>& tasks);
/// Unknown ids are no error.
Result<void> remove(WriteTransaction& transaction, const QList<Id>& ids);
/// As the agent sees it. NotFound if there is none.
Result<Task> find(ReadConnection& connection, const Id& id);
/// Oldest first.
Result<QList<Task>> ofConversation(ReadConnection& connection, const Id& conversationId);
/// Open ones of these departments, those due first, then oldest first.
Result<QList<Task>> openOfTeams(ReadConnection& connection, const QStringList& teamIds);
Result<QList<Id>> allIds(ReadConnection& connection);

/// The row alone, for ObjectRow.
Result<void> writeRow(WriteTransaction& transaction, const Task& task);
Result<void> removeRow(WriteTransaction& transaction, const Id& id);

} // namespace sampan::TaskStore
