// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"
#include "server/services/AccountsCaller.h"
#include "server/storage/WriteTransaction.h"

namespace sampan::server
{

/// A reply, a note or a call record an agent writes.
namespace messagesPost
{

/// What a refusal has to tell besides its Error.
struct Refusal {
    QStringList missedIds;    ///< ThreadMovedOn: what came since the author looked
    QStringList missingBlobs; ///< BlobNotFound
};

/// Adds the message to its conversation; a reply on an e-mail inbox is queued for sending in the same transaction.
/// A reply with a `sendAt` to come is kept until then; a reply in a closed conversation opens a follow-up with the id
/// its `followUpId` names; one with `from` goes out from the store of that address. ThreadMovedOn when a reply's
/// `seenMessageId` is not the conversation's last message, the conversation was merged, or the customer goes on in
/// another follow-up; BlobNotFound; Forbidden for a reply in a closed conversation without a `followUpId`;
/// InvalidProperties.
Result<void> post(WriteTransaction& transaction, const Caller& caller, Message message, const QDateTime& now,
                  Refusal& refusal);

/// Takes a scheduled reply back. Forbidden unless it still waits, and the caller wrote it or may assign.
Result<void> withdraw(WriteTransaction& transaction, const Caller& caller, const Message& message,
                      const QDateTime& now);

} // namespace messagesPost

} // namespace sampan::server
