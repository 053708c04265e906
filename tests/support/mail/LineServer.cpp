// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mail/LineServer.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace sampan::test
{
namespace
{

/// False once the server is to end or the wait failed.
bool readable(int handle, int stop)
{
    pollfd waiting[2] = {{handle, POLLIN, 0}, {stop, POLLIN, 0}};
    return poll(waiting, 2, -1) > 0 && waiting[1].revents == 0;
}

bool say(int connection, const QByteArray& text)
{
    return send(connection, text.constData(), static_cast<size_t>(text.size()), MSG_NOSIGNAL) == text.size();
}

} // namespace

LineServer::LineServer(QByteArray greeting, Answer answer)
    : m_greeting(std::move(greeting)), m_answer(std::move(answer)),
      m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)), m_stop(eventfd(0, EFD_CLOEXEC))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(m_listener, 16) != 0 ||
        getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        qFatal("LineServer cannot listen");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

LineServer::~LineServer()
{
    const quint64 one = 1;
    if (write(m_stop, &one, sizeof one) != sizeof one)
        qFatal("LineServer cannot stop");
    m_thread.join();
    close(m_listener);
    close(m_stop);
}

void LineServer::run()
{
    while (readable(m_listener, m_stop)) {
        const int connection = accept(m_listener, nullptr, nullptr);
        if (connection < 0)
            continue;
        ++m_connections;
        serve(connection);
        close(connection);
    }
}

void LineServer::serve(int connection)
{
    if (!m_greeting.isEmpty() && !say(connection, m_greeting))
        return;
    QByteArray input;
    char buffer[4096];
    while (readable(connection, m_stop)) {
        const auto got = recv(connection, buffer, sizeof buffer, 0);
        if (got <= 0)
            return;
        input.append(buffer, got);
        for (qsizetype end = input.indexOf('\n'); end >= 0; end = input.indexOf('\n')) {
            QByteArray line = input.left(end);
            if (line.endsWith('\r'))
                line.chop(1);
            const QByteArray reply = m_answer(line);
            input.remove(0, end + 1);
            const bool closes = reply.endsWith("<close>");
            if (!say(connection, closes ? reply.chopped(7) : reply) || closes)
                return;
        }
    }
}

} // namespace sampan::test
