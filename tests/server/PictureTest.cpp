// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pictures/InsideAddress.h"
#include "server/pictures/PictureEndpoint.h"
#include "tests/jmap/Desk.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QUrl>
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <latch>
#include <netinet/in.h>

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

namespace
{

const QByteArray kPng("\x89PNG\r\n\x1A\n and the rest");

/// A server of pictures on loopback, in a thread of its own because the loader blocks.
class PictureServer
{
public:
    PictureServer()
    {
        m_thread.reset(QThread::create([this] { serve(); }));
        m_thread->start();
        m_ready.wait();
    }
    ~PictureServer()
    {
        m_thread->quit();
        m_thread->wait();
    }
    QString url(const char* path) const
    {
        return QStringLiteral("http://127.0.0.1:%1/%2").arg(port).arg(QLatin1StringView(path));
    }

    quint16 port = 0;
    QByteArrayList asked; ///< heads; read them after the destructor of the exchange, that is after `load`

private:
    void serve()
    {
        QTcpServer listener;
        listener.listen(QHostAddress::LocalHost);
        port = listener.serverPort();
        QObject::connect(&listener, &QTcpServer::newConnection, &listener, [&] {
            QTcpSocket* socket = listener.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                asked.append(socket->readAll());
                socket->write(answerTo(asked.last().split(' ').value(1)));
                socket->disconnectFromHost();
            });
        });
        m_ready.count_down();
        QEventLoop().exec();
    }
    static QByteArray ok(const QByteArray& body)
    {
        return "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nSet-Cookie: a=b\r\nContent-Length: " +
               QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
    }
    static QByteArray moved(const QByteArray& to)
    {
        return "HTTP/1.1 302 Found\r\nSet-Cookie: a=b\r\nLocation: " + to +
               "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    }
    static QByteArray answerTo(const QByteArray& path)
    {
        if (path.startsWith("/logo.png"))
            return ok(kPng);
        if (path == "/page")
            return ok("<html>no picture</html>");
        if (path == "/large")
            return ok(kPng + QByteArray(5'000'000, 'x'));
        if (path == "/endless") // without a length
            return "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + kPng + QByteArray(6'000'000, 'x');
        if (path == "/moved")
            return moved("/logo.png");
        if (path == "/circle")
            return moved("/circle");
        if (path == "/file")
            return moved("file:///etc/hostname");
        return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    }

    std::latch m_ready{1};
    std::unique_ptr<QThread> m_thread;
};

PictureLoader lenient()
{
    PictureLoader::Limits limits;
    limits.insideToo = true;
    limits.time = std::chrono::seconds(60);
    return PictureLoader(limits);
}

bool isInside(const char* text)
{
    sockaddr_in6 six{};
    six.sin6_family = AF_INET6;
    sockaddr_in four{};
    four.sin_family = AF_INET;
    if (inet_pton(AF_INET, text, &four.sin_addr) == 1)
        return isInsideAddress(reinterpret_cast<const sockaddr*>(&four));
    EXPECT_EQ(inet_pton(AF_INET6, text, &six.sin6_addr), 1) << text;
    return isInsideAddress(reinterpret_cast<const sockaddr*>(&six));
}

http::Request ask(const QString& messageId, const QString& url)
{
    http::Request request;
    request.query.addQueryItem(QStringLiteral("messageId"), messageId);
    request.query.addQueryItem(QStringLiteral("url"), QString::fromLatin1(QUrl::toPercentEncoding(url)));
    return request;
}

} // namespace

TEST(Pictures, OnlyPublicAddressesAreOutside)
{
    for (const char* inside : {"127.0.0.1",
                               "127.8.9.1",
                               "0.0.0.0",
                               "10.1.2.3",
                               "100.64.0.1",
                               "169.254.169.254",
                               "172.16.0.1",
                               "172.31.255.255",
                               "192.168.1.1",
                               "198.18.0.1",
                               "224.0.0.1",
                               "255.255.255.255",
                               "::1",
                               "::",
                               "fe80::1",
                               "fc00::1",
                               "fd12::1",
                               "ff02::1",
                               "::ffff:127.0.0.1",
                               "::ffff:10.0.0.1",
                               "64:ff9b::7f00:1",
                               "2002:7f00:1::",
                               "2001:0:1::",
                               "2001:db8::1"})
        EXPECT_TRUE(isInside(inside)) << inside;
    for (const char* outside : {"1.1.1.1", "172.15.0.1", "172.32.0.1", "100.128.0.1", "192.0.3.1", "223.255.255.255",
                                "2606:4700::1111", "2001:4860::8888", "::ffff:1.1.1.1", "64:ff9b::101:101"})
        EXPECT_FALSE(isInside(outside)) << outside;
}

