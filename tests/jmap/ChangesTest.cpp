// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jmap/Desk.h"

#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

namespace
{

QJsonObject changesSince(Desk& desk, const Agent& agent, const char* type, const QString& state)
{
    return desk.call(agent, QLatin1StringView(type) + QStringLiteral("/changes"),
                     {{QStringLiteral("sinceState"), state}});
}

QJsonObject move(Desk& desk, const Agent& agent, const QString& id, const QJsonValue& teamId)
{
    const QJsonObject patch{{QStringLiteral("teamId"), teamId}};
    return desk.call(agent, QStringLiteral("Conversation/set"), {{QStringLiteral("update"), QJsonObject{{id, patch}}}});
}

} // namespace

TEST(JmapChanges, ToldOncePerObjectAndPagedByMaxChanges)
{
    Desk desk;
    const QString start = desk.state(desk.ada, QStringLiteral("Conversation"));
    QStringList made;
    for (int i = 0; i < 5; ++i)
        made.append(desk.receive(desk.mail(QStringLiteral("m%1@x").arg(i), QStringLiteral("Hi"))).conversationId);
    QStringList seen;
    QString state = start;
    for (int page = 0; page < 10; ++page) {
        const QJsonObject answer =
            desk.call(desk.ada, QStringLiteral("Conversation/changes"),
                      {{QStringLiteral("sinceState"), state}, {QStringLiteral("maxChanges"), 2}});
        for (const QJsonValue& id : answer.value(u"created").toArray())
            seen.append(id.toString());
        EXPECT_LE(answer.value(u"created").toArray().size(), 2);
        state = answer.value(u"newState").toString();
        if (!answer.value(u"hasMoreChanges").toBool())
            break;
    }
    EXPECT_EQ(seen, made);
    EXPECT_EQ(state, desk.state(desk.ada, QStringLiteral("Conversation")));
}

TEST(JmapChanges, WhatLeavesTheViewIsDestroyedAndWhatEntersIsCreated)
{
    Desk desk;
    const Receipt receipt = desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello")));
    const QString customer =
        desk.get(desk.ada, QStringLiteral("Conversation"), receipt.conversationId).value(u"customerId").toString();
    QHash<QString, QString> adaBefore;
    QHash<QString, QString> samBefore;
    const char* const types[] = {"Conversation", "Message", "Customer"};
    for (const char* type : types) {
        adaBefore.insert(QLatin1StringView(type), desk.state(desk.ada, QLatin1StringView(type)));
        samBefore.insert(QLatin1StringView(type), desk.state(desk.sam, QLatin1StringView(type)));
    }
    ASSERT_TRUE(move(desk, desk.ada, receipt.conversationId, desk.south.id).value(u"notUpdated").isNull());
    const QStringList ids{receipt.conversationId, receipt.messageId, customer};
    for (int i = 0; i < 3; ++i) {
        const QString type = QLatin1StringView(types[i]);
        const QJsonObject left = changesSince(desk, desk.ada, types[i], adaBefore.value(type));
        EXPECT_TRUE(left.value(u"destroyed").toArray().contains(ids.at(i))) << types[i];
        EXPECT_TRUE(left.value(u"updated").toArray().isEmpty()) << types[i];
        EXPECT_TRUE(left.value(u"created").toArray().isEmpty()) << types[i];
        const QJsonObject entered = changesSince(desk, desk.sam, types[i], samBefore.value(type));
        EXPECT_TRUE(entered.value(u"created").toArray().contains(ids.at(i))) << types[i];
        EXPECT_TRUE(entered.value(u"destroyed").toArray().isEmpty()) << types[i];
    }
}

TEST(JmapChanges, AnotherEpochOrAnInventedStateCannotBeCalculated)
{
    Desk desk;
    const QString state = desk.state(desk.ada, QStringLiteral("Conversation"));
    QJsonObject teams{{desk.north.id, true}, {desk.south.id, true}};
    const QJsonObject patch{{QStringLiteral("teamIds"), teams}};
    const QJsonObject set = desk.call(desk.dora, QStringLiteral("Agent/set"),
                                      {{QStringLiteral("update"), QJsonObject{{desk.ada.id, patch}}}});
    ASSERT_TRUE(set.value(u"updated").toObject().contains(desk.ada.id));
    EXPECT_EQ(changesSince(desk, desk.ada, "Conversation", state).value(u"type").toString(), u"cannotCalculateChanges");
    for (const char* invented : {"", "1", "2-99999", "x-1", "2--1", "2-1-1"}) {
        const QJsonObject answer = changesSince(desk, desk.ada, "Conversation", QLatin1StringView(invented));
        EXPECT_EQ(answer.value(u"type").toString(), u"cannotCalculateChanges") << invented;
    }
}

TEST(JmapChanges, AdaHearsNothingOfSouth)
{
    Desk desk;
    const QString before = desk.state(desk.ada, QStringLiteral("Message"));
    desk.receive(desk.mail(QStringLiteral("s@x"), QStringLiteral("Secret")), desk.otherStore);
    const QJsonObject answer = changesSince(desk, desk.ada, "Message", before);
    EXPECT_TRUE(answer.value(u"created").toArray().isEmpty());
    EXPECT_FALSE(answer.value(u"hasMoreChanges").toBool());
    EXPECT_NE(answer.value(u"newState").toString(), before);
}
