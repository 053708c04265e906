// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/SafeHtml.h"

#include "../support/TestData.h"

#include <QDir>
#include <gtest/gtest.h>

using namespace sampan;

TEST(Quoted, CutsHistoryBelowTheAnswer)
{
    const auto split = splitQuoted(QStringLiteral(
        "Ja, bitte.\n\nAm Mo., 17. Nov. 2025 um 10:00 schrieb Lumora <a@b.example>:\n> Sollen wir?\n> Gruß"));
    EXPECT_EQ(split.body, u"Ja, bitte.");
    EXPECT_TRUE(split.quoted.startsWith(u"Am Mo."));
}

TEST(Quoted, CutsAtASeparatorOfMailPrograms)
{
    const auto split = splitQuoted(QStringLiteral("好的\n-----原始邮件-----\n发件人: a\n正文"));
    EXPECT_EQ(split.body, u"好的");
    EXPECT_TRUE(split.quoted.contains(u"正文"));
}

TEST(Quoted, KeepsAnswersBetweenQuotesAndPureQuotesWhole)
{
    const QString between = QStringLiteral("> size?\nM\n> colour?\nblue");
    EXPECT_EQ(splitQuoted(between).body, between);
    EXPECT_TRUE(splitQuoted(between).quoted.isEmpty());
    const QString pure = QStringLiteral("> only this");
    EXPECT_EQ(splitQuoted(pure).body, pure);
    EXPECT_EQ(splitQuoted(QString()).body, QString());
}

TEST(Quoted, HtmlHistoryIsTheTrailingBlockQuote)
{
    const auto split = splitQuotedHtml(QStringLiteral("<p>Yes</p><blockquote>No?</blockquote>"));
    EXPECT_EQ(split.body, u"<p>Yes</p>");
    EXPECT_EQ(split.quoted, u"<blockquote>No?</blockquote>");
    const QString inline_ = QStringLiteral("<blockquote>No?</blockquote><p>Yes</p>");
    EXPECT_EQ(splitQuotedHtml(inline_).body, inline_);
}

TEST(Quoted, NeverLosesAWordOfRealReplies)
{
    if (test::dataDir().isEmpty())
        GTEST_SKIP() << test::missingDataReason().toStdString();
    QDir folder(test::dataDir() + QStringLiteral("/email/talon"));
    int seen = 0;
    QStringList pending{folder.path()};
    while (!pending.isEmpty()) {
        const QDir dir(pending.takeFirst());
        for (const QFileInfo& info : dir.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
            if (info.isDir()) {
                pending.append(info.filePath());
                continue;
            }
            const QString text = QString::fromUtf8(test::readFile(info.filePath()));
            const auto split = splitQuoted(text);
            EXPECT_EQ(QString(split.body + split.quoted).simplified().remove(u' '), text.simplified().remove(u' '))
                << info.fileName().toStdString();
            ++seen;
        }
    }
    EXPECT_GT(seen, 20);
}
