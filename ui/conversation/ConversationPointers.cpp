// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/ConversationPointers.h"

#include "storage/ConversationStore.h"

namespace sampan
{

QList<ConversationPointer> readPointers(ReadConnection& connection, const Conversation& conversation)
{
    using Kind = ConversationPointer::Kind;
    constexpr int lookedAt = 100;
    QList<ConversationPointer> pointers;
    const auto to = [&](Kind kind, const Id& id) {
        if (id.isEmpty())
            return;
        if (const auto other = ConversationStore::find(connection, id))
            pointers += {kind, id, other->subject};
    };
    to(Kind::MergedInto, conversation.mergedInto);
    to(Kind::Continues, conversation.followUpOf);
    to(Kind::SplitFrom, conversation.splitFrom);
    if (conversation.customerId.isEmpty())
        return pointers;
    const auto others = ConversationStore::ofCustomer(connection, conversation.customerId, lookedAt).valueOr({});
    for (const Conversation& other : others) {
        if (other.mergedInto == conversation.id)
            pointers += {Kind::MergedHere, other.id, other.subject};
        if (other.followUpOf == conversation.id)
            pointers += {Kind::ContinuedIn, other.id, other.subject};
        if (other.splitFrom == conversation.id)
            pointers += {Kind::SplitOff, other.id, other.subject};
    }
    return pointers;
}

} // namespace sampan
