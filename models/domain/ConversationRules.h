// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "domain/Message.h"

namespace sampan
{

/// The rules of product.md, "Conversation handling", used by the server as judge and by the workstation for its echo.

/// The conversation after `message` joined it: counts, preview, last message, unread mark, waiting time, reopening of a
/// solved conversation by its customer, first status change from new to open by a reply. Activity lines change nothing;
/// notes, calls and replies that are yet to go out (sendAt) only count. A customer's message ends a snooze; in spam it
/// marks nothing unread.
Conversation afterMessage(Conversation conversation, const Message& message);

/// The conversation after a scheduled reply of it, counted before, went out.
Conversation afterScheduledSent(Conversation conversation, const Message& message);

/// The conversation marked as spam or not; spam is never unread.
Conversation withSpam(Conversation conversation, bool isSpam);

/// True unless it is spam, snoozed beyond `now` or merged into another: what the normal views show.
bool isInNormalViews(const Conversation& conversation, const QDateTime& now);

/// InvalidProperties when `from` cannot be merged into `into`: the same one, one that was merged already, a closed
/// target, another inbox's, or another customer's while `isOtherCustomerMeant` is false.
Result<void> canMerge(const Conversation& from, const Conversation& into, bool isOtherCustomerMeant);

/// True if a customer's message belongs into a follow-up of its own, because the conversation is closed.
bool needsFollowUp(const Conversation& conversation);

/// The conversation after its status was set at `now`; solving and closing end the customer's wait.
Conversation withStatus(Conversation conversation, ConversationStatus status, const QDateTime& now);

/// True if an agent may set this status by hand (never back to new; closed stays closed).
bool canChangeStatus(ConversationStatus from, ConversationStatus to);

/// The first `limit` characters (grapheme clusters are not split) of a text as one line.
QString previewOf(const QString& text, int limit = 200);

/// The first level of product.md's classification, in its order; a category is one of these, or "first/second".
const QStringList& categoryRoots();
bool isValidCategory(const QString& category);

} // namespace sampan
