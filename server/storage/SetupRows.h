// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Agent.h"
#include "domain/Inbox.h"
#include "domain/Label.h"
#include "domain/Team.h"
#include "server/storage/Table.h"
#include "server/storage/WriteTransaction.h"

namespace sampan::server
{

/// What everybody sees: agents, teams, inboxes and labels. AlreadyExists when a unique name, address or id is taken.

namespace agentRows
{
Result<std::optional<Agent>> find(Connection& connection, const Id& id);
Result<std::optional<Agent>> findByEmail(Connection& connection, const QString& email);
Result<void> insert(WriteTransaction& transaction, const Agent& agent);
/// Raises the agent's epoch when role or teams change, so that old states are answered with cannotCalculateChanges.
Result<void> update(WriteTransaction& transaction, const Agent& before, const Agent& after);
/// The epoch of the agent's view; 0 if there is no such agent.
Result<qint64> epochOf(Connection& connection, const Id& id);
Result<QString> passwordHashOf(Connection& connection, const Id& id);
Result<void> setPasswordHash(WriteTransaction& transaction, const Id& id, const QString& hash);
} // namespace agentRows

namespace teamRows
{
Result<std::optional<Team>> find(Connection& connection, const Id& id);
Result<void> insert(WriteTransaction& transaction, const Team& team);
Result<void> update(WriteTransaction& transaction, const Team& team);
Result<void> remove(WriteTransaction& transaction, const Id& id);
} // namespace teamRows

namespace inboxRows
{
Result<std::optional<Inbox>> find(Connection& connection, const Id& id);
Result<void> insert(WriteTransaction& transaction, const Inbox& inbox);
Result<void> update(WriteTransaction& transaction, const Inbox& inbox);
} // namespace inboxRows

namespace labelRows
{
Result<std::optional<Label>> find(Connection& connection, const Id& id);
Result<void> insert(WriteTransaction& transaction, const Label& label);
Result<void> update(WriteTransaction& transaction, const Label& label);
Result<void> remove(WriteTransaction& transaction, const Id& id);
} // namespace labelRows

} // namespace sampan::server
