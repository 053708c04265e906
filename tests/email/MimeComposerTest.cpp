// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/MimeComposer.h"
#include "server/channels/email/MimeParser.h"

#include <gtest/gtest.h>

namespace sampan::server
{
namespace
{

Message reply()
{
    Message m;
    m.from = {QStringLiteral("Lumora Home, Köln"), QStringLiteral("shop@lumora.example")};
    m.to = {{QStringLiteral("山田太郎"), QStringLiteral("taro@käufer.example")}};
    m.bcc = {{{}, QStringLiteral("archive@lumora.example")}};
    m.subject = QStringLiteral("Re: 荷物がまだ届きません");
    m.textBody = QStringLiteral("こんにちは。\n.\nFrom here on\n");
    m.htmlBody = QStringLiteral("<p>こんにちは <img src=\"cid:logo@x\"></p>");
    m.messageIdHeader = QStringLiteral("0192@lumora.example");
    m.inReplyTo = {QStringLiteral("a@b.example")};
    m.references = {QStringLiteral("r@b.example"), QStringLiteral("a@b.example")};
    m.receivedAt = QDateTime(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC);
    m.attachments = {
        {QStringLiteral("b-1"), QStringLiteral("Etikett ü.pdf"), QStringLiteral("application/pdf"), 4, {}, false},
        {QStringLiteral("b-2"), QStringLiteral("logo.png"), QStringLiteral("image/png"), 3, QStringLiteral("logo@x"),
         true}};
    return m;
}

Result<QByteArray> content(const Attachment& attachment)
{
    return attachment.blobId == QStringLiteral("b-1") ? QByteArray("%PDF") : QByteArray("\x89\0P", 3);
}

TEST(MimeComposer, WritesWhatTheParserReadsBack)
{
    const auto mail = composeMail(reply(), content);
    ASSERT_TRUE(mail.ok());
    EXPECT_EQ(mail->envelopeFrom, QStringLiteral("shop@lumora.example"));
    EXPECT_EQ(mail->recipients,
              (QStringList{QStringLiteral("taro@xn--kufer-gra.example"), QStringLiteral("archive@lumora.example")}));
    EXPECT_FALSE(mail->bytes.contains("archive"));
    EXPECT_FALSE(mail->bytes.contains("Auto-Submitted"));
    EXPECT_FALSE(mail->bytes.contains("\nReply-To:"));
    EXPECT_TRUE(
        std::all_of(mail->bytes.begin(), mail->bytes.end(), [](char c) { return static_cast<uchar>(c) < 128; }));
    const auto back = parseMail(mail->bytes);
    ASSERT_TRUE(back.ok());
    const InboundMail& m = back->mail;
    EXPECT_EQ(m.from, reply().from);
    EXPECT_EQ(m.to.first().name, reply().to.first().name);
    EXPECT_EQ(m.subject, reply().subject);
    EXPECT_EQ(m.textBody.trimmed(), reply().textBody.trimmed());
    EXPECT_EQ(m.htmlBody.trimmed(), reply().htmlBody);
    EXPECT_EQ(m.messageIdHeader, reply().messageIdHeader);
    EXPECT_EQ(m.inReplyTo, reply().inReplyTo);
    EXPECT_EQ(m.references, reply().references);
    EXPECT_EQ(m.date, reply().receivedAt);
    ASSERT_EQ(m.attachments.size(), 2);
    EXPECT_TRUE(m.attachments.at(0).isInline);
    EXPECT_EQ(m.attachments.at(0).content, QByteArray("\x89\0P", 3));
    EXPECT_EQ(m.attachments.at(1).name, QStringLiteral("Etikett ü.pdf"));
    EXPECT_EQ(m.attachments.at(1).content, QByteArray("%PDF"));
}

TEST(MimeComposer, IsTheSameMailEachTime)
{
    Message plain = reply();
    plain.htmlBody.clear();
    plain.attachments.clear();
    EXPECT_EQ(composeMail(plain, content)->bytes, composeMail(plain, content)->bytes);
}

TEST(MimeComposer, LetsNothingAddAHeader)
{
    Message m = reply();
    m.subject = QStringLiteral("x\r\nBcc: thief@evil.example");
    m.from.name = QStringLiteral("y\nX-Evil: 1");
    m.references = {QStringLiteral("a>\r\nX-Evil: 2")};
    const auto mail = composeMail(m, content);
    ASSERT_TRUE(mail.ok());
    EXPECT_FALSE(mail->bytes.contains("\nBcc:"));
    EXPECT_FALSE(mail->bytes.contains("\nX-Evil:"));
    for (const char* address : {"no-at", "@b.example", "a b@c.example", "a@", "x>\r\nRCPT TO:<y@z.example"}) {
        m = reply();
        m.to = {{{}, QString::fromLatin1(address)}};
        EXPECT_FALSE(composeMail(m, content).ok()) << address;
    }
    m.to = {{{}, QStringLiteral("jo\u0085sé@b.example")}};
    ASSERT_FALSE(composeMail(m, content).ok());
    EXPECT_EQ(composeMail(m, content).error().code, ErrorCode::MailRejected);
}

TEST(MimeComposer, KeepsALocalPartBeyondAsciiAndSaysWhatItNeeds)
{
    Message m = reply();
    EXPECT_FALSE(composeMail(m, content)->isInternational);
    const QString decomposed = QStringLiteral("jose\u0301@käufer.example");
    m.to = {{QStringLiteral("José"), decomposed}, {{}, QStringLiteral("李@b.example")}};
    const auto mail = composeMail(m, content);
    ASSERT_TRUE(mail.ok());
    EXPECT_TRUE(mail->isInternational);
    EXPECT_EQ(mail->recipients.first(), QStringLiteral("josé@xn--kufer-gra.example"));
    const auto back = parseMail(mail->bytes);
    ASSERT_TRUE(back.ok());
    EXPECT_EQ(back->mail.to.value(0).email, QStringLiteral("josé@käufer.example"));
    EXPECT_EQ(back->mail.to.value(0).name, QStringLiteral("José"));
    EXPECT_EQ(back->mail.to.value(1).email, QStringLiteral("李@b.example"));
}

TEST(MimeComposer, PassesOnThatAnAttachmentCannotBeRead)
{
    const auto mail = composeMail(reply(), [](const Attachment&) -> Result<QByteArray> {
        return Error{ErrorCode::FileUnreadable, {}, {}};
    });
    ASSERT_FALSE(mail.ok());
    EXPECT_EQ(mail.error().code, ErrorCode::FileUnreadable);
}

} // namespace
} // namespace sampan::server
