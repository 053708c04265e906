// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixture.h"

#include "../support/TestData.h"

using namespace sampan;
using namespace sampan::test;

namespace
{

struct TlsTest : ClientFixture {
    void serve(const char* name)
    {
        const QString base = tlsFile(name);
        server.useTls(base + u".pem", base + u".key");
        server.setHandler([](const FakeRequest&) { return FakeReply{.body = "{}"}; });
        ASSERT_TRUE(server.start());
    }
    static QSslCertificate authority() { return QSslCertificate(readFile(tlsFile("ca.pem"))); }
    const QString host = QStringLiteral("127.0.0.1");
};

} // namespace

TEST_F(TlsTest, FirstContactIsRefusedAndNamesTheAuthority)
{
    serve("server");
    EXPECT_EQ(get().error().code, ErrorCode::TlsUntrusted);
    EXPECT_EQ(fingerprintOf(trust.candidate(host)), fingerprintOf(authority()));
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(TlsTest, APinnedAuthorityIsTrusted)
{
    serve("server");
    ASSERT_FALSE(get().ok());
    trust.pin(host, trust.candidate(host));
    EXPECT_TRUE(get().ok());
}

TEST_F(TlsTest, AnotherAuthorityIsAMismatch)
{
    serve("impostor");
    trust.pin(host, authority());
    EXPECT_EQ(get().error().code, ErrorCode::TlsPinMismatch);
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(TlsTest, ThePinnedAuthorityInTheChainOfAStrangerHelpsNobody)
{
    serve("forged");
    trust.pin(host, authority());
    const auto result = get();
    ASSERT_FALSE(result.ok());
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(TlsTest, APinExcusesNeitherTheNameNorTheDate)
{
    trust.pin(host, authority());
    serve("wrong-host");
    EXPECT_EQ(get().error().code, ErrorCode::TlsUntrusted);
    server.stop();
    serve("expired");
    EXPECT_EQ(get().error().code, ErrorCode::TlsUntrusted);
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(TlsTest, AWrongNameIsNotOfferedForTrust)
{
    serve("wrong-host");
    ASSERT_FALSE(get().ok());
    EXPECT_TRUE(trust.candidate(host).isNull());
}

TEST_F(TlsTest, AnExpectedFingerprintPinsItself)
{
    serve("server");
    trust.expect(host, fingerprintOf(authority()));
    ASSERT_FALSE(get().ok());
    EXPECT_TRUE(get().ok());
}

TEST_F(TlsTest, AnotherThanTheExpectedFingerprintIsAMismatch)
{
    serve("impostor");
    trust.expect(host, fingerprintOf(authority()));
    EXPECT_EQ(get().error().code, ErrorCode::TlsPinMismatch);
    EXPECT_TRUE(trust.candidate(host).isNull());
}
