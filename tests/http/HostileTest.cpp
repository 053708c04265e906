// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeHandler.h"
#include "RawClient.h"
#include "server/http/ContentCoding.h"
#include "tests/support/Wait.h"

#include <gtest/gtest.h>
#include <random>

namespace sampan::http::test
{
namespace
{

struct Attack {
    const char* name;
    const char* bytes;
    int status;
};

const Attack attacks[] = {
    {"LengthWithLetters", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5x\r\n\r\nhello", 400},
    {"LengthNegative", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400},
    {"LengthSigned", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: +5\r\n\r\nhello", 400},
    {"LengthHex", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0x5\r\n\r\nhello", 400},
    {"LengthEmpty", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: \r\n\r\n", 400},
    {"LengthOverflow", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999999\r\n\r\n", 400},
    {"LengthTwice", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello", 400},
    {"LengthList", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5, 6\r\n\r\nhello", 400},
    {"LengthAndChunked",
     "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
    {"ChunkedAndLength",
     "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", 400},
    {"UnknownEncodingAndLength",
     "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\nContent-Length: 5\r\n\r\nhello", 400},
    {"UnknownEncoding", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n", 400},
    {"EncodingList", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 400},
    {"EncodingTwice",
     "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
    {"EncodingBlankBeforeColon", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n", 400},
    {"EncodingInHttp10", "POST / HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
    {"ChunkSizeGarbage", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400},
    {"ChunkSizeNegative", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n", 400},
    {"ChunkSizeHuge", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n", 400},
    {"ChunkWithoutEnd", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabXX0\r\n\r\n", 400},
    {"NoHost", "GET / HTTP/1.1\r\n\r\n", 400},
    {"TwoHosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400},
    {"BlankInName", "GET / HTTP/1.1\r\nHost: x\r\nBad Name: 1\r\n\r\n", 400},
    {"DotSegment", "GET /a/%2e%2e/b HTTP/1.1\r\nHost: x\r\n\r\n", 400},
    {"Authority", "CONNECT a:443 HTTP/1.1\r\nHost: x\r\n\r\n", 400},
    {"NotHttp", "SSH-2.0-OpenSSH_9.2\r\n\r\n", 400},
    {"WrongVersion", "GET / HTTP/2.0\r\nHost: x\r\n\r\n", 0},
    {"Http2Preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 0},
    {"TlsHello", "\x16\x03\x01\x02\x01\x01\x01\xfc\x03\x03 not http\r\n\r\n", 400},
    {"BareLineFeeds", "GET / HTTP/1.1\nHost: x\n\n", 400},
    {"Expectation", "GET / HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n\r\n", 417},
    {"BodyCoding", "POST / HTTP/1.1\r\nHost: x\r\nContent-Encoding: br\r\nContent-Length: 1\r\n\r\na", 415},
};

class HttpAttack : public testing::TestWithParam<Attack>
{
};

} // namespace

TEST_P(HttpAttack, IsRefusedAndTheLineEnds)
{
    const auto handler = std::make_shared<FakeHandler>();
    std::atomic<int> reached{0};
    handler->onRequest = [&](const Request&) {
        ++reached;
        return text("ok");
    };
    const auto listener = startPlain(handler);
    RawClient client(listener->port());
    const Answer answer = client.ask(QByteArray(GetParam().bytes) + get("/smuggled"));
    if (GetParam().status != 0)
        EXPECT_EQ(answer.status, GetParam().status);
    else
        EXPECT_TRUE(answer.status == 400 || answer.status == 505) << answer.status;
    client.shutdownWrite();
    EXPECT_TRUE(client.endsWithin(20000));
    EXPECT_EQ(reached, 0);
    EXPECT_EQ(RawClient(listener->port()).ask(get("/")).status, 200);
    EXPECT_EQ(listener->counters().badRequests, 1u);
}

INSTANTIATE_TEST_SUITE_P(Http, HttpAttack, testing::ValuesIn(attacks),
                         [](const auto& tested) { return std::string(tested.param.name); });

class HostileHttp : public testing::Test
{
protected:
    void start(const Limits& limits = {}) { listener = startPlain(handler, limits); }
    quint64 open() const { return listener->counters().openConnections; }

    std::shared_ptr<FakeHandler> handler = std::make_shared<FakeHandler>();
    std::unique_ptr<Listener> listener;
};

TEST_F(HostileHttp, GarbageNeverStopsIt)
{
    start();
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        RawClient client(listener->port());
        QByteArray garbage = round % 2 ? QByteArray("POST / HTTP/1.1\r\nHost: x\r\n") : QByteArray();
        for (int i = 0; i < 500; ++i)
            garbage += char(random());
        client.send(garbage + "\r\n\r\n");
        if (round % 3 == 0)
            client.reset();
    }
    EXPECT_EQ(RawClient(listener->port()).ask(get("/")).status, 200);
    EXPECT_TRUE(sampan::test::waitUntil([&] { return open() == 0; }));
}

TEST_F(HostileHttp, HeaderAboveTheLimit)
{
    start();
    RawClient client(listener->port());
    EXPECT_EQ(client.ask(get("/", "X: " + QByteArray(20000, 'a') + "\r\n")).status, 431);
    RawClient many(listener->port());
    EXPECT_EQ(many.ask(get("/", QByteArray("A: b\r\n").repeated(5000))).status, 431);
    RawClient endless(listener->port());
    EXPECT_EQ(endless.ask("GET /" + QByteArray(200000, 'a')).status, 431);
}

TEST_F(HostileHttp, BodyAboveTheLimit)
{
    start();
    handler->limit = 1000;
    RawClient announced(listener->port());
    EXPECT_EQ(announced.ask("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\r\n").status, 413);
    RawClient sent(listener->port());
    EXPECT_EQ(sent.ask(post("/", QByteArray(3000000, 'x'))).status, 413);
    RawClient chunked(listener->port());
    const QByteArray chunk = "200\r\n" + QByteArray(512, 'x') + "\r\n";
    EXPECT_EQ(chunked.ask("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + chunk).status,
              413);
    RawClient exact(listener->port());
    EXPECT_EQ(exact.ask(post("/", QByteArray(1000, 'x'))).status, 200);
}

TEST_F(HostileHttp, BombsAndBrokenCompression)
{
    start();
    for (const Coding coding : {Coding::Gzip, Coding::Zstd}) {
        const QByteArray header = "Content-Encoding: " + codingName(coding) + "\r\n";
        RawClient client(listener->port());
        EXPECT_EQ(client.ask(post("/", *compressed(coding, QByteArray(50000000, '0')), header)).status, 413);
        EXPECT_EQ(client.ask(post("/", "no frame", header)).status, 400);
        EXPECT_EQ(client.ask(post("/", *compressed(coding, "fine"), header)).body, "POST / fine");
    }
}

TEST_F(HostileHttp, ClientsThatLeaveWhileTheAnswerIsMade)
{
    Limits limits;
    limits.workerThreads = 8;
    start(limits);
    Gate gate;
    handler->onRequest = [&](const Request&) {
        gate.pass();
        return text(QByteArray(3000000, 'x'));
    };
    for (int i = 0; i < 40; ++i) {
        RawClient client(listener->port());
        client.send(get("/"));
        if (i % 2)
            client.reset();
    }
    ASSERT_TRUE(gate.waitForArrivals(8));
    gate.open();
    EXPECT_TRUE(sampan::test::waitUntil([&] { return open() == 0; }));
    EXPECT_EQ(RawClient(listener->port()).ask(get("/")).body.size(), 3000000);
}

TEST_F(HostileHttp, AHandlerThatThrows)
{
    start();
    handler->onRequest = [](const Request&) -> Response { throw std::runtime_error("secret detail"); };
    RawClient client(listener->port());
    const Answer answer = client.ask(get("/"));
    EXPECT_EQ(answer.status, 500);
    EXPECT_FALSE(answer.body.contains("secret"));
    EXPECT_EQ(client.ask(get("/")).status, 500);
}

TEST_F(HostileHttp, AFullQueueIs503)
{
    Limits limits;
    limits.workerThreads = 1;
    limits.queuedRequests = 1;
    start(limits);
    Gate gate;
    handler->onRequest = [&](const Request& request) {
        gate.pass();
        return text(request.path.toUtf8());
    };
    RawClient running(listener->port());
    running.send(get("/running"));
    ASSERT_TRUE(gate.waitForArrivals(1));
    // Either of these two takes the one place in the queue; the other is refused.
    RawClient first(listener->port());
    RawClient second(listener->port());
    first.send(get("/"));
    second.send(get("/"));
    ASSERT_TRUE(sampan::test::waitUntil([&] { return first.hasInput() || second.hasInput(); }));
    RawClient third(listener->port());
    const Answer refused = third.ask(get("/"));
    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(refused.header("retry-after"), "1");
    gate.open();
    EXPECT_EQ(running.answer().body, "/running");
    // The two in the queue may still be under way; a place is free as soon as they are.
    EXPECT_TRUE(
        sampan::test::waitUntil([&] { return RawClient(listener->port()).ask(get("/again")).body == "/again"; }));
}

TEST_F(HostileHttp, CapsPerAddressAndInTotal)
{
    Limits limits;
    limits.connectionsPerAddress = 3;
    start(limits);
    RawClient one(listener->port());
    RawClient two(listener->port());
    auto three = std::make_unique<RawClient>(listener->port());
    EXPECT_EQ(three->ask(get("/")).status, 200);
    RawClient four(listener->port());
    EXPECT_TRUE(four.endsWithin(20000));
    EXPECT_EQ(listener->counters().refusedConnections, 1u);
    three.reset();
    EXPECT_TRUE(sampan::test::waitUntil([&] { return open() == 2; }));
    EXPECT_EQ(RawClient(listener->port()).ask(get("/")).status, 200);

    limits.connectionsPerAddress = 100;
    limits.connections = 1;
    start(limits);
    RawClient only(listener->port());
    EXPECT_EQ(only.ask(get("/")).status, 200);
    EXPECT_TRUE(RawClient(listener->port()).endsWithin(20000));
}

} // namespace sampan::http::test
