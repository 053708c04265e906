// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/MimeBody.h"

#include "html/SafeHtml.h"
#include "server/channels/email/Charset.h"
#include "server/channels/email/FlowedText.h"
#include "server/channels/email/MimeHeaders.h"
#include "server/channels/email/Tnef.h"

#include <QMimeDatabase>

namespace sampan::server
{
namespace
{

constexpr int maxDepth = 40;

/// A stretch of the body: one text, or the same text in two forms.
struct Segment {
    QString text;
    QString html;
};

struct Collected {
    QList<Segment> segments;
    QList<InboundAttachment> attachments;
};

QByteArray disposition(GMimeObject* object)
{
    GMimeContentDisposition* header = g_mime_object_get_content_disposition(object);
    const char* value = header ? g_mime_content_disposition_get_disposition(header) : nullptr;
    return value ? QByteArray(value).toLower() : QByteArray();
}

QString fileName(GMimeObject* object)
{
    if (!GMIME_IS_PART(object))
        return {};
    const char* value = g_mime_part_get_filename(reinterpret_cast<GMimePart*>(object));
    QString name = value ? headerText(QByteArray(value)) : QString();
    // A name is shown and offered for saving: only its last component, nothing a file system would act upon.
    name = name.section(u'/', -1).section(u'\\', -1).trimmed();
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.left(200);
}

QString contentId(GMimeObject* object)
{
    const QStringList ids = headerIds(rawHeader(object, "Content-ID"));
    return ids.isEmpty() ? QString() : ids.first();
}

QString withLf(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\r', u'\n');
    return text;
}

QString readText(GMimePart* part)
{
    auto* object = reinterpret_cast<GMimeObject*>(part);
    const QString text = withLf(decodeBytes(partContent(part), typeParameter(object, "charset")));
    if (typeParameter(object, "format").toLower() != "flowed")
        return text;
    return joinFlowed(text, typeParameter(object, "delsp").toLower() == "yes");
}

QString nameFor(const QString& given, const QByteArray& type, qsizetype number)
{
    if (!given.isEmpty())
        return given;
    if (type == "text/calendar")
        return QStringLiteral("invite.ics");
    if (type == "message/rfc822")
        return QStringLiteral("message.eml");
    const QString suffix = QMimeDatabase().mimeTypeForName(QString::fromLatin1(type)).preferredSuffix();
    return QStringLiteral("attachment-%1.%2").arg(number).arg(suffix.isEmpty() ? QStringLiteral("bin") : suffix);
}

void addAttachment(GMimeObject* object, const QByteArray& content, Collected& into)
{
    InboundAttachment attachment;
    const QByteArray type = mediaType(object);
    attachment.type = QString::fromLatin1(type);
    attachment.name = nameFor(fileName(object), type, into.attachments.size() + 1);
    attachment.cid = contentId(object);
    attachment.isInline = disposition(object) == "inline" && type.startsWith("image/");
    attachment.content = content;
    into.attachments.append(attachment);
}

/// A part as it stood in the mail, headers and all: for messages in messages and what we do not open.
QByteArray wholeObject(GMimeObject* object)
{
    const GObjectPtr<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(object, nullptr, stream.get());
    return memoryOf(stream.get());
}

void addMessage(GMimeMessagePart* part, Collected& into)
{
    auto* object = reinterpret_cast<GMimeObject*>(part);
    GMimeMessage* inner = g_mime_message_part_get_message(part);
    addAttachment(object, inner ? wholeObject(reinterpret_cast<GMimeObject*>(inner)) : wholeObject(object), into);
    if (!inner || !into.attachments.last().name.startsWith(QStringLiteral("message.")))
        return;
    const QString subject = headerText(rawHeader(reinterpret_cast<GMimeObject*>(inner), "Subject"));
    if (!subject.isEmpty())
        into.attachments.last().name =
            QString(subject.left(80)).replace(u'/', u'-').replace(u'\\', u'-') + QStringLiteral(".eml");
}

bool isTnef(const InboundAttachment& attachment)
{
    return attachment.type == QStringLiteral("application/ms-tnef") ||
           attachment.type == QStringLiteral("application/vnd.ms-tnef") ||
           attachment.name.compare(QStringLiteral("winmail.dat"), Qt::CaseInsensitive) == 0;
}

bool isBodyText(GMimeObject* object, const QByteArray& type)
{
    if (type != "text/plain" && type != "text/html")
        return false;
    return disposition(object) != "attachment" && fileName(object).isEmpty();
}

void walk(GMimeObject* object, Collected& into, int depth);

void walkAlternatives(GMimeMultipart* multipart, Collected& into, int depth)
{
    Segment best;
    for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i) {
        Collected one;
        walk(g_mime_multipart_get_part(multipart, i), one, depth + 1);
        into.attachments += one.attachments;
        QString text;
        QString html;
        for (const Segment& segment : std::as_const(one.segments)) {
            text += segment.text;
            html += segment.html;
        }
        if (best.text.isEmpty())
            best.text = text;
        // RFC 2046, 5.1.4: the last alternative is the richest.
        if (!html.isEmpty())
            best.html = html;
    }
    into.segments.append(best);
}

void walkRelated(GMimeMultipart* multipart, Collected& into, int depth)
{
    const int count = g_mime_multipart_get_count(multipart);
    const QStringList start = headerIds(typeParameter(reinterpret_cast<GMimeObject*>(multipart), "start"));
    int root = 0;
    for (int i = 0; i < count; ++i) {
        if (!start.isEmpty() && contentId(g_mime_multipart_get_part(multipart, i)) == start.first())
            root = i;
    }
    if (count > 0)
        walk(g_mime_multipart_get_part(multipart, root), into, depth + 1);
    for (int i = 0; i < count; ++i) {
        if (i != root)
            walk(g_mime_multipart_get_part(multipart, i), into, depth + 1);
    }
}

void walkMultipart(GMimeMultipart* multipart, const QByteArray& type, Collected& into, int depth)
{
    if (type == "multipart/alternative")
        return walkAlternatives(multipart, into, depth);
    if (type == "multipart/related")
        return walkRelated(multipart, into, depth);
    for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i)
        walk(g_mime_multipart_get_part(multipart, i), into, depth + 1);
}

