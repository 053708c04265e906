// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeHandler.h"
#include "TestCertificate.h"
#include "tests/support/Wait.h"

#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QWebSocket>
#include <gtest/gtest.h>
#include <thread>

namespace sampan::http::test
{

using sampan::test::waitUntil;

/// A Qt WebSocket as the workstation uses it, over TLS.
class HttpWebSocket : public testing::Test
{
protected:
    HttpWebSocket()
    {
        handler->onSocket = [this](const Request& request) {
            seenProtocols = request.header("sec-websocket-protocol");
            return upgradeWith(log, "jmap");
        };
        QObject::connect(&socket, &QWebSocket::textMessageReceived,
                         [this](const QString& message) { texts.append(message); });
        QObject::connect(&socket, &QWebSocket::disconnected, [this] { ++disconnects; });
    }

    void start(const Limits& limits = {})
    {
        ListenOptions options;
        options.limits = limits;
        options.tls = certificate.files();
        listener = std::move(Listener::start(options, handler)).value();
    }
    bool connect()
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        QNetworkRequest request(QUrl(QStringLiteral("wss://127.0.0.1:%1/jmap/ws").arg(listener->port())));
        socket.setSslConfiguration(tls);
        request.setRawHeader("Sec-WebSocket-Protocol", "jmap");
        socket.open(request);
        const bool connected =
            waitUntil([&] { return log->opened == 1 && socket.state() == QAbstractSocket::ConnectedState; });
        if (!connected)
            ADD_FAILURE() << qPrintable(socket.errorString());
        return connected;
    }

    TestCertificate certificate{"push.test"};
    std::shared_ptr<PushLog> log = std::make_shared<PushLog>();
    QByteArray seenProtocols;
    std::shared_ptr<FakeHandler> handler = std::make_shared<FakeHandler>();
    std::unique_ptr<Listener> listener;
    QWebSocket socket;
    QStringList texts;
    int disconnects = 0;
};

TEST_F(HttpWebSocket, EchoesInOrderOneCallAtATime)
{
    log->echo = true;
    start();
    ASSERT_TRUE(connect());
    EXPECT_EQ(seenProtocols, "jmap");
    for (int i = 0; i < 500; ++i)
        socket.sendTextMessage(QString::number(i));
    ASSERT_TRUE(waitUntil([&] { return texts.size() == 500; }));
    for (int i = 0; i < 500; ++i)
        EXPECT_EQ(texts[i], QStringLiteral("echo ") + QString::number(i));
    EXPECT_FALSE(log->overlapped);
    socket.close();
    EXPECT_TRUE(waitUntil([&] { return log->closed == 1; }));
}

TEST_F(HttpWebSocket, CarriesLargeMessagesBothWays)
{
    log->echo = true;
    Limits limits;
    limits.pushBacklogBytes = 8 * 1024 * 1024;
    start(limits);
    ASSERT_TRUE(connect());
    const QString large(3 * 1024 * 1024, u'好');
    socket.sendTextMessage(large.left(1024 * 1024));
    ASSERT_TRUE(waitUntil([&] { return texts.size() == 1; }));
    EXPECT_EQ(texts.first().size(), 1024 * 1024 + 5);
}

TEST_F(HttpWebSocket, IsPushedToFromManyThreads)
{
    start();
    ASSERT_TRUE(connect());
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([channel = log->line()] {
            for (int i = 0; i < 250; ++i)
                channel->send("state");
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_TRUE(waitUntil([&] { return texts.size() == 1000; }));
}

TEST_F(HttpWebSocket, AnswersPings)
{
    start();
    ASSERT_TRUE(connect());
    QByteArray ponged;
    QObject::connect(&socket, &QWebSocket::pong, [&](quint64, const QByteArray& payload) { ponged = payload; });
    socket.ping("there?");
    EXPECT_TRUE(waitUntil([&] { return ponged == "there?"; }));
}

TEST_F(HttpWebSocket, KeepsAnIdleLineAliveWithPings)
{
    Limits limits;
    limits.idleSeconds = 1;
    limits.handshakeSeconds = 1;
    start(limits);
    ASSERT_TRUE(connect());
    // A plain line beside it runs into the idle limit; twice as long shows that the pings hold this one open.
    for (int i = 0; i < 3; ++i) {
        const quint64 before = listener->counters().timeouts;
        QTcpSocket idle;
        idle.connectToHost(QStringLiteral("127.0.0.1"), listener->port());
        ASSERT_TRUE(waitUntil([&] { return listener->counters().timeouts > before || idle.state() == 0; }));
        idle.abort();
    }
    EXPECT_EQ(disconnects, 0);
    log->line()->send("still here");
    EXPECT_TRUE(waitUntil([&] { return texts.size() == 1; }));
}

TEST_F(HttpWebSocket, ClosesWithItsReason)
{
    start();
    ASSERT_TRUE(connect());
    log->line()->send("last words");
    log->line()->close(4001, "token revoked");
    ASSERT_TRUE(waitUntil([&] { return disconnects == 1; }));
    EXPECT_EQ(texts.size(), 1);
    EXPECT_EQ(int(socket.closeCode()), 4001);
    EXPECT_EQ(socket.closeReason(), QStringLiteral("token revoked"));
    EXPECT_TRUE(waitUntil([&] { return log->closed == 1; }));
}

TEST_F(HttpWebSocket, SendingAfterTheEndDoesNothing)
{
    start();
    ASSERT_TRUE(connect());
    const auto channel = log->line();
    socket.abort();
    ASSERT_TRUE(waitUntil([&] { return log->closed == 1; }));
    channel->send("into the void");
    channel->close(1000, {});
    listener.reset();
    channel->send("after the listener");
    EXPECT_EQ(log->closed, 1);
}

TEST_F(HttpWebSocket, RefusesAMessageAboveTheLimit)
{
    Limits limits;
    limits.webSocketMessageBytes = 1000;
    start(limits);
    ASSERT_TRUE(connect());
    socket.sendTextMessage(QString(1001, u'x'));
    ASSERT_TRUE(waitUntil([&] { return disconnects == 1; }));
    EXPECT_EQ(socket.closeCode(), QWebSocketProtocol::CloseCodeTooMuchData);
    EXPECT_TRUE(log->received.isEmpty());
}

TEST_F(HttpWebSocket, RefusesBinaryMessages)
{
    start();
    ASSERT_TRUE(connect());
    socket.sendBinaryMessage("bytes");
    ASSERT_TRUE(waitUntil([&] { return disconnects == 1; }));
    EXPECT_EQ(socket.closeCode(), QWebSocketProtocol::CloseCodeDatatypeNotSupported);
}

TEST_F(HttpWebSocket, AStopSaysGoingAway)
{
    start();
    ASSERT_TRUE(connect());
    std::thread stopping([&] { listener->stop(); });
    EXPECT_TRUE(waitUntil([&] { return disconnects == 1; }));
    stopping.join();
    EXPECT_EQ(socket.closeCode(), QWebSocketProtocol::CloseCodeGoingAway);
    EXPECT_EQ(log->closed, 1);
}

} // namespace sampan::http::test
