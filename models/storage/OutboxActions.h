// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Customer.h"
#include "domain/SavedFilter.h"
#include "domain/Task.h"
#include "storage/OutboxStore.h"

/// What agents do besides answering, as operations of the outbox. Each function writes the operation and what it shows
/// in one transaction; a refusal of the server undoes what it showed (the entry stays as failed), and the server's own
/// rows get it laid over until then. Ids are made here, so sending again changes nothing. Withdrawing an entry
/// (OutboxStore::withdraw) undoes it.
namespace sampan::OutboxStore
{

/// One conversation of a bulk change and what became of it here.
struct BulkResult {
    Id conversationId;
    Result<OutboxEntry> entry;
};

/// The same patch for many conversations in one transaction, each an entry of its own, so that the server judges each
/// by itself. What cannot be changed (NotFound, InvalidPatch, InvalidProperties) is in the list; an error of the
/// storage undoes everything and is answered as a whole.
Result<QList<BulkResult>> queueConversationUpdates(WriteTransaction& transaction, const QStringList& conversationIds,
                                                   const QJsonObject& patch, const QDateTime& now);

/// `from` is closed and its messages show in `into`. The entry's id names the merge for `queueUnmerge`. NotFound;
/// InvalidProperties as canMerge() says.
Result<OutboxEntry> queueMerge(WriteTransaction& transaction, const Id& fromId, const Id& intoId,
                               bool isOtherCustomerMeant, const QDateTime& now);
/// Takes a merge back: while it waits here it is withdrawn (the entry answered is the one that went), else the server
/// moves the very messages back. `mergeId`: id of the merge's entry.
Result<OutboxEntry> queueUnmerge(WriteTransaction& transaction, const Id& mergeId, const Id& fromId, const Id& intoId,
                                 const QDateTime& now);
/// The messages leave for a new conversation (the entry's objectId) of the same customer, store and team.
/// InvalidProperties for no messages, messages of another conversation, or all of it.
Result<OutboxEntry> queueSplit(WriteTransaction& transaction, const Id& conversationId, const QStringList& messageIds,
                               const QString& subject, const QDateTime& now);

/// Where a phone note without a conversation begins one.
struct CallPlace {
    Id inboxId;
    Id customerId; ///< may be empty: an unknown caller
    QString subject;
    QString category;
    Id teamId;
    Id assigneeId;
};
/// A phone note in an existing conversation (`message.conversationId`). `message.call` is required. NotFound,
/// InvalidProperties.
Result<OutboxEntry> queueCall(WriteTransaction& transaction, Message message, const QDateTime& now);
/// A phone note that opens a conversation on the channel phone (the entry's conversationId); both go in one request.
Result<OutboxEntry> queueNewCall(WriteTransaction& transaction, Message message, const CallPlace& place,
                                 const QDateTime& now);

/// `patch` with any of name, notes, language, country, timeZone, emails, phones, isBlocked. NotFound, InvalidPatch,
/// InvalidProperties.
Result<OutboxEntry> queueCustomerUpdate(WriteTransaction& transaction, const Id& customerId, const QJsonObject& patch,
                                        const QDateTime& now);

/// Creates it (no id or an unknown one) or changes it. `ownerId` is the agent who saves. InvalidProperties.
Result<OutboxEntry> queueFilterSave(WriteTransaction& transaction, SavedFilter filter, const QDateTime& now);
/// NotFound.
Result<OutboxEntry> queueFilterRemove(WriteTransaction& transaction, const Id& filterId, const QDateTime& now);

/// `task.createdById` is the agent. NotFound (conversation), InvalidProperties (no team, no title).
Result<OutboxEntry> queueTaskCreate(WriteTransaction& transaction, Task task, const QDateTime& now);
/// `patch` with any of teamId, title, details, state, answer, assigneeId, dueAt. NotFound, InvalidPatch,
/// InvalidProperties.
Result<OutboxEntry> queueTaskUpdate(WriteTransaction& transaction, const Id& taskId, const QJsonObject& patch,
                                    const QDateTime& now);

/// Takes back a reply that waits at the server for its time. NotFound; InvalidProperties when it is not scheduled.
Result<OutboxEntry> queueWithdrawScheduled(WriteTransaction& transaction, const Id& messageId, const QDateTime& now);

} // namespace sampan::OutboxStore
