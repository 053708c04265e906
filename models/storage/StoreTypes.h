// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "domain/Message.h"
#include "storage/CompactId.h"

#include <QList>
#include <QMetaType>
#include <optional>

namespace sampan
{

/// What the cache holds. The first seven are the types of the protocol, in the order a first synchronisation reads
/// them.
enum class ObjectType { Label, Team, Agent, Inbox, Customer, Conversation, Message, Outbox, Draft, Blob };

/// The protocol's name ("Conversation"); Outbox, Draft and Blob never travel.
QString toWire(ObjectType type);
std::optional<ObjectType> objectTypeFromWire(const QString& name);

/// The columns of a conversation that decide in which views it stands and where.
struct QueueKey {
    CompactId id;
    CompactId inboxId;
    CompactId teamId;
    CompactId assigneeId;
    /// True while somebody of the team has to act: new, open and on hold. Pending, solved and closed are in no view.
    bool isActive = false;
    /// Ascending = longest wait first; conversations nobody waits in come after all others, newest first.
    qint64 waitOrder = 0;
    /// Ascending = newest last message first.
    qint64 newestOrder = 0;

    friend bool operator==(const QueueKey&, const QueueKey&) = default;
};
QueueKey queueKeyOf(const Conversation& conversation);

/// One conversation before and after a commit; nothing = it did not (or does no longer) exist.
struct QueueDelta {
    CompactId id;
    std::optional<QueueKey> before;
    std::optional<QueueKey> after;
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
