// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workstation.h"

#include "storage/BlobStore.h"

using namespace sampan;
using namespace sampan::test;

namespace
{

struct OutboxTest : ::testing::Test {
    FakeDesk desk;
    Workstation station{desk};
    Id first;
    Id second;
    void SetUp() override
    {
        first = addConversation(desk, QStringLiteral("first"));
        second = addConversation(desk, QStringLiteral("second"));
        ASSERT_TRUE(desk.server.start());
        station.signIn();
        ASSERT_TRUE(station.untilOnline());
    }
    bool untilEmpty()
    {
        return waitUntil([&] { return station.outbox().isEmpty(); });
    }
};

bool isSet(const FakeRequest& request)
{
    return request.body.contains("Message/set");
}

} // namespace

TEST_F(OutboxTest, WhatWasWrittenOfflineGoesOutInOrder)
{
    const quint16 port = desk.server.serverPort();
    desk.server.stop();
    station.it->sync().syncNow();
    ASSERT_TRUE(waitUntil([&] { return station.it->sync().state() == SyncStatus::State::Offline; }));
    const Id one = station.reply(first, QStringLiteral("one"));
    const Id two = station.reply(first, QStringLiteral("two"));
    EXPECT_EQ(station.outbox().size(), 2);
    ASSERT_TRUE(desk.server.start(port));
    ASSERT_TRUE(untilEmpty());
    const auto conversation = desk.objects(QStringLiteral("Conversation")).value(first);
    EXPECT_EQ(conversation.value(u"lastMessageId").toString(), two);
    EXPECT_TRUE(desk.objects(QStringLiteral("Message")).contains(one));
    EXPECT_EQ(desk.creates, 2);
}

TEST_F(OutboxTest, ALostAnswerDoublesNothing)
{
    int lost = 0;
    desk.fate = [&](int, const FakeRequest& request) {
        return isSet(request) && lost++ == 0 ? FakeDesk::Fate::LoseAnswer : FakeDesk::Fate::Serve;
    };
    const Id id = station.reply(first, QStringLiteral("once"));
    ASSERT_TRUE(untilEmpty());
    EXPECT_GE(lost, 2);
    EXPECT_EQ(desk.creates, 1);
    ASSERT_TRUE(waitUntil([&] { return station.ids(MessageStore::allIds).count(id) == 1; }));
}

TEST_F(OutboxTest, ARestartBetweenRequestAndAnswerDoublesNothing)
{
    bool arrived = false;
    desk.fate = [&](int, const FakeRequest& request) {
        if (!isSet(request) || arrived)
            return FakeDesk::Fate::Serve;
        arrived = true;
        return FakeDesk::Fate::LoseAnswer;
    };
    station.reply(first, QStringLiteral("once"));
    ASSERT_TRUE(waitUntil([&] { return arrived; }));
    station.restart();
    ASSERT_TRUE(station.untilOnline());
    ASSERT_TRUE(untilEmpty());
    EXPECT_EQ(desk.creates, 1);
}

TEST_F(OutboxTest, AThreadThatMovedOnHoldsItsConversationOnly)
{
    desk.server.setMaxPendingConnections(30);
    Message news;
    news.id = newId();
    news.conversationId = first;
    news.textBody = QStringLiteral("wait, one more thing");
    news.createdAt = news.receivedAt = nowUtc();
    QJsonObject moved = desk.objects(QStringLiteral("Conversation")).value(first);
    // Both at the server before the workstation hears of it: the change feed fails until the reply has been refused.
    desk.fate = [](int, const FakeRequest& request) {
        return request.body.contains("/changes") ? FakeDesk::Fate::Unavailable : FakeDesk::Fate::Serve;
    };
    desk.put(QStringLiteral("Message"), toJson(news));
    moved.insert(u"lastMessageId", news.id);
    desk.put(QStringLiteral("Conversation"), moved);
    station.reply(first, QStringLiteral("too early"));
    station.reply(second, QStringLiteral("fine"));
    desk.fate = {};
    ASSERT_TRUE(waitUntil([&] {
        const auto left = station.outbox();
        return left.size() == 1 && left.first().state == OutboxState::Held;
    }));
    EXPECT_EQ(station.outbox().first().missedIds, QStringList{news.id});
    EXPECT_EQ(desk.creates, 1);
}

TEST_F(OutboxTest, AttachmentsGoUpFirst)
{
    const QByteArray content(300'000, 'p');
    Message message;
    message.conversationId = first;
    message.kind = MessageKind::Outgoing;
    message.textBody = QStringLiteral("see attached");
    message.to = {{QString(), QStringLiteral("ana@example.org")}};
    const auto queued = station.write([&, message](WriteTransaction& tx) mutable -> Result<void> {
        const auto blob = BlobStore::addLocal(tx, content, QStringLiteral("image/png"));
        if (!blob)
            return blob.error();
        message.attachments = {
            {*blob, QStringLiteral("a.png"), QStringLiteral("image/png"), content.size(), {}, false}};
        const auto entry = OutboxStore::queueReply(tx, message, {.now = station.clock.now(), .notBefore = {}});
        return entry ? Result<void>() : Result<void>(entry.error());
    });
    ASSERT_TRUE(queued.ok()) << qPrintable(queued.error().detail);
    ASSERT_TRUE(untilEmpty());
    EXPECT_EQ(desk.blobs.value(BlobStore::idOf(content)), content);
    EXPECT_EQ(desk.creates, 1);
}

TEST_F(OutboxTest, UndoSendKeepsItBackUntilItsTime)
{
    station.reply(first, QStringLiteral("hasty"), station.clock.now().addSecs(3600));
    station.reply(second, QStringLiteral("sure"));
    ASSERT_TRUE(waitUntil([&] { return station.outbox().size() == 1; }));
    EXPECT_EQ(desk.creates, 1);
    EXPECT_EQ(station.outbox().first().state, OutboxState::Waiting);
}

TEST_F(OutboxTest, AChangeOfTheConversationArrives)
{
    const auto queued = station.write([&](WriteTransaction& tx) -> Result<void> {
        const QJsonObject patch{{QStringLiteral("assigneeId"), desk.agentId}};
        const auto entry = OutboxStore::queueConversationUpdate(tx, first, patch, station.clock.now());
        return entry ? Result<void>() : Result<void>(entry.error());
    });
    ASSERT_TRUE(queued.ok());
    ASSERT_TRUE(untilEmpty());
    EXPECT_EQ(desk.objects(QStringLiteral("Conversation")).value(first).value(u"assigneeId").toString(), desk.agentId);
}
