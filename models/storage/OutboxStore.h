// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"
#include "storage/DraftStore.h"
#include "storage/Transactions.h"

#include <QJsonObject>

namespace sampan
{

/// What an operation does. `objectId` of its entry says to what, `conversationId` where it shows.
enum class OutboxKind {
    Reply, ///< also one to be sent later, and one that opens the follow-up of a closed conversation
    Note,
    ConversationUpdate,
    Call,              ///< a phone note; objectId: the new conversation if it opens one
    Merge,             ///< conversationId goes into objectId
    Split,             ///< messages of conversationId become the new conversation objectId
    Unmerge,           ///< conversationId comes out of objectId again
    CustomerUpdate,    ///< objectId: the customer; no conversation
    FilterSave,        ///< objectId: the saved filter, new or changed; no conversation
    FilterRemove,      ///< objectId: the saved filter; no conversation
    TaskCreate,        ///< objectId: the task
    TaskUpdate,        ///< objectId: the task
    WithdrawScheduled, ///< messageId: a reply the server has and has not sent yet
};
/// Waiting: to be sent (not before `notBefore`). Sending: handed to the network. Held: the thread has moved on, the
/// agent decides. Failed: refused for good, the agent decides.
enum class OutboxState { Waiting, Sending, Held, Failed };

/// One operation of this computer that the server does not have yet.
struct OutboxEntry {
    Id id;
    OutboxKind kind = OutboxKind::Reply;
    Id conversationId;
    Id messageId;     ///< of the reply, note, call or scheduled reply; else empty
    Id objectId = {}; ///< see OutboxKind; else empty
    /// The JMAP method ("Message/set", "Conversation/set") and its arguments without accountId.
    QString method;
    QJsonObject arguments;
    OutboxState state = OutboxState::Waiting;
    std::optional<Error> reason; ///< why it is held, failed, or was not sent the last time
    int attempts = 0;
    /// True when a request went out and its answer never came: it may have arrived, so it can be sent again (same id)
    /// but no longer be edited or taken back.
    bool mayHaveArrived = false;
    QDateTime notBefore; ///< end of the time to take it back; invalid: at once
    QDateTime createdAt;
    QStringList missedIds; ///< held: the messages the author had not seen
    qint64 order = 0;      ///< order of sending
    /// Arguments of a Conversation/set that has to go before in the same request; empty for most.
    QJsonObject before = {};

    friend bool operator==(const OutboxEntry&, const OutboxEntry&) = default;
};

/// The operations waiting for the server. Every change of an entry and what it shows in the cache are one transaction.
/// Entries of one conversation go out in the order they were made: an entry is not due while an earlier one of the same
/// conversation is waiting, being sent, held or failed (a failed update blocks nothing, its effect has been undone).
namespace OutboxStore
{

struct QueueOptions {
    QDateTime now;
    QDateTime notBefore;   ///< undo send: not before this instant; invalid: at once
    bool dropDraft = true; ///< remove the draft of this conversation and mode in the same transaction
};

/// The message gets a new id if it has none, createdAt = now, delivery queued and seenMessageId = the conversation's
/// last message known here unless set. Attachments must be in the BlobStore. Answers the entry. Errors: NotFound
/// (conversation), InvalidProperties.
/// A reply with `sendAt` waits at the server. One to a closed conversation opens its follow-up: the entry's and echo's
/// conversation is the new one, which is here at once.
Result<OutboxEntry> queueReply(WriteTransaction& transaction, Message message, const QueueOptions& options);
Result<OutboxEntry> queueNote(WriteTransaction& transaction, Message message, const QueueOptions& options);
/// A patch of RFC 8620, 5.3 with the keys teamId, assigneeId, status, priority, category, labelIds, labelIds/<id>,
/// isUnread, subject, snoozedUntil, isSpam, followerIds/<id>, mentionedIds/<id>, transferReason. Joined to the last
/// entry of the conversation if that is an update not yet tried. Errors: NotFound, InvalidPatch, InvalidProperties.
Result<OutboxEntry> queueConversationUpdate(WriteTransaction& transaction, const Id& conversationId,
                                            const QJsonObject& patch, const QDateTime& now);

/// All, in the order of sending.
Result<QList<OutboxEntry>> entries(ReadConnection& connection);
Result<OutboxEntry> find(ReadConnection& connection, const Id& id);
/// What may be sent at `now`, at most `limit`, in order, one a conversation.
Result<QList<OutboxEntry>> due(ReadConnection& connection, const QDateTime& now, int limit);
/// When the next entry falls due that is not due at `now`; invalid if none.
Result<QDateTime> nextDueAt(ReadConnection& connection, const QDateTime& now);
/// Blob ids of its attachments that were made here and have to be uploaded before it.
Result<QStringList> blobsToUpload(ReadConnection& connection, const OutboxEntry& entry);

/// NotFound if the agent took it back meanwhile: do not send.
Result<void> markSending(WriteTransaction& transaction, const Id& id);
/// The server has it (accepted or alreadyExists): the entry goes, the echo stays as sent until the server's row comes.
Result<void> markDone(WriteTransaction& transaction, const Id& id);
/// Back to waiting after a failure that may pass. `mayHaveArrived`: the request had been sent.
Result<void> markWaiting(WriteTransaction& transaction, const Id& id, const Error& reason, bool mayHaveArrived,
                         const QDateTime& notBefore = {});
Result<void> markHeld(WriteTransaction& transaction, const Id& id, const Error& reason, const QStringList& missedIds);
Result<void> markFailed(WriteTransaction& transaction, const Id& id, const Error& reason);
/// After a start: entries that were being sent wait again and may have arrived.
Result<void> recoverSending(WriteTransaction& transaction);

/// The agent's answers. Retry after held takes the conversation's present last message as seen.
Result<void> retry(WriteTransaction& transaction, const Id& id, const QDateTime& now);
/// Takes it back and undoes what it showed; of a reply or note its text and attachments become the draft of the
/// conversation it was written to again (joined before a draft begun meanwhile) and are answered. StateMismatch while
/// sending, when it may have arrived, or when it opened a conversation in which later operations wait.
Result<Draft> withdraw(WriteTransaction& transaction, const Id& id, const QDateTime& now);
/// Replaces text, recipients and attachments of a reply or note; same errors as withdraw.
Result<void> edit(WriteTransaction& transaction, const Id& id, const Message& message, const QDateTime& now);

} // namespace OutboxStore
} // namespace sampan
