// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Connection.h"

namespace sampan::http::detail
{

constexpr std::size_t kReadAhead = 64 * 1024;
constexpr std::chrono::seconds kGoodbye{2};

inline Connection::Connection(std::shared_ptr<Core> core, tcp::socket socket, QByteArray ledgerKey, QString peer)
    : m_core(std::move(core)), m_ledgerKey(std::move(ledgerKey)), m_peer(std::move(peer)),
      m_stream(std::move(socket), m_core->tls()),
      m_buffer(kReadAhead + static_cast<std::size_t>(m_core->options.limits.headerBytes)),
      m_timer(m_stream.get_executor()), m_wake(m_stream.get_executor())
{
}

inline Connection::~Connection()
{
    m_stream.close();
    m_core->ledger.leave(m_ledgerKey);
    m_core->remove(this);
}

inline void Connection::start()
{
    net::co_spawn(executor(), run(shared_from_this()), net::detached);
}

inline void Connection::windDown()
{
    m_stopping = true;
    net::post(executor(), [self = shared_from_this()] {
        if (self->m_queue)
            self->m_queue->close(1001, "the server is stopping");
        else if (self->m_phase == Phase::Idle || self->m_phase == Phase::Handshake)
            self->m_stream.close();
    });
}

inline void Connection::abort()
{
    net::post(executor(), [self = shared_from_this()] {
        self->m_stopping = true;
        self->m_stream.close();
        self->m_wake.cancel();
    });
}

inline Connection::Async<void> Connection::run(Ptr self)
{
    self->setDeadline(std::chrono::seconds(self->limits().handshakeSeconds));
    self->armTimer();
    bool more = co_await self->handshake();
    while (more)
        more = co_await self->serveOne();
    co_await self->finish();
}

inline Connection::Async<bool> Connection::handshake()
{
    if (!m_stream.hasTls())
        co_return true;
    const auto [ec] = co_await m_stream.tls().async_handshake(ssl::stream_base::server, kAwait);
    if (!ec)
        co_return true;
    const bool plainHttp = ec.category() == net::error::get_ssl_category() &&
                           ERR_GET_REASON(static_cast<unsigned long>(ec.value())) == SSL_R_HTTP_REQUEST;
    if (plainHttp)
        co_await tellItIsTls();
    m_stream.close(); // no close_notify on a line that never was TLS
    co_return false;
}

/// The one answer that leaves a TLS port in plain text: a person who typed http:// should not face a silent line.
inline Connection::Async<void> Connection::tellItIsTls()
{
    ++m_core->badRequests;
    const Response response = problem(400, "this port speaks HTTPS only");
    const QByteArray bytes = composeHead(response, {.keepAlive = false}) + response.body;
    co_await net::async_write(m_stream.socket(), net::buffer(bytes.constData(), static_cast<std::size_t>(bytes.size())),
                              kAwait);
    error_code ignored; // the client may be gone, which is as good
    m_stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
}

inline Connection::Async<void> Connection::finish()
{
    if (m_stream.socket().is_open()) {
        setDeadline(kGoodbye);
        if (m_lingering)
            co_await drain();
        else if (m_stream.hasTls())
            co_await m_stream.tls().async_shutdown(kAwait);
    }
    m_finished = true;
    m_timer.cancel();
    error_code ignored; // already closed is closed
    m_stream.socket().shutdown(tcp::socket::shutdown_both, ignored);
    m_stream.close();
}

/// Reads on for a moment: closing with unread input makes the kernel reset the line, and the client may then lose the
/// answer that tells it why.
inline Connection::Async<void> Connection::drain()
{
    if (!m_stream.hasTls()) {
        error_code ignored; // a client that is gone needs no draining
        m_stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
    }
    m_buffer.clear();
    for (std::size_t left = 4 * 1024 * 1024; left > 0;) {
        const auto [ec, count] = co_await m_stream.async_read_some(m_buffer.prepare(16 * 1024), kAwait);
        if (ec)
            co_return;
        left -= std::min(left, count);
    }
}

inline void Connection::setDeadlineAt(Clock::time_point when)
{
    m_deadline = when;
    if (m_deadline < m_armedUntil)
        m_timer.cancel(); // its handler arms it anew; a later deadline costs nothing but this assignment
}

inline void Connection::setNoDeadline()
{
    m_deadline = Clock::now() + std::chrono::hours(24 * 3650);
}

inline void Connection::armTimer()
{
    m_armedUntil = m_deadline;
    m_timer.expires_at(m_deadline);
    m_timer.async_wait([self = shared_from_this()](error_code) { self->deadlineTick(); });
}

inline void Connection::deadlineTick()
{
    if (m_finished)
        return;
    if (Clock::now() < m_deadline)
        return armTimer();
    if (!m_lingering)
        ++m_core->timeouts;
    m_armedUntil = Clock::time_point::min();
    m_stream.close();
}

/// Runs `work` on a worker and comes back to this strand. False: it was not run, because the queue is full or the
/// listener is stopping.
inline Connection::Async<bool> Connection::onWorker(const std::function<void()>& work, bool bounded)
{
    auto initiate = [this, bounded, &work](auto handler) {
        auto shared = std::make_shared<decltype(handler)>(std::move(handler));
        auto strand = executor();
        const auto complete = [shared, strand](bool ran) {
            net::post(strand, [shared, ran] { std::move (*shared)(ran); });
        };
        WorkerPool::Job job{[complete, &work] {
                                work();
                                complete(true);
                            },
                            [complete] { complete(false); }};
        const bool taken = bounded ? m_core->pool.tryPost(std::move(job)) : m_core->pool.post(std::move(job));
        if (!taken)
            complete(false);
    };
    co_return co_await net::async_initiate<const net::use_awaitable_t<>, void(bool)>(initiate, net::use_awaitable);
}

} // namespace sampan::http::detail
