// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/ObjectBatch.h"
#include "storage/Transactions.h"

namespace sampan
{

/// The types of the protocol in the order they are applied: what others point at comes first.
const QList<ObjectType>& syncTypes();

/// What one /changes with its two /get said about one type.
struct TypeChange {
    ObjectType type = ObjectType::Conversation;
    QString oldState;
    QString newState;
    ObjectBatch objects;
    QStringList destroyed;
    bool hasMore = false;
};

/// One page of a first synchronisation: the objects with ids above `after`, complete up to `lastId`.
struct SnapshotPage {
    ObjectType type = ObjectType::Conversation;
    Id after;
    Id lastId;
    ObjectBatch objects;
    bool isLast = false;
};

/// Brings what the server said into the cache. Each function is one transaction's work on the writer thread: rows and
/// state commit together, and an error leaves everything as it was. Conversations get the pending operations of the
/// outbox laid over them by their store.
namespace ChangeApplier
{

/// StateMismatch if the cache has moved on from `oldState` meanwhile, e.g. the same answer came twice.
Result<void> applyChanges(WriteTransaction& transaction, const QList<TypeChange>& changes);

/// Notes the state a first synchronisation begins from; an earlier unfinished one is dropped.
Result<void> beginSnapshot(WriteTransaction& transaction, ObjectType type, const QString& state);
/// Rows of the page's range that are not in it are gone at the server and are removed here, so the screen never
/// empties.
Result<void> applySnapshot(WriteTransaction& transaction, const SnapshotPage& page);

} // namespace ChangeApplier
} // namespace sampan
