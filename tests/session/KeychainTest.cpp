// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/FakeDesk.h"
#include "../support/Wait.h"
#include "app/session/KeychainSecretStore.h"
#include "app/session/Session.h"

#include <QCoreApplication>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::test;

// The keychain is the process's: its bus is found once. So each test runs a part of this program, which is disabled
// otherwise, on a bus and in a home of its own.

namespace
{

constexpr int kDeadlineMs = 90'000;

struct Sitting {
    TlsTrust trust;
    JmapClient client{trust};
    KeychainSecretStore keychain;
    Session session;
    QStringList asked;
    int signedIn = 0;
    int signedOut = 0;
    int failed = 0;

    explicit Sitting(const QString& root) : session(client, keychain, {root, {1, 8 * 1024 * 1024}})
    {
        QObject::connect(&session, &SessionControl::failed, &client, [this] { ++failed; });
        QObject::connect(&session, &SessionControl::signedIn, &client, [this] { ++signedIn; });
        QObject::connect(&session, &SessionControl::signedOut, &client, [this] { ++signedOut; });
        QObject::connect(&session, &SessionControl::askPassphrase, &client, [this](bool isNew) {
            asked.append(isNew ? QStringLiteral("choose") : QStringLiteral("enter"));
        });
    }
    bool untilSignedIn()
    {
        return waitUntil([&] { return signedIn > 0 || failed > 0; }, kDeadlineMs) && failed == 0;
    }
    bool untilAsked()
    {
        return waitUntil([&] { return !asked.isEmpty() || signedIn > 0 || failed > 0; }, kDeadlineMs) &&
               asked.size() == 1;
    }
};

/// In a process of the test: over the keychain that the environment has.
struct DISABLED_InSession : ::testing::Test {
    FakeDesk desk;
    QTemporaryDir folder;
    KeychainSecretStore keychain;
    QObject context;

    void SetUp() override { ASSERT_TRUE(desk.server.start()); }
    void signIn(Sitting& run) { run.session.signIn(desk.server.url().toString(), desk.user, desk.password); }
    Result<void> write(const QString& name, const QByteArray& value)
    {
        std::optional<Result<void>> result;
        keychain.write(name, value, &context, [&](Result<void> done) { result = std::move(done); });
        EXPECT_TRUE(waitUntil([&] { return result.has_value(); }, kDeadlineMs));
        return result.value_or(Error{});
    }
    Result<void> remove(const QString& name)
    {
        std::optional<Result<void>> result;
        keychain.remove(name, &context, [&](Result<void> done) { result = std::move(done); });
        EXPECT_TRUE(waitUntil([&] { return result.has_value(); }, kDeadlineMs));
        return result.value_or(Error{});
    }
    Result<QByteArray> read(const QString& name)
    {
        std::optional<Result<QByteArray>> result;
        keychain.read(name, &context, [&](Result<QByteArray> done) { result = std::move(done); });
        EXPECT_TRUE(waitUntil([&] { return result.has_value(); }, kDeadlineMs));
        return result.value_or(Error{});
    }
};

struct KeychainTest : ::testing::Test {
    QTemporaryDir home;

    void SetUp() override
    {
        for (const char* program : {"dbus-run-session", "gnome-keyring-daemon"}) {
            if (QStandardPaths::findExecutable(QLatin1StringView(program)).isEmpty())
                GTEST_SKIP() << program << " is not installed";
        }
    }
    QProcessEnvironment surroundings() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            environment.insert(QLatin1StringView(name), home.path());
        // Nobody is there to be asked.
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL"})
            environment.remove(QLatin1StringView(name));
        return environment;
    }
    /// Runs one disabled test after `before` (shell) and expects that it passes.
    static void expectPass(const QString& before, const char* name, const QProcessEnvironment& environment)
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        const QString part =
            QStringLiteral("exec \"%1\" --gtest_also_run_disabled_tests --gtest_filter=DISABLED_InSession.%2")
                .arg(QCoreApplication::applicationFilePath(), QLatin1StringView(name));
        const QStringList shell{QStringLiteral("sh"), QStringLiteral("-ec"), before + part};
        const bool ownBus = !environment.contains(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
        if (ownBus)
            process.start(QStringLiteral("dbus-run-session"), QStringList{QStringLiteral("--")} + shell);
        else
            process.start(shell.first(), shell.mid(1));
        ASSERT_TRUE(process.waitForFinished(4 * kDeadlineMs));
        const QByteArray said = process.readAll();
        EXPECT_EQ(process.exitCode(), 0) << said.constData();
        EXPECT_TRUE(said.contains("[  PASSED  ] 1 test.")) << said.constData();
    }
};

const QString kUnlocked = QStringLiteral("printf keyring | gnome-keyring-daemon --unlock --components=secrets; ");
const QString kLocked = QStringLiteral("gnome-keyring-daemon --start --components=secrets; ");

} // namespace

