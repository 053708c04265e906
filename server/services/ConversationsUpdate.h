// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "server/services/AccountsCaller.h"
#include "server/storage/WriteTransaction.h"

namespace sampan::server
{

/// What agents do to conversations by hand; the rules of product.md, "Conversation handling".
namespace conversationsUpdate
{

/// Writes what differs between the two, with an activity line for each property. InvalidProperties (`subject` = the
/// property) for an unknown team, agent or label, a category that is not offered, a forbidden status or somebody else's
/// mention; Forbidden when the caller may not assign to others. A snooze until a time that has passed is none.
/// `transferReason` is told with a change of team or assignee, and refused without one.
/// Returns the conversation as it is now.
Result<Conversation> apply(WriteTransaction& transaction, const Caller& caller, const Conversation& before,
                           Conversation after, const QDateTime& now, const QString& transferReason = {});

/// A conversation an agent opens: a call record (channel phone, then the customer may be unknown), or a first letter to
/// a customer.
Result<void> create(WriteTransaction& transaction, const Caller& caller, Conversation conversation,
                    const QDateTime& now);

} // namespace conversationsUpdate

} // namespace sampan::server
