// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/channels/email/ImapReceiver.h"
#include "server/channels/email/SmtpSender.h"
#include "server/services/InboxAdmin.h"

#include <map>

namespace sampan::server
{

/// The e-mail channel of the server: a receiver for each active e-mail inbox with a mailbox, and one sender. All calls
/// on one thread; they return quickly, the work is done elsewhere.
class MailChannel
{
public:
    struct Parts {
        Database& database;
        Blobs& blobs;
        Inbound& inbound;
        InboxAdmin& inboxes;
        const Clock& clock;
        QString authorityFile; ///< trusted authorities, PEM; empty: the system's
    };

    explicit MailChannel(Parts parts);
    ~MailChannel();
    MailChannel(const MailChannel&) = delete;
    MailChannel& operator=(const MailChannel&) = delete;

    /// Starts what is configured. Errors: storage. A mailbox that cannot be reached is no error here; it is tried
    /// again.
    Result<void> start();
    /// Follows changes of the configuration: only receivers whose settings changed are ended or begun. Cheap; may be
    /// called by a timer.
    Result<void> reload();
    /// Ends all threads at once; a mail under way is fetched or sent again later.
    void stop();

    const MailCounters& counters() const { return m_counters; }

    /// For `inbox test`: signs in at both servers (plain passwords). The Error's subject is the host it is about.
    static Result<void> probe(const MailboxSettings& settings, const QString& authorityFile);

private:
    struct Running {
        MailboxSettings settings;
        std::unique_ptr<ImapReceiver> receiver;
    };
    Result<QList<MailboxSettings>> wanted();

    Parts m_parts;
    MailCounters m_counters;
    MailIntake m_intake;
    std::map<Id, Running> m_receivers;
    std::unique_ptr<SmtpSender> m_sender;
};

} // namespace sampan::server
