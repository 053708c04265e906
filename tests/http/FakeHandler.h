// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/Http.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>

namespace sampan::http::test
{

/// Holds handlers back until the test opens it, and tells how many have arrived.
class Gate
{
public:
    void pass()
    {
        std::unique_lock lock(m_mutex);
        ++m_arrived;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_open; });
    }
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }
    bool waitForArrivals(int count)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(20), [&] { return m_arrived >= count; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_arrived = 0;
    bool m_open = false;
};

inline Response text(QByteArray body)
{
    Response response;
    response.contentType = "text/plain";
    response.body = std::move(body);
    return response;
}

/// Answers by functions; without one it echoes "METHOD path body".
class FakeHandler : public Handler
{
public:
    std::function<Response(const Request&)> onRequest = [](const Request& request) {
        return text(request.method + ' ' + request.path.toUtf8() + ' ' + request.body);
    };
    std::function<Upgrade(const Request&)> onSocket = [](const Request&) {
        Upgrade upgrade;
        upgrade.refusal = text("no socket here");
        upgrade.refusal.status = 404;
        return upgrade;
    };
    std::function<std::optional<Upgrade>(const Request&)> onEvents = [](const Request&) {
        return std::optional<Upgrade>();
    };
    std::atomic<qint64> limit{1024 * 1024};

    Response handle(const Request& request) override { return onRequest(request); }
    qint64 bodyLimit(const Request&) override { return limit; }
    Upgrade webSocket(const Request& request) override { return onSocket(request); }
    std::optional<Upgrade> eventStream(const Request& request) override { return onEvents(request); }
};

/// What a test keeps of a push session, longer than the session lives.
struct PushLog {
    std::mutex mutex;
    std::shared_ptr<PushChannel> channel;
    QList<QByteArray> received;
    std::atomic<int> opened{0};
    std::atomic<int> closed{0};
    std::atomic<int> inside{0};
    std::atomic<bool> overlapped{false};
    bool echo = false;

    std::shared_ptr<PushChannel> line()
    {
        const std::lock_guard lock(mutex);
        return channel;
    }
};

class LoggedSession : public PushSession
{
public:
    explicit LoggedSession(std::shared_ptr<PushLog> log) : m_log(std::move(log)) {}

    void opened(std::shared_ptr<PushChannel> channel) override
    {
        const std::lock_guard lock(m_log->mutex);
        m_log->channel = std::move(channel);
        ++m_log->opened;
    }
    void received(const QByteArray& message) override
    {
        if (++m_log->inside != 1)
            m_log->overlapped = true;
        const std::lock_guard lock(m_log->mutex);
        m_log->received.append(message);
        if (m_log->echo)
            m_log->channel->send("echo " + message);
        --m_log->inside;
    }
    void closed() override { ++m_log->closed; }

private:
    const std::shared_ptr<PushLog> m_log;
};

inline Upgrade upgradeWith(const std::shared_ptr<PushLog>& log, const QByteArray& subprotocol = {})
{
    Upgrade upgrade;
    upgrade.session = std::make_unique<LoggedSession>(log);
    upgrade.subprotocol = subprotocol;
    return upgrade;
}

inline std::unique_ptr<Listener> startPlain(const std::shared_ptr<Handler>& handler, const Limits& limits = {})
{
    ListenOptions options;
    options.limits = limits;
    auto listener = Listener::start(std::move(options), handler);
    if (!listener)
        qFatal("cannot listen: %s", qPrintable(listener.error().detail));
    return std::move(listener).value();
}

} // namespace sampan::http::test
