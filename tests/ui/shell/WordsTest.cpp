// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ConversationRules.h"
#include "ui/ErrorText.h"
#include "ui/Format.h"
#include "ui/Icons.h"
#include "ui/Theme.h"

#include <gtest/gtest.h>

namespace sampan
{

TEST(ErrorText, EveryCodeHasASentenceOfItsOwnKind)
{
    for (const ErrorCode code : allErrorCodes()) {
        const QString sentence = ErrorText::sentence({code, QStringLiteral("detail-xyz"), {}});
        EXPECT_TRUE(sentence.endsWith(u'.')) << errorName(code).data();
        EXPECT_GT(sentence.size(), 12) << errorName(code).data();
        EXPECT_FALSE(sentence.contains(u"detail-xyz")) << errorName(code).data();
        EXPECT_TRUE(ErrorText::details({code, QStringLiteral("detail-xyz"), {}}).contains(u"detail-xyz"));
    }
}

TEST(ErrorText, NamesWhatItIsAbout)
{
    const Error error{ErrorCode::NetworkUnreachable, {}, QStringLiteral("desk.example")};
    EXPECT_TRUE(ErrorText::sentence(error).startsWith(u"desk.example: "));
}

TEST(Theme, EveryTokenHasAColourInBothThemes)
{
    Theme theme;
    for (const Theme::Choice choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        theme.setChoice(choice);
        for (int i = 0; i < static_cast<int>(Token::Count_); ++i)
            EXPECT_TRUE(theme.color(static_cast<Token>(i)).isValid()) << tokenName(static_cast<Token>(i)).data();
    }
}

TEST(Theme, ChineseInterfaceHasNothingBelowTwelvePixels)
{
    Theme theme;
    EXPECT_EQ(theme.font(FontRole::Caption).pixelSize(), 11);
    theme.setUiLanguage(QStringLiteral("zh-CN"));
    EXPECT_EQ(theme.font(FontRole::Caption).pixelSize(), 12);
}

TEST(Format, Durations)
{
    EXPECT_EQ(Format::duration(-5), QStringLiteral("0 s"));
    EXPECT_EQ(Format::duration(41'000), QStringLiteral("41 s"));
    EXPECT_EQ(Format::duration(12 * 60'000), QStringLiteral("12 min"));
    EXPECT_EQ(Format::duration(130 * 60'000), QStringLiteral("2 h 10 min"));
    EXPECT_EQ(Format::duration(26 * 3600'000LL), QStringLiteral("26 h"));
}

TEST(Format, EveryWordOfTheDomainHasANameAndAnIconThatExists)
{
    for (const Channel channel :
         {Channel::Email, Channel::Chat, Channel::Phone, Channel::Social, Channel::Marketplace}) {
        EXPECT_FALSE(Format::channelName(channel).isEmpty());
        EXPECT_TRUE(hasIcon(Format::channelIcon(channel)));
    }
    for (const ConversationStatus status :
         {ConversationStatus::New, ConversationStatus::Open, ConversationStatus::Pending, ConversationStatus::OnHold,
          ConversationStatus::Solved, ConversationStatus::Closed}) {
        EXPECT_FALSE(Format::statusName(status).isEmpty());
        EXPECT_TRUE(hasIcon(Format::statusIcon(status)));
    }
    for (const QString& root : categoryRoots())
        EXPECT_NE(Format::categoryName(root), root);
}

} // namespace sampan
