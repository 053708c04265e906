// SPDX-License-Identifier: GPL-3.0-or-later
// What happens around the real program while it serves: other commands, a full disk, a certificate that ends.
#include "FullDisk.h"
#include "SignedIn.h"
#include "domain/Id.h"
#include "server/tls/CertificateAuthority.h"
#include "support/Wait.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <csignal>
#include <gtest/gtest.h>

using namespace sampan::server;
using namespace sampan::server::test;
using sampan::test::waitUntil;

namespace
{

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// Administrators keep the server and do not read the desk.
void add(const ServerProcess& server, const char* role)
{
    const Ran added = server.run({QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("--role"),
                                  QString::fromLatin1(role), QStringLiteral("li@sampan.example")},
                                 "battery staple\n");
    EXPECT_EQ(added.code, 0) << added.err.toStdString();
}

QByteArray thousandConversations()
{
    QByteArray lines;
    for (int i = 0; i < 1000; ++i)
        lines += R"({"id":")" + sampan::newId().toLatin1() +
                 R"(","channel":"email","status":"open","priority":"normal","subject":"Parcel",)"
                 R"("createdAt":"2026-01-02T03:04:05.000Z","customer":{"id":")" +
                 sampan::newId().toLatin1() + R"(","name":"Buyer"},"messages":[{"id":")" + sampan::newId().toLatin1() +
                 R"(","kind":"incoming","textBody":"Where is it?","createdAt":"2026-01-02T03:04:05.000Z"}]})"
                 "\n";
    return lines;
}

QByteArray digestOf(const QNetworkReply& reply)
{
    return reply.sslConfiguration().peerCertificate().digest(QCryptographicHash::Sha256);
}

/// As a connection made now is shown it.
QByteArray shownCertificate(const SignedIn& signedIn)
{
    QNetworkAccessManager network; // one of its own, so that no connection is used again
    const std::unique_ptr<QNetworkReply> reply(network.get(signedIn.request("/health")));
    EXPECT_TRUE(waitUntil([&] { return reply->isFinished(); }));
    EXPECT_EQ(statusOf(*reply), 200) << reply->errorString().toStdString();
    return digestOf(*reply);
}

QByteArray certificateIn(const AuthorityFiles& files)
{
    return QSslCertificate::fromPath(files.server).value(0).digest(QCryptographicHash::Sha256);
}

/// Puts a certificate into the folder that has 17 of its 397 days left; tells what it is.
QByteArray leaveCertificateNearItsEnd(const AuthorityFiles& files)
{
    EXPECT_TRUE(issueServerCertificate(files, {QStringLiteral("localhost"), QStringLiteral("127.0.0.1")},
                                       QDateTime::currentDateTimeUtc().addDays(-380))
                    .ok());
    return certificateIn(files);
}

} // namespace

TEST(Live, ADisabledUserIsShutOut)
{
    SignedIn signedIn([](const ServerProcess& server) { add(server, "agent"); });
    PushLine other(signedIn);
    signedIn.signInAs("li@sampan.example", "battery staple");
    PushLine line(signedIn);
    ASSERT_EQ(
        signedIn.server.run({QStringLiteral("user"), QStringLiteral("disable"), QStringLiteral("li@sampan.example")})
            .code,
        0);
    EXPECT_EQ(statusOf(*signedIn.get("/jmap/session")), 401); // the very next request
    EXPECT_EQ(line.closeCode(), 4401);
    EXPECT_TRUE(other.isOpen());
}

TEST(Live, AnImportReachesWhoIsListening)
{
    SignedIn signedIn([](const ServerProcess& server) { add(server, "director"); });
    signedIn.signInAs("li@sampan.example", "battery staple");
    PushLine line(signedIn);
    signedIn.server.write(QStringLiteral("old.jsonl"), thousandConversations());
    const Ran ran = signedIn.server.run(
        {QStringLiteral("import"), QStringLiteral("conversations"), signedIn.server.file(QStringLiteral("old.jsonl"))});
    EXPECT_EQ(ran.out, QStringLiteral("Conversations: 1000 added, 0 there already, 0 refused.\n"))
        << ran.err.toStdString();
    EXPECT_TRUE(line.hears(u"\"Conversation\":"));
    const QByteArray found = signedIn.call("Conversation/query", R"("calculateTotal":true,"limit":1)");
    EXPECT_TRUE(found.contains(R"("total":1000)")) << found.toStdString();
}

