// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/JmapTypes.h"

#include <gtest/gtest.h>

using namespace sampan;

namespace
{

QJsonObject sessionWith(int version)
{
    return {{QStringLiteral("capabilities"), QJsonObject{{QStringLiteral("urn:sampan:params:jmap:desk"),
                                                          QJsonObject{{QStringLiteral("version"), version}}}}},
            {QStringLiteral("accounts"), QJsonObject{{QStringLiteral("desk"), QJsonObject()}}},
            {QStringLiteral("apiUrl"), QStringLiteral("/jmap/api")},
            {QStringLiteral("downloadUrl"), QStringLiteral("/d/{accountId}/{blobId}/{name}?accept={type}")}};
}

const QUrl kSource(QStringLiteral("https://desk.example:8443/.well-known/jmap"));

} // namespace

TEST(JmapSession, ResolvesAndFillsAddresses)
{
    const auto session = jmapSessionFromJson(sessionWith(1), kSource);
    ASSERT_TRUE(session.ok());
    EXPECT_EQ(session->apiUrl, QUrl(QStringLiteral("https://desk.example:8443/jmap/api")));
    const QUrl url = session->downloadUrl(QStringLiteral("b-1"), QStringLiteral("a/b ü"), QStringLiteral("image/png"));
    EXPECT_EQ(url.toEncoded(), "https://desk.example:8443/d/desk/b-1/a%2Fb%20%C3%BC?accept=image%2Fpng");
}

TEST(JmapSession, OtherVersionsAreRefusedByName)
{
    EXPECT_EQ(jmapSessionFromJson(sessionWith(2), kSource).error().code, ErrorCode::ServerTooNew);
    EXPECT_EQ(jmapSessionFromJson(sessionWith(0), kSource).error().code, ErrorCode::ServerTooOld);
    EXPECT_EQ(jmapSessionFromJson({}, kSource).error().code, ErrorCode::MalformedReply);
}

TEST(JmapResponse, FindsTheAnswerOrSaysWhatIsWrong)
{
    const QJsonArray good{QStringLiteral("A/get"), QJsonObject{{QStringLiteral("x"), 1}}, QStringLiteral("0")};
    const QJsonArray bad{QStringLiteral("error"), QJsonObject{{QStringLiteral("type"), QStringLiteral("forbidden")}},
                         QStringLiteral("1")};
    const auto response = jmapResponseFromJson({{QStringLiteral("methodResponses"), QJsonArray{good, bad}}});
    ASSERT_TRUE(response.ok());
    EXPECT_TRUE(response->of(QStringLiteral("0"), QStringLiteral("A/get")).ok());
    EXPECT_EQ(response->of(QStringLiteral("0"), QStringLiteral("B/get")).error().code, ErrorCode::MalformedReply);
    EXPECT_EQ(response->of(QStringLiteral("1"), QStringLiteral("A/get")).error().code, ErrorCode::Forbidden);
    EXPECT_FALSE(jmapResponseFromJson({}).ok());
    EXPECT_FALSE(jmapResponseFromJson({{QStringLiteral("methodResponses"), QJsonArray{1}}}).ok());
}
