// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/MimeHeaders.h"

#include "server/channels/email/Charset.h"
#include "server/channels/email/Gmime.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace sampan::server
{
namespace
{

constexpr qsizetype maxHeaderBytes = 256 * 1024;
constexpr qsizetype maxAddresses = 500;
constexpr qsizetype maxIds = 200;
constexpr qsizetype maxText = 2000;

QByteArray bounded(const QByteArray& raw)
{
    QByteArray value = raw.left(maxHeaderBytes);
    value.replace("\r\n", "\n");
    value.replace('\n', ' ');
    return normalizedHeader(value);
}

QString oneLine(const QString& text)
{
    QString line = text;
    for (QChar& c : line) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return line.simplified().left(maxText);
}

void collect(InternetAddressList* list, QList<Mailbox>& mailboxes, int depth)
{
    const int count = internet_address_list_length(list);
    for (int i = 0; i < count && mailboxes.size() < maxAddresses; ++i) {
        InternetAddress* address = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_GROUP(address)) {
            auto* members = internet_address_group_get_members(reinterpret_cast<InternetAddressGroup*>(address));
            if (members && depth < 4)
                collect(members, mailboxes, depth + 1);
            continue;
        }
        const char* name = internet_address_get_name(address);
        const char* email = internet_address_mailbox_get_addr(reinterpret_cast<InternetAddressMailbox*>(address));
        const Mailbox mailbox{oneLine(QString::fromUtf8(name)), oneLine(QString::fromUtf8(email)).remove(u' ')};
        if (!mailbox.email.isEmpty() || !mailbox.name.isEmpty())
            mailboxes.append(mailbox);
    }
}

/// What looks like an address in a value no grammar explains.
QList<Mailbox> addressesByShape(const QByteArray& value)
{
    static const QRegularExpression shape(QStringLiteral("[^\\s<>()\",;:\\[\\]]+@[^\\s<>()\",;:@]+"));
    const QRegularExpressionMatch match = shape.match(QString::fromUtf8(value));
    if (!match.hasMatch())
        return {};
    const QString name = headerText(value.left(value.indexOf(match.captured().toUtf8()))).remove(u'<').remove(u'"');
    return {Mailbox{name.trimmed(), match.captured()}};
}

} // namespace

QString headerText(const QByteArray& raw)
{
    initGmime();
    const ParserOptions options = lenientOptions();
    const GString8 text(g_mime_utils_header_decode_text(options.get(), bounded(raw).constData()));
    return oneLine(QString::fromUtf8(text.get()));
}

QList<Mailbox> headerAddresses(const QByteArray& raw)
{
    initGmime();
    const QByteArray value = bounded(raw);
    if (value.trimmed().isEmpty())
        return {};
    const ParserOptions options = lenientOptions();
    const GObjectPtr<InternetAddressList> list(internet_address_list_parse(options.get(), value.constData()));
    QList<Mailbox> mailboxes;
    if (list)
        collect(list.get(), mailboxes, 0);
    const bool usable = std::any_of(mailboxes.begin(), mailboxes.end(),
                                    [](const Mailbox& mailbox) { return mailbox.email.contains(u'@'); });
    if (usable)
        return mailboxes;
    const QList<Mailbox> found = addressesByShape(value);
    return found.isEmpty() ? mailboxes : found;
}

QStringList headerIds(const QByteArray& raw)
{
    const QString value = QString::fromUtf8(bounded(raw));
    static const QRegularExpression bracketed(QStringLiteral("<([^<>]{1,990})>"));
    QStringList ids;
    for (auto it = bracketed.globalMatch(value); it.hasNext();) {
        const QString id = it.next().captured(1).simplified().remove(u' ');
        if (!id.isEmpty() && !ids.contains(id))
            ids.append(id);
    }
    // Some programs leave the brackets out; then every word with an @ is an id.
    if (ids.isEmpty()) {
        for (const QString& word : value.simplified().split(u' ', Qt::SkipEmptyParts)) {
            if (word.contains(u'@') && word.size() < 990 && !ids.contains(word))
                ids.append(word);
        }
    }
    // The newest references matter for threading, the first one names the thread.
    while (ids.size() > maxIds)
        ids.removeAt(1);
    return ids;
}

QDateTime headerDate(const QByteArray& raw)
{
    initGmime();
    if (raw.isEmpty())
        return {};
    GDateTime* date = g_mime_utils_header_decode_date(bounded(raw.left(200)).constData());
    if (!date)
        return {};
    const qint64 seconds = g_date_time_to_unix(date);
    g_date_time_unref(date);
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

} // namespace sampan::server
