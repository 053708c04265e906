// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccountsFixture.h"

#include "server/services/TokensSecret.h"
#include "server/storage/Connection.h"

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

TEST_F(AccountsFixture, SignInGivesAPairThatNamesItsOwner)
{
    const auto pair = signIn();
    ASSERT_TRUE(pair.ok());
    EXPECT_EQ(pair->agentId, meiId);
    EXPECT_EQ(pair->accessExpiresAt, clock.now().addSecs(15 * 60));
    const auto caller = accounts->authenticate(pair->accessToken);
    ASSERT_TRUE(caller.ok());
    EXPECT_EQ(caller->agentId, meiId);
    EXPECT_EQ(caller->signInId, pair->signInId);
    EXPECT_EQ(caller->role, Role::Agent);
    EXPECT_EQ(caller->teamIds.size(), 1);
    EXPECT_TRUE(caller->may(Permission::Answer));
    EXPECT_FALSE(caller->may(Permission::ManageSetup));
}

TEST_F(AccountsFixture, UserNameIgnoresCaseAndBlanks)
{
    EXPECT_TRUE(signIn(kPassword, QStringLiteral("  MEI@sampan.EXAMPLE ")).ok());
}

TEST_F(AccountsFixture, AccessTokenExpiresAfterAQuarterOfAnHour)
{
    const auto pair = signIn();
    clock.advance(15 * 60 - 1);
    EXPECT_TRUE(accounts->authenticate(pair->accessToken).ok());
    clock.advance(1);
    EXPECT_EQ(codeOf(accounts->authenticate(pair->accessToken)), ErrorCode::TokenExpired);
}

TEST_F(AccountsFixture, RefreshTokenExpiresAfterThirtyDays)
{
    const auto pair = signIn();
    clock.advance(Accounts::kRefreshSeconds - 1);
    EXPECT_TRUE(accounts->refresh(pair->refreshToken).ok());
    const auto again = signIn();
    clock.advance(Accounts::kRefreshSeconds);
    EXPECT_EQ(codeOf(accounts->refresh(again->refreshToken)), ErrorCode::TokenExpired);
}

TEST_F(AccountsFixture, UnknownTokensAskForARefreshAndThenForASignIn)
{
    EXPECT_EQ(codeOf(accounts->authenticate(newTokenSecret())), ErrorCode::TokenExpired);
    EXPECT_EQ(codeOf(accounts->authenticate(QStringLiteral("'; DROP TABLE agent"))), ErrorCode::TokenExpired);
    EXPECT_EQ(codeOf(accounts->refresh(newTokenSecret())), ErrorCode::TokenRevoked);
    EXPECT_EQ(codeOf(accounts->refresh({})), ErrorCode::TokenRevoked);
}

TEST_F(AccountsFixture, ALostAnswerSignsNobodyOut)
{
    const auto first = signIn();
    ASSERT_TRUE(accounts->refresh(first->refreshToken).ok()); // this answer is lost
    clock.advance(3600);
    ASSERT_TRUE(accounts->refresh(first->refreshToken).ok()); // and this one
    clock.advance(3600);
    const auto third = accounts->refresh(first->refreshToken);
    ASSERT_TRUE(third.ok());
    EXPECT_EQ(third->signInId, first->signInId);
    EXPECT_TRUE(accounts->authenticate(third->accessToken).ok());
}

TEST_F(AccountsFixture, UsingTheNewPairEndsTheOldRefreshToken)
{
    const auto first = signIn();
    const auto second = accounts->refresh(first->refreshToken);
    ASSERT_TRUE(accounts->authenticate(second->accessToken).ok());
    // Late by accident: refused, but the sign-in lives.
    clock.advance(Accounts::kLateSeconds);
    EXPECT_EQ(codeOf(accounts->refresh(first->refreshToken)), ErrorCode::TokenRevoked);
    EXPECT_TRUE(accounts->authenticate(second->accessToken).ok());
    EXPECT_TRUE(accounts->refresh(second->refreshToken).ok());
}

TEST_F(AccountsFixture, AStolenRefreshTokenEndsTheSignIn)
{
    const auto first = signIn();
    const auto second = accounts->refresh(first->refreshToken);
    ASSERT_TRUE(accounts->authenticate(second->accessToken).ok());
    clock.advance(Accounts::kLateSeconds + 1);
    EXPECT_EQ(codeOf(accounts->refresh(first->refreshToken)), ErrorCode::TokenRevoked);
    EXPECT_EQ(codeOf(accounts->authenticate(second->accessToken)), ErrorCode::TokenRevoked);
    EXPECT_EQ(codeOf(accounts->refresh(second->refreshToken)), ErrorCode::TokenRevoked);
}

TEST_F(AccountsFixture, RefreshingWithTheNewTokenAlsoConfirmsIt)
{
    const auto first = signIn();
    const auto second = accounts->refresh(first->refreshToken);
    ASSERT_TRUE(accounts->refresh(second->refreshToken).ok());
    EXPECT_EQ(codeOf(accounts->refresh(first->refreshToken)), ErrorCode::TokenRevoked);
}

