// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "domain/Inbox.h"
#include "domain/Message.h"
#include "server/services/AccountsCaller.h"
#include "server/storage/Connection.h"

namespace sampan::server
{

/// Which store a reply goes out from.
namespace sendingInbox
{

/// The conversation's own, unless the author of a reply names another by its address in `from`. InvalidProperties when
/// that is no active e-mail inbox or the conversation is not one of e-mail; Forbidden when it belongs to a team whose
/// conversations the author does not see.
Result<Inbox> choose(Connection& connection, const Caller& caller, const Conversation& conversation,
                     const Message& message);

/// The inbox a reply that waited for its time was written from; the conversation's own if that one is gone.
Result<Id> ofScheduled(Connection& connection, const Conversation& conversation, const Message& message);

} // namespace sendingInbox

} // namespace sampan::server
