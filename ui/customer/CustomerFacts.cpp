// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/CustomerFacts.h"

#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/InboxStore.h"

#include <QHash>

namespace sampan
{

namespace
{

constexpr int mostEarlier = 20;

Result<void> readEarlier(ReadConnection& connection, CustomerFacts& facts)
{
    // One more than shown tells that there are more, and one is the open conversation itself.
    const auto all = ConversationStore::ofCustomer(connection, facts.customer.id, mostEarlier + 2);
    if (!all)
        return all.error();
    QHash<Id, QString> stores;
    for (const Conversation& conversation : *all) {
        if (conversation.id == facts.conversationId || !conversation.mergedInto.isEmpty())
            continue;
        if (facts.earlier.size() == mostEarlier) {
            facts.hasMore = true;
            break;
        }
        if (!stores.contains(conversation.inboxId))
            stores[conversation.inboxId] = InboxStore::find(connection, conversation.inboxId).valueOr(Inbox{}).name;
        const QDateTime at = conversation.lastMessageAt.isValid() ? conversation.lastMessageAt : conversation.createdAt;
        facts.earlier.append({conversation.id, conversation.subject, conversation.channel, conversation.status,
                              conversation.language, at, stores.value(conversation.inboxId)});
    }
    return {};
}

} // namespace

Result<CustomerFacts> readCustomerFacts(ReadConnection& connection, const Id& conversationId)
{
    const Result<Conversation> conversation = ConversationStore::find(connection, conversationId);
    if (!conversation)
        return conversation.error();
    CustomerFacts facts;
    facts.conversationId = conversationId;
    facts.conversationLanguage = conversation->language;
    facts.inbox = InboxStore::find(connection, conversation->inboxId).valueOr(Inbox{});
    const Result<Customer> customer = CustomerStore::find(connection, conversation->customerId);
    if (!customer && customer.error().code != ErrorCode::NotFound)
        return customer.error();
    if (!customer)
        return facts;
    facts.isKnown = true;
    facts.customer = *customer;
    const Result<void> read = readEarlier(connection, facts);
    return read ? Result<CustomerFacts>(facts) : Result<CustomerFacts>(read.error());
}

} // namespace sampan
