// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/OutboxRow.h"

namespace sampan::MessageMoves
{

/// Messages that a merge or split in the outbox shows in another conversation than the server has them in.

/// True if any operation moves messages; else `placed` need not be asked.
Result<bool> isNeeded(ReadConnection& connection);
/// The message where it shows; remembers where it came from.
Result<Message> placed(WriteTransaction& transaction, Message message);
/// Brings the messages of an operation where they belong as it stands: moved, or back when it failed.
Result<void> show(WriteTransaction& transaction, const OutboxRow::Stored& stored);
/// Moves them back.
Result<void> undo(WriteTransaction& transaction, const Id& entryId);
/// The server has moved them: where they show is where they are.
Result<void> settle(WriteTransaction& transaction, const Id& entryId);
/// After a crash: moves back what no operation moves.
Result<void> undoOrphans(WriteTransaction& transaction);

} // namespace sampan::MessageMoves
