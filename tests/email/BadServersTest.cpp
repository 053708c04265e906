// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/ImapSession.h"
#include "tests/support/Wait.h"
#include "tests/support/mail/LineServer.h"
#include "tests/support/mail/MailWorld.h"

#include <future>

#ifdef __SANITIZE_ADDRESS__
/// libetpan keeps the greeting of an IMAP server that says BYE at once, and offers no way to free it.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions()
{
    return "leak:mailimap_greeting_new\n";
}
#endif

namespace sampan::test
{
namespace
{

using namespace server;

Result<void> opened(quint16 port, const QString& security = QStringLiteral("none"), const QString& authority = {})
{
    StopSignal stop;
    MailEndpoint endpoint = MailWorld::endpoint(port, QStringLiteral("shop@lumora.example"), security);
    ImapSession session(stop, endpoint, authority);
    return session.open();
}

TEST(BadImapServer, GarbageIsAnErrorAndNothingElse)
{
    for (const QByteArray& greeting :
         {QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n"), QByteArray(100'000, '(') + "\r\n",
          QByteArray("* BYE go away\r\n"), QByteArray("* OK hi\r\n"), QByteArray("\0\1\2\3\r\n", 6),
          QByteArray("* PREAUTH [CAPABILITY\r\n")}) {
        LineServer server(greeting, [](const QByteArray&) { return QByteArray("<close>"); });
        EXPECT_FALSE(opened(server.port()).ok()) << greeting.left(20).constData();
    }
}

TEST(BadImapServer, ALineWithoutEndIsCutOff)
{
    LineServer server("* OK hi\r\n", [](const QByteArray&) { return QByteArray(8 * 1024 * 1024, 'x'); });
    const auto result = opened(server.port());
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::MalformedReply);
}

TEST(BadImapServer, ASilentServerIsLeftAtOnceOnStop)
{
    LineServer server({}, [](const QByteArray&) { return QByteArray(); });
    MailWorld world;
    world.addInbox(MailWorld::endpoint(server.port()), {});
    auto channel = world.channel();
    ASSERT_TRUE(channel->start().ok());
    ASSERT_TRUE(waitUntil([&] { return server.connections() == 1; }));
    // The deadline of the wait lies far below the 60 s a silent server has for its greeting.
    const auto ended = std::async(std::launch::async, [&] { channel.reset(); });
    EXPECT_TRUE(waitUntil([&] { return ended.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }));
}

TEST(BadImapServer, NobodyThereIsSaidSo)
{
    quint16 port = 0;
    {
        LineServer gone({}, [](const QByteArray&) { return QByteArray(); });
        port = gone.port();
    }
    const auto result = opened(port);
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::NetworkUnreachable);
}

QString tlsFile(const char* name)
{
    return QStringLiteral(SAMPAN_SOURCE_DIR "/tests/support/tls/") + QString::fromLatin1(name);
}

TEST(MailTls, OnlyTrustedCertificatesAreTaken)
{
    if (!LocalMail::missingPackages().isEmpty())
        GTEST_SKIP() << "not installed: " << qPrintable(LocalMail::missingPackages().join(u' '));
    LocalMail mail({QStringLiteral("demo"), tlsFile("server.pem"), tlsFile("server.key")});
    const auto started = mail.start();
    ASSERT_TRUE(started.ok()) << qPrintable(started.error().detail);
    const QString ours = tlsFile("ca.pem");
    EXPECT_TRUE(opened(mail.imapPort(), QStringLiteral("starttls"), ours).ok());
    EXPECT_TRUE(opened(mail.imapsPort(), QStringLiteral("tls"), ours).ok());
    for (const QString& authority : {QString(), tlsFile("other-ca.pem")}) {
        const auto refused = opened(mail.imapPort(), QStringLiteral("starttls"), authority);
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().code, ErrorCode::TlsUntrusted);
        StopSignal stop;
        const auto smtp = probeSmtp(
            stop, MailWorld::endpoint(mail.smtpPort(), QStringLiteral("x"), QStringLiteral("starttls")), authority);
        ASSERT_FALSE(smtp.ok());
        EXPECT_EQ(smtp.error().code, ErrorCode::TlsUntrusted);
    }
    StopSignal stop;
    const auto smtp =
        probeSmtp(stop, MailWorld::endpoint(mail.smtpPort(), QStringLiteral("x"), QStringLiteral("starttls")), ours);
    EXPECT_TRUE(smtp.ok()) << qPrintable(smtp.error().detail);
}

TEST(MailTls, AnotherHostsOrAnExpiredCertificateIsRefused)
{
    if (!LocalMail::missingPackages().isEmpty())
        GTEST_SKIP() << "not installed: " << qPrintable(LocalMail::missingPackages().join(u' '));
    for (const char* name : {"wrong-host", "expired"}) {
        LocalMail mail(
            {QStringLiteral("demo"), tlsFile(name) + QStringLiteral(".pem"), tlsFile(name) + QStringLiteral(".key")});
        ASSERT_TRUE(mail.start().ok());
        const auto refused = opened(mail.imapsPort(), QStringLiteral("tls"), tlsFile("ca.pem"));
        ASSERT_FALSE(refused.ok()) << name;
        EXPECT_EQ(refused.error().code, ErrorCode::TlsUntrusted);
    }
}

TEST(MailTls, StartTlsThatIsNotOfferedSendsNothingInTheClear)
{
    std::atomic<bool> signedIn{false};
    LineServer imap("* OK [CAPABILITY IMAP4rev1] hi\r\n", [&](const QByteArray& line) {
        signedIn = signedIn || line.contains("LOGIN") || line.contains("AUTH");
        return line.split(' ').first() + " BAD no\r\n";
    });
    EXPECT_FALSE(opened(imap.port(), QStringLiteral("starttls")).ok());
    LineServer smtp("220 hi\r\n", [&](const QByteArray& line) {
        signedIn = signedIn || line.contains("AUTH");
        return QByteArray("250 fine\r\n");
    });
    StopSignal stop;
    const auto result =
        probeSmtp(stop, MailWorld::endpoint(smtp.port(), QStringLiteral("x"), QStringLiteral("starttls")), {});
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::TlsUntrusted);
    EXPECT_FALSE(signedIn);
}

} // namespace
} // namespace sampan::test
