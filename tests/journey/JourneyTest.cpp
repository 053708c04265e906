// SPDX-License-Identifier: GPL-3.0-or-later
// The main job with real parts: a plain SMTP client, Exim, Dovecot, sampan-server in a process of its own, and two
// workstations that differ from the program only in having no screen.
#include "../support/Wait.h"
#include "../support/desk/Relay.h"
#include "../support/desk/ServerProcess.h"
#include "../support/desk/TestDesk.h"
#include "items/QueueModel.h"
#include "server/demo/LocalMail.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::test;

namespace
{

const QString kShop = QStringLiteral("service@lumora.example");
const QString kBuyer = QStringLiteral("anke.vogt@buyers.example");

/// As plain as a client can be: one line after the other, each answered.
void sendMail(quint16 port, const QByteArray& mail)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    ASSERT_TRUE(socket.waitForConnected());
    const auto expect = [&socket](const QByteArray& line, const char* code) {
        socket.write(line);
        while (!socket.canReadLine())
            ASSERT_TRUE(socket.waitForReadyRead(20000)) << line.left(60).data();
        QByteArray answer = socket.readLine();
        while (answer.size() > 3 && answer[3] == '-')
            answer = socket.canReadLine() || socket.waitForReadyRead(20000) ? socket.readLine() : QByteArray();
        ASSERT_TRUE(answer.startsWith(code)) << answer.data();
    };
    expect({}, "220");
    expect("EHLO buyer.example\r\n", "250");
    expect("MAIL FROM:<" + kBuyer.toUtf8() + ">\r\n", "250");
    expect("RCPT TO:<" + kShop.toUtf8() + ">\r\n", "250");
    expect("DATA\r\n", "354");
    expect(mail + "\r\n.\r\n", "250");
    expect("QUIT\r\n", "221");
}

QByteArray mailOf(const QByteArray& messageId, const QByteArray& subject, const QByteArray& text,
                  const QByteArray& more = {})
{
    return "From: Anke Vogt <" + kBuyer.toUtf8() + ">\r\nTo: " + kShop.toUtf8() + "\r\nSubject: " + subject +
           "\r\nMessage-ID: <" + messageId + ">\r\nDate: Sun, 22 Nov 2026 10:00:00 +0100\r\n" + more +
           "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text;
}

QByteArray headerOf(const QByteArray& mail, const QByteArray& name)
{
    const QByteArray head = QByteArray(mail).replace("\r\n", "\n").split('\0').first();
    const QByteArray top = head.left(head.indexOf("\n\n")).replace("\n ", " ").replace("\n\t", " ");
    for (const QByteArray& line : top.split('\n')) {
        if (line.toLower().startsWith(QByteArray(name.toLower() + ":")))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

class Journey : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (!server::LocalMail::missingPackages().isEmpty())
            GTEST_SKIP() << "packages are missing: " << server::LocalMail::missingPackages().join(u' ').toStdString();
        const auto started = mail.start();
        ASSERT_TRUE(started.ok()) << started.error().detail.toStdString();
        ASSERT_TRUE(server.setUp({QStringLiteral("mei"), QStringLiteral("jonas")})) << server.lastError().toStdString();
        const QStringList inbox{QStringLiteral("inbox"),
                                QStringLiteral("add"),
                                kShop,
                                QStringLiteral("--name"),
                                QStringLiteral("Lumora Home"),
                                QStringLiteral("--country"),
                                QStringLiteral("DE"),
                                QStringLiteral("--team"),
                                QStringLiteral("Desk"),
                                QStringLiteral("--imap"),
                                QStringLiteral("127.0.0.1:%1").arg(mail.imapPort()),
                                QStringLiteral("--imap-security"),
                                QStringLiteral("none"),
                                QStringLiteral("--smtp"),
                                QStringLiteral("127.0.0.1:%1").arg(mail.smtpPort()),
                                QStringLiteral("--smtp-security"),
                                QStringLiteral("none"),
                                QStringLiteral("--smtp-anonymous")};
        ASSERT_TRUE(server.run(inbox, mail.password().toUtf8() + '\n')) << server.lastError().toStdString();
        ASSERT_TRUE(server.serve()) << server.lastError().toStdString();
        relay = std::make_unique<Relay>(server.port());
        one = std::make_unique<TestDesk>(profiles.filePath(QStringLiteral("one")));
        two = std::make_unique<TestDesk>(profiles.filePath(QStringLiteral("two")));
        ASSERT_TRUE(one->signIn(QStringLiteral("https://localhost:%1").arg(relay->port()),
                                ServerProcess::addressOf(QStringLiteral("mei")), ServerProcess::password()))
            << one->lastFailure().toStdString();
        ASSERT_TRUE(two->signIn(QStringLiteral("https://localhost:%1").arg(server.port()),
                                ServerProcess::addressOf(QStringLiteral("jonas")), ServerProcess::password()))
            << two->lastFailure().toStdString();
    }

    server::LocalMail mail;
    ServerProcess server;
    QTemporaryDir profiles;
    std::unique_ptr<Relay> relay;
    std::unique_ptr<TestDesk> one;
    std::unique_ptr<TestDesk> two;
};

} // namespace

