// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "storage/Transactions.h"

namespace sampan
{

/// How another conversation belongs to this one.
struct ConversationPointer {
    enum class Kind { MergedInto, MergedHere, Continues, ContinuedIn, SplitFrom, SplitOff };
    Kind kind = Kind::MergedInto;
    Id conversationId;
    QString subject;
    friend bool operator==(const ConversationPointer&, const ConversationPointer&) = default;
};

/// Reader thread. Those that point here are looked for among the customer's own, which is where they are.
QList<ConversationPointer> readPointers(ReadConnection& connection, const Conversation& conversation);

} // namespace sampan
