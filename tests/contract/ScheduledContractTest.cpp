// SPDX-License-Identifier: GPL-3.0-or-later
#include "TwoDesks.h"
#include "domain/Instant.h"
#include "server/demo/LocalMail.h"
#include "storage/OutboxActions.h"
#include "tests/support/mail/MailWorld.h"

using namespace sampan;
using namespace sampan::test;

namespace
{

constexpr int kPatience = 60000;

/// With a real mail system, because the customer writes.
class ScheduledContract : public TwoDesks
{
protected:
    void SetUp() override
    {
        if (!server::LocalMail::missingPackages().isEmpty())
            GTEST_SKIP() << "packages are missing: " << server::LocalMail::missingPackages().join(u' ').toStdString();
        const auto started = mail.start();
        ASSERT_TRUE(started.ok()) << started.error().detail.toStdString();
        const QStringList options{
            QStringLiteral("--imap"),          QStringLiteral("127.0.0.1:%1").arg(mail.imapPort()),
            QStringLiteral("--imap-security"), QStringLiteral("none"),
            QStringLiteral("--smtp"),          QStringLiteral("127.0.0.1:%1").arg(mail.smtpPort()),
            QStringLiteral("--smtp-security"), QStringLiteral("none"),
            QStringLiteral("--smtp-anonymous")};
        ASSERT_NO_FATAL_FAILURE(setUpServer(options, mail.password().toUtf8() + '\n'));
        ASSERT_NO_FATAL_FAILURE(signInBoth());
        write("first@buyers.example", {});
        ASSERT_TRUE(waitUntil([this] { return one->conversations().size() == 1; }, kPatience))
            << TwoDesks::server.log().toStdString();
        first = one->conversations().first().id;
        ASSERT_TRUE(bothHave(first, 1));
    }

    /// The customer writes; `inReplyTo` with brackets.
    void write(const QByteArray& messageId, const QByteArray& inReplyTo)
    {
        const QByteArray more = inReplyTo.isEmpty() ? QByteArray() : QByteArray("In-Reply-To: " + inReplyTo + "\r\n");
        sendPlainMail(mail.smtpPort(), buyer, shop,
                      QByteArray("From: " + buyer.toUtf8() + "\r\nTo: " + shop.toUtf8() +
                                 "\r\nSubject: Parcel\r\nMessage-ID: <" + messageId + ">\r\n" + more +
                                 "Date: Sun, 22 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\n"
                                 "Content-Type: text/plain; charset=utf-8\r\n\r\nWhere is it?\r\n"));
    }

    Id sendLater(const QDateTime& when)
    {
        Message reply;
        reply.conversationId = first;
        reply.textBody = QStringLiteral("It comes tomorrow.");
        reply.to = {{QString(), buyer}};
        reply.sendAt = when;
        return send(*one,
                    [&](WriteTransaction& t) {
                        return OutboxStore::queueReply(t, reply, {nowUtc(), {}, true});
                    })
            .messageId;
    }
    bool untilState(TestDesk& desk, const Id& id, DeliveryState state)
    {
        return waitUntil([&] { return message(desk, id).delivery.state == state; }, kPatience);
    }

    server::LocalMail mail;
};

} // namespace

TEST_F(ScheduledContract, GoesOutAtItsTime)
{
    const QDateTime when = nowUtc().addSecs(4);
    const Id reply = sendLater(when);
    ASSERT_TRUE(waitUntil([&] { return message(*two, reply).id == reply; }, kPatience));
    ASSERT_TRUE(untilState(*two, reply, DeliveryState::Sent)) << TwoDesks::server.log().toStdString();
    ASSERT_TRUE(waitUntil([this] { return mail.mails(buyer).size() == 1; }, kPatience));
    EXPECT_GE(nowUtc(), when) << "not before its time";
    EXPECT_TRUE(untilState(*one, reply, DeliveryState::Sent));
}

TEST_F(ScheduledContract, ItsAuthorTakesItBack)
{
    const Id reply = sendLater(nowUtc().addDays(1));
    ASSERT_TRUE(untilState(*two, reply, DeliveryState::Scheduled));
    send(*one, [&](WriteTransaction& t) { return OutboxStore::queueWithdrawScheduled(t, reply, nowUtc()); });
    ASSERT_TRUE(untilState(*two, reply, DeliveryState::Withdrawn));
    EXPECT_EQ(message(*two, reply).delivery.reason, QStringLiteral("author"));
    EXPECT_TRUE(mail.mails(buyer).isEmpty());
}

TEST_F(ScheduledContract, TheCustomerWritesFirst)
{
    const Id reply = sendLater(nowUtc().addDays(1));
    ASSERT_TRUE(untilState(*two, reply, DeliveryState::Scheduled));
    write("second@buyers.example", "<first@buyers.example>");
    ASSERT_TRUE(untilState(*one, reply, DeliveryState::Withdrawn)) << TwoDesks::server.log().toStdString();
    ASSERT_TRUE(untilState(*two, reply, DeliveryState::Withdrawn));
    EXPECT_EQ(message(*two, reply).delivery.reason, QStringLiteral("customerWrote"));
    EXPECT_TRUE(mail.mails(buyer).isEmpty());
}
