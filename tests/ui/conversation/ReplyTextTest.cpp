// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ReplyText.h"
#include "ui/composer/AttachmentWords.h"
#include "ui/composer/LinkBox.h"
#include "ui/composer/PasteCleaner.h"

#include <QHash>
#include <QTextDocument>
#include <gtest/gtest.h>

namespace sampan::test
{

TEST(ReplyTextTest, PlainTextNeedsNoHtml)
{
    QTextDocument document;
    document.setPlainText(QStringLiteral("eins\nzwei\n\n"));
    EXPECT_EQ(plainTextOf(document), QStringLiteral("eins\nzwei"));
    EXPECT_TRUE(htmlOf(document).isEmpty());
}

TEST(ReplyTextTest, FormatsBecomeSmallHtmlAndReadablePlainText)
{
    QTextDocument document;
    document.setHtml(QStringLiteral("<p>do <b>not</b> pay, see <a href=\"https://lumora.example/faq\">here</a></p>"
                                    "<ul><li>one</li><li>two</li></ul>"));
    EXPECT_EQ(plainTextOf(document), QStringLiteral("do not pay, see here <https://lumora.example/faq>\n- one\n- two"));
    EXPECT_EQ(htmlOf(document), QStringLiteral("<p dir=\"auto\">do <b>not</b> pay, see "
                                               "<a href=\"https://lumora.example/faq\">here</a></p>"
                                               "<ul><li dir=\"auto\">one</li><li dir=\"auto\">two</li></ul>"));
}

TEST(ReplyTextTest, NestedListsQuotesAndPicturesDegradeToReadableText)
{
    QTextDocument document;
    document.setHtml(QStringLiteral("<ol><li>first<ul><li>inner</li></ul></li><li>second</li></ol>"
                                    "<blockquote><p>you wrote</p></blockquote><p>see <img src=\"cid:p1\" "
                                    "alt=\"Picture 1.png\"></p>"));
    EXPECT_EQ(plainTextOf(document),
              QStringLiteral("1. first\n  - inner\n2. second\n> you wrote\nsee [Picture 1.png]"));
    EXPECT_EQ(
        htmlOf(document),
        QStringLiteral("<ol><li dir=\"auto\">first<ul><li dir=\"auto\">inner</li></ul></li><li dir=\"auto\">second"
                       "</li></ol><blockquote><p dir=\"auto\">you wrote</p></blockquote><p dir=\"auto\">see <img "
                       "src=\"cid:p1\" alt=\"Picture 1.png\"></p>"));
}

TEST(ReplyTextTest, WhatIsSentComesBackTheSame)
{
    QTextDocument document;
    document.setHtml(QStringLiteral("<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul><p>x <b>y</b></p>"));
    const QString once = htmlOf(document);
    QTextDocument again;
    again.setHtml(once);
    EXPECT_EQ(htmlOf(again), once);
}

TEST(PasteTest, WordsPaintedBulletsBecomeLists)
{
    const QString html = QStringLiteral(
        "<html><head><style>p.Mso{color:red}</style></head><body><p class=MsoNormal style='font-family:Calibri;"
        "color:#ff0000'>Dear <b>Anke</b>,<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>"
        "<![if !supportLists]><span>·<span>&nbsp;&nbsp;</span></span><![endif]>one</p><p class=MsoListParagraph "
        "style='mso-list:l0 level1 lfo1'><![if !supportLists]>·&nbsp;<![endif]>two</p></body></html>");
    EXPECT_EQ(cleanedForEditor(html),
              QStringLiteral("<p dir=\"auto\">Dear <b>Anke</b>,</p><ul><li dir=\"auto\">one</li><li dir=\"auto\">two"
                             "</li></ul>"));
}

TEST(PasteTest, TablesBecomeLinesAndForeignPicturesAndScriptsGo)
{
    const QString html =
        QStringLiteral("<table><tr><td>LH-1</td><td><p>€5</p></td></tr><tr><td>LH-2</td><td>€7</td>"
                       "</tr></table><script>x()</script><p><i>end</i><img src=\"http://x/y.png\"></p>");
    QTextDocument document;
    document.setHtml(cleanedForEditor(html));
    EXPECT_EQ(plainTextOf(document), QStringLiteral("LH-1 | €5\nLH-2 | €7\nend"));
}

TEST(AttachmentWordsTest, EachLanguageHasItsWords)
{
    const QHash<QString, QString> texts = {
        {QStringLiteral("en"), QStringLiteral("Please find the label attached.")},
        {QStringLiteral("de"), QStringLiteral("Im Anhang finden Sie das Etikett.")},
        {QStringLiteral("fr"), QStringLiteral("Vous trouverez l’étiquette ci-jointe.")},
        {QStringLiteral("es"), QStringLiteral("Le adjuntamos la etiqueta.")},
        {QStringLiteral("it"), QStringLiteral("In allegato trova l’etichetta.")},
        {QStringLiteral("pt"), QStringLiteral("A etiqueta segue em anexo.")},
        {QStringLiteral("nl"), QStringLiteral("In de bijlage vindt u het label.")},
        {QStringLiteral("pl"), QStringLiteral("W załączniku przesyłam etykietę.")},
        {QStringLiteral("ru"), QStringLiteral("Этикетка во вложении.")},
        {QStringLiteral("zh"), QStringLiteral("请见附件。")},
        {QStringLiteral("ja"), QStringLiteral("ラベルを添付いたします。")},
        {QStringLiteral("ko"), QStringLiteral("라벨을 첨부합니다.")},
        {QStringLiteral("ar"), QStringLiteral("تجدون الملصق في المرفقات.")},
        {QStringLiteral("tr"), QStringLiteral("Etiket ektedir, ekte bulabilirsiniz.")},
    };
    EXPECT_EQ(texts.size(), AttachmentWords::languages().size());
    for (auto it = texts.begin(); it != texts.end(); ++it)
        EXPECT_FALSE(AttachmentWords::wordIn(it.value(), it.key()).isEmpty()) << qPrintable(it.key());
}

TEST(AttachmentWordsTest, QuotedLinesAndOtherWordsDoNotCount)
{
    EXPECT_TRUE(
        AttachmentWords::wordIn(QStringLiteral("Thanks.\n> see attached file"), QStringLiteral("en")).isEmpty());
    EXPECT_TRUE(AttachmentWords::wordIn(QStringLiteral("Our joint offer"), QStringLiteral("en-GB")).isEmpty());
    EXPECT_TRUE(AttachmentWords::wordIn(QStringLiteral("Das Paket ist da."), QStringLiteral("de")).isEmpty());
    EXPECT_FALSE(AttachmentWords::wordIn(QStringLiteral("anbei"), QString()).isEmpty());
}

TEST(LinkBoxTest, TakesOnlyHarmlessTargets)
{
    EXPECT_EQ(LinkBox::normalised(QStringLiteral("lumora.example")), QStringLiteral("https://lumora.example"));
    EXPECT_EQ(LinkBox::normalised(QStringLiteral("a@b.example")), QStringLiteral("mailto:a@b.example"));
    EXPECT_TRUE(LinkBox::normalised(QStringLiteral("javascript://x")).isEmpty());
}

} // namespace sampan::test
