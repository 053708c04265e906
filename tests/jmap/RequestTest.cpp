// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jmap/Desk.h"

#include "server/jmap/ResultReference.h"

#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

namespace
{

QString problem(Desk& desk, const QByteArray& bytes)
{
    const auto answer = desk.dispatcher->answer(desk.caller(desk.ada), bytes);
    const auto* error = std::get_if<jmap::RequestError>(&answer);
    return error ? jmap::toJson(*error).value(u"type").toString().section(u':', -1) : QString();
}

} // namespace

TEST(JmapRequest, RefusedAsAWholeByTheStandardName)
{
    Desk desk;
    EXPECT_EQ(problem(desk, "{"), u"notJSON");
    EXPECT_EQ(problem(desk, "[]"), u"notRequest");
    EXPECT_EQ(problem(desk, R"({"using":["urn:ietf:params:jmap:core"]})"), u"notRequest");
    EXPECT_EQ(problem(desk, R"({"using":[],"methodCalls":[["a",{}]]})"), u"notRequest");
    EXPECT_EQ(problem(desk, R"({"using":["urn:x"],"methodCalls":[]})"), u"unknownCapability");
    EXPECT_EQ(problem(desk, R"({"using":[],"methodCalls":[]})"), QString());
}

TEST(JmapRequest, EchoUnknownMethodsAndAccounts)
{
    Desk desk;
    EXPECT_EQ(desk.call(desk.ada, QStringLiteral("Core/echo"), {{QStringLiteral("x"), 1}}).value(u"x").toInt(), 1);
    EXPECT_EQ(desk.call(desk.ada, QStringLiteral("Email/get")).value(u"type").toString(), u"unknownMethod");
    EXPECT_EQ(desk.call(desk.ada, QStringLiteral("Team/copy")).value(u"type").toString(), u"unknownMethod");
    EXPECT_EQ(desk.call(desk.ada, QStringLiteral("Team/get"), {{QStringLiteral("accountId"), QStringLiteral("x")}})
                  .value(u"type")
                  .toString(),
              u"accountNotFound");
}

TEST(JmapRequest, BackReferencesReachIntoListsOfEarlierAnswers)
{
    Desk desk;
    desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello")));
    desk.receive(desk.mail(QStringLiteral("b@x"), QStringLiteral("Hello")));
    const QJsonObject request = json(R"({"calls":[
        ["Conversation/query",{"accountId":"desk"},"0"],
        ["Conversation/get",{"accountId":"desk","#ids":{"resultOf":"0","name":"Conversation/query","path":"/ids"}},"1"],
        ["Customer/get",{"accountId":"desk","#ids":{"resultOf":"1","name":"Conversation/get","path":"/list/*/customerId"}},"2"],
        ["Customer/get",{"accountId":"desk","#ids":{"resultOf":"9","name":"Customer/get","path":"/list"}},"3"],
        ["Customer/get",{"accountId":"desk","ids":[],"#ids":{"resultOf":"0","name":"Conversation/query","path":"/ids"}},"4"]]})");
    const QJsonArray answers =
        desk.request(desk.ada, request.value(u"calls").toArray()).value(u"methodResponses").toArray();
    ASSERT_EQ(answers.size(), 5);
    const auto at = [&](int i) { return answers.at(i).toArray().at(1).toObject(); };
    EXPECT_EQ(at(1).value(u"list").toArray().size(), 2);
    EXPECT_EQ(at(2).value(u"list").toArray().size(), 1); // one buyer wrote both
    EXPECT_EQ(at(3).value(u"type").toString(), u"invalidResultReference");
    EXPECT_EQ(at(4).value(u"type").toString(), u"invalidArguments");
}

TEST(JmapRequest, CreationIdsServeLaterCallsAndAreHandedBack)
{
    Desk desk;
    const Receipt receipt = desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello")));
    QJsonObject conversation{{QStringLiteral("inboxId"), desk.store.id},
                             {QStringLiteral("customerId"), QStringLiteral("#buyer")}};
    const QJsonArray calls{
        QJsonArray{QStringLiteral("Customer/set"),
                   json(R"({"accountId":"desk","create":{"buyer":{"name":"Li Wei","emails":["li@buyer.example"]}}})"),
                   QStringLiteral("0")},
        QJsonArray{QStringLiteral("Conversation/set"),
                   QJsonObject{{QStringLiteral("accountId"), QStringLiteral("desk")},
                               {QStringLiteral("create"), QJsonObject{{QStringLiteral("call"), conversation}}}},
                   QStringLiteral("1")},
        QJsonArray{QStringLiteral("Conversation/set"),
                   json(R"({"accountId":"desk","update":{"#call":{"priority":"urgent"}}})"), QStringLiteral("2")}};
    const QJsonObject response = desk.request(desk.ada, calls, {{QStringLiteral("createdIds"), QJsonObject()}});
    const QJsonObject ids = response.value(u"createdIds").toObject();
    ASSERT_EQ(ids.keys(), (QStringList{QStringLiteral("buyer"), QStringLiteral("call")}));
    const QJsonObject kept = desk.get(desk.ada, QStringLiteral("Conversation"), ids.value(u"call").toString());
    EXPECT_EQ(kept.value(u"customerId"), ids.value(u"buyer"));
    EXPECT_EQ(kept.value(u"priority").toString(), u"urgent");
    EXPECT_EQ(kept.value(u"teamId").toString(), desk.north.id);
    EXPECT_NE(receipt.conversationId, ids.value(u"call").toString());
}

TEST(JmapPointer, FollowsTheStandard)
{
    const QJsonObject value = json(R"({"a":{"b/c":[{"d":[1,2]},{"d":[3]}]},"e~":5})");
    EXPECT_EQ(jmap::evaluatePointer(value, QStringLiteral("/a/b~1c/*/d"))->toArray(), (QJsonArray{1, 2, 3}));
    EXPECT_EQ(jmap::evaluatePointer(value, QStringLiteral("/a/b~1c/1/d/0"))->toInt(), 3);
    EXPECT_EQ(jmap::evaluatePointer(value, QStringLiteral("/e~0"))->toInt(), 5);
    for (const char* wrong : {"a", "/x", "/a/b~1c/2", "/a/b~1c/01", "/e~0/x", "/a/*"})
        EXPECT_FALSE(jmap::evaluatePointer(value, QLatin1StringView(wrong)).ok()) << wrong;
}
