// SPDX-License-Identifier: GPL-3.0-or-later
#include "RawClient.h"

#include <QDeadlineTimer>
#include <QList>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace sampan::http::test
{

RawClient::RawClient(quint16 port, const TlsWish& tls)
{
    m_fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval patience{20, 0};
    ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(m_fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        close();
    else if (tls.use && !startTls(tls))
        close();
}

RawClient::~RawClient()
{
    close();
    SSL_free(m_ssl);
    SSL_CTX_free(m_context);
}

bool RawClient::startTls(const TlsWish& tls)
{
    m_context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_verify(m_context, SSL_VERIFY_NONE, nullptr);
    SSL_CTX_set_security_level(m_context, 0); // else this side refuses old versions before the server can
    SSL_CTX_set_min_proto_version(m_context, tls.minVersion);
    SSL_CTX_set_max_proto_version(m_context, tls.maxVersion);
    if (!tls.ciphers.isEmpty())
        SSL_CTX_set_cipher_list(m_context, tls.ciphers.constData());
    m_ssl = SSL_new(m_context);
    SSL_set_fd(m_ssl, m_fd);
    m_tlsDone = SSL_connect(m_ssl) == 1;
    return m_tlsDone;
}

QByteArray RawClient::certificateName() const
{
    X509* certificate = SSL_get1_peer_certificate(m_ssl);
    char name[128] = {};
    X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, name, sizeof name);
    X509_free(certificate);
    return name;
}

bool RawClient::send(const QByteArray& bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const auto left = static_cast<size_t>(bytes.size() - sent);
        const auto count = m_ssl ? qsizetype(SSL_write(m_ssl, bytes.constData() + sent, static_cast<int>(left)))
                                 : qsizetype(::send(m_fd, bytes.constData() + sent, left, MSG_NOSIGNAL));
        if (count <= 0)
            return false;
        sent += count;
    }
    return true;
}

qsizetype RawClient::readSome(char* into, qsizetype size)
{
    return m_ssl ? qsizetype(SSL_read(m_ssl, into, static_cast<int>(size)))
                 : qsizetype(::recv(m_fd, into, static_cast<size_t>(size), 0));
}

bool RawClient::fill()
{
    char piece[16 * 1024];
    const qsizetype count = readSome(piece, sizeof piece);
    if (count <= 0)
        return false;
    m_buffer.append(piece, count);
    return true;
}

QByteArray RawClient::take(qsizetype size)
{
    while (m_buffer.size() < size && fill()) {
    }
    const QByteArray taken = m_buffer.left(size);
    m_buffer.remove(0, taken.size());
    return taken;
}

QByteArray RawClient::readUntil(const QByteArray& mark)
{
    qsizetype at = -1;
    while ((at = m_buffer.indexOf(mark)) < 0) {
        if (!fill())
            return take(m_buffer.size());
    }
    return take(at + mark.size());
}

QByteArray RawClient::takeChunks()
{
    QByteArray body;
    for (;;) {
        const qsizetype size = readUntil("\r\n").trimmed().toInt(nullptr, 16);
        body += take(size);
        take(2);
        if (size == 0)
            return body;
    }
}

Answer RawClient::answer(bool head)
{
    const QByteArray top = readUntil("\r\n\r\n");
    if (!top.endsWith("\r\n\r\n"))
        return {};
    Answer answer;
    const QList<QByteArray> lines = top.trimmed().split('\n');
    answer.status = lines.first().mid(9, 3).toInt();
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
    }
    if (answer.header("transfer-encoding") == "chunked")
        answer.body = takeChunks();
    else if (!head && answer.status != 100 && answer.status != 101)
        answer.body = take(answer.header("content-length").toInt());
    return answer;
}

Answer RawClient::ask(const QByteArray& bytes)
{
    send(bytes);
    return answer();
}

bool RawClient::endsWithin(int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    char away[4096];
    while (!deadline.hasExpired()) {
        pollfd wait{m_fd, POLLIN, 0};
        const bool ready = ::poll(&wait, 1, static_cast<int>(deadline.remainingTime())) > 0;
        if (ready && ::recv(m_fd, away, sizeof away, 0) <= 0)
            return true;
    }
    return false;
}

bool RawClient::hasInput() const
{
    pollfd now{m_fd, POLLIN, 0};
    return !m_buffer.isEmpty() || ::poll(&now, 1, 0) > 0;
}

void RawClient::shutdownWrite()
{
    ::shutdown(m_fd, SHUT_WR);
}

void RawClient::close()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

void RawClient::reset()
{
    const linger atOnce{1, 0};
    ::setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    close();
}

void RawClient::setReceiveBuffer(int bytes)
{
    ::setsockopt(m_fd, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
}

} // namespace sampan::http::test
