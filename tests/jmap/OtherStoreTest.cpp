// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jmap/Desk.h"

#include "server/services/ScheduledReplies.h"

#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

namespace
{

/// A buyer wrote to the store of North, which has a second one.
struct OtherStore : public ::testing::Test {
    Desk desk;
    Inbox second = desk.store;
    Receipt receipt;

    void SetUp() override
    {
        second.id = newId();
        second.name = QStringLiteral("Lumora France");
        second.address = QStringLiteral("aide@lumora.example.fr");
        second.country = QStringLiteral("FR");
        const auto added =
            desk.database->write([&](WriteTransaction& t) -> Result<void> { return inboxRows::insert(t, second); });
        ASSERT_TRUE(added.ok());
        receipt = desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello")));
    }
    QJsonObject replyFrom(const QString& address, const Id& id, const QJsonObject& more = {})
    {
        QJsonObject message{{QStringLiteral("id"), id},
                            {QStringLiteral("conversationId"), receipt.conversationId},
                            {QStringLiteral("kind"), QStringLiteral("outgoing")},
                            {QStringLiteral("textBody"), QStringLiteral("On its way")},
                            {QStringLiteral("seenMessageId"), receipt.messageId},
                            {QStringLiteral("from"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Anybody")},
                                                                 {QStringLiteral("email"), address}}}};
        for (auto it = more.begin(); it != more.end(); ++it)
            message.insert(it.key(), it.value());
        return desk.call(desk.ada, QStringLiteral("Message/set"),
                         {{QStringLiteral("create"), QJsonObject{{QStringLiteral("k"), message}}}});
    }
    static QJsonObject refused(const QJsonObject& answer)
    {
        return answer.value(u"notCreated").toObject().value(u"k").toObject();
    }
    QJsonObject kept(const Id& id) { return desk.get(desk.ada, QStringLiteral("Message"), id); }
    qint64 queuedFrom(const Inbox& inbox)
    {
        return desk.count(QStringLiteral("SELECT COUNT(*) FROM mail_queue WHERE inbox_id = ?"), {inbox.id});
    }
};

} // namespace

TEST_F(OtherStore, AReplyGoesOutFromItWithItsNameAndTheThreadKept)
{
    const Id id = newId();
    const QJsonObject answer = replyFrom(second.address.toUpper(), id);
    ASSERT_TRUE(answer.value(u"created").toObject().contains(u"k")) << QJsonDocument(answer).toJson().constData();
    const QJsonObject message = kept(id);
    EXPECT_EQ(message.value(u"from").toObject().value(u"email").toString(), second.address);
    EXPECT_EQ(message.value(u"from").toObject().value(u"name").toString(), second.name);
    EXPECT_EQ(message.value(u"inReplyTo").toArray(), QJsonArray{QStringLiteral("a@x")});
    EXPECT_EQ(message.value(u"conversationId").toString(), receipt.conversationId);
    EXPECT_EQ(queuedFrom(second), 1);
    EXPECT_EQ(queuedFrom(desk.store), 0);
    // What the buyer answers to that store is the same conversation.
    const QString header = message.value(u"messageIdHeader").toString();
    const Receipt back = desk.receive(desk.mail(QStringLiteral("b@x"), QStringLiteral("Thanks"), header), second);
    EXPECT_EQ(back.conversationId, receipt.conversationId);
}

TEST_F(OtherStore, OneOfAnotherTeamIsForbiddenAndNothingIsKept)
{
    const QStringList before = desk.contents();
    EXPECT_EQ(refused(replyFrom(desk.otherStore.address, newId())).value(u"type").toString(), u"forbidden");
    EXPECT_EQ(desk.contents(), before);
}

TEST_F(OtherStore, AnAddressOfNoStoreOrAClosedOneOrOnANoteIsRefused)
{
    const QJsonArray from{QStringLiteral("from")};
    EXPECT_EQ(refused(replyFrom(QStringLiteral("boss@elsewhere.example"), newId())).value(u"properties").toArray(),
              from);
    const QJsonObject note{{QStringLiteral("kind"), QStringLiteral("note")}};
    EXPECT_EQ(refused(replyFrom(second.address, newId(), note)).value(u"properties").toArray(), from);
    second.isActive = false;
    ASSERT_TRUE(desk.database->write([&](WriteTransaction& t) { return inboxRows::update(t, second); }).ok());
    EXPECT_EQ(refused(replyFrom(second.address, newId())).value(u"properties").toArray(), from);
}

TEST_F(OtherStore, AReplyForLaterGoesOutFromItToo)
{
    const Id id = newId();
    const QString at = QStringLiteral("2026-12-01T08:00:00Z");
    const QJsonObject later{{QStringLiteral("sendAt"), at}};
    ASSERT_TRUE(refused(replyFrom(second.address, id, later)).isEmpty());
    EXPECT_EQ(queuedFrom(second), 0);
    const auto released = desk.database->write([&](WriteTransaction& t) -> Result<void> {
        const auto count = scheduledReplies::releaseDue(t, QDateTime::fromString(at, Qt::ISODate).addSecs(1), 10);
        return count ? Result<void>() : Result<void>(count.error());
    });
    ASSERT_TRUE(released.ok());
    EXPECT_EQ(queuedFrom(second), 1);
    EXPECT_EQ(kept(id).value(u"from").toObject().value(u"email").toString(), second.address);
}
