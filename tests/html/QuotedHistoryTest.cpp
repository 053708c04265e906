// SPDX-License-Identifier: GPL-3.0-or-later
// The history of a conversation as the mail programs of many countries write it.
#include "html/SafeHtml.h"

#include <gtest/gtest.h>

using namespace sampan;

namespace
{

QString bodyOfText(const QString& text)
{
    return splitQuoted(text).body;
}

/// As the window does it: made safe, split, and what is left read as text.
QString bodyOfHtml(const QString& html)
{
    return htmlToText(splitQuotedHtml(sanitizeHtml(html).html).body);
}

QString letters(QString text)
{
    QString kept;
    for (const QChar c : std::as_const(text)) {
        if (c.isLetterOrNumber())
            kept += c;
    }
    return kept;
}

/// Nothing is hidden: the mail is shown as it came.
void expectWhole(const QString& text)
{
    const QuotedSplit split = splitQuoted(text);
    EXPECT_EQ(split.body, text);
    EXPECT_TRUE(split.quoted.isEmpty()) << split.quoted.toStdString();
}

void expectWholeHtml(const QString& html)
{
    const QString safe = sanitizeHtml(html).html;
    EXPECT_TRUE(splitQuotedHtml(safe).quoted.isEmpty()) << html.toStdString();
    EXPECT_EQ(splitQuotedHtml(safe).body, safe);
}

} // namespace

class Attributions : public testing::TestWithParam<const char*>
{
};

TEST_P(Attributions, AreHiddenWithTheQuotation)
{
    const QString line = QString::fromUtf8(GetParam());
    const QString mail = QStringLiteral("Yes, please.\n\n") + line + QStringLiteral("\n\n> Shall we?\n> Regards\n");
    EXPECT_EQ(bodyOfText(mail), u"Yes, please.") << line.toStdString();
    EXPECT_TRUE(splitQuoted(mail).quoted.startsWith(line.left(5)));
    const QString html = QStringLiteral("<p>Yes, please.</p><div>%1<br></div><blockquote>Shall we?</blockquote>")
                             .arg(line.toHtmlEscaped());
    EXPECT_EQ(bodyOfHtml(html), u"Yes, please.") << line.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Languages, Attributions,
    testing::Values("On Mon, 17 Nov 2025 at 10:00, Lumora Home <shop@lumora.example> wrote:",
                    "On Mon, 17 Nov 2025 at 10:00, Lumora Home\n<shop@lumora.example> wrote:",
                    "On 17/11/2025 10:00 CET Lumora Home wrote:",
                    "Am Mo., 17. Nov. 2025 um 10:00 Uhr schrieb Lumora Home <shop@lumora.example>:",
                    "Am Mo., 17. Nov. 2025 um 10:00 Uhr schrieb Lumora Home <\nshop@lumora.example>:",
                    "Lumora Home <shop@lumora.example>\nschrieb am Mo., 17. Nov. 2025, 10:00:",
                    "Le lun. 17 nov. 2025 à 10:00, Lumora Home <shop@lumora.example> a écrit\u00A0:",
                    "El lun, 17 nov 2025 a las 10:00, Lumora Home (<shop@lumora.example>) escribió:",
                    "Il giorno lun 17 nov 2025 alle ore 10:00 Lumora Home <shop@lumora.example> ha scritto:",
                    "Em seg., 17 de nov. de 2025 às 10:00, Lumora Home <shop@lumora.example> escreveu:",
                    "Op ma 17 nov 2025 om 10:00 schreef Lumora Home <shop@lumora.example>:",
                    "W dniu 17.11.2025 o 10:00, Lumora Home pisze:",
                    "pon., 17 lis 2025 o 10:00 Lumora Home <shop@lumora.example> napisał(a):",
                    "пн, 17 нояб. 2025 г. в 10:00, Lumora Home <shop@lumora.example>:",
                    "17.11.2025 10:00 пользователь \"Lumora Home\" <\nshop@lumora.example> написал:",
                    "Понедельник, 17 ноября 2025, 10:00 +03:00 от Lumora Home <shop@lumora.example>:",
                    "17.11.2025, 10:00, \"Lumora Home\" <shop@lumora.example>:",
                    "Den mån 17 nov. 2025 kl 10:00 skrev Lumora Home <shop@lumora.example>:",
                    "po 17. 11. 2025 v 10:00 odesílatel Lumora Home <shop@lumora.example> napsal:",
                    "17 Kas 2025 Pzt, saat 10:00 tarihinde Lumora Home <shop@lumora.example> şunu yazdı:",
                    "在 2025年11月17日 10:00，Lumora Home <shop@lumora.example> 写道：",
                    "Lumora Home <shop@lumora.example> 於 2025年11月17日 週一 上午10:00寫道：",
                    "2025年11月17日(月) 10:00 Lumora Home <shop@lumora.example>:",
                    "2025/11/17 10:00、Lumora Home <shop@lumora.example>のメール:", "Lumora Home さんは書きました:",
                    "2025년 11월 17일 (월) 오전 10:00, Lumora Home <shop@lumora.example>님이 작성:",
                    "في الاثنين، 17 نوفمبر 2025 في 10:00 ص تمت كتابة ما يلي بواسطة Lumora <shop@lumora.example>:",
                    "Lumora Home <shop@lumora.example> wrote:"));

