// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jmap/Desk.h"

#include "domain/Instant.h"

#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

namespace
{

QStringList idsOf(const QJsonObject& answer)
{
    QStringList ids;
    for (const QJsonValue& id : answer.value(u"ids").toArray())
        ids.append(id.toString());
    return ids;
}

QJsonObject query(Desk& desk, const char* arguments)
{
    return desk.call(desk.ada, QStringLiteral("Conversation/query"), json(arguments));
}

QStringList fill(Desk& desk, int count)
{
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids.append(
            desk.receive(desk.mail(QStringLiteral("m%1@x").arg(i), QStringLiteral("Text %1").arg(i))).conversationId);
    return ids;
}

} // namespace

TEST(JmapQuery, PagesByPositionAndAnchor)
{
    Desk desk;
    const QStringList all = fill(desk, 7);
    const char* const sort = R"({"sort":[{"property":"id"}],"position":2,"limit":3,"calculateTotal":true})";
    const QJsonObject page = query(desk, sort);
    EXPECT_EQ(idsOf(page), all.mid(2, 3));
    EXPECT_EQ(page.value(u"total").toInt(), 7);
    EXPECT_EQ(idsOf(query(desk, R"({"sort":[{"property":"id"}],"position":-2})")), all.mid(5));
    for (const char* property : {"id", "createdAt"}) {
        const QJsonObject anchored =
            desk.call(desk.ada, QStringLiteral("Conversation/query"),
                      {{QStringLiteral("sort"),
                        QJsonArray{QJsonObject{{QStringLiteral("property"), QLatin1StringView(property)}}}},
                       {QStringLiteral("anchor"), all.at(3)},
                       {QStringLiteral("anchorOffset"), 1},
                       {QStringLiteral("limit"), 2}});
        EXPECT_EQ(idsOf(anchored), all.mid(4, 2)) << property;
        EXPECT_EQ(anchored.value(u"position").toInt(), 4) << property;
    }
    EXPECT_EQ(query(desk, R"({"sort":[{"property":"id"}],"anchor":"nobody"})").value(u"type").toString(),
              u"anchorNotFound");
}

TEST(JmapQuery, FiltersAndOperators)
{
    Desk desk;
    const QStringList all = fill(desk, 3);
    desk.call(desk.ada, QStringLiteral("Conversation/set"),
              {{QStringLiteral("update"),
                QJsonObject{{all.at(1), QJsonObject{{QStringLiteral("assigneeId"), desk.ada.id}}}}}});
    EXPECT_EQ(idsOf(query(desk, R"({"filter":{"assigneeId":null}})")), (QStringList{all.at(0), all.at(2)}));
    EXPECT_EQ(idsOf(query(desk, R"({"filter":{"operator":"NOT","conditions":[{"assigneeId":null}]}})")),
              QStringList{all.at(1)});
    EXPECT_EQ(idsOf(query(desk, R"({"filter":{"statuses":["solved","closed"]}})")), QStringList());
    EXPECT_EQ(idsOf(query(desk, R"({"filter":{"isWaiting":true,"isUnread":true}})")).size(), 3);
    EXPECT_EQ(idsOf(query(desk, R"({"filter":{"operator":"OR","conditions":[{"text":"text 0"},{"text":"\"2\""}]}})")),
              (QStringList{all.at(0), all.at(2)}));
    EXPECT_EQ(query(desk, R"({"filter":{"colour":"red"}})").value(u"type").toString(), u"unsupportedFilter");
    EXPECT_EQ(query(desk, R"({"filter":{"isUnread":"yes"}})").value(u"type").toString(), u"invalidArguments");
    EXPECT_EQ(query(desk, R"({"sort":[{"property":"colour"}]})").value(u"type").toString(), u"unsupportedSort");
}

