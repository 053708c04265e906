// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/SpellChecker.h"
#include "spelling/Dictionary.h"
#include "tests/support/Wait.h"

#include <QTemporaryDir>
#include <QThread>
#include <gtest/gtest.h>

namespace sampan::test
{

namespace
{

/// With the en_US dictionary of the system, which the packages of the project bring.
struct SpellCheckerTest : public ::testing::Test {
    QTemporaryDir folder;
    SpellChecker checker{folder.filePath(QStringLiteral("words.txt")), dictionaryFolders()};
    QHash<int, QStringList> wrong;
    QList<std::pair<QString, bool>> ready;

    void SetUp() override
    {
        if (!findDictionary(QStringLiteral("en-US"), dictionaryFolders()).isFound())
            GTEST_SKIP() << "no en_US dictionary on this computer (package hunspell-en-us)";
        QObject::connect(&checker, &SpellChecker::checked, &checker,
                         [this](int ticket, const QString& text, const QList<WordRange>& ranges) {
                             EXPECT_EQ(QThread::currentThread(), checker.thread());
                             wrong[ticket].clear();
                             for (const WordRange& range : ranges)
                                 wrong[ticket] += text.mid(range.start, range.length);
                         });
        QObject::connect(&checker, &SpellChecker::languageReady, &checker, [this](const QString& language, bool found) {
            ready.append({language, found});
        });
    }
    QStringList check(const QString& text)
    {
        static int ticket = 0;
        ++ticket;
        checker.check(ticket, text);
        EXPECT_TRUE(waitUntil([this] { return wrong.contains(ticket); }));
        return wrong.value(ticket);
    }
};

} // namespace

TEST_F(SpellCheckerTest, FindsTheWrongWordsOfALine)
{
    checker.setLanguage(QStringLiteral("en-US"));
    EXPECT_EQ(check(QStringLiteral("We have recieved your parcel LH-48213.")), QStringList{QStringLiteral("recieved")});
    EXPECT_EQ(ready, (QList<std::pair<QString, bool>>{{QStringLiteral("en-US"), true}}));
}

TEST_F(SpellCheckerTest, SuggestsTheRightWord)
{
    checker.setLanguage(QStringLiteral("en-US"));
    QStringList words;
    checker.suggest(QStringLiteral("recieved"), &checker, [&](const QStringList& found) { words = found; });
    ASSERT_TRUE(waitUntil([&] { return !words.isEmpty(); }));
    EXPECT_EQ(words.first(), QStringLiteral("received"));
}

TEST_F(SpellCheckerTest, OwnAndIgnoredWordsAreRightFromThenOn)
{
    checker.setLanguage(QStringLiteral("en-US"));
    int changes = 0;
    QObject::connect(&checker, &SpellChecker::wordsChanged, &checker, [&] { ++changes; });
    checker.addToOwnWords(QStringLiteral("Hanbo"));
    checker.ignore(QStringLiteral("Tideway"));
    EXPECT_EQ(check(QStringLiteral("Hanbo and Tideway and Lumorra")), QStringList{QStringLiteral("Lumorra")});
    EXPECT_EQ(changes, 2);
}

TEST_F(SpellCheckerTest, WithoutADictionaryNothingIsWrongAndItIsSaid)
{
    checker.setLanguage(QStringLiteral("tlh"));
    EXPECT_TRUE(check(QStringLiteral("Qapla batlh")).isEmpty());
    EXPECT_EQ(ready, (QList<std::pair<QString, bool>>{{QStringLiteral("tlh"), false}}));
}

TEST_F(SpellCheckerTest, AnswersForAnEarlierLanguageAreNotGiven)
{
    checker.setLanguage(QStringLiteral("tlh"));
    checker.check(900, QStringLiteral("Paket"));
    checker.setLanguage(QStringLiteral("en-US"));
    EXPECT_EQ(check(QStringLiteral("wrng")), QStringList{QStringLiteral("wrng")});
    EXPECT_FALSE(wrong.contains(900));
}

} // namespace sampan::test
