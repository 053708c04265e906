// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/OutboxRow.h"

namespace sampan
{

/// Makes a reply to a closed conversation the first message of the conversation that follows it: `stored` then opens
/// that one, and its echo stands there. The new conversation's id is the echo's followUpId, made here if it has none.
void openFollowUp(OutboxRow::Stored& stored, const Conversation& closed);
/// The conversation the author wrote to: of a follow-up the closed one.
Id writtenTo(const OutboxRow::Stored& stored);

} // namespace sampan
