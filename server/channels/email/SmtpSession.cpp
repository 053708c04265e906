// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/SmtpSession.h"

#include <QFile>
#include <QUrl>
#include <algorithm>
#include <cstring>
#include <curl/curl.h>
#include <memory>
#include <mutex>
#include <sys/socket.h>
#include <unistd.h>

namespace sampan::server
{
namespace
{

constexpr long connectSeconds = 20;
constexpr long stallSeconds = 120; // RFC 5321, 4.5.3.2 allows servers minutes; a silent one is given up then

struct Closing {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }

    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Easy = std::unique_ptr<CURL, Closing>;
using List = std::unique_ptr<curl_slist, Closing>;

struct MultiClosing {
    void operator()(CURLM* handle) const { curl_multi_cleanup(handle); }
};
using Multi = std::unique_ptr<CURLM, MultiClosing>;

/// What goes up and what the server said.
struct Exchange {
    const QByteArray* bytes = nullptr;
    qsizetype at = 0;
    QByteArrayList lines;
    QList<curl_socket_t> sockets;
};

size_t give(char* buffer, size_t size, size_t count, void* user)
{
    auto* exchange = static_cast<Exchange*>(user);
    const auto left = static_cast<size_t>(exchange->bytes->size() - exchange->at);
    const size_t length = std::min(size * count, left);
    memcpy(buffer, exchange->bytes->constData() + exchange->at, length);
    exchange->at += static_cast<qsizetype>(length);
    return length;
}

size_t hear(char* buffer, size_t size, size_t count, void* user)
{
    auto* exchange = static_cast<Exchange*>(user);
    // A server that talks without end must not fill our memory.
    if (exchange->lines.size() > 1000)
        return 0;
    exchange->lines.append(QByteArray(buffer, static_cast<qsizetype>(size * count)).trimmed().left(500));
    return size * count;
}

curl_socket_t openSocket(void* user, curlsocktype, curl_sockaddr* address)
{
    const curl_socket_t opened = socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
    if (opened != CURL_SOCKET_BAD)
        static_cast<Exchange*>(user)->sockets.append(opened);
    return opened;
}

int closeSocket(void* user, curl_socket_t closed)
{
    static_cast<Exchange*>(user)->sockets.removeAll(closed);
    return close(closed);
}

/// libcurl says QUIT when a connection is given up and waits a minute for the answer of a silent server; on a
/// connection that is shut down it waits for nothing.
void hangUp(const Exchange& exchange)
{
    for (const curl_socket_t open : exchange.sockets)
        shutdown(open, SHUT_RDWR);
}

size_t swallow(char*, size_t size, size_t count, void*)
{
    return size * count;
}

void configure(CURL* curl, const MailEndpoint& endpoint, const QString& authorityFile, Exchange& exchange)
{
    const char* scheme = endpoint.security == QStringLiteral("tls") ? "smtps://" : "smtp://";
    const QByteArray url = scheme + QUrl::toAce(endpoint.host) + ':' + QByteArray::number(endpoint.port) + "/sampan";
    curl_easy_setopt(curl, CURLOPT_URL, url.constData());
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, connectSeconds);
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, stallSeconds);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, stallSeconds);
    if (endpoint.security == QStringLiteral("starttls"))
        curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!authorityFile.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, QFile::encodeName(authorityFile).constData());
    if (!endpoint.user.isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, endpoint.user.toUtf8().constData());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, endpoint.password.toUtf8().constData());
    }
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, hear);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &exchange);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, swallow);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, openSocket);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &exchange);
    curl_easy_setopt(curl, CURLOPT_CLOSESOCKETFUNCTION, closeSocket);
    curl_easy_setopt(curl, CURLOPT_CLOSESOCKETDATA, &exchange);
}

/// CURLE_ABORTED_BY_CALLBACK when stopped.
CURLcode perform(CURL* curl, StopSignal& stop, const Exchange& exchange)
{
    const Multi multi(curl_multi_init());
    curl_multi_add_handle(multi.get(), curl);
    CURLcode result = CURLE_ABORTED_BY_CALLBACK;
    int running = 1;
    while (running > 0 && !stop.isSet()) {
        if (curl_multi_perform(multi.get(), &running) != CURLM_OK)
            break;
        curl_waitfd watched{stop.handle(), CURL_WAIT_POLLIN, 0};
        if (running > 0)
            curl_multi_poll(multi.get(), &watched, 1, 1000, nullptr);
    }
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi.get(), &left)) {
        if (message->msg == CURLMSG_DONE)
            result = message->data.result;
    }
    if (result == CURLE_ABORTED_BY_CALLBACK)
        hangUp(exchange);
    curl_multi_remove_handle(multi.get(), curl);
    return result;
}

ErrorCode connectionError(CURLcode code)
{
    switch (code) {
    case CURLE_LOGIN_DENIED:
        return ErrorCode::MailboxRefused;
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return ErrorCode::TlsUntrusted;
    case CURLE_OPERATION_TIMEDOUT:
        return ErrorCode::Timeout;
    default:
        return ErrorCode::NetworkUnreachable;
    }
}

