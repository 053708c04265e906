// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jmap/HandlingWorld.h"

#include "domain/Instant.h"
#include "server/services/DueWork.h"

#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

namespace
{

const QString kConversation = QStringLiteral("Conversation");
const QString kMessage = QStringLiteral("Message");

QString deliveryOf(HandlingWorld& w, const Id& id)
{
    return w.get(w.dora, kMessage, id).value(u"delivery").toObject().value(u"state").toString();
}

} // namespace

TEST(Handling, ASnoozeEndsAtItsTimeAndSurvivesARestart)
{
    HandlingWorld w;
    const QDateTime until = w.clock.now().addSecs(3600);
    EXPECT_EQ(refusal(w.update(w.ada, kConversation, w.first.conversationId,
                               {{QStringLiteral("snoozedUntil"), instantToJson(until)}})),
              QString());
    EXPECT_EQ(dueWork::next(*w.database).value(), until);
    EXPECT_EQ(dueWork::run(*w.database, until.addMSecs(-1)).value(), 0);
    const QString file = w.database->file();
    w.dispatcher.reset();
    w.inbound.reset();
    w.blobs.reset();
    w.database.reset(); // the server restarts
    w.database = std::move(Database::open(file)).value();
    w.dispatcher = std::make_unique<jmap::Dispatcher>(*w.database, w.clock);
    EXPECT_EQ(dueWork::next(*w.database).value(), until);
    EXPECT_EQ(dueWork::run(*w.database, until).value(), 1);
    EXPECT_TRUE(w.conversation().value(u"snoozedUntil").isNull());
    EXPECT_EQ(w.activities(w.first.conversationId, QStringLiteral("snooze")), 2);
    EXPECT_FALSE(dueWork::next(*w.database).value().isValid());
}

TEST(Handling, TheCustomerEndsASnoozeAndOneInThePastIsNone)
{
    HandlingWorld w;
    const auto snooze = [&](int seconds) {
        return w.update(w.ada, kConversation, w.first.conversationId,
                        {{QStringLiteral("snoozedUntil"), instantToJson(w.clock.now().addSecs(seconds))}});
    };
    EXPECT_EQ(refusal(snooze(-60)), QString());
    EXPECT_TRUE(w.conversation().value(u"snoozedUntil").isNull());
    snooze(600);
    EXPECT_FALSE(w.conversation().value(u"snoozedUntil").isNull());
    w.receive(w.mail(QStringLiteral("more@x"), QStringLiteral("Hello?"), QStringLiteral("first@x")));
    EXPECT_TRUE(w.conversation().value(u"snoozedUntil").isNull());
}

TEST(Handling, ABlockedCustomerIsFiledAsSpamAndTellsNobody)
{
    HandlingWorld w;
    const Id customer = w.conversation().value(u"customerId").toString();
    EXPECT_EQ(refusal(w.update(w.ada, QStringLiteral("Customer"), customer, {{QStringLiteral("isBlocked"), true}})),
              QString());
    EXPECT_EQ(w.activities(w.first.conversationId, QStringLiteral("blocked")), 1);
    w.update(w.ada, kConversation, w.first.conversationId, {{QStringLiteral("isUnread"), false}});
    const Receipt answer = w.receive(w.mail(QStringLiteral("b@x"), QStringLiteral("Again"), QStringLiteral("first@x")));
    const Receipt fresh = w.receive(w.mail(QStringLiteral("c@x"), QStringLiteral("New matter")));
    for (const Receipt& receipt : {answer, fresh}) {
        EXPECT_TRUE(w.conversation(receipt.conversationId).value(u"isSpam").toBool());
        EXPECT_FALSE(w.conversation(receipt.conversationId).value(u"isUnread").toBool());
    }
    const auto spam = [&](bool wanted) {
        return w
            .call(w.ada, QStringLiteral("Conversation/query"),
                  {{QStringLiteral("filter"), QJsonObject{{QStringLiteral("isSpam"), wanted}}}})
            .value(u"ids")
            .toArray()
            .size();
    };
    EXPECT_EQ(spam(true), 2);
    EXPECT_EQ(spam(false), 0);
    w.update(w.ada, kConversation, fresh.conversationId, {{QStringLiteral("isSpam"), false}});
    EXPECT_EQ(spam(false), 1);
    EXPECT_EQ(w.activities(fresh.conversationId, QStringLiteral("spam")), 1);
}

