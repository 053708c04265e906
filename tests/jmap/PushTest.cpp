// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jmap/Desk.h"

#include "server/jmap/EventSourceSession.h"
#include "server/jmap/SocketSession.h"

#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

namespace
{

class FakeChannel final : public http::PushChannel
{
public:
    void send(QByteArray text) override { sent.append(text); }
    void close(quint16 code, const QByteArray&) override { closedWith = code; }
    QJsonObject last() const { return sent.isEmpty() ? QJsonObject() : json(sent.last().constData()); }

    QList<QByteArray> sent;
    quint16 closedWith = 0;
};

http::Request eventRequest(const char* query)
{
    http::Request request;
    request.query = QUrlQuery(QLatin1StringView(query));
    return request;
}

} // namespace

TEST(JmapPush, ASocketAnswersRequestsAndTellsChangesWhileEnabled)
{
    Desk desk;
    jmap::PushHub hub(*desk.database);
    jmap::SocketSession session(*desk.dispatcher, hub, desk.caller(desk.ada));
    const auto channel = std::make_shared<FakeChannel>();
    session.opened(channel);
    session.received(
        R"({"@type":"Request","id":"r1","using":["urn:ietf:params:jmap:core"],"methodCalls":[["Core/echo",{"a":1},"0"]]})");
    EXPECT_EQ(channel->last().value(u"@type").toString(), u"Response");
    EXPECT_EQ(channel->last().value(u"requestId").toString(), u"r1");
    session.received("nonsense");
    EXPECT_EQ(channel->last().value(u"@type").toString(), u"RequestError");
    EXPECT_EQ(channel->last().value(u"type").toString(), u"urn:ietf:params:jmap:error:notJSON");
    channel->sent.clear();
    desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello")));
    EXPECT_TRUE(channel->sent.isEmpty()); // not enabled yet
    session.received(R"({"@type":"WebSocketPushEnable","dataTypes":["Message"],"pushState":null})");
    EXPECT_TRUE(channel->sent.isEmpty());
    desk.receive(desk.mail(QStringLiteral("b@x"), QStringLiteral("Hello again")));
    ASSERT_EQ(channel->sent.size(), 1);
    const QJsonObject changed = channel->last().value(u"changed").toObject().value(u"desk").toObject();
    EXPECT_EQ(changed.keys(), QStringList{QStringLiteral("Message")});
    EXPECT_EQ(changed.value(u"Message").toString(), desk.state(desk.ada, QStringLiteral("Message")));
    session.received(R"({"@type":"WebSocketPushDisable"})");
    desk.receive(desk.mail(QStringLiteral("c@x"), QStringLiteral("And again")));
    EXPECT_EQ(channel->sent.size(), 1);
}

TEST(JmapPush, ReconnectingWithAnOldPushStateTellsAtOnce)
{
    Desk desk;
    jmap::PushHub hub(*desk.database);
    jmap::SocketSession session(*desk.dispatcher, hub, desk.caller(desk.ada));
    const auto channel = std::make_shared<FakeChannel>();
    session.opened(channel);
    session.received(R"({"@type":"WebSocketPushEnable","dataTypes":null,"pushState":"1-1"})");
    ASSERT_EQ(channel->sent.size(), 1);
    EXPECT_EQ(channel->last().value(u"changed").toObject().value(u"desk").toObject().size(), 10);
    const QString pushState = channel->last().value(u"pushState").toString();
    session.received(QByteArray(R"({"@type":"WebSocketPushEnable","dataTypes":null,"pushState":"%"})")
                         .replace("%", pushState.toLatin1()));
    EXPECT_EQ(channel->sent.size(), 1); // nothing was missed
}

TEST(JmapPush, ADisabledAgentIsDisconnected)
{
    Desk desk;
    jmap::PushHub hub(*desk.database);
    jmap::SocketSession session(*desk.dispatcher, hub, desk.caller(desk.ada));
    const auto channel = std::make_shared<FakeChannel>();
    session.opened(channel);
    const QJsonObject off{{desk.ada.id, QJsonObject{{QStringLiteral("isActive"), false}}}};
    desk.call(desk.dora, QStringLiteral("Agent/set"), {{QStringLiteral("update"), off}});
    EXPECT_EQ(channel->closedWith, 4401);
}

TEST(JmapPush, AnEventStreamSpeaksTheStandardsFormat)
{
    Desk desk;
    jmap::PushHub hub(*desk.database);
    const auto options = jmap::EventSourceOptions::read(eventRequest("types=*&closeafter=state&ping=30"));
    ASSERT_TRUE(options);
    const QDateTime start = desk.clock.now();
    jmap::EventSourceSession session(hub, desk.caller(desk.ada), *options, start);
    const auto channel = std::make_shared<FakeChannel>();
    session.opened(channel);
    channel->sent.clear();
    hub.tick(start.addSecs(29));
    EXPECT_TRUE(channel->sent.isEmpty());
    hub.tick(start.addSecs(31));
    ASSERT_EQ(channel->sent.size(), 1);
    EXPECT_EQ(channel->sent.last(), "event: ping\ndata: {\"interval\":30}\n\n");
    desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello")));
    ASSERT_EQ(channel->sent.size(), 2);
    EXPECT_TRUE(channel->sent.last().startsWith("event: state\nid: "));
    EXPECT_TRUE(channel->sent.last().endsWith("\n\n"));
    EXPECT_EQ(channel->closedWith, 1000);
    desk.receive(desk.mail(QStringLiteral("b@x"), QStringLiteral("Hello")));
    EXPECT_EQ(channel->sent.size(), 2);
    for (const char* wrong : {"closeafter=no&ping=0", "types=Nothing&closeafter=no&ping=0", "types=*&ping=0",
                              "types=*&closeafter=no&ping=-1"})
        EXPECT_FALSE(jmap::EventSourceOptions::read(eventRequest(wrong)).ok()) << wrong;
}
