// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"
#include "server/storage/WriteTransaction.h"

#include <QDateTime>

namespace sampan::server
{

/// Replies that are to go out later. Until then they are part of their conversation and answer nobody.
namespace scheduledReplies
{

/// When the next one is due; invalid when none waits.
Result<QDateTime> nextDue(Connection& connection);
/// Hands what is due to the mail queue, at most `limit`; tells how many were dealt with. A reply whose conversation was
/// closed meanwhile is taken back.
Result<int> releaseDue(WriteTransaction& transaction, const QDateTime& now, int limit);
/// Takes one back; `reason` is "customerWrote", "author" or "closed".
Result<void> withdraw(WriteTransaction& transaction, const Id& messageId, const QString& reason, const QDateTime& now);
/// The customer wrote: what was to come may no longer fit.
Result<void> withdrawAll(WriteTransaction& transaction, const Id& conversationId, const QDateTime& now);

} // namespace scheduledReplies

} // namespace sampan::server
