// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jmap/Desk.h"

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
