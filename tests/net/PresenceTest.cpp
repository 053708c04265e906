// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixture.h"

#include "app/net/PushPresence.h"

#include <QJsonDocument>
#include <QWebSocketServer>

using namespace sampan;
using namespace sampan::test;
using State = AgentPresence::State;

namespace
{

struct FixedToken final : TokenSource {
    QByteArray accessToken() const override { return "token"; }
    void refresh(const QByteArray&, QObject*, std::function<void(Result<void>)> done) override { done({}); }
};

/// A push line to a server of this test.
struct PresenceTest : ClientFixture {
    PresenceTest() : line(QStringLiteral("desk"), QWebSocketServer::NonSecureMode), push(*client), presence(push)
    {
        line.setSupportedSubprotocols({QStringLiteral("jmap")});
        EXPECT_TRUE(line.listen(QHostAddress::LocalHost));
        QObject::connect(&line, &QWebSocketServer::newConnection, &context, [this] {
            peer = line.nextPendingConnection();
            QObject::connect(peer, &QWebSocket::textMessageReceived, &context, [this](const QString& text) {
                const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
                if (object.value(u"@type").toString() == u"PresenceSet")
                    told.append(object.value(u"conversationId").toString() + u' ' + object.value(u"state").toString());
            });
        });
        const QByteArray session =
            R"({"capabilities":{"urn:ietf:params:jmap:core":{},"urn:sampan:params:jmap:desk":{"version":1},)"
            R"("urn:ietf:params:jmap:websocket":{"url":")" +
            line.serverUrl().toString().toLatin1() +
            R"("}},"accounts":{"desk":{}},"primaryAccounts":{"urn:sampan:params:jmap:desk":"desk"},"apiUrl":"/api",)"
            R"("uploadUrl":"/up/","downloadUrl":"/down/","eventSourceUrl":"/events/"})";
        server.setHandler([session](const FakeRequest&) { return FakeReply{.body = session}; });
        EXPECT_TRUE(server.start());
        client->setTokenSource(&token);
        bool known = false;
        client->fetchSession(server.url(), &context, [&](const Result<JmapSession>& got) { known = got.ok(); });
        EXPECT_TRUE(waitUntil([&] { return known; }));
        presence.setAgent(QStringLiteral("me"));
        push.open();
        EXPECT_TRUE(waitUntil([&] { return push.isOpen() && peer; }));
    }

    FixedToken token;
    QWebSocketServer line;
    QWebSocket* peer = nullptr;
    PushSocket push;
    PushPresence presence;
    QStringList told;
};

} // namespace

TEST_F(PresenceTest, SpeaksOnceAndThenWhileAConversationIsOpen)
{
    presence.setRenewal(std::chrono::milliseconds(20));
    presence.setMine(QStringLiteral("c1"));
    ASSERT_TRUE(waitUntil([&] { return told.size() >= 3; }));
    EXPECT_EQ(told.at(0), QStringLiteral(" viewing")) << "who has not spoken is not told of others";
    EXPECT_EQ(told.at(1), QStringLiteral("c1 viewing"));
    presence.setMine(QStringLiteral("c1"), State::Typing);
    ASSERT_TRUE(waitUntil([&] { return told.last() == u"c1 typing"; }));
    presence.setMine({});
    ASSERT_TRUE(waitUntil([&] { return told.last() == u" viewing"; }));
}

TEST_F(PresenceTest, OthersAreKnownUntilTheyLeaveOrTheLineBreaks)
{
    QStringList changes;
    QObject::connect(&presence, &AgentPresence::changed, &context, [&](const Id& id) { changes.append(id); });
    peer->sendTextMessage(
        QStringLiteral(R"({"@type":"PresenceChange","conversationId":"c1","agents":{"me":"typing","kim":"typing"}})"));
    ASSERT_TRUE(waitUntil([&] { return changes.size() == 1; }));
    EXPECT_EQ(presence.of(QStringLiteral("c1")), (QHash<Id, State>{{QStringLiteral("kim"), State::Typing}}));
    peer->close();
    ASSERT_TRUE(waitUntil([&] { return changes.size() == 2; }));
    EXPECT_TRUE(presence.of(QStringLiteral("c1")).isEmpty());
}
