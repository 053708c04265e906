// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"
#include "server/services/AccountsCaller.h"
#include "server/storage/WriteTransaction.h"

namespace sampan::server
{

/// A reply or a note an agent writes.
namespace messagesPost
{

/// What a refusal has to tell besides its Error.
struct Refusal {
    QStringList missedIds;    ///< ThreadMovedOn: what came since the author looked
    QStringList missingBlobs; ///< BlobNotFound
};

/// Adds the message to its conversation; a reply on an e-mail inbox is queued for sending in the same transaction.
/// ThreadMovedOn when a reply's `seenMessageId` is not the conversation's last message; BlobNotFound; Forbidden for a
/// reply in a closed conversation; InvalidProperties.
Result<void> post(WriteTransaction& transaction, const Caller& caller, Message message, const QDateTime& now,
                  Refusal& refusal);

} // namespace messagesPost

} // namespace sampan::server
