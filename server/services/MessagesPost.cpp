// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/MessagesPost.h"

#include "domain/ConversationRules.h"
#include "server/services/ConversationsThread.h"
#include "server/services/OutboundQueue.h"
#include "server/storage/Blobs.h"
#include "server/storage/ConversationRows.h"
#include "server/storage/CustomerRows.h"
#include "server/storage/MessageRows.h"
#include "server/storage/SetupRows.h"

namespace sampan::server::messagesPost
{
namespace
{

constexpr int kMaxRecipients = 100;
constexpr int kMaxReferences = 50;

Error invalid(const QString& property, const QString& why)
{
    return {ErrorCode::InvalidProperties, why, property};
}

bool hasLineBreak(const QString& text)
{
    return text.contains(u'\n') || text.contains(u'\r');
}

/// A line break in a header would let a writer add headers of their own.
Result<void> checkMailboxes(const QList<Mailbox>& list, const QString& property)
{
    if (list.size() > kMaxRecipients)
        return invalid(property, QStringLiteral("too many recipients"));
    for (const Mailbox& mailbox : list) {
        const qsizetype at = mailbox.email.lastIndexOf(u'@');
        const bool shaped = at > 0 && at + 1 < mailbox.email.size() && !mailbox.email.contains(u' ');
        if (!shaped || hasLineBreak(mailbox.email) || hasLineBreak(mailbox.name))
            return invalid(property, QStringLiteral("not a mail address"));
    }
    return {};
}

Result<void> checkShape(const Message& m)
{
    if (m.kind != MessageKind::Outgoing && m.kind != MessageKind::Note)
        return invalid(QStringLiteral("kind"), QStringLiteral("agents write outgoing messages and notes"));
    if (m.textBody.trimmed().isEmpty() && m.htmlBody.trimmed().isEmpty() && m.attachments.isEmpty())
        return invalid(QStringLiteral("textBody"), QStringLiteral("the message is empty"));
    if (hasLineBreak(m.subject) || m.subject.size() > 1000)
        return invalid(QStringLiteral("subject"), QStringLiteral("one line of at most 1000 characters"));
    if (auto r = checkMailboxes(m.to, QStringLiteral("to")); !r)
        return r;
    if (auto r = checkMailboxes(m.cc, QStringLiteral("cc")); !r)
        return r;
    return checkMailboxes(m.bcc, QStringLiteral("bcc"));
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
    if (c.status == ConversationStatus::Closed)
        return Error{ErrorCode::Forbidden, QStringLiteral("the conversation is closed"), {}};
    if (c.lastMessageId == m.seenMessageId)
        return {};
    const auto missed = messageRows::newerThan(connection, c.id, m.seenMessageId);
    if (!missed)
        return missed.error();
    refusal.missedIds = *missed;
    return Error{ErrorCode::ThreadMovedOn, QStringLiteral("there are newer messages than the author had seen"), {}};
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
        return {};
    if (auto r = addRecipient(connection, c, m); !r)
        return r;
    m.delivery = {DeliveryState::Queued, {}, m.receivedAt};
    return addThreading(connection, inbox, m);
}

Result<void> queue(WriteTransaction& transaction, const Message& m, const Inbox& inbox)
{
    if (m.kind != MessageKind::Outgoing || inbox.channel != Channel::Email)
        return {};
    if (auto r = messageRows::rememberHeader(transaction, inbox.id, m.messageIdHeader, m.id); !r)
        return r;
    return outboundQueue::enqueue(transaction, m.id, inbox.id, m.receivedAt);
}

Result<void> write(WriteTransaction& transaction, const Conversation& c, Message& m, const QDateTime& now)
{
    const auto inbox = inboxRows::find(transaction.connection(), c.inboxId);
    if (!inbox)
        return inbox.error();
    const Inbox store = inbox->value_or(Inbox());
    m.receivedAt = conversationsThread::receiveInstant(c, now);
    if (!m.createdAt.isValid())
        m.createdAt = m.receivedAt;
    if (m.kind == MessageKind::Outgoing) {
        if (auto r = addressReply(transaction.connection(), c, store, m); !r)
            return r;
    }
    const auto after = conversationsThread::append(transaction, c, m);
    if (!after)
        return after.error();
    if (auto r = queue(transaction, m, store); !r)
        return r;
    return conversationsThread::recordActivities(transaction, c, *after, m.authorId, m.receivedAt);
}

} // namespace

Result<void> post(WriteTransaction& transaction, const Caller& caller, Message m, const QDateTime& now,
                  Refusal& refusal)
{
    if (auto r = checkShape(m); !r)
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
    return write(transaction, **conversation, m, now);
}

} // namespace sampan::server::messagesPost
