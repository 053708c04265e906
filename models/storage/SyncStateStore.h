// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Transactions.h"

namespace sampan::SyncStateStore
{

/// How far the cache has followed the server, by type. Write it in the transaction that applies the changes: both or
/// none.
struct SyncState {
    /// The state string the rows correspond to; empty before the first complete synchronisation.
    QString state;
    /// While a first synchronisation or resynchronisation runs: the state read at its beginning, and the last id of
    /// the pages applied so far, so that it goes on after a restart. Both empty otherwise.
    QString pendingState;
    Id anchor;

    friend bool operator==(const SyncState&, const SyncState&) = default;
};

/// An empty SyncState if nothing was ever written.
Result<SyncState> find(ReadConnection& connection, ObjectType type);
Result<void> save(WriteTransaction& transaction, ObjectType type, const SyncState& state);
/// Free values of the engine (e.g. "lastSyncAt"); empty text if there is none.
Result<QString> value(ReadConnection& connection, const QString& name);
Result<void> setValue(WriteTransaction& transaction, const QString& name, const QString& value);

} // namespace sampan::SyncStateStore
