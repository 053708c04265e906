// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeHandler.h"
#include "RawClient.h"
#include "TestCertificate.h"
#include "tests/support/Wait.h"

#include <QFile>
#include <gtest/gtest.h>
#include <openssl/ssl.h>

namespace sampan::http::test
{

class HttpTls : public testing::Test
{
protected:
    HttpTls()
    {
        ListenOptions options;
        options.tls = certificate.files();
        listener = std::move(Listener::start(options, handler)).value();
    }

    TestCertificate certificate{"first.test"};
    std::shared_ptr<FakeHandler> handler = std::make_shared<FakeHandler>();
    std::unique_ptr<Listener> listener;
};

TEST_F(HttpTls, SpeaksTls12And13)
{
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        RawClient client(listener->port(), {.use = true, .minVersion = version, .maxVersion = version});
        ASSERT_TRUE(client.hasTls());
        EXPECT_EQ(client.ask(post("/a", QByteArray(100000, 'x'))).body.size(), 100000 + 8);
        EXPECT_EQ(client.ask(get("/b", "Connection: close\r\n")).body, "GET /b ");
        EXPECT_TRUE(client.endsWithin(20000));
    }
}

TEST_F(HttpTls, RefusesOlderVersionsAndWeakCiphers)
{
    for (const int version : {TLS1_VERSION, TLS1_1_VERSION})
        EXPECT_FALSE(RawClient(listener->port(), {.use = true, .minVersion = version, .maxVersion = version}).hasTls());
    const auto with = [&](const QByteArray& ciphers) {
        return RawClient(listener->port(), {.use = true, .maxVersion = TLS1_2_VERSION, .ciphers = ciphers}).hasTls();
    };
    EXPECT_FALSE(with("ECDHE-ECDSA-AES128-SHA"));
    EXPECT_FALSE(with("AES128-GCM-SHA256"));
    EXPECT_FALSE(with("eNULL:aNULL"));
    EXPECT_TRUE(with("ECDHE-ECDSA-AES128-GCM-SHA256"));
}

TEST_F(HttpTls, TellsPlainHttpWhereItIs)
{
    RawClient client(listener->port());
    const Answer answer = client.ask(get("/"));
    EXPECT_EQ(answer.status, 400);
    EXPECT_TRUE(answer.body.contains("HTTPS"));
    EXPECT_TRUE(client.endsWithin(20000));
    EXPECT_TRUE(RawClient(listener->port(), {.use = true}).hasTls());
}

TEST_F(HttpTls, SurvivesGarbageInTheHandshakeAndAfterIt)
{
    for (int i = 0; i < 20; ++i) {
        RawClient client(listener->port());
        client.send("\x16\x03\x01\x02" + QByteArray(300, char(i)));
        client.shutdownWrite();
        EXPECT_TRUE(client.endsWithin(20000));
    }
    for (int i = 0; i < 20; ++i) {
        RawClient client(listener->port(), {.use = true});
        client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nabc");
        client.reset();
    }
    EXPECT_EQ(RawClient(listener->port(), {.use = true}).ask(get("/")).status, 200);
    EXPECT_TRUE(sampan::test::waitUntil([&] { return listener->counters().openConnections == 0; }));
}

TEST_F(HttpTls, ReadsItsFilesAgain)
{
    RawClient before(listener->port(), {.use = true});
    EXPECT_EQ(before.certificateName(), "first.test");
    certificate.replace("second.test");
    ASSERT_TRUE(listener->reloadTls().ok());
    EXPECT_EQ(RawClient(listener->port(), {.use = true}).certificateName(), "second.test");
    EXPECT_EQ(before.ask(get("/")).status, 200);
}

TEST_F(HttpTls, KeepsTheOldCertificateWhenTheNewOneIsBroken)
{
    QFile file(certificate.files().certificateChain);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("not a certificate");
    file.close();
    const auto reloaded = listener->reloadTls();
    ASSERT_FALSE(reloaded.ok());
    EXPECT_EQ(reloaded.error().code, ErrorCode::FileUnreadable);
    EXPECT_EQ(RawClient(listener->port(), {.use = true}).certificateName(), "first.test");
}

TEST(HttpTlsStart, NeedsReadableMatchingFiles)
{
    const auto handler = std::make_shared<FakeHandler>();
    const TestCertificate one("one.test");
    const TestCertificate two("two.test");
    ListenOptions options;
    options.tls = TlsFiles{one.files().certificateChain, two.files().privateKey};
    EXPECT_EQ(Listener::start(options, handler).error().code, ErrorCode::FileUnreadable);
    options.tls = TlsFiles{QStringLiteral("missing.pem"), one.files().privateKey};
    EXPECT_EQ(Listener::start(options, handler).error().code, ErrorCode::FileUnreadable);
}

TEST(HttpTlsStart, ATlsClientOnAPlainPort)
{
    const auto listener = startPlain(std::make_shared<FakeHandler>());
    EXPECT_FALSE(RawClient(listener->port(), {.use = true}).hasTls());
    EXPECT_EQ(RawClient(listener->port()).ask(get("/")).status, 200);
}

} // namespace sampan::http::test
