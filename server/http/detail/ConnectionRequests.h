// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConnectionLife.h"

namespace sampan::http::detail
{

constexpr qsizetype kOneWrite = 16 * 1024;   ///< up to here header and body leave in one write, so in one TLS record
constexpr qsizetype kWriteStep = 256 * 1024; ///< above, the stall deadline starts again after each of these

inline Connection::Async<bool> Connection::waitForRequest()
{
    if (m_buffer.size() > 0)
        co_return true; // pipelined
    if (m_stopping)
        co_return false;
    m_phase = Phase::Idle;
    setDeadline(std::chrono::seconds(m_first ? limits().headerSeconds : limits().idleSeconds));
    const auto [ec, count] = co_await m_stream.async_read_some(m_buffer.prepare(4096), kAwait);
    m_buffer.commit(count);
    m_phase = Phase::Busy;
    m_first = false;
    co_return !ec;
}

/// One request and its answer; true when another may follow on this line.
inline Connection::Async<bool> Connection::serveOne()
{
    if (!co_await waitForRequest())
        co_return false;
    setDeadline(std::chrono::seconds(limits().headerSeconds));
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(limits().headerBytes));
    parser.body_limit(boost::none); // counted in readBody, against what the handler allows
    const auto [ec, count] = co_await beast::http::async_read_header(m_stream, m_buffer, parser, kAwait);
    if (ec)
        co_return co_await refuseBroken(ec);
    ++m_core->requests;
    Incoming in = readHeader(parser, m_peer);
    in.request.isTls = m_core->options.tls.has_value();
    if (in.refusal)
        co_return co_await refuseWith(*in.refusal, &in);

    const qint64 limit = m_core->handler->bodyLimit(in.request);
    const auto announced = parser.content_length();
    if (announced && *announced > static_cast<std::uint64_t>(limit))
        co_return co_await refuse(413, "the body is above the limit", &in);
    if (in.wantsContinue && in.isHttp11 && !parser.is_done()) {
        const bool sent = co_await sendContinue();
        if (!sent)
            co_return false;
    }
    const error_code bodyError = co_await readBody(parser, in.request.body, limit);
    if (bodyError == beast::http::error::body_limit)
        co_return co_await refuse(413, "the body is above the limit", &in);
    if (bodyError)
        co_return co_await refuseBroken(bodyError);
    setNoDeadline(); // a handler takes the time it takes
    co_return co_await dispatch(parser, in, limit);
}

inline Connection::Async<error_code> Connection::readBody(Parser& parser, QByteArray& body, qint64 limit)
{
    const auto wholeBody = Clock::now() + std::chrono::seconds(limits().bodySeconds);
    // No larger than the body: freeing 64 KiB makes the allocator tidy up, which a request of a line need not pay for.
    const std::uint64_t announced = parser.content_length().value_or(kReadAhead);
    QByteArray piece(static_cast<qsizetype>(std::clamp<std::uint64_t>(announced, 1, kReadAhead)), Qt::Uninitialized);
    while (!parser.is_done()) {
        setDeadlineAt(std::min(wholeBody, Clock::now() + std::chrono::seconds(limits().stallSeconds)));
        parser.get().body().data = piece.data();
        parser.get().body().size = static_cast<std::size_t>(piece.size());
        const auto [ec, count] = co_await beast::http::async_read_some(m_stream, m_buffer, parser, kAwait);
        if (ec && ec != beast::http::error::need_buffer)
            co_return ec;
        const qsizetype got = piece.size() - static_cast<qsizetype>(parser.get().body().size);
        if (body.size() + got > limit)
            co_return beast::http::make_error_code(beast::http::error::body_limit);
        body.append(piece.constData(), got);
    }
    co_return error_code{};
}

inline Connection::Async<bool> Connection::sendContinue()
{
    static const QByteArray line("HTTP/1.1 100 Continue\r\n\r\n");
    co_return co_await sendBytes(line);
}

