// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jmap/Desk.h"

#include <QJsonDocument>
#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

TEST(JmapGet, GivesObjectsPropertiesAndWhatIsMissing)
{
    Desk desk;
    const Receipt receipt = desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello")));
    const QString unknown = newId();
    const QJsonObject answer = desk.call(desk.ada, QStringLiteral("Conversation/get"),
                                         {{QStringLiteral("ids"), QJsonArray{receipt.conversationId, unknown}},
                                          {QStringLiteral("properties"), QJsonArray{QStringLiteral("subject")}}});
    EXPECT_EQ(answer.value(u"accountId").toString(), u"desk");
    ASSERT_EQ(answer.value(u"list").toArray().size(), 1);
    const QJsonObject object = answer.value(u"list").toArray().first().toObject();
    EXPECT_EQ(object.keys(), (QStringList{QStringLiteral("id"), QStringLiteral("subject")}));
    EXPECT_EQ(object.value(u"subject").toString(), u"Where is my parcel?");
    EXPECT_EQ(answer.value(u"notFound").toArray(), QJsonArray{unknown});
}

TEST(JmapGet, AMessageReadsTheSameWithItsPropertiesNamedAndNot)
{
    Desk desk;
    InboundMail mail = desk.mail(QStringLiteral("a@x"), QStringLiteral("\"Hello\"\n\\ \u4f60\u597d \u0001"));
    mail.cc = {{QStringLiteral("O'Neil, \"Bo\""), QStringLiteral("bo@mail.example")}};
    const Receipt receipt = desk.receive(mail);
    const QJsonObject patch{{QStringLiteral("status"), QStringLiteral("open")},
                            {QStringLiteral("priority"), QStringLiteral("urgent")}};
    (void)desk.call(desk.ada, QStringLiteral("Conversation/set"),
                    {{QStringLiteral("update"), QJsonObject{{receipt.conversationId, patch}}}});
    const QJsonArray plain = desk.call(desk.ada, QStringLiteral("Message/get")).value(u"list").toArray();
    ASSERT_GE(plain.size(), 2); // the mail and an activity
    QJsonArray properties;
    for (const jmap::PropertyInfo& property : jmap::messageType().properties)
        properties.append(property.name);
    const QJsonArray named =
        desk.call(desk.ada, QStringLiteral("Message/get"), {{QStringLiteral("properties"), properties}})
            .value(u"list")
            .toArray();
    EXPECT_EQ(QJsonDocument(plain).toJson().toStdString(), QJsonDocument(named).toJson().toStdString());
}

TEST(JmapGet, NullIdsMeansAll)
{
    Desk desk;
    EXPECT_EQ(desk.call(desk.ada, QStringLiteral("Agent/get")).value(u"list").toArray().size(), 5);
}

TEST(JmapGet, RefusesAnUnknownPropertyAndAnUnknownArgument)
{
    Desk desk;
    const QJsonObject property = desk.call(desk.ada, QStringLiteral("Team/get"),
                                           {{QStringLiteral("properties"), QJsonArray{QStringLiteral("colour")}}});
    EXPECT_EQ(property.value(u"type").toString(), u"invalidArguments");
    const QJsonObject argument =
        desk.call(desk.ada, QStringLiteral("Team/get"), {{QStringLiteral("idz"), QJsonArray()}});
    EXPECT_EQ(argument.value(u"type").toString(), u"invalidArguments");
}

TEST(JmapGet, AnotherTeamsConversationMessageAndCustomerAreNotFound)
{
    Desk desk;
    const Receipt receipt = desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello")));
    const QString customer =
        desk.get(desk.ada, QStringLiteral("Conversation"), receipt.conversationId).value(u"customerId").toString();
    EXPECT_FALSE(customer.isEmpty());
    EXPECT_TRUE(desk.get(desk.sam, QStringLiteral("Conversation"), receipt.conversationId).isEmpty());
    EXPECT_TRUE(desk.get(desk.sam, QStringLiteral("Message"), receipt.messageId).isEmpty());
    EXPECT_TRUE(desk.get(desk.sam, QStringLiteral("Customer"), customer).isEmpty());
    EXPECT_FALSE(desk.get(desk.dora, QStringLiteral("Conversation"), receipt.conversationId).isEmpty());
    EXPECT_FALSE(desk.get(desk.dora, QStringLiteral("Customer"), customer).isEmpty());
}

TEST(JmapGet, AnAdministratorReadsNoConversations)
{
    Desk desk;
    for (const char* method : {"Conversation/get", "Message/query", "Customer/changes"}) {
        EXPECT_EQ(desk.call(desk.adam, QLatin1StringView(method)).value(u"type").toString(), u"forbidden") << method;
    }
    EXPECT_EQ(desk.call(desk.adam, QStringLiteral("Team/get")).value(u"list").toArray().size(), 2);
}