class HeaderBlocks : public testing::TestWithParam<const char*>
{
};

TEST_P(HeaderBlocks, BeginTheHistory)
{
    const QString block = QString::fromUtf8(GetParam());
    const QString mail = QStringLiteral("Yes, please.\n\n") + block + QStringLiteral("\n\nShall we?\nRegards\n");
    EXPECT_EQ(bodyOfText(mail), u"Yes, please.") << block.toStdString();
    QString html = QStringLiteral("<div class=WordSection1><p>Yes, please.</p><div><p><b>%1</p></div><p>Shall we?</p>")
                       .arg(block.toHtmlEscaped());
    html.replace(QStringLiteral(": "), QStringLiteral(":</b> "))
        .replace(QStringLiteral("\n"), QStringLiteral("<br><b>"));
    EXPECT_EQ(bodyOfHtml(html), u"Yes, please.") << html.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Languages, HeaderBlocks,
    testing::Values("From: Lumora Home [mailto:shop@lumora.example]\nSent: Monday, November 17, 2025 10:00 AM\nTo: "
                    "Ana\nSubject: Your order",
                    "Von: Lumora Home\nGesendet: Montag, 17. November 2025 10:00\nAn: Ana\nCc: Bo\nBetreff: Bestellung",
                    "De : Lumora Home\nEnvoyé : lundi 17 novembre 2025 10:00\nÀ : Ana\nObjet : Commande",
                    "De: Lumora Home\nEnviado: lunes, 17 de noviembre de 2025 10:00\nPara: Ana\nAsunto: Pedido",
                    "Da: Lumora Home\nInviato: lunedì 17 novembre 2025 10:00\nA: Ana\nOggetto: Ordine",
                    "De: Lumora Home\nEnviada em: segunda-feira\nPara: Ana\nAssunto: Pedido\nData: 17.11.2025",
                    "Van: Lumora Home\nVerzonden: maandag 17 november 2025 10:00\nAan: Ana\nOnderwerp: Bestelling",
                    "Od: Lumora Home\nWysłano: poniedziałek, 17 listopada 2025 10:00\nDo: Ana\nTemat: Zamówienie",
                    "От: Lumora Home\nОтправлено: 17 ноября 2025 г. 10:00\nКому: Ana\nТема: Заказ",
                    "发件人: Lumora Home\n发送时间: 2025年11月17日 10:00\n收件人: Ana\n主题: 订单",
                    "差出人: Lumora Home\n送信日時: 2025年11月17日 10:00\n宛先: Ana\n件名: 注文",
                    "보낸 사람: Lumora Home\n보낸 날짜: 2025년 11월 17일\n받는 사람: Ana\n제목: 주문",
                    "من: Lumora Home\nتاريخ الإرسال: 17 نوفمبر 2025\nإلى: Ana\nالموضوع: طلب"));

class Separators : public testing::TestWithParam<const char*>
{
};

TEST_P(Separators, BeginTheHistory)
{
    const QString line = QString::fromUtf8(GetParam());
    const QString mail = QStringLiteral("Yes, please.\n\n%1\nShall we?").arg(line);
    EXPECT_EQ(bodyOfText(mail), u"Yes, please.") << line.toStdString();
    EXPECT_EQ(bodyOfHtml(QStringLiteral("<p>Yes, please.</p><p>%1</p><p>Shall we?</p>").arg(line)), u"Yes, please.");
}

INSTANTIATE_TEST_SUITE_P(Languages, Separators,
                         testing::Values("-----Original Message-----", "-------- Original-Nachricht --------",
                                         "-----Ursprüngliche Nachricht-----", "-----Message d'origine-----",
                                         "-----Mensaje original-----", "-----Messaggio originale-----",
                                         "-----Mensagem original-----", "-----Oorspronkelijk bericht-----",
                                         "-----Wiadomość oryginalna-----", "-----Исходное сообщение-----",
                                         "------------------ 原始邮件 ------------------", "-----元のメッセージ-----",
                                         "-----원본 메시지-----", "-----الرسالة الأصلية-----"));

