// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResponseHead.h"

#include <ctime>

namespace sampan::http
{
namespace
{

bool carries(const Response& response, const QByteArray& lowerCaseName)
{
    return std::any_of(response.headers.begin(), response.headers.end(),
                       [&](const auto& header) { return header.first.toLower() == lowerCaseName; });
}

/// A value built from what a client sent must not be able to start a header of its own.
QByteArray cleaned(QByteArray value)
{
    for (char& c : value) {
        if (c == '\r' || c == '\n' || c == '\0')
            c = ' ';
    }
    return value;
}

void addField(QByteArray& head, const QByteArray& name, const QByteArray& value)
{
    head += name;
    head += ": ";
    head += cleaned(value);
    head += "\r\n";
}

bool hasNoBody(int status)
{
    return status < 200 || status == 204 || status == 304;
}

QByteArray dateNow()
{
    thread_local qint64 second = -1;
    thread_local QByteArray text;
    const qint64 now = std::time(nullptr);
    if (now != second) {
        second = now;
        text = httpDate(now);
    }
    return text;
}

} // namespace

QByteArray reasonPhrase(int status)
{
    static const QHash<int, QByteArray> phrases = {
        {101, "Switching Protocols"},
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {206, "Partial Content"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {303, "See Other"},
        {304, "Not Modified"},
        {307, "Temporary Redirect"},
        {308, "Permanent Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {411, "Length Required"},
        {413, "Content Too Large"},
        {415, "Unsupported Media Type"},
        {416, "Range Not Satisfiable"},
        {417, "Expectation Failed"},
        {422, "Unprocessable Content"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
        {505, "HTTP Version Not Supported"},
        {507, "Insufficient Storage"},
    };
    return phrases.value(status, "Status");
}

QByteArray httpDate(qint64 secondsSinceEpoch)
{
    // Not strftime: names of days and months would follow the locale of the process.
    static constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::time_t time = secondsSinceEpoch;
    std::tm parts{};
    gmtime_r(&time, &parts);
    const auto two = [](int number) { return QByteArray::number(number).rightJustified(2, '0'); };
    return QByteArray(days[parts.tm_wday]) + ", " + two(parts.tm_mday) + ' ' + months[parts.tm_mon] + ' ' +
           QByteArray::number(parts.tm_year + 1900) + ' ' + two(parts.tm_hour) + ':' + two(parts.tm_min) + ':' +
           two(parts.tm_sec) + " GMT";
}

void encodeBody(const QByteArray& acceptEncoding, Response& response)
{
    const bool may = response.compressible && response.body.size() >= kCompressFrom && response.status != 206 &&
                     !carries(response, "content-encoding");
    if (!may)
        return;
    response.headers.emplaceBack("Vary", "Accept-Encoding");
    const Coding coding = chooseCoding(acceptEncoding);
    if (coding == Coding::Identity)
        return;
    auto body = compressed(coding, response.body);
    if (!body || body->size() >= response.body.size())
        return; // the plain body is a right answer too
    response.body = std::move(body).value();
    response.headers.emplaceBack("Content-Encoding", codingName(coding));
}

QByteArray composeHead(const Response& response, Framing framing)
{
    QByteArray head;
    head.reserve(512);
    head += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    addField(head, "Date", dateNow());
    const bool bodyless = hasNoBody(response.status);
    if (!bodyless && !response.contentType.isEmpty())
        addField(head, "Content-Type", response.contentType);
    for (const auto& [name, value] : response.headers)
        addField(head, name, value);
    if (!carries(response, "cache-control"))
        addField(head, "Cache-Control", "no-store");
    addField(head, "X-Content-Type-Options", "nosniff");
    if (framing.chunked)
        addField(head, "Transfer-Encoding", "chunked");
    else if (!bodyless)
        addField(head, "Content-Length", QByteArray::number(response.body.size()));
    addField(head, "Connection", framing.keepAlive ? "keep-alive" : "close");
    return head + "\r\n";
}

Response problem(int status, const QByteArray& detail)
{
    Response response;
    response.status = status;
    response.contentType = "application/problem+json";
    response.body = "{\"type\":\"about:blank\",\"title\":\"" + reasonPhrase(status) +
                    "\",\"status\":" + QByteArray::number(status) + ",\"detail\":\"" + detail + "\"}";
    response.compressible = false;
    return response;
}

} // namespace sampan::http
