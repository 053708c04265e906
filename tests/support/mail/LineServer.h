// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <atomic>
#include <functional>
#include <thread>

namespace sampan::test
{

/// A mail server that answers each line by a function, for the answers no real server gives on demand. Loopback, a free
/// port, one thread, connections one after the other.
class LineServer
{
public:
    /// `answer` gets each line without its end and returns what to send; "<close>" at its end closes. `greeting` is
    /// sent first.
    using Answer = std::function<QByteArray(const QByteArray& line)>;
    LineServer(QByteArray greeting, Answer answer);
    ~LineServer();
    LineServer(const LineServer&) = delete;
    LineServer& operator=(const LineServer&) = delete;

    quint16 port() const { return m_port; }
    int connections() const { return m_connections.load(); }

private:
    void run();
    void serve(int connection);

    const QByteArray m_greeting;
    const Answer m_answer;
    int m_listener = -1;
    int m_stop = -1;
    quint16 m_port = 0;
    std::atomic<int> m_connections{0};
    std::thread m_thread;
};

} // namespace sampan::test
