// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/ImapSession.h"

#include "server/channels/email/ImapLists.h"

#include <libetpan/libetpan.h>

namespace sampan::server
{
namespace
{

constexpr qint64 commandBytes = 4 * 1024 * 1024;
constexpr size_t streamBuffer = 64 * 1024;

MailSocket& socketOf(mailstream_low* low)
{
    return *static_cast<MailSocket*>(low->data);
}

ssize_t readLow(mailstream_low* low, void* buffer, size_t size)
{
    return socketOf(low).read(buffer, size);
}
ssize_t writeLow(mailstream_low* low, const void* buffer, size_t size)
{
    return socketOf(low).write(buffer, size);
}
int closeLow(mailstream_low*)
{
    return 0;
}
int handleOfLow(mailstream_low* low)
{
    return socketOf(low).handle();
}
// The socket belongs to the session; only libetpan's own frame goes.
void freeLow(mailstream_low* low)
{
    free(low);
}
void cancelLow(mailstream_low*) {}
struct mailstream_cancel* noCancel(mailstream_low*)
{
    return nullptr;
}
carray* noChain(mailstream_low*)
{
    return nullptr;
}
int noIdle(mailstream_low*)
{
    return -1;
}

/// libetpan on our socket, so that time-outs, stopping and certificates are ours.
mailstream_low_driver* ownDriver()
{
    static mailstream_low_driver driver = {readLow,  writeLow, closeLow, handleOfLow, freeLow, cancelLow,
                                           noCancel, noChain,  noIdle,   noIdle,      noIdle};
    return &driver;
}

QString answerOf(const mailimap* imap)
{
    return QString::fromUtf8(imap->imap_response).simplified().left(200);
}

} // namespace

ImapSession::ImapSession(StopSignal& stop, MailEndpoint endpoint, QString authorityFile)
    : m_stop(stop), m_endpoint(std::move(endpoint)), m_authorityFile(std::move(authorityFile)), m_socket(stop)
{
}

ImapSession::~ImapSession()
{
    // libetpan says LOGOUT as it goes; a server that does not answer may not hold us.
    m_socket.setTimeout(1000);
    m_socket.allowBytes(commandBytes);
    if (m_imap)
        mailimap_free(m_imap);
}

Result<void> ImapSession::check(int code, const char* doing)
{
    if (code == MAILIMAP_NO_ERROR || code == MAILIMAP_NO_ERROR_AUTHENTICATED ||
        code == MAILIMAP_NO_ERROR_NON_AUTHENTICATED)
        return {};
    const QString step = QString::fromLatin1(doing);
    if (m_stop.isSet())
        return Error{ErrorCode::Cancelled, step, m_endpoint.host};
    if (code == MAILIMAP_ERROR_STREAM)
        return Error{m_socket.error().code == ErrorCode::Internal ? ErrorCode::NetworkUnreachable
                                                                  : m_socket.error().code,
                     step + QStringLiteral(": ") + m_socket.error().detail, m_endpoint.host};
    if (code == MAILIMAP_ERROR_PARSE || code == MAILIMAP_ERROR_PROTOCOL || code == MAILIMAP_ERROR_BAD_STATE)
        return Error{ErrorCode::MalformedReply, step + QStringLiteral(": not understood"), m_endpoint.host};
    return Error{ErrorCode::MailboxRefused, step + QStringLiteral(": ") + answerOf(m_imap), m_endpoint.host};
}

Result<void> ImapSession::open()
{
    if (auto r = m_socket.connect(m_endpoint.host, static_cast<quint16>(m_endpoint.port)); !r)
        return r;
    if (m_endpoint.security == QStringLiteral("tls")) {
        if (auto r = m_socket.startTls(m_endpoint.host, m_authorityFile); !r)
            return r;
    }
    m_socket.allowBytes(commandBytes);
    m_imap = mailimap_new(0, nullptr);
    mailstream_low* low = mailstream_low_new(&m_socket, ownDriver());
    if (auto r = check(mailimap_connect(m_imap, mailstream_new(low, streamBuffer)), "greeting"); !r)
        return r;
    if (m_endpoint.security == QStringLiteral("starttls")) {
        if (auto r = startTls(); !r)
            return r;
    }
    return signIn();
}

Result<void> ImapSession::startTls()
{
    if (auto r = check(mailimap_starttls(m_imap), "STARTTLS"); !r)
        return r;
    // Bytes sent before the handshake could have been put there by somebody on the way.
    if (m_imap->imap_stream->read_buffer_len != 0)
        return Error{ErrorCode::MalformedReply, QStringLiteral("data before TLS"), m_endpoint.host};
    if (auto r = m_socket.startTls(m_endpoint.host, m_authorityFile); !r)
        return r;
    mailimap_capability_data* capability = nullptr;
    const auto asked = check(mailimap_capability(m_imap, &capability), "CAPABILITY");
    if (capability)
        mailimap_capability_data_free(capability);
    return asked;
}

Result<void> ImapSession::signIn()
{
    const QByteArray user = m_endpoint.user.toUtf8();
    const QByteArray password = m_endpoint.password.toUtf8();
    int code = MAILIMAP_NO_ERROR;
    if (mailimap_has_extension(m_imap, "LOGINDISABLED") != 0)
        code = mailimap_authenticate(m_imap, "PLAIN", m_endpoint.host.toUtf8().constData(), nullptr, nullptr,
                                     user.constData(), user.constData(), password.constData(), nullptr);
    else
        code = mailimap_login(m_imap, user.constData(), password.constData());
    if (auto r = check(code, "sign-in"); !r)
        return r;
    mailimap_capability_data* capability = nullptr;
    const auto asked = check(mailimap_capability(m_imap, &capability), "CAPABILITY");
    if (capability)
        mailimap_capability_data_free(capability);
    return asked;
}

Result<quint32> ImapSession::select(const QString& folder)
{
    m_socket.allowBytes(commandBytes);
    if (auto r = check(mailimap_select(m_imap, folder.toUtf8().constData()), "SELECT"); !r)
        return r.error();
    return quint32(m_imap->imap_selection_info ? m_imap->imap_selection_info->sel_uidvalidity : 0);
}

quint32 ImapSession::exists() const
{
    return m_imap && m_imap->imap_selection_info ? m_imap->imap_selection_info->sel_exists : 0;
}

Result<QList<quint32>> ImapSession::uidsAfter(quint32 after)
{
    m_socket.allowBytes(64 * commandBytes);
    mailimap_search_key* key = mailimap_search_key_new_uid(mailimap_set_new_interval(after + 1, 0));
    clist* found = nullptr;
    const auto searched = check(mailimap_uid_search(m_imap, nullptr, key, &found), "SEARCH");
    mailimap_search_key_free(key);
    if (!searched)
        return searched.error();
    QList<quint32> uids = imapNumbers(found);
    mailimap_search_result_free(found);
    // "n:*" always names the last mail, also when its UID is below n (RFC 3501, 6.4.8).
    uids.removeIf([after](quint32 uid) { return uid <= after; });
    std::sort(uids.begin(), uids.end());
    return uids;
}

Result<QList<MailboxEntry>> ImapSession::entries(const QList<quint32>& uids)
{
    m_socket.allowBytes(commandBytes);
    mailimap_set* set = mailimap_set_new_empty();
    for (const quint32 uid : uids)
        mailimap_set_add_single(set, uid);
    mailimap_fetch_type* what = mailimap_fetch_type_new_fetch_att_list_empty();
    mailimap_fetch_type_new_fetch_att_list_add(what, mailimap_fetch_att_new_uid());
    mailimap_fetch_type_new_fetch_att_list_add(what, mailimap_fetch_att_new_rfc822_size());
    clist* found = nullptr;
    const auto fetched = check(mailimap_uid_fetch(m_imap, set, what, &found), "FETCH");
    mailimap_fetch_type_free(what);
    mailimap_set_free(set);
    if (!fetched)
        return fetched.error();
    const QList<MailboxEntry> list = imapEntries(found);
    mailimap_fetch_list_free(found);
    return list;
}

Result<QByteArray> ImapSession::fetchSection(quint32 uid, bool headerOnly, qint64 allowed)
{
    m_socket.allowBytes(allowed);
    mailimap_set* set = mailimap_set_new_single(uid);
    mailimap_section* section = headerOnly ? mailimap_section_new_header() : mailimap_section_new(nullptr);
    mailimap_fetch_type* what = mailimap_fetch_type_new_fetch_att(mailimap_fetch_att_new_body_peek_section(section));
    clist* found = nullptr;
    const auto fetched = check(mailimap_uid_fetch(m_imap, set, what, &found), "FETCH");
    mailimap_fetch_type_free(what);
    mailimap_set_free(set);
    if (!fetched)
        return fetched.error();
    const QByteArray content = imapSection(found);
    mailimap_fetch_list_free(found);
    return content;
}

Result<QByteArray> ImapSession::fetch(quint32 uid, qint64 size)
{
    return fetchSection(uid, false, size + size / 4 + commandBytes);
}

Result<QByteArray> ImapSession::fetchHeader(quint32 uid)
{
    return fetchSection(uid, true, commandBytes);
}

Result<void> ImapSession::markSeen(quint32 uid)
{
    m_socket.allowBytes(commandBytes);
    mailimap_flag_list* flags = mailimap_flag_list_new_empty();
    mailimap_flag_list_add(flags, mailimap_flag_new_seen());
    mailimap_store_att_flags* change = mailimap_store_att_flags_new_add_flags_silent(flags);
    mailimap_set* set = mailimap_set_new_single(uid);
    const auto stored = check(mailimap_uid_store(m_imap, set, change), "STORE");
    mailimap_set_free(set);
    mailimap_store_att_flags_free(change);
    return stored;
}

bool ImapSession::canIdle() const
{
    return mailimap_has_idle(m_imap) != 0;
}

Result<void> ImapSession::idle(int milliseconds)
{
    m_socket.allowBytes(commandBytes);
    if (auto r = check(mailimap_idle(m_imap), "IDLE"); !r)
        return r;
    MailSocket::Ready ready = MailSocket::Ready::Data;
    if (m_imap->imap_stream->read_buffer_len == 0)
        ready = m_socket.waitReadable(milliseconds);
    if (ready == MailSocket::Ready::Stopped)
        return Error{ErrorCode::Cancelled, QStringLiteral("stopped"), m_endpoint.host};
    if (ready == MailSocket::Ready::Failed)
        return Error{ErrorCode::NetworkUnreachable, QStringLiteral("IDLE"), m_endpoint.host};
    return check(mailimap_idle_done(m_imap), "DONE");
}

} // namespace sampan::server
