// SPDX-License-Identifier: GPL-3.0-or-later
#include "LoadClient.h"

#include "Bench.h"

#include <arpa/inet.h>
#include <atomic>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace sampan::bench
{
namespace
{

class Wire
{
public:
    explicit Wire(quint16 port) : m_socket(socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int on = 1;
        setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            fail(QStringLiteral("cannot connect"));
    }
    ~Wire() { close(m_socket); }
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    QByteArray ask(const QByteArray& request)
    {
        if (send(m_socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL) != request.size())
            fail(QStringLiteral("the server is gone"));
        qsizetype head = -1;
        while ((head = m_in.indexOf("\r\n\r\n")) < 0)
            readSome();
        const qsizetype at = m_in.left(head).toLower().indexOf("content-length:");
        if (at < 0 || !m_in.startsWith("HTTP/1.1 200"))
            fail(QString::fromUtf8(m_in));
        const qsizetype size = m_in.mid(at + 15, 16).split('\r').first().trimmed().toLongLong();
        while (m_in.size() < head + 4 + size)
            readSome();
        const QByteArray body = m_in.mid(head + 4, size);
        m_in.remove(0, head + 4 + size);
        return body;
    }

private:
    void readSome()
    {
        char buffer[16384];
        const ssize_t got = recv(m_socket, buffer, sizeof buffer, 0);
        if (got <= 0)
            fail(QStringLiteral("the server closed the line"));
        m_in.append(buffer, got);
    }

    int m_socket;
    QByteArray m_in;
};

} // namespace

double run(const Load& load)
{
    std::atomic<int> next{0};
    std::vector<std::thread> threads;
    const Stopwatch watch;
    for (int i = 0; i < load.connections; ++i) {
        threads.emplace_back([&] {
            Wire line(load.port);
            for (int number = next++; number < load.requests; number = next++)
                check(load.isRight(line.ask(load.request(number))), QStringLiteral("an answer of the server"));
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    return load.requests / watch.milliseconds() * 1000;
}

QByteArray post(const QByteArray& target, const QByteArray& body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace sampan::bench
