// SPDX-License-Identifier: GPL-3.0-or-later
// The one translation unit that sees Boost: it takes minutes to compile, and everything in detail/ is for it alone.
#include "detail/ConnectionPush.h"
#include "detail/TlsContext.h"

namespace sampan::http
{
namespace
{

using namespace detail;

constexpr int kNetworkThreads = 2; ///< always left for the network, however many requests are being answered
constexpr std::chrono::seconds kAfterAbort{10};

Error cannotBind(const ListenOptions& options, const error_code& ec)
{
    return {ErrorCode::NetworkUnreachable, QStringLiteral("listen: ") + QString::fromStdString(ec.message()),
            options.address + u':' + QString::number(options.port)};
}

QByteArray bytesOf(const net::ip::address& address)
{
    if (address.is_v4()) {
        const auto bytes = address.to_v4().to_bytes();
        return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
    }
    const auto bytes = address.to_v6().to_bytes();
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

class BeastListener final : public Listener
{
public:
    explicit BeastListener(std::shared_ptr<Core> core)
        : m_core(std::move(core)), m_acceptor(net::make_strand(m_core->io)), m_work(m_core->io.get_executor())
    {
    }
    ~BeastListener() override { stop(); }

    Result<void> open();
    quint16 port() const override { return m_port; }
    Counters counters() const override;
    void stop() override;
    Result<void> reloadTls() override;

private:
    net::awaitable<void> acceptLoop();
    void admit(tcp::socket socket);
    void startThreads();

    const std::shared_ptr<Core> m_core;
    tcp::acceptor m_acceptor;
    net::executor_work_guard<net::io_context::executor_type> m_work;
    std::vector<std::thread> m_threads;
    quint16 m_port = 0;
    bool m_stopped = false;
};

Result<void> BeastListener::open()
{
    const ListenOptions& options = m_core->options;
    error_code ec;
    const bool named = options.address == u"localhost";
    const auto address = net::ip::make_address(named ? std::string("127.0.0.1") : options.address.toStdString(), ec);
    if (ec)
        return cannotBind(options, ec);
    if (!options.tls && !address.is_loopback())
        return Error{ErrorCode::Forbidden, QStringLiteral("plain HTTP is only for a loopback address"),
                     options.address};
    if (options.tls) {
        if (auto loaded = reloadTls(); !loaded)
            return loaded;
    }
    const tcp::endpoint endpoint(address, options.port);
    m_acceptor.open(endpoint.protocol(), ec);
    if (!ec)
        m_acceptor.set_option(net::socket_base::reuse_address(true), ec);
    if (!ec)
        m_acceptor.bind(endpoint, ec);
    if (!ec)
        m_acceptor.listen(net::socket_base::max_listen_connections, ec);
    if (!ec)
        m_port = m_acceptor.local_endpoint(ec).port();
    if (ec)
        return cannotBind(options, ec);
    startThreads();
    return {};
}

void BeastListener::startThreads()
{
    net::co_spawn(m_acceptor.get_executor(), acceptLoop(), net::detached);
    const int threads = m_core->options.limits.workerThreads + kNetworkThreads;
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([core = m_core] { core->io.run(); });
}

net::awaitable<void> BeastListener::acceptLoop()
{
    net::steady_timer pause(m_acceptor.get_executor());
    while (m_acceptor.is_open()) {
        const net::any_io_executor strand = net::make_strand(m_core->io);
        auto [ec, socket] = co_await m_acceptor.async_accept(strand, kAwait);
        if (!ec) {
            admit(std::move(socket));
        } else if (ec != net::error::operation_aborted) {
            // Out of file descriptors, most likely: spinning would take the processor from those who could free one.
            pause.expires_after(std::chrono::milliseconds(100));
            co_await pause.async_wait(kAwait);
        }
    }
}

void BeastListener::admit(tcp::socket socket)
{
    error_code ec;
    const auto peer = socket.remote_endpoint(ec).address();
    const QByteArray key = ConnectionLedger::keyOf(bytesOf(peer));
    if (ec || !m_core->ledger.enter(key)) {
        ++m_core->refusedConnections;
        return; // closes
    }
    ++m_core->connections;
    socket.set_option(tcp::no_delay(true), ec);
    const auto connection =
        std::make_shared<Connection>(m_core, std::move(socket), key, QString::fromStdString(peer.to_string()));
    if (m_core->add(connection.get(), connection))
        connection->start();
}

Counters BeastListener::counters() const
{
    Counters counters;
    counters.connections = m_core->connections;
    counters.refusedConnections = m_core->refusedConnections;
    counters.openConnections = static_cast<quint64>(m_core->ledger.open());
    counters.requests = m_core->requests;
    counters.badRequests = m_core->badRequests;
    counters.timeouts = m_core->timeouts;
    return counters;
}

void BeastListener::stop()
{
    if (m_stopped)
        return;
    m_stopped = true;
    if (!m_threads.empty()) {
        m_core->beginStop();
        net::post(m_acceptor.get_executor(), [this] {
            error_code ignored; // a second close has nothing to do
            m_acceptor.close(ignored);
        });
        for (const auto& connection : m_core->live())
            connection->windDown();
        m_core->waitUntilEmpty(std::chrono::seconds(m_core->options.limits.stopSeconds));
        for (const auto& connection : m_core->live())
            connection->abort();
    }
    m_core->pool.stop();
    m_core->waitUntilEmpty(kAfterAbort);
    m_work.reset();
    if (!m_core->live().empty())
        m_core->io.stop();
    for (std::thread& thread : m_threads)
        thread.join();
    m_threads.clear();
}

Result<void> BeastListener::reloadTls()
{
    if (!m_core->options.tls)
        return {};
    auto context = makeTlsContext(*m_core->options.tls);
    if (!context)
        return context.error();
    m_core->setTls(std::move(context).value());
    return {};
}

} // namespace

Result<std::unique_ptr<Listener>> Listener::start(ListenOptions options, std::shared_ptr<Handler> handler)
{
    auto listener = std::make_unique<BeastListener>(std::make_shared<Core>(std::move(options), std::move(handler)));
    if (auto opened = listener->open(); !opened)
        return opened.error();
    return std::unique_ptr<Listener>(std::move(listener));
}

} // namespace sampan::http
