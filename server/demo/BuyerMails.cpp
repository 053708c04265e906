// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/BuyerMails.h"

#include "domain/Id.h"

namespace sampan::server
{
namespace
{

constexpr qsizetype maxQuotedLines = 40;

Message letter(const BuyerThread& thread, const QDateTime& now)
{
    Message mail;
    mail.id = newId();
    mail.from = thread.buyer;
    mail.language = thread.language;
    mail.messageIdHeader = mail.id + u'@' + thread.buyer.email.section(u'@', -1);
    mail.createdAt = mail.receivedAt = now;
    return mail;
}

QString quotation(const BuyerThread& thread, const InboundMail& received)
{
    if (thread.wrote.isEmpty())
        return {};
    const QString author = received.from.name.isEmpty() ? received.from.email : received.from.name;
    QString text = QStringLiteral("\n\n") + QString(thread.wrote).replace(QStringLiteral("%1"), author);
    const QStringList lines = received.textBody.trimmed().split(u'\n');
    for (const QString& line : lines.mid(0, maxQuotedLines))
        text += QStringLiteral("\n> ") + line;
    return text;
}

} // namespace

Message openingMail(const BuyerThread& thread, const QDateTime& now)
{
    Message mail = letter(thread, now);
    mail.to = {{{}, thread.inbox}};
    mail.subject = thread.subject;
    mail.textBody = thread.opening + u'\n';
    return mail;
}

Message answerMail(const BuyerThread& thread, const QString& text, const InboundMail& received, const QDateTime& now)
{
    Message mail = letter(thread, now);
    mail.to = received.replyTo.isEmpty() ? QList<Mailbox>{received.from} : received.replyTo;
    const bool isReply = received.subject.startsWith(QStringLiteral("re:"), Qt::CaseInsensitive);
    mail.subject = isReply ? received.subject : QStringLiteral("Re: ") + received.subject;
    mail.inReplyTo = {received.messageIdHeader};
    mail.references = received.references.isEmpty() ? received.inReplyTo : received.references;
    mail.references.removeAll(received.messageIdHeader);
    mail.references.append(received.messageIdHeader);
    mail.textBody = text + quotation(thread, received) + u'\n';
    return mail;
}

} // namespace sampan::server
