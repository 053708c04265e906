// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jmap/HandlingWorld.h"

#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

namespace
{

const QString kMerge = QStringLiteral("Conversation/merge");
const QString kSplit = QStringLiteral("Conversation/split");
const QString kUnmerge = QStringLiteral("Conversation/unmerge");

QJsonObject mergeOf(const Id& id, const Id& from, const Id& into)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("fromId"), from}, {QStringLiteral("intoId"), into}};
}

QStringList entries(HandlingWorld& w, const Agent& agent, const Id& conversation)
{
    const QJsonObject filter{{QStringLiteral("conversationId"), conversation},
                             {QStringLiteral("kinds"), QJsonArray{QStringLiteral("incoming"),
                                                                  QStringLiteral("outgoing"), QStringLiteral("note")}}};
    QStringList ids;
    for (const QJsonValue& id :
         w.call(agent, QStringLiteral("Message/query"), {{QStringLiteral("filter"), filter}}).value(u"ids").toArray())
        ids.append(id.toString());
    return ids;
}

} // namespace

TEST(Regroup, MergingBringsAllTogetherAndCanBeTakenBack)
{
    HandlingWorld w;
    const Receipt second = w.receive(w.mail(QStringLiteral("second@x"), QStringLiteral("Another parcel")));
    w.update(w.ada, QStringLiteral("Conversation"), second.conversationId,
             {{QString(u"labelIds/" + w.label.id), true}});
    const QJsonObject before = w.conversation(second.conversationId);
    const QString state = w.state(w.ada, QStringLiteral("Message"));
    const Id operation = newId();
    const QJsonObject wanted = mergeOf(operation, second.conversationId, w.first.conversationId);
    EXPECT_EQ(refusal(w.operate(w.ada, kMerge, wanted)), QString());
    const QJsonObject from = w.conversation(second.conversationId);
    EXPECT_EQ(from.value(u"status").toString(), u"closed");
    EXPECT_EQ(from.value(u"mergedInto").toString(), w.first.conversationId);
    EXPECT_EQ(from.value(u"messageCount").toInt(), 0);
    EXPECT_EQ(w.conversation().value(u"messageCount").toInt(), 2);
    EXPECT_EQ(w.conversation().value(u"lastMessageId").toString(), second.messageId);
    EXPECT_TRUE(w.conversation().value(u"labelIds").toObject().contains(w.label.id));
    EXPECT_EQ(entries(w, w.ada, w.first.conversationId).size(), 2);
    const QJsonArray told = w.call(w.ada, QStringLiteral("Message/changes"), {{QStringLiteral("sinceState"), state}})
                                .value(u"updated")
                                .toArray();
    EXPECT_TRUE(told.contains(second.messageId));
    EXPECT_EQ(refusal(w.operate(w.ada, kMerge, wanted)), u"alreadyExists");
    const Receipt answer =
        w.receive(w.mail(QStringLiteral("third@x"), QStringLiteral("And?"), QStringLiteral("second@x")));
    EXPECT_EQ(answer.conversationId, w.first.conversationId);
    const QJsonObject text{
        {QStringLiteral("filter"), QJsonObject{{QStringLiteral("text"), QStringLiteral("Another")}}}};
    EXPECT_EQ(w.call(w.ada, QStringLiteral("Conversation/query"), text).value(u"ids").toArray(),
              QJsonArray{w.first.conversationId});
    const QJsonObject back{{QStringLiteral("id"), newId()}, {QStringLiteral("operationId"), operation}};
    EXPECT_EQ(refusal(w.operate(w.ada, kUnmerge, back)), QString());
    EXPECT_EQ(refusal(w.operate(w.ada, kUnmerge, back)), u"alreadyExists");
    EXPECT_EQ(w.conversation(second.conversationId), before);
    EXPECT_EQ(entries(w, w.ada, second.conversationId), QStringList{second.messageId});
    EXPECT_EQ(w.conversation().value(u"lastMessageId").toString(), answer.messageId); // what came later stays
    EXPECT_EQ(refusal(w.operate(w.ada, kUnmerge,
                                {{QStringLiteral("id"), newId()}, {QStringLiteral("operationId"), operation}})),
              u"invalidProperties");
}

