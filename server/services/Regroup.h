// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/services/AccountsCaller.h"
#include "server/storage/WriteTransaction.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace sampan::server
{

/// Messages of one matter brought together, or of two matters taken apart. Each operation has an id its client made:
/// AlreadyExists tells that this very operation was done before. Both conversations must be the caller's to see
/// (NotFound). Both get an activity line "merged" or "split" with the other's id.
namespace regroup
{

struct Merge {
    Id id;
    Id fromId;
    Id intoId;
    bool isOtherCustomerMeant = false;
};

struct Split {
    Id id;
    Id conversationId;
    Id newId;
    QStringList messageIds; ///< some of its messages but not all
    QString subject;        ///< empty: that of the conversation
};

struct Unmerge {
    Id id;
    Id operationId; ///< of the merge
};

/// Moves all messages and tasks of `fromId`, which is closed; labels, followers and mentions are joined.
Result<void> merge(WriteTransaction& transaction, const Caller& caller, const Merge& wanted, const QDateTime& now);
/// Moves the messages into a new open conversation of the same inbox, customer, team and assignee.
Result<void> split(WriteTransaction& transaction, const Caller& caller, const Split& wanted, const QDateTime& now);
/// Moves the very messages and tasks back that are still where the merge put them; what came later stays.
Result<void> unmerge(WriteTransaction& transaction, const Caller& caller, const Unmerge& wanted, const QDateTime& now);

} // namespace regroup

} // namespace sampan::server
