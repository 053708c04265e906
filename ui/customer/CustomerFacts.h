// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "domain/Customer.h"
#include "domain/Inbox.h"
#include "storage/Transactions.h"

namespace sampan
{

/// An earlier matter of the same customer.
struct EarlierConversation {
    Id id;
    QString subject;
    Channel channel = Channel::Email;
    ConversationStatus status = ConversationStatus::Closed;
    QString language; ///< BCP 47, of the subject
    QDateTime at;     ///< UTC, of its last message
    QString storeName;
    friend bool operator==(const EarlierConversation&, const EarlierConversation&) = default;
};

/// What the customer card shows, read in one go.
struct CustomerFacts {
    Id conversationId;
    QString conversationLanguage; ///< BCP 47
    Inbox inbox;
    bool isKnown = false; ///< false: a caller nobody knows, or a row that is not here yet
    Customer customer;
    QList<EarlierConversation> earlier; ///< newest first, without the open one
    bool hasMore = false;               ///< there are older ones than `earlier`
    friend bool operator==(const CustomerFacts&, const CustomerFacts&) = default;
};

/// Reader thread. NotFound if there is no such conversation.
Result<CustomerFacts> readCustomerFacts(ReadConnection& connection, const Id& conversationId);

} // namespace sampan
