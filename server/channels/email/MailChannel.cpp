// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/MailChannel.h"

namespace sampan::server
{

MailChannel::MailChannel(Parts parts) : m_parts(std::move(parts)), m_intake(m_parts.database, m_parts.inbound) {}

MailChannel::~MailChannel()
{
    stop();
}

Result<void> MailChannel::start()
{
    if (auto r = reload(); !r)
        return r;
    const auto endpointOf = [this](const Id& inboxId) -> Result<std::optional<MailEndpoint>> {
        const auto settings = m_parts.inboxes.settings(inboxId);
        if (!settings)
            return settings.error();
        if (!*settings || (*settings)->smtp.host.isEmpty())
            return std::optional<MailEndpoint>();
        return std::optional<MailEndpoint>((*settings)->smtp);
    };
    m_sender = std::make_unique<SmtpSender>(SmtpSender::Parts{m_parts.database, m_parts.blobs, m_parts.clock,
                                                              m_counters, endpointOf, m_parts.authorityFile});
    return {};
}

Result<QList<MailboxSettings>> MailChannel::wanted()
{
    const auto inboxes = m_parts.inboxes.inboxes();
    if (!inboxes)
        return inboxes.error();
    QList<MailboxSettings> list;
    for (const Inbox& inbox : *inboxes) {
        if (!inbox.isActive || inbox.channel != Channel::Email)
            continue;
        const auto settings = m_parts.inboxes.settings(inbox.id);
        if (!settings)
            return settings.error();
        if (*settings && !(*settings)->imap.host.isEmpty())
            list.append(**settings);
    }
    return list;
}

Result<void> MailChannel::reload()
{
    const auto settings = wanted();
    if (!settings)
        return settings.error();
    std::map<Id, Running> before;
    before.swap(m_receivers);
    for (const MailboxSettings& one : *settings) {
        const auto same = before.find(one.inboxId);
        if (same != before.end() && same->second.settings == one)
            m_receivers.insert(before.extract(same));
    }
    // The old connection of a changed mailbox ends before its new one begins.
    before.clear();
    for (const MailboxSettings& one : *settings) {
        if (m_receivers.contains(one.inboxId))
            continue;
        const ImapReceiver::Parts parts{m_parts.database, m_intake, m_parts.clock, m_counters};
        m_receivers.emplace(one.inboxId,
                            Running{one, std::make_unique<ImapReceiver>(parts, one, m_parts.authorityFile)});
    }
    return {};
}

void MailChannel::stop()
{
    m_sender.reset();
    m_receivers.clear();
}

Result<void> MailChannel::probe(const MailboxSettings& settings, const QString& authorityFile)
{
    StopSignal never;
    if (!settings.imap.host.isEmpty()) {
        ImapSession imap(never, settings.imap, authorityFile);
        if (auto r = imap.open(); !r)
            return r;
        const auto selected = imap.select(settings.imapFolder);
        if (!selected)
            return selected.error();
    }
    return settings.smtp.host.isEmpty() ? Result<void>() : probeSmtp(never, settings.smtp, authorityFile);
}

} // namespace sampan::server