TEST_F(DISABLED_InSession, KeepsSecretsAndSignsInAgainWithThem)
{
    const QString name = QStringLiteral("a name/with ключ");
    const QByteArray binary("\0\xFF secret \n", 11);
    EXPECT_EQ(read(name).error().code, ErrorCode::NotFound);
    ASSERT_TRUE(write(name, binary).ok());
    EXPECT_EQ(read(name).valueOr({}), binary);
    ASSERT_TRUE(write(name, "another").ok());
    EXPECT_EQ(read(name).valueOr({}), "another");
    ASSERT_TRUE(remove(name).ok());
    EXPECT_EQ(read(name).error().code, ErrorCode::NotFound);
    EXPECT_TRUE(remove(name).ok()) << "an unknown name is no error";
    QByteArray key;
    {
        Sitting first(folder.path());
        signIn(first);
        ASSERT_TRUE(first.untilSignedIn());
        key = first.session.cacheKey();
    }
    Sitting second(folder.path());
    second.session.resume();
    ASSERT_TRUE(second.untilSignedIn());
    EXPECT_EQ(second.session.cacheKey(), key);
    EXPECT_TRUE(second.asked.isEmpty()) << "the keychain is enough, nobody is asked for a passphrase";
    second.session.signOut(SessionControl::Leaving::WipeData);
    ASSERT_TRUE(waitUntil([&] { return second.signedOut == 1; }, kDeadlineMs));
    Sitting third(folder.path());
    signIn(third);
    ASSERT_TRUE(third.untilSignedIn());
    EXPECT_NE(third.session.cacheKey(), key) << "wiping takes the key out of the keychain";
}

TEST_F(DISABLED_InSession, AnswersWhatWasExpectedOnceAndNeverAfterAChange)
{
    const QString name = QStringLiteral("name");
    ASSERT_TRUE(write(name, "first").ok());
    keychain.expect(name);
    EXPECT_EQ(read(name).valueOr({}), "first") << "asked before the answer is there";
    keychain.expect(name);
    EXPECT_EQ(read(QStringLiteral("other")).error().code, ErrorCode::NotFound);
    EXPECT_EQ(read(name).valueOr({}), "first") << "asked after it: the answer of another name came later";
    EXPECT_EQ(read(name).valueOr({}), "first") << "not expected, asked for";
    keychain.expect(name);
    ASSERT_TRUE(write(name, "second").ok());
    EXPECT_EQ(read(name).valueOr({}), "second") << "what was expected before is out of date";
    keychain.expect(name);
    ASSERT_TRUE(remove(name).ok());
    EXPECT_EQ(read(name).error().code, ErrorCode::NotFound);
    int answers = 0;
    keychain.expect(name);
    {
        QObject gone;
        keychain.read(name, &gone, [&](const Result<QByteArray>&) { ++answers; });
    }
    EXPECT_EQ(read(name).error().code, ErrorCode::NotFound);
    EXPECT_EQ(answers, 0) << "nobody is told who is gone";
}

TEST_F(DISABLED_InSession, AsksForAPassphraseInstead)
{
    EXPECT_EQ(write(QStringLiteral("a"), "b").error().code, ErrorCode::KeychainUnavailable);
    QByteArray key;
    {
        Sitting first(folder.path());
        signIn(first);
        ASSERT_TRUE(first.untilAsked());
        EXPECT_EQ(first.asked, QStringList{QStringLiteral("choose")});
        first.session.answerPassphrase(QStringLiteral("a long passphrase"));
        ASSERT_TRUE(first.untilSignedIn());
        key = first.session.cacheKey();
    }
    Sitting second(folder.path());
    second.session.resume();
    ASSERT_TRUE(second.untilAsked());
    EXPECT_EQ(second.asked, QStringList{QStringLiteral("enter")});
    second.session.answerPassphrase(QStringLiteral("a long passphrase"));
    ASSERT_TRUE(second.untilSignedIn());
    EXPECT_EQ(second.session.cacheKey(), key);
}

TEST_F(KeychainTest, AnOpenOneKeepsTheRefreshTokenAndTheKeyOfTheCache)
{
    expectPass(kUnlocked, "KeepsSecretsAndSignsInAgainWithThem", surroundings());
}

TEST_F(KeychainTest, WhatIsAskedAheadIsTrueWhenItIsTaken)
{
    expectPass(kUnlocked, "AnswersWhatWasExpectedOnceAndNeverAfterAChange", surroundings());
}

TEST_F(KeychainTest, ALockedOneLeadsToAPassphrase)
{
    // The first session leaves a keyring with a password behind, which the second one does not know.
    expectPass(kUnlocked, "KeepsSecretsAndSignsInAgainWithThem", surroundings());
    expectPass(kLocked, "AsksForAPassphraseInstead", surroundings());
}

TEST_F(KeychainTest, NoneAtAllLeadsToAPassphrase)
{
    QProcessEnvironment environment = surroundings();
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), u"unix:path=" + home.filePath(QStringLiteral("no")));
    expectPass({}, "AsksForAPassphraseInstead", environment);
}
