// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeHandler.h"
#include "RawClient.h"
#include "TestCertificate.h"
#include "tests/support/Wait.h"

#include <gtest/gtest.h>
#include <thread>

namespace sampan::http::test
{

class HttpStop : public testing::TestWithParam<bool>
{
protected:
    void start(int stopSeconds)
    {
        ListenOptions options;
        options.limits.stopSeconds = stopSeconds;
        if (GetParam())
            options.tls = certificate.files();
        listener = std::move(Listener::start(options, handler)).value();
    }
    std::unique_ptr<RawClient> connect() const
    {
        return std::make_unique<RawClient>(listener->port(), TlsWish{.use = GetParam()});
    }
    bool refusesNewLines() const
    {
        return sampan::test::waitUntil([&] { return !RawClient(listener->port()).isConnected(); });
    }

    TestCertificate certificate{"stop.test"};
    std::shared_ptr<FakeHandler> handler = std::make_shared<FakeHandler>();
    std::unique_ptr<Listener> listener;
};

TEST_P(HttpStop, FinishesWhatHasBegun)
{
    start(60);
    Gate gate;
    handler->onRequest = [&](const Request& request) {
        gate.pass();
        return text("finished " + request.body);
    };
    const auto busy = connect();
    const auto idle = connect();
    busy->send(post("/", "work"));
    ASSERT_TRUE(gate.waitForArrivals(1));
    std::thread stopping([&] { listener->stop(); });
    EXPECT_TRUE(refusesNewLines());
    EXPECT_TRUE(idle->endsWithin(20000));
    gate.open();
    const Answer answer = busy->answer();
    EXPECT_EQ(answer.body, "finished work");
    EXPECT_EQ(answer.header("connection"), "close");
    busy->close();
    stopping.join();
    EXPECT_EQ(listener->counters().openConnections, 0u);
}

TEST_P(HttpStop, DoesNotWaitForeverForAHalfSentRequest)
{
    start(1);
    const auto half = connect();
    half->send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(half->answer().status, 100); // so it has begun
    listener->stop();
    EXPECT_TRUE(half->endsWithin(20000));
    EXPECT_EQ(listener->counters().openConnections, 0u);
}

TEST_P(HttpStop, UnderLoadNothingIsHalfAnswered)
{
    start(60);
    handler->onRequest = [](const Request&) { return text(QByteArray(50000, 'x')); };
    std::atomic<bool> broken{false};
    std::atomic<int> answered{0};
    std::vector<std::thread> clients;
    for (int i = 0; i < 4; ++i) {
        clients.emplace_back([&, client = connect()] {
            for (;;) {
                const Answer answer = client->ask(get("/"));
                if (answer.status == 0)
                    return;
                broken = broken || answer.body.size() != 50000;
                ++answered;
            }
        });
    }
    EXPECT_TRUE(sampan::test::waitUntil([&] { return answered > 100; }));
    listener->stop();
    for (std::thread& client : clients)
        client.join();
    EXPECT_FALSE(broken);
}

TEST_P(HttpStop, TwiceAndWithoutAnyClient)
{
    start(10);
    listener->stop();
    listener->stop();
    listener.reset();
}

INSTANTIATE_TEST_SUITE_P(Http, HttpStop, testing::Bool(),
                         [](const auto& tested) { return std::string(tested.param ? "Tls" : "Plain"); });

} // namespace sampan::http::test
