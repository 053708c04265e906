// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workstation.h"

#include "storage/OutboxActions.h"

#include <QJsonDocument>

using namespace sampan;
using namespace sampan::test;
using Fate = FakeDesk::Fate;

namespace
{

const QString kConversation = QStringLiteral("Conversation");

bool isSet(const FakeRequest& request)
{
    return request.body.contains("Conversation/set");
}

/// The conversations one Conversation/set of the request updates.
QStringList updatedBy(const FakeRequest& request)
{
    const QJsonArray calls = QJsonDocument::fromJson(request.body).object().value(u"methodCalls").toArray();
    return calls.first().toArray().at(1).toObject().value(u"update").toObject().keys();
}

/// A workstation that is signed in with many conversations, and what it asks the server to set.
struct Bulk {
    explicit Bulk(int count, Fate brokenFate = Fate::Serve, int brokenSet = -1)
    {
        for (int i = 0; i < count; ++i)
            conversations.append(addConversation(desk, QStringLiteral("topic %1").arg(i)));
        desk.fate = [this, brokenFate, brokenSet](int, const FakeRequest& request) {
            if (!isSet(request))
                return Fate::Serve;
            sets.append(updatedBy(request));
            return sets.size() - 1 == brokenSet ? brokenFate : Fate::Serve;
        };
        EXPECT_TRUE(desk.server.start());
    }
    void begin()
    {
        station = std::make_unique<Workstation>(desk);
        station->signIn();
        EXPECT_TRUE(station->untilOnline());
    }
    void change(const QStringList& ids, const QJsonObject& patch)
    {
        const auto queued = station->write([&](WriteTransaction& tx) -> Result<void> {
            const auto results = OutboxStore::queueConversationUpdates(tx, ids, patch, nowUtc());
            return results ? Result<void>() : results.error();
        });
        EXPECT_TRUE(queued.ok());
    }
    void solveAll() { change(conversations, {{QStringLiteral("status"), QStringLiteral("solved")}}); }
    bool untilSent()
    {
        return waitUntil([this] { return station->outbox().isEmpty(); });
    }
    bool isSolved(const Id& id)
    {
        return desk.objects(kConversation).value(id).value(u"status").toString() == u"solved";
    }
    bool allSolved()
    {
        return std::all_of(conversations.cbegin(), conversations.cend(), [this](const Id& id) { return isSolved(id); });
    }
    ConversationStatus shown(const Id& id)
    {
        return station->read<Conversation>([&](ReadConnection& reader) { return ConversationStore::find(reader, id); })
            .valueOr({})
            .status;
    }

    FakeDesk desk;
    QStringList conversations;
    QList<QStringList> sets;
    std::unique_ptr<Workstation> station;
};

} // namespace

TEST(Bulk, GoesOutInOneRequest)
{
    Bulk bulk(40);
    bulk.begin();
    bulk.solveAll();
    ASSERT_TRUE(bulk.untilSent());
    EXPECT_TRUE(bulk.allSolved());
    ASSERT_EQ(bulk.sets.size(), 1);
    EXPECT_EQ(bulk.sets.first().size(), 40);
}

TEST(Bulk, KeepsToTheServersLimit)
{
    Bulk bulk(20);
    bulk.desk.setLimit = 7;
    bulk.begin();
    bulk.solveAll();
    ASSERT_TRUE(bulk.untilSent());
    EXPECT_TRUE(bulk.allSolved());
    EXPECT_EQ(bulk.sets.size(), 3);
}

TEST(Bulk, WhatIsRefusedHoldsOnlyItself)
{
    Bulk bulk(9);
    const Id refused = bulk.conversations.at(4);
    bulk.desk.refusal = [&](const Id& id) { return id == refused ? QStringLiteral("forbidden") : QString(); };
    bulk.begin();
    bulk.solveAll();
    ASSERT_TRUE(waitUntil([&] {
        const auto left = bulk.station->outbox();
        return left.size() == 1 && left.first().state == OutboxState::Failed;
    }));
    EXPECT_EQ(bulk.station->outbox().first().conversationId, refused);
    EXPECT_EQ(bulk.station->outbox().first().reason->code, ErrorCode::Forbidden);
    EXPECT_NE(bulk.shown(refused), ConversationStatus::Solved) << "its effect is undone";
    for (const Id& id : std::as_const(bulk.conversations))
        EXPECT_EQ(bulk.isSolved(id), id != refused);
    EXPECT_EQ(bulk.sets.size(), 1);
}

