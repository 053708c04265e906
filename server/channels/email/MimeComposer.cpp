// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/MimeComposer.h"

#include "server/channels/email/Gmime.h"

#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

namespace sampan::server
{
namespace
{

using ObjectPtr = GObjectPtr<GMimeObject>;

Error refused(const QString& why, const QString& subject)
{
    return Error{ErrorCode::MailRejected, why, subject};
}

/// One line, so that no name or subject can add a header of its own.
QByteArray headerLine(const QString& text)
{
    QString line = text;
    for (QChar& c : line) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return line.simplified().toUtf8();
}

GMimePart* asPart(const ObjectPtr& object)
{
    return reinterpret_cast<GMimePart*>(object.get());
}

ObjectPtr textPart(const char* subtype, const QString& text)
{
    GMimeTextPart* part = g_mime_text_part_new_with_subtype(subtype);
    g_mime_text_part_set_charset(part, "utf-8");
    g_mime_text_part_set_text(part, text.toUtf8().constData());
    return ObjectPtr(reinterpret_cast<GMimeObject*>(part));
}

ObjectPtr multipart(const char* subtype)
{
    return ObjectPtr(reinterpret_cast<GMimeObject*>(g_mime_multipart_new_with_subtype(subtype)));
}

void add(const ObjectPtr& whole, const ObjectPtr& part)
{
    g_mime_multipart_add(reinterpret_cast<GMimeMultipart*>(whole.get()), part.get());
}

ObjectPtr attachmentPart(const Attachment& attachment, const QByteArray& content, bool asPicture)
{
    const QByteArray type = headerLine(attachment.type).toLower();
    static const QRegularExpression valid(QStringLiteral("^[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+$"));
    // A multipart or message type would make the bytes part of the mail's structure.
    const bool usable = valid.match(QString::fromLatin1(type)).hasMatch() && !type.startsWith("multipart/") &&
                        !type.startsWith("message/");
    const QByteArray safe = usable ? type : QByteArray("application/octet-stream");
    const auto slash = safe.indexOf('/');
    GMimePart* part = g_mime_part_new_with_type(safe.left(slash).constData(), safe.mid(slash + 1).constData());
    const GObjectPtr<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(content.constData(), static_cast<size_t>(content.size())));
    const GObjectPtr<GMimeDataWrapper> wrapper(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_BINARY));
    g_mime_part_set_content(part, wrapper.get());
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
    ObjectPtr object(reinterpret_cast<GMimeObject*>(part));
    g_mime_object_set_disposition(object.get(), asPicture ? "inline" : "attachment");
    if (!attachment.name.isEmpty())
        g_mime_part_set_filename(asPart(object), headerLine(attachment.name).constData());
    if (!attachment.cid.isEmpty())
        g_mime_object_set_content_id(object.get(), headerLine(attachment.cid).constData());
    return object;
}

struct Parts {
    QList<Attachment> pictures;
    QList<Attachment> files;
};

Parts sorted(const Message& message)
{
    Parts parts;
    for (const Attachment& attachment : message.attachments) {
        const bool shown = !message.htmlBody.isEmpty() && !attachment.cid.isEmpty() &&
                           message.htmlBody.contains(QStringLiteral("cid:") + attachment.cid);
        (shown ? parts.pictures : parts.files).append(attachment);
    }
    return parts;
}

using Content = std::function<Result<QByteArray>(const Attachment&)>;

Result<void> addAll(const ObjectPtr& whole, const QList<Attachment>& attachments, bool asPictures,
                    const Content& content)
{
    for (const Attachment& attachment : attachments) {
        const auto bytes = content(attachment);
        if (!bytes)
            return bytes.error();
        add(whole, attachmentPart(attachment, *bytes, asPictures));
    }
    return {};
}

Result<ObjectPtr> body(const Message& message, const Parts& parts, const Content& content)
{
    ObjectPtr text = textPart("plain", message.textBody);
    if (message.htmlBody.isEmpty())
        return text;
    ObjectPtr html = textPart("html", message.htmlBody);
    if (!parts.pictures.isEmpty()) {
        ObjectPtr related = multipart("related");
        add(related, html);
        if (auto r = addAll(related, parts.pictures, true, content); !r)
            return r.error();
        html = std::move(related);
    }
    ObjectPtr alternative = multipart("alternative");
    add(alternative, text);
    add(alternative, html);
    return alternative;
}

Result<ObjectPtr> structure(const Message& message, const Content& content)
{
    const Parts parts = sorted(message);
    auto main = body(message, parts, content);
    if (!main || parts.files.isEmpty())
        return main;
    ObjectPtr mixed = multipart("mixed");
    add(mixed, *main);
    if (auto r = addAll(mixed, parts.files, false, content); !r)
        return r.error();
    return mixed;
}

