// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/MailPart.h"

#include "server/Log.h"

namespace sampan::server
{

MailPart::MailPart(Database& database, Blobs& blobs, const Clock& clock, InboxAdminSecrets secrets)
    : m_inbound(database, blobs, clock), m_inboxes(database, std::move(secrets)),
      m_channel({database, blobs, m_inbound, m_inboxes, clock, {}})
{
}

Result<std::unique_ptr<MailPart>> MailPart::start(Database& database, Blobs& blobs, const Clock& clock,
                                                  const QString& secretKeyFile)
{
    Result<InboxAdminSecrets> secrets = InboxAdminSecrets::open(secretKeyFile);
    if (!secrets)
        return secrets.error();
    std::unique_ptr<MailPart> part(new MailPart(database, blobs, clock, std::move(*secrets)));
    if (auto started = part->m_channel.start(); !started)
        return started.error();
    return part;
}

void MailPart::reload()
{
    if (const auto reloaded = m_channel.reload(); !reloaded)
        log::warning("mail", "reloadFailed", {{QStringLiteral("code"), QString(errorName(reloaded.error().code))}});
}

void MailPart::registerMetrics(Metrics& metrics) const
{
    const MailCounters& counters = m_channel.counters();
    metrics.counterFrom("mail_received", "Mails that became messages.",
                        [&counters] { return counters.received.load(); });
    metrics.counterFrom("mail_duplicates", "Mails that were known already.",
                        [&counters] { return counters.duplicates.load(); });
    metrics.counterFrom("mail_kept_aside", "Mails kept whole for somebody to look at.",
                        [&counters] { return counters.keptAside.load(); });
    metrics.counterFrom("mail_sent", "Mails a mail server took.", [&counters] { return counters.sent.load(); });
    metrics.counterFrom("mail_deferred", "Tries that are repeated later.",
                        [&counters] { return counters.deferred.load(); });
    metrics.counterFrom("mail_failed", "Mails given up.", [&counters] { return counters.failed.load(); });
    metrics.counterFrom("mail_connection_errors", "Connections to mail servers that failed.",
                        [&counters] { return counters.connectionErrors.load(); });
    metrics.gauge("mail_mailboxes_connected", "Mailboxes connected now.",
                  [&counters] { return static_cast<double>(counters.mailboxesConnected.load()); });
}

} // namespace sampan::server
