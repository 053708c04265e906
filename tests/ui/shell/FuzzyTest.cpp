// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/FuzzyMatch.h"

#include <gtest/gtest.h>

namespace sampan
{

int scoreOf(const QString& text, const QString& query)
{
    const auto match = fuzzyMatch(text, query);
    return match ? match->score : -1;
}

TEST(FuzzyMatch, PiecesBeatScatteredLettersAndBeginningsBeatMiddles)
{
    const QString text = QStringLiteral("Send and solve");
    EXPECT_GT(scoreOf(text, QStringLiteral("send")), scoreOf(text, QStringLiteral("solve")));
    EXPECT_GT(scoreOf(text, QStringLiteral("solve")), scoreOf(text, QStringLiteral("olve")));
    EXPECT_GT(scoreOf(text, QStringLiteral("olve")), scoreOf(text, QStringLiteral("sas")));
    EXPECT_GT(scoreOf(text, QStringLiteral("sas")), 0);
}

TEST(FuzzyMatch, EveryWordIsNeededInAnyOrder)
{
    const QString text = QStringLiteral("Next conversation");
    EXPECT_GT(scoreOf(text, QStringLiteral("conv next")), 0);
    EXPECT_EQ(scoreOf(text, QStringLiteral("next solve")), -1);
    EXPECT_EQ(scoreOf(text, QStringLiteral("onv xx")), -1);
    EXPECT_EQ(scoreOf(text, QStringLiteral("tion z")), -1);
    EXPECT_EQ(scoreOf(text, {}), 0);
}

TEST(FuzzyMatch, HanIsFoundAsAPieceOnly)
{
    const QString text = QStringLiteral("标记为未读");
    ASSERT_TRUE(fuzzyMatch(text, QStringLiteral("未读")));
    EXPECT_EQ(fuzzyMatch(text, QStringLiteral("未读"))->marks, (QList<std::pair<int, int>>{{3, 2}}));
    EXPECT_FALSE(fuzzyMatch(text, QStringLiteral("标读")));
}

TEST(FuzzyMatch, TellsWhatToMark)
{
    const auto match = fuzzyMatch(QStringLiteral("Assign to me"), QStringLiteral("me ASS"));
    ASSERT_TRUE(match);
    EXPECT_EQ(match->marks, (QList<std::pair<int, int>>{{0, 3}, {10, 2}}));
}

} // namespace sampan
