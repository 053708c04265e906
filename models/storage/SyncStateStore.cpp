// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/SyncStateStore.h"

namespace sampan::SyncStateStore
{

Result<SyncState> find(ReadConnection& connection, ObjectType type)
{
    Statement statement = connection.connection().prepare(
        QStringLiteral("SELECT state, pending_state, anchor FROM sync_state WHERE type = ?"));
    statement.bindText(toWire(type));
    if (auto done = statement.run(); !done)
        return done.error();
    if (!statement.next())
        return SyncState();
    return SyncState{statement.text(0), statement.text(1), statement.text(2)};
}

Result<void> save(WriteTransaction& transaction, ObjectType type, const SyncState& state)
{
    Statement statement = transaction.connection().prepare(
        QStringLiteral("INSERT OR REPLACE INTO sync_state (type, state, pending_state, anchor) VALUES (?, ?, ?, ?)"));
    statement.bindText(toWire(type)).bindText(state.state).bindText(state.pendingState).bindText(state.anchor);
    return statement.run();
}

Result<QString> value(ReadConnection& connection, const QString& name)
{
    Statement statement = connection.connection().prepare(QStringLiteral("SELECT value FROM setting WHERE name = ?"));
    statement.bindText(name);
    if (auto done = statement.run(); !done)
        return done.error();
    return statement.next() ? statement.text(0) : QString();
}

Result<void> setValue(WriteTransaction& transaction, const QString& name, const QString& value)
{
    Statement statement =
        transaction.connection().prepare(QStringLiteral("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)"));
    statement.bindText(name).bindText(value);
    return statement.run();
}

} // namespace sampan::SyncStateStore
