// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/SocketSession.h"
#include "tests/jmap/HandlingWorld.h"

#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

namespace
{

class Channel final : public http::PushChannel
{
public:
    void send(QByteArray text) override { sent.append(json(text.constData())); }
    void close(quint16 code, const QByteArray&) override { closedWith = code; }
    QJsonObject agents() const { return sent.isEmpty() ? QJsonObject() : sent.last().value(u"agents").toObject(); }

    QList<QJsonObject> sent;
    quint16 closedWith = 0;
};

/// One agent at one device.
struct Seat {
    Seat(HandlingWorld& world, jmap::PushHub& hub, const Agent& agent)
        : session(*world.dispatcher, hub, world.caller(agent)), channel(std::make_shared<Channel>())
    {
        session.opened(channel);
    }
    void set(const Id& conversation, const char* state)
    {
        const QJsonValue id = conversation.isEmpty() ? QJsonValue() : QJsonValue(conversation);
        session.received(QJsonDocument(QJsonObject{{QStringLiteral("@type"), QStringLiteral("PresenceSet")},
                                                   {QStringLiteral("conversationId"), id},
                                                   {QStringLiteral("state"), QLatin1StringView(state)}})
                             .toJson());
    }

    jmap::SocketSession session;
    std::shared_ptr<Channel> channel;
};

} // namespace

TEST(Presence, IsToldToWhoSeesTheConversationUntilTheSocketEnds)
{
    HandlingWorld w;
    jmap::PushHub hub(*w.database);
    Seat mia(w, hub, w.mia);
    Seat sam(w, hub, w.sam);
    mia.set({}, "viewing");
    sam.set({}, "viewing");
    {
        Seat ada(w, hub, w.ada);
        ada.set(w.first.conversationId, "viewing");
        EXPECT_EQ(mia.channel->agents().value(w.ada.id).toString(), u"viewing");
        ada.set(w.first.conversationId, "typing");
        EXPECT_EQ(mia.channel->agents().value(w.ada.id).toString(), u"typing");
        EXPECT_EQ(mia.channel->sent.last().value(u"conversationId").toString(), w.first.conversationId);
    }
    EXPECT_EQ(mia.channel->sent.size(), 3);
    EXPECT_TRUE(mia.channel->agents().isEmpty());
    EXPECT_TRUE(sam.channel->sent.isEmpty()); // of another team
    sam.set(w.first.conversationId, "viewing");
    EXPECT_EQ(sam.channel->sent.last().value(u"@type").toString(), u"RequestError");
}

TEST(Presence, EndsAfterAMinuteWithoutAWord)
{
    HandlingWorld w;
    jmap::PushHub hub(*w.database);
    Seat ada(w, hub, w.ada);
    const QDateTime start = w.clock.now();
    hub.tick(start);
    ada.set(w.first.conversationId, "typing");
    hub.tick(start.addSecs(30));
    ada.set(w.first.conversationId, "typing"); // renewed, nothing new to tell
    EXPECT_EQ(ada.channel->sent.size(), 1);
    hub.tick(start.addSecs(89));
    EXPECT_FALSE(ada.channel->agents().isEmpty());
    hub.tick(start.addSecs(90));
    EXPECT_TRUE(ada.channel->agents().isEmpty());
}

TEST(Presence, TakesFiveWordsASecondAndRefusesWhatIsNone)
{
    HandlingWorld w;
    jmap::PushHub hub(*w.database);
    Seat ada(w, hub, w.ada);
    for (int i = 0; i < 20; ++i)
        ada.set(w.first.conversationId, i % 2 ? "typing" : "viewing");
    EXPECT_EQ(ada.channel->sent.size(), 5);
    hub.tick(w.clock.now());
    ada.set(w.first.conversationId, "dancing");
    EXPECT_EQ(ada.channel->sent.last().value(u"@type").toString(), u"RequestError");
    ada.set({}, "viewing");
    EXPECT_TRUE(ada.channel->agents().isEmpty());
}