TEST(Regroup, MergingAsksForWhatItNeeds)
{
    HandlingWorld w;
    InboundMail other = w.mail(QStringLiteral("o@x"), QStringLiteral("Somebody else"));
    other.from.email = QStringLiteral("other@buyer.example");
    const Receipt stranger = w.receive(other);
    const Receipt south = w.receive(w.mail(QStringLiteral("s@x"), QStringLiteral("South")), w.otherStore);
    QJsonObject wanted = mergeOf(newId(), stranger.conversationId, w.first.conversationId);
    EXPECT_EQ(refusal(w.operate(w.ada, kMerge, wanted)), u"invalidProperties");
    wanted.insert(QStringLiteral("otherCustomer"), true);
    EXPECT_EQ(refusal(w.operate(w.ada, kMerge, wanted)), QString());
    EXPECT_EQ(refusal(w.operate(w.ada, kMerge, mergeOf(newId(), south.conversationId, w.first.conversationId))),
              u"notFound"); // not hers to see
    EXPECT_EQ(refusal(w.operate(w.dora, kMerge, mergeOf(newId(), south.conversationId, w.first.conversationId))),
              u"invalidProperties"); // another store's
    EXPECT_EQ(refusal(w.operate(w.adam, kMerge, wanted)), u"forbidden");
    EXPECT_EQ(refusal(w.operate(w.ada, kMerge, mergeOf(newId(), w.first.conversationId, w.first.conversationId))),
              u"invalidProperties");
    EXPECT_EQ(w.call(w.ada, QStringLiteral("Message/merge")).value(u"type").toString(), u"unknownMethod");
}

TEST(Regroup, SplittingTakesSomeMessagesIntoTheirOwnConversation)
{
    HandlingWorld w;
    const Receipt more =
        w.receive(w.mail(QStringLiteral("more@x"), QStringLiteral("Also the lid"), QStringLiteral("first@x")));
    const Id part = newId();
    QJsonObject wanted{{QStringLiteral("id"), newId()},
                       {QStringLiteral("conversationId"), w.first.conversationId},
                       {QStringLiteral("newId"), part},
                       {QStringLiteral("messageIds"), QJsonArray{more.messageId, w.first.messageId}},
                       {QStringLiteral("subject"), QStringLiteral("The lid")}};
    EXPECT_EQ(refusal(w.operate(w.ada, kSplit, wanted)), u"invalidProperties"); // not all of them
    wanted.insert(QStringLiteral("messageIds"), QJsonArray{more.messageId});
    EXPECT_EQ(refusal(w.operate(w.ada, kSplit, wanted)), QString());
    EXPECT_EQ(refusal(w.operate(w.ada, kSplit, wanted)), u"alreadyExists");
    const QJsonObject made = w.conversation(part);
    EXPECT_EQ(made.value(u"splitFrom").toString(), w.first.conversationId);
    EXPECT_EQ(made.value(u"subject").toString(), u"The lid");
    EXPECT_EQ(made.value(u"customerId"), w.conversation().value(u"customerId"));
    EXPECT_EQ(made.value(u"messageCount").toInt(), 1);
    EXPECT_FALSE(made.value(u"waitingSince").isNull());
    EXPECT_EQ(w.conversation().value(u"messageCount").toInt(), 1);
    EXPECT_EQ(w.conversation().value(u"lastMessageId").toString(), w.first.messageId);
    EXPECT_EQ(w.activities(part, QStringLiteral("split")), 1);
    EXPECT_EQ(w.receive(w.mail(QStringLiteral("n@x"), QStringLiteral("?"), QStringLiteral("more@x"))).conversationId,
              part);
}
