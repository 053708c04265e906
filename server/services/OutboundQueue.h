// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Id.h"
#include "server/storage/WriteTransaction.h"

#include <QDateTime>
#include <optional>

namespace sampan::server
{

/// One outgoing mail that waits.
struct QueuedMail {
    Id messageId;
    Id inboxId;
    int attempts = 0; ///< tries that have failed
    QDateTime nextAt; ///< UTC
};

/// The mail queue. Each step also sets the message's delivery mark and tells the change log, in the same transaction.
namespace outboundQueue
{

Result<void> enqueue(WriteTransaction& transaction, const Id& messageId, const Id& inboxId, const QDateTime& now);
/// What is due at `now`, the longest waiting first.
Result<QList<QueuedMail>> due(Connection& connection, const QDateTime& now, int limit);
/// The same of one inbox.
Result<QList<QueuedMail>> dueOf(Connection& connection, const Id& inboxId, const QDateTime& now, int limit);

struct InboxDue {
    Id inboxId;
    QDateTime nextAt; ///< UTC
};
/// For each inbox with waiting mail when the first of it is due, the earliest first.
Result<QList<InboxDue>> nextDueByInbox(Connection& connection);
/// Sent to the mail system of the recipient's side or the relay.
Result<void> markSent(WriteTransaction& transaction, const Id& messageId, const QDateTime& now);
/// A temporary failure: tried again at `nextAt`; the mark stays "queued" and says why.
Result<void> deferUntil(WriteTransaction& transaction, const Id& messageId, const QDateTime& nextAt,
                        const QString& reason, const QDateTime& now);
/// A final failure, with the mail system's words.
Result<void> markFailed(WriteTransaction& transaction, const Id& messageId, const QString& reason,
                        const QDateTime& now);

} // namespace outboundQueue

} // namespace sampan::server
