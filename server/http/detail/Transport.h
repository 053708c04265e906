// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Included by Listener.cpp alone: everything here sees Boost.

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core/role.hpp>
#include <memory>
#include <optional>

namespace sampan::http::detail
{

namespace net = boost::asio;
namespace ssl = boost::asio::ssl;
using boost::system::error_code;
using net::ip::tcp;

/// Every asynchronous call ends with its error as a value.
constexpr auto kAwait = net::as_tuple(net::use_awaitable);

/// One socket with or without TLS. One type for both, because every Beast algorithm is compiled once for each.
class Transport
{
public:
    using executor_type = net::any_io_executor;

    Transport(tcp::socket socket, std::shared_ptr<ssl::context> context)
        : m_socket(std::move(socket)), m_context(std::move(context))
    {
        if (m_context)
            m_tls.emplace(m_socket, *m_context);
    }

    executor_type get_executor() { return m_socket.get_executor(); }
    tcp::socket& socket() { return m_socket; }
    bool hasTls() const { return m_tls.has_value(); }
    ssl::stream<tcp::socket&>& tls() { return *m_tls; }

    void close()
    {
        error_code ignored; // there is nothing left to do for a socket that does not close
        m_socket.close(ignored);
    }

    template <class Buffers, class Token> auto async_read_some(const Buffers& buffers, Token&& token)
    {
        return m_tls ? m_tls->async_read_some(buffers, std::forward<Token>(token))
                     : m_socket.async_read_some(buffers, std::forward<Token>(token));
    }

    template <class Buffers, class Token> auto async_write_some(const Buffers& buffers, Token&& token)
    {
        return m_tls ? m_tls->async_write_some(buffers, std::forward<Token>(token))
                     : m_socket.async_write_some(buffers, std::forward<Token>(token));
    }

private:
    tcp::socket m_socket;
    std::shared_ptr<ssl::context> m_context; ///< outlives m_tls, also across reloadTls
    std::optional<ssl::stream<tcp::socket&>> m_tls;
};

/// What a WebSocket stream is built over: it owns its next layer, while the Transport stays with its connection.
struct TransportRef {
    using executor_type = net::any_io_executor;
    Transport* transport;

    executor_type get_executor() { return transport->get_executor(); }

    template <class Buffers, class Token> auto async_read_some(const Buffers& buffers, Token&& token)
    {
        return transport->async_read_some(buffers, std::forward<Token>(token));
    }
    template <class Buffers, class Token> auto async_write_some(const Buffers& buffers, Token&& token)
    {
        return transport->async_write_some(buffers, std::forward<Token>(token));
    }
};

/// Found by Beast when a WebSocket times out.
inline void beast_close_socket(TransportRef& stream)
{
    stream.transport->close();
}

/// Found by Beast after the close frames; TLS says its own goodbye, so a cut line cannot pass for an orderly end.
template <class Handler> void async_teardown(boost::beast::role_type, TransportRef& stream, Handler&& handler)
{
    if (stream.transport->hasTls()) {
        stream.transport->tls().async_shutdown(std::forward<Handler>(handler));
        return;
    }
    error_code ec;
    stream.transport->socket().shutdown(tcp::socket::shutdown_both, ec);
    net::post(stream.get_executor(), [h = std::forward<Handler>(handler), ec]() mutable { h(ec); });
}

} // namespace sampan::http::detail
