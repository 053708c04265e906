// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeHandler.h"
#include "RawClient.h"
#include "server/http/ContentCoding.h"
#include "server/http/Range.h"

#include <gtest/gtest.h>

namespace sampan::http::test
{

class HttpListener : public testing::Test
{
protected:
    std::shared_ptr<FakeHandler> handler = std::make_shared<FakeHandler>();
    std::unique_ptr<Listener> listener = startPlain(handler);
    RawClient client{listener->port()};
};

TEST_F(HttpListener, AnswersWithSecurityHeaders)
{
    const Answer answer = client.ask(post("/a%20b?x=1", "hello"));
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "POST /a b hello");
    EXPECT_EQ(answer.header("cache-control"), "no-store");
    EXPECT_EQ(answer.header("x-content-type-options"), "nosniff");
    EXPECT_FALSE(answer.headers.contains("server"));
    EXPECT_EQ(answer.header("connection"), "keep-alive");
}

TEST_F(HttpListener, JoinsRepeatedHeadersAndTellsThePeer)
{
    handler->onRequest = [](const Request& request) {
        return text(request.header("x-a") + '|' + request.peer.toUtf8() + '|' +
                    request.query.queryItemValue(QStringLiteral("q")).toUtf8());
    };
    EXPECT_EQ(client.ask(get("/?q=7", "X-A: 1\r\nx-a: 2\r\n")).body, "1, 2|127.0.0.1|7");
}

TEST_F(HttpListener, HeadHasTheLengthButNoBody)
{
    client.send("HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(client.answer(true).header("content-length"), "8");
    EXPECT_EQ(client.ask(get("/b")).body, "GET /b ");
}

TEST_F(HttpListener, ServesTenThousandRequestsOnOneLine)
{
    for (int i = 0; i < 10000; ++i) {
        const QByteArray path = "/" + QByteArray::number(i);
        ASSERT_EQ(client.ask(get(path)).body, "GET " + path + ' ');
    }
    EXPECT_EQ(listener->counters().requests, 10000u);
    EXPECT_EQ(listener->counters().connections, 1u);
    EXPECT_EQ(listener->counters().badRequests, 0u);
}

TEST_F(HttpListener, AnswersPipelinedRequestsInOrder)
{
    QByteArray all;
    for (int i = 0; i < 200; ++i)
        all += post("/" + QByteArray::number(i), QByteArray(i, 'x'));
    client.send(all);
    for (int i = 0; i < 200; ++i)
        ASSERT_EQ(client.answer().body, "POST /" + QByteArray::number(i) + ' ' + QByteArray(i, 'x'));
}

TEST_F(HttpListener, TakesAChunkedBodyByteByByte)
{
    const QByteArray request = "POST /c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                               "5;name=value\r\nhello\r\n6\r\n world\r\n0\r\nX-Trailer: 1\r\n\r\n";
    for (const char byte : request)
        client.send(QByteArray(1, byte));
    EXPECT_EQ(client.answer().body, "POST /c hello world");
}

TEST_F(HttpListener, ClosesWhenAskedAndForHttp10)
{
    EXPECT_EQ(client.ask(get("/", "Connection: close\r\n")).header("connection"), "close");
    EXPECT_TRUE(client.endsWithin(20000));
    RawClient old(listener->port());
    EXPECT_EQ(old.ask("GET / HTTP/1.0\r\n\r\n").status, 200);
    EXPECT_TRUE(old.endsWithin(20000));
}

TEST_F(HttpListener, SendsContinueBeforeTheBody)
{
    client.send("POST /e HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(client.answer().status, 100);
    EXPECT_EQ(client.ask("abc").body, "POST /e abc");
}

TEST_F(HttpListener, RefusesInPlaceOfContinue)
{
    client.send("POST /e HTTP/1.1\r\nHost: x\r\nContent-Length: 3000000\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(client.answer().status, 413);
}

TEST_F(HttpListener, CompressesAsTheClientWishes)
{
    const QByteArray body = QByteArray("{\"id\":1}").repeated(1000);
    handler->onRequest = [body](const Request&) { return text(body); };
    const Answer plain = client.ask(get("/"));
    EXPECT_EQ(plain.body, body);
    EXPECT_EQ(plain.header("vary"), "Accept-Encoding");
    const Answer zstd = client.ask(get("/", "Accept-Encoding: gzip;q=0.8, zstd\r\n"));
    EXPECT_EQ(zstd.header("content-encoding"), "zstd");
    EXPECT_EQ(decompressed(Coding::Zstd, zstd.body, 1 << 20).value(), body);
    const Answer gzip = client.ask(get("/", "Accept-Encoding: gzip\r\n"));
    EXPECT_EQ(gzip.header("content-encoding"), "gzip");
    EXPECT_EQ(decompressed(Coding::Gzip, gzip.body, 1 << 20).value(), body);
}

TEST_F(HttpListener, UnpacksACompressedBody)
{
    const QByteArray packed = *compressed(Coding::Zstd, QByteArray(5000, 'z'));
    EXPECT_EQ(client.ask(post("/", packed, "Content-Encoding: zstd\r\n")).body, "POST / " + QByteArray(5000, 'z'));
}

TEST_F(HttpListener, SendsALargeBodyWholeAndInParts)
{
    QByteArray body(9 * 1024 * 1024, Qt::Uninitialized);
    for (qsizetype i = 0; i < body.size(); ++i)
        body[i] = char(i * 31 >> 3);
    handler->onRequest = [body](const Request& request) { return ranged(request, text(body)); };
    EXPECT_EQ(client.ask(get("/")).body, body);
    const Answer part = client.ask(get("/", "Range: bytes=1000000-1999999\r\nAccept-Encoding: gzip\r\n"));
    EXPECT_EQ(part.status, 206);
    EXPECT_EQ(part.body, body.mid(1000000, 1000000));
}

TEST_F(HttpListener, AnswersWithoutABody)
{
    handler->onRequest = [](const Request&) {
        Response response;
        response.status = 204;
        return response;
    };
    EXPECT_FALSE(client.ask(get("/")).headers.contains("content-length"));
    EXPECT_EQ(client.ask(get("/")).status, 204);
}

TEST(HttpListen, PlainHttpOnlyOnLoopback)
{
    ListenOptions options;
    options.address = QStringLiteral("0.0.0.0");
    const auto listener = Listener::start(options, std::make_shared<FakeHandler>());
    ASSERT_FALSE(listener.ok());
    EXPECT_EQ(listener.error().code, ErrorCode::Forbidden);
}

TEST(HttpListen, SaysWhenTheAddressCannotBeBound)
{
    const auto handler = std::make_shared<FakeHandler>();
    const auto first = startPlain(handler);
    ListenOptions options;
    options.port = first->port();
    EXPECT_EQ(Listener::start(options, handler).error().code, ErrorCode::NetworkUnreachable);
    options.address = QStringLiteral("nowhere");
    EXPECT_EQ(Listener::start(options, handler).error().code, ErrorCode::NetworkUnreachable);
}

} // namespace sampan::http::test
