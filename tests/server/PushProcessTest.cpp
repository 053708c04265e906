// SPDX-License-Identifier: GPL-3.0-or-later
// Push out of the real program over TLS, also of what other processes changed in its folder.
#include "ServerProcess.h"

#include "support/Wait.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>
#include <gtest/gtest.h>

using namespace sampan::server::test;
using sampan::test::waitUntil;

namespace
{

QStringList words(const char* line)
{
    return QString::fromLatin1(line).split(u' ');
}

/// The program serving, and an administrator signed in to it.
class SignedIn
{
public:
    SignedIn()
    {
        EXPECT_EQ(server.init().code, 0);
        m_process = server.start(words("serve --port 0 --ready-json"));
        m_url = ServerProcess::readyLine(*m_process).value(u"url").toString();
        const auto reply =
            post("/auth/token",
                 R"({"grant":"password","user":"root@sampan.example","password":"correct horse","device":"test"})");
        m_token = QJsonDocument::fromJson(reply->readAll()).object().value(u"accessToken").toString().toLatin1();
        EXPECT_FALSE(m_token.isEmpty());
    }
    ~SignedIn()
    {
        m_process->terminate();
        EXPECT_TRUE(m_process->waitForFinished(20000));
        EXPECT_EQ(m_process->exitCode(), 0);
    }
    SignedIn(const SignedIn&) = delete;
    SignedIn& operator=(const SignedIn&) = delete;

    QNetworkRequest request(const char* path) const
    {
        QNetworkRequest request{QUrl(m_url + QLatin1StringView(path))};
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(server.data() + QStringLiteral("/tls/authority.crt")));
        request.setSslConfiguration(tls);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        if (!m_token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + m_token);
        return request;
    }
    std::unique_ptr<QNetworkReply> post(const char* path, const QByteArray& body)
    {
        std::unique_ptr<QNetworkReply> reply(m_network.post(request(path), body));
        EXPECT_TRUE(waitUntil([&] { return reply->isFinished(); }));
        return reply;
    }
    /// On a connection of its own: a label everybody sees.
    void makeLabel(const char* name)
    {
        const QByteArray body =
            QByteArray(R"({"using":["urn:ietf:params:jmap:core","urn:sampan:params:jmap:desk"],)"
                       R"("methodCalls":[["Label/set",{"accountId":"desk","create":{"k":{"name":")") +
            name + R"("}}},"c"]]})";
        const auto reply = post("/jmap/api", body);
        const QByteArray answer = reply->readAll();
        EXPECT_TRUE(answer.contains(R"("created":{"k")")) << answer.toStdString();
    }
    std::unique_ptr<QNetworkReply> events(const char* options)
    {
        const QByteArray path = QByteArray("/jmap/eventsource/?types=*&") + options;
        std::unique_ptr<QNetworkReply> reply(m_network.get(request(path.constData())));
        EXPECT_TRUE(waitUntil([&] { return !reply->rawHeader("Content-Type").isEmpty(); }));
        EXPECT_EQ(reply->rawHeader("Content-Type").split(';').first(), "text/event-stream");
        return reply;
    }

    const ServerProcess server;

private:
    QNetworkAccessManager m_network;
    std::unique_ptr<QProcess> m_process;
    QString m_url;
    QByteArray m_token;
};

/// Reads on until the text has come.
bool comes(QNetworkReply& reply, QByteArray& read, const QByteArray& text)
{
    return waitUntil([&] {
        read += reply.readAll();
        return read.contains(text);
    });
}

} // namespace

TEST(PushProcess, AnEventTellsOfAChangeMadeOverAnotherConnection)
{
    SignedIn signedIn;
    const auto stream = signedIn.events("closeafter=no&ping=0");
    signedIn.makeLabel("urgent");
    QByteArray read;
    ASSERT_TRUE(comes(*stream, read, "event: state")) << read.toStdString();
    EXPECT_TRUE(comes(*stream, read, R"("Label":)")) << read.toStdString();
    EXPECT_FALSE(stream->isFinished());
    signedIn.makeLabel("later"); // the stream stays open
    EXPECT_TRUE(waitUntil([&] {
        read += stream->readAll();
        return read.count("event: state") == 2;
    }));
}

TEST(PushProcess, TheStreamPingsWhileNothingHappens)
{
    SignedIn signedIn;
    const auto stream = signedIn.events("closeafter=no&ping=5");
    QByteArray read;
    EXPECT_TRUE(comes(*stream, read, "event: ping")) << read.toStdString();
    EXPECT_TRUE(comes(*stream, read, R"({"interval":5})"));
}

TEST(PushProcess, TheStreamClosesAfterAStateIfAskedTo)
{
    SignedIn signedIn;
    const auto stream = signedIn.events("closeafter=state&ping=0");
    signedIn.makeLabel("urgent");
    ASSERT_TRUE(waitUntil([&] { return stream->isFinished(); }));
    EXPECT_EQ(stream->readAll().count("event: state"), 1);
}

TEST(PushProcess, ASocketHearsWhatAnotherProcessChanged)
{
    SignedIn signedIn;
    QWebSocket socket;
    QStringList received;
    QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket,
                     [&](const QString& text) { received.append(text); });
    QNetworkRequest request = signedIn.request("/jmap/ws");
    QUrl url = request.url();
    url.setScheme(QStringLiteral("wss"));
    request.setUrl(url);
    socket.setSslConfiguration(request.sslConfiguration());
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QStringLiteral("jmap")});
    socket.open(request, options);
    ASSERT_TRUE(waitUntil([&] { return socket.isValid(); })) << socket.errorString().toStdString();
    socket.sendTextMessage(QStringLiteral(R"({"@type":"WebSocketPushEnable","dataTypes":null})"));
    // Enabled before the next request of the same line is answered.
    socket.sendTextMessage(QStringLiteral(R"({"@type":"Request","id":"r","using":[],"methodCalls":[]})"));
    ASSERT_TRUE(waitUntil([&] { return received.join(u'\n').contains(u"\"requestId\":\"r\""); }));
    received.clear();
    const Ran added = signedIn.server.run(words("team add Returns"));
    ASSERT_EQ(added.code, 0) << added.err.toStdString();
    EXPECT_TRUE(waitUntil([&] { return received.join(u'\n').contains(u"\"Team\":"); }))
        << received.join(u'\n').toStdString();
}
