// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Commands.h"
#include "server/commands/Sentences.h"

#include "server/Config.h"
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;

namespace
{
Result<Invocation> parse(const char* line)
{
    return parseCommandLine(QString::fromLatin1(line).split(u' '), allCommands());
}
} // namespace

TEST(CommandLine, FindsCommandsOptionsAndArguments)
{
    const auto add = parse("user add --team A --name=Mei --team B mei@x.example");
    ASSERT_TRUE(add.ok());
    EXPECT_EQ(add->command->path, QStringLiteral("user add"));
    EXPECT_EQ(add->options.value(QStringLiteral("team")), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
    EXPECT_EQ(add->value(QStringLiteral("name")), QStringLiteral("Mei"));
    EXPECT_EQ(add->arguments, QStringList{QStringLiteral("mei@x.example")});
}

TEST(CommandLine, RefusesWhatItDoesNotKnow)
{
    for (const char* line : {"fly", "user fly", "user add", "user add a b", "serve --fly", "serve --port",
                             "serve --port 1 --port 2", "serve --plain-http=yes"})
        EXPECT_FALSE(parse(line).ok()) << line;
}

TEST(CommandLine, HelpIsThereForAllAndEach)
{
    for (const Command& command : allCommands()) {
        const QString page = helpText(command.path, allCommands());
        EXPECT_TRUE(page.contains(QStringLiteral("Usage: sampan-server ") + command.path))
            << command.path.toStdString();
        EXPECT_FALSE(command.summary.isEmpty());
        EXPECT_NE(command.run, nullptr);
    }
    EXPECT_EQ(parse("serve --help")->helpTopic, QStringLiteral("serve"));
    EXPECT_EQ(parse("user --help")->helpTopic, QStringLiteral("user"));
}

TEST(Sentences, EveryErrorHasOne)
{
    for (const ErrorCode code : allErrorCodes()) {
        const QString sentence = sentenceOf({code, QStringLiteral("Detail %1 of it"), QStringLiteral("subject %2")});
        EXPECT_GT(sentence.size(), 10) << errorName(code).data();
        EXPECT_TRUE(sentence.at(0).isUpper()) << sentence.toStdString();
        EXPECT_FALSE(sentenceOf({code, {}, {}}).contains(u'%')) << errorName(code).data();
    }
}

TEST(Config, RefusesUnknownKeysWithTheirLine)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("c.conf")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("# comment\nport = 9000\nlisten= ::1\npassword-cost = interactive\n");
    file.flush();
    const auto config = readConfig(file.fileName(), true);
    ASSERT_TRUE(config.ok());
    EXPECT_EQ(config->port, 9000);
    EXPECT_EQ(config->listen, QStringLiteral("::1"));
    EXPECT_EQ(config->passwordCost, PasswordCost::Interactive);
    file.write("prot = 1\n");
    file.flush();
    EXPECT_TRUE(readConfig(file.fileName(), true).error().detail.contains(u"line 5"));
    EXPECT_FALSE(readConfig(folder.filePath(QStringLiteral("none")), true).ok());
    EXPECT_TRUE(readConfig(folder.filePath(QStringLiteral("none")), false).ok());
    EXPECT_TRUE(readConfig(QStringLiteral(SAMPAN_SOURCE_DIR "/packaging/server/sampan-server.conf"), true).ok());
}
