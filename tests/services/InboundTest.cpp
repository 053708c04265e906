// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jmap/Desk.h"

#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

namespace
{

void setStatus(Desk& desk, const QString& id, const char* status)
{
    const QJsonObject patch{{QStringLiteral("status"), QLatin1StringView(status)}};
    const QJsonObject answer =
        desk.call(desk.ada, QStringLiteral("Conversation/set"), {{QStringLiteral("update"), QJsonObject{{id, patch}}}});
    ASSERT_TRUE(answer.value(u"notUpdated").isNull());
}

} // namespace

TEST(Inbound, ThreadsByIdsNeverBySubject)
{
    Desk desk;
    const Receipt first = desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("One")));
    EXPECT_TRUE(first.isNewConversation);
    const Receipt sameSubject = desk.receive(desk.mail(QStringLiteral("b@x"), QStringLiteral("Two")));
    EXPECT_NE(sameSubject.conversationId, first.conversationId);
    EXPECT_EQ(desk.receive(desk.mail(QStringLiteral("c@x"), QStringLiteral("3"), QStringLiteral("a@x"))).conversationId,
              first.conversationId);
    InboundMail byReference = desk.mail(QStringLiteral("d@x"), QStringLiteral("Four"));
    byReference.subject = QStringLiteral("Something else");
    byReference.references = QStringList{QStringLiteral("a@x"), QStringLiteral("lost@x")};
    EXPECT_EQ(desk.receive(byReference).conversationId, first.conversationId);
    const Receipt elsewhere =
        desk.receive(desk.mail(QStringLiteral("e@x"), QStringLiteral("5"), QStringLiteral("a@x")), desk.otherStore);
    EXPECT_NE(elsewhere.conversationId, first.conversationId);
    EXPECT_EQ(desk.count(QStringLiteral("SELECT COUNT(*) FROM customer")), 1);
}

TEST(Inbound, DeliveredTwiceMakesOneMessage)
{
    Desk desk;
    InboundMail withId = desk.mail(QStringLiteral("a@x"), QStringLiteral("One"));
    InboundMail withoutId = desk.mail({}, QStringLiteral("Two"));
    for (const InboundMail& mail : {withId, withoutId}) {
        const Receipt first = desk.receive(mail);
        const QStringList before = desk.contents();
        const Receipt again = desk.receive(mail);
        EXPECT_FALSE(first.isDuplicate);
        EXPECT_TRUE(again.isDuplicate);
        EXPECT_EQ(again.messageId, first.messageId);
        EXPECT_EQ(again.conversationId, first.conversationId);
        EXPECT_EQ(desk.contents(), before);
    }
}

TEST(Inbound, ASolvedConversationReopensAndAClosedOneGetsOneFollowUp)
{
    Desk desk;
    const Receipt first = desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("One")));
    setStatus(desk, first.conversationId, "solved");
    EXPECT_EQ(desk.receive(desk.mail(QStringLiteral("b@x"), QStringLiteral("2"), QStringLiteral("a@x"))).conversationId,
              first.conversationId);
    EXPECT_EQ(desk.get(desk.ada, QStringLiteral("Conversation"), first.conversationId).value(u"status").toString(),
              u"open");
    setStatus(desk, first.conversationId, "closed");
    const Receipt follow = desk.receive(desk.mail(QStringLiteral("c@x"), QStringLiteral("3"), QStringLiteral("a@x")));
    EXPECT_TRUE(follow.isNewConversation);
    EXPECT_EQ(desk.count(QStringLiteral("SELECT COUNT(*) FROM conversation WHERE id = ? AND follow_up_of = ?"),
                         {follow.conversationId, first.conversationId}),
              1);
    EXPECT_EQ(desk.receive(desk.mail(QStringLiteral("d@x"), QStringLiteral("4"), QStringLiteral("a@x"))).conversationId,
              follow.conversationId);
}

TEST(Inbound, ABounceMarksTheReplyAndNobodyWaits)
{
    Desk desk;
    const Receipt receipt = desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello")));
    const QString id = newId();
    const QJsonObject reply{{QStringLiteral("id"), id},
                            {QStringLiteral("conversationId"), receipt.conversationId},
                            {QStringLiteral("kind"), QStringLiteral("outgoing")},
                            {QStringLiteral("textBody"), QStringLiteral("Answer")},
                            {QStringLiteral("seenMessageId"), receipt.messageId}};
    desk.call(desk.ada, QStringLiteral("Message/set"),
              {{QStringLiteral("create"), QJsonObject{{QStringLiteral("k"), reply}}}});
    const QString header = desk.get(desk.ada, QStringLiteral("Message"), id).value(u"messageIdHeader").toString();
    InboundMail bounce = desk.mail(QStringLiteral("dsn@x"), QStringLiteral("550 no such user"), header);
    bounce.isBounce = true;
    EXPECT_EQ(desk.receive(bounce).conversationId, receipt.conversationId);
    const QJsonObject delivery = desk.get(desk.ada, QStringLiteral("Message"), id).value(u"delivery").toObject();
    EXPECT_EQ(delivery.value(u"state").toString(), u"failed");
    EXPECT_EQ(delivery.value(u"reason").toString(), u"550 no such user");
    const QJsonObject conversation = desk.get(desk.ada, QStringLiteral("Conversation"), receipt.conversationId);
    EXPECT_TRUE(conversation.value(u"waitingSince").isNull());
    EXPECT_TRUE(conversation.value(u"isUnread").toBool());
}

TEST(Inbound, TheOrderOfMessagesSurvivesAClockSetBack)
{
    Desk desk;
    desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("One")));
    desk.clock.set(desk.clock.now().addDays(-1));
    const Receipt second = desk.receive(desk.mail(QStringLiteral("b@x"), QStringLiteral("2"), QStringLiteral("a@x")));
    EXPECT_EQ(
        desk.get(desk.ada, QStringLiteral("Conversation"), second.conversationId).value(u"lastMessageId").toString(),
        second.messageId);
    EXPECT_EQ(desk.count(QStringLiteral("SELECT COUNT(*) FROM message WHERE id = ? AND received_at = (SELECT "
                                        "MAX(received_at) FROM message)"),
                         {second.messageId}),
              1);
}

TEST(Inbound, AnUnreadableMailIsKeptWholeOnce)
{
    Desk desk;
    const auto first = desk.inbound->keepUnparsed(desk.store.id, "garbage", QStringLiteral("no header"));
    const auto again = desk.inbound->keepUnparsed(desk.store.id, "garbage", QStringLiteral("no header"));
    ASSERT_TRUE(first && again);
    EXPECT_EQ(*first, *again);
    EXPECT_EQ(desk.blobs->read(blobIdOf("garbage"), 0, 100).valueOr({}), "garbage");
    EXPECT_EQ(desk.inbound->receive(newId(), desk.mail(QStringLiteral("a@x"), QStringLiteral("Hi"))).error().code,
              ErrorCode::NotFound);
}
