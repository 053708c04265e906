// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Agent.h"
#include "domain/Conversation.h"
#include "domain/Customer.h"
#include "domain/Inbox.h"
#include "domain/Instant.h"
#include "domain/Label.h"
#include "domain/Message.h"
#include "domain/Team.h"

#include <QJsonArray>
#include <gtest/gtest.h>

using namespace sampan;

namespace
{

Message sampleMessage()
{
    Message m;
    m.id = newId();
    m.conversationId = newId();
    m.kind = MessageKind::Outgoing;
    m.authorId = newId();
    m.from = {QStringLiteral("Lumora Home"), QStringLiteral("help@lumora.example")};
    m.to = {{QStringLiteral("Anke Vogt"), QStringLiteral("anke.vogt@posteo.example")}};
    m.subject = QStringLiteral("Paket liegt beim Zoll");
    m.textBody = QStringLiteral("Sehr geehrte Frau Vogt");
    m.attachments = {{QStringLiteral("b-1"),
                      QStringLiteral("Zollbescheid.pdf"),
                      QStringLiteral("application/pdf"),
                      214000,
                      {},
                      false}};
    m.inReplyTo = {QStringLiteral("a@b")};
    m.delivery = {DeliveryState::Failed, QStringLiteral("mailbox full"), nowUtc()};
    m.createdAt = m.receivedAt = nowUtc();
    return m;
}

} // namespace

TEST(Types, MessageSurvivesTheWire)
{
    const Message m = sampleMessage();
    const auto back = messageFromJson(toJson(m));
    ASSERT_TRUE(back.ok());
    EXPECT_EQ(back.value(), m);
}

TEST(Types, ConversationSurvivesTheWire)
{
    Conversation c;
    c.id = newId();
    c.subject = QStringLiteral("届いた商品の色が注文と違います");
    c.status = ConversationStatus::OnHold;
    c.priority = Priority::Urgent;
    c.labelIds = {newId(), newId()};
    c.waitingSince = nowUtc();
    const auto back = conversationFromJson(toJson(c));
    ASSERT_TRUE(back.ok());
    EXPECT_EQ(back.value(), c);
}

TEST(Types, SmallTypesSurviveTheWire)
{
    const Agent a{newId(), QStringLiteral("李娜"), QStringLiteral("lina@x.example"), Role::Supervisor, {newId()}, true};
    const Team t{newId(), QStringLiteral("Logistics"), true};
    const Label l{newId(), QStringLiteral("Lead")};
    const Inbox i{newId(),
                  QStringLiteral("Lumora Home"),
                  QStringLiteral("de@x.example"),
                  QStringLiteral("lumora.example"),
                  Channel::Marketplace,
                  QStringLiteral("DE"),
                  QStringLiteral("de"),
                  3,
                  newId(),
                  false};
    const Customer c{newId(),
                     QStringLiteral("佐藤 美咲"),
                     {QStringLiteral("m@x.example")},
                     {},
                     QStringLiteral("ja"),
                     QStringLiteral("JP"),
                     {},
                     {},
                     nowUtc()};
    EXPECT_EQ(agentFromJson(toJson(a)).value(), a);
    EXPECT_EQ(teamFromJson(toJson(t)).value(), t);
    EXPECT_EQ(labelFromJson(toJson(l)).value(), l);
    EXPECT_EQ(inboxFromJson(toJson(i)).value(), i);
    EXPECT_EQ(customerFromJson(toJson(c)).value(), c);
}

TEST(Types, EveryPropertyOfAWrongTypeIsNamed)
{
    const QJsonObject good = toJson(sampleMessage());
    ASSERT_TRUE(messageFromJson(good).ok());
    for (const QString& key : good.keys()) {
        QJsonObject bad = good;
        bad.insert(key, good.value(key).isDouble() ? QJsonValue(QStringLiteral("x")) : QJsonValue(17));
        const auto result = messageFromJson(bad);
        ASSERT_FALSE(result.ok()) << key.toStdString();
        EXPECT_EQ(result.error().code, ErrorCode::InvalidProperties);
    }
}

TEST(Types, UnknownWordsAreNotGuessed)
{
    QJsonObject json = toJson(sampleMessage());
    json.insert(QStringLiteral("kind"), QStringLiteral("telepathy"));
    EXPECT_EQ(messageFromJson(json).error().subject, u"kind");
    json.insert(QStringLiteral("kind"), QStringLiteral("note"));
    json.insert(QStringLiteral("attachments"), QJsonArray{QJsonObject{{QStringLiteral("size"), -1}}});
    EXPECT_FALSE(messageFromJson(json).ok());
}
