// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../PushQueue.h"
#include "Core.h"
#include "Incoming.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>

namespace sampan::http::detail
{

using Step = PushQueue::Step;

/// One client from accept to close: TLS handshake, then request after request, then perhaps a WebSocket or an event
/// stream. Lives on one strand; `self` is held by its coroutines and by nothing else, so it goes with the last of them.
/// No co_await here takes a temporary that has a destructor: g++ 12 destroys some of those twice.
/// One deadline is armed at all times; when it passes, the socket is closed and every pending call ends with an error.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    using Ptr = std::shared_ptr<Connection>;
    template <class T> using Async = net::awaitable<T>;

    Connection(std::shared_ptr<Core> core, tcp::socket socket, QByteArray ledgerKey, QString peer);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void start();
    /// From any thread: ends at once when idle, after the current answer when busy, with 1001 when open for push.
    void windDown();
    /// From any thread: closes the socket, whatever is under way.
    void abort();

private:
    using Clock = std::chrono::steady_clock;
    enum class Phase { Handshake, Idle, Busy, Push };
    struct Outcome {
        Response response;
        std::optional<Upgrade> upgrade;
    };

    // Life and time (ConnectionLife.h)
    static Async<void> run(Ptr self);
    Async<bool> handshake();
    Async<void> tellItIsTls();
    Async<void> finish();
    Async<void> drain();
    void setDeadline(std::chrono::seconds fromNow) { setDeadlineAt(Clock::now() + fromNow); }
    void setDeadlineAt(Clock::time_point when);
    void setNoDeadline();
    void armTimer();
    void deadlineTick();
    net::any_io_executor executor() { return m_stream.get_executor(); }
    Async<bool> onWorker(const std::function<void()>& work, bool bounded);
    const Limits& limits() const { return m_core->options.limits; }

    // Requests (ConnectionRequests.h)
    Async<bool> serveOne();
    Async<bool> waitForRequest();
    Async<bool> refuseBroken(error_code ec);
    Async<bool> refuse(int status, const char* detail, const Incoming* in);
    Async<bool> refuseWith(const Response& response, const Incoming* in);
    Async<error_code> readBody(Parser& parser, QByteArray& body, qint64 limit);
    Async<bool> sendContinue();
    Async<bool> dispatch(Parser& parser, Incoming& in, qint64 limit);
    void answer(Incoming& in, qint64 limit, Outcome& outcome) noexcept;
    Async<bool> send(const Response& response, Framing framing);
    Async<bool> sendBytes(const QByteArray& bytes);

    // Push (ConnectionPush.h)
    using Socket = beast::websocket::stream<TransportRef>;
    Async<void> serveWebSocket(Parser& parser, Upgrade& upgrade);
    void configureSocket(const QByteArray& subprotocol);
    Async<void> readMessages(PushSession& session);
    static Async<void> writeMessages(Ptr self);
    Async<bool> writeStep(const Step& step);
    Async<void> serveEvents(Upgrade& upgrade);
    Async<void> writeEvents();
    static Async<void> watchPeer(Ptr self);
    Async<bool> openPush(PushSession& session);
    Async<void> closePush(PushSession& session);
    Async<void> waitForWake();

    const std::shared_ptr<Core> m_core;
    const QByteArray m_ledgerKey;
    const QString m_peer;
    Transport m_stream;
    beast::flat_buffer m_buffer;
    net::steady_timer m_timer;
    net::steady_timer m_wake;
    Clock::time_point m_deadline;
    Clock::time_point m_armedUntil;
    Phase m_phase = Phase::Handshake;
    std::atomic<bool> m_stopping{false}; ///< set from outside too: the strand may be busy with an answer
    bool m_finished = false;
    bool m_lingering = false; ///< an answer went out before the request was read to its end
    bool m_first = true;
    std::shared_ptr<PushQueue> m_queue;
    std::optional<Socket> m_socket;
};

} // namespace sampan::http::detail
