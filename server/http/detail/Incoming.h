// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../ContentCoding.h"
#include "../Http.h"
#include "../ResponseHead.h"
#include "../Target.h"

#include <boost/beast/http.hpp>

namespace sampan::http::detail
{

namespace beast = boost::beast;
using Parser = beast::http::request_parser<beast::http::buffer_body>;

inline QByteArray toBytes(beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// A request as it stands after its header.
struct Incoming {
    Request request;
    bool keepAlive = true;
    bool isUpgrade = false; ///< a WebSocket
    bool wantsContinue = false;
    bool isHttp11 = true;
    Coding coding = Coding::Identity;
    std::optional<Response> refusal; ///< the header alone already forbids going on
};

/// Everything by which two servers in a row could come to see two different requests is refused here.
inline std::optional<Response> framingFault(const Parser& parser)
{
    const auto& fields = parser.get();
    const auto count = [&](beast::http::field name) {
        const auto range = fields.equal_range(name);
        return std::distance(range.first, range.second);
    };
    if (fields.version() != 11 && fields.version() != 10)
        return problem(505, "HTTP/1.0 and HTTP/1.1 are spoken here");
    const auto hosts = count(beast::http::field::host);
    if (hosts > 1 || (fields.version() == 11 && hosts != 1))
        return problem(400, "exactly one Host is needed");
    const auto encodings = count(beast::http::field::transfer_encoding);
    if (encodings == 0)
        return std::nullopt;
    const auto value = fields[beast::http::field::transfer_encoding];
    const bool plainChunked = encodings == 1 && beast::iequals(value, "chunked") && parser.chunked();
    if (!plainChunked || fields.version() != 11 || count(beast::http::field::content_length) != 0)
        return problem(400, "only a single Transfer-Encoding of chunked, without Content-Length");
    return std::nullopt;
}

inline void copyHeaders(const Parser& parser, Request& request)
{
    for (const auto& field : parser.get()) {
        const QByteArray name = toBytes(field.name_string()).toLower();
        const auto it = request.headers.find(name);
        if (it == request.headers.end())
            request.headers.insert(name, toBytes(field.value()));
        else
            it.value() += ", " + toBytes(field.value());
    }
}

/// Expect and Content-Encoding; both are only known with their one value.
inline std::optional<Response> readBodyHeaders(Incoming& in)
{
    const QByteArray expect = in.request.header("expect");
    in.wantsContinue = expect.toLower() == "100-continue";
    if (!expect.isEmpty() && !in.wantsContinue)
        return problem(417, "the only expectation known is 100-continue");
    const auto coding = codingByName(in.request.header("content-encoding"));
    if (!coding)
        return problem(415, "the body may be gzip or zstd");
    in.coding = *coding;
    return std::nullopt;
}

inline Incoming readHeader(const Parser& parser, const QString& peer)
{
    Incoming in;
    const auto& fields = parser.get();
    in.isHttp11 = fields.version() == 11;
    in.keepAlive = parser.keep_alive();
    in.request.peer = peer;
    in.refusal = framingFault(parser);
    if (in.refusal)
        return in;
    auto target = parseTarget(toBytes(fields.target()));
    if (!target) {
        in.refusal = problem(400, "the target is malformed");
        return in;
    }
    in.request.method = toBytes(fields.method_string());
    in.request.path = target->path;
    in.request.query = target->query;
    copyHeaders(parser, in.request);
    in.refusal = readBodyHeaders(in);
    in.isUpgrade =
        in.request.method == "GET" && parser.upgrade() && in.request.header("upgrade").toLower() == "websocket";
    if (in.isUpgrade && !parser.is_done())
        in.refusal = problem(400, "an upgrade carries no body");
    // RFC 6455 4.2.1: the key is 16 bytes; the library takes any.
    if (in.isUpgrade && QByteArray::fromBase64(in.request.header("sec-websocket-key")).size() != 16)
        in.refusal = problem(400, "the key of the upgrade is malformed");
    return in;
}

} // namespace sampan::http::detail
