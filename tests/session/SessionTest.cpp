// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/Session.h"
#include "../support/FakeDesk.h"
#include "../support/MemorySecretStore.h"
#include "../support/Wait.h"

#include <QDir>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::test;

namespace
{

/// One start of the workstation's session over a folder and a keychain that outlive it.
struct Sitting {
    TlsTrust trust;
    JmapClient client{trust};
    Session session;
    QList<ErrorCode> failures;
    QStringList asked;
    int signedIn = 0;
    int signedOut = 0;

    Sitting(const QString& root, SecretStore& keychain) : session(client, keychain, {root, {1, 8 * 1024 * 1024}})
    {
        QObject::connect(&session, &SessionControl::failed, &client,
                         [this](const Error& error) { failures.append(error.code); });
        QObject::connect(&session, &SessionControl::signedIn, &client, [this] { ++signedIn; });
        QObject::connect(&session, &SessionControl::signedOut, &client, [this] { ++signedOut; });
        QObject::connect(&session, &SessionControl::askTrust, &client,
                         [this](const QString&, const QString& fingerprint) { asked.append(fingerprint); });
        QObject::connect(&session, &SessionControl::askPassphrase, &client, [this](bool isNew) {
            asked.append(isNew ? QStringLiteral("choose") : QStringLiteral("enter"));
        });
    }
    bool untilSignedIn(int times = 1)
    {
        return waitUntil([&] { return signedIn == times || !failures.isEmpty(); }) && failures.isEmpty();
    }
};

struct SessionTest : ::testing::Test {
    FakeDesk desk;
    MemorySecretStore keychain;
    QTemporaryDir folder;

    void SetUp() override { ASSERT_TRUE(desk.server.start()); }
    std::unique_ptr<Sitting> start() { return std::make_unique<Sitting>(folder.path(), keychain); }
    void signIn(Sitting& run) { run.session.signIn(desk.server.url().toString(), desk.user, desk.password); }
};

} // namespace

TEST_F(SessionTest, SignsInAndResumesWithTheSameKeyWithoutTheServer)
{
    QByteArray key;
    {
        auto run = start();
        signIn(*run);
        ASSERT_TRUE(run->untilSignedIn());
        EXPECT_EQ(run->session.agent().name, u"Mei");
        key = run->session.cacheKey();
        EXPECT_EQ(key.size(), 32);
    }
    desk.server.stop();
    auto run = start();
    EXPECT_EQ(run->session.lastUser(), desk.user);
    run->session.resume();
    ASSERT_TRUE(run->untilSignedIn());
    EXPECT_EQ(run->session.cacheKey(), key);
    EXPECT_EQ(run->session.agent().id, desk.agentId);
}

TEST_F(SessionTest, RefusalsAreToldAndLeaveNothing)
{
    auto run = start();
    run->session.signIn(desk.server.url().toString(), desk.user, QStringLiteral("wrong"));
    ASSERT_TRUE(waitUntil([&] { return !run->failures.isEmpty(); }));
    EXPECT_EQ(run->failures, QList<ErrorCode>{ErrorCode::SignInRefused});
    EXPECT_FALSE(run->session.isSignedIn());
    EXPECT_TRUE(keychain.secrets.isEmpty());
    run->session.signIn(QStringLiteral("http://desk.example"), desk.user, desk.password);
    EXPECT_EQ(run->failures.last(), ErrorCode::InvalidArguments);
}

TEST_F(SessionTest, OtherServerVersionsAreRefused)
{
    for (const auto& [version, code] : {std::pair{0, ErrorCode::ServerTooOld}, std::pair{2, ErrorCode::ServerTooNew}}) {
        desk.version = version;
        auto run = start();
        signIn(*run);
        ASSERT_TRUE(waitUntil([&] { return !run->failures.isEmpty(); }));
        EXPECT_EQ(run->failures, QList<ErrorCode>{code});
    }
}

TEST_F(SessionTest, WithoutAKeychainAPassphraseKeepsTheSecrets)
{
    keychain.isBroken = true;
    QByteArray key;
    {
        auto run = start();
        signIn(*run);
        ASSERT_TRUE(waitUntil([&] { return !run->asked.isEmpty(); }));
        EXPECT_EQ(run->asked, QStringList{QStringLiteral("choose")});
        run->session.answerPassphrase(QStringLiteral("long enough"));
        ASSERT_TRUE(run->untilSignedIn());
        key = run->session.cacheKey();
    }
    auto run = start();
    run->session.resume();
    ASSERT_EQ(run->asked, QStringList{QStringLiteral("enter")});
    run->session.answerPassphrase(QStringLiteral("slip"));
    ASSERT_TRUE(waitUntil([&] { return run->asked.size() == 2; }));
    EXPECT_EQ(run->failures, QList<ErrorCode>{ErrorCode::StorageKeyWrong});
    run->failures.clear();
    run->session.answerPassphrase(QStringLiteral("long enough"));
    ASSERT_TRUE(run->untilSignedIn());
    EXPECT_EQ(run->session.cacheKey(), key);
}