/// RFC 1870 and RFC 3463, 5.3.4 (also 552 alone, whose other meaning is a full mailbox).
bool tellsOfSize(const QString& words)
{
    if (words.contains(u" 5.3.4 ") || words.contains(u" 5.2.3 "))
        return true;
    const bool names = words.contains(u"size", Qt::CaseInsensitive) ||
                       words.contains(u"too large", Qt::CaseInsensitive) ||
                       words.contains(u"too big", Qt::CaseInsensitive);
    return words.startsWith(u"552") && names;
}

Result<void> verdict(CURLcode code, const Exchange& exchange, const StopSignal& stop, const QString& host)
{
    if (code == CURLE_OK)
        return {};
    if (stop.isSet())
        return Error{ErrorCode::Cancelled, QStringLiteral("stopped"), host};
    // The answer to QUIT comes after the refusal, so the code is that of the last line that refuses.
    QString words;
    long reply = 0;
    for (const QByteArray& line : exchange.lines) {
        if (line.startsWith('4') || line.startsWith('5')) {
            words = QString::fromUtf8(line);
            reply = line.left(3).toLong();
        }
    }
    if (tellsOfSize(words))
        words = QStringLiteral("The mail is too large for the mail server (%1). Send the files in several mails.")
                    .arg(words);
    const bool refusal = code == CURLE_SEND_ERROR || code == CURLE_WEIRD_SERVER_REPLY || code == CURLE_RECV_ERROR;
    // Refused at the greeting means "not now, or not you", which says nothing about the mail.
    const bool greeted = !exchange.lines.isEmpty() && exchange.lines.first().startsWith("2");
    if (refusal && reply >= 400 && reply < 600) {
        if (reply == 530 || reply == 535 || reply == 534)
            return Error{ErrorCode::MailboxRefused, words, host};
        return Error{reply >= 500 && greeted ? ErrorCode::MailRejected : ErrorCode::MailDeferred, words, host};
    }
    return Error{connectionError(code), QString::fromLatin1(curl_easy_strerror(code)), host};
}

Easy newHandle()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    return Easy(curl_easy_init());
}

/// Signs in and asks nothing; `exchange` then holds what the server offers.
Result<void> greet(StopSignal& stop, const MailEndpoint& endpoint, const QString& authorityFile, Exchange& exchange)
{
    const Easy curl = newHandle();
    configure(curl.get(), endpoint, authorityFile, exchange);
    curl_easy_setopt(curl.get(), CURLOPT_CUSTOMREQUEST, "NOOP");
    const CURLcode code = perform(curl.get(), stop, exchange);
    return verdict(code, exchange, stop, endpoint.host);
}

/// libcurl asks for SMTPUTF8 when it is offered, and sends the address in hope when it is not; then it may arrive
/// anywhere or nowhere, so such a mail goes only to a server that offers it.
Result<void> requireInternational(StopSignal& stop, const MailEndpoint& endpoint, const QString& authorityFile)
{
    Exchange exchange;
    if (auto r = greet(stop, endpoint, authorityFile, exchange); !r)
        return r;
    for (const QByteArray& line : std::as_const(exchange.lines)) {
        if (line.startsWith("250") && line.mid(4).trimmed().toUpper() == "SMTPUTF8")
            return {};
    }
    return Error{ErrorCode::MailRejected,
                 QStringLiteral("The mail server of this inbox cannot write to an address with letters such as ü or 李 "
                                "before the @. Please ask the buyer for another address."),
                 endpoint.host};
}

} // namespace

Result<void> sendMail(StopSignal& stop, const MailEndpoint& endpoint, const QString& authorityFile,
                      const OutgoingMail& mail)
{
    if (mail.isInternational) {
        if (auto r = requireInternational(stop, endpoint, authorityFile); !r)
            return r;
    }
    Exchange exchange; // before the handle, which uses it to the end
    const Easy curl = newHandle();
    exchange.bytes = &mail.bytes;
    configure(curl.get(), endpoint, authorityFile, exchange);
    curl_slist* recipients = nullptr;
    for (const QString& address : mail.recipients)
        recipients = curl_slist_append(recipients, address.toUtf8().constData());
    const List owned(recipients);
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, mail.envelopeFrom.toUtf8().constData());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, recipients);
    curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(mail.bytes.size()));
    curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, give);
    curl_easy_setopt(curl.get(), CURLOPT_READDATA, &exchange);
    const CURLcode code = perform(curl.get(), stop, exchange);
    return verdict(code, exchange, stop, endpoint.host);
}

Result<void> probeSmtp(StopSignal& stop, const MailEndpoint& endpoint, const QString& authorityFile)
{
    Exchange exchange;
    return greet(stop, endpoint, authorityFile, exchange);
}

} // namespace sampan::server
