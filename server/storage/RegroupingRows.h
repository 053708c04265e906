// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "server/storage/Table.h"
#include "server/storage/WriteTransaction.h"

namespace sampan::server
{

/// A merge, a split, or the undoing of a merge, as it was done.
struct Regrouping {
    Id id;        ///< made by the client
    QString kind; ///< "merge", "split" or "unmerge"
    Id fromId;
    Id intoId;
    Id agentId;
    QDateTime doneAt;
    QStringList messageIds; ///< that went from `fromId` to `intoId`
    QStringList taskIds;
    QJsonObject before; ///< `fromId` as it was, for a merge
    Id undoneBy;        ///< the "unmerge" that took it back
};

namespace regroupingRows
{

Result<std::optional<Regrouping>> find(Connection& connection, const Id& id);
Result<void> insert(WriteTransaction& transaction, const Regrouping& regrouping);
Result<void> markUndone(WriteTransaction& transaction, const Id& id, const Id& by);

/// The conversation with everything that follows from its messages (count, last message, preview, who waits) counted
/// anew from the table; the status and all else stay.
Result<Conversation> recounted(Connection& connection, Conversation conversation);

} // namespace regroupingRows

} // namespace sampan::server
