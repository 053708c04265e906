// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "server/channels/email/MailCounters.h"
#include "server/channels/email/SendLanes.h"
#include "server/channels/email/SmtpSession.h"
#include "server/services/OutboundQueue.h"
#include "server/storage/Blobs.h"

#include <functional>
#include <map>
#include <memory>
#include <thread>

namespace sampan::server
{

/// Takes mails from the queue and hands them to their inbox's server: those of one inbox one after the other, those of
/// several inboxes beside each other (SendLanes), all in threads of its own. The mark "sending" is committed before the
/// attempt and the outcome after it; whoever dies in between leaves the mail in the queue, and it goes again with the
/// same Message-ID (docs/guarantees.md, "E-mail out").
class SmtpSender
{
public:
    struct Parts {
        Database& database;
        const Blobs& blobs;
        const Clock& clock;
        MailCounters& counters;
        /// The outgoing server of an inbox with its plain password; nothing when it has none.
        std::function<Result<std::optional<MailEndpoint>>(const Id& inboxId)> endpointOf;
        QString authorityFile;
    };

    explicit SmtpSender(Parts parts);
    /// Stops at once and waits for the threads.
    ~SmtpSender();
    SmtpSender(const SmtpSender&) = delete;
    SmtpSender& operator=(const SmtpSender&) = delete;

    /// Looks at the queue now; called by itself after each commit that touches messages.
    void wake() { m_work.wake(); }

    /// The pause after the n-th failed try (n from 1): 30 s, doubled each time, at most an hour. Nothing after the last
    /// try.
    static std::optional<int> pauseSeconds(int failures);

private:
    void run();
    Result<int> beginDue();
    void sendDueOf(const Id& inboxId);
    Result<bool> sendOne(const QueuedMail& queued);
    Result<void> attempt(const QueuedMail& queued, const Message& message);
    Result<void> record(const QueuedMail& queued, const Result<void>& outcome);
    Result<void> markSending(const Message& message);
    void recordUntilDone(const QueuedMail& queued, const Result<void>& outcome);

    const Parts m_parts;
    StopSignal m_stop;
    StopSignal m_work;
    int m_listener = 0;
    std::map<Id, quint64> m_served; ///< when an inbox last had a lane, by a counter; of the thread below
    quint64 m_turn = 0;
    std::unique_ptr<SendLanes> m_lanes;
    std::thread m_thread; ///< hands out lanes
};

} // namespace sampan::server