TEST(Pictures, WhatTheyAreIsReadFromTheirBytes)
{
    EXPECT_EQ(pictureTypeOf(kPng), "image/png");
    EXPECT_EQ(pictureTypeOf("\xFF\xD8\xFF\xE0"), "image/jpeg");
    EXPECT_EQ(pictureTypeOf("GIF89a..."), "image/gif");
    EXPECT_EQ(pictureTypeOf(QByteArray("RIFF\0\0\0\0WEBPVP8 ", 16)), "image/webp");
    EXPECT_EQ(pictureTypeOf("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "");
    EXPECT_EQ(pictureTypeOf(""), "");
}

TEST(Pictures, ALoaderTakesPicturesAndNothingElse)
{
    PictureServer server;
    const PictureLoader loader = lenient();
    const auto code = [&](const char* path) { return loader.load(QUrl(server.url(path))).error().code; };
    const auto logo = loader.load(QUrl(server.url("logo.png?a=1")));
    ASSERT_TRUE(logo.ok());
    EXPECT_EQ(logo->content, kPng);
    EXPECT_EQ(logo->type, "image/png");
    ASSERT_TRUE(loader.load(QUrl(server.url("moved"))).ok());
    for (const QByteArray& head : server.asked) {
        EXPECT_FALSE(head.toLower().contains("cookie:")) << head.constData();
        EXPECT_FALSE(head.toLower().contains("referer:")) << head.constData();
        EXPECT_FALSE(head.toLower().contains("authorization:")) << head.constData();
    }
    EXPECT_EQ(code("page"), ErrorCode::NotFound);
    EXPECT_EQ(code("none"), ErrorCode::NotFound);
    EXPECT_EQ(code("circle"), ErrorCode::NotFound);
    EXPECT_EQ(code("file"), ErrorCode::NotFound);
    EXPECT_EQ(code("large"), ErrorCode::LimitExceeded);
    EXPECT_EQ(code("endless"), ErrorCode::LimitExceeded);
    for (const char* address : {"file:///etc/hostname", "ftp://127.0.0.1/x", "http://a:b@127.0.0.1/x", "http:///x", ""})
        EXPECT_EQ(loader.load(QUrl(QLatin1StringView(address))).error().code, ErrorCode::InvalidArguments) << address;
}

TEST(Pictures, AddressesInsideAreRefusedHoweverTheyAreNamed)
{
    PictureServer server;
    const PictureLoader loader;
    for (const char* host : {"127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]"}) {
        const QUrl url(QStringLiteral("http://%1:%2/logo.png").arg(QLatin1StringView(host)).arg(server.port));
        EXPECT_FALSE(loader.load(url).ok()) << host;
    }
    EXPECT_EQ(loader.load(QUrl(server.url("logo.png"))).error().code, ErrorCode::Forbidden);
    EXPECT_TRUE(server.asked.isEmpty());
}

TEST(Pictures, OnlyThoseOfAMessageTheAgentSees)
{
    PictureServer server;
    Desk desk;
    const QString logo = server.url("logo.png?a=b&c=d+e");
    InboundMail mail = desk.mail(QStringLiteral("a@x"), QStringLiteral("See picture"));
    mail.htmlBody =
        QStringLiteral("<p>Hi</p><img src=\"%1\"><a href=\"%2\">x</a>").arg(logo.toHtmlEscaped(), server.url("moved"));
    const Id message = desk.receive(mail).messageId;
    PictureEndpoint endpoint(*desk.database, lenient());
    const auto code = [&](const http::Request& request, const Agent& agent) {
        const auto answer = endpoint.answer(request, desk.caller(agent));
        return answer ? ErrorCode::Internal : answer.error().code;
    };
    const auto answer = endpoint.answer(ask(message, logo), desk.caller(desk.ada));
    ASSERT_TRUE(answer.ok());
    EXPECT_EQ(answer->body, kPng);
    EXPECT_EQ(answer->contentType, "image/png");
    EXPECT_TRUE(server.asked.first().startsWith("GET /logo.png?a=b&c=d+e "));
    EXPECT_EQ(code(ask(message, logo), desk.sam), ErrorCode::NotFound);
    EXPECT_EQ(code(ask(newId(), logo), desk.ada), ErrorCode::NotFound);
    EXPECT_EQ(code(ask(message, server.url("moved")), desk.ada), ErrorCode::NotFound) << "a link is no picture";
    EXPECT_EQ(code(ask(message, server.url("logo.png")), desk.ada), ErrorCode::NotFound);
    EXPECT_EQ(code(ask(message, {}), desk.ada), ErrorCode::InvalidArguments);
    EXPECT_EQ(code(ask({}, logo), desk.ada), ErrorCode::InvalidArguments);
    EXPECT_EQ(server.asked.size(), 1);
    PictureEndpoint strict(*desk.database, PictureLoader());
    EXPECT_EQ(strict.answer(ask(message, logo), desk.caller(desk.ada)).error().code, ErrorCode::Forbidden);
}