void walk(GMimeObject* object, Collected& into, int depth)
{
    const QByteArray type = mediaType(object);
    if (depth > maxDepth)
        return addAttachment(object, wholeObject(object), into);
    if (GMIME_IS_MULTIPART(object))
        return walkMultipart(reinterpret_cast<GMimeMultipart*>(object), type, into, depth);
    if (GMIME_IS_MESSAGE_PART(object))
        return addMessage(reinterpret_cast<GMimeMessagePart*>(object), into);
    if (!GMIME_IS_PART(object))
        return addAttachment(object, wholeObject(object), into);
    auto* part = reinterpret_cast<GMimePart*>(object);
    const bool onlyPart = depth == 0 && disposition(object) != "attachment" && type.startsWith("text/");
    if (type == "text/html" && (isBodyText(object, type) || onlyPart))
        into.segments.append({{}, readText(part)});
    else if (isBodyText(object, type) || (onlyPart && type != "text/calendar"))
        into.segments.append({readText(part), {}});
    else
        addAttachment(object, partContent(part), into);
    if (!into.attachments.isEmpty() && isTnef(into.attachments.last()))
        into.attachments += filesInTnef(into.attachments.last().content);
}

QString joined(const QString& before, const QString& more)
{
    if (before.isEmpty())
        return more;
    return before.endsWith(u'\n') ? before + more : before + u'\n' + more;
}

QString textAsHtml(const QString& text)
{
    return QStringLiteral("<p style=\"white-space: pre-wrap\">") + text.toHtmlEscaped() + QStringLiteral("</p>");
}

} // namespace

QByteArray partContent(GMimePart* part)
{
    GMimeDataWrapper* content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const GObjectPtr<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    return memoryOf(stream.get());
}

MailBody readBody(GMimeObject* root)
{
    Collected collected;
    if (root)
        walk(root, collected, 0);
    const bool anyHtml = std::any_of(collected.segments.begin(), collected.segments.end(),
                                     [](const Segment& segment) { return !segment.html.isEmpty(); });
    MailBody body;
    for (const Segment& segment : std::as_const(collected.segments)) {
        const bool textless = segment.text.trimmed().isEmpty() && !segment.html.isEmpty();
        body.text = joined(body.text, textless ? htmlToText(segment.html) : segment.text);
        if (anyHtml)
            body.html += segment.html.isEmpty() ? textAsHtml(segment.text) : segment.html;
    }
    body.attachments = collected.attachments;
    for (InboundAttachment& attachment : body.attachments) {
        if (!attachment.cid.isEmpty() && body.html.contains(QStringLiteral("cid:") + attachment.cid))
            attachment.isInline = true;
    }
    return body;
}

} // namespace sampan::server
