// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Agent.h"
#include "domain/CategoryTree.h"
#include "domain/Conversation.h"
#include "domain/Customer.h"
#include "domain/Inbox.h"
#include "domain/Label.h"
#include "domain/Message.h"
#include "domain/Task.h"
#include "domain/Team.h"
#include "storage/OutboxStore.h"
#include "ui/conversation/ConversationPointers.h"

#include <optional>

namespace sampan
{

/// Everything the pane shows of a conversation beside its messages, read in one go.
struct ConversationDetails {
    Conversation conversation;
    Inbox inbox;
    Customer customer;
    QList<Agent> agents; ///< who can be given the conversation, by name
    QList<Team> teams;
    QList<Label> labels;
    CategoryTree categories;
    QList<ConversationPointer> pointers;
    QList<Task> tasks;                   ///< of departments, oldest first
    std::optional<Message> lastIncoming; ///< whom a reply goes to
    std::optional<OutboxEntry> held;     ///< a reply that waits for a decision
    std::optional<Message> missed;       ///< the newest message its author had not seen
    QString missedBy;                    ///< the agent's name; empty: the buyer

    const Agent* agent(const Id& id) const;
    const Label* label(const Id& id) const;
};

/// Reader thread. NotFound if there is no such conversation.
Result<ConversationDetails> readConversationDetails(ReadConnection& connection, const Id& id);

} // namespace sampan
