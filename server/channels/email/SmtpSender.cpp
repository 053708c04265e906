// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/SmtpSender.h"

#include "server/storage/MessageRows.h"

#include <algorithm>

namespace sampan::server
{
namespace
{

constexpr int batch = 20;
constexpr int longestWaitMs = 60'000;
constexpr int firstPauseSeconds = 30;
constexpr int longestPauseSeconds = 3600;
constexpr int lastTry = 100; // about four days; RFC 5321, 4.5.4.1 asks for four to five
constexpr int storagePauseMs = 2000;

/// The words the agent reads beside the message.
QString plainReason(const Error& error)
{
    switch (error.code) {
    case ErrorCode::MailRejected:
    case ErrorCode::MailDeferred:
        return error.detail;
    case ErrorCode::TlsUntrusted:
        return QStringLiteral("The mail server's certificate is not trusted (%1).").arg(error.detail);
    case ErrorCode::MailboxRefused:
        return QStringLiteral("The mail server refused the sign-in (%1).").arg(error.detail);
    case ErrorCode::BlobNotFound:
    case ErrorCode::FileUnreadable:
        return QStringLiteral("An attachment can no longer be read.");
    default:
        return QStringLiteral("The mail server cannot be reached (%1).").arg(error.detail);
    }
}

bool isFinal(const Error& error)
{
    return error.code == ErrorCode::MailRejected || error.code == ErrorCode::BlobNotFound ||
           error.code == ErrorCode::FileUnreadable;
}

} // namespace

SmtpSender::SmtpSender(Parts parts) : m_parts(std::move(parts))
{
    m_listener = m_parts.database.onCommitted([this](const QSet<DataType>& types) {
        if (types.contains(DataType::Message))
            m_work.wake();
    });
    m_lanes = std::make_unique<SendLanes>([this](const Id& inboxId) { sendDueOf(inboxId); }, [this] { m_work.wake(); });
    m_thread = std::thread([this] { run(); });
}

SmtpSender::~SmtpSender()
{
    m_parts.database.stopListening(m_listener);
    m_stop.stop();
    m_work.stop();
    m_thread.join();
    m_lanes.reset();
}

std::optional<int> SmtpSender::pauseSeconds(int failures)
{
    if (failures >= lastTry)
        return std::nullopt;
    const int doublings = std::clamp(failures - 1, 0, 10);
    return std::min(firstPauseSeconds << doublings, longestPauseSeconds);
}

void SmtpSender::run()
{
    while (!m_stop.isSet()) {
        const auto wait = beginDue();
        // A database that fails is left alone for a moment instead of being asked again at once.
        m_work.waitFor(wait ? *wait : storagePauseMs);
    }
}

/// Gives each inbox with due mail a lane, those first that had none for longest; returns how long to wait at most.
Result<int> SmtpSender::beginDue()
{
    QList<outboundQueue::InboxDue> inboxes;
    const auto read = m_parts.database.read([&](Connection& connection) -> Result<void> {
        auto list = outboundQueue::nextDueByInbox(connection);
        if (!list)
            return list.error();
        inboxes = *list;
        return {};
    });
    if (!read)
        return read.error();
    std::stable_sort(inboxes.begin(), inboxes.end(),
                     [this](const auto& a, const auto& b) { return m_served[a.inboxId] < m_served[b.inboxId]; });
    qint64 wait = longestWaitMs;
    for (const outboundQueue::InboxDue& inbox : std::as_const(inboxes)) {
        const qint64 ahead = m_parts.clock.now().msecsTo(inbox.nextAt);
        if (ahead > 0)
            wait = std::min(wait, ahead);
        // An inbox that gets no lane now is looked at again when a lane is freed, which wakes this thread.
        else if (m_lanes->begin(inbox.inboxId) == SendLanes::Begun::Yes)
            m_served[inbox.inboxId] = ++m_turn;
    }
    return static_cast<int>(wait);
}

/// Some due mails of one inbox; the lane then is free for others, and the rest has its turn again.
void SmtpSender::sendDueOf(const Id& inboxId)
{
    QList<QueuedMail> due;
    const auto read = m_parts.database.read([&](Connection& connection) -> Result<void> {
        auto list = outboundQueue::dueOf(connection, inboxId, m_parts.clock.now(), batch);
        if (!list)
            return list.error();
        due = *list;
        return {};
    });
    bool isStorageWell = read.ok();
    for (const QueuedMail& queued : std::as_const(due)) {
        if (m_stop.isSet())
            return;
        const auto reached = sendOne(queued);
        isStorageWell = reached.ok();
        // A server that cannot be reached keeps the lane only once, however many mails wait for it.
        if (!reached || !*reached)
            break;
    }
    if (!isStorageWell)
        m_stop.waitFor(storagePauseMs);
}

/// Whether the inbox's server could be talked to; an Error only of the storage.
Result<bool> SmtpSender::sendOne(const QueuedMail& queued)
{
    std::optional<Message> message;
    const auto read = m_parts.database.read([&](Connection& connection) -> Result<void> {
        const auto found = messageRows::find(connection, queued.messageId);
        if (!found)
            return found.error();
        message = *found;
        return {};
    });
    if (!read)
        return read.error();
    if (!message) {
        const auto gone = record(queued, Error{ErrorCode::MailRejected, QStringLiteral("the message is gone"), {}});
        return gone ? Result<bool>(true) : Result<bool>(gone.error());
    }
    if (auto r = markSending(*message); !r)
        return r.error();
    const auto outcome = attempt(queued, *message);
    // Stopped in the middle: the mail stays queued and goes again at the next start.
    if (!outcome && outcome.error().code == ErrorCode::Cancelled)
        return false;
    recordUntilDone(queued, outcome);
    return outcome.ok() || isFinal(outcome.error()) || outcome.error().code == ErrorCode::MailDeferred;
}

Result<void> SmtpSender::markSending(const Message& message)
{
    if (message.delivery.state == DeliveryState::Sending)
        return {};
    return m_parts.database.write([&](WriteTransaction& transaction) {
        const Delivery delivery{DeliveryState::Sending, QStringLiteral(""), m_parts.clock.now()};
        return messageRows::setDelivery(transaction, message.id, delivery);
    });
}

Result<void> SmtpSender::attempt(const QueuedMail& queued, const Message& message)
{
    const auto endpoint = m_parts.endpointOf(queued.inboxId);
    if (!endpoint)
        return endpoint.error();
    if (!*endpoint)
        return Error{ErrorCode::MailDeferred, QStringLiteral("This inbox has no outgoing mail server."), {}};
    const auto mail = composeMail(message, [this](const Attachment& attachment) {
        return m_parts.blobs.read(attachment.blobId, 0, attachment.size);
    });
    if (!mail)
        return mail.error();
    return sendMail(m_stop, **endpoint, m_parts.authorityFile, *mail);
}

Result<void> SmtpSender::record(const QueuedMail& queued, const Result<void>& outcome)
{
    const QDateTime now = m_parts.clock.now();
    return m_parts.database.write([&](WriteTransaction& transaction) -> Result<void> {
        if (outcome)
            return outboundQueue::markSent(transaction, queued.messageId, now);
        const QString reason = plainReason(outcome.error());
        const auto pause = pauseSeconds(queued.attempts + 1);
        if (isFinal(outcome.error()) || !pause)
            return outboundQueue::markFailed(transaction, queued.messageId, reason, now);
        return outboundQueue::deferUntil(transaction, queued.messageId, now.addSecs(*pause), reason, now);
    });
}

/// A mail that left must be known to have left: the outcome is written as soon as the database takes it.
void SmtpSender::recordUntilDone(const QueuedMail& queued, const Result<void>& outcome)
{
    while (!record(queued, outcome)) {
        if (m_stop.waitFor(storagePauseMs))
            return;
    }
    const bool isLast = !outcome && (isFinal(outcome.error()) || !pauseSeconds(queued.attempts + 1));
    ++(outcome ? m_parts.counters.sent : isLast ? m_parts.counters.failed : m_parts.counters.deferred);
}

} // namespace sampan::server
