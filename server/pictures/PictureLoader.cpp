// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pictures/PictureLoader.h"

#include "server/pictures/InsideAddress.h"

#include <curl/curl.h>
#include <memory>
#include <mutex>
#include <sys/socket.h>

namespace sampan::server
{
namespace
{

struct Closing {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

struct Exchange {
    QByteArray content;
    qint64 limit = 0;
    bool insideToo = false;
    bool refused = false; ///< an address inside was named
    bool tooLarge = false;
};

size_t take(char* piece, size_t size, size_t count, void* user)
{
    auto* exchange = static_cast<Exchange*>(user);
    const auto length = static_cast<qsizetype>(size * count);
    exchange->tooLarge = exchange->content.size() + length > exchange->limit;
    if (exchange->tooLarge)
        return 0;
    exchange->content.append(piece, length);
    return size * count;
}

// Asked for each connection with the address it will go to, so that neither a redirect nor a name that resolves
// differently the second time gets past it.
curl_socket_t openSocket(void* user, curlsocktype, curl_sockaddr* address)
{
    auto* exchange = static_cast<Exchange*>(user);
    if (!exchange->insideToo && isInsideAddress(&address->addr)) {
        exchange->refused = true;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

void configure(CURL* curl, const QByteArray& address, const PictureLoader::Limits& limits, Exchange& exchange)
{
    curl_easy_setopt(curl, CURLOPT_URL, address.constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(curl, CURLOPT_MAXREDIRS, limits.redirects);
    curl_easy_setopt(curl, CURLOPT_FAILONERROR, 1L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(limits.time.count()));
    curl_easy_setopt(curl, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(limits.bytes));
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, openSocket);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &exchange);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &exchange);
}

Error errorOf(CURLcode code, const Exchange& exchange)
{
    if (exchange.refused)
        return {ErrorCode::Forbidden, QStringLiteral("the address leads to a network that is not public"), {}};
    if (exchange.tooLarge || code == CURLE_FILESIZE_EXCEEDED)
        return {ErrorCode::LimitExceeded, QStringLiteral("the picture is too large"), {}};
    if (code == CURLE_OPERATION_TIMEDOUT)
        return {ErrorCode::Timeout, QStringLiteral("the picture's server is too slow"), {}};
    return {ErrorCode::NotFound, QLatin1StringView(curl_easy_strerror(code)), {}};
}

bool mayAsk(const QUrl& address)
{
    const bool web = address.scheme() == u"http" || address.scheme() == u"https";
    return web && address.isValid() && !address.host().isEmpty() && address.userInfo().isEmpty();
}

} // namespace

PictureLoader::PictureLoader(Limits limits) : m_limits(limits)
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

Result<Picture> PictureLoader::load(const QUrl& address) const
{
    if (!mayAsk(address))
        return Error{ErrorCode::InvalidArguments, QStringLiteral("not an http or https address"), {}};
    const std::unique_ptr<CURL, Closing> curl(curl_easy_init());
    const std::unique_ptr<curl_slist, Closing> headers(curl_slist_append(nullptr, "Accept: image/*"));
    if (!curl || !headers)
        return Error{ErrorCode::Internal, QStringLiteral("libcurl has no memory"), {}};
    Exchange exchange;
    exchange.limit = m_limits.bytes;
    exchange.insideToo = m_limits.insideToo;
    configure(curl.get(), address.toEncoded(QUrl::RemoveFragment), m_limits, exchange);
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
    if (const CURLcode code = curl_easy_perform(curl.get()); code != CURLE_OK)
        return errorOf(code, exchange);
    Picture picture{pictureTypeOf(exchange.content), exchange.content};
    if (picture.type.isEmpty())
        return Error{ErrorCode::NotFound, QStringLiteral("what is there is no picture"), {}};
    return picture;
}

QByteArray pictureTypeOf(const QByteArray& content)
{
    if (content.startsWith("\x89PNG\r\n\x1A\n"))
        return "image/png";
    if (content.startsWith("\xFF\xD8\xFF"))
        return "image/jpeg";
    if (content.startsWith("GIF87a") || content.startsWith("GIF89a"))
        return "image/gif";
    if (content.startsWith("RIFF") && content.mid(8, 4) == "WEBP")
        return "image/webp";
    if (content.startsWith("BM") && content.size() > 26)
        return "image/bmp";
    return {};
}

} // namespace sampan::server
