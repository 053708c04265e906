// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConnectionRequests.h"

namespace sampan::http::detail
{

/// True when the session was told `opened`, so it must be told `closed` too.
inline Connection::Async<bool> Connection::openPush(PushSession& session)
{
    m_phase = Phase::Push;
    m_queue = std::make_shared<PushQueue>(limits().pushBacklogBytes, [self = shared_from_this()] {
        net::post(self->executor(), [self] { self->m_wake.cancel(); });
    });
    if (m_stopping)
        m_queue->close(1001, "the server is stopping");
    const std::function<void()> work = [&] { session.opened(m_queue); };
    co_return co_await onWorker(work, false);
}

inline Connection::Async<void> Connection::closePush(PushSession& session)
{
    m_queue->finish();
    m_wake.cancel();
    m_stream.close();
    const std::function<void()> work = [&] { session.closed(); };
    const bool told = co_await onWorker(work, false);
    if (!told)
        session.closed(); // the workers are gone with the listener, but the promise holds
}

/// Whoever puts something into the queue posts a cancel to this strand, which cannot run before the wait has begun.
inline Connection::Async<void> Connection::waitForWake()
{
    m_wake.expires_at(Clock::now() + std::chrono::hours(24 * 3650));
    co_await m_wake.async_wait(kAwait);
}

inline void Connection::configureSocket(const QByteArray& subprotocol)
{
    namespace ws = beast::websocket;
    ws::permessage_deflate deflate;
    deflate.server_enable = true;
    // Without a window kept between messages an idle socket costs no compression state worth naming.
    deflate.server_no_context_takeover = true;
    deflate.client_no_context_takeover = true;
    deflate.compLevel = 3;
    deflate.msg_size_threshold = static_cast<std::size_t>(kCompressFrom);
    m_socket->set_option(deflate);
    m_socket->set_option(ws::stream_base::timeout{std::chrono::seconds(limits().handshakeSeconds),
                                                  std::chrono::seconds(limits().idleSeconds), true});
    // Captured by a type that moves: the library moves the decorator and does not destroy what it moved from.
    m_socket->set_option(
        ws::stream_base::decorator([protocol = subprotocol.toStdString()](ws::response_type& response) {
            response.set(beast::http::field::server, "sampan"); // else the library writes its name and version
            response.set(beast::http::field::cache_control, "no-store");
            response.set("X-Content-Type-Options", "nosniff");
            if (!protocol.empty())
                response.set(beast::http::field::sec_websocket_protocol, protocol);
        }));
    m_socket->read_message_max(static_cast<std::size_t>(limits().webSocketMessageBytes));
    m_socket->auto_fragment(false);
    m_socket->text(true);
}

inline Connection::Async<void> Connection::serveWebSocket(Parser& parser, Upgrade& upgrade)
{
    if (m_buffer.size() > 0) {
        co_await refuse(400, "nothing may follow an upgrade before its answer", nullptr);
        co_return;
    }
    m_socket.emplace(TransportRef{&m_stream});
    configureSocket(upgrade.subprotocol);
    const auto [ec] = co_await m_socket->async_accept(parser.get(), kAwait);
    if (ec) {
        ++m_core->badRequests;
        co_return;
    }
    PushSession& session = *upgrade.session;
    const bool opened = co_await openPush(session);
    if (opened) {
        net::co_spawn(executor(), writeMessages(shared_from_this()), net::detached);
        co_await readMessages(session);
        co_await closePush(session);
    } else {
        m_queue->finish();
        m_stream.close();
    }
}

inline Connection::Async<void> Connection::readMessages(PushSession& session)
{
    beast::flat_buffer message;
    for (bool open = true; open;) {
        const auto [ec, count] = co_await m_socket->async_read(message, kAwait);
        if (ec) {
            if (ec == beast::error::timeout)
                ++m_core->timeouts;
            co_return;
        }
        const auto data = message.cdata();
        const QByteArray text(static_cast<const char*>(data.data()), static_cast<qsizetype>(data.size()));
        message = {}; // a large message must not stay allocated for the life of the line
        if (m_socket->got_text()) {
            const std::function<void()> work = [&] { session.received(text); };
            open = co_await onWorker(work, false);
        } else {
            m_queue->close(1003, "only text is understood"); // read on: the peer's close ends the loop
        }
    }
}

inline Connection::Async<void> Connection::writeMessages(Ptr self)
{
    for (bool open = true; open;) {
        const Step step = self->m_queue->next();
        if (step.kind == Step::Nothing)
            co_await self->waitForWake();
        else
            open = co_await self->writeStep(step);
    }
}

inline Connection::Async<bool> Connection::writeStep(const Step& step)
{
    if (step.kind == Step::Text) {
        const auto size = static_cast<std::size_t>(step.text.size());
        const auto [ec, count] = co_await m_socket->async_write(net::buffer(step.text.constData(), size), kAwait);
        if (ec)
            m_stream.close();
        co_return !ec;
    }
    if (step.kind == Step::Close) {
        const beast::websocket::close_reason reason(static_cast<beast::websocket::close_code>(step.code),
                                                    step.text.toStdString());
        setDeadline(std::chrono::seconds(limits().handshakeSeconds)); // a peer need not answer a close
        co_await m_socket->async_close(reason, kAwait);
    }
    m_stream.close(); // after the close frames, or because too much has piled up, or the reader has ended
    co_return false;
}

inline Connection::Async<void> Connection::serveEvents(Upgrade& upgrade)
{
    Response head;
    head.contentType = "text/event-stream; charset=utf-8";
    head.headers = std::move(upgrade.refusal.headers);
    const Framing framing{.keepAlive = false, .chunked = true};
    const bool sent = co_await send(head, framing);
    if (!sent)
        co_return;
    PushSession& session = *upgrade.session;
    const bool opened = co_await openPush(session);
    if (!opened) {
        m_queue->finish();
        co_return;
    }
    setNoDeadline();
    net::co_spawn(executor(), watchPeer(shared_from_this()), net::detached);
    co_await writeEvents();
    co_await closePush(session);
}

inline Connection::Async<void> Connection::writeEvents()
{
    for (;;) {
        const Step step = m_queue->next();
        if (step.kind == Step::Nothing) {
            setNoDeadline();
            co_await waitForWake();
        } else if (step.kind == Step::Text) {
            const QByteArray chunk = QByteArray::number(step.text.size(), 16) + "\r\n" + step.text + "\r\n";
            if (step.text.isEmpty())
                continue; // an empty chunk would end the stream
            const bool sent = co_await sendBytes(chunk);
            if (!sent)
                co_return;
        } else {
            static const QByteArray last("0\r\n\r\n");
            if (step.kind == Step::Close)
                co_await sendBytes(last);
            co_return;
        }
    }
}

/// A client has nothing to say on an event stream; reading is how its leaving is noticed.
inline Connection::Async<void> Connection::watchPeer(Ptr self)
{
    std::array<char, 512> ignored;
    for (std::size_t total = 0; total < 64 * 1024;) {
        const auto [ec, count] = co_await self->m_stream.async_read_some(net::buffer(ignored), kAwait);
        if (ec)
            break;
        total += count;
    }
    self->m_queue->finish();
    self->m_wake.cancel();
}

} // namespace sampan::http::detail
