// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jmap/Desk.h"

#include "server/jmap/Endpoints.h"

#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

namespace
{

QByteArray headerOf(const http::Response& response, const QByteArray& name)
{
    for (const auto& [key, value] : response.headers) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace

TEST(JmapBlobs, UploadedOnceReadInPartsAndOnlyByThoseWhoMay)
{
    Desk desk;
    jmap::Endpoints endpoints(*desk.database, *desk.blobs, desk.clock, {});
    http::Request request;
    request.body = "0123456789";
    request.headers.insert("content-type", "text/plain");
    const http::Response up = endpoints.upload(request, desk.caller(desk.ada), QStringLiteral("desk"));
    ASSERT_EQ(up.status, 201);
    const QString id = json(up.body.constData()).value(u"blobId").toString();
    EXPECT_EQ(endpoints.upload(request, desk.caller(desk.ada), QStringLiteral("desk")).body, up.body);
    const auto get = [&](const Agent& agent, const QByteArray& range) {
        http::Request ask;
        if (!range.isEmpty())
            ask.headers.insert("range", range);
        return endpoints.download(ask, desk.caller(agent), QStringLiteral("desk"), id, QStringLiteral("a b.txt"));
    };
    EXPECT_EQ(get(desk.ada, {}).body, "0123456789");
    EXPECT_EQ(get(desk.ada, "bytes=2-4").body, "234");
    EXPECT_EQ(get(desk.ada, "bytes=2-4").status, 206);
    EXPECT_EQ(headerOf(get(desk.ada, "bytes=2-4"), "Content-Range"), "bytes 2-4/10");
    EXPECT_EQ(get(desk.ada, "bytes=7-").body, "789");
    EXPECT_EQ(get(desk.ada, "bytes=-2").body, "89");
    EXPECT_EQ(get(desk.ada, "bytes=10-").status, 416);
    EXPECT_EQ(get(desk.ada, "lines=1-2").status, 200);
    EXPECT_EQ(get(desk.sam, {}).status, 404);
    EXPECT_EQ(headerOf(get(desk.ada, {}), "Content-Disposition"), "attachment; filename*=UTF-8''a%20b.txt");
}

TEST(JmapBlobs, AnAttachmentIsReadByWhoeverSeesItsMessage)
{
    Desk desk;
    InboundMail mail = desk.mail(QStringLiteral("a@x"), QStringLiteral("See picture"));
    mail.attachments = {{QStringLiteral("p.png"), QStringLiteral("image/png"), {}, false, "png"}};
    desk.receive(mail);
    const QString id = blobIdOf("png");
    EXPECT_TRUE(desk.blobs->find(desk.caller(desk.ada).viewer(), id).ok());
    EXPECT_FALSE(desk.blobs->find(desk.caller(desk.sam).viewer(), id).ok());
    EXPECT_FALSE(desk.blobs->find(desk.caller(desk.ada).viewer(), QStringLiteral("b-../../etc/passwd")).ok());
}

TEST(JmapSession, SpeaksOfThisHostAndItsLimits)
{
    Desk desk;
    jmap::Endpoints endpoints(*desk.database, *desk.blobs, desk.clock, {});
    http::Request request;
    request.headers.insert("host", "desk.example:8443");
    const QJsonObject session = json(endpoints.session(request, desk.caller(desk.ada)).body.constData());
    EXPECT_EQ(session.value(u"apiUrl").toString(), u"https://desk.example:8443/jmap/api");
    EXPECT_EQ(session.value(u"username").toString(), u"ada@desk.example");
    const QJsonObject capabilities = session.value(u"capabilities").toObject();
    EXPECT_EQ(capabilities.value(jmap::kSocketCapability).toObject().value(u"url").toString(),
              u"wss://desk.example:8443/jmap/ws");
    EXPECT_EQ(capabilities.value(jmap::kCoreCapability).toObject().value(u"maxObjectsInGet").toInt(), 1000);
    EXPECT_EQ(capabilities.value(jmap::kDeskCapability).toObject().value(u"version").toInt(), 1);
}
