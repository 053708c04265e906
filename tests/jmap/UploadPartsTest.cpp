// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/UploadParts.h"
#include "tests/jmap/Desk.h"

#include <QDir>
#include <QFile>
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

struct World {
    Desk desk;
    jmap::UploadParts parts{*desk.blobs, desk.clock, 1000};

    http::Response begin(const Agent& agent, const QByteArray& length)
    {
        http::Request request;
        request.method = "POST";
        request.headers = {{"upload-length", length}, {"content-type", "text/plain"}};
        return parts.begin(request, desk.caller(agent), QStringLiteral("https://desk.example"));
    }
    QString token(const Agent& agent, const QByteArray& length)
    {
        return QString::fromLatin1(headerOf(begin(agent, length), "Location")).section(u'/', -1);
    }
    http::Response send(const Agent& agent, const QString& token, const QByteArray& offset, const QByteArray& bytes)
    {
        http::Request request;
        request.method = "PATCH";
        request.headers = {{"upload-offset", offset}};
        request.body = bytes;
        return parts.resume(request, desk.caller(agent), token);
    }
    http::Response ask(const Agent& agent, const QString& token)
    {
        http::Request request;
        request.method = "HEAD";
        return parts.resume(request, desk.caller(agent), token);
    }
};

} // namespace

TEST(UploadParts, GoOnWhereTheLineBroke)
{
    World w;
    const QString token = w.token(w.desk.ada, "10");
    EXPECT_EQ(headerOf(w.send(w.desk.ada, token, "0", "01234"), "Upload-Offset"), "5");
    const http::Response wrong = w.send(w.desk.ada, token, "3", "34");
    EXPECT_EQ(wrong.status, 409);
    EXPECT_EQ(headerOf(wrong, "Upload-Offset"), "5");
    jmap::UploadParts afterRestart(*w.desk.blobs, w.desk.clock, 1000);
    EXPECT_EQ(headerOf(w.ask(w.desk.ada, token), "Upload-Offset"), "5");
    EXPECT_EQ(headerOf(w.ask(w.desk.ada, token), "Upload-Length"), "10");
    const http::Response last = w.send(w.desk.ada, token, "5", "56789");
    ASSERT_EQ(last.status, 201);
    const QJsonObject told = json(last.body.constData());
    EXPECT_EQ(told.value(u"blobId").toString(), blobIdOf("0123456789"));
    EXPECT_EQ(told.value(u"type").toString(), u"text/plain");
    EXPECT_EQ(told.value(u"size").toInt(), 10);
    EXPECT_EQ(w.ask(w.desk.ada, token).status, 404); // done with
    EXPECT_EQ(w.desk.blobs->read(blobIdOf("0123456789"), 0, 10).value(), "0123456789");
}

TEST(UploadParts, BelongToWhoBeganThemAndHaveLimits)
{
    World w;
    const QString token = w.token(w.desk.ada, "10");
    EXPECT_EQ(w.send(w.desk.mia, token, "0", "x").status, 404);
    EXPECT_EQ(w.ask(w.desk.ada, QStringLiteral("../../desk.db")).status, 404);
    EXPECT_GE(w.send(w.desk.ada, token, "0", "01234567890").status, 400); // more than was said
    EXPECT_EQ(headerOf(w.ask(w.desk.ada, token), "Upload-Offset"), "0");
    for (const char* bad : {"", "-1", "0", "x", "1001"})
        EXPECT_GE(w.begin(w.desk.ada, bad).status, 400) << bad;
    for (int i = 1; i < 16; ++i)
        EXPECT_EQ(w.begin(w.desk.ada, "5").status, 201);
    EXPECT_GE(w.begin(w.desk.ada, "5").status, 400);
    EXPECT_EQ(w.begin(w.desk.mia, "5").status, 201);
}

TEST(UploadParts, AreThrownAwayAfterADay)
{
    World w;
    const QString token = w.token(w.desk.ada, "10");
    w.desk.clock.set(QDateTime::currentDateTimeUtc().addSecs(23 * 3600));
    w.parts.prune();
    EXPECT_EQ(w.ask(w.desk.ada, token).status, 204);
    w.desk.clock.set(QDateTime::currentDateTimeUtc().addSecs(25 * 3600));
    w.parts.prune();
    EXPECT_EQ(w.ask(w.desk.ada, token).status, 404);
    EXPECT_TRUE(QDir(w.desk.folder.filePath(QStringLiteral("uploads"))).isEmpty());
}
