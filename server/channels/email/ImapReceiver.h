// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/channels/email/ImapSession.h"
#include "server/channels/email/MailCounters.h"
#include "server/channels/email/MailIntake.h"
#include "server/storage/MailboxProgress.h"

#include <thread>

namespace sampan::server
{

/// Fetches one mailbox for as long as it lives, in a thread of its own. Each mail is committed before the place reached
/// is, so a crash leads to a mail seen twice (and recognised), never to one lost. Errors are retried with growing
/// pauses (1 s to 5 min) from where it stopped; another UIDVALIDITY means reading from the start.
class ImapReceiver
{
public:
    struct Parts {
        Database& database;
        MailIntake& intake;
        const Clock& clock;
        MailCounters& counters;
    };

    /// `settings` with plain passwords.
    ImapReceiver(Parts parts, MailboxSettings settings, QString authorityFile);
    /// Stops at once, whatever the server does, and waits for the thread.
    ~ImapReceiver();
    ImapReceiver(const ImapReceiver&) = delete;
    ImapReceiver& operator=(const ImapReceiver&) = delete;

    /// Mails above this many bytes are not fetched; their header is kept aside.
    static constexpr qint64 maxMailBytes = 64 * 1024 * 1024;

private:
    void run();
    Result<void> session(bool& worked);
    Result<void> fetchNew(ImapSession& imap, MailboxProgress& progress);
    Result<void> fetchOne(ImapSession& imap, const MailboxEntry& entry);
    Result<void> storeProgress(const MailboxProgress& progress);
    Result<MailboxProgress> startingPoint(quint32 uidValidity);
    void note(const QString& error);

    Parts m_parts;
    const MailboxSettings m_settings;
    const QString m_authorityFile;
    StopSignal m_stop;
    std::thread m_thread;
};

} // namespace sampan::server
