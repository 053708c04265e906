// SPDX-License-Identifier: GPL-3.0-or-later
#include "ServerProcess.h"

#include "support/Wait.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <csignal>
#include <gtest/gtest.h>

using namespace sampan::server::test;

namespace
{

QStringList words(const char* line)
{
    return QString::fromLatin1(line).split(u' ');
}

struct Answer {
    int status = 0;
    QByteArray body;
};

/// Asks over TLS and trusts nobody but the folder's own authority.
Answer ask(const ServerProcess& server, const QString& url, const QByteArray& post = {})
{
    QNetworkAccessManager network;
    QNetworkRequest request{QUrl(url)};
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(server.data() + QStringLiteral("/tls/authority.crt")));
    request.setSslConfiguration(tls);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    const std::unique_ptr<QNetworkReply> reply(post.isEmpty() ? network.get(request) : network.post(request, post));
    EXPECT_TRUE(sampan::test::waitUntil([&] { return reply->isFinished(); }));
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

} // namespace

TEST(Serve, InitServeHealthAndSigterm)
{
    const ServerProcess server;
    ASSERT_EQ(server.init().code, 0);
    const auto process = server.start(words("serve --port 0 --ready-json"));
    const QJsonObject ready = ServerProcess::readyLine(*process);
    const QString url = ready.value(u"url").toString();
    ASSERT_TRUE(url.startsWith(u"https://")) << url.toStdString();
    EXPECT_EQ(ready.value(u"fingerprint").toString().size(), 95);
    EXPECT_EQ(ask(server, url + QStringLiteral("/health")).status, 200);
    EXPECT_EQ(ask(server, url + QStringLiteral("/jmap/session")).status, 401);
    EXPECT_EQ(ask(server, url + QStringLiteral("/nothing")).status, 404);
    const Answer token =
        ask(server, url + QStringLiteral("/auth/token"),
            R"({"grant":"password","user":"root@sampan.example","password":"correct horse","device":"test"})");
    EXPECT_EQ(token.status, 200) << token.body.toStdString();
    EXPECT_TRUE(QJsonDocument::fromJson(token.body).object().contains(u"refreshToken"));
    const Answer metrics = ask(server, url + QStringLiteral("/metrics"));
    EXPECT_TRUE(metrics.body.endsWith("# EOF\n"));
    EXPECT_TRUE(metrics.body.contains("sampan_sign_ins_total{status=\"200\"} 1"));
    process->terminate();
    ASSERT_TRUE(process->waitForFinished(20000));
    EXPECT_EQ(process->exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process->exitCode(), 0);
}

TEST(Serve, TwoServersCannotServeOneFolder)
{
    const ServerProcess server;
    ASSERT_EQ(server.init().code, 0);
    const auto process = server.start(words("serve --port 0 --ready-json"));
    ASSERT_FALSE(ServerProcess::readyLine(*process).isEmpty());
    const Ran second = server.run(words("serve --port 0"));
    EXPECT_EQ(second.code, 1);
    EXPECT_TRUE(second.err.contains(u"Another sampan-server is using")) << second.err.toStdString();
    EXPECT_EQ(server.run(words("user list")).code, 0);
    // The kernel gives the lock back however the first one ends.
    process->kill();
    ASSERT_TRUE(process->waitForFinished(20000));
    const auto third = server.start(words("serve --port 0 --ready-json"));
    EXPECT_FALSE(ServerProcess::readyLine(*third).isEmpty());
    third->terminate();
    EXPECT_TRUE(third->waitForFinished(20000));
}

TEST(Serve, EndsWithItsParentsPipe)
{
    const ServerProcess server;
    ASSERT_EQ(server.init().code, 0);
    const auto process = server.start(words("serve --port 0 --ready-json --exit-with-stdin"));
    ASSERT_FALSE(ServerProcess::readyLine(*process).isEmpty());
    process->closeWriteChannel();
    ASSERT_TRUE(process->waitForFinished(20000));
    EXPECT_EQ(process->exitCode(), 0);
}

TEST(Serve, PlainHttpStaysOnThisMachine)
{
    const ServerProcess server;
    ASSERT_EQ(server.init().code, 0);
    const Ran ran = server.run(words("serve --port 0 --plain-http --listen 0.0.0.0"));
    EXPECT_EQ(ran.code, 1);
    EXPECT_TRUE(ran.err.contains(u"not allowed")) << ran.err.toStdString();
    const auto process = server.start(words("serve --port 0 --plain-http --ready-json"));
    const QString url = ServerProcess::readyLine(*process).value(u"url").toString();
    EXPECT_TRUE(url.startsWith(u"http://"));
    EXPECT_EQ(ask(server, url + QStringLiteral("/health")).status, 200);
    process->terminate();
    EXPECT_TRUE(process->waitForFinished(20000));
}
