// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccountsFixture.h"

#include "server/services/SignInAddress.h"
#include "server/services/SignInDelay.h"

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

TEST(SignInDelay, GrowsFromNothingToItsCeiling)
{
    EXPECT_EQ(kAccountDelay.afterFailures(0), 0);
    EXPECT_EQ(kAccountDelay.afterFailures(2), 0);
    EXPECT_EQ(kAccountDelay.afterFailures(3), 1000);
    EXPECT_EQ(kAccountDelay.afterFailures(4), 2000);
    EXPECT_EQ(kAccountDelay.afterFailures(12), 512'000);
    EXPECT_EQ(kAccountDelay.afterFailures(13), 900'000);
    EXPECT_EQ(kAccountDelay.afterFailures(1'000'000), 900'000);
    EXPECT_EQ(kAddressDelay.afterFailures(19), 0);
    EXPECT_EQ(kAddressDelay.afterFailures(20), 1000);
}

TEST(SignInAddress, CountsAnIpv6NetworkAsOnePeer)
{
    EXPECT_EQ(networkOf(QStringLiteral("2001:db8::1")), networkOf(QStringLiteral("2001:db8::ffff")));
    EXPECT_NE(networkOf(QStringLiteral("2001:db8::1")), networkOf(QStringLiteral("2001:db8:0:1::1")));
    EXPECT_EQ(networkOf(QStringLiteral("::ffff:192.0.2.1")), networkOf(QStringLiteral("192.0.2.1")));
    EXPECT_NE(networkOf(QStringLiteral("192.0.2.1")), networkOf(QStringLiteral("192.0.2.2")));
    EXPECT_EQ(networkOf(QStringLiteral("nonsense")), QStringLiteral("nonsense"));
}

TEST(SignInAddress, KnowsLoopback)
{
    EXPECT_TRUE(isLoopbackAddress(QStringLiteral("127.0.0.1")));
    EXPECT_TRUE(isLoopbackAddress(QStringLiteral("127.9.9.9")));
    EXPECT_TRUE(isLoopbackAddress(QStringLiteral("::1")));
    EXPECT_TRUE(isLoopbackAddress(QStringLiteral("::ffff:127.0.0.1")));
    EXPECT_FALSE(isLoopbackAddress(QStringLiteral("128.0.0.1")));
    EXPECT_FALSE(isLoopbackAddress(QStringLiteral("::2")));
    EXPECT_FALSE(isLoopbackAddress({}));
}

TEST_F(AccountsFixture, TheFourthAttemptAfterThreeFailuresWaits)
{
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(codeOf(signIn(QStringLiteral("wrong"))), ErrorCode::SignInRefused);
    const auto fourth = signIn();
    ASSERT_EQ(codeOf(fourth), ErrorCode::SignInThrottled);
    EXPECT_EQ(fourth.error().subject, QStringLiteral("1"));
    clock.advance(1);
    EXPECT_TRUE(signIn().ok());
}

TEST_F(AccountsFixture, WaitingGrowsAndAttemptsWhileWaitingDoNotProlongIt)
{
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(codeOf(signIn(QStringLiteral("wrong"))), ErrorCode::SignInRefused);
    clock.advance(1);
    EXPECT_EQ(codeOf(signIn(QStringLiteral("wrong"))), ErrorCode::SignInRefused);
    for (int i = 0; i < 50; ++i)
        EXPECT_EQ(codeOf(signIn(QStringLiteral("wrong"))), ErrorCode::SignInThrottled);
    EXPECT_EQ(signIn().error().subject, QStringLiteral("2"));
    clock.advance(2);
    EXPECT_TRUE(signIn().ok());
}

TEST_F(AccountsFixture, SuccessForgetsTheAccountsFailures)
{
    for (int round = 0; round < 4; ++round) {
        EXPECT_EQ(codeOf(signIn(QStringLiteral("wrong"))), ErrorCode::SignInRefused);
        EXPECT_EQ(codeOf(signIn(QStringLiteral("wrong"))), ErrorCode::SignInRefused);
        EXPECT_TRUE(signIn().ok());
    }
}

TEST_F(AccountsFixture, ADayWithoutFailuresForgetsThem)
{
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(codeOf(signIn(QStringLiteral("wrong"))), ErrorCode::SignInRefused);
    clock.advance(24 * 3600 + 1);
    EXPECT_EQ(codeOf(signIn(QStringLiteral("wrong"))), ErrorCode::SignInRefused);
    EXPECT_TRUE(signIn().ok());
}

TEST_F(AccountsFixture, AnAddressThatTriesManyAccountsWaitsAndOthersDoNot)
{
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(codeOf(signIn(QStringLiteral("wrong"), QStringLiteral("user%1@sampan.example").arg(i))),
                  ErrorCode::SignInRefused);
    EXPECT_EQ(codeOf(signIn()), ErrorCode::SignInThrottled);
    EXPECT_TRUE(signIn(kPassword, QStringLiteral("mei@sampan.example"), QStringLiteral("192.0.2.77")).ok());
}

TEST_F(AccountsFixture, UnknownWrongAndDisabledCannotBeToldApart)
{
    ASSERT_TRUE(
        admin
            ->addAgent({QStringLiteral("Gone"), QStringLiteral("gone@sampan.example"), Role::Agent, {}, kPassword},
                       hasher)
            .ok());
    ASSERT_TRUE(admin->setActive(QStringLiteral("gone@sampan.example"), false).ok());
    const QStringList users{QStringLiteral("mei@sampan.example"), QStringLiteral("gone@sampan.example"),
                            QStringLiteral("nobody@sampan.example")};
    QList<QStringList> answers(users.size());
    for (int attempt = 0; attempt < 6; ++attempt) {
        for (qsizetype i = 0; i < users.size(); ++i) {
            const auto answer = signIn(QStringLiteral("wrong"), users.at(i), QStringLiteral("192.0.2.%1").arg(i + 1));
            ASSERT_FALSE(answer.ok());
            answers[i].append(QString(errorName(answer.error().code)) + answer.error().detail + answer.error().subject);
        }
    }
    EXPECT_EQ(answers.at(0), answers.at(1));
    EXPECT_EQ(answers.at(0), answers.at(2));
}
