// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/SearchText.h"

#include <gtest/gtest.h>

using namespace sampan;

TEST(SearchText, CutsWordsAndPairs)
{
    EXPECT_EQ(indexText(QStringLiteral("Réf. Straße LX-2041")), u"ref strasse lx 2041");
    EXPECT_EQ(indexText(QStringLiteral("我的包裹")), u"我的 的包 包裹 裹");
    EXPECT_EQ(indexText(QStringLiteral("iPhone壳2个")), u"iphone 壳 2 个");
    EXPECT_EQ(indexText(QStringLiteral("ﾊﾟﾝ ＡＢＣ")), u"パン ン abc");
    EXPECT_EQ(indexText(QStringLiteral("배송")), u"배송 송");
    EXPECT_EQ(indexText(QStringLiteral("が")), u"が");
    EXPECT_EQ(indexText(QString()), QString());
}

TEST(SearchText, AsksForPhrasesAndPrefixes)
{
    EXPECT_EQ(queryTerms(QStringLiteral("包")), (QList<SearchTerm>{{{QStringLiteral("包")}, true}}));
    EXPECT_EQ(queryTerms(QStringLiteral("没有到")),
              (QList<SearchTerm>{{{QStringLiteral("没有"), QStringLiteral("有到")}, false}}));
    EXPECT_EQ(queryTerms(QStringLiteral("order par")),
              (QList<SearchTerm>{{{QStringLiteral("order")}, false}, {{QStringLiteral("par")}, true}}));
    EXPECT_EQ(queryTerms(QStringLiteral("order ")), (QList<SearchTerm>{{{QStringLiteral("order")}, false}}));
    EXPECT_TRUE(queryTerms(QStringLiteral("...")).isEmpty());
}

TEST(SearchText, OffsetsPointIntoTheOriginal)
{
    const QString text = QStringLiteral("né 包裹");
    const QList<SearchToken> tokens = searchTokens(text);
    ASSERT_EQ(tokens.size(), 3);
    EXPECT_EQ(text.mid(tokens.at(1).start, tokens.at(1).end - tokens.at(1).start), u"包裹");
}
