// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/Dictionary.h"
#include "spelling/OwnWords.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace sampan::test
{

namespace
{

void put(const QString& path, const QByteArray& content)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(content), content.size());
}

struct DictionaryTest : public ::testing::Test {
    QTemporaryDir folder;
    QString path(const QString& name) const { return folder.filePath(name); }
    void pair(const QString& name, const QByteArray& affixes = "SET UTF-8\n", const QByteArray& words = "1\nPaket\n")
    {
        put(path(name + QStringLiteral(".aff")), affixes);
        put(path(name + QStringLiteral(".dic")), words);
    }
    QString found(const QString& language) const
    {
        return findDictionary(language, {folder.path()}).words.section(u'/', -1);
    }
};

} // namespace

TEST_F(DictionaryTest, TheRegionOfTheLanguageIsTakenElseItsHomeElseAny)
{
    pair(QStringLiteral("de_AT"));
    pair(QStringLiteral("de_DE"));
    pair(QStringLiteral("nl_BE"));
    EXPECT_EQ(found(QStringLiteral("de")), QStringLiteral("de_DE.dic"));
    EXPECT_EQ(found(QStringLiteral("de-AT")), QStringLiteral("de_AT.dic"));
    EXPECT_EQ(found(QStringLiteral("de-CH")), QStringLiteral("de_DE.dic"));
    EXPECT_EQ(found(QStringLiteral("nl")), QStringLiteral("nl_BE.dic"));
    EXPECT_EQ(found(QStringLiteral("fr")), QString());
    EXPECT_EQ(found(QString()), QString());
}

TEST_F(DictionaryTest, AHalfPairIsNone)
{
    put(path(QStringLiteral("es_ES.dic")), "1\nhola\n");
    EXPECT_EQ(found(QStringLiteral("es")), QString());
}

TEST_F(DictionaryTest, KnowsItsWordsAndSuggestsNearOnes)
{
    pair(QStringLiteral("de_DE"), "SET UTF-8\nTRY Paketdr\n", "2\nPaket\nGerät\n");
    const auto dictionary = Dictionary::open(findDictionary(QStringLiteral("de"), {folder.path()}));
    ASSERT_TRUE(dictionary.ok());
    EXPECT_TRUE((*dictionary)->knows(QStringLiteral("Gerät")));
    EXPECT_FALSE((*dictionary)->knows(QStringLiteral("Pakte")));
    EXPECT_TRUE((*dictionary)->suggestions(QStringLiteral("Pakte")).contains(QStringLiteral("Paket")));
}

TEST_F(DictionaryTest, OldCharacterSetsAreRead)
{
    // "Żądło" in ISO 8859-2.
    pair(QStringLiteral("pl_PL"), "SET ISO8859-2\n",
         "1\n\xAF\xB1"
         "d\xB3o\n");
    const auto dictionary = Dictionary::open(findDictionary(QStringLiteral("pl"), {folder.path()}));
    ASSERT_TRUE(dictionary.ok());
    EXPECT_TRUE((*dictionary)->knows(QStringLiteral("Żądło")));
    EXPECT_FALSE((*dictionary)->knows(QStringLiteral("Zadlo")));
}

TEST_F(DictionaryTest, AnUnreadablePairIsAnErrorNotAWorldFullOfMistakes)
{
    const auto dictionary = Dictionary::open({path(QStringLiteral("x.aff")), path(QStringLiteral("x.dic"))});
    ASSERT_FALSE(dictionary.ok());
    EXPECT_EQ(dictionary.error().code, ErrorCode::FileUnreadable);
}

TEST_F(DictionaryTest, OwnWordsAreKeptAndKnownWithACapital)
{
    const QString file = path(QStringLiteral("sub/words.txt"));
    auto words = OwnWords::load(file);
    ASSERT_TRUE(words.ok());
    ASSERT_TRUE(words->add(QStringLiteral("lumora")).ok());
    ASSERT_TRUE(words->add(QStringLiteral("DHL")).ok());
    words->ignore(QStringLiteral("qqq"));
    EXPECT_TRUE(words->knows(QStringLiteral("qqq")));
    const auto again = OwnWords::load(file);
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again->count(), 2);
    EXPECT_TRUE(again->knows(QStringLiteral("Lumora")));
    EXPECT_FALSE(again->knows(QStringLiteral("dhl")));
    EXPECT_FALSE(again->knows(QStringLiteral("qqq")));
}

TEST_F(DictionaryTest, OwnWordsThatCannotBeKeptAreSaidButKnown)
{
    put(path(QStringLiteral("file")), "x");
    auto words = OwnWords::load(path(QStringLiteral("file/words.txt")));
    ASSERT_TRUE(words.ok());
    EXPECT_FALSE(words->add(QStringLiteral("lumora")).ok());
    EXPECT_TRUE(words->knows(QStringLiteral("lumora")));
}

} // namespace sampan::test