Result<void> addMailboxes(GMimeMessage* mail, GMimeAddressType type, const QList<Mailbox>& mailboxes,
                          QStringList* recipients)
{
    for (const Mailbox& mailbox : mailboxes) {
        const auto address = smtpAddress(mailbox.email);
        if (!address)
            return address.error();
        const QByteArray name = headerLine(mailbox.name);
        g_mime_message_add_mailbox(mail, type, name.isEmpty() ? nullptr : name.constData(),
                                   address->toUtf8().constData());
        if (recipients && !recipients->contains(*address))
            recipients->append(*address);
    }
    return {};
}

bool isAscii(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
}

QByteArray bracketed(const QStringList& ids)
{
    QByteArray value;
    for (const QString& id : ids) {
        const QByteArray clean = headerLine(id);
        if (!clean.isEmpty() && !clean.contains(' ') && !clean.contains('<') && !clean.contains('>'))
            value += (value.isEmpty() ? "<" : " <") + clean + ">";
    }
    return value;
}

void addHeaders(GMimeMessage* mail, const Message& message)
{
    auto* object = reinterpret_cast<GMimeObject*>(mail);
    g_mime_message_set_subject(mail, headerLine(message.subject).constData(), "utf-8");
    GDateTime* date = g_date_time_new_from_unix_utc(message.receivedAt.toSecsSinceEpoch());
    g_mime_message_set_date(mail, date);
    g_date_time_unref(date);
    g_mime_message_set_message_id(mail, headerLine(message.messageIdHeader).constData());
    if (const QByteArray ids = bracketed(message.inReplyTo); !ids.isEmpty())
        g_mime_object_set_header(object, "In-Reply-To", ids.constData(), nullptr);
    if (const QByteArray ids = bracketed(message.references); !ids.isEmpty())
        g_mime_object_set_header(object, "References", ids.constData(), nullptr);
    if (const QByteArray language = headerLine(message.language); !language.isEmpty())
        g_mime_object_set_header(object, "Content-Language", language.constData(), nullptr);
}

QByteArray written(GMimeMessage* mail)
{
    auto* object = reinterpret_cast<GMimeObject*>(mail);
    g_mime_object_encode(object, GMIME_ENCODING_CONSTRAINT_7BIT);
    GMimeFormatOptions* format = g_mime_format_options_new();
    g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS);
    const GObjectPtr<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(object, format, stream.get());
    g_mime_format_options_free(format);
    return memoryOf(stream.get());
}

} // namespace

Result<QString> smtpAddress(const QString& address)
{
    const QString local = address.section(u'@', 0, -2).normalized(QString::NormalizationForm_C); // RFC 6532, 3.1
    const QString domain = QString::fromLatin1(QUrl::toAce(address.section(u'@', -1)));
    static const QRegularExpression unsafe(QStringLiteral("[<>()\\[\\]\\\\,;:\"\\s\\p{C}]"));
    if (local.isEmpty() || domain.isEmpty() || !address.contains(u'@') || unsafe.match(local).hasMatch())
        return refused(QStringLiteral("this is not a complete e-mail address"), address);
    return QString(local + u'@' + domain);
}

Result<OutgoingMail> composeMail(const Message& message, const Content& content)
{
    initGmime();
    const GObjectPtr<GMimeMessage> mail(g_mime_message_new(FALSE));
    OutgoingMail outgoing;
    const auto from = smtpAddress(message.from.email);
    if (!from)
        return from.error();
    outgoing.envelopeFrom = *from;
    QStringList& recipients = outgoing.recipients;
    if (auto r = addMailboxes(mail.get(), GMIME_ADDRESS_TYPE_FROM, {message.from}, nullptr); !r)
        return r.error();
    if (auto r = addMailboxes(mail.get(), GMIME_ADDRESS_TYPE_TO, message.to, &recipients); !r)
        return r.error();
    if (auto r = addMailboxes(mail.get(), GMIME_ADDRESS_TYPE_CC, message.cc, &recipients); !r)
        return r.error();
    for (const Mailbox& hidden : message.bcc) {
        const auto address = smtpAddress(hidden.email);
        if (!address)
            return address.error();
        if (!recipients.contains(*address))
            recipients.append(*address);
    }
    if (recipients.isEmpty())
        return refused(QStringLiteral("the message has no recipient"), {});
    outgoing.isInternational =
        !isAscii(outgoing.envelopeFrom) || !std::all_of(recipients.begin(), recipients.end(), isAscii);
    addHeaders(mail.get(), message);
    const auto root = structure(message, content);
    if (!root)
        return root.error();
    g_mime_message_set_mime_part(mail.get(), root->get());
    outgoing.bytes = written(mail.get());
    return outgoing;
}

} // namespace sampan::server
