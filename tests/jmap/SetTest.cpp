// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jmap/Desk.h"

#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

namespace
{

QJsonObject update(Desk& desk, const Agent& agent, const QString& type, const QString& id, const QJsonObject& patch)
{
    return desk.call(agent, type + u"/set", {{QStringLiteral("update"), QJsonObject{{id, patch}}}});
}

QString refusal(const QJsonObject& answer, const char* where, const QString& key)
{
    return answer.value(QLatin1StringView(where)).toObject().value(key).toObject().value(u"type").toString();
}

} // namespace

TEST(JmapSet, AChangeIsKeptAndLeavesAnActivityLineForEachProperty)
{
    Desk desk;
    const Receipt receipt = desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello")));
    const QJsonObject answer = update(desk, desk.ada, QStringLiteral("Conversation"), receipt.conversationId,
                                      {{QStringLiteral("assigneeId"), desk.ada.id},
                                       {QStringLiteral("status"), QStringLiteral("solved")},
                                       {QStringLiteral("category"), QStringLiteral("logistics/customs")},
                                       {QString(u"labelIds/" + desk.label.id), true},
                                       {QStringLiteral("isUnread"), false}});
    ASSERT_TRUE(answer.value(u"notUpdated").isNull());
    const QJsonObject told = answer.value(u"updated").toObject().value(receipt.conversationId).toObject();
    EXPECT_TRUE(told.contains(u"solvedAt")); // set by the server, so it says so
    EXPECT_FALSE(told.contains(u"category"));
    const QJsonObject kept = desk.get(desk.ada, QStringLiteral("Conversation"), receipt.conversationId);
    EXPECT_EQ(kept.value(u"status").toString(), u"solved");
    EXPECT_TRUE(kept.value(u"waitingSince").isNull());
    EXPECT_TRUE(kept.value(u"labelIds").toObject().contains(desk.label.id));
    EXPECT_EQ(desk.count(QStringLiteral("SELECT COUNT(*) FROM message WHERE kind = 'activity'")), 4);
    update(desk, desk.ada, QStringLiteral("Conversation"), receipt.conversationId,
           {{QString(u"labelIds/" + desk.label.id), QJsonValue()}});
    EXPECT_TRUE(desk.get(desk.ada, QStringLiteral("Conversation"), receipt.conversationId)
                    .value(u"labelIds")
                    .toObject()
                    .isEmpty());
}

TEST(JmapSet, RefusalsHaveTheirStandardNames)
{
    Desk desk;
    const QString id = desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello"))).conversationId;
    const QString type = QStringLiteral("Conversation");
    struct Case {
        QJsonObject patch;
        const char* expected;
    };
    const Case cases[] = {{json(R"({"preview":"x"})"), "invalidProperties"},
                          {json(R"({"nothing":"x"})"), "invalidProperties"},
                          {json(R"({"status":"new"})"), ""},
                          {json(R"({"status":"gone"})"), "invalidProperties"},
                          {json(R"({"category":"weather"})"), "invalidProperties"},
                          {json(R"({"teamId":"019aab34-0000-7000-8000-000000000000"})"), "invalidProperties"},
                          {json(R"({"labelIds/019aab34-0000-7000-8000-000000000000":true})"), "invalidProperties"},
                          {json(R"({"subject/x":"y"})"), "invalidPatch"},
                          {json(R"({"labelIds":{},"labelIds/a":true})"), "invalidPatch"}};
    for (const Case& c : cases) {
        const QJsonObject answer = update(desk, desk.ada, type, id, c.patch);
        EXPECT_EQ(refusal(answer, "notUpdated", id), QLatin1StringView(c.expected))
            << QJsonDocument(c.patch).toJson().constData();
    }
    const QString unknown = newId();
    EXPECT_EQ(refusal(update(desk, desk.ada, type, unknown, {}), "notUpdated", unknown), u"notFound");
    EXPECT_EQ(refusal(update(desk, desk.sam, type, id, {}), "notUpdated", id), u"notFound");
    const QJsonObject destroyed = desk.call(desk.ada, type + u"/set", {{QStringLiteral("destroy"), QJsonArray{id}}});
    EXPECT_EQ(refusal(destroyed, "notDestroyed", id), u"forbidden");
}

