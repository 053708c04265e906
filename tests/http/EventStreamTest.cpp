// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeHandler.h"
#include "RawClient.h"
#include "tests/support/Wait.h"

#include <gtest/gtest.h>
#include <thread>

namespace sampan::http::test
{

using sampan::test::waitUntil;

class HttpEventStream : public testing::Test
{
protected:
    HttpEventStream()
    {
        handler->onEvents = [this](const Request& request) -> std::optional<Upgrade> {
            if (request.path != u"/events")
                return std::nullopt;
            return upgradeWith(log);
        };
        limits.pushBacklogBytes = 256 * 1024;
        listener = startPlain(handler, limits);
    }
    /// Connects, checks the head and waits for the session.
    bool open(RawClient& client)
    {
        client.send(get("/events", "Accept: text/event-stream\r\n"));
        head = client.readUntil("\r\n\r\n");
        return waitUntil([&] { return log->opened == 1; });
    }

    Limits limits;
    QByteArray head;
    std::shared_ptr<PushLog> log = std::make_shared<PushLog>();
    std::shared_ptr<FakeHandler> handler = std::make_shared<FakeHandler>();
    std::unique_ptr<Listener> listener;
};

TEST_F(HttpEventStream, StreamsInChunksAndEnds)
{
    RawClient client(listener->port());
    ASSERT_TRUE(open(client));
    EXPECT_TRUE(head.contains("Content-Type: text/event-stream"));
    EXPECT_TRUE(head.contains("Transfer-Encoding: chunked"));
    log->line()->send("event: state\ndata: {}\n\n");
    EXPECT_EQ(client.readUntil("\n\n"), "17\r\nevent: state\ndata: {}\n\n");
    log->line()->send(": keep-alive\n\n");
    log->line()->close(1000, {});
    EXPECT_EQ(client.readUntil("0\r\n\r\n"), "\r\ne\r\n: keep-alive\n\n\r\n0\r\n\r\n");
    EXPECT_TRUE(client.endsWithin(20000));
    EXPECT_TRUE(waitUntil([&] { return log->closed == 1; }));
}

TEST_F(HttpEventStream, OtherPathsAreOrdinary)
{
    RawClient client(listener->port());
    EXPECT_EQ(client.ask(get("/other")).body, "GET /other ");
}

TEST_F(HttpEventStream, NoticesThatTheClientHasLeft)
{
    for (const bool hard : {true, false}) {
        log->opened = log->closed = 0;
        RawClient client(listener->port());
        ASSERT_TRUE(open(client));
        hard ? client.reset() : client.close();
        EXPECT_TRUE(waitUntil([&] { return log->closed == 1; }));
        log->line()->send("nobody");
    }
    EXPECT_TRUE(waitUntil([&] { return listener->counters().openConnections == 0; }));
}

TEST_F(HttpEventStream, CutsOffAClientThatChattersOrDoesNotRead)
{
    RawClient chatter(listener->port());
    ASSERT_TRUE(open(chatter));
    chatter.send(QByteArray(200 * 1024, 'x'));
    EXPECT_TRUE(waitUntil([&] { return log->closed == 1; }));

    log->opened = log->closed = 0;
    RawClient lazy(listener->port());
    lazy.setReceiveBuffer(4096);
    ASSERT_TRUE(open(lazy));
    for (int i = 0; i < 1000; ++i)
        log->line()->send(QByteArray(100 * 1024, 'x'));
    EXPECT_TRUE(waitUntil([&] { return log->closed == 1; }));
}

TEST_F(HttpEventStream, IsNotForHttp10)
{
    RawClient client(listener->port());
    EXPECT_EQ(client.ask("GET /events HTTP/1.0\r\n\r\n").status, 505);
    EXPECT_EQ(log->opened, 0);
}

TEST_F(HttpEventStream, EndsInOrderAtAStop)
{
    RawClient client(listener->port());
    ASSERT_TRUE(open(client));
    std::thread stopping([&] { listener->stop(); });
    EXPECT_TRUE(client.readUntil("0\r\n\r\n").endsWith("0\r\n\r\n"));
    stopping.join();
    EXPECT_EQ(log->closed, 1);
}

} // namespace sampan::http::test
