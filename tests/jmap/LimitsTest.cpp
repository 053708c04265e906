// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jmap/Desk.h"

#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

namespace
{

jmap::Limits small()
{
    jmap::Limits limits;
    limits.maxSizeRequest = 2000;
    limits.maxCallsInRequest = 2;
    limits.maxObjectsInGet = 3;
    limits.maxObjectsInSet = 2;
    return limits;
}

} // namespace

TEST(JmapLimits, EachIsNamedWhenItIsHit)
{
    Desk desk;
    desk.dispatcher = std::make_unique<jmap::Dispatcher>(*desk.database, desk.clock, small());
    const auto big = desk.dispatcher->answer(desk.caller(desk.ada), QByteArray(2001, ' '));
    EXPECT_EQ(std::get<jmap::RequestError>(big).limit, u"maxSizeRequest");
    const QJsonArray echo{QStringLiteral("Core/echo"), QJsonObject(), QStringLiteral("e")};
    EXPECT_EQ(desk.request(desk.ada, {echo, echo}).value(u"methodResponses").toArray().size(), 2);
    const QJsonObject calls = desk.request(desk.ada, {echo, echo, echo});
    EXPECT_EQ(calls.value(u"type").toString(), u"urn:ietf:params:jmap:error:limit");
    EXPECT_EQ(calls.value(u"limit").toString(), u"maxCallsInRequest");
    const QJsonObject get = desk.call(desk.ada, QStringLiteral("Agent/get")); // there are five
    EXPECT_EQ(get.value(u"type").toString(), u"requestTooLarge");
    EXPECT_TRUE(get.value(u"description").toString().contains(u"maxObjectsInGet"));
    const QJsonObject set = desk.call(desk.mia, QStringLiteral("Label/set"), json(R"({"destroy":["a","b","c"]})"));
    EXPECT_EQ(set.value(u"type").toString(), u"requestTooLarge");
    EXPECT_TRUE(set.value(u"description").toString().contains(u"maxObjectsInSet"));
    const QJsonObject query = desk.call(desk.ada, QStringLiteral("Agent/query"));
    EXPECT_EQ(query.value(u"ids").toArray().size(), 3);
    EXPECT_EQ(query.value(u"limit").toInt(), 3);
}

TEST(JmapLimits, AnAgentDoesNoMoreThanSoMuchAtOnce)
{
    jmap::Concurrency running;
    const Id agent = newId();
    EXPECT_TRUE(running.enter(agent, 2));
    EXPECT_TRUE(running.enter(agent, 2));
    EXPECT_FALSE(running.enter(agent, 2));
    EXPECT_TRUE(running.enter(newId(), 2));
    running.leave(agent);
    EXPECT_TRUE(running.enter(agent, 2));
}
