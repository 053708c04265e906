// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jmap/HandlingWorld.h"

#include "domain/SavedFilter.h"

#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

namespace
{

const QString kTask = QStringLiteral("Task");
const QString kFilter = QStringLiteral("SavedFilter");
const QString kCategory = QStringLiteral("Category");

QJsonArray idsOf(HandlingWorld& w, const Agent& agent, const QString& type)
{
    return w.call(agent, type + u"/query").value(u"ids").toArray();
}

QJsonObject taskOf(HandlingWorld& w, const Id& id)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("conversationId"), w.first.conversationId},
            {QStringLiteral("teamId"), w.logistics.id},
            {QStringLiteral("title"), QStringLiteral("Ask the carrier")}};
}

} // namespace

TEST(DeskTypes, ADepartmentSeesTheConversationWhileItHasATask)
{
    HandlingWorld w;
    const QString conversation = QStringLiteral("Conversation");
    EXPECT_TRUE(idsOf(w, w.lena, conversation).isEmpty());
    const QString state = w.state(w.lena, conversation);
    const Id id = newId();
    EXPECT_EQ(refusal(w.create(w.ada, kTask, taskOf(w, id))), QString());
    EXPECT_EQ(idsOf(w, w.lena, conversation), QJsonArray{w.first.conversationId});
    EXPECT_FALSE(w.get(w.lena, QStringLiteral("Message"), w.first.messageId).isEmpty());
    EXPECT_FALSE(w.get(w.lena, QStringLiteral("Customer"), w.conversation().value(u"customerId").toString()).isEmpty());
    const auto changes = [&] {
        return w.call(w.lena, QStringLiteral("Conversation/changes"), {{QStringLiteral("sinceState"), state}});
    };
    EXPECT_EQ(changes().value(u"created").toArray(), QJsonArray{w.first.conversationId});
    EXPECT_TRUE(w.conversation().value(u"taskTeamIds").toObject().contains(w.logistics.id));
    const QString during = w.state(w.lena, conversation);
    const QJsonObject done{{QStringLiteral("state"), QStringLiteral("done")},
                           {QStringLiteral("answer"), QStringLiteral("It is in Leipzig")}};
    EXPECT_EQ(refusal(w.update(w.lena, kTask, id, done)), QString());
    EXPECT_TRUE(idsOf(w, w.lena, conversation).isEmpty());
    EXPECT_EQ(w.call(w.lena, QStringLiteral("Conversation/changes"), {{QStringLiteral("sinceState"), during}})
                  .value(u"destroyed")
                  .toArray(),
              QJsonArray{w.first.conversationId});
    EXPECT_FALSE(w.get(w.lena, kTask, id).value(u"closedAt").isNull()); // its own work stays to be seen
    EXPECT_EQ(idsOf(w, w.lena, kTask), QJsonArray{id});
    EXPECT_TRUE(idsOf(w, w.sam, kTask).isEmpty());
    EXPECT_EQ(w.activities(w.first.conversationId, QStringLiteral("task")), 2);
}

TEST(DeskTypes, ATaskIsForADepartmentAndAboutAConversationOneSees)
{
    HandlingWorld w;
    QJsonObject task = taskOf(w, newId());
    EXPECT_EQ(refusal(w.create(w.sam, kTask, task)), u"invalidProperties");
    EXPECT_EQ(refusal(w.create(w.adam, kTask, task)), u"forbidden");
    task.insert(QStringLiteral("assigneeId"), w.ada.id);
    EXPECT_EQ(refusal(w.create(w.ada, kTask, task)), u"invalidProperties");
    task.insert(QStringLiteral("assigneeId"), w.lena.id);
    task.insert(QStringLiteral("teamId"), w.north.id);
    EXPECT_EQ(refusal(w.create(w.ada, kTask, task)), u"invalidProperties");
    task.insert(QStringLiteral("teamId"), w.logistics.id);
    EXPECT_EQ(refusal(w.create(w.ada, kTask, task)), QString());
    EXPECT_EQ(refusal(w.create(w.ada, kTask, task)), u"alreadyExists");
    EXPECT_EQ(refusal(w.destroy(w.ada, kTask, task.value(u"id").toString())), u"forbidden");
}

