// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/MailPart.h"

#include "server/Log.h"
#include "server/channels/email/ImapReceiver.h"
#include "server/services/InboxAdmin.h"

#include <vector>

namespace sampan::server
{
namespace
{

class Mail final : public MailPart
{
public:
    Mail(Database& database, Blobs& blobs, const Clock& clock)
        : m_database(database), m_clock(clock), m_inbound(database, blobs, clock), m_intake(database, m_inbound)
    {
    }
    ~Mail() override { stop(); }

    void fetch(const MailboxSettings& settings)
    {
        m_receivers.push_back(std::make_unique<ImapReceiver>(
            ImapReceiver::Parts{m_database, m_intake, m_clock, m_counters}, settings, QString()));
    }
    void stop() override { m_receivers.clear(); }

private:
    Database& m_database;
    const Clock& m_clock;
    Inbound m_inbound;
    MailIntake m_intake;
    MailCounters m_counters;
    std::vector<std::unique_ptr<ImapReceiver>> m_receivers;
};

} // namespace

std::unique_ptr<MailPart> MailPart::start(Database& database, Blobs& blobs, const Clock& clock, const QString& secretKeyFile)
{
    auto mail = std::make_unique<Mail>(database, blobs, clock);
    Result<InboxAdminSecrets> secrets = InboxAdminSecrets::open(secretKeyFile);
    if (!secrets) {
        log::warning("mail", "noKey", {{QStringLiteral("code"), QString(errorName(secrets.error().code))}});
        return mail;
    }
    InboxAdmin admin(database, *secrets);
    const Result<QList<Inbox>> inboxes = admin.inboxes();
    for (const Inbox& inbox : inboxes.valueOr({})) {
        const auto settings = admin.settings(inbox.id);
        if (!settings)
            log::warning("mail", "noSettings", {{QStringLiteral("inbox"), inbox.id}});
        else if (inbox.isActive && *settings && !(*settings)->imap.host.isEmpty())
            mail->fetch(**settings);
    }
    return mail;
}

Result<QString> probeMailbox(const MailboxSettings& settings)
{
    StopSignal never;
    ImapSession imap(never, settings.imap, QString());
    if (auto opened = imap.open(); !opened)
        return Error{opened.error().code, opened.error().detail, settings.imap.host};
    if (const auto selected = imap.select(settings.imapFolder); !selected)
        return Error{selected.error().code, selected.error().detail, settings.imap.host};
    return QStringLiteral("%1 lets us in; the folder %2 holds %3 mails.").arg(settings.imap.host, settings.imapFolder).arg(imap.exists());
}

} // namespace sampan::server
