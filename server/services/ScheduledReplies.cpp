// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/ScheduledReplies.h"

#include "domain/ConversationRules.h"
#include "domain/Instant.h"
#include "server/services/ConversationsThread.h"
#include "server/services/OutboundQueue.h"
#include "server/services/SendingInbox.h"
#include "server/storage/ConversationRows.h"
#include "server/storage/MessageRows.h"

namespace sampan::server::scheduledReplies
{
namespace
{

Result<void> send(WriteTransaction& transaction, const Conversation& before, Message message, const QDateTime& now)
{
    message.receivedAt = conversationsThread::receiveInstant(before, now);
    message.delivery = {DeliveryState::Queued, {}, message.receivedAt};
    if (auto r = messageRows::release(transaction, message); !r)
        return r;
    const Conversation after = afterScheduledSent(before, message);
    if (auto r = conversationRows::update(transaction, before, after); !r)
        return r;
    const auto inboxId = sendingInbox::ofScheduled(transaction.connection(), before, message);
    if (!inboxId)
        return inboxId.error();
    if (auto r = messageRows::rememberHeader(transaction, *inboxId, message.messageIdHeader, message.id); !r)
        return r;
    if (auto r = outboundQueue::enqueue(transaction, message.id, *inboxId, message.receivedAt); !r)
        return r;
    return conversationsThread::recordActivities(transaction, before, after, message.authorId, message.receivedAt);
}

Result<void> releaseOne(WriteTransaction& transaction, const Id& id, const QDateTime& now)
{
    const auto message = messageRows::find(transaction.connection(), id);
    if (!message)
        return message.error();
    if (!*message)
        return {};
    const auto conversation = conversationRows::find(transaction.connection(), (*message)->conversationId);
    if (!conversation)
        return conversation.error();
    if (!*conversation || (*conversation)->status == ConversationStatus::Closed)
        return withdraw(transaction, id, QStringLiteral("closed"), now);
    return send(transaction, **conversation, **message, now);
}

} // namespace

Result<QDateTime> nextDue(Connection& connection)
{
    auto rows = connection.run(QStringLiteral("SELECT MIN(send_at) FROM message WHERE delivery_state = 'scheduled'"));
    if (!rows)
        return rows.error();
    return rows->next() ? rows->instant(0) : QDateTime();
}

Result<int> releaseDue(WriteTransaction& transaction, const QDateTime& now, int limit)
{
    const auto due = texts(transaction.connection(),
                           QStringLiteral("SELECT id FROM message WHERE delivery_state = 'scheduled' AND send_at <= ? "
                                          "ORDER BY send_at, id LIMIT ?"),
                           {toMillis(now), limit});
    if (!due)
        return due.error();
    for (const QString& id : *due) {
        if (auto r = releaseOne(transaction, id, now); !r)
            return r.error();
    }
    return static_cast<int>(due->size());
}

Result<void> withdraw(WriteTransaction& transaction, const Id& messageId, const QString& reason, const QDateTime& now)
{
    return messageRows::setDelivery(transaction, messageId, {DeliveryState::Withdrawn, reason, now});
}

Result<void> withdrawAll(WriteTransaction& transaction, const Id& conversationId, const QDateTime& now)
{
    const auto waiting = messageRows::scheduledIn(transaction.connection(), conversationId);
    if (!waiting)
        return waiting.error();
    for (const QString& id : *waiting) {
        if (auto r = withdraw(transaction, id, QStringLiteral("customerWrote"), now); !r)
            return r;
    }
    return {};
}

} // namespace sampan::server::scheduledReplies
