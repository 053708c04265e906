// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Wait.h"
#include "tests/support/mail/LineServer.h"
#include "tests/support/mail/MailWorld.h"

#include <future>

namespace sampan::test
{
namespace
{

using namespace server;

QByteArray letter(int uid)
{
    return "From: ana@buyers.example\r\nSubject: Parcel " + QByteArray::number(uid) + "\r\nMessage-ID: <" +
           QByteArray::number(uid) + "@buyers.example>\r\n\r\nWhere is it?\r\n";
}

/// An IMAP server without IDLE that holds two mails and can be told to die in the middle of the second.
class OldServer
{
public:
    explicit OldServer(int deaths)
        : m_deaths(deaths),
          m_server("* OK [CAPABILITY IMAP4rev1] hi\r\n", [this](const QByteArray& l) { return answer(l); })
    {
    }
    quint16 port() const { return m_server.port(); }
    int connections() const { return m_server.connections(); }
    bool wasAskedToIdle() const { return m_idled; }
    int fetchesOfFirst() const { return m_first; }

private:
    QByteArray answer(const QByteArray& line)
    {
        const QByteArray tag = line.split(' ').first();
        const QByteArray done = tag + " OK done\r\n";
        m_idled = m_idled || line.contains("IDLE");
        if (line.contains("CAPABILITY"))
            return "* CAPABILITY IMAP4rev1\r\n" + done;
        if (line.contains("SELECT"))
            return "* 2 EXISTS\r\n* FLAGS (\\Seen)\r\n* OK [UIDVALIDITY 7] ok\r\n" + done;
        if (line.contains("UID SEARCH"))
            return "* SEARCH 1 2\r\n" + done;
        if (line.contains("RFC822.SIZE"))
            return "* 1 FETCH (UID 1 RFC822.SIZE 100)\r\n* 2 FETCH (UID 2 RFC822.SIZE 100)\r\n" + done;
        if (line.contains("UID FETCH"))
            return fetched(line.contains("FETCH 1 ") ? 1 : 2, done);
        return done;
    }

    QByteArray fetched(int uid, const QByteArray& done)
    {
        const QByteArray mail = letter(uid);
        const QByteArray number = QByteArray::number(uid);
        const QByteArray start =
            "* " + number + " FETCH (UID " + number + " BODY[] {" + QByteArray::number(mail.size()) + "}\r\n";
        m_first += uid == 1 ? 1 : 0;
        if (uid == 2 && m_deaths-- > 0)
            return start + mail.left(mail.size() / 2) + "<close>";
        return start + mail + ")\r\n" + done;
    }

    std::atomic<int> m_deaths;
    std::atomic<int> m_first{0};
    std::atomic<bool> m_idled{false};
    LineServer m_server; // last: its thread uses the others
};

qint64 messages(MailWorld& world)
{
    return world.number(QStringLiteral("SELECT COUNT(*) FROM message WHERE kind = 'incoming'"));
}

TEST(OldImapServer, DyingInTheMiddleOfAMailLosesAndHalvesNothing)
{
    OldServer server(2);
    MailWorld world;
    world.addInbox(MailWorld::endpoint(server.port()), {});
    const auto channel = world.channel();
    ASSERT_TRUE(channel->start().ok());
    ASSERT_TRUE(waitUntil([&] { return messages(world) == 2; }))
        << qPrintable(world.texts(QStringLiteral("SELECT last_error FROM inbox_mailbox")).value(0));
    EXPECT_EQ(server.connections(), 3);
    EXPECT_EQ(channel->counters().connectionErrors, 2u);
    // What had arrived was not fetched again, and no half mail was taken for a whole one.
    EXPECT_EQ(server.fetchesOfFirst(), 1);
    EXPECT_EQ(world.number(QStringLiteral("SELECT COUNT(*) FROM unparsed_mail")), 0);
    const QStringList texts = world.texts(QStringLiteral("SELECT text_body FROM message"));
    EXPECT_EQ(texts.filter(QStringLiteral("Where is it?")).size(), 2);
}

TEST(OldImapServer, WithoutIdleMailsComeAndItIsLeftAtOnce)
{
    OldServer server(0);
    MailWorld world;
    world.addInbox(MailWorld::endpoint(server.port()), {});
    auto channel = world.channel();
    ASSERT_TRUE(channel->start().ok());
    ASSERT_TRUE(waitUntil([&] { return messages(world) == 2; }));
    ASSERT_TRUE(waitUntil([&] { return channel->counters().mailboxesConnected == 1; }));
    EXPECT_FALSE(server.wasAskedToIdle());
    // The pause between two questions is longer than the deadline of this wait.
    const auto ended = std::async(std::launch::async, [&] { channel.reset(); });
    EXPECT_TRUE(waitUntil([&] { return ended.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }));
}

} // namespace
} // namespace sampan::test