TEST_F(AccountsFixture, SignInsAreListedAndRevokedByTheirOwnerOnly)
{
    const auto desk = signIn();
    clock.advance(10);
    const auto laptop = signIn();
    const auto caller = accounts->authenticate(laptop->accessToken);
    const auto list = accounts->signIns(*caller);
    ASSERT_TRUE(list.ok());
    ASSERT_EQ(list->size(), 2);
    EXPECT_EQ(list->first().id, laptop->signInId);
    EXPECT_EQ(list->first().device, QStringLiteral("Desk 4"));

    Caller stranger = *caller;
    stranger.agentId = newId();
    EXPECT_EQ(codeOf(accounts->revoke(stranger, desk->signInId)), ErrorCode::NotFound);
    EXPECT_TRUE(accounts->authenticate(desk->accessToken).ok());

    EXPECT_TRUE(accounts->revoke(*caller, desk->signInId).ok());
    EXPECT_EQ(codeOf(accounts->authenticate(desk->accessToken)), ErrorCode::TokenRevoked);
    EXPECT_EQ(codeOf(accounts->refresh(desk->refreshToken)), ErrorCode::TokenRevoked);
    EXPECT_EQ(codeOf(accounts->revoke(*caller, desk->signInId)), ErrorCode::NotFound);
    EXPECT_EQ(accounts->signIns(*caller)->size(), 1);
}

TEST_F(AccountsFixture, ADisabledUserIsOutAtOnceAndBackOnlyByPassword)
{
    const auto pair = signIn();
    ASSERT_TRUE(admin->setActive(QStringLiteral("mei@sampan.example"), false).ok());
    EXPECT_EQ(codeOf(accounts->authenticate(pair->accessToken)), ErrorCode::TokenRevoked);
    EXPECT_EQ(codeOf(accounts->refresh(pair->refreshToken)), ErrorCode::TokenRevoked);
    EXPECT_EQ(codeOf(signIn()), ErrorCode::SignInRefused);
    ASSERT_TRUE(admin->setActive(QStringLiteral("mei@sampan.example"), true).ok());
    EXPECT_EQ(codeOf(accounts->authenticate(pair->accessToken)), ErrorCode::TokenRevoked);
    EXPECT_TRUE(signIn().ok());
}

TEST_F(AccountsFixture, ANewPasswordSignsOutEverywhere)
{
    const auto pair = signIn();
    ASSERT_TRUE(
        admin->setPassword(QStringLiteral("mei@sampan.example"), QStringLiteral("another password"), hasher).ok());
    EXPECT_EQ(codeOf(accounts->refresh(pair->refreshToken)), ErrorCode::TokenRevoked);
    EXPECT_EQ(codeOf(signIn()), ErrorCode::SignInRefused);
    EXPECT_TRUE(signIn(QStringLiteral("another password")).ok());
}

TEST_F(AccountsFixture, SecretsAreStoredAsHashesOnly)
{
    const auto pair = signIn();
    const auto read = database->read([&](Connection& connection) -> Result<void> {
        for (const QString& table : {QStringLiteral("access_token"), QStringLiteral("refresh_token")}) {
            auto rows = connection.run(QStringLiteral("SELECT token_hash FROM ") + table);
            EXPECT_TRUE(rows.ok() && rows->next());
            EXPECT_EQ(rows->text(0).size(), 64);
            EXPECT_NE(rows->text(0), pair->accessToken);
            EXPECT_NE(rows->text(0), pair->refreshToken);
        }
        return {};
    });
    EXPECT_TRUE(read.ok());
}

TEST_F(AccountsFixture, PruningForgetsWhatExpiredAndKeepsTheRest)
{
    const auto old = signIn();
    clock.advance(Accounts::kRefreshSeconds + 2 * 24 * 3600);
    const auto fresh = signIn();
    ASSERT_TRUE(accounts->prune().ok());
    EXPECT_FALSE(accounts->isKnown(old->accessToken));
    EXPECT_TRUE(accounts->isKnown(fresh->accessToken));
    EXPECT_TRUE(accounts->refresh(fresh->refreshToken).ok());
}

TEST_F(AccountsFixture, AnExpiredTokenIsStillKnownForADay)
{
    const auto pair = signIn();
    clock.advance(3600);
    ASSERT_TRUE(accounts->prune().ok());
    EXPECT_TRUE(accounts->isKnown(pair->accessToken));
    EXPECT_FALSE(accounts->isKnown(newTokenSecret()));
}

/// Every statement of sign-in and refresh may fail: then nothing of the step is left behind.
TEST_F(AccountsFixture, AFailingStatementLeavesTheOldPairUsable)
{
    const auto first = signIn();
    int failed = 0;
    for (int n = 1; n < 40; ++n) {
        database->setFaultAfter(n);
        const auto next = accounts->refresh(first->refreshToken);
        if (database->faultIsArmed()) {
            database->setFaultAfter(0);
            break;
        }
        EXPECT_FALSE(next.ok()) << "statement " << n;
        ++failed;
        EXPECT_TRUE(accounts->refresh(first->refreshToken).ok()) << "statement " << n;
    }
    EXPECT_GT(failed, 3);
}
