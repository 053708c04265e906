// SPDX-License-Identifier: GPL-3.0-or-later
// Several inboxes send beside each other, and addresses beyond ASCII.
#include "server/channels/email/SendLanes.h"
#include "server/channels/email/MimeParser.h"
#include "tests/support/Wait.h"
#include "tests/support/mail/LineServer.h"
#include "tests/support/mail/MailWorld.h"

namespace sampan::test
{
namespace
{

using namespace server;
const QString kJose = QStringLiteral("josé@käufer.example");

/// Takes everything; `offers` stands in the answer to EHLO, and the lines said to it are kept.
class KindServer
{
public:
    explicit KindServer(QByteArray offers = {}) : m_offers(std::move(offers)) {}

    QByteArrayList lines()
    {
        const std::lock_guard lock(m_mutex);
        return m_lines;
    }
    quint16 port() const { return m_server.port(); }

private:
    QByteArray answer(const QByteArray& line)
    {
        const std::lock_guard lock(m_mutex);
        if (m_inData) {
            m_inData = line != ".";
            return m_inData ? QByteArray() : QByteArray("250 taken\r\n");
        }
        m_lines.append(line);
        m_inData = line == "DATA";
        if (m_inData)
            return "354 go on\r\n";
        return line.startsWith("EHLO") ? "250-hello\r\n" + m_offers + "250 8BITMIME\r\n" : QByteArray("250 fine\r\n");
    }

    const QByteArray m_offers;
    std::mutex m_mutex;
    QByteArrayList m_lines;
    bool m_inData = false;
    LineServer m_server{"220 hi\r\n", [this](const QByteArray& line) { return answer(line); }};
};

class Lanes : public testing::Test
{
protected:
    /// An inbox of its own that sends to `port`, and its reply to a conversation of its own.
    Message replyThrough(quint16 port, const QString& name, const QString& to)
    {
        const Inbox inbox = world.addInbox({}, MailWorld::endpoint(port, {}), name + QStringLiteral("@lumora.example"));
        const QByteArray raw = "From: ana@buyer.example\r\nSubject: x\r\nMessage-ID: <" + name.toUtf8() +
                               "@buyer.example>\r\n\r\nhello\r\n";
        if (!world.intake->take(inbox.id, raw).ok())
            qFatal("the mail was not taken in");
        const QString sql = QStringLiteral("SELECT id FROM conversation WHERE inbox_id = '") + inbox.id + u'\'';
        return world.reply(inbox, world.texts(sql).value(0), to, QStringLiteral("text"));
    }
    bool becomes(const Message& message, DeliveryState state)
    {
        return waitUntil([&] { return world.stateOf(message.id) == state; }, 40000);
    }

