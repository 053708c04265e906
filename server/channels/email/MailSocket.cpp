// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/MailSocket.h"

#include <QFile>
#include <cerrno>
#include <cstring>
#include <netdb.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace sampan::server
{
namespace
{

constexpr int connectTimeout = 20'000;

QString reason(int number)
{
    return QString::fromLocal8Bit(strerror(number));
}

QString tlsReason(ssl_st* tls)
{
    const long verdict = SSL_get_verify_result(tls);
    if (verdict != X509_V_OK)
        return QString::fromLatin1(X509_verify_cert_error_string(verdict));
    const auto code = ERR_peek_last_error();
    return code ? QString::fromLatin1(ERR_reason_error_string(code)) : QStringLiteral("the handshake was broken off");
}

} // namespace

MailSocket::MailSocket(StopSignal& stop) : m_stop(stop) {}

MailSocket::~MailSocket()
{
    SSL_free(m_tls);
    SSL_CTX_free(m_context);
    if (m_handle >= 0)
        close(m_handle);
}

Result<void> MailSocket::fail(ErrorCode code, const QString& detail)
{
    m_error = Error{code, detail, m_host};
    return m_error;
}

MailSocket::Ready MailSocket::wait(short events, int milliseconds)
{
    if (m_stop.isSet())
        return Ready::Stopped;
    pollfd waiting[2] = {{m_handle, events, 0}, {m_stop.handle(), POLLIN, 0}};
    const int result = poll(waiting, 2, milliseconds);
    if (result < 0)
        return errno == EINTR ? Ready::Timeout : Ready::Failed;
    if (m_stop.isSet())
        return Ready::Stopped;
    return waiting[0].revents != 0 ? Ready::Data : Ready::Timeout;
}

Result<void> MailSocket::connect(const QString& host, quint16 port)
{
    m_host = host;
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    const int looked = getaddrinfo(host.toUtf8().constData(), QByteArray::number(port).constData(), &hints, &found);
    if (looked != 0)
        return fail(ErrorCode::NetworkUnreachable, QString::fromLocal8Bit(gai_strerror(looked)));
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> addresses(found, freeaddrinfo);
    Result<void> last = fail(ErrorCode::NetworkUnreachable, QStringLiteral("no address"));
    for (const addrinfo* address = found; address; address = address->ai_next) {
        last = connectTo(address->ai_addr, address->ai_addrlen, address->ai_family);
        if (last || last.error().code == ErrorCode::Cancelled)
            return last;
    }
    return last;
}

Result<void> MailSocket::connectTo(const void* address, unsigned size, int family)
{
    if (m_handle >= 0)
        close(m_handle);
    m_handle = socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (m_handle < 0)
        return fail(ErrorCode::NetworkUnreachable, reason(errno));
    if (::connect(m_handle, static_cast<const sockaddr*>(address), size) == 0)
        return {};
    if (errno != EINPROGRESS)
        return fail(ErrorCode::NetworkUnreachable, reason(errno));
    const Ready ready = wait(POLLOUT, connectTimeout);
    if (ready != Ready::Data) {
        failed(ready);
        return m_error;
    }
    int status = 0;
    socklen_t length = sizeof status;
    getsockopt(m_handle, SOL_SOCKET, SO_ERROR, &status, &length);
    return status == 0 ? Result<void>() : fail(ErrorCode::NetworkUnreachable, reason(status));
}

Result<void> MailSocket::startTls(const QString& host, const QString& authorityFile)
{
    ERR_clear_error();
    m_context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_min_proto_version(m_context, TLS1_2_VERSION);
    SSL_CTX_set_verify(m_context, SSL_VERIFY_PEER, nullptr);
    const bool loaded = authorityFile.isEmpty()
                            ? SSL_CTX_set_default_verify_paths(m_context) == 1
                            : SSL_CTX_load_verify_file(m_context, QFile::encodeName(authorityFile).constData()) == 1;
    if (!loaded)
        return fail(ErrorCode::TlsUntrusted, QStringLiteral("the file of trusted authorities cannot be read"));
    m_tls = SSL_new(m_context);
    const QByteArray name = host.toUtf8();
    X509_VERIFY_PARAM* rules = SSL_get0_param(m_tls);
    // An IP address is compared with the certificate's addresses, a name with its names.
    if (X509_VERIFY_PARAM_set1_ip_asc(rules, name.constData()) != 1) {
        SSL_set1_host(m_tls, name.constData());
        SSL_ctrl(m_tls, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, const_cast<char*>(name.constData()));
    }
    SSL_set_fd(m_tls, m_handle);
    return handshake();
}

Result<void> MailSocket::handshake()
{
    for (;;) {
        ERR_clear_error();
        const int result = SSL_connect(m_tls);
        if (result == 1)
            return {};
        const int why = SSL_get_error(m_tls, result);
        if (why != SSL_ERROR_WANT_READ && why != SSL_ERROR_WANT_WRITE)
            return fail(ErrorCode::TlsUntrusted, tlsReason(m_tls));
        if (!waitForTls(result))
            return m_error;
    }
}

bool MailSocket::waitForTls(int result)
{
    const int why = SSL_get_error(m_tls, result);
    if (why != SSL_ERROR_WANT_READ && why != SSL_ERROR_WANT_WRITE) {
        fail(ErrorCode::NetworkUnreachable, QStringLiteral("the server closed the connection")).ok();
        return false;
    }
    const Ready ready = wait(why == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT, m_timeout);
    if (ready == Ready::Data)
        return true;
    failed(ready);
    return false;
}

ssize_t MailSocket::failed(Ready ready)
{
    if (ready == Ready::Stopped)
        m_error = Error{ErrorCode::Cancelled, QStringLiteral("stopped"), m_host};
    else if (ready == Ready::Timeout)
        m_error = Error{ErrorCode::Timeout, QStringLiteral("the server did not answer in time"), m_host};
    else
        m_error = Error{ErrorCode::NetworkUnreachable, reason(errno), m_host};
    return -1;
}

ssize_t MailSocket::read(void* buffer, size_t size)
{
    if (m_allowed <= 0) {
        m_error = Error{ErrorCode::MalformedReply, QStringLiteral("the server sends without end"), m_host};
        return -1;
    }
    for (;;) {
        ERR_clear_error();
        const auto got = m_tls ? SSL_read(m_tls, buffer, static_cast<int>(size)) : recv(m_handle, buffer, size, 0);
        if (got > 0) {
            m_allowed -= got;
            return got;
        }
        if (m_tls) {
            if (!waitForTls(static_cast<int>(got)))
                return -1;
            continue;
        }
        if (got == 0 || (errno != EAGAIN && errno != EINTR)) {
            m_error = Error{ErrorCode::NetworkUnreachable, QStringLiteral("the server closed the connection"), m_host};
            return -1;
        }
        if (const Ready ready = wait(POLLIN, m_timeout); ready != Ready::Data)
            return failed(ready);
    }
}

ssize_t MailSocket::write(const void* buffer, size_t size)
{
    for (;;) {
        ERR_clear_error();
        const auto sent =
            m_tls ? SSL_write(m_tls, buffer, static_cast<int>(size)) : send(m_handle, buffer, size, MSG_NOSIGNAL);
        if (sent > 0)
            return sent;
        if (m_tls) {
            if (!waitForTls(static_cast<int>(sent)))
                return -1;
            continue;
        }
        if (errno != EAGAIN && errno != EINTR)
            return failed(Ready::Failed);
        if (const Ready ready = wait(POLLOUT, m_timeout); ready != Ready::Data)
            return failed(ready);
    }
}

MailSocket::Ready MailSocket::waitReadable(int milliseconds)
{
    if (m_tls && SSL_pending(m_tls) > 0)
        return Ready::Data;
    return wait(POLLIN, milliseconds);
}

} // namespace sampan::server
