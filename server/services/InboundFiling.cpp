// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/InboundFiling.h"

#include "domain/ConversationRules.h"
#include "server/services/ConversationsThread.h"
#include "server/storage/ConversationRows.h"
#include "server/storage/CustomerRows.h"
#include "server/storage/MessageRows.h"

namespace sampan::server
{
namespace
{

// A chain of follow-ups this long means that somebody closes every answer; then a new one is opened.
constexpr int kMaxFollowUps = 1000;

} // namespace

InboundFiling::InboundFiling(WriteTransaction& transaction, const Inbox& inbox, const InboundMail& mail,
                             const QDateTime& now)
    : m_transaction(transaction), m_inbox(inbox), m_mail(mail), m_now(now)
{
}

Result<Id> InboundFiling::answeredMessage() const
{
    QStringList candidates = m_mail.inReplyTo;
    for (auto it = m_mail.references.crbegin(); it != m_mail.references.crend(); ++it)
        candidates.append(*it);
    candidates.removeDuplicates();
    for (const QString& candidate : candidates) {
        const auto known = messageRows::findByHeader(m_transaction.connection(), m_inbox.id, candidate);
        if (!known || !known->isEmpty())
            return known;
    }
    return Id();
}

Result<Conversation> InboundFiling::conversation(const Id& answeredMessage)
{
    if (answeredMessage.isEmpty())
        return startConversation(nullptr);
    const auto message = messageRows::find(m_transaction.connection(), answeredMessage);
    if (!message)
        return message.error();
    if (!*message)
        return startConversation(nullptr);
    const auto found = conversationRows::find(m_transaction.connection(), (*message)->conversationId);
    if (!found)
        return found.error();
    if (!*found)
        return startConversation(nullptr);
    return needsFollowUp(**found) ? openFollowUp(**found) : Result<Conversation>(**found);
}

Result<Conversation> InboundFiling::openFollowUp(Conversation closed)
{
    for (int i = 0; i < kMaxFollowUps; ++i) {
        const auto next = conversationRows::followUpOf(m_transaction.connection(), closed.id);
        if (!next)
            return next.error();
        if (next->isEmpty())
            break;
        const auto found = conversationRows::find(m_transaction.connection(), *next);
        if (!found)
            return found.error();
        if (!*found)
            break;
        if (!needsFollowUp(**found))
            return **found;
        closed = **found;
    }
    return startConversation(&closed);
}

Result<Conversation> InboundFiling::startConversation(const Conversation* continued)
{
    const auto buyer = customer();
    if (!buyer)
        return buyer.error();
    m_isNew = true;
    Conversation c;
    c.id = newId();
    c.inboxId = m_inbox.id;
    c.customerId = continued && !continued->customerId.isEmpty() ? continued->customerId : buyer->id;
    c.teamId = continued && !continued->teamId.isEmpty() ? continued->teamId : m_inbox.teamId;
    c.channel = m_inbox.channel;
    c.subject = m_mail.subject.simplified().left(1000);
    c.language = m_mail.language;
    c.country = buyer->country;
    c.createdAt = m_now;
    c.followUpOf = continued ? continued->id : Id();
    // From a blocked customer: kept, but nobody is told.
    c.isSpam = buyer->isBlocked;
    if (auto r = conversationRows::insert(m_transaction, c); !r)
        return r.error();
    if (continued) {
        const Activity created{QStringLiteral("created"), continued->id, c.id};
        if (auto r = conversationsThread::recordActivity(m_transaction, c, created, {}, m_now); !r)
            return r.error();
    }
    return c;
}

Result<Customer> InboundFiling::customer()
{
    QString email = m_mail.from.email.trimmed().toLower();
    if (email.isEmpty() && !m_mail.replyTo.isEmpty())
        email = m_mail.replyTo.first().email.trimmed().toLower();
    if (!email.isEmpty()) {
        const auto known = customerRows::findByEmail(m_transaction.connection(), email);
        if (!known)
            return known.error();
        if (*known)
            return **known;
    }
    return addCustomer(email);
}

Result<Customer> InboundFiling::addCustomer(const QString& email)
{
    Customer c;
    c.id = newId();
    c.name = m_mail.from.name.simplified().left(200);
    if (c.name.isEmpty())
        c.name = email.section(u'@', 0, 0);
    if (!email.isEmpty())
        c.emails = QStringList{email};
    c.language = m_mail.language;
    c.createdAt = m_now;
    const auto done = customerRows::insert(m_transaction, c);
    return done ? Result<Customer>(c) : done.error();
}

} // namespace sampan::server