    MailWorld world;
};

TEST_F(Lanes, AServerThatHangsHoldsBackNoOtherInbox)
{
    LineServer silent({}, [](const QByteArray&) { return QByteArray(); });
    KindServer kind;
    const Message stuck = replyThrough(silent.port(), QStringLiteral("slow"), QStringLiteral("ana@buyer.example"));
    const auto channel = world.channel();
    ASSERT_TRUE(channel->start().ok());
    ASSERT_TRUE(waitUntil([&] { return silent.connections() == 1; }));
    const Message quick = replyThrough(kind.port(), QStringLiteral("quick"), QStringLiteral("ana@buyer.example"));
    EXPECT_TRUE(becomes(quick, DeliveryState::Sent));
    EXPECT_EQ(world.stateOf(stuck.id), DeliveryState::Sending);
}

TEST_F(Lanes, AnAddressBeyondAsciiGoesToAServerThatTakesIt)
{
    KindServer kind("250-SMTPUTF8\r\n");
    const Message ours = replyThrough(kind.port(), QStringLiteral("shop"), kJose);
    const auto channel = world.channel();
    ASSERT_TRUE(channel->start().ok());
    ASSERT_TRUE(becomes(ours, DeliveryState::Sent)) << qPrintable(world.message(ours.id).delivery.reason);
    EXPECT_TRUE(kind.lines().contains(QStringLiteral("RCPT TO:<josé@xn--kufer-gra.example>").toUtf8()));
    bool asked = false;
    for (const QByteArray& line : kind.lines())
        asked = asked || (line.startsWith("MAIL FROM") && line.contains("SMTPUTF8"));
    EXPECT_TRUE(asked);
}

TEST_F(Lanes, AnAddressBeyondAsciiIsNotSentInHope)
{
    KindServer plain;
    const Message ours = replyThrough(plain.port(), QStringLiteral("shop"), kJose);
    const auto channel = world.channel();
    ASSERT_TRUE(channel->start().ok());
    ASSERT_TRUE(becomes(ours, DeliveryState::Failed));
    EXPECT_TRUE(world.message(ours.id).delivery.reason.contains(QStringLiteral("before the @")));
    for (const QByteArray& line : plain.lines())
        EXPECT_FALSE(line.startsWith("MAIL")) << line.constData();
}

TEST_F(Lanes, ARealServerTakesAndGivesAddressesBeyondAscii)
{
    if (!LocalMail::missingPackages().isEmpty())
        GTEST_SKIP() << "not installed: " << qPrintable(LocalMail::missingPackages().join(u' '));
    LocalMail mail;
    ASSERT_TRUE(mail.start().ok());
    const Message ours = replyThrough(mail.smtpPort(), QStringLiteral("shop"), kJose);
    const auto channel = world.channel();
    ASSERT_TRUE(channel->start().ok());
    ASSERT_TRUE(becomes(ours, DeliveryState::Sent)) << qPrintable(world.message(ours.id).delivery.reason);
    const QString ace = QStringLiteral("josé@xn--kufer-gra.example");
    ASSERT_TRUE(waitUntil([&] { return mail.mails(ace).size() == 1; })) << qPrintable(mail.logText());
    const auto got = parseMail(mail.mails(ace).first());
    ASSERT_TRUE(got.ok());
    EXPECT_EQ(got->mail.to.value(0).email, kJose);
}

TEST(Incoming, ASenderBeyondAsciiIsFiledUnderHisAddress)
{
    const auto parsed = parseMail(QStringLiteral("From: José <josé@käufer.example>\r\nTo: shop@lumora.example\r\n"
                                                 "Subject: Größe\r\n\r\nHola\r\n")
                                      .toUtf8());
    ASSERT_TRUE(parsed.ok());
    EXPECT_EQ(parsed->mail.from.email, kJose);
    EXPECT_EQ(parsed->mail.from.name, QStringLiteral("José"));
    EXPECT_EQ(parsed->mail.subject, QStringLiteral("Größe"));
}

/// Work that ends only when it is told.
struct Held {
    std::mutex mutex;
    std::condition_variable changed;
    QHash<Id, int> running;
    int most = 0;
    bool isOpen = false;

    void work(const Id& inbox)
    {
        std::unique_lock lock(mutex);
        EXPECT_EQ(++running[inbox], 1) << "one piece of work at a time for an inbox";
        int all = 0;
        for (const int count : std::as_const(running))
            all += count;
        most = std::max(most, all);
        changed.notify_all();
        changed.wait(lock, [this] { return isOpen; });
        --running[inbox];
    }
    void open()
    {
        const std::lock_guard lock(mutex);
        isOpen = true;
        changed.notify_all();
    }
};

TEST(SendLanesBounds, OneForAnInboxAndNoMoreThanTheMost)
{
    Held held;
    std::atomic<int> freed{0};
    SendLanes lanes([&](const Id& inbox) { held.work(inbox); }, [&] { ++freed; });
    const auto name = [](qsizetype i) { return QString::number(i); };
    for (qsizetype i = 0; i < SendLanes::most(); ++i) {
        EXPECT_EQ(lanes.begin(name(i)), SendLanes::Begun::Yes);
        EXPECT_EQ(lanes.begin(name(i)), SendLanes::Begun::UnderWay);
    }
    EXPECT_EQ(lanes.begin(QStringLiteral("one more")), SendLanes::Begun::NoLaneFree);
    {
        std::unique_lock lock(held.mutex);
        held.changed.wait(lock, [&] { return held.most == SendLanes::most(); });
    }
    held.open();
    ASSERT_TRUE(waitUntil([&] { return freed == SendLanes::most(); }));
    EXPECT_EQ(lanes.begin(QStringLiteral("one more")), SendLanes::Begun::Yes);
    ASSERT_TRUE(waitUntil([&] { return freed == SendLanes::most() + 1; }));
    EXPECT_EQ(held.most, SendLanes::most());
}

} // namespace
} // namespace sampan::test