class Markups : public testing::TestWithParam<const char*>
{
};

TEST_P(Markups, OfMailProgramsBeginTheHistory)
{
    const QString html = QString::fromUtf8(GetParam());
    EXPECT_EQ(bodyOfHtml(html), u"Yes, please.") << html.toStdString();
    const QuotedSplit split = splitQuotedHtml(sanitizeHtml(html).html);
    EXPECT_TRUE(htmlToText(split.quoted).contains(u"Shall we?"));
    EXPECT_FALSE(QString(split.body + split.quoted).contains(u"<!--"));
}

// The lines above these quotations are in a language nobody here reads, so only the markup tells.
INSTANTIATE_TEST_SUITE_P(
    Programs, Markups,
    testing::Values(
        "<div>Yes, please.</div><div class=\"gmail_quote\">Qan:<blockquote>Shall we?</blockquote></div>",
        "<div>Yes, please.</div><div class='gmail_quote gmail_quote_container'><div class=gmail_attr>Qan:</div>"
        "<blockquote class=gmail_quote>Shall we?</blockquote></div><br>",
        "<div>Yes, please.</div><div class=ecxgmail_quote>Qan:<br>Shall we?</div>",
        "Yes, please.<br><div class=moz-cite-prefix>On 17.11.25 10:00, Lumora wrote:</div>"
        "<blockquote type=cite>Shall we?</blockquote>",
        "<div>Yes, please.</div><div id=appendonsend></div><hr><div id=x_divRplyFwdMsg>Qan<br>Qin</div><p>Shall we?",
        "<div>Yes, please.</div><div class=OutlookMessageHeader>Qan</div><p>Shall we?</p>",
        "<div dir=ltr>Yes, please.<div><hr id=stopSpelling>Qan<br>Shall we?</div></div>",
        "<div>Yes, please.</div><div id=\"ydp12yahoo_quoted_34\">Qan:<p>Shall we?</p></div>",
        "<div>Yes, please.</div><div class=protonmail_quote>Qan:<blockquote>Shall we?</blockquote></div>",
        "<div>Yes, please.</div><span id=OLK_SRC_BODY_SECTION><p>Qan</p><p>Shall we?</p></span>"));

TEST(QuotedHistory, AnswersBetweenTheQuestionsStay)
{
    expectWhole(QStringLiteral("Hello,\n\nOn 17.11.2025 10:00, Lumora wrote:\n> Size?\nM\n> Colour?\nblue"));
    expectWhole(QStringLiteral("Hello,\n\nOn 17.11.2025 10:00, Lumora wrote:\n> Size?\n> Colour?\n\nM, blue"));
    expectWholeHtml(QStringLiteral("<p>See below.</p><div class=gmail_quote>On 17.11.2025 10:00 Lumora wrote:"
                                   "<blockquote>Size?</blockquote><div>M</div><blockquote>Colour?</blockquote></div>"));
    expectWholeHtml(QStringLiteral("<p>See below.</p><div class=gmail_quote>On 17.11.2025 10:00 Lumora wrote:"
                                   "<blockquote>Size?</blockquote></div><div>M</div>"));
    expectWholeHtml(QStringLiteral("<p>See.</p><div class=gmail_quote>Qan<br>Qin</div><div>M</div>"));
}

TEST(QuotedHistory, AnAnswerBelowIsWhatWasWritten)
{
    const QString below = QStringLiteral("On 17.11.2025 10:00, Lumora wrote:\n> Size?\n> Colour?\n\nM, blue");
    EXPECT_EQ(bodyOfText(below), u"M, blue");
    EXPECT_TRUE(splitQuoted(below).quoted.contains(u"Colour?"));
    EXPECT_EQ(bodyOfHtml(QStringLiteral("<div>On 17.11.2025 10:00, Lumora wrote:</div><blockquote>Size?</blockquote>"
                                        "<p>M, blue</p>")),
              u"M, blue");
}

TEST(QuotedHistory, ASignatureBelowTheQuotationStaysInSight)
{
    const QString mail = QStringLiteral("Yes.\n\nOn 17.11.2025 10:00, Lumora wrote:\n> Size?\n\n-- \nAna");
    EXPECT_EQ(bodyOfText(mail), u"Yes.\n\n-- \nAna");
}