TEST_F(SessionTest, AnUnknownAuthorityIsShownAndPinnedForGood)
{
    desk.server.stop();
    desk.server.useTls(tlsFile("server.pem"), tlsFile("server.key"));
    ASSERT_TRUE(desk.server.start());
    const quint16 port = desk.server.serverPort();
    {
        auto run = start();
        signIn(*run);
        ASSERT_TRUE(waitUntil([&] { return !run->asked.isEmpty(); }));
        EXPECT_EQ(run->asked.first().size(), 95);
        EXPECT_EQ(desk.requestCount, 0) << "nothing was sent before the fingerprint was confirmed";
        run->session.answerTrust(true);
        ASSERT_TRUE(run->untilSignedIn());
    }
    desk.server.stop();
    desk.server.useTls(tlsFile("impostor.pem"), tlsFile("impostor.key"));
    ASSERT_TRUE(desk.server.start(port));
    auto run = start();
    run->session.resume();
    ASSERT_TRUE(run->untilSignedIn());
    signIn(*run);
    ASSERT_TRUE(waitUntil([&] { return !run->failures.isEmpty(); }));
    EXPECT_EQ(run->failures, QList<ErrorCode>{ErrorCode::TlsPinMismatch});
    EXPECT_TRUE(run->asked.isEmpty());
}

TEST_F(SessionTest, ARefusedFingerprintEndsTheSignIn)
{
    desk.server.stop();
    desk.server.useTls(tlsFile("server.pem"), tlsFile("server.key"));
    ASSERT_TRUE(desk.server.start());
    auto run = start();
    signIn(*run);
    ASSERT_TRUE(waitUntil([&] { return !run->asked.isEmpty(); }));
    run->session.answerTrust(false);
    EXPECT_EQ(run->failures, QList<ErrorCode>{ErrorCode::TlsUntrusted});
    EXPECT_EQ(desk.requestCount, 0);
}

TEST_F(SessionTest, ManyExpiredRequestsMakeOneRefresh)
{
    auto run = start();
    signIn(*run);
    ASSERT_TRUE(run->untilSignedIn());
    desk.expireAccess();
    int good = 0;
    for (int i = 0; i < 5; ++i)
        run->client.fetchSession(desk.server.url(), &run->client, [&](Result<JmapSession> s) { good += s.ok(); });
    ASSERT_TRUE(waitUntil([&] { return good == 5; }));
    EXPECT_EQ(desk.refreshCount, 1);
    EXPECT_TRUE(keychain.secrets.begin()->contains("refresh-2"));
}

TEST_F(SessionTest, ARevokedTokenAsksForASignInAndKeepsTheKey)
{
    auto run = start();
    signIn(*run);
    ASSERT_TRUE(run->untilSignedIn());
    const QByteArray key = run->session.cacheKey();
    QList<ErrorCode> needed;
    QObject::connect(&run->session, &Session::signInNeeded, &run->client,
                     [&](const Error& error) { needed.append(error.code); });
    desk.revoke();
    run->client.fetchSession(desk.server.url(), &run->client, [](Result<JmapSession>) {});
    ASSERT_TRUE(waitUntil([&] { return !needed.isEmpty(); }));
    EXPECT_EQ(needed, QList<ErrorCode>{ErrorCode::TokenRevoked});
    EXPECT_TRUE(run->session.isSignedIn());
    signIn(*run);
    ASSERT_TRUE(run->untilSignedIn(2));
    EXPECT_EQ(run->session.cacheKey(), key);
}

TEST_F(SessionTest, SigningOutKeepsOrWipes)
{
    auto run = start();
    signIn(*run);
    ASSERT_TRUE(run->untilSignedIn());
    const QByteArray key = run->session.cacheKey();
    const QString place = run->session.folder();
    bool released = false;
    run->session.setRelease([&] { released = true; });
    run->session.signOut(SessionControl::Leaving::KeepData);
    ASSERT_TRUE(waitUntil([&] { return run->signedOut == 1; }));
    EXPECT_TRUE(released);
    EXPECT_FALSE(run->session.isSignedIn());
    signIn(*run);
    ASSERT_TRUE(run->untilSignedIn(2));
    EXPECT_EQ(run->session.cacheKey(), key);
    QFile leftover(place + QStringLiteral("/cache.db"));
    ASSERT_TRUE(leftover.open(QIODevice::WriteOnly));
    leftover.close();
    run->session.signOut(SessionControl::Leaving::WipeData);
    ASSERT_TRUE(waitUntil([&] { return run->signedOut == 2; }));
    EXPECT_TRUE(keychain.secrets.isEmpty());
    EXPECT_FALSE(QFile::exists(leftover.fileName()));
}