TEST(JmapSet, OneRefusedObjectDoesNotHoldUpTheOthers)
{
    Desk desk;
    const QJsonObject answer =
        desk.call(desk.mia, QStringLiteral("Label/set"),
                  json(R"({"create":{"a":{"name":"Customs"},"b":{"name":""},"c":{"name":"Return"}}})"));
    EXPECT_EQ(answer.value(u"created").toObject().keys(), (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
    EXPECT_EQ(refusal(answer, "notCreated", QStringLiteral("b")), u"invalidProperties");
    EXPECT_EQ(desk.count(QStringLiteral("SELECT COUNT(*) FROM label")), 3);
    EXPECT_EQ(desk.count(QStringLiteral("SELECT COUNT(*) FROM change_log WHERE type = 'Label'")), 3);
}

TEST(JmapSet, TheSameCreateTwiceChangesNothing)
{
    Desk desk;
    const QString id = newId();
    const QJsonObject arguments{
        {QStringLiteral("create"),
         QJsonObject{{QStringLiteral("k"),
                      QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("name"), QStringLiteral("Käthe")}}}}}};
    EXPECT_EQ(desk.call(desk.ada, QStringLiteral("Customer/set"), arguments).value(u"created").toObject().size(), 1);
    const QStringList before = desk.contents();
    const QJsonObject again = desk.call(desk.ada, QStringLiteral("Customer/set"), arguments);
    const QJsonObject error = again.value(u"notCreated").toObject().value(u"k").toObject();
    EXPECT_EQ(error.value(u"type").toString(), u"alreadyExists");
    EXPECT_EQ(error.value(u"existingId").toString(), id);
    EXPECT_EQ(again.value(u"oldState"), again.value(u"newState"));
    EXPECT_EQ(desk.contents(), before);
}

TEST(JmapSet, IfInStateProtectsFromWhatOthersDid)
{
    Desk desk;
    const QString state = desk.state(desk.mia, QStringLiteral("Label"));
    const QJsonObject create = json(R"({"a":{"name":"One"}})");
    const QJsonObject first = desk.call(desk.mia, QStringLiteral("Label/set"),
                                        {{QStringLiteral("ifInState"), state}, {QStringLiteral("create"), create}});
    EXPECT_EQ(first.value(u"oldState").toString(), state);
    EXPECT_EQ(first.value(u"newState").toString(), desk.state(desk.mia, QStringLiteral("Label")));
    const QJsonObject second = desk.call(desk.mia, QStringLiteral("Label/set"), {{QStringLiteral("ifInState"), state}});
    EXPECT_EQ(second.value(u"type").toString(), u"stateMismatch");
}

TEST(JmapSet, SetupIsForManagersAndRolesForDirectors)
{
    Desk desk;
    EXPECT_EQ(desk.call(desk.ada, QStringLiteral("Label/set")).value(u"type").toString(), u"forbidden");
    const QJsonObject patch{{QStringLiteral("role"), QStringLiteral("director")}};
    const QJsonObject promoted = update(desk, desk.mia, QStringLiteral("Agent"), desk.mia.id, patch);
    EXPECT_EQ(refusal(promoted, "notUpdated", desk.mia.id), u"forbidden");
    EXPECT_TRUE(update(desk, desk.dora, QStringLiteral("Agent"), desk.mia.id, patch).value(u"notUpdated").isNull());
    const QJsonObject used =
        desk.call(desk.mia, QStringLiteral("Team/set"), {{QStringLiteral("destroy"), QJsonArray{desk.north.id}}});
    EXPECT_TRUE(used.value(u"notDestroyed").toObject().contains(desk.north.id));
}

namespace
{

/// A desk with many conversations of North and one of South.
struct ManyConversations : Desk {
    explicit ManyConversations(int count)
    {
        for (int i = 0; i < count; ++i)
            ids.append(receive(mail(QStringLiteral("m%1@x").arg(i), QStringLiteral("Hello"))).conversationId);
        elsewhere = receive(mail(QStringLiteral("e@x"), QStringLiteral("Hello")), otherStore).conversationId;
        database->onCommitted([this](const QSet<DataType>&) { ++commits; });
    }

    QStringList ids;
    Id elsewhere;
    int commits = 0;
};

} // namespace

