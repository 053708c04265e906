// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/channels/email/MailSocket.h"
#include "server/storage/AdminRows.h"

#include <QByteArray>
#include <QList>

struct mailimap;

namespace sampan::server
{

/// One mail of a mailbox before it is fetched.
struct MailboxEntry {
    quint32 uid = 0;
    qint64 size = 0; ///< bytes, as the server says
};

/// One signed-in connection to an IMAP4rev1 server (RFC 3501, IDLE by RFC 2177), by libetpan. Blocking, ends at once on
/// the StopSignal; after an Error the session is of no more use. One thread.
class ImapSession
{
public:
    ImapSession(StopSignal& stop, MailEndpoint endpoint, QString authorityFile);
    ~ImapSession();
    ImapSession(const ImapSession&) = delete;
    ImapSession& operator=(const ImapSession&) = delete;

    /// Connects, secures and signs in. NetworkUnreachable, Timeout, TlsUntrusted, MailboxRefused, MalformedReply,
    /// Cancelled.
    Result<void> open();
    /// Selects the folder; its UIDVALIDITY. MailboxRefused.
    Result<quint32> select(const QString& folder);
    /// UIDs above `after`, ascending.
    Result<QList<quint32>> uidsAfter(quint32 after);
    /// Sizes of at most 100 mails; mails that are gone meanwhile are left out.
    Result<QList<MailboxEntry>> entries(const QList<quint32>& uids);
    /// The whole mail; an empty array if it is gone.
    Result<QByteArray> fetch(quint32 uid, qint64 size);
    /// The header alone, for mails too large to fetch.
    Result<QByteArray> fetchHeader(quint32 uid);
    Result<void> markSeen(quint32 uid);
    bool canIdle() const;
    /// Waits until the server reports something, at most `milliseconds`. Cancelled on stop.
    Result<void> idle(int milliseconds);
    /// Grows when mails arrive; the server tells it with any answer.
    quint32 exists() const;

private:
    Result<void> signIn();
    Result<void> startTls();
    Result<void> check(int code, const char* doing);
    Result<QByteArray> fetchSection(quint32 uid, bool headerOnly, qint64 allowed);

    StopSignal& m_stop;
    const MailEndpoint m_endpoint;
    const QString m_authorityFile;
    MailSocket m_socket;
    mailimap* m_imap = nullptr;
};

} // namespace sampan::server
