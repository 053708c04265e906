// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeHandler.h"
#include "RawClient.h"
#include "tests/support/Wait.h"

#include <gtest/gtest.h>

namespace sampan::http::test
{

using sampan::test::waitUntil;

namespace
{

const QByteArray upgradeHeaders = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

/// A client's frame, masked with zeroes.
QByteArray frame(int opcode, const QByteArray& payload)
{
    QByteArray bytes;
    bytes += char(0x80 | opcode);
    bytes += char(0x80 | int(payload.size()));
    return bytes + QByteArray(4, '\0') + payload;
}

} // namespace

class HttpWebSocketAttack : public testing::Test
{
protected:
    HttpWebSocketAttack()
    {
        handler->onSocket = [this](const Request&) { return upgradeWith(log, "jmap"); };
        Limits limits;
        limits.pushBacklogBytes = 256 * 1024;
        limits.handshakeSeconds = 2;
        listener = startPlain(handler, limits);
    }
    bool everythingIsGone() const
    {
        return waitUntil([&] { return listener->counters().openConnections == 0; });
    }

    std::shared_ptr<PushLog> log = std::make_shared<PushLog>();
    std::shared_ptr<FakeHandler> handler = std::make_shared<FakeHandler>();
    std::unique_ptr<Listener> listener;
};

TEST_F(HttpWebSocketAttack, HandshakeCarriesTheSecurityHeaders)
{
    RawClient client(listener->port());
    const Answer answer = client.ask(get("/ws", upgradeHeaders + "Sec-WebSocket-Protocol: jmap\r\n"));
    EXPECT_EQ(answer.status, 101);
    EXPECT_EQ(answer.header("sec-websocket-accept"), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    EXPECT_EQ(answer.header("sec-websocket-protocol"), "jmap");
    EXPECT_EQ(answer.header("server"), "sampan");
    EXPECT_EQ(answer.header("x-content-type-options"), "nosniff");
}

TEST_F(HttpWebSocketAttack, NegotiatesCompressionWithoutKeptWindows)
{
    RawClient client(listener->port());
    const Answer answer = client.ask(get("/ws", upgradeHeaders + "Sec-WebSocket-Extensions: permessage-deflate\r\n"));
    EXPECT_TRUE(answer.header("sec-websocket-extensions").contains("server_no_context_takeover"));
}

TEST_F(HttpWebSocketAttack, ARefusalIsAnOrdinaryAnswer)
{
    handler->onSocket = [](const Request&) {
        Upgrade upgrade;
        upgrade.refusal = text("who are you?");
        upgrade.refusal.status = 401;
        return upgrade;
    };
    RawClient client(listener->port());
    EXPECT_EQ(client.ask(get("/ws", upgradeHeaders)).status, 401);
    EXPECT_EQ(client.ask(get("/")).status, 200);
}

TEST_F(HttpWebSocketAttack, BrokenHandshakes)
{
    const auto statusOf = [&](const QByteArray& headers) {
        return RawClient(listener->port()).ask(get("/ws", headers)).status;
    };
    EXPECT_EQ(statusOf("Upgrade: websocket\r\nConnection: Upgrade\r\n"), 400);
    EXPECT_EQ(statusOf("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: short\r\n"
                       "Sec-WebSocket-Version: 13\r\n"),
              400);
    EXPECT_EQ(statusOf("Upgrade: websocket\r\nConnection: Upgrade\r\nContent-Length: 3\r\n"), 400);
    EXPECT_EQ(statusOf("Upgrade: h2c\r\nConnection: Upgrade\r\n"), 200);
    RawClient early(listener->port());
    EXPECT_EQ(early.ask(get("/ws", upgradeHeaders) + frame(1, "too early")).status, 400);
    EXPECT_EQ(log->opened, 0);
    EXPECT_TRUE(everythingIsGone());
}

TEST_F(HttpWebSocketAttack, BrokenFrames)
{
    const QByteArray unmasked("\x81\x02hi", 4);
    const QByteArray reserved("\xf1\x80\0\0\0\0", 6);
    const QByteArray endless("\x81\xff\x7f\xff\xff\xff\xff\xff\xff\xff\0\0\0\0", 14);
    const QByteArray longPing("\x89\xfe\x01\x00\0\0\0\0", 8);
    int sessions = 0;
    for (const QByteArray& bytes : {unmasked, reserved, endless, longPing, frame(1, "\xff\xfe"), frame(0, "x"),
                                    frame(3, "x"), frame(8, "\x03"), QByteArray(500, '\xaa')}) {
        RawClient client(listener->port());
        ASSERT_EQ(client.ask(get("/ws", upgradeHeaders)).status, 101);
        client.send(bytes);
        EXPECT_TRUE(client.endsWithin(20000)) << bytes.toHex().constData();
        ++sessions;
    }
    EXPECT_TRUE(waitUntil([&] { return log->closed == sessions; }));
    EXPECT_TRUE(log->received.isEmpty());
}

TEST_F(HttpWebSocketAttack, AReaderThatStopsIsCutOff)
{
    RawClient client(listener->port());
    client.setReceiveBuffer(4096);
    ASSERT_EQ(client.ask(get("/ws", upgradeHeaders)).status, 101);
    ASSERT_TRUE(waitUntil([&] { return log->opened == 1; }));
    for (int i = 0; i < 1000; ++i)
        log->line()->send(QByteArray(100 * 1024, 'x'));
    EXPECT_TRUE(waitUntil([&] { return log->closed == 1; }));
    EXPECT_TRUE(everythingIsGone());
}

TEST_F(HttpWebSocketAttack, APeerThatDoesNotAnswerTheClose)
{
    RawClient client(listener->port());
    ASSERT_EQ(client.ask(get("/ws", upgradeHeaders)).status, 101);
    ASSERT_TRUE(waitUntil([&] { return log->opened == 1; }));
    log->line()->close(4000, "go");
    EXPECT_TRUE(waitUntil([&] { return log->closed == 1; }));
    EXPECT_TRUE(everythingIsGone());
}

TEST_F(HttpWebSocketAttack, LeavingAtAnyMoment)
{
    for (int i = 0; i < 60; ++i) {
        RawClient client(listener->port());
        client.send(get("/ws", upgradeHeaders));
        if (i % 3 > 0)
            client.answer();
        if (i % 3 > 1)
            client.send(frame(1, "hello"));
        if (i % 2)
            client.reset();
    }
    EXPECT_TRUE(everythingIsGone());
    EXPECT_TRUE(waitUntil([&] { return log->closed == log->opened; }));
}

} // namespace sampan::http::test