TEST(JmapSet, ManyAreChangedInOneCommitAndJudgedOneByOne)
{
    ManyConversations desk(100);
    const QString state = desk.state(desk.ada, QStringLiteral("Conversation"));
    const QString unknown = newId();
    const QJsonObject good{{QStringLiteral("assigneeId"), desk.ada.id}, {QStringLiteral("isUnread"), false}};
    QJsonObject patches{{unknown, good}, {desk.elsewhere, good}};
    for (const QString& id : std::as_const(desk.ids))
        patches.insert(id, good);
    patches.insert(desk.ids.at(7), json(R"({"status":"solved","category":"weather"})"));
    patches.insert(desk.ids.at(50), json(R"({"preview":"mine"})"));
    const QJsonObject answer =
        desk.call(desk.ada, QStringLiteral("Conversation/set"), {{QStringLiteral("update"), patches}});
    EXPECT_EQ(desk.commits, 1);
    EXPECT_EQ(answer.value(u"updated").toObject().size(), 98);
    EXPECT_EQ(answer.value(u"notUpdated").toObject().size(), 4);
    EXPECT_EQ(refusal(answer, "notUpdated", unknown), u"notFound");
    EXPECT_EQ(refusal(answer, "notUpdated", desk.elsewhere), u"notFound");
    EXPECT_EQ(refusal(answer, "notUpdated", desk.ids.at(7)), u"invalidProperties");
    EXPECT_EQ(refusal(answer, "notUpdated", desk.ids.at(50)), u"invalidProperties");
    EXPECT_EQ(desk.count(QStringLiteral("SELECT COUNT(*) FROM conversation WHERE assignee_id = ? AND is_unread = 0"),
                         {desk.ada.id}),
              98);
    EXPECT_EQ(desk.count(QStringLiteral("SELECT COUNT(*) FROM message WHERE kind = 'activity'")), 98);
    const QJsonObject changes =
        desk.call(desk.ada, QStringLiteral("Conversation/changes"), {{QStringLiteral("sinceState"), state}});
    EXPECT_EQ(changes.value(u"updated").toArray().size(), 98);
    EXPECT_EQ(changes.value(u"newState"), answer.value(u"newState"));
}

TEST(JmapSet, WhenEachOfManyIsRefusedNothingIsCommitted)
{
    ManyConversations desk(3);
    const QStringList before = desk.contents();
    QJsonObject patches;
    for (const QString& id : std::as_const(desk.ids))
        patches.insert(id, json(R"({"subject":"New","category":"weather"})"));
    const QJsonObject answer =
        desk.call(desk.ada, QStringLiteral("Conversation/set"), {{QStringLiteral("update"), patches}});
    EXPECT_TRUE(answer.value(u"updated").isNull());
    EXPECT_EQ(answer.value(u"notUpdated").toObject().size(), 3);
    EXPECT_EQ(answer.value(u"oldState"), answer.value(u"newState"));
    EXPECT_EQ(desk.commits, 0);
    EXPECT_EQ(desk.contents(), before);
}

TEST(JmapSet, MoreThanTheLimitAndAFailingStorageChangeNothing)
{
    ManyConversations desk(20);
    const QStringList before = desk.contents();
    QJsonObject patches;
    for (const QString& id : std::as_const(desk.ids))
        patches.insert(id, json(R"({"priority":"urgent"})"));
    for (int statement : {1, 30, 100}) {
        desk.database->setFaultAfter(statement);
        const QJsonObject failed =
            desk.call(desk.ada, QStringLiteral("Conversation/set"), {{QStringLiteral("update"), patches}});
        EXPECT_EQ(failed.value(u"type").toString(), u"serverFail") << statement;
        EXPECT_FALSE(desk.database->faultIsArmed());
        EXPECT_EQ(desk.contents(), before) << statement;
    }
    const int limit = desk.dispatcher->limits().maxObjectsInSet;
    while (patches.size() <= limit)
        patches.insert(newId(), QJsonObject());
    const QJsonObject refused =
        desk.call(desk.ada, QStringLiteral("Conversation/set"), {{QStringLiteral("update"), patches}});
    EXPECT_EQ(refused.value(u"type").toString(), u"requestTooLarge");
    EXPECT_EQ(desk.contents(), before);
    EXPECT_EQ(desk.commits, 0);
}
