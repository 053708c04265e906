// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Wait.h"
#include "tests/support/mail/MailWorld.h"

namespace sampan::test
{
namespace
{

using namespace server;
const QString shop = QStringLiteral("shop@lumora.example");
const QString ana = QStringLiteral("ana@buyer.example");

QByteArray letter(const QByteArray& id, const QByteArray& text, const QByteArray& more = {})
{
    return "From: Ana <ana@buyer.example>\r\nTo: shop@lumora.example\r\nSubject: Parcel\r\nMessage-ID: <" + id +
           "@buyer.example>\r\n" + more + "\r\n" + text + "\r\n";
}

class Receiving : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!LocalMail::missingPackages().isEmpty())
            GTEST_SKIP() << "not installed: " << qPrintable(LocalMail::missingPackages().join(u' '));
        const auto started = mail.start();
        ASSERT_TRUE(started.ok()) << qPrintable(started.error().detail);
        inbox = world.addInbox(MailWorld::endpoint(mail.imapPort()), MailWorld::endpoint(mail.smtpPort()));
    }

    qint64 messages() { return world.number(QStringLiteral("SELECT COUNT(*) FROM message WHERE kind = 'incoming'")); }
    bool connected(const MailChannel& channel)
    {
        return waitUntil([&] { return channel.counters().mailboxesConnected == 1; });
    }

    LocalMail mail;
    MailWorld world;
    Inbox inbox;
};

TEST_F(Receiving, AMailThatArrivesWhileIdleIsTakenInAtOnce)
{
    const auto channel = world.channel();
    ASSERT_TRUE(channel->start().ok());
    sendPlainMail(mail.smtpPort(), ana, shop, letter("warm", "first"));
    ASSERT_TRUE(waitUntil([&] { return messages() == 1; })) << qPrintable(mail.logText());
    sendPlainMail(mail.smtpPort(), ana, shop, letter("m2", "second"));
    // Far below the half hour after which IDLE is renewed: only the server's word can have brought it.
    ASSERT_TRUE(waitUntil([&] { return messages() == 2; }));
    EXPECT_EQ(world.texts(QStringLiteral("SELECT text_body FROM message ORDER BY received_at, id")).at(1).trimmed(),
              QStringLiteral("second"));
    // Seen, so that a person at the same mailbox knows the desk has it: Maildir writes the flag into the name.
    EXPECT_TRUE(waitUntil([&] {
        return QDir(mail.maildir(shop) + QStringLiteral("/cur"))
                   .entryList({QStringLiteral("*S*")}, QDir::Files)
                   .size() == 2;
    }));
}

TEST_F(Receiving, ResumesWhereItStoppedAndKnowsDuplicates)
{
    sendPlainMail(mail.smtpPort(), ana, shop, letter("a", "one"));
    {
        const auto channel = world.channel();
        ASSERT_TRUE(channel->start().ok());
        ASSERT_TRUE(waitUntil([&] { return messages() == 1; }));
    }
    sendPlainMail(mail.smtpPort(), ana, shop, letter("b", "two"));
    sendPlainMail(mail.smtpPort(), ana, shop, letter("a", "one"));
    const auto channel = world.channel();
    ASSERT_TRUE(channel->start().ok());
    ASSERT_TRUE(waitUntil([&] { return channel->counters().received + channel->counters().duplicates == 2; }));
    EXPECT_EQ(channel->counters().duplicates, 1u);
    EXPECT_EQ(messages(), 2);
}

TEST_F(Receiving, AnotherUidValidityReadsAllAgainAndDoublesNothing)
{
    sendPlainMail(mail.smtpPort(), ana, shop, letter("a", "one"));
    sendPlainMail(mail.smtpPort(), ana, shop, letter("b", "two"));
    {
        const auto channel = world.channel();
        ASSERT_TRUE(channel->start().ok());
        ASSERT_TRUE(waitUntil([&] { return messages() == 2; }));
    }
    ASSERT_TRUE(world.database
                    ->write([&](WriteTransaction& transaction) {
                        return mailboxProgress::store(transaction, inbox.id, {7, 4'000'000});
                    })
                    .ok());
    const auto channel = world.channel();
    ASSERT_TRUE(channel->start().ok());
    ASSERT_TRUE(waitUntil([&] { return channel->counters().duplicates == 2; }));
    EXPECT_EQ(messages(), 2);
}

TEST_F(Receiving, SurvivesTheServerGoingAway)
{
    const auto channel = world.channel();
    ASSERT_TRUE(channel->start().ok());
    ASSERT_TRUE(connected(*channel));
    mail.killImap();
    ASSERT_TRUE(waitUntil([&] { return channel->counters().connectionErrors > 0; }));
    sendPlainMail(mail.smtpPort(), ana, shop, letter("a", "while away"));
    ASSERT_TRUE(mail.startImap().ok());
    ASSERT_TRUE(waitUntil([&] { return messages() == 1; }, 40000)) << qPrintable(mail.logText());
}