TEST_F(Journey, FromTheBuyersMailToTheBuyersMailbox)
{
    QueueModel queueOne(&one->desk().store());
    QueueModel queueTwo(&two->desk().store());
    queueOne.show({QueueView::All, {}, {}, {}}, QueueSort::LongestWait);
    queueTwo.show({QueueView::All, {}, {}, {}}, QueueSort::LongestWait);
    ASSERT_TRUE(waitUntil([&] { return queueOne.isLoaded() && queueTwo.isLoaded(); }));

    sendMail(mail.smtpPort(),
             mailOf("first@buyers.example", "Paket liegt beim Zoll", "Guten Morgen, was soll ich tun?"));
    // Arrival is when the mail server has put it into the Maildir.
    ASSERT_TRUE(waitUntil([&] { return !mail.mails(kShop).isEmpty(); }));
    QElapsedTimer sinceArrival;
    sinceArrival.start();
    ASSERT_TRUE(waitUntil([&] { return queueOne.rowCount() == 1 && queueTwo.rowCount() == 1; }))
        << server.log().toStdString();
    RecordProperty("queue_ms_after_arrival", static_cast<int>(sinceArrival.elapsed()));
    std::cout << "in both queues " << sinceArrival.elapsed() << " ms after arrival\n";

    const Id conversation = queueOne.conversationAt(0);
    ASSERT_TRUE(waitUntil([&] { return one->messages(conversation).size() == 1; }));
    EXPECT_EQ(one->messages(conversation).first().textBody.trimmed(), u"Guten Morgen, was soll ich tun?");

    relay->cut();
    ASSERT_TRUE(one->waitForState(SyncStatus::State::Offline));
    const Id reply = one->reply(conversation, QStringLiteral("Sehr geehrte Frau Vogt, bitte zahlen Sie nichts."));
    ASSERT_FALSE(reply.isEmpty()) << one->lastFailure().toStdString();
    EXPECT_EQ(one->outbox().size(), 1);
    EXPECT_EQ(one->messages(conversation).last().delivery.state, DeliveryState::Queued);
    EXPECT_TRUE(mail.mails(kBuyer).isEmpty());

    relay->mend();
    one->desk().sync().syncNow();
    ASSERT_TRUE(waitUntil([&] { return one->outbox().isEmpty(); }, 60000));
    ASSERT_TRUE(waitUntil([&] { return mail.mails(kBuyer).size() == 1; }, 60000)) << server.log().toStdString();
    const QByteArray answer = mail.mails(kBuyer).first();
    EXPECT_EQ(headerOf(answer, "In-Reply-To"), "<first@buyers.example>");
    EXPECT_TRUE(headerOf(answer, "References").contains("<first@buyers.example>"));
    EXPECT_TRUE(headerOf(answer, "From").contains(kShop.toUtf8()));
    EXPECT_TRUE(headerOf(answer, "To").contains(kBuyer.toUtf8()));

    const QByteArray answerId = headerOf(answer, "Message-ID");
    sendMail(mail.smtpPort(),
             mailOf("second@buyers.example", "Ein anderer Betreff", "Danke!",
                    "In-Reply-To: " + answerId + "\r\nReferences: <first@buyers.example> " + answerId + "\r\n"));
    ASSERT_TRUE(waitUntil([&] { return two->messages(conversation).size() == 3; }, 60000))
        << server.log().toStdString();
    EXPECT_EQ(two->messages(conversation).last().textBody.trimmed(), u"Danke!");
    EXPECT_EQ(two->conversations().size(), 1);
    ASSERT_TRUE(
        waitUntil([&] { return two->messages(conversation).at(1).delivery.state == DeliveryState::Sent; }, 60000));
    EXPECT_EQ(mail.mails(kBuyer).size(), 1) << "sent exactly once";
}

TEST_F(Journey, SomeoneElseAnsweredMeanwhile)
{
    sendMail(mail.smtpPort(), mailOf("race@buyers.example", "Wo ist mein Paket?", "Wo ist es?"));
    ASSERT_TRUE(waitUntil([&] { return one->conversations().size() == 1 && two->conversations().size() == 1; }, 60000));
    const Id conversation = one->conversations().first().id;
    ASSERT_TRUE(
        waitUntil([&] { return one->messages(conversation).size() == 1 && two->messages(conversation).size() == 1; }));

    relay->cut();
    ASSERT_TRUE(one->waitForState(SyncStatus::State::Offline));
    ASSERT_FALSE(one->reply(conversation, QStringLiteral("Antwort von Mei")).isEmpty());
    ASSERT_FALSE(two->reply(conversation, QStringLiteral("Antwort von Jonas")).isEmpty());
    ASSERT_TRUE(waitUntil([&] { return mail.mails(kBuyer).size() == 1; }, 60000)) << server.log().toStdString();

    relay->mend();
    one->desk().sync().syncNow();
    ASSERT_TRUE(
        waitUntil([&] { return !one->outbox().isEmpty() && one->outbox().first().state == OutboxState::Held; }, 60000));
    const OutboxEntry held = one->outbox().first();
    EXPECT_EQ(held.missedIds.size(), 1);
    EXPECT_EQ(mail.mails(kBuyer).size(), 1) << "nobody is answered twice unasked";
}
