// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/MimeParser.h"
#include "tests/support/Wait.h"
#include "tests/support/mail/LineServer.h"
#include "tests/support/mail/MailWorld.h"

namespace sampan::test
{
namespace
{

using namespace server;
const QString ana = QStringLiteral("ana@buyer.example");

class Sending : public testing::Test
{
protected:
    /// An inbox that sends to `port`, with a conversation to answer in.
    void prepare(quint16 port, const QString& user = {}, const QString& security = QStringLiteral("none"))
    {
        inbox = world.addInbox({}, MailWorld::endpoint(port, user, security));
        const auto taken = world.intake->take(inbox.id, "From: ana@buyer.example\r\nSubject: x\r\n"
                                                        "Message-ID: <first@buyer.example>\r\n\r\nhello\r\n");
        ASSERT_TRUE(taken.ok());
        conversation = world.texts(QStringLiteral("SELECT id FROM conversation")).value(0);
    }
    bool becomes(const Id& id, DeliveryState state)
    {
        return waitUntil([&] { return world.stateOf(id) == state; }, 40000);
    }

    MailWorld world;
    Inbox inbox;
    QString conversation;
};

QByteArray politely(const QByteArray& line, const QByteArray& toRecipient, const QByteArray& toData)
{
    static thread_local bool inData = false;
    if (inData) {
        inData = line != ".";
        return inData ? QByteArray() : toData;
    }
    if (line.startsWith("RCPT"))
        return toRecipient;
    if (line == "DATA") {
        inData = true;
        return "354 go on\r\n";
    }
    return line == "QUIT" ? QByteArray("221 bye\r\n") : QByteArray("250 fine\r\n");
}

TEST_F(Sending, TheBuyerGetsItWithTheHeadersThatThread)
{
    if (!LocalMail::missingPackages().isEmpty())
        GTEST_SKIP() << "not installed: " << qPrintable(LocalMail::missingPackages().join(u' '));
    LocalMail mail;
    ASSERT_TRUE(mail.start().ok());
    prepare(mail.smtpPort(), QStringLiteral("shop@lumora.example"));
    const auto channel = world.channel();
    ASSERT_TRUE(channel->start().ok());
    const QByteArray large(30 * 1024 * 1024, 'y');
    const Attachment file{*world.blobs->store(large),
                          QStringLiteral("big.bin"),
                          QStringLiteral("application/octet-stream"),
                          large.size(),
                          {},
                          false};
    const Message ours = world.reply(inbox, conversation, ana, QStringLiteral("Die Größe stimmt."), {file});
    ASSERT_TRUE(becomes(ours.id, DeliveryState::Sent)) << qPrintable(world.message(ours.id).delivery.reason);
    ASSERT_TRUE(waitUntil([&] { return mail.mails(ana).size() == 1; }));
    const auto got = parseMail(mail.mails(ana).first());
    ASSERT_TRUE(got.ok());
    EXPECT_EQ(got->mail.messageIdHeader, ours.messageIdHeader);
    EXPECT_EQ(got->mail.inReplyTo, ours.inReplyTo);
    EXPECT_EQ(got->mail.references, ours.references);
    EXPECT_EQ(got->mail.subject, QStringLiteral("Re: Größe"));
    EXPECT_EQ(got->mail.textBody.trimmed(), QStringLiteral("Die Größe stimmt."));
    ASSERT_EQ(got->mail.attachments.size(), 1);
    EXPECT_EQ(got->mail.attachments.first().content, large);
}

TEST_F(Sending, AFinalRefusalFailsWithTheServersWords)
{
    LineServer smtp("220 hi\r\n",
                    [](const QByteArray& line) { return politely(line, "550 5.1.1 no such user\r\n", "250 ok\r\n"); });
    prepare(smtp.port());
    const auto channel = world.channel();
    ASSERT_TRUE(channel->start().ok());
    const Message ours = world.reply(inbox, conversation, ana, QStringLiteral("x"));
    ASSERT_TRUE(becomes(ours.id, DeliveryState::Failed));
    EXPECT_TRUE(world.message(ours.id).delivery.reason.contains(QStringLiteral("no such user")));
    EXPECT_TRUE(waitUntil([&] { return channel->counters().failed == 1; })); // counted once it is written
}

TEST_F(Sending, AMailThatIsTooLargeIsSaidToBeSo)
{
    LineServer smtp("220 hi\r\n", [](const QByteArray& line) {
        return politely(line, "552 Message size exceeds maximum permitted\r\n", "250 ok\r\n");
    });
    prepare(smtp.port());
    const auto channel = world.channel();
    ASSERT_TRUE(channel->start().ok());
    const Message ours = world.reply(inbox, conversation, ana, QStringLiteral("x"));
    ASSERT_TRUE(becomes(ours.id, DeliveryState::Failed));
    const QString reason = world.message(ours.id).delivery.reason;
    EXPECT_TRUE(reason.startsWith(QStringLiteral("The mail is too large for the mail server (552 ")))
        << qPrintable(reason);
}

TEST_F(Sending, ATemporaryRefusalIsTriedAgainWhenItsTimeHasCome)
{
    std::atomic<int> tries{0};
    LineServer smtp("220 hi\r\n", [&](const QByteArray& line) {
        const bool first = tries.load() == 0;
        if (line == ".")
            ++tries;
        return politely(line, "250 ok\r\n", first ? "451 4.7.1 greylisted\r\n" : "250 taken\r\n");
    });
    prepare(smtp.port());
    const auto channel = world.channel();
    ASSERT_TRUE(channel->start().ok());
    const Message ours = world.reply(inbox, conversation, ana, QStringLiteral("x"));
    ASSERT_TRUE(waitUntil([&] { return channel->counters().deferred == 1; }));
    EXPECT_EQ(world.stateOf(ours.id), DeliveryState::Queued);
    EXPECT_TRUE(world.message(ours.id).delivery.reason.contains(QStringLiteral("greylisted")));
    world.clock.advance(29);
    world.clock.advance(2);
    // Any commit that touches messages makes the sender look again.
    world.reply(inbox, conversation, ana, QStringLiteral("y"));
    ASSERT_TRUE(becomes(ours.id, DeliveryState::Sent));
}

TEST_F(Sending, AMailThatWasBeingSentAtTheCrashGoesAgainUnderTheSameId)
{
    QByteArrayList ids;
    std::mutex mutex;
    LineServer smtp("220 hi\r\n", [&](const QByteArray& line) {
        const std::lock_guard lock(mutex);
        if (line.startsWith("Message-Id:") || line.startsWith("Message-ID:"))
            ids.append(line.mid(11).trimmed());
        // The first time the connection breaks when the mail is complete: nobody knows whether it was taken.
        return politely(line, "250 ok\r\n", ids.size() == 1 ? "<close>" : "250 taken\r\n");
    });
    prepare(smtp.port());
    Message ours;
    {
        const auto channel = world.channel();
        ASSERT_TRUE(channel->start().ok());
        ours = world.reply(inbox, conversation, ana, QStringLiteral("x"));
        ASSERT_TRUE(waitUntil([&] { return channel->counters().deferred == 1; }));
    }
    world.clock.advance(60);
    const auto channel = world.channel();
    ASSERT_TRUE(channel->start().ok());
    ASSERT_TRUE(becomes(ours.id, DeliveryState::Sent));
    const std::lock_guard lock(mutex);
    ASSERT_EQ(ids.size(), 2);
    EXPECT_EQ(ids.at(0), ids.at(1));
}

TEST_F(Sending, TheStateSendingIsLeftBehindByACrashAndSentAtTheNextStart)
{
    LineServer smtp("220 hi\r\n", [](const QByteArray& line) { return politely(line, "250 ok\r\n", "250 taken\r\n"); });
    prepare(smtp.port());
    const Message ours = world.reply(inbox, conversation, ana, QStringLiteral("x"));
    ASSERT_TRUE(world.database
                    ->write([&](WriteTransaction& transaction) {
                        return transaction.exec(
                            QStringLiteral("UPDATE message SET delivery_state = 'sending' WHERE id = ?"), {ours.id});
                    })
                    .ok());
    const auto channel = world.channel();
    ASSERT_TRUE(channel->start().ok());
    EXPECT_TRUE(becomes(ours.id, DeliveryState::Sent));
}

TEST(SmtpSenderPauses, GrowAndEnd)
{
    EXPECT_EQ(SmtpSender::pauseSeconds(1), 30);
    EXPECT_EQ(SmtpSender::pauseSeconds(2), 60);
    EXPECT_EQ(SmtpSender::pauseSeconds(20), 3600);
    EXPECT_EQ(SmtpSender::pauseSeconds(100), std::nullopt);
}

} // namespace
} // namespace sampan::test
