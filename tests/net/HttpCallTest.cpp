// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixture.h"

using namespace sampan;
using namespace sampan::test;
using namespace std::chrono_literals;

namespace
{

struct OneToken final : TokenSource {
    QByteArray token = "old";
    Result<void> answer;
    int refreshes = 0;
    QByteArray accessToken() const override { return token; }
    void refresh(const QByteArray&, QObject*, std::function<void(Result<void>)> done) override
    {
        ++refreshes;
        token = "new";
        done(answer);
    }
};

} // namespace

using HttpCallTest = ClientFixture;

TEST_F(HttpCallTest, EveryKindOfAnswerIsItsOwnError)
{
    struct Case {
        FakeReply reply;
        ErrorCode code;
    };
    using Manner = FakeReply::Manner;
    const QList<Case> cases{
        {{.status = 500}, ErrorCode::ServerFailed},
        {{.status = 503}, ErrorCode::ServerUnavailable},
        {{.status = 413}, ErrorCode::RequestTooLarge},
        {{.status = 429}, ErrorCode::RateLimited},
        {{.status = 301}, ErrorCode::MalformedReply},
        {{.status = 401, .body = R"({"type":"urn:sampan:error:tokenRevoked"})"}, ErrorCode::TokenRevoked},
        {{.status = 400, .body = R"({"type":"urn:ietf:params:jmap:error:notJSON"})"}, ErrorCode::NotJson},
        {{.body = "[1]"}, ErrorCode::MalformedReply},
        {{.body = "{\"a\":"}, ErrorCode::MalformedReply},
        {{.body = "{\"whole\":\"answer\"}", .manner = Manner::Truncated}, ErrorCode::NetworkUnreachable},
        {{.manner = Manner::Closed}, ErrorCode::NetworkUnreachable},
    };
    ASSERT_TRUE(server.start());
    for (const Case& one : cases) {
        server.setHandler([&](const FakeRequest&) { return one.reply; });
        const auto result = get();
        ASSERT_FALSE(result.ok()) << one.reply.status;
        EXPECT_EQ(result.error().code, one.code) << errorName(result.error().code).data() << one.reply.status;
    }
}

TEST_F(HttpCallTest, GarbageInPlaceOfHttpIsAFailure)
{
    server.setHandler([](const FakeRequest&) { return FakeReply{.manner = FakeReply::Manner::Garbage}; });
    ASSERT_TRUE(server.start());
    EXPECT_FALSE(get().ok());
}

TEST_F(HttpCallTest, TheWaitAServerAsksForIsKept)
{
    server.setHandler([](const FakeRequest&) { return FakeReply{.status = 429, .headers = {{"Retry-After", "7"}}}; });
    ASSERT_TRUE(server.start());
    EXPECT_EQ(retryAfterOf(get().error()), 7s);
}

TEST_F(HttpCallTest, SilenceIsATimeout)
{
    server.setHandler([](const FakeRequest&) { return FakeReply{.manner = FakeReply::Manner::Silent}; });
    ASSERT_TRUE(server.start());
    EXPECT_EQ(exchange({.url = server.url(), .idle = 30ms}).error().code, ErrorCode::Timeout);
}

TEST_F(HttpCallTest, NobodyThereIsUnreachable)
{
    ASSERT_TRUE(server.start());
    const QUrl url = server.url();
    server.stop();
    EXPECT_EQ(exchange({.url = url}).error().code, ErrorCode::NetworkUnreachable);
}

TEST_F(HttpCallTest, CancelAndDestructionEndOnce)
{
    server.setHandler([](const FakeRequest&) { return FakeReply{.manner = FakeReply::Manner::Silent}; });
    ASSERT_TRUE(server.start());
    QList<ErrorCode> ends;
    const auto note = [&](Result<HttpAnswer> answer) { ends.append(answer.error().code); };
    HttpCall* call = client->http({.url = server.url(), .authorised = false}, &context, note);
    ASSERT_TRUE(waitUntil([&] { return server.requests().size() == 1; }));
    call->cancel();
    EXPECT_EQ(ends, QList<ErrorCode>{ErrorCode::Cancelled});
    client->http({.url = server.url(), .authorised = false}, &context, note);
    ASSERT_TRUE(waitUntil([&] { return server.requests().size() == 2; }));
    client.reset();
    EXPECT_EQ(ends.size(), 2);
    EXPECT_EQ(ends.last(), ErrorCode::Cancelled);
}

TEST_F(HttpCallTest, NothingIsCalledOnADeadContext)
{
    ASSERT_TRUE(server.start());
    auto gone = std::make_unique<QObject>();
    bool called = false;
    client->http({.url = server.url(), .authorised = false}, gone.get(), [&](Result<HttpAnswer>) { called = true; });
    gone.reset();
    ASSERT_TRUE(waitUntil([&] { return client->findChildren<HttpCall*>().isEmpty(); }));
    EXPECT_FALSE(called);
}

TEST_F(HttpCallTest, AnExpiredTokenIsRenewedOnceAndTheRequestRepeated)
{
    OneToken tokens;
    client->setTokenSource(&tokens);
    server.setHandler([](const FakeRequest& request) {
        const bool good = request.headers.value("authorization") == "Bearer new";
        return FakeReply{.status = good ? 200 : 401, .body = "{}"};
    });
    ASSERT_TRUE(server.start());
    EXPECT_TRUE(get().ok());
    EXPECT_EQ(tokens.refreshes, 1);
    server.setHandler([](const FakeRequest&) { return FakeReply{.status = 401, .body = "{}"}; });
    EXPECT_EQ(get().error().code, ErrorCode::TokenExpired);
    EXPECT_EQ(tokens.refreshes, 2);
}

TEST_F(HttpCallTest, ADownloadGoesOnWhereItBrokeOff)
{
    server.setHandler([](const FakeRequest& request) {
        EXPECT_EQ(request.headers.value("range"), "bytes=4-");
        return FakeReply{.status = 206, .body = "efgh"};
    });
    ASSERT_TRUE(server.start());
    QByteArray content = "abcd";
    HttpRequest request{.url = server.url(), .from = 4, .json = false};
    request.sink = [&](const QByteArray& piece, qint64 offset) {
        content.truncate(offset);
        content += piece;
        return Result<void>();
    };
    EXPECT_TRUE(exchange(request).ok());
    EXPECT_EQ(content, "abcdefgh");
}

TEST_F(HttpCallTest, AnAnswerLongerThanAllowedIsRefused)
{
    server.setHandler([](const FakeRequest&) { return FakeReply{.body = QByteArray(100'000, ' ')}; });
    ASSERT_TRUE(server.start());
    EXPECT_EQ(exchange({.url = server.url(), .maxBytes = 1000}).error().code, ErrorCode::MalformedReply);
}
