// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jmap/Desk.h"

#include "server/services/OutboundQueue.h"

#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

namespace
{

QJsonObject reply(const QString& id, const QString& conversationId, const QString& seen, const char* text)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("conversationId"), conversationId},
            {QStringLiteral("kind"), QStringLiteral("outgoing")},
            {QStringLiteral("textBody"), QLatin1StringView(text)},
            {QStringLiteral("seenMessageId"), seen}};
}

QJsonObject post(Desk& desk, const Agent& agent, const QJsonObject& message)
{
    return desk.call(agent, QStringLiteral("Message/set"),
                     {{QStringLiteral("create"), QJsonObject{{QStringLiteral("k"), message}}}});
}

QJsonObject refused(const QJsonObject& answer)
{
    return answer.value(u"notCreated").toObject().value(u"k").toObject();
}

} // namespace

TEST(MessageSet, AReplyIsThreadedAddressedAndQueued)
{
    Desk desk;
    const Receipt receipt = desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello")));
    const QString id = newId();
    const QJsonObject answer = post(desk, desk.ada, reply(id, receipt.conversationId, receipt.messageId, "On its way"));
    ASSERT_TRUE(answer.value(u"created").toObject().contains(u"k")) << QJsonDocument(answer).toJson().constData();
    const QJsonObject kept = desk.get(desk.ada, QStringLiteral("Message"), id);
    EXPECT_EQ(kept.value(u"inReplyTo").toArray(), QJsonArray{QStringLiteral("a@x")});
    EXPECT_EQ(kept.value(u"references").toArray(), QJsonArray{QStringLiteral("a@x")});
    EXPECT_EQ(kept.value(u"to").toArray().first().toObject().value(u"email").toString(), u"elodie@buyer.example");
    EXPECT_EQ(kept.value(u"from").toObject().value(u"email").toString(), u"help@lumora.example");
    EXPECT_EQ(kept.value(u"delivery").toObject().value(u"state").toString(), u"queued");
    EXPECT_EQ(kept.value(u"authorId").toString(), desk.ada.id);
    const QJsonObject conversation = desk.get(desk.ada, QStringLiteral("Conversation"), receipt.conversationId);
    EXPECT_EQ(conversation.value(u"lastMessageId").toString(), id);
    EXPECT_EQ(conversation.value(u"status").toString(), u"open");
    EXPECT_TRUE(conversation.value(u"waitingSince").isNull());
    EXPECT_EQ(desk.count(QStringLiteral("SELECT COUNT(*) FROM mail_queue WHERE state = 'queued'")), 1);
    // The buyer's answer to our Message-ID comes back into the same conversation.
    const QString header = kept.value(u"messageIdHeader").toString();
    EXPECT_EQ(desk.receive(desk.mail(QStringLiteral("b@x"), QStringLiteral("Thanks"), header)).conversationId,
              receipt.conversationId);
}

TEST(MessageSet, AReplyWrittenBeforeTheBuyersLastWordIsHeldBack)
{
    Desk desk;
    const Receipt first = desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello")));
    const Receipt second =
        desk.receive(desk.mail(QStringLiteral("b@x"), QStringLiteral("Cancel it"), QStringLiteral("a@x")));
    ASSERT_EQ(first.conversationId, second.conversationId);
    const QStringList before = desk.contents();
    const QJsonObject error =
        refused(post(desk, desk.ada, reply(newId(), first.conversationId, first.messageId, "Sent")));
    EXPECT_EQ(error.value(u"type").toString(), u"threadMovedOn");
    EXPECT_EQ(error.value(u"missedIds").toArray(), QJsonArray{second.messageId});
    EXPECT_EQ(desk.contents(), before);
    QJsonObject note = reply(newId(), first.conversationId, {}, "A note need not have seen anything");
    note.insert(QStringLiteral("kind"), QStringLiteral("note"));
    EXPECT_TRUE(refused(post(desk, desk.ada, note)).isEmpty());
    EXPECT_EQ(desk.count(QStringLiteral("SELECT COUNT(*) FROM mail_queue")), 0);
}

TEST(MessageSet, WhatCannotBeSentIsRefusedByProperty)
{
    Desk desk;
    const Receipt receipt = desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello")));
    const auto with = [&](const char* patch) {
        QJsonObject message = reply(newId(), receipt.conversationId, receipt.messageId, "Text");
        const QJsonObject more = json(patch);
        for (auto it = more.begin(); it != more.end(); ++it)
            message.insert(it.key(), it.value());
        return refused(post(desk, desk.ada, message));
    };
    EXPECT_EQ(with(R"({"subject":"a\r\nBcc: all@x"})").value(u"properties").toArray(),
              QJsonArray{QStringLiteral("subject")});
    EXPECT_EQ(with(R"({"to":[{"email":"x\n@y"}]})").value(u"properties").toArray(), QJsonArray{QStringLiteral("to")});
    EXPECT_EQ(with(R"({"textBody":"  "})").value(u"properties").toArray(), QJsonArray{QStringLiteral("textBody")});
    EXPECT_EQ(with(R"({"kind":"incoming"})").value(u"properties").toArray(), QJsonArray{QStringLiteral("kind")});
    EXPECT_EQ(with(R"({"authorId":null})").value(u"properties").toArray(), QJsonArray{QStringLiteral("authorId")});
    EXPECT_EQ(with(R"({"id":"17"})").value(u"properties").toArray(), QJsonArray{QStringLiteral("id")});
    EXPECT_EQ(with(R"({"attachments":[{"blobId":"b-00","name":"x"}]})").value(u"type").toString(), u"blobNotFound");
    EXPECT_EQ(desk.count(QStringLiteral("SELECT COUNT(*) FROM message")), 1);
}

TEST(MessageSet, AnotherTeamsConversationCannotBeWrittenTo)
{
    Desk desk;
    const Receipt receipt = desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello")));
    const QJsonObject error =
        refused(post(desk, desk.sam, reply(newId(), receipt.conversationId, receipt.messageId, "Hi")));
    EXPECT_EQ(error.value(u"properties").toArray(), QJsonArray{QStringLiteral("conversationId")});
}

TEST(MessageSet, DeliveryMarksFollowTheQueue)
{
    Desk desk;
    const Receipt receipt = desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello")));
    const QString id = newId();
    post(desk, desk.ada, reply(id, receipt.conversationId, receipt.messageId, "On its way"));
    const QString state = desk.state(desk.ada, QStringLiteral("Message"));
    const auto done = desk.database->write([&](WriteTransaction& t) -> Result<void> {
        const auto due = outboundQueue::due(t.connection(), desk.clock.now(), 10);
        EXPECT_TRUE(due && due->size() == 1);
        return outboundQueue::markSent(t, id, desk.clock.now());
    });
    ASSERT_TRUE(done);
    EXPECT_EQ(
        desk.get(desk.ada, QStringLiteral("Message"), id).value(u"delivery").toObject().value(u"state").toString(),
        u"sent");
    const QJsonObject changes =
        desk.call(desk.ada, QStringLiteral("Message/changes"), {{QStringLiteral("sinceState"), state}});
    EXPECT_EQ(changes.value(u"updated").toArray(), QJsonArray{id});
}
