// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "server/Metrics.h"
#include "server/channels/email/MailChannel.h"

namespace sampan::server
{

/// The e-mail channel with what it needs, started for one data folder. Main thread.
class MailPart
{
public:
    /// Errors: the key file's and storage's.
    static Result<std::unique_ptr<MailPart>> start(Database& database, Blobs& blobs, const Clock& clock,
                                                   const QString& secretKeyFile);
    /// Follows inboxes that were added or changed.
    void reload();
    void stop() { m_channel.stop(); }
    void registerMetrics(Metrics& metrics) const;

private:
    MailPart(Database& database, Blobs& blobs, const Clock& clock, InboxAdminSecrets secrets);
    Inbound m_inbound;
    InboxAdmin m_inboxes;
    MailChannel m_channel;
};

} // namespace sampan::server
