// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/ConversationDetails.h"

#include "storage/AgentStore.h"
#include "storage/CategoryStore.h"
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/InboxStore.h"
#include "storage/LabelStore.h"
#include "storage/MessageStore.h"
#include "storage/TaskStore.h"
#include "storage/TeamStore.h"

namespace sampan
{

namespace
{

template <typename T> const T* byId(const QList<T>& list, const Id& id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const T& item) { return item.id == id; });
    return found == list.end() ? nullptr : &*found;
}

/// The newest message of the buyer, looking back a bounded way.
Result<std::optional<Message>> lastIncoming(ReadConnection& connection, const Id& conversationId)
{
    const Result<QList<MessageKey>> keys = MessageStore::keysOf(connection, conversationId);
    if (!keys)
        return keys.error();
    constexpr qsizetype lookBack = 200;
    const QList<MessageKey> recent = keys->mid(qMax<qsizetype>(0, keys->size() - lookBack));
    for (auto it = recent.crbegin(); it != recent.crend(); ++it) {
        const Result<QList<Message>> message = MessageStore::load(connection, {it->id});
        if (!message)
            return message.error();
        if (!message->isEmpty() && message->first().kind == MessageKind::Incoming)
            return std::optional<Message>(message->first());
    }
    return std::optional<Message>();
}

Result<void> readHeld(ReadConnection& connection, ConversationDetails& details)
{
    const Result<QList<OutboxEntry>> entries = OutboxStore::entries(connection);
    if (!entries)
        return entries.error();
    for (const OutboxEntry& entry : *entries) {
        if (entry.conversationId != details.conversation.id || entry.state != OutboxState::Held)
            continue;
        details.held = entry;
        const Result<Message> missed = MessageStore::find(
            connection, entry.missedIds.isEmpty() ? details.conversation.lastMessageId : entry.missedIds.last());
        if (missed) {
            details.missed = *missed;
            const Agent* author = details.agent(missed->authorId);
            details.missedBy = author                                  ? author->name
                               : missed->kind == MessageKind::Incoming ? QString()
                                                                       : missed->from.name;
        }
        break;
    }
    return {};
}

} // namespace

const Agent* ConversationDetails::agent(const Id& id) const
{
    return byId(agents, id);
}

const Label* ConversationDetails::label(const Id& id) const
{
    return byId(labels, id);
}

Result<ConversationDetails> readConversationDetails(ReadConnection& connection, const Id& id)
{
    const Result<Conversation> conversation = ConversationStore::find(connection, id);
    if (!conversation)
        return conversation.error();
    ConversationDetails details;
    details.conversation = *conversation;
    // Rows the first synchronisation has not brought yet are empty, which is no reason not to show the others.
    details.inbox = InboxStore::find(connection, conversation->inboxId).valueOr(Inbox{});
    details.customer = CustomerStore::find(connection, conversation->customerId).valueOr(Customer{});
    details.agents = AgentStore::all(connection).valueOr({});
    details.teams = TeamStore::all(connection).valueOr({});
    details.labels = LabelStore::all(connection).valueOr({});
    details.categories = CategoryStore::tree(connection).valueOr({});
    details.pointers = readPointers(connection, *conversation);
    details.tasks = TaskStore::ofConversation(connection, id).valueOr({});
    const Result<std::optional<Message>> incoming = lastIncoming(connection, id);
    if (!incoming)
        return incoming.error();
    details.lastIncoming = *incoming;
    const Result<void> held = readHeld(connection, details);
    return held ? Result<ConversationDetails>(details) : Result<ConversationDetails>(held.error());
}

} // namespace sampan
