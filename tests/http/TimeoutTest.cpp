// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeHandler.h"
#include "RawClient.h"
#include "TestCertificate.h"
#include "tests/support/Wait.h"

#include <gtest/gtest.h>

namespace sampan::http::test
{

/// Every limit but the one under test is long, so only that one can end the line before the test gives up.
class HttpTimeout : public testing::Test
{
protected:
    HttpTimeout()
    {
        limits.handshakeSeconds = limits.headerSeconds = limits.bodySeconds = 600;
        limits.stallSeconds = limits.idleSeconds = 600;
    }
    void start() { listener = startPlain(handler, limits); }
    void startTls(const TlsFiles& files)
    {
        ListenOptions options;
        options.tls = files;
        options.limits = limits;
        listener = std::move(Listener::start(options, handler)).value();
    }
    /// A byte now and then, until the server has had enough.
    bool trickleUntilEnd(RawClient& client, char byte)
    {
        for (int i = 0; i < 400; ++i) {
            if (client.endsWithin(50))
                return true;
            client.send(QByteArray(1, byte));
        }
        return false;
    }

    Limits limits;
    std::shared_ptr<FakeHandler> handler = std::make_shared<FakeHandler>();
    std::unique_ptr<Listener> listener;
};

TEST_F(HttpTimeout, SilenceAfterConnecting)
{
    limits.headerSeconds = 1;
    start();
    EXPECT_TRUE(RawClient(listener->port()).endsWithin(20000));
    EXPECT_EQ(listener->counters().timeouts, 1u);
}

TEST_F(HttpTimeout, SlowLorisInTheHeader)
{
    limits.headerSeconds = 1;
    start();
    RawClient client(listener->port());
    client.send("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
    EXPECT_TRUE(trickleUntilEnd(client, 'a'));
    EXPECT_EQ(listener->counters().timeouts, 1u);
}

TEST_F(HttpTimeout, ABodyThatStalls)
{
    limits.stallSeconds = 1;
    start();
    RawClient client(listener->port());
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc");
    EXPECT_TRUE(client.endsWithin(20000));
    EXPECT_EQ(listener->counters().timeouts, 1u);
}

TEST_F(HttpTimeout, ABodyThatTrickles)
{
    limits.bodySeconds = 1;
    start();
    RawClient client(listener->port());
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n");
    EXPECT_TRUE(trickleUntilEnd(client, 'b'));
    EXPECT_EQ(listener->counters().timeouts, 1u);
}

TEST_F(HttpTimeout, AnIdleLine)
{
    limits.idleSeconds = 1;
    start();
    RawClient client(listener->port());
    EXPECT_EQ(client.ask(get("/")).status, 200);
    EXPECT_TRUE(client.endsWithin(20000));
}

TEST_F(HttpTimeout, AReaderThatStops)
{
    limits.stallSeconds = 1;
    start();
    handler->onRequest = [](const Request&) { return text(QByteArray(40 * 1024 * 1024, 'x')); };
    RawClient client(listener->port());
    client.send(get("/"));
    EXPECT_TRUE(sampan::test::waitUntil([&] { return listener->counters().timeouts == 1; }));
    EXPECT_TRUE(sampan::test::waitUntil([&] { return listener->counters().openConnections == 0; }));
}

TEST_F(HttpTimeout, ASlowHandlerIsNotCutOff)
{
    limits.headerSeconds = limits.stallSeconds = limits.bodySeconds = 1;
    limits.idleSeconds = 1;
    start();
    Gate gate;
    handler->onRequest = [&](const Request&) {
        gate.pass();
        return text("late");
    };
    RawClient client(listener->port());
    client.send(get("/"));
    ASSERT_TRUE(gate.waitForArrivals(1));
    // A second line runs into its time-out meanwhile, which shows that the first could have.
    EXPECT_TRUE(RawClient(listener->port()).endsWithin(20000));
    gate.open();
    EXPECT_EQ(client.answer().body, "late");
}

TEST_F(HttpTimeout, HalfOpenTlsDoesNotWedgeIt)
{
    limits.handshakeSeconds = 1;
    const TestCertificate certificate("desk.test");
    startTls(certificate.files());
    std::vector<std::unique_ptr<RawClient>> silent;
    for (int i = 0; i < 50; ++i)
        silent.push_back(std::make_unique<RawClient>(listener->port()));
    silent.front()->send("\x16\x03\x01"); // and one that stops in the middle of its hello
    RawClient client(listener->port(), {.use = true});
    EXPECT_EQ(client.ask(get("/")).status, 200);
    for (const auto& line : silent)
        EXPECT_TRUE(line->endsWithin(20000));
    EXPECT_EQ(client.ask(get("/")).status, 200);
    EXPECT_EQ(listener->counters().timeouts, 50u);
}

} // namespace sampan::http::test