TEST(Handling, AScheduledReplyGoesOutAtItsTime)
{
    HandlingWorld w;
    const Id id = newId();
    const QDateTime at = w.clock.now().addSecs(600);
    EXPECT_EQ(refusal(w.reply(w.ada, id, {{QStringLiteral("sendAt"), instantToJson(at)}})), QString());
    EXPECT_EQ(deliveryOf(w, id), u"scheduled");
    EXPECT_EQ(w.count(QStringLiteral("SELECT COUNT(*) FROM mail_queue")), 0);
    EXPECT_FALSE(w.conversation().value(u"waitingSince").isNull());
    EXPECT_EQ(dueWork::next(*w.database).value(), at);
    EXPECT_EQ(dueWork::run(*w.database, at.addMSecs(-1)).value(), 0);
    EXPECT_EQ(dueWork::run(*w.database, at).value(), 1);
    EXPECT_EQ(dueWork::run(*w.database, at).value(), 0);
    EXPECT_EQ(deliveryOf(w, id), u"queued");
    EXPECT_EQ(w.count(QStringLiteral("SELECT COUNT(*) FROM mail_queue")), 1);
    EXPECT_TRUE(w.conversation().value(u"waitingSince").isNull());
    EXPECT_EQ(w.conversation().value(u"lastMessageId").toString(), id);
    EXPECT_EQ(w.conversation().value(u"messageCount").toInt(), 2);
    const Receipt answer =
        w.receive(w.mail(QStringLiteral("d@x"), QStringLiteral("Thanks"), id + QStringLiteral("@lumora.example")));
    EXPECT_EQ(answer.conversationId, w.first.conversationId);
}

TEST(Handling, TheCustomersMailTakesAScheduledReplyBack)
{
    HandlingWorld w;
    const Id id = newId();
    const QDateTime at = w.clock.now().addSecs(600);
    w.reply(w.ada, id, {{QStringLiteral("sendAt"), instantToJson(at)}});
    w.receive(w.mail(QStringLiteral("e@x"), QStringLiteral("Forget it"), QStringLiteral("first@x")));
    EXPECT_EQ(deliveryOf(w, id), u"withdrawn");
    EXPECT_EQ(w.get(w.ada, kMessage, id).value(u"delivery").toObject().value(u"reason").toString(), u"customerWrote");
    EXPECT_EQ(dueWork::run(*w.database, at.addDays(1)).value(), 0);
    EXPECT_EQ(w.count(QStringLiteral("SELECT COUNT(*) FROM mail_queue")), 0);
}

TEST(Handling, TheAuthorTakesAScheduledReplyBackOnce)
{
    HandlingWorld w;
    const Id id = newId();
    w.reply(w.ada, id, {{QStringLiteral("sendAt"), instantToJson(w.clock.now().addSecs(600))}});
    const QJsonObject never{{QStringLiteral("sendAt"), QJsonValue()}};
    EXPECT_EQ(refusal(w.update(w.sam, kMessage, id, never)), u"notFound"); // of another team
    EXPECT_EQ(refusal(w.update(w.ada, kMessage, id, {{QStringLiteral("textBody"), QStringLiteral("x")}})),
              u"invalidProperties");
    EXPECT_EQ(refusal(w.update(w.ada, kMessage, id, never)), QString());
    EXPECT_EQ(deliveryOf(w, id), u"withdrawn");
    EXPECT_EQ(refusal(w.update(w.ada, kMessage, id, never)), u"forbidden");
    EXPECT_EQ(refusal(w.update(w.ada, kMessage, w.first.messageId, never)), QString()); // nothing to change
}

TEST(Handling, ANoteCallsAgentsWhoThenTakeTheirMentionOff)
{
    HandlingWorld w;
    const QJsonObject note{{QStringLiteral("id"), newId()},
                           {QStringLiteral("conversationId"), w.first.conversationId},
                           {QStringLiteral("kind"), QStringLiteral("note")},
                           {QStringLiteral("textBody"), QStringLiteral("@Mia please look")},
                           {QStringLiteral("mentionIds"), QJsonArray{w.mia.id, w.ada.id}}};
    EXPECT_EQ(refusal(w.create(w.ada, kMessage, note)), QString());
    EXPECT_EQ(w.conversation().value(u"mentionedIds").toObject().keys(), QStringList{w.mia.id});
    EXPECT_EQ(w.conversation().value(u"followerIds").toObject().keys(), QStringList{w.mia.id});
    const auto found = w.call(w.mia, QStringLiteral("Conversation/query"),
                              {{QStringLiteral("filter"), QJsonObject{{QStringLiteral("mentionedId"), w.mia.id}}}});
    EXPECT_EQ(found.value(u"ids").toArray().size(), 1);
    const QJsonObject off{{QString(u"mentionedIds/" + w.mia.id), QJsonValue()}};
    EXPECT_EQ(refusal(w.update(w.ada, kConversation, w.first.conversationId, off)), u"invalidProperties");
    EXPECT_EQ(refusal(w.update(w.mia, kConversation, w.first.conversationId, off)), QString());
    EXPECT_TRUE(w.conversation().value(u"mentionedIds").toObject().isEmpty());
    QJsonObject nobody = note;
    nobody.insert(QStringLiteral("id"), newId());
    nobody.insert(QStringLiteral("mentionIds"), QJsonArray{newId()});
    EXPECT_EQ(refusal(w.create(w.ada, kMessage, nobody)), u"invalidProperties");
    EXPECT_EQ(refusal(w.reply(w.ada, newId(), {{QStringLiteral("mentionIds"), QJsonArray{w.mia.id}}})),
              u"invalidProperties");
}