TEST(Live, ACertificateNearItsEndIsReplacedUnderOpenConnections)
{
    SignedIn signedIn;
    PushLine line(signedIn);
    const AuthorityFiles files = AuthorityFiles::in(signedIn.server.data() + QStringLiteral("/tls"));
    const QByteArray first = shownCertificate(signedIn);
    ASSERT_EQ(first, certificateIn(files));
    const QByteArray nearEnd = leaveCertificateNearItsEnd(files);
    EXPECT_EQ(shownCertificate(signedIn), first);
    ASSERT_EQ(::kill(static_cast<pid_t>(signedIn.process().processId()), SIGHUP), 0);
    EXPECT_TRUE(waitUntil([&] { return shownCertificate(signedIn) != first; }));
    EXPECT_NE(certificateIn(files), nearEnd);
    EXPECT_EQ(shownCertificate(signedIn), certificateIn(files));
    line.send(QStringLiteral(R"({"@type":"Request","id":"again","using":[],"methodCalls":[]})"));
    EXPECT_TRUE(line.hears(u"\"requestId\":\"again\""));
}

TEST(Live, ACertificateIsRenewedByTheTimerWhileConnectionsGoOn)
{
    SignedIn signedIn([](const ServerProcess& server) {
        server.write(QStringLiteral("data/sampan-server.conf"),
                     "password-cost = cheapest\nlog-level = warning\nhousekeeping-seconds = 1\n");
        add(server, "director");
    });
    signedIn.signInAs("li@sampan.example", "battery staple");
    PushLine line(signedIn);
    const auto events = signedIn.events("closeafter=no&ping=0");
    const AuthorityFiles files = AuthorityFiles::in(signedIn.server.data() + QStringLiteral("/tls"));
    const QByteArray first = digestOf(*signedIn.get("/health"));
    const QByteArray nearEnd = leaveCertificateNearItsEnd(files);
    ASSERT_TRUE(waitUntil([&] { return certificateIn(files) != nearEnd; })); // nobody asked for it
    EXPECT_TRUE(waitUntil([&] { return shownCertificate(signedIn) == certificateIn(files); }));
    EXPECT_NE(certificateIn(files), first);
    // What was open before is still open, and a request goes over the connection that was shown the old certificate.
    const auto kept = signedIn.get("/health");
    EXPECT_EQ(statusOf(*kept), 200);
    EXPECT_EQ(digestOf(*kept), first);
    signedIn.makeLabel("after");
    EXPECT_TRUE(line.hears(u"\"Label\":"));
    EXPECT_TRUE(waitUntil([&] { return events->peek(events->bytesAvailable()).contains("\"Label\":"); }));
}

TEST(Live, AFullDiskRefusesWritesAndHarmsNothing)
{
    std::unique_ptr<FullDisk> disk;
    SignedIn signedIn([&](const ServerProcess& server) {
        disk = std::make_unique<FullDisk>(server.data());
        add(server, "director");
    });
    signedIn.signInAs("li@sampan.example", "battery staple");
    signedIn.makeLabel("before");
    disk->fill(signedIn.process());
    const QByteArray refused = signedIn.call("Label/set", R"("create":{"k":{"name":"during"}})");
    EXPECT_TRUE(refused.contains(disk->expectedError())) << refused.toStdString();
    const QByteArray upload(1'000'000, 'x');
    EXPECT_GE(statusOf(*signedIn.post("/jmap/upload/desk/", upload)), 500);
    const QByteArray read = signedIn.call("Label/get", R"("ids":null)");
    EXPECT_TRUE(read.contains(R"("name":"before")")) << read.toStdString();
    EXPECT_FALSE(read.contains("during"));
    EXPECT_EQ(statusOf(*signedIn.get("/jmap/session")), 200);
    disk->free(signedIn.process());
    signedIn.makeLabel("after");
    EXPECT_EQ(statusOf(*signedIn.post("/jmap/upload/desk/", upload)), 201);
    const Ran check = signedIn.server.run({QStringLiteral("check")});
    EXPECT_EQ(check.code, 0) << check.out.toStdString() << check.err.toStdString();
    disk.reset(); // before the folder it lies in goes
}
