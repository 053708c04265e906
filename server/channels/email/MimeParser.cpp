// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/MimeParser.h"

#include "server/channels/email/LanguageGuess.h"
#include "server/channels/email/MimeBody.h"
#include "server/channels/email/MimeHeaders.h"

namespace sampan::server
{
namespace
{

constexpr qsizetype maxBoundaries = 500;

Error malformed(const char* why)
{
    return Error{ErrorCode::MailMalformed, QString::fromLatin1(why), {}};
}

/// GMime walks multiparts by recursion, so a mail of endless nesting must be stopped before it starts.
bool isTooDeep(const QByteArray& raw)
{
    qsizetype count = 0;
    qsizetype at = 0;
    while ((at = raw.indexOf("oundary", at)) >= 0 && count <= maxBoundaries) {
        at += 7;
        const QByteArray after = raw.mid(at, 3);
        if (after.contains('=') || after.contains('*'))
            ++count;
    }
    return count > maxBoundaries;
}

bool hasMailHeader(GMimeMessage* message)
{
    auto* top = reinterpret_cast<GMimeObject*>(message);
    // GMime hands the Content-* headers of a mail to its body.
    GMimeObject* body = g_mime_message_get_mime_part(message);
    if (body && !rawHeader(body, "Content-Type").isEmpty())
        return true;
    for (const char* name : {"From", "To", "Subject", "Date", "Message-ID", "Received", "Return-Path", "Sender",
                             "MIME-Version", "Reply-To"}) {
        if (!rawHeader(top, name).isEmpty())
            return true;
    }
    return false;
}

Mailbox senderOf(GMimeObject* top)
{
    for (const char* name : {"From", "Sender", "Reply-To", "Return-Path"}) {
        const QList<Mailbox> mailboxes = headerAddresses(rawHeader(top, name));
        if (!mailboxes.isEmpty() && !mailboxes.first().email.isEmpty())
            return mailboxes.first();
    }
    return {};
}

QDateTime plausibleDate(const QByteArray& raw)
{
    const QDateTime date = headerDate(raw);
    const int year = date.isValid() ? date.date().year() : 0;
    return year >= 1970 && year <= 2100 ? date : QDateTime();
}

QString declaredLanguage(GMimeMessage* message)
{
    // GMime hands the Content-* headers of a mail to its body.
    GMimeObject* part = g_mime_message_get_mime_part(message);
    const QByteArray value = part ? rawHeader(part, "Content-Language") : QByteArray();
    const QString first = QString::fromLatin1(value.split(',').first()).trimmed();
    // zxx and mul are placeholders of some mail programs, and long values are not tags.
    return first.size() >= 2 && first.size() <= 12 && !first.startsWith(QStringLiteral("zxx")) ? first : QString();
}

void readHeaders(GMimeObject* top, InboundMail& mail)
{
    mail.from = senderOf(top);
    mail.to = headerAddresses(rawHeader(top, "To"));
    mail.cc = headerAddresses(rawHeader(top, "Cc"));
    mail.replyTo = headerAddresses(rawHeader(top, "Reply-To"));
    mail.subject = headerText(rawHeader(top, "Subject"));
    const QStringList ids = headerIds(rawHeader(top, "Message-ID"));
    mail.messageIdHeader = ids.isEmpty() ? QString() : ids.first();
    mail.inReplyTo = headerIds(rawHeader(top, "In-Reply-To"));
    mail.references = headerIds(rawHeader(top, "References"));
    mail.date = plausibleDate(rawHeader(top, "Date"));
}

/// GMime stops at NUL bytes in headers; in bodies they are data of an attachment and stay.
QByteArray withoutNulInHeader(const QByteArray& raw)
{
    qsizetype end = raw.indexOf("\r\n\r\n");
    const qsizetype other = raw.indexOf("\n\n");
    if (end < 0 || (other >= 0 && other < end))
        end = other;
    QByteArray head = end < 0 ? raw : raw.left(end);
    if (!head.contains('\0'))
        return raw;
    head.replace('\0', QByteArray());
    return end < 0 ? head : head + raw.mid(end);
}

GObjectPtr<GMimeMessage> construct(const QByteArray& raw)
{
    const GObjectPtr<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(raw.constData(), static_cast<size_t>(raw.size())));
    const GObjectPtr<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    if (raw.startsWith("From "))
        g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MBOX);
    g_mime_parser_set_persist_stream(parser.get(), FALSE);
    const ParserOptions options = lenientOptions();
    return GObjectPtr<GMimeMessage>(g_mime_parser_construct_message(parser.get(), options.get()));
}

} // namespace

Result<ParsedMail> parseMail(const QByteArray& raw)
{
    initGmime();
    if (raw.trimmed().isEmpty())
        return malformed("the mail is empty");
    if (isTooDeep(raw))
        return malformed("more than 500 multipart boundaries");
    const GObjectPtr<GMimeMessage> message = construct(withoutNulInHeader(raw));
    auto* top = reinterpret_cast<GMimeObject*>(message.get());
    if (!message || !hasMailHeader(message.get()))
        return malformed("no header of a mail");
    ParsedMail parsed;
    InboundMail& mail = parsed.mail;
    mail.raw = raw;
    readHeaders(top, mail);
    const MailBody body = readBody(g_mime_message_get_mime_part(message.get()));
    mail.textBody = body.text;
    mail.htmlBody = body.html;
    mail.attachments = body.attachments;
    mail.language = declaredLanguage(message.get());
    if (mail.language.isEmpty())
        mail.language = guessLanguage(mail.textBody);
    const MachineMail machine = judgeMachineMail(message.get(), mail, raw);
    mail.isBounce = machine.isBounce;
    mail.isAutomatic = machine.isAutomatic;
    parsed.report = machine.report;
    return parsed;
}

} // namespace sampan::server