TEST(JmapQuery, MeIsWhoeverAsks)
{
    Desk desk;
    const QStringList all = fill(desk, 4);
    const auto assign = [&](int index, const Agent& agent) {
        desk.call(desk.mia, QStringLiteral("Conversation/set"),
                  {{QStringLiteral("update"),
                    QJsonObject{{all.at(index), QJsonObject{{QStringLiteral("assigneeId"), agent.id},
                                                            {QString(u"followerIds/" + agent.id), true}}}}}});
    };
    assign(1, desk.ada);
    assign(2, desk.mia);
    const auto ofWhom = [&](const Agent& agent, const char* filter) {
        return idsOf(
            desk.call(agent, QStringLiteral("Conversation/query"), {{QStringLiteral("filter"), json(filter)}}));
    };
    for (const char* filter : {R"({"assigneeId":"me"})", R"({"followerId":"me"})",
                               R"({"operator":"AND","conditions":[{"assigneeId":"me"},{"followerId":"me"}]})"}) {
        EXPECT_EQ(ofWhom(desk.ada, filter), QStringList{all.at(1)}) << filter;
        EXPECT_EQ(ofWhom(desk.mia, filter), QStringList{all.at(2)}) << filter;
        EXPECT_EQ(ofWhom(desk.dora, filter), QStringList()) << filter;
    }
    EXPECT_EQ(ofWhom(desk.ada, R"({"operator":"NOT","conditions":[{"assigneeId":"me"}]})"),
              (QStringList{all.at(0), all.at(2), all.at(3)}));
    const QString note = QStringLiteral("0199bbbb-0000-7000-8000-000000000001");
    desk.call(
        desk.mia, QStringLiteral("Message/set"),
        {{QStringLiteral("create"),
          QJsonObject{{QStringLiteral("m"), QJsonObject{{QStringLiteral("id"), note},
                                                        {QStringLiteral("conversationId"), all.at(3)},
                                                        {QStringLiteral("kind"), QStringLiteral("note")},
                                                        {QStringLiteral("textBody"), QStringLiteral("Look")},
                                                        {QStringLiteral("mentionIds"), QJsonArray{desk.ada.id}}}}}}});
    EXPECT_EQ(ofWhom(desk.ada, R"({"mentionedId":"me"})"), QStringList{all.at(3)});
    EXPECT_EQ(ofWhom(desk.mia, R"({"mentionedId":"me"})"), QStringList());
    EXPECT_EQ(query(desk, R"({"filter":{"teamId":"me"}})").value(u"ids").toArray(), QJsonArray()); // an agent, no team
    EXPECT_EQ(query(desk, R"({"filter":{"labelId":"me"}})").value(u"ids").toArray(), QJsonArray());
}

TEST(JmapQuery, FiltersByTheLastMessageAndTheWait)
{
    Desk desk;
    const QStringList old = fill(desk, 2);
    const QDateTime between = desk.clock.now();
    desk.clock.set(between.addDays(3));
    const QStringList fresh{desk.receive(desk.mail(QStringLiteral("f@x"), QStringLiteral("Fresh"))).conversationId};
    const auto asked = [&](const QString& property, const QString& at) {
        return desk.call(desk.ada, QStringLiteral("Conversation/query"),
                         {{QStringLiteral("filter"), QJsonObject{{property, at}}}});
    };
    const QString instant = instantToJson(between).toString();
    EXPECT_EQ(idsOf(asked(QStringLiteral("lastMessageBefore"), instant)), old);
    EXPECT_EQ(idsOf(asked(QStringLiteral("lastMessageAfter"), instant)), fresh);
    EXPECT_EQ(idsOf(asked(QStringLiteral("waitingBefore"), instant)), old);
    EXPECT_TRUE(asked(QStringLiteral("waitingBefore"), instant).value(u"canCalculateChanges").toBool());
    for (const char* property : {"lastMessageBefore", "waitingBefore", "createdBefore"}) {
        const QJsonObject answer = asked(QLatin1StringView(property), QStringLiteral("-P2D"));
        EXPECT_EQ(idsOf(answer), old) << property;
        EXPECT_FALSE(answer.value(u"canCalculateChanges").toBool()) << property;
    }
    EXPECT_EQ(idsOf(asked(QStringLiteral("lastMessageAfter"), QStringLiteral("-PT8H"))), fresh);
    EXPECT_EQ(asked(QStringLiteral("waitingBefore"), QStringLiteral("-P")).value(u"type").toString(),
              u"invalidArguments");
    const QJsonObject changes =
        desk.call(desk.ada, QStringLiteral("Conversation/queryChanges"),
                  {{QStringLiteral("filter"), QJsonObject{{QStringLiteral("waitingBefore"), QStringLiteral("-PT8H")}}},
                   {QStringLiteral("sinceQueryState"), desk.state(desk.ada, QStringLiteral("Conversation"))}});
    EXPECT_EQ(changes.value(u"type").toString(), u"cannotCalculateChanges");
}

