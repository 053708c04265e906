// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/OutboundQueue.h"

#include "domain/Instant.h"
#include "server/storage/MessageRows.h"

namespace sampan::server::outboundQueue
{
namespace
{

Result<void> step(WriteTransaction& transaction, const Id& messageId, const QString& state, const QDateTime& nextAt,
                  const Delivery& delivery)
{
    const QString reason = delivery.reason.isNull() ? QStringLiteral("") : delivery.reason;
    const auto set = transaction.exec(
        QStringLiteral("UPDATE mail_queue SET state = ?, attempts = attempts + 1, next_at = ?, last_error = ?, "
                       "updated_at = ? WHERE message_id = ?"),
        {state, toMillis(nextAt), reason, toMillis(delivery.at), messageId});
    return set ? messageRows::setDelivery(transaction, messageId, delivery) : set;
}

} // namespace

Result<void> enqueue(WriteTransaction& transaction, const Id& messageId, const Id& inboxId, const QDateTime& now)
{
    const qint64 at = toMillis(now);
    return transaction.exec(
        QStringLiteral("INSERT INTO mail_queue (message_id, inbox_id, state, attempts, next_at, "
                       "last_error, created_at, updated_at) VALUES (?, ?, 'queued', 0, ?, '', ?, ?)"),
        {messageId, inboxId, at, at, at});
}

Result<QList<QueuedMail>> due(Connection& connection, const QDateTime& now, int limit)
{
    auto rows = connection.run(QStringLiteral("SELECT message_id, inbox_id, attempts, next_at FROM mail_queue WHERE "
                                              "state = 'queued' AND next_at <= ? ORDER BY next_at, message_id LIMIT ?"),
                               {toMillis(now), limit});
    if (!rows)
        return rows.error();
    QList<QueuedMail> list;
    while (rows->next())
        list.append({rows->text(0), rows->text(1), static_cast<int>(rows->number(2)), rows->instant(3)});
    return list;
}

Result<QList<QueuedMail>> dueOf(Connection& connection, const Id& inboxId, const QDateTime& now, int limit)
{
    auto rows = connection.run(
        QStringLiteral("SELECT message_id, inbox_id, attempts, next_at FROM mail_queue WHERE inbox_id = ? AND "
                       "state = 'queued' AND next_at <= ? ORDER BY next_at, message_id LIMIT ?"),
        {inboxId, toMillis(now), limit});
    if (!rows)
        return rows.error();
    QList<QueuedMail> list;
    while (rows->next())
        list.append({rows->text(0), rows->text(1), static_cast<int>(rows->number(2)), rows->instant(3)});
    return list;
}

Result<QList<InboxDue>> nextDueByInbox(Connection& connection)
{
    auto rows = connection.run(QStringLiteral("SELECT inbox_id, MIN(next_at) FROM mail_queue WHERE state = 'queued' "
                                              "GROUP BY inbox_id ORDER BY 2, 1"));
    if (!rows)
        return rows.error();
    QList<InboxDue> list;
    while (rows->next())
        list.append({rows->text(0), rows->instant(1)});
    return list;
}

Result<void> markSent(WriteTransaction& transaction, const Id& messageId, const QDateTime& now)
{
    return step(transaction, messageId, QStringLiteral("sent"), now, {DeliveryState::Sent, {}, now});
}

Result<void> deferUntil(WriteTransaction& transaction, const Id& messageId, const QDateTime& nextAt,
                        const QString& reason, const QDateTime& now)
{
    return step(transaction, messageId, QStringLiteral("queued"), nextAt, {DeliveryState::Queued, reason, now});
}

Result<void> markFailed(WriteTransaction& transaction, const Id& messageId, const QString& reason, const QDateTime& now)
{
    return step(transaction, messageId, QStringLiteral("failed"), now, {DeliveryState::Failed, reason, now});
}

} // namespace sampan::server::outboundQueue
