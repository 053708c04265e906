// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/MessageRest.h"

namespace sampan
{
namespace
{

void putDigits(char16_t*& at, int value, int digits)
{
    for (int i = digits - 1; i >= 0; --i, value /= 10)
        at[i] = char16_t(u'0' + value % 10);
    at += digits;
}

/// Qt's own way through QLocale costs ten times as much, and each message has two.
QString isoText(const QDateTime& instant)
{
    const QDateTime utc = instant.toUTC();
    const QDate date = utc.date();
    const QTime time = utc.time();
    if (date.year() < 0 || date.year() > 9999)
        return utc.toString(Qt::ISODateWithMs);
    char16_t text[] = u"0000-00-00T00:00:00.000Z";
    char16_t* at = text;
    const int parts[] = {date.year(), date.month(), date.day(), time.hour(), time.minute(), time.second(), time.msec()};
    const int digits[] = {4, 2, 2, 2, 2, 2, 3};
    for (int i = 0; i < 7; ++i, ++at)
        putDigits(at, parts[i], digits[i]);
    return QString::fromUtf16(text, 24);
}

/// One JSON object as text; what is empty is left out.
class Writer
{
public:
    explicit Writer(QString& out) : m_out(out) { m_out += u'{'; }
    void finish() { m_out += u'}'; }

    QString& member(const char16_t* name)
    {
        if (m_hasMembers)
            m_out += u',';
        m_hasMembers = true;
        m_out += u'"';
        m_out += name;
        m_out += QStringLiteral("\":");
        return m_out;
    }
    void text(const char16_t* name, const QString& value)
    {
        if (!value.isEmpty())
            quote(member(name), value);
    }
    void instant(const char16_t* name, const QDateTime& value)
    {
        if (value.isValid())
            quote(member(name), isoText(value));
    }
    template <typename T, typename Write> void list(const char16_t* name, const QList<T>& values, Write write)
    {
        if (values.isEmpty())
            return;
        member(name) += u'[';
        for (qsizetype i = 0; i < values.size(); ++i) {
            if (i > 0)
                m_out += u',';
            write(m_out, values.at(i));
        }
        m_out += u']';
    }

    static void quote(QString& out, const QString& value)
    {
        out += u'"';
        qsizetype plain = 0; // from here on nothing had to be escaped
        for (qsizetype i = 0; i < value.size(); ++i) {
            const QChar c = value.at(i);
            if (c.unicode() >= 0x20 && c != u'"' && c != u'\\')
                continue;
            out += QStringView(value).sliced(plain, i - plain);
            plain = i + 1;
            if (c.unicode() < 0x20)
                out += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
            else
                (out += u'\\') += c;
        }
        out += QStringView(value).sliced(plain);
        out += u'"';
    }

private:
    QString& m_out;
    bool m_hasMembers = false;
};

void writeMailbox(QString& out, const Mailbox& mailbox)
{
    Writer writer(out);
    writer.text(u"name", mailbox.name);
    writer.text(u"email", mailbox.email);
    writer.finish();
}

void writeAttachment(QString& out, const Attachment& attachment)
{
    Writer writer(out);
    writer.text(u"blobId", attachment.blobId);
    writer.text(u"name", attachment.name);
    writer.text(u"type", attachment.type);
    writer.member(u"size") += QString::number(attachment.size);
    writer.text(u"cid", attachment.cid);
    if (attachment.isInline)
        writer.member(u"isInline") += QStringLiteral("true");
    writer.finish();
}

void writeDelivery(QString& out, const Delivery& delivery)
{
    Writer writer(out);
    writer.text(u"state", toWire(delivery.state));
    writer.text(u"reason", delivery.reason);
    writer.instant(u"at", delivery.at);
    writer.finish();
}

void writeActivity(QString& out, const Activity& activity)
{
    Writer writer(out);
    writer.text(u"what", activity.what);
    writer.text(u"from", activity.from);
    writer.text(u"to", activity.to);
    writer.text(u"reason", activity.reason);
    writer.finish();
}

void writeCall(QString& out, const CallRecord& call)
{
    Writer writer(out);
    writer.text(u"direction", toWire(call.direction));
    writer.text(u"number", call.number);
    writer.member(u"durationSeconds") += QString::number(call.durationSeconds);
    writer.text(u"result", toWire(call.result));
    writer.instant(u"followUpAt", call.followUpAt);
    writer.finish();
}

} // namespace

QString messageRest(const Message& m)
{
    QString out;
    out.reserve(512);
    Writer writer(out);
    writer.text(u"kind", toWire(m.kind));
    writer.text(u"authorId", m.authorId);
    if (m.from != Mailbox())
        writeMailbox(writer.member(u"from"), m.from);
    writer.list(u"to", m.to, writeMailbox);
    writer.list(u"cc", m.cc, writeMailbox);
    writer.list(u"bcc", m.bcc, writeMailbox);
    writer.list(u"attachments", m.attachments, writeAttachment);
    writer.text(u"rawBlobId", m.rawBlobId);
    writer.text(u"messageIdHeader", m.messageIdHeader);
    writer.list(u"inReplyTo", m.inReplyTo, Writer::quote);
    writer.list(u"references", m.references, Writer::quote);
    writer.text(u"language", m.language);
    if (m.delivery != Delivery())
        writeDelivery(writer.member(u"delivery"), m.delivery);
    if (m.activity != Activity())
        writeActivity(writer.member(u"activity"), m.activity);
    writer.text(u"seenMessageId", m.seenMessageId);
    if (m.call)
        writeCall(writer.member(u"call"), *m.call);
    writer.list(u"mentionIds", m.mentionIds, Writer::quote);
    writer.instant(u"sendAt", m.sendAt);
    writer.instant(u"createdAt", m.createdAt);
    writer.instant(u"receivedAt", m.receivedAt);
    writer.finish();
    return out;
}

} // namespace sampan