TEST(Bulk, WhatMayPassIsTriedAgainByItself)
{
    Bulk bulk(5);
    const Id late = bulk.conversations.at(2);
    int asked = 0;
    bulk.desk.refusal = [&](const Id& id) {
        return id == late && ++asked == 1 ? QStringLiteral("rateLimit") : QString();
    };
    bulk.begin();
    bulk.solveAll();
    ASSERT_TRUE(bulk.untilSent());
    EXPECT_TRUE(bulk.allSolved());
    ASSERT_EQ(bulk.sets.size(), 2);
    EXPECT_EQ(bulk.sets.last(), QStringList{late});
}

TEST(Bulk, RefusedAsAWholeEachGoesByItself)
{
    Bulk bulk(6);
    bulk.begin();
    bulk.desk.setLimit = 1; // less than the session has told
    bulk.solveAll();
    ASSERT_TRUE(bulk.untilSent());
    EXPECT_TRUE(bulk.allSolved());
    ASSERT_EQ(bulk.sets.size(), 7);
    EXPECT_EQ(bulk.sets.first().size(), 6);
    for (qsizetype i = 1; i < bulk.sets.size(); ++i)
        EXPECT_EQ(bulk.sets.at(i).size(), 1);
}

TEST(Bulk, TheOrderWithinAConversationStays)
{
    Bulk bulk(3);
    bulk.begin();
    const Id first = bulk.conversations.first();
    QStringList seen;
    bulk.desk.fate = [&](int, const FakeRequest& request) {
        if (isSet(request))
            seen.append(updatedBy(request).contains(first) ? QStringLiteral("set") : QStringLiteral("other"));
        if (request.body.contains("Message/set"))
            seen.append(QStringLiteral("reply"));
        return Fate::Serve;
    };
    Message reply;
    reply.conversationId = first;
    reply.textBody = QStringLiteral("after it");
    reply.to = {{QString(), QStringLiteral("ana@example.org")}};
    const auto queued = bulk.station->write([&](WriteTransaction& tx) -> Result<void> {
        const auto solved = OutboxStore::queueConversationUpdates(
            tx, bulk.conversations, {{QStringLiteral("status"), QStringLiteral("solved")}}, nowUtc());
        const auto answered = OutboxStore::queueReply(tx, reply, {.now = nowUtc(), .notBefore = {}});
        const auto closed = OutboxStore::queueConversationUpdate(
            tx, first, {{QStringLiteral("status"), QStringLiteral("closed")}}, nowUtc());
        return solved && answered && closed ? Result<void>() : Error{};
    });
    ASSERT_TRUE(queued.ok());
    ASSERT_TRUE(bulk.untilSent());
    EXPECT_EQ(seen, (QStringList{QStringLiteral("set"), QStringLiteral("reply"), QStringLiteral("set")}));
    EXPECT_EQ(bulk.desk.creates, 1);
    const QJsonObject last = bulk.desk.objects(kConversation).value(first);
    EXPECT_EQ(last.value(u"status").toString(), u"closed");
}

TEST(Bulk, WhicheverRequestFailsTheEndIsTheSame)
{
    for (const Fate fate : {Fate::FailBefore, Fate::LoseAnswer, Fate::Garbage, Fate::Truncated, Fate::ServerError,
                            Fate::Unavailable, Fate::TooLarge}) {
        for (int broken = 0; broken < 3; ++broken) { // three requests of eight, eight and four
            SCOPED_TRACE(int(fate) * 10 + broken);
            Bulk bulk(20, fate, broken);
            bulk.desk.setLimit = 8;
            bulk.begin();
            bulk.solveAll();
            ASSERT_TRUE(bulk.untilSent());
            EXPECT_TRUE(bulk.allSolved());
            EXPECT_GT(bulk.sets.size(), 3);
            for (const Id& id : std::as_const(bulk.conversations))
                ASSERT_EQ(bulk.shown(id), ConversationStatus::Solved);
        }
    }
}

TEST(Bulk, AfterAKillItIsSentAgain)
{
    Bulk bulk(12);
    bulk.begin();
    bool isDead = false;
    bulk.desk.fate = [&](int, const FakeRequest& request) {
        isDead = isDead || isSet(request);
        return isDead ? Fate::LoseAnswer : Fate::Serve;
    };
    bulk.solveAll();
    ASSERT_TRUE(waitUntil([&] { return isDead; }));
    bulk.station->restart();
    bulk.desk.fate = {};
    ASSERT_TRUE(bulk.untilSent());
    EXPECT_TRUE(bulk.allSolved());
}
