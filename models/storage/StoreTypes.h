// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "domain/Message.h"
#include "storage/CompactId.h"

#include <QList>
#include <QMetaType>
#include <memory>
#include <optional>

namespace sampan
{

/// What the cache holds. Those before Outbox are the types of the protocol, in the order a first synchronisation reads
/// them.
enum class ObjectType {
    Label,
    Team,
    Agent,
    Inbox,
    Category,
    SavedFilter,
    Customer,
    Conversation,
    Message,
    Task,
    Outbox,
    Draft,
    Blob
};

/// The protocol's name ("Conversation"); Outbox, Draft and Blob never travel.
QString toWire(ObjectType type);
std::optional<ObjectType> objectTypeFromWire(const QString& name);

/// The columns of a conversation that decide in which views it stands and where.
struct QueueKey {
    CompactId id;
    CompactId inboxId;
    CompactId teamId;
    CompactId assigneeId;
    /// True while somebody of the team has to act: new, open and on hold, no spam and not merged into another. Pending,
    /// solved and closed are in none of the daily views.
    bool isActive = false;
    /// Ascending = longest wait first; conversations nobody waits in come after all others, newest first.
    qint64 waitOrder = 0;
    /// Ascending = newest last message first.
    qint64 newestOrder = 0;
    /// Out of the daily views until then, milliseconds since 1970; 0: not snoozed.
    qint64 snoozedUntil = 0;
    int priorityRank = 2; ///< 0 urgent to 3 low
    bool isSpam = false;
    bool isMerged = false;
    QList<CompactId> followerIds = {};
    QList<CompactId> mentionedIds = {};

    bool isSnoozed(qint64 now) const { return snoozedUntil > now; }
    friend bool operator==(const QueueKey&, const QueueKey&) = default;
};
QueueKey queueKeyOf(const Conversation& conversation);
/// 0 urgent, 1 high, 2 normal, 3 low.
int priorityRankOf(Priority priority);

/// One conversation before and after a commit; nothing = it did not (or does no longer) exist.
struct QueueDelta {
    CompactId id;
    std::optional<QueueKey> before = {};
    std::optional<QueueKey> after = {};
    /// The same two whole, for filters agents made.
    std::shared_ptr<const Conversation> was = {};
    std::shared_ptr<const Conversation> is = {};
};

/// Where a message stands in its conversation: ascending position, then id. Messages the server has are placed by its
/// clock; local echoes come after all of them in the order of their making.
struct MessageKey {
    CompactId id;
    CompactId conversationId;
    qint64 position = 0;

    friend bool operator==(const MessageKey&, const MessageKey&) = default;
};

struct MessageDelta {
    std::optional<MessageKey> before;
    std::optional<MessageKey> after;
};

/// Rows of one type that a commit changed.
struct StoreChange {
    ObjectType type = ObjectType::Conversation;
    QList<Id> upserted;
    QList<Id> removed;
};

/// Everything one commit changed. `sequence` increases by one with each commit of this cache file; a read knows the
/// sequence it saw (ReadConnection::sequence), so a model can tell which commits its rows already contain.
struct StoreCommit {
    quint64 sequence = 0;
    QList<StoreChange> changes;
    QList<QueueDelta> queue;
    QList<MessageDelta> messages;

    const StoreChange* of(ObjectType type) const;
};

} // namespace sampan

Q_DECLARE_METATYPE(sampan::StoreChange)
Q_DECLARE_METATYPE(sampan::StoreCommit)
