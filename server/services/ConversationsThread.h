// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "domain/Message.h"
#include "server/storage/WriteTransaction.h"

namespace sampan::server
{

/// What every entry of a conversation goes through, whoever writes it.
namespace conversationsThread
{

/// The server's instant for a new entry: now, but always after the conversation's last message, so that a clock set
/// back never changes the order.
QDateTime receiveInstant(const Conversation& conversation, const QDateTime& now);

/// Adds `message` and brings the conversation up to date; returns it as it is now.
Result<Conversation> append(WriteTransaction& transaction, const Conversation& conversation, const Message& message);

/// Adds one activity line for each property that differs between the two (product.md: who changed what is seen by all).
/// `authorId` is empty for what the server did by itself; `transferReason` goes with a change of team or assignee.
Result<void> recordActivities(WriteTransaction& transaction, const Conversation& before, const Conversation& after,
                              const Id& authorId, const QDateTime& now, const QString& transferReason = {});

/// One activity line.
Result<void> recordActivity(WriteTransaction& transaction, const Conversation& conversation, const Activity& activity,
                            const Id& authorId, const QDateTime& now);

} // namespace conversationsThread

} // namespace sampan::server