TEST(QuotedHistory, ForwardedMailsAreNews)
{
    expectWhole(QStringLiteral("Please see:\n\n---------- Forwarded message ---------\nFrom: DHL <a@dhl.example>\n"
                               "Date: 17 Nov 2025\nSubject: Parcel\nTo: <ana@buyer.example>\n\nYour parcel is lost."));
    expectWhole(QStringLiteral("Bitte:\n\nAnfang der weitergeleiteten Nachricht:\n\n> Von: DHL\n> verloren"));
    expectWholeHtml(QStringLiteral("<p>Please see:</p><div class=gmail_quote>---------- Forwarded message ---------<br>"
                                   "From: DHL &lt;a@dhl.example&gt;<br>Date: x<br>Subject: y<p>lost</p></div>"));
}

TEST(QuotedHistory, WhatOnlyLooksAlikeStays)
{
    expectWhole(QStringLiteral("Please change:\nFrom: Berlin\nTo: Hamburg\nand send it."));
    expectWhole(QStringLiteral("My journey.\nFrom: Berlin\nTo: Hamburg\nDate: 3 May\nThanks"));
    expectWhole(QStringLiteral("As I wrote on 17.11.2025:\nthe lamp is broken."));
    expectWhole(QStringLiteral("I called at 10:00. Your colleague wrote:\nnothing can be done."));
    expectWhole(QStringLiteral("First\n____________________\nSecond"));
    expectWhole(QStringLiteral("----------\nOrder 2025-11-17:\n----------"));
    expectWholeHtml(QStringLiteral("<p>One</p><hr><p>Two</p>"));
}

TEST(QuotedHistory, TheLineAboveTheAttributionIsNotTakenAlong)
{
    EXPECT_EQ(bodyOfText(QStringLiteral("I called at 10:00\nLumora wrote:\n> Hi")), u"I called at 10:00");
    EXPECT_EQ(bodyOfText(QStringLiteral("On Monday at 10:00 I called.\nLumora wrote:\n> Hi")),
              u"On Monday at 10:00 I called.");
    EXPECT_EQ(bodyOfText(QStringLiteral("Thanks\nOn 17.11.2025 10:00 Lumora wrote:\n> Hi")), u"Thanks");
}

TEST(QuotedHistory, AMailOfNothingButHistoryIsShownWhole)
{
    expectWhole(QStringLiteral("On 17.11.2025 10:00, Lumora wrote:\n> Size?\n> Colour?"));
    expectWhole(QStringLiteral("-----Original Message-----\nFrom: a@b.example\nhello"));
    expectWholeHtml(QStringLiteral("<div class=gmail_quote>Qan:<blockquote>Shall we?</blockquote></div>"));
}

TEST(QuotedHistory, BothHalvesAreWellFormedAndLoseNothing)
{
    const QString html = sanitizeHtml(QStringLiteral("<div style=\"color:red\"><table><tr><td>Yes<p>really</p><div "
                                                     "class=gmail_quote>Qan <a href=\"mailto:a@b.example\">a</a>:"
                                                     "<blockquote><ul><li>Size?</li></ul></blockquote></div></td></tr>"
                                                     "</table></div>"))
                             .html;
    const QuotedSplit split = splitQuotedHtml(html);
    for (const QString& half : {split.body, split.quoted}) {
        EXPECT_TRUE(half.startsWith(u"<div style=\"color:red\"><table><tr><td>")) << half.toStdString();
        EXPECT_EQ(sanitizeHtml(half).html, half);
    }
    EXPECT_EQ(letters(htmlToText(split.body) + htmlToText(split.quoted)), letters(htmlToText(html)));
}

TEST(QuotedHistory, CommentsOfAMailAreNoMarks)
{
    expectWholeHtml(QStringLiteral("<p>Yes</p><!--history--><p>No</p><!--history-begin--><p>x</p><!--history-end-->"));
}

TEST(QuotedHistory, HostileShapesEnd)
{
    QString many;
    for (int i = 0; i < 20000; ++i)
        many += QStringLiteral("On 17.11.2025 10:00\nwrote:\nFrom: a@b\n-----\n");
    EXPECT_FALSE(splitQuoted(many).body.isEmpty());
    EXPECT_FALSE(splitQuoted(QString(200000, u'a') + u':').body.isEmpty());
    QString deep;
    for (int i = 0; i < 200; ++i)
        deep += QStringLiteral("<div class=gmail_quote><blockquote>");
    EXPECT_FALSE(splitQuotedHtml(sanitizeHtml(QStringLiteral("a") + deep + QStringLiteral("b")).html).body.isEmpty());
    EXPECT_EQ(splitQuotedHtml(QStringLiteral("a<b")).body, u"a<b");
}
