// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/WriteTransaction.h"

namespace sampan::server
{

/// How far a mailbox has been fetched (RFC 3501, 2.3.1.1: a UID means something only with its UIDVALIDITY).
struct MailboxProgress {
    quint32 uidValidity = 0;
    quint32 lastUid = 0;
    friend bool operator==(const MailboxProgress&, const MailboxProgress&) = default;
};

namespace mailboxProgress
{
/// Zeroes when nothing was fetched yet.
Result<MailboxProgress> find(Connection& connection, const Id& inboxId);
Result<void> store(WriteTransaction& transaction, const Id& inboxId, const MailboxProgress& progress);
/// When it was last looked at and what went wrong; empty when all is well.
Result<void> note(WriteTransaction& transaction, const Id& inboxId, const QDateTime& at, const QString& error);
} // namespace mailboxProgress

} // namespace sampan::server
