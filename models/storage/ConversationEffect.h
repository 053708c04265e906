// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/OutboxRow.h"

namespace sampan
{

/// What an operation makes of a conversation, before the server has carried it out: `conversation` is the one with
/// pending earlier operations laid over. An operation of which the server's version already holds the effect changes
/// nothing. InvalidPatch or InvalidProperties when the operation does not fit the conversation any more.
Result<Conversation> withOperation(ReadConnection& connection, Conversation conversation,
                                   const OutboxRow::Stored& stored);

} // namespace sampan
