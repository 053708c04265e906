// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/MimeParser.h"

#include <gtest/gtest.h>

namespace sampan::server
{
namespace
{

ParsedMail parsed(const QByteArray& raw)
{
    auto result = parseMail(raw);
    EXPECT_TRUE(result.ok());
    return result ? *result : ParsedMail();
}

const QByteArray head =
    "From: Ana <ana@buyer.example>\r\nTo: shop@lumora.example\r\nSubject: Hi\r\n"
    "Message-ID: <m1@buyer.example>\r\nDate: Mon, 2 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\n";

TEST(MimeParser, ReadsTheHeadersThatThreadAMail)
{
    const auto mail = parsed(head + "In-Reply-To: <a@x>\r\nReferences: <r@x>\r\n <a@x>\r\n\r\nHello\r\n").mail;
    EXPECT_EQ(mail.from, (Mailbox{QStringLiteral("Ana"), QStringLiteral("ana@buyer.example")}));
    EXPECT_EQ(mail.subject, QStringLiteral("Hi"));
    EXPECT_EQ(mail.messageIdHeader, QStringLiteral("m1@buyer.example"));
    EXPECT_EQ(mail.inReplyTo, QStringList{QStringLiteral("a@x")});
    EXPECT_EQ(mail.references, (QStringList{QStringLiteral("r@x"), QStringLiteral("a@x")}));
    EXPECT_EQ(mail.date, QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC));
    EXPECT_EQ(mail.textBody, QStringLiteral("Hello\n"));
    EXPECT_FALSE(mail.isAutomatic);
}

TEST(MimeParser, ReadsEncodedWordsAndParameters)
{
    const auto mail = parsed("From: =?utf-8?B?5bGx55Sw?= =?utf-8?B?5aSq6YOO?= <y@b.example>\r\n"
                             "Subject: =?ISO-8859-1?Q?Gr=F6=DFe?= =?utf-8?q?_passt?=\r\n"
                             "Content-Type: application/pdf; name*0*=utf-8''R%C3%BCck; name*1*=sendung.pdf\r\n"
                             "Content-Transfer-Encoding: base64\r\n\r\nJVBERg==\r\n")
                          .mail;
    EXPECT_EQ(mail.from.name, QStringLiteral("山田太郎"));
    EXPECT_EQ(mail.subject, QStringLiteral("Größe passt"));
    ASSERT_EQ(mail.attachments.size(), 1);
    EXPECT_EQ(mail.attachments.first().name, QStringLiteral("Rücksendung.pdf"));
    EXPECT_EQ(mail.attachments.first().content, QByteArray("%PDF"));
}

TEST(MimeParser, ChoosesBetweenAlternativesAndKeepsPictures)
{
    const auto mail =
        parsed(head + "Content-Type: multipart/related; boundary=r\r\n\r\n--r\r\n"
                      "Content-Type: multipart/alternative; boundary=a\r\n\r\n--a\r\n\r\nplain\r\n--a\r\n"
                      "Content-Type: text/html\r\n\r\n<p>rich <img src=\"cid:pic@x\"></p>\r\n--a--\r\n--r\r\n"
                      "Content-Type: image/png\r\nContent-ID: <pic@x>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                      "iVBORw==\r\n--r--\r\n")
            .mail;
    EXPECT_EQ(mail.textBody.trimmed(), QStringLiteral("plain"));
    EXPECT_TRUE(mail.htmlBody.contains(QStringLiteral("rich")));
    ASSERT_EQ(mail.attachments.size(), 1);
    EXPECT_TRUE(mail.attachments.first().isInline);
    EXPECT_EQ(mail.attachments.first().cid, QStringLiteral("pic@x"));
}

TEST(MimeParser, MakesTextFromHtmlAlone)
{
    const auto mail = parsed(head + "Content-Type: text/html; charset=utf-8\r\n\r\n<p>One</p><p>Two</p>").mail;
    EXPECT_TRUE(mail.textBody.contains(QStringLiteral("One")));
    EXPECT_TRUE(mail.textBody.contains(QStringLiteral("Two")));
    EXPECT_FALSE(mail.textBody.contains(u'<'));
}

TEST(MimeParser, JoinsFlowedLines)
{
    const auto mail =
        parsed(head + "Content-Type: text/plain; format=flowed\r\n\r\n> quoted \r\n> on\r\nmy \r\nown\r\n-- \r\nA\r\n")
            .mail;
    EXPECT_EQ(mail.textBody, QStringLiteral("> quoted on\nmy own\n-- \nA\n"));
}

TEST(MimeParser, KeepsWholeMessagesCalendarsAndWinmailAsAttachments)
{
    const auto mail = parsed(head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nsee below\r\n--b\r\n"
                                    "Content-Type: message/rfc822\r\n\r\nSubject: Inner\r\n\r\ninner text\r\n--b\r\n"
                                    "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n--b\r\n"
                                    "Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\nx\r\n--b--\r\n")
                          .mail;
    EXPECT_EQ(mail.textBody.trimmed(), QStringLiteral("see below"));
    ASSERT_EQ(mail.attachments.size(), 3);
    EXPECT_EQ(mail.attachments.at(0).name, QStringLiteral("Inner.eml"));
    EXPECT_TRUE(mail.attachments.at(0).content.contains("inner text"));
    EXPECT_EQ(mail.attachments.at(1).name, QStringLiteral("invite.ics"));
    EXPECT_EQ(mail.attachments.at(2).name, QStringLiteral("winmail.dat"));
}

TEST(MimeParser, FileNamesCannotLeaveTheirFolder)
{
    const auto mail = parsed(head + "Content-Type: image/png; name=\"../../etc/.passwd\"\r\n\r\nx").mail;
    ASSERT_EQ(mail.attachments.size(), 1);
    EXPECT_EQ(mail.attachments.first().name, QStringLiteral("passwd"));
}

TEST(MimeParser, ReadsBrokenMailsAsFarAsTheyGo)
{
    EXPECT_EQ(parsed(head + "Content-Type: multipart/mixed\r\n\r\nno boundary at all\r\n").mail.from.name,
              QStringLiteral("Ana"));
    const auto unclosed =
        parsed(head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nnever closed").mail;
    EXPECT_EQ(unclosed.textBody.trimmed(), QStringLiteral("never closed"));
    const auto base64 =
        parsed(head + "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n!!JVB?ER g").mail;
    EXPECT_EQ(base64.attachments.size(), 1);
    const auto nul = parsed(QByteArrayLiteral("From: a@b.example\nSub\0ject: x\nSubject: y\n\nz\0z")).mail;
    EXPECT_EQ(nul.from.email, QStringLiteral("a@b.example"));
    EXPECT_EQ(parsed("Subject: nobody\n\ntext\n").mail.from, Mailbox());
    EXPECT_EQ(parsed("Sender: s@b.example\n\ntext\n").mail.from.email, QStringLiteral("s@b.example"));
}

TEST(MimeParser, RefusesWhatIsNoMail)
{
    for (const QByteArray& raw :
         {QByteArray(), QByteArray("\r\n\r\n"), QByteArray("\x89PNG\x0d\x0a\x1a\x0a garbage")}) {
        const auto result = parseMail(raw);
        ASSERT_FALSE(result.ok());
        EXPECT_EQ(result.error().code, ErrorCode::MailMalformed);
    }
}

TEST(MimeParser, BoundsNestingAndHeaders)
{
    QByteArray deep = head;
    for (int i = 0; i < 400; ++i) {
        const QByteArray boundary = "b" + QByteArray::number(i);
        deep += "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" + boundary + "\r\n";
    }
    EXPECT_EQ(parsed(deep + "\r\nx").mail.attachments.size(), 1);
    for (int i = 0; i < 100'000; ++i)
        deep += "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n";
    EXPECT_FALSE(parseMail(deep).ok());
    QByteArray wide = head + "To: ";
    for (int i = 0; i < 100'000; ++i)
        wide += "b" + QByteArray::number(i) + "@b.example,\r\n ";
    wide += "z@b.example\r\nReferences: " + QByteArray("<r@x> ").repeated(100'000) + "\r\n\r\nx";
    const auto mail = parsed(wide).mail;
    EXPECT_EQ(mail.to.size(), 1);
    EXPECT_EQ(mail.references.size(), 1);
    EXPECT_EQ(parsed("From: " + QByteArray("(").repeated(300'000) + "\r\nSubject: s\r\n\r\nx").mail.subject,
              QStringLiteral("s"));
}

TEST(MimeParser, TellsReportsAndAutomaticRepliesFromLetters)
{
    const auto report = parsed(
        "From: Mail System <MAILER-DAEMON@mx.example>\r\nSubject: Undelivered Mail\r\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nsorry\r\n--b\r\n"
        "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n"
        "Final-Recipient: rfc822; ana@buyer.example\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        "Diagnostic-Code: smtp; 550 5.1.1 no such\r\n user here\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
        "Message-ID: <ours@lumora.example>\r\n--b--\r\n");
    EXPECT_TRUE(report.mail.isBounce);
    ASSERT_TRUE(report.report.has_value());
    EXPECT_TRUE(report.report->isFailure);
    EXPECT_EQ(report.report->status, QStringLiteral("5.1.1"));
    EXPECT_EQ(report.report->recipient, QStringLiteral("ana@buyer.example"));
    EXPECT_EQ(report.report->diagnostic, QStringLiteral("550 5.1.1 no such user here"));
    EXPECT_EQ(report.report->originalIds, QStringList{QStringLiteral("ours@lumora.example")});

    const auto away = parsed(head + "Auto-Submitted: auto-replied\r\n\r\nI am away\r\n");
    EXPECT_TRUE(away.mail.isAutomatic);
    EXPECT_FALSE(away.mail.isBounce);
    EXPECT_FALSE(parsed(head + "Auto-Submitted: no\r\n\r\nreturned mail? failure notice\r\n").mail.isAutomatic);
}

TEST(MimeParser, GuessesTheLanguage)
{
    EXPECT_EQ(parsed(head + "\r\nGuten Tag, meine Bestellung ist leider immer noch nicht angekommen.").mail.language,
              QStringLiteral("de"));
    EXPECT_EQ(parsed(head + "Content-Language: fr-CA\r\n\r\nshort").mail.language, QStringLiteral("fr-CA"));
}

} // namespace
} // namespace sampan::server
