// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "domain/Customer.h"
#include "domain/Inbox.h"
#include "server/services/InboundMail.h"
#include "server/storage/WriteTransaction.h"

namespace sampan::server
{

/// The filing of one mail inside one transaction: which conversation, which customer.
class InboundFiling
{
public:
    InboundFiling(WriteTransaction& transaction, const Inbox& inbox, const InboundMail& mail, const QDateTime& now);

    /// The message of ours this mail answers, or an empty id.
    Result<Id> answeredMessage() const;
    /// The conversation for the mail: the answered one, its open follow-up, or a new one (then `isNew()`).
    Result<Conversation> conversation(const Id& answeredMessage);
    bool isNew() const { return m_isNew; }

private:
    Result<Conversation> startConversation(const Conversation* continued);
    Result<Customer> customer();
    Result<Customer> addCustomer(const QString& email);
    Result<Conversation> openFollowUp(Conversation closed);

    WriteTransaction& m_transaction;
    const Inbox& m_inbox;
    const InboundMail& m_mail;
    const QDateTime m_now;
    bool m_isNew = false;
};

} // namespace sampan::server
