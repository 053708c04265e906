// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccountsFixture.h"

#include "server/services/InboxAdminSecrets.h"
#include "server/services/TokensSecret.h"
#include "server/storage/PasswordRows.h"

#include <QFileInfo>
#include <QSet>

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

TEST(PasswordHasher, IsArgon2idAndVerifies)
{
    const PasswordHasher hasher(PasswordCost::Cheapest);
    const auto hash = hasher.hash(QStringLiteral("pässword 密码"));
    ASSERT_TRUE(hash.ok());
    EXPECT_TRUE(hash->startsWith("$argon2id$"));
    EXPECT_TRUE(hasher.verify(QStringLiteral("pässword 密码"), *hash));
    EXPECT_TRUE(hasher.verify(QStringLiteral("pa\u0308ssword 密码"), *hash)); // the same letter, composed otherwise
    EXPECT_FALSE(hasher.verify(QStringLiteral("password"), *hash));
    EXPECT_FALSE(hasher.verify({}, *hash));
    EXPECT_FALSE(hasher.verify(QStringLiteral("x"), {}));
    EXPECT_FALSE(hasher.verify(QStringLiteral("x"), QByteArray(500, 'x')));
    EXPECT_NE(*hash, *hasher.hash(QStringLiteral("pässword 密码")));
}

TEST(PasswordHasher, KnowsAHashOfAnotherCost)
{
    const PasswordHasher cheap(PasswordCost::Cheapest);
    const PasswordHasher dear(PasswordCost::Interactive);
    const auto hash = cheap.hash(QStringLiteral("whatever it is"));
    EXPECT_FALSE(cheap.needsRehash(*hash));
    EXPECT_TRUE(dear.needsRehash(*hash));
    EXPECT_TRUE(dear.verify(QStringLiteral("whatever it is"), *hash));
}

TEST(PasswordRules, AskForLengthOnly)
{
    EXPECT_TRUE(checkNewPassword(QStringLiteral("ten signs.")).ok());
    EXPECT_FALSE(checkNewPassword(QStringLiteral("nine sign")).ok());
    EXPECT_FALSE(checkNewPassword(QString(12, u'a')).ok());
    EXPECT_FALSE(checkNewPassword(QString(300, u'a') + QString(300, u'b')).ok());
}

TEST(TokensSecret, AreLongRandomAndPlainText)
{
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i) {
        const QString secret = newTokenSecret();
        EXPECT_TRUE(looksLikeToken(secret));
        seen.insert(secret);
    }
    EXPECT_EQ(seen.size(), 1000);
    EXPECT_FALSE(looksLikeToken(u"short"));
    EXPECT_FALSE(looksLikeToken(QString(43, u'=')));
    EXPECT_EQ(tokenHash(QStringLiteral("abc")),
              QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

TEST_F(AccountsFixture, AHashOfAnotherCostIsRenewedAtSignIn)
{
    const PasswordHasher dear(PasswordCost::Interactive);
    Accounts other(*database, dear, clock);
    ASSERT_TRUE(other.signIn({QStringLiteral("mei@sampan.example"), kPassword, {}, QStringLiteral("192.0.2.1")}).ok());
    const auto read = database->read([&](Connection& connection) -> Result<void> {
        const auto login = passwordRows::find(connection, QStringLiteral("mei@sampan.example"));
        EXPECT_TRUE(login.ok() && login->has_value());
        EXPECT_FALSE(dear.needsRehash((*login)->hash));
        return {};
    });
    EXPECT_TRUE(read.ok());
}

TEST(InboxAdminSecrets, SealAndOpenUnderAKeyFileOfTheOwner)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("secret.key"));
    const auto secrets = InboxAdminSecrets::open(file);
    ASSERT_TRUE(secrets.ok());
    EXPECT_EQ(QFileInfo(file).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
              QFileDevice::Permissions());
    const QString sealed = secrets->seal(QStringLiteral("mailbox 密码"));
    EXPECT_FALSE(sealed.contains(u"mailbox"));
    EXPECT_NE(sealed, secrets->seal(QStringLiteral("mailbox 密码")));
    const auto again = InboxAdminSecrets::open(file);
    EXPECT_EQ(*again->unseal(sealed), QStringLiteral("mailbox 密码"));
    EXPECT_EQ(*again->unseal({}), QString());
    const auto other = InboxAdminSecrets::open(folder.filePath(QStringLiteral("other.key")));
    EXPECT_EQ(codeOf(other->unseal(sealed)), ErrorCode::StorageKeyWrong);
    QString broken = sealed;
    broken[broken.size() - 3] = broken.at(broken.size() - 3) == u'A' ? u'B' : u'A';
    EXPECT_EQ(codeOf(again->unseal(broken)), ErrorCode::StorageKeyWrong);
}