TEST(Handling, ACallIsRecordedInAConversationOfItsOwn)
{
    HandlingWorld w;
    const Id id = newId();
    const QJsonObject phone{{QStringLiteral("id"), id},
                            {QStringLiteral("inboxId"), w.store.id},
                            {QStringLiteral("channel"), QStringLiteral("phone")},
                            {QStringLiteral("subject"), QStringLiteral("Call about the lid")},
                            {QStringLiteral("category"), QStringLiteral("information/usage")}};
    EXPECT_EQ(refusal(w.create(w.ada, kConversation, phone)), QString());
    EXPECT_EQ(w.conversation(id).value(u"channel").toString(), u"phone");
    QJsonObject call{{QStringLiteral("id"), newId()},
                     {QStringLiteral("conversationId"), id},
                     {QStringLiteral("kind"), QStringLiteral("call")},
                     {QStringLiteral("textBody"), QString()},
                     {QStringLiteral("call"), json(R"({"direction":"in","number":"+4930123456","durationSeconds":90,
                         "result":"answered","followUpAt":null})")}};
    EXPECT_EQ(refusal(w.create(w.ada, kMessage, call)), QString());
    EXPECT_EQ(w.get(w.ada, kMessage, call.value(u"id").toString()).value(u"call"), call.value(u"call"));
    EXPECT_EQ(w.conversation(id).value(u"messageCount").toInt(), 1);
    call.insert(QStringLiteral("id"), newId());
    call.insert(QStringLiteral("call"), QJsonValue());
    EXPECT_EQ(refusal(w.create(w.ada, kMessage, call)), u"invalidProperties");
    QJsonObject mail = phone;
    mail.insert(QStringLiteral("id"), newId());
    mail.insert(QStringLiteral("channel"), QStringLiteral("email"));
    EXPECT_EQ(refusal(w.create(w.ada, kConversation, mail)), u"invalidProperties"); // whom to?
}

TEST(Handling, AReplyInAClosedConversationOpensOneFollowUp)
{
    HandlingWorld w;
    w.update(w.ada, kConversation, w.first.conversationId, {{QStringLiteral("status"), QStringLiteral("closed")}});
    EXPECT_EQ(refusal(w.reply(w.ada, newId())), u"forbidden");
    const Id next = newId();
    const Id id = newId();
    const QJsonObject answer = w.reply(w.ada, id, {{QStringLiteral("followUpId"), next}});
    EXPECT_EQ(refusal(answer), QString());
    const QJsonObject told = answer.value(u"created").toObject().value(u"k").toObject();
    EXPECT_EQ(told.value(u"conversationId").toString(), next);
    EXPECT_EQ(w.conversation(next).value(u"followUpOf").toString(), w.first.conversationId);
    EXPECT_EQ(w.conversation(next).value(u"lastMessageId").toString(), id);
    EXPECT_EQ(w.activities(w.first.conversationId, QStringLiteral("followUp")), 1);
    EXPECT_EQ(refusal(w.reply(w.ada, id, {{QStringLiteral("followUpId"), next}})), u"alreadyExists");
    EXPECT_EQ(refusal(w.reply(w.mia, newId(), {{QStringLiteral("followUpId"), newId()}})), u"threadMovedOn");
    const Receipt again =
        w.receive(w.mail(QStringLiteral("g@x"), QStringLiteral("Thanks"), id + QStringLiteral("@lumora.example")));
    EXPECT_EQ(again.conversationId, next);
}

TEST(Handling, ATransferTellsItsReason)
{
    HandlingWorld w;
    const QString reason = QStringLiteral("speaks French");
    EXPECT_EQ(refusal(w.update(w.ada, kConversation, w.first.conversationId,
                               {{QStringLiteral("assigneeId"), w.mia.id}, {QStringLiteral("transferReason"), reason}})),
              QString());
    EXPECT_EQ(w.count(QStringLiteral("SELECT COUNT(*) FROM message WHERE activity_what = 'assignee' AND "
                                     "activity_reason = ?"),
                      {reason}),
              1);
    EXPECT_FALSE(w.conversation().contains(u"transferReason"));
    EXPECT_EQ(
        refusal(w.update(w.ada, kConversation, w.first.conversationId, {{QStringLiteral("transferReason"), reason}})),
        u"invalidProperties");
}
