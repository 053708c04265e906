// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Reconcile.h"

#include "storage/ConversationOverlay.h"
#include "storage/MessageMoves.h"
#include "storage/MessageStore.h"
#include "storage/ObjectOverlay.h"
#include "storage/OutboxEffect.h"
#include "storage/StoredMessage.h"

namespace sampan
{
namespace
{

Result<void> removeOrphans(WriteTransaction& transaction, const QSet<Id>& wanted)
{
    const auto echoes = StoredMessage::echoes(transaction);
    if (!echoes)
        return echoes.error();
    QList<Id> orphans;
    for (const Id& id : *echoes) {
        if (!wanted.contains(id))
            orphans.append(id);
    }
    return MessageStore::remove(transaction, orphans);
}

Result<void> align(WriteTransaction& transaction)
{
    const auto entries = OutboxRow::all(transaction);
    if (!entries)
        return entries.error();
    QSet<Id> wanted;
    for (const OutboxRow::Stored& stored : *entries) {
        wanted.insert(stored.entry.messageId);
        if (auto done = OutboxEffect::show(transaction, stored); !done)
            return done;
    }
    if (auto done = MessageMoves::undoOrphans(transaction); !done)
        return done;
    if (auto done = ObjectOverlay::align(transaction); !done)
        return done;
    if (auto done = removeOrphans(transaction, wanted); !done)
        return done;
    const auto touched = ConversationOverlay::touched(transaction);
    if (!touched)
        return touched.error();
    for (const CompactId& id : *touched) {
        if (auto done = ConversationOverlay::refresh(transaction, id); !done)
            return done;
    }
    return {};
}

/// Most starts have nothing to do and should not write. SQLite takes the partial index of echoes only for its own
/// condition, and without it every start would read all messages.
Result<bool> isNeeded(Connection& connection)
{
    Statement statement = connection.prepare(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM work.outbox) OR EXISTS (SELECT 1 FROM conversation_base) "
                       "OR EXISTS (SELECT 1 FROM message WHERE origin = 1 AND origin <> 0) "
                       "OR EXISTS (SELECT 1 FROM conversation WHERE origin = 1 AND origin <> 0) "
                       "OR EXISTS (SELECT 1 FROM object_base) OR EXISTS (SELECT 1 FROM message_move)"));
    if (auto done = statement.run(); !done)
        return done.error();
    return statement.next() && statement.boolean(0);
}

} // namespace

Result<void> reconcileEchoes(Connection& connection)
{
    const auto needed = isNeeded(connection);
    if (!needed || !*needed)
        return needed ? Result<void>() : Result<void>(needed.error());
    const auto commit = runWrite(connection, align);
    return commit ? Result<void>() : Result<void>(commit.error());
}

} // namespace sampan
