// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "server/storage/AdminRows.h"
#include "server/storage/Blobs.h"

namespace sampan::server
{

/// What the server needs of server/channels/email: mail comes in and goes out on threads of its own while it lives.
class MailPart
{
public:
    static std::unique_ptr<MailPart> start(Database& database, Blobs& blobs, const Clock& clock, const QString& secretKeyFile);
    /// As stop().
    virtual ~MailPart() = default;
    /// Returns when no thread is left; a mail being sent is finished or stays queued.
    virtual void stop() = 0;
};

/// Signs in at both mail servers with plain passwords; the sentence says what each answered. Errors: NetworkUnreachable,
/// TlsUntrusted, MailboxRefused, MailRejected, Timeout; `subject` is the server's name.
Result<QString> probeMailbox(const MailboxSettings& settings);

} // namespace sampan::server