TEST_F(Receiving, TakesThirtyMegabytes)
{
    const QByteArray picture = QByteArray(22 * 1024 * 1024, 'x').toBase64();
    QByteArray folded;
    folded.reserve(picture.size() + picture.size() / 30);
    for (qsizetype i = 0; i < picture.size(); i += 76)
        folded += picture.mid(i, 76) + "\r\n";
    sendPlainMail(mail.smtpPort(), ana, shop,
                  letter("big", folded,
                         "MIME-Version: 1.0\r\nContent-Type: image/png; name=big.png\r\n"
                         "Content-Transfer-Encoding: base64\r\n"));
    const auto channel = world.channel();
    ASSERT_TRUE(channel->start().ok());
    ASSERT_TRUE(waitUntil([&] { return messages() == 1; }, 60000));
    EXPECT_EQ(world.number(QStringLiteral("SELECT COUNT(*) FROM blob WHERE size = 23068672")), 1);
}

TEST_F(Receiving, KeepsWhatItCannotReadAndGoesOn)
{
    sendPlainMail(mail.smtpPort(), ana, shop, "Subject: nobody wrote this\r\nFrom: \r\n\r\nx\r\n");
    sendPlainMail(mail.smtpPort(), ana, shop, letter("auto", "I am away", "Auto-Submitted: auto-replied\r\n"));
    sendPlainMail(mail.smtpPort(), ana, shop, letter("good", "good"));
    const auto channel = world.channel();
    ASSERT_TRUE(channel->start().ok());
    ASSERT_TRUE(waitUntil([&] { return channel->counters().received + channel->counters().keptAside == 3; }))
        << qPrintable(world.texts(QStringLiteral("SELECT last_error FROM inbox_mailbox")).value(0) + u'\n' +
                      mail.logText());
    EXPECT_EQ(world.number(QStringLiteral("SELECT COUNT(*) FROM conversation")), qint64(channel->counters().received));
    EXPECT_GE(world.number(QStringLiteral("SELECT COUNT(*) FROM unparsed_mail")), 1);
}

TEST_F(Receiving, ADeliveryReportMarksTheMessageAsFailed)
{
    sendPlainMail(mail.smtpPort(), ana, shop, letter("a", "one"));
    const auto channel = world.channel();
    ASSERT_TRUE(channel->start().ok());
    ASSERT_TRUE(waitUntil([&] { return messages() == 1; }));
    const QString conversation = world.texts(QStringLiteral("SELECT id FROM conversation")).value(0);
    const Message ours = world.reply(inbox, conversation, ana, QStringLiteral("answer"));
    ASSERT_TRUE(waitUntil([&] { return world.stateOf(ours.id) == DeliveryState::Sent; }));
    sendPlainMail(
        mail.smtpPort(), QStringLiteral("mailer-daemon@buyer.example"), shop,
        "From: MAILER-DAEMON@buyer.example\r\nSubject: Undelivered Mail\r\nMessage-ID: <dsn@buyer.example>\r\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nsorry\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n"
        "Final-Recipient: rfc822; ana@buyer.example\r\nAction: failed\r\nStatus: 5.2.2\r\n"
        "Diagnostic-Code: smtp; 552 5.2.2 mailbox full\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
        "Message-ID: <" +
            ours.messageIdHeader.toUtf8() + ">\r\n--b--\r\n");
    ASSERT_TRUE(waitUntil([&] { return world.stateOf(ours.id) == DeliveryState::Failed; }));
    EXPECT_TRUE(world.message(ours.id).delivery.reason.contains(QStringLiteral("mailbox full")));
    EXPECT_EQ(world.number(QStringLiteral("SELECT COUNT(*) FROM conversation")), 1);
}

TEST_F(Receiving, ProbeTellsWhichServerRefuses)
{
    MailboxSettings settings;
    settings.imap = MailWorld::endpoint(mail.imapPort());
    settings.smtp = MailWorld::endpoint(mail.smtpPort());
    EXPECT_TRUE(MailChannel::probe(settings, {}).ok());
    settings.imap.password = QStringLiteral("wrong");
    ASSERT_FALSE(MailChannel::probe(settings, {}).ok());
    EXPECT_EQ(MailChannel::probe(settings, {}).error().code, ErrorCode::MailboxRefused);
    settings.imap.password = QStringLiteral("demo");
    settings.smtp.password = QStringLiteral("wrong");
    EXPECT_EQ(MailChannel::probe(settings, {}).error().code, ErrorCode::MailboxRefused);
}

} // namespace
} // namespace sampan::test