TEST(DeskTypes, ASavedFilterIsItsOwnersUntilShared)
{
    HandlingWorld w;
    const Id id = newId();
    QJsonObject filter{{QStringLiteral("id"), id},
                       {QStringLiteral("name"), QStringLiteral("Customs, France")},
                       {QStringLiteral("filter"), json(R"({"country":"FR","category":"logistics/customs"})")}};
    EXPECT_EQ(refusal(w.create(w.ada, kFilter, filter)), QString());
    EXPECT_EQ(w.get(w.ada, kFilter, id).value(u"ownerId").toString(), w.ada.id);
    EXPECT_TRUE(idsOf(w, w.sam, kFilter).isEmpty());
    EXPECT_TRUE(w.get(w.sam, kFilter, id).isEmpty());
    const QString state = w.state(w.sam, kFilter);
    const QJsonObject shared{{QStringLiteral("isShared"), true}};
    EXPECT_EQ(refusal(w.update(w.sam, kFilter, id, shared)), u"notFound");
    EXPECT_EQ(refusal(w.update(w.ada, kFilter, id, shared)), QString());
    EXPECT_EQ(idsOf(w, w.sam, kFilter), QJsonArray{id});
    EXPECT_EQ(w.call(w.sam, QStringLiteral("SavedFilter/changes"), {{QStringLiteral("sinceState"), state}})
                  .value(u"created")
                  .toArray(),
              QJsonArray{id});
    EXPECT_EQ(refusal(w.update(w.sam, kFilter, id, {{QStringLiteral("name"), QStringLiteral("Mine")}})), u"forbidden");
    EXPECT_EQ(refusal(w.destroy(w.sam, kFilter, id)), u"forbidden");
    EXPECT_EQ(refusal(w.update(w.ada, kFilter, id, {{QStringLiteral("filter"), json(R"({"mood":"good"})")}})),
              u"invalidProperties");
    EXPECT_EQ(refusal(w.destroy(w.mia, kFilter, id)), QString()); // who manages the setup tidies up
    EXPECT_TRUE(idsOf(w, w.ada, kFilter).isEmpty());
}

TEST(DeskTypes, EverySavedFilterCanBeAsked)
{
    HandlingWorld w;
    const QByteArray id = w.north.id.toLatin1();
    for (const QByteArray& text :
         {QByteArray(R"({"teamId":")" + id + "\"}"), QByteArray(R"({"isSnoozed":false,"isSpam":false})"),
          QByteArray(R"({"followerId":")" + id + "\"}"), QByteArray(R"({"mentionedId":")" + id + "\"}"),
          QByteArray(R"({"channel":"email","priority":"normal","country":"FR","language":"fr"})"),
          QByteArray(R"({"operator":"NOT","conditions":[{"hasAttachment":true}]})")}) {
        ASSERT_TRUE(ConversationFilter::fromJson(json(text.constData())).ok()) << text.constData();
        const auto found =
            w.call(w.ada, QStringLiteral("Conversation/query"), {{QStringLiteral("filter"), json(text.constData())}});
        EXPECT_FALSE(found.contains(u"isError")) << text.constData();
        const auto conversation = conversationFromJson(w.conversation());
        EXPECT_EQ(found.value(u"ids").toArray().size(),
                  ConversationFilter::fromJson(json(text.constData()))->matches(*conversation) ? 1 : 0)
            << text.constData();
    }
}

TEST(DeskTypes, TheClassificationIsTheManagers)
{
    HandlingWorld w;
    EXPECT_GT(idsOf(w, w.ada, kCategory).size(), 40);
    const Id id = newId();
    const QJsonObject made{{QStringLiteral("id"), id},
                           {QStringLiteral("code"), QStringLiteral("logistics/drone")},
                           {QStringLiteral("names"), json(R"({"en":"Drone"})")},
                           {QStringLiteral("isActive"), true}};
    EXPECT_EQ(refusal(w.create(w.ada, kCategory, made)), u"forbidden");
    EXPECT_EQ(refusal(w.create(w.mia, kCategory, made)), QString());
    QJsonObject again = made;
    again.insert(QStringLiteral("id"), newId());
    EXPECT_EQ(refusal(w.create(w.mia, kCategory, again)), u"invalidProperties");
    again.insert(QStringLiteral("code"), QStringLiteral("nowhere/drone"));
    EXPECT_EQ(refusal(w.create(w.mia, kCategory, again)), u"invalidProperties");
    const auto classify = [&](const QString& code) {
        return refusal(w.update(w.ada, QStringLiteral("Conversation"), w.first.conversationId,
                                {{QStringLiteral("category"), code}}));
    };
    EXPECT_EQ(classify(QStringLiteral("logistics/drone")), QString());
    EXPECT_EQ(refusal(w.destroy(w.mia, kCategory, id)), u"forbidden");
    EXPECT_EQ(refusal(w.update(w.mia, kCategory, id, {{QStringLiteral("isActive"), false}})), QString());
    EXPECT_EQ(classify(QStringLiteral("logistics/customs")), QString());
    EXPECT_EQ(classify(QStringLiteral("logistics/drone")), u"invalidProperties");
    EXPECT_EQ(refusal(w.destroy(w.mia, kCategory, id)), QString());
}

TEST(DeskTypes, SignaturesAreTheManagersAndHaveLimits)
{
    HandlingWorld w;
    const QString inbox = QStringLiteral("Inbox");
    const QJsonObject set{{QStringLiteral("signatures"), json(R"({"":"Regards","de":"Mit Gruß"})")}};
    EXPECT_EQ(refusal(w.update(w.ada, inbox, w.store.id, set)), u"forbidden");
    EXPECT_EQ(refusal(w.update(w.mia, inbox, w.store.id, set)), QString());
    EXPECT_EQ(w.get(w.ada, inbox, w.store.id).value(u"signatures"), set.value(u"signatures"));
    const QJsonObject huge{{QStringLiteral("signatures/fr"), QString(5001, u'x')}};
    EXPECT_EQ(refusal(w.update(w.mia, inbox, w.store.id, huge)), u"invalidProperties");
}
