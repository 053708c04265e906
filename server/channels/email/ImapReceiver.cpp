// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/ImapReceiver.h"

#include <algorithm>

namespace sampan::server
{
namespace
{

constexpr int idleMs = 5 * 60'000; // RFC 2177 asks for less than 29 minutes; shorter notices dead connections sooner
constexpr int pollMs = 30'000;
constexpr int firstPauseMs = 1000;
constexpr int longestPauseMs = 5 * 60'000;
constexpr qsizetype batch = 100;

} // namespace

ImapReceiver::ImapReceiver(Parts parts, MailboxSettings settings, QString authorityFile)
    : m_parts(parts), m_settings(std::move(settings)), m_authorityFile(std::move(authorityFile)),
      m_thread([this] { run(); })
{
}

ImapReceiver::~ImapReceiver()
{
    m_stop.stop();
    m_thread.join();
}

void ImapReceiver::run()
{
    int pause = firstPauseMs;
    while (!m_stop.isSet()) {
        bool worked = false;
        const auto ended = session(worked);
        if (m_stop.isSet())
            return;
        ++m_parts.counters.connectionErrors;
        note(QString::fromLatin1(errorName(ended.error().code)) + QStringLiteral(": ") + ended.error().detail);
        pause = worked ? firstPauseMs : std::min(pause * 2, longestPauseMs);
        m_stop.waitFor(pause);
    }
}

/// One connection until it breaks; `worked` once it had reached the mailbox.
Result<void> ImapReceiver::session(bool& worked)
{
    ImapSession imap(m_stop, m_settings.imap, m_authorityFile);
    if (auto r = imap.open(); !r)
        return r;
    const auto validity = imap.select(m_settings.imapFolder);
    if (!validity)
        return validity.error();
    auto progress = startingPoint(*validity);
    if (!progress)
        return progress.error();
    worked = true;
    struct Connected {
        std::atomic<quint64>& count;
        explicit Connected(std::atomic<quint64>& c) : count(c) { ++count; }
        ~Connected() { --count; }
    } connected(m_parts.counters.mailboxesConnected);
    for (;;) {
        const quint32 before = imap.exists();
        if (auto r = fetchNew(imap, *progress); !r)
            return r;
        note({});
        // A mail that came while the last search was answered would otherwise wait for the next one.
        if (imap.exists() != before)
            continue;
        if (!imap.canIdle() && m_stop.waitFor(pollMs))
            return Error{ErrorCode::Cancelled, {}, {}};
        if (imap.canIdle()) {
            if (auto r = imap.idle(idleMs); !r)
                return r;
        }
    }
}

Result<MailboxProgress> ImapReceiver::startingPoint(quint32 uidValidity)
{
    MailboxProgress progress;
    const auto read = m_parts.database.read([&](Connection& connection) -> Result<void> {
        const auto found = mailboxProgress::find(connection, m_settings.inboxId);
        if (!found)
            return found.error();
        progress = *found;
        return {};
    });
    if (!read)
        return read.error();
    if (progress.uidValidity != uidValidity) {
        progress = {uidValidity, 0};
        if (auto r = storeProgress(progress); !r)
            return r.error();
    }
    return progress;
}

Result<void> ImapReceiver::fetchNew(ImapSession& imap, MailboxProgress& progress)
{
    const auto uids = imap.uidsAfter(progress.lastUid);
    if (!uids)
        return uids.error();
    for (qsizetype from = 0; from < uids->size(); from += batch) {
        const QList<quint32> some = uids->mid(from, batch);
        const auto entries = imap.entries(some);
        if (!entries)
            return entries.error();
        for (const MailboxEntry& entry : *entries) {
            if (entry.uid <= progress.lastUid)
                continue;
            if (auto r = fetchOne(imap, entry); !r)
                return r;
            progress.lastUid = entry.uid;
            if (auto r = storeProgress(progress); !r)
                return r;
            if (auto r = imap.markSeen(entry.uid); !r)
                return r;
        }
        // Mails deleted between search and fetch are behind us too.
        progress.lastUid = std::max(progress.lastUid, some.last());
    }
    return {};
}

Result<void> ImapReceiver::fetchOne(ImapSession& imap, const MailboxEntry& entry)
{
    const bool tooLarge = entry.size > maxMailBytes;
    const auto raw = tooLarge ? imap.fetchHeader(entry.uid) : imap.fetch(entry.uid, entry.size);
    if (!raw)
        return raw.error();
    if (raw->isEmpty())
        return {};
    const auto taken = tooLarge ? m_parts.intake.keepAside(m_settings.inboxId, *raw,
                                                           QStringLiteral("too large: %1 bytes").arg(entry.size))
                                : m_parts.intake.take(m_settings.inboxId, *raw);
    if (!taken)
        return taken.error();
    MailCounters& counters = m_parts.counters;
    ++(*taken == IntakeOutcome::Message     ? counters.received
       : *taken == IntakeOutcome::Duplicate ? counters.duplicates
                                            : counters.keptAside);
    return {};
}

Result<void> ImapReceiver::storeProgress(const MailboxProgress& progress)
{
    return m_parts.database.write([&](WriteTransaction& transaction) {
        return mailboxProgress::store(transaction, m_settings.inboxId, progress);
    });
}

void ImapReceiver::note(const QString& error)
{
    const auto noted = m_parts.database.write([&](WriteTransaction& transaction) {
        return mailboxProgress::note(transaction, m_settings.inboxId, m_parts.clock.now(), error);
    });
    // The note is for people; the mails themselves do not depend on it.
    if (!noted)
        ++m_parts.counters.connectionErrors;
}

} // namespace sampan::server