TEST(JmapQuery, FindsChineseKanaHangulAndFoldedAccents)
{
    Desk desk;
    InboundMail mail =
        desk.mail(QStringLiteral("zh@x"), QStringLiteral("我的包裹还没有到。ありがとう 배송은 언제 Réf. LX-2041"));
    const QString id = desk.receive(mail).conversationId;
    fill(desk, 2);
    for (const char16_t* text : {u"包裹", u"包", u"没有到", u"りが", u"배송", u"ref", u"REF", u"2041", u"elodie"}) {
        const QJsonObject filter{{QStringLiteral("text"), QString::fromUtf16(text)}};
        const QStringList found =
            idsOf(desk.call(desk.ada, QStringLiteral("Conversation/query"), {{QStringLiteral("filter"), filter}}));
        EXPECT_TRUE(found.contains(id)) << qPrintable(QString::fromUtf16(text));
    }
    for (const char16_t* text : {u"裹包", u"没到", u"......"}) {
        const QJsonObject filter{{QStringLiteral("text"), QString::fromUtf16(text)}};
        EXPECT_TRUE(
            idsOf(desk.call(desk.ada, QStringLiteral("Conversation/query"), {{QStringLiteral("filter"), filter}}))
                .isEmpty())
            << qPrintable(QString::fromUtf16(text));
    }
}

TEST(JmapQueryChanges, AppliedToTheOldResultGivesTheNewOne)
{
    Desk desk;
    const QStringList all = fill(desk, 6);
    const char* const arguments =
        R"({"filter":{"statuses":["new","open"]},"sort":[{"property":"priority","isAscending":false}]})";
    const QJsonObject old = query(desk, arguments);
    const auto set = [&](int index, const char* patch) {
        desk.call(desk.ada, QStringLiteral("Conversation/set"),
                  {{QStringLiteral("update"), QJsonObject{{all.at(index), json(patch)}}}});
    };
    set(4, R"({"priority":"urgent"})");
    set(1, R"({"status":"solved"})");
    set(2, R"({"priority":"low"})");
    fill(desk, 6); // known Message-IDs: nothing new
    desk.receive(desk.mail(QStringLiteral("new@x"), QStringLiteral("New")));
    QJsonObject ask = json(arguments);
    ask.insert(QStringLiteral("sinceQueryState"), old.value(u"queryState"));
    const QJsonObject changes = desk.call(desk.ada, QStringLiteral("Conversation/queryChanges"), ask);
    QStringList mine = idsOf(old);
    for (const QJsonValue& id : changes.value(u"removed").toArray())
        mine.removeAll(id.toString());
    for (const QJsonValue& item : changes.value(u"added").toArray())
        mine.insert(item.toObject().value(u"index").toInt(), item.toObject().value(u"id").toString());
    const QJsonObject now = query(desk, arguments);
    EXPECT_EQ(mine, idsOf(now));
    EXPECT_EQ(changes.value(u"newQueryState"), now.value(u"queryState"));
    EXPECT_EQ(mine.first(), all.at(4));
    ask.insert(QStringLiteral("maxChanges"), 2);
    EXPECT_EQ(desk.call(desk.ada, QStringLiteral("Conversation/queryChanges"), ask).value(u"type").toString(),
              u"tooManyChanges");
}
