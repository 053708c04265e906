// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/SpellingWords.h"

#include <QStringList>
#include <gtest/gtest.h>

namespace sampan::test
{

namespace
{
QStringList words(const QString& text)
{
    QStringList found;
    for (const WordRange& range : wordsToCheck(text))
        found += text.mid(range.start, range.length);
    return found;
}
} // namespace

TEST(SpellingWords, AreWordsWithTheirAccentsAndApostrophes)
{
    EXPECT_EQ(words(QStringLiteral("Das Gerät, l’été: don't!")),
              (QStringList{QStringLiteral("Das"), QStringLiteral("Gerät"), QStringLiteral("l’été"),
                           QStringLiteral("don't")}));
}

TEST(SpellingWords, NumbersLinksAddressesAndCodesAreNotJudged)
{
    EXPECT_TRUE(
        words(QStringLiteral("https://lumora.de/hilfe?a=b anke.vogt@posteo.example LH-48213 RB409277134CN 38,64 "
                             "lumora.de DHL24 #retoure c:\\temp"))
            .isEmpty());
}

TEST(SpellingWords, ScriptsWithoutSpacesAreLeftAlone)
{
    EXPECT_TRUE(words(QStringLiteral("届いた商品 请问可以 สินค้า テスト")).isEmpty());
    EXPECT_EQ(words(QStringLiteral("请看 invoice 谢谢")), QStringList{QStringLiteral("invoice")});
}

TEST(SpellingWords, EmojiAndLoneLettersAreNoWords)
{
    EXPECT_EQ(words(QStringLiteral("👩‍👩‍👧 ok a 🇩🇪")), QStringList{QStringLiteral("ok")});
    EXPECT_TRUE(words(QString()).isEmpty());
}

} // namespace sampan::test
