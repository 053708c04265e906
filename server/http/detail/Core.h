// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../ConnectionLedger.h"
#include "../Http.h"
#include "../WorkerPool.h"
#include "Transport.h"

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <vector>

namespace sampan::http::detail
{

class Connection;

/// What all connections of one listener share.
struct Core {
    Core(ListenOptions given, std::shared_ptr<Handler> answers)
        : options(std::move(given)), handler(std::move(answers)),
          ledger(options.limits.connections, options.limits.connectionsPerAddress),
          pool(options.limits.workerThreads, options.limits.queuedRequests)
    {
    }

    net::io_context io;
    const ListenOptions options;
    const std::shared_ptr<Handler> handler;
    ConnectionLedger ledger;
    WorkerPool pool;

    std::atomic<quint64> connections{0};
    std::atomic<quint64> refusedConnections{0};
    std::atomic<quint64> requests{0};
    std::atomic<quint64> badRequests{0};
    std::atomic<quint64> timeouts{0};

    std::shared_ptr<ssl::context> tls()
    {
        const std::lock_guard lock(m_mutex);
        return m_tls;
    }
    void setTls(std::shared_ptr<ssl::context> context)
    {
        const std::lock_guard lock(m_mutex);
        m_tls = std::move(context);
    }

    /// False when the listener is stopping.
    bool add(Connection* connection, std::weak_ptr<Connection> weak)
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return false;
        m_live[connection] = std::move(weak);
        return true;
    }
    void remove(Connection* connection)
    {
        const std::lock_guard lock(m_mutex);
        m_live.erase(connection);
        m_empty.notify_all();
    }
    void beginStop()
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    std::vector<std::shared_ptr<Connection>> live()
    {
        const std::lock_guard lock(m_mutex);
        std::vector<std::shared_ptr<Connection>> all;
        for (const auto& [key, weak] : m_live) {
            if (auto connection = weak.lock())
                all.push_back(std::move(connection));
        }
        return all;
    }
    bool waitUntilEmpty(std::chrono::seconds atMost)
    {
        std::unique_lock lock(m_mutex);
        return m_empty.wait_for(lock, atMost, [this] { return m_live.empty(); });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_empty;
    std::map<Connection*, std::weak_ptr<Connection>> m_live;
    std::shared_ptr<ssl::context> m_tls;
    bool m_stopping = false;
};

} // namespace sampan::http::detail
