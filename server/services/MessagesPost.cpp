// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/MessagesPost.h"

#include "domain/ConversationRules.h"
#include "server/services/ConversationsThread.h"
#include "server/services/MessagesPostShape.h"
#include "server/services/OutboundQueue.h"
#include "server/services/ScheduledReplies.h"
#include "server/services/SendingInbox.h"
#include "server/storage/Blobs.h"
#include "server/storage/ConversationRows.h"
#include "server/storage/CustomerRows.h"
#include "server/storage/MessageRows.h"

namespace sampan::server::messagesPost
{
namespace
{

constexpr int kMaxReferences = 50;

Error invalid(const QString& property, const QString& why)
{
    return {ErrorCode::InvalidProperties, why, property};
}

/// The stored size and type stand, not what the author says.
Result<void> checkAttachments(Connection& connection, const Caller& caller, Message& m, Refusal& refusal)
{
    for (Attachment& attachment : m.attachments) {
        const auto blob = Blobs::find(connection, caller.viewer(), attachment.blobId);
        if (!blob && blob.error().code != ErrorCode::BlobNotFound)
            return blob.error();
        if (!blob) {
            refusal.missingBlobs.append(attachment.blobId);
            continue;
        }
        attachment.size = blob->size;
        if (attachment.type.isEmpty())
            attachment.type = blob->type;
    }
    if (!refusal.missingBlobs.isEmpty())
        return Error{ErrorCode::BlobNotFound, QStringLiteral("an attachment was not uploaded"), {}};
    return {};
}

Result<void> checkThread(Connection& connection, const Conversation& c, const Message& m, Refusal& refusal)
{
    if (m.kind != MessageKind::Outgoing)
        return {};
    if (!c.mergedInto.isEmpty())
        return Error{ErrorCode::ThreadMovedOn, QStringLiteral("its messages are in another conversation now"), {}};
    if (c.lastMessageId == m.seenMessageId)
        return {};
    const auto missed = messageRows::newerThan(connection, c.id, m.seenMessageId);
    if (!missed)
        return missed.error();
    refusal.missedIds = *missed;
    return Error{ErrorCode::ThreadMovedOn, QStringLiteral("there are newer messages than the author had seen"), {}};
}

/// Somebody, most likely the customer, goes on in another follow-up that the author has not seen.
Result<void> checkNoOtherFollowUp(Connection& connection, const Conversation& closed, Refusal& refusal)
{
    const auto other = conversationRows::followUpOf(connection, closed.id);
    if (!other || other->isEmpty())
        return other ? Result<void>() : other.error();
    const auto found = conversationRows::find(connection, *other);
    if (!found)
        return found.error();
    if (!*found || needsFollowUp(**found))
        return {};
    const auto missed = messageRows::newerThan(connection, *other, {});
    if (!missed)
        return missed.error();
    refusal.missedIds = *missed;
    return Error{ErrorCode::ThreadMovedOn, QStringLiteral("it goes on in another conversation"), {}};
}

/// RFC 5322, 3.6.4: In-Reply-To names the answered mail, References its ancestors and itself.
Result<void> addThreading(Connection& connection, const Inbox& inbox, Message& m)
{
    m.messageIdHeader = m.id + u'@' + inbox.address.section(u'@', -1);
    const auto ids =
        texts(connection,
              QStringLiteral("SELECT id FROM message WHERE conversation_id = ? AND message_id_header <> '' AND "
                             "kind IN ('incoming', 'outgoing') ORDER BY received_at DESC, id DESC LIMIT 1"),
              {m.conversationId});
    if (!ids)
        return ids.error();
    if (ids->isEmpty())
        return {};
    const auto last = messageRows::find(connection, ids->first());
    if (!last)
        return last.error();
    m.inReplyTo = QStringList{(*last)->messageIdHeader};
    m.references = (*last)->references.mid(qMax(qsizetype{0}, (*last)->references.size() - kMaxReferences));
    m.references.append((*last)->messageIdHeader);
    m.references.removeDuplicates();
    return {};
}

Result<void> addRecipient(Connection& connection, const Conversation& c, Message& m)
{
    if (!m.to.isEmpty())
        return {};
    const auto customer = customerRows::find(connection, c.customerId);
    if (!customer)
        return customer.error();
    if (!*customer || (*customer)->emails.isEmpty())
        return invalid(QStringLiteral("to"), QStringLiteral("the customer has no mail address"));
    m.to = {{(*customer)->name, (*customer)->emails.first()}};
    return {};
}

Result<void> addressReply(Connection& connection, const Conversation& c, const Inbox& inbox, Message& m)
{
    m.from = {inbox.name, inbox.address};
    if (m.subject.isEmpty())
        m.subject = c.subject.startsWith(u"Re:", Qt::CaseInsensitive) ? c.subject : QString(u"Re: " + c.subject);
    if (inbox.channel != Channel::Email)
        return m.sendAt.isValid()
                   ? Result<void>(invalid(QStringLiteral("sendAt"), QStringLiteral("not by this channel")))
                   : Result<void>();
    if (auto r = addRecipient(connection, c, m); !r)
        return r;
    const bool isLater = m.sendAt > m.receivedAt;
    m.delivery = {isLater ? DeliveryState::Scheduled : DeliveryState::Queued, {}, m.receivedAt};
    return addThreading(connection, inbox, m);
}

Result<void> queue(WriteTransaction& transaction, const Message& m, const Inbox& inbox)
{
    if (m.delivery.state != DeliveryState::Queued)
        return {};
    if (auto r = messageRows::rememberHeader(transaction, inbox.id, m.messageIdHeader, m.id); !r)
        return r;
    return outboundQueue::enqueue(transaction, m.id, inbox.id, m.receivedAt);
}

/// Whom a note calls hears of the conversation from now on.
Conversation withMentions(Conversation c, const Message& m)
{
    for (const Id& id : m.mentionIds) {
        if (id == m.authorId)
            continue;
        if (!c.mentionedIds.contains(id))
            c.mentionedIds.append(id);
        if (!c.followerIds.contains(id))
            c.followerIds.append(id);
    }
    c.mentionedIds.sort();
    c.followerIds.sort();
    return c;
}

Result<void> write(WriteTransaction& transaction, const Caller& caller, const Conversation& before, Message& m,
                   const QDateTime& now)
{
    const Conversation c = withMentions(before, m);
    if (c != before) {
        if (auto r = conversationRows::update(transaction, before, c); !r)
            return r;
    }
    const auto store = sendingInbox::choose(transaction.connection(), caller, c, m);
    if (!store)
        return store.error();
    m.receivedAt = conversationsThread::receiveInstant(c, now);
    if (!m.createdAt.isValid())
        m.createdAt = m.receivedAt;
    if (m.kind == MessageKind::Outgoing) {
        if (auto r = addressReply(transaction.connection(), c, *store, m); !r)
            return r;
    }
    const auto after = conversationsThread::append(transaction, c, m);
    if (!after)
        return after.error();
    if (auto r = queue(transaction, m, *store); !r)
        return r;
    return conversationsThread::recordActivities(transaction, before, *after, m.authorId, m.receivedAt);
}

/// A conversation to go on in, because `closed` is. The author names its id, so that sending twice makes one.
Result<Conversation> followUp(WriteTransaction& transaction, const Conversation& closed, const Message& m,
                              const QDateTime& now, Refusal& refusal)
{
    Connection& connection = transaction.connection();
    if (m.followUpId.isEmpty())
        return Error{ErrorCode::Forbidden, QStringLiteral("the conversation is closed"), {}};
    const auto known = conversationRows::find(connection, m.followUpId);
    if (!known)
        return known.error();
    if (*known && (*known)->followUpOf != closed.id)
        return invalid(QStringLiteral("followUpId"), QStringLiteral("the id is taken"));
    if (*known && !needsFollowUp(**known))
        return **known;
    if (auto r = checkNoOtherFollowUp(connection, closed, refusal); !r)
        return r.error();
    Conversation next = closed;
    next.id = m.followUpId;
    next.followUpOf = closed.id;
    next.status = ConversationStatus::Open;
    next.createdAt = now;
    next.messageCount = 0;
    next.lastMessageId.clear();
    next.lastMessageAt = next.waitingSince = next.solvedAt = next.snoozedUntil = {};
    next.mentionedIds.clear();
    next.taskTeamIds.clear();
    if (auto r = conversationRows::insert(transaction, next); !r)
        return r.error();
    const Activity begun{QStringLiteral("followUp"), closed.id, next.id};
    if (auto r = conversationsThread::recordActivity(transaction, next, begun, m.authorId, now); !r)
        return r.error();
    const auto told = conversationsThread::recordActivity(transaction, closed, begun, m.authorId, now);
    return told ? Result<Conversation>(next) : told.error();
}

} // namespace

Result<void> post(WriteTransaction& transaction, const Caller& caller, Message m, const QDateTime& now,
                  Refusal& refusal)
{
    if (auto r = messagesPostShape::check(m, now); !r)
        return r;
    if (auto r = messagesPostShape::checkMentions(transaction.connection(), m); !r)
        return r;
    const auto conversation = conversationRows::find(transaction.connection(), m.conversationId);
    if (!conversation)
        return conversation.error();
    if (!*conversation || !caller.viewer().sees(conversationRows::scopeOf(**conversation)))
        return invalid(QStringLiteral("conversationId"), QStringLiteral("there is no such conversation"));
    if (auto r = checkThread(transaction.connection(), **conversation, m, refusal); !r)
        return r;
    if (auto r = checkAttachments(transaction.connection(), caller, m, refusal); !r)
        return r;
    m.authorId = caller.agentId;
    const bool isContinued = m.kind == MessageKind::Outgoing && needsFollowUp(**conversation);
    const auto target = isContinued ? followUp(transaction, **conversation, m, now, refusal) : **conversation;
    if (!target)
        return target.error();
    m.conversationId = target->id;
    m.followUpId.clear();
    return write(transaction, caller, *target, m, now);
}

Result<void> withdraw(WriteTransaction& transaction, const Caller& caller, const Message& message, const QDateTime& now)
{
    if (message.delivery.state != DeliveryState::Scheduled)
        return Error{ErrorCode::Forbidden, QStringLiteral("it is not waiting for its time"), {}};
    if (message.authorId != caller.agentId && !caller.may(Permission::Assign))
        return Error{ErrorCode::Forbidden, QStringLiteral("only its author may take it back"), {}};
    return scheduledReplies::withdraw(transaction, message.id, QStringLiteral("author"), now);
}

} // namespace sampan::server::messagesPost
