// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "server/services/AccountsCaller.h"
#include "server/storage/WriteTransaction.h"

#include <QDateTime>

namespace sampan::server
{

/// The steps merging, splitting and undoing have in common.
namespace regroupMoves
{

/// AlreadyExists when an operation of this id was done; InvalidProperties when it is no id.
Result<void> checkNew(Connection& connection, const Id& operationId);
/// NotFound unless the caller sees it.
Result<Conversation> mustSee(Connection& connection, const Caller& caller, const Id& id, const char* property);
/// The ids of messages among `ids` that are in the conversation.
Result<QStringList> stillIn(Connection& connection, const Id& conversationId, const QStringList& ids);
/// Counts a conversation anew after messages came or went and stores it as `wanted` with those counts; returns it.
Result<Conversation> store(WriteTransaction& transaction, const Id& id, const Conversation& wanted);
/// One line in each of the two: `what` with `to` in the first and `from` in the second.
Result<void> record(WriteTransaction& transaction, const QString& what, const Conversation& from,
                    const Conversation& into, const Id& agentId, const QDateTime& now);
/// Both lists, each id once, sorted.
QStringList joined(QStringList one, const QStringList& other);

} // namespace regroupMoves

} // namespace sampan::server
