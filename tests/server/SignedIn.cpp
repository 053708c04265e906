// SPDX-License-Identifier: GPL-3.0-or-later
#include "SignedIn.h"

#include "support/Wait.h"

#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QWebSocketHandshakeOptions>
#include <gtest/gtest.h>

using sampan::test::waitUntil;

namespace sampan::server::test
{

SignedIn::SignedIn(const std::function<void(const ServerProcess& server)>& prepare)
{
    EXPECT_EQ(server.init().code, 0);
    if (prepare)
        prepare(server);
    m_process = server.start(QStringLiteral("serve --port 0 --ready-json").split(u' '));
    m_url = ServerProcess::readyLine(*m_process).value(u"url").toString();
    signInAs("root@sampan.example", "correct horse");
}

SignedIn::~SignedIn()
{
    m_process->terminate();
    EXPECT_TRUE(m_process->waitForFinished(20000));
    EXPECT_EQ(m_process->exitCode(), 0);
}

void SignedIn::signInAs(const char* user, const char* password)
{
    const auto reply = post("/auth/token", QByteArray(R"({"grant":"password","user":")") + user + R"(","password":")" +
                                               password + R"(","device":"test"})");
    m_token = QJsonDocument::fromJson(reply->readAll()).object().value(u"accessToken").toString().toLatin1();
    EXPECT_FALSE(m_token.isEmpty());
}

QNetworkRequest SignedIn::request(const char* path) const
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

std::unique_ptr<QNetworkReply> SignedIn::get(const char* path)
{
    std::unique_ptr<QNetworkReply> reply(m_network.get(request(path)));
    EXPECT_TRUE(waitUntil([&] { return reply->isFinished(); }));
    return reply;
}

std::unique_ptr<QNetworkReply> SignedIn::post(const char* path, const QByteArray& body)
{
    std::unique_ptr<QNetworkReply> reply(m_network.post(request(path), body));
    EXPECT_TRUE(waitUntil([&] { return reply->isFinished(); }));
    return reply;
}

QByteArray SignedIn::call(const QByteArray& method, const QByteArray& arguments)
{
    return post("/jmap/api",
                R"({"using":["urn:ietf:params:jmap:core","urn:sampan:params:jmap:desk"],"methodCalls":[[")" + method +
                    R"(",{"accountId":"desk",)" + arguments + R"(},"c"]]})")
        ->readAll();
}

void SignedIn::makeLabel(const char* name)
{
    const QByteArray answer = call("Label/set", QByteArray(R"("create":{"k":{"name":")") + name + R"("}})");
    EXPECT_TRUE(answer.contains(R"("created":{"k")")) << answer.toStdString();
}

std::unique_ptr<QNetworkReply> SignedIn::events(const char* options)
{
    const QByteArray path = QByteArray("/jmap/eventsource/?types=*&") + options;
    std::unique_ptr<QNetworkReply> reply(m_network.get(request(path.constData())));
    EXPECT_TRUE(waitUntil([&] { return !reply->rawHeader("Content-Type").isEmpty(); }));
    EXPECT_EQ(reply->rawHeader("Content-Type").split(';').first(), "text/event-stream");
    return reply;
}

PushLine::PushLine(SignedIn& signedIn)
{
    QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                     [this](const QString& text) { m_received.append(text); });
    QNetworkRequest request = signedIn.request("/jmap/ws");
    QUrl url = request.url();
    url.setScheme(QStringLiteral("wss"));
    request.setUrl(url);
    m_socket.setSslConfiguration(request.sslConfiguration());
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QStringLiteral("jmap")});
    m_socket.open(request, options);
    EXPECT_TRUE(waitUntil([&] { return m_socket.isValid(); })) << m_socket.errorString().toStdString();
    send(QStringLiteral(R"({"@type":"WebSocketPushEnable","dataTypes":null})"));
    // Enabled before the next request of the same line is answered.
    send(QStringLiteral(R"({"@type":"Request","id":"r","using":[],"methodCalls":[]})"));
    EXPECT_TRUE(hears(u"\"requestId\":\"r\""));
    m_received.clear();
}

bool PushLine::hears(QStringView text)
{
    return waitUntil([&] { return m_received.join(u'\n').contains(text); });
}

int PushLine::closeCode()
{
    return waitUntil([&] { return !m_socket.isValid(); }) ? m_socket.closeCode() : 0;
}

} // namespace sampan::server::test
