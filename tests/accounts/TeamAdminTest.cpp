// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccountsFixture.h"

#include "server/services/InboxAdmin.h"

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

TEST_F(AccountsFixture, AnAddressIsTakenOnceInAnyCase)
{
    const auto again = admin->addAgent(
        {QStringLiteral("Mei"), QStringLiteral("MEI@sampan.example"), Role::Agent, {}, kPassword}, hasher);
    EXPECT_EQ(codeOf(again), ErrorCode::AlreadyExists);
}

TEST_F(AccountsFixture, BadUsersAreRefusedWithTheirProperty)
{
    const auto add = [&](const QString& email, const QString& password, const QStringList& teams = {}) {
        return codeOf(admin->addAgent({QStringLiteral("X"), email, Role::Agent, teams, password}, hasher));
    };
    EXPECT_EQ(add(QStringLiteral("no address"), kPassword), ErrorCode::InvalidProperties);
    EXPECT_EQ(add(QStringLiteral("x@sampan.example"), QStringLiteral("short")), ErrorCode::InvalidProperties);
    EXPECT_EQ(add(QStringLiteral("x@sampan.example"), kPassword, {QStringLiteral("Mars")}), ErrorCode::NotFound);
    EXPECT_EQ(admin->agents()->size(), 1);
}

TEST_F(AccountsFixture, ChangingTeamsRaisesTheEpochOfTheView)
{
    const auto pair = signIn();
    const qint64 before = accounts->authenticate(pair->accessToken)->epoch;
    ASSERT_TRUE(admin->addTeam(QStringLiteral("Asia"), false).ok());
    ASSERT_TRUE(admin->setMember(QStringLiteral("Asia"), QStringLiteral("mei@sampan.example"), true).ok());
    const auto caller = accounts->authenticate(pair->accessToken);
    EXPECT_GT(caller->epoch, before);
    EXPECT_EQ(caller->teamIds.size(), 2);
    ASSERT_TRUE(admin->setMember(QStringLiteral("Asia"), QStringLiteral("mei@sampan.example"), true).ok());
    EXPECT_EQ(accounts->authenticate(pair->accessToken)->epoch, caller->epoch);
    ASSERT_TRUE(admin->setMember(QStringLiteral("Asia"), QStringLiteral("mei@sampan.example"), false).ok());
    EXPECT_EQ(accounts->authenticate(pair->accessToken)->teamIds.size(), 1);
    EXPECT_EQ(codeOf(admin->setMember(QStringLiteral("Mars"), QStringLiteral("mei@sampan.example"), true)),
              ErrorCode::NotFound);
    EXPECT_EQ(codeOf(admin->setMember(QStringLiteral("Asia"), QStringLiteral("nobody@x.example"), true)),
              ErrorCode::NotFound);
}

TEST_F(AccountsFixture, InboxKeepsItsMailboxSealed)
{
    const auto secrets = InboxAdminSecrets::open(folder.filePath(QStringLiteral("secret.key")));
    InboxAdmin inboxes(*database, *secrets);
    Inbox inbox;
    inbox.name = QStringLiteral("Lumora");
    inbox.address = QStringLiteral("help@lumora.example");
    MailboxSettings settings;
    settings.imap = {QStringLiteral("imap.example.org"), 993, QStringLiteral("tls"), QStringLiteral("help"),
                     QStringLiteral("s3cret")};
    const auto added = inboxes.add(inbox, QStringLiteral("Europe"), settings);
    ASSERT_TRUE(added.ok());
    EXPECT_FALSE(added->teamId.isEmpty());
    EXPECT_EQ(codeOf(inboxes.add(inbox, {}, {})), ErrorCode::AlreadyExists);
    const auto read = inboxes.settings(added->id);
    ASSERT_TRUE(read.ok() && read->has_value());
    EXPECT_EQ((*read)->imap.password, QStringLiteral("s3cret"));
    const auto raw = database->read([&](Connection& connection) -> Result<void> {
        const auto row = mailboxRows::find(connection, added->id);
        EXPECT_TRUE(row.ok() && row->has_value());
        EXPECT_FALSE((*row)->imap.password.contains(u"s3cret"));
        return {};
    });
    EXPECT_TRUE(raw.ok());
}

TEST_F(AccountsFixture, AMailboxWithoutEncryptionMustBeOnThisMachine)
{
    const auto secrets = InboxAdminSecrets::open(folder.filePath(QStringLiteral("secret.key")));
    InboxAdmin inboxes(*database, *secrets);
    Inbox inbox;
    inbox.name = inbox.address = QStringLiteral("help@lumora.example");
    MailboxSettings settings;
    settings.imap = {QStringLiteral("imap.example.org"), 143, QStringLiteral("none"), QStringLiteral("u"),
                     QStringLiteral("p")};
    EXPECT_EQ(codeOf(inboxes.add(inbox, {}, settings)), ErrorCode::InvalidProperties);
    settings.imap.host = QStringLiteral("127.0.0.1");
    EXPECT_TRUE(inboxes.add(inbox, {}, settings).ok());
}
