// SPDX-License-Identifier: GPL-3.0-or-later
#include "ServerProcess.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <gtest/gtest.h>
#include <unistd.h>

using namespace sampan::server::test;

namespace
{

QStringList words(const char* line)
{
    return QString::fromLatin1(line).split(u' ');
}

} // namespace

TEST(Commands, HelpNamesEveryCommandAndExplainsEach)
{
    const ServerProcess server;
    QProcess help;
    help.start(programFile(), {QStringLiteral("--help")});
    ASSERT_TRUE(help.waitForFinished());
    const QString text = QString::fromUtf8(help.readAllStandardOutput());
    for (const char* name : {"init", "serve", "user add", "team member", "inbox test", "import conversations", "backup",
                             "restore", "check"})
        EXPECT_TRUE(text.contains(QLatin1StringView(name))) << name;
    EXPECT_TRUE(server.run(words("inbox add --help")).out.contains(u"--imap-security"));
    EXPECT_EQ(server.run(words("fly")).code, 2);
    EXPECT_EQ(server.run(words("serve --port")).code, 2);
}

TEST(Commands, InitMakesAFolderForItsOwnerOnly)
{
    const ServerProcess server;
    const Ran ran = server.init();
    ASSERT_EQ(ran.code, 0) << ran.err.toStdString();
    EXPECT_TRUE(ran.out.contains(u"fingerprint"));
    for (const char* name : {"sampan.db", "secret.key", "tls/authority.key", "tls/server.pem"}) {
        const QFileInfo info(server.data() + u'/' + QLatin1StringView(name));
        EXPECT_TRUE(info.exists()) << name;
        EXPECT_EQ(info.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions())
            << name;
    }
    // Again: data and authority stay.
    const Ran again = server.run(words("init"));
    EXPECT_EQ(again.code, 0) << again.err.toStdString();
    EXPECT_EQ(again.out.section(QStringLiteral("authority: "), 1), ran.out.section(QStringLiteral("authority: "), 1));
}

TEST(Commands, UsersAndTeamsAreManaged)
{
    const ServerProcess server;
    ASSERT_EQ(server.init().code, 0);
    EXPECT_EQ(server.run(words("team add Europe")).code, 0);
    EXPECT_EQ(server.run(words("team add europe")).err, QStringLiteral("Team europe exists already.\n"));
    EXPECT_EQ(server.run(words("user add --team Europe mei@sampan.example"), "correct horse\n").code, 0);
    EXPECT_NE(server.run(words("user add li@sampan.example"), "short\n").code, 0);
    EXPECT_EQ(server.run(words("user disable nobody@x.example")).err,
              QStringLiteral("There is no user nobody@x.example.\n"));
    EXPECT_EQ(server.run(words("user disable mei@sampan.example")).code, 0);
    EXPECT_TRUE(server.run(words("user list")).out.contains(u"(disabled)"));
    EXPECT_EQ(server.run(words("user password mei@sampan.example"), "battery staple\n").code, 0);
    EXPECT_EQ(server.run(words("team member --remove Europe mei@sampan.example")).code, 0);
    EXPECT_EQ(server.run(words("check")).code, 0);
}

TEST(Commands, InboxTestSaysWhatIsWrong)
{
    const ServerProcess server;
    ASSERT_EQ(server.init().code, 0);
    const Ran added =
        server.run(words("inbox add --imap 127.0.0.1:1 --imap-security none --smtp 127.0.0.1:1 --smtp-security none "
                         "help@lumora.example"),
                   "secret\n");
    ASSERT_EQ(added.code, 0) << added.err.toStdString();
    const Ran probed = server.run(words("inbox test help@lumora.example"));
    EXPECT_EQ(probed.code, 1);
    EXPECT_TRUE(probed.err.contains(u"127.0.0.1 cannot be reached")) << probed.err.toStdString();
    EXPECT_EQ(server.run(words("inbox test nobody@x.example")).err,
              QStringLiteral("There is no inbox nobody@x.example.\n"));
}

TEST(Commands, InboxSignatureIsSetShownAndTakenAway)
{
    const ServerProcess server;
    ASSERT_EQ(server.init().code, 0);
    ASSERT_EQ(server.run(words("inbox add help@lumora.example")).code, 0);
    EXPECT_EQ(server.run(words("inbox signature --language de --text Regards\\nLumora help@lumora.example")).code, 0);
    EXPECT_EQ(server.run(words("inbox signature help@lumora.example")).out, QStringLiteral("de: Regards\nLumora\n"));
    EXPECT_EQ(server.run(words("inbox signature --language de --text= help@lumora.example")).code, 0);
    EXPECT_TRUE(server.run(words("inbox signature help@lumora.example")).out.isEmpty());
}

TEST(Commands, AFolderThatWasNeverMadeIsSaid)
{
    const ServerProcess server;
    const Ran ran = server.run(words("user list"));
    EXPECT_EQ(ran.code, 1);
    EXPECT_TRUE(ran.err.contains(u"sampan-server init")) << ran.err.toStdString();
}

TEST(Commands, ANewerSchemaIsRefusedWithASentence)
{
    const ServerProcess server;
    ASSERT_EQ(server.init().code, 0);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
        database.setDatabaseName(server.data() + QStringLiteral("/sampan.db"));
        ASSERT_TRUE(database.open());
        QSqlQuery query(database);
        ASSERT_TRUE(query.exec(QStringLiteral("INSERT INTO schema_version (version) VALUES (9999)")));
        query.finish();
        database.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("newer"));
    const Ran ran = server.run(words("serve --port 0"));
    EXPECT_EQ(ran.code, 1);
    EXPECT_TRUE(ran.err.contains(u"newer version of sampan-server")) << ran.err.toStdString();
}

TEST(Commands, MissingPermissionsAreSaid)
{
    const ServerProcess server;
    if (::geteuid() == 0) {
        // Root may write anywhere, so a folder that cannot be one stands in for it.
        const Ran ran = server.run({QStringLiteral("init"), QStringLiteral("--data"), QStringLiteral("/proc/sampan")});
        EXPECT_NE(ran.code, 0);
        return;
    }
    QFile::setPermissions(server.data(), QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    const Ran ran = server.init();
    QFile::setPermissions(server.data(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    EXPECT_EQ(ran.code, 1);
    EXPECT_TRUE(ran.err.contains(u"cannot be written")) << ran.err.toStdString();
}

TEST(Commands, AFullDiskIsSaidAndLeavesNoHalfBackup)
{
    const ServerProcess server;
    ASSERT_EQ(server.init().code, 0);
    const QString file = server.file(QStringLiteral("desk.tar"));
    const Ran ran = server.runWithFileLimit(16, {QStringLiteral("backup"), file});
    EXPECT_EQ(ran.code, 1);
    EXPECT_FALSE(ran.err.isEmpty());
    EXPECT_FALSE(QFile::exists(file));
    EXPECT_EQ(server.run(words("check")).code, 0);
}
