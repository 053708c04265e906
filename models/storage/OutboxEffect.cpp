// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/OutboxEffect.h"

#include "storage/ConversationOverlay.h"
#include "storage/MessageMoves.h"
#include "storage/ObjectOverlay.h"
#include "storage/OutboxMessage.h"

namespace sampan::OutboxEffect
{

Result<OutboxEntry> add(WriteTransaction& transaction, OutboxRow::Stored stored)
{
    if (auto done = OutboxRow::insert(transaction, stored); !done)
        return done.error();
    if (auto done = show(transaction, stored); !done)
        return done.error();
    return stored.entry;
}

Result<void> refresh(WriteTransaction& transaction, const OutboxRow::Stored& stored)
{
    if (const auto type = ObjectOverlay::typeOf(stored.entry.kind)) {
        if (auto done = ObjectOverlay::refresh(transaction, *type, stored.entry.objectId); !done)
            return done;
    }
    for (const CompactId& id : OutboxRow::conversationsOf(stored.entry)) {
        if (auto done = ConversationOverlay::refresh(transaction, id); !done)
            return done;
    }
    return {};
}

Result<void> show(WriteTransaction& transaction, const OutboxRow::Stored& stored)
{
    if (auto done = OutboxMessage::writeEcho(transaction, stored); !done)
        return done;
    if (auto done = MessageMoves::show(transaction, stored); !done)
        return done;
    return refresh(transaction, stored);
}

Result<void> settle(WriteTransaction& transaction, const OutboxRow::Stored& stored, const QDateTime& now)
{
    if (auto done = ConversationOverlay::settle(transaction, stored); !done)
        return done;
    if (auto done = ObjectOverlay::settle(transaction, stored); !done)
        return done;
    if (auto done = MessageMoves::settle(transaction, stored.entry.id); !done)
        return done;
    return OutboxRow::isMessage(stored.entry) ? OutboxMessage::acceptEcho(transaction, stored, now) : Result<void>();
}

Result<void> undo(WriteTransaction& transaction, const OutboxRow::Stored& stored)
{
    if (OutboxRow::isMessage(stored.entry)) {
        if (auto done = OutboxMessage::removeEcho(transaction, stored.entry.messageId); !done)
            return done;
    }
    if (auto done = MessageMoves::undo(transaction, stored.entry.id); !done)
        return done;
    return refresh(transaction, stored);
}

} // namespace sampan::OutboxEffect
