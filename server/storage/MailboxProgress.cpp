// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/MailboxProgress.h"

#include "domain/Instant.h"

namespace sampan::server::mailboxProgress
{

Result<MailboxProgress> find(Connection& connection, const Id& inboxId)
{
    auto rows = connection.run(QStringLiteral("SELECT uid_validity, last_uid FROM inbox_mailbox WHERE inbox_id = ?"),
                               {inboxId});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return MailboxProgress();
    return MailboxProgress{static_cast<quint32>(rows->number(0)), static_cast<quint32>(rows->number(1))};
}

Result<void> store(WriteTransaction& transaction, const Id& inboxId, const MailboxProgress& progress)
{
    return transaction.exec(
        QStringLiteral("UPDATE inbox_mailbox SET uid_validity = ?, last_uid = ? WHERE inbox_id = ?"),
        {qint64(progress.uidValidity), qint64(progress.lastUid), inboxId});
}

Result<void> note(WriteTransaction& transaction, const Id& inboxId, const QDateTime& at, const QString& error)
{
    return transaction.exec(
        QStringLiteral("UPDATE inbox_mailbox SET last_checked_at = ?, last_error = ? WHERE inbox_id = ?"),
        {toMillis(at), error.isNull() ? QStringLiteral("") : error, inboxId});
}

} // namespace sampan::server::mailboxProgress
