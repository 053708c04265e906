// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Options.h"

#include <gtest/gtest.h>

using namespace sampan;

TEST(Options, ReadsWhatTheWorkstationUnderstands)
{
    const auto options =
        optionsFromArguments({QStringLiteral("--demo"), QStringLiteral("--lang"), QStringLiteral("zh_CN"),
                              QStringLiteral("--theme"), QStringLiteral("dark")});
    ASSERT_TRUE(options.ok());
    EXPECT_TRUE(options->demo);
    EXPECT_EQ(options->language, u"zh_CN");
    EXPECT_EQ(options->theme, u"dark");
}

TEST(Options, RefusesTheRestWithASentence)
{
    for (const char* bad : {"--fly", "http://x.example", "--theme=blue"}) {
        const auto options = optionsFromArguments({QString::fromLatin1(bad)});
        ASSERT_FALSE(options.ok()) << bad;
        EXPECT_FALSE(options.error().detail.isEmpty());
    }
}

TEST(Options, ALinkNamesAConversation)
{
    const Id id = newId();
    const auto options = optionsFromArguments({QStringLiteral("sampan:conversation/") + id});
    ASSERT_TRUE(options.ok());
    EXPECT_EQ(conversationOfLink(options->link), id);
    EXPECT_TRUE(conversationOfLink(QStringLiteral("sampan:conversation/../x")).isEmpty());
    EXPECT_TRUE(conversationOfLink(QString()).isEmpty());
}

TEST(Options, AnAccountCanBeNamed)
{
    const auto options = optionsFromArguments({QStringLiteral("--account"), QStringLiteral("ab12")});
    ASSERT_TRUE(options.ok());
    EXPECT_EQ(options->account, QStringLiteral("ab12"));
    const Id id = newId();
    EXPECT_EQ(conversationOfLink(QStringLiteral("sampan://conversation/") + id), id);
}