/// A parse error is answered; a line that broke, or a client that left, is not.
inline Connection::Async<bool> Connection::refuseBroken(error_code ec)
{
    static const auto& parseErrors = beast::http::make_error_code(beast::http::error::bad_method).category();
    if (ec.category() != parseErrors || ec == beast::http::error::partial_message ||
        ec == beast::http::error::end_of_stream)
        co_return false;
    const bool tooLong = ec == beast::http::error::header_limit || ec == beast::http::error::buffer_overflow;
    if (tooLong)
        co_return co_await refuse(431, "the header is above the limit", nullptr);
    co_return co_await refuse(400, "this is not a well-formed HTTP request", nullptr);
}

inline Connection::Async<bool> Connection::refuse(int status, const char* detail, const Incoming* in)
{
    const Response response = problem(status, detail);
    co_return co_await refuseWith(response, in);
}

inline Connection::Async<bool> Connection::refuseWith(const Response& response, const Incoming* in)
{
    ++m_core->badRequests;
    m_lingering = true;
    const bool head = in && in->request.method == "HEAD";
    const Framing framing{.keepAlive = false, .head = head};
    co_await send(response, framing);
    co_return false;
}

/// On a worker. What an exception leaves behind is a 500: no other connection may feel it.
inline void Connection::answer(Incoming& in, qint64 limit, Outcome& outcome) noexcept
{
    try {
        Handler& handler = *m_core->handler;
        if (in.isUpgrade) {
            outcome.upgrade = handler.webSocket(in.request);
            return;
        }
        if (in.coding != Coding::Identity) {
            auto body = decompressed(in.coding, in.request.body, limit);
            if (!body) {
                const bool tooLarge = body.error().code == ErrorCode::RequestTooLarge;
                outcome.response = tooLarge ? problem(413, "the decompressed body is above the limit")
                                            : problem(400, "the body does not decompress");
                return;
            }
            in.request.body = std::move(body).value();
        }
        if (in.request.method == "GET")
            outcome.upgrade = handler.eventStream(in.request);
        if (!outcome.upgrade)
            outcome.response = handler.handle(in.request);
        encodeBody(in.request.header("accept-encoding"), outcome.response);
    } catch (const std::exception&) {
        outcome = {problem(500, "the request could not be served"), std::nullopt};
    }
}

inline Connection::Async<bool> Connection::dispatch(Parser& parser, Incoming& in, qint64 limit)
{
    Outcome outcome;
    const std::function<void()> work = [&] { answer(in, limit, outcome); };
    bool ran = m_core->pool.runHere(work);
    if (!ran)
        ran = co_await onWorker(work, true);
    if (!ran) {
        outcome.response = problem(503, "the server is busy");
        outcome.response.headers.emplaceBack("Retry-After", "1");
    } else if (outcome.upgrade && outcome.upgrade->session) {
        if (in.isUpgrade)
            co_await serveWebSocket(parser, *outcome.upgrade);
        else if (in.isHttp11)
            co_await serveEvents(*outcome.upgrade);
        else
            co_await refuse(505, "an event stream needs HTTP/1.1", &in);
        co_return false;
    } else if (outcome.upgrade) {
        outcome.response = std::move(outcome.upgrade->refusal);
    }
    const bool keepAlive = in.keepAlive && !m_stopping;
    const Framing framing{.keepAlive = keepAlive, .head = in.request.method == "HEAD"};
    const bool sent = co_await send(outcome.response, framing);
    co_return sent&& keepAlive;
}

inline Connection::Async<bool> Connection::send(const Response& response, Framing framing)
{
    QByteArray head = composeHead(response, framing);
    const bool bodyless = framing.head || response.status == 204 || response.status == 304;
    if (bodyless || response.body.isEmpty())
        co_return co_await sendBytes(head);
    if (response.body.size() <= kOneWrite) {
        head += response.body;
        co_return co_await sendBytes(head);
    }
    if (!co_await sendBytes(head))
        co_return false;
    co_return co_await sendBytes(response.body);
}

inline Connection::Async<bool> Connection::sendBytes(const QByteArray& bytes)
{
    for (qsizetype at = 0; at < bytes.size(); at += kWriteStep) {
        setDeadline(std::chrono::seconds(limits().stallSeconds));
        const auto size = static_cast<std::size_t>(std::min(kWriteStep, bytes.size() - at));
        const auto [ec, count] = co_await net::async_write(m_stream, net::buffer(bytes.constData() + at, size), kAwait);
        if (ec)
            co_return false;
    }
    co_return true;
}

} // namespace sampan::http::detail
