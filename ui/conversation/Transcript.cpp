// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/Transcript.h"

#include "html/SafeHtml.h"
#include "storage/MessageStore.h"
#include "ui/Format.h"
#include "ui/conversation/FileSafety.h"
#include "ui/conversation/MessageWords.h"

namespace sampan
{

namespace
{

constexpr qsizetype pageSize = 500;

QDateTime timeOf(const Message& message)
{
    return message.receivedAt.isValid() ? message.receivedAt : message.createdAt;
}

QString dayAndTime(const QDateTime& at)
{
    return at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

MessageItem activityItem(const ConversationDetails& details, const Message& message)
{
    MessageItem item;
    item.kind = MessageKind::Activity;
    const Agent* author = details.agent(message.authorId);
    item.authorName = author ? author->name : QString();
    item.activityWhat = message.activity.what;
    item.activityFrom = message.activity.from;
    const Agent* agent = details.agent(message.activity.to);
    item.activityTo = agent ? agent->name : message.activity.to;
    for (const Team& team : details.teams) {
        if (team.id == message.activity.to)
            item.activityTo = team.name;
    }
    return item;
}

/// The paragraphs of a text, each with the direction of its own words.
QString paragraphs(const QString& text)
{
    QString html;
    for (const QString& line : text.split(u'\n'))
        html += QStringLiteral("<div dir=\"auto\">") +
                (line.trimmed().isEmpty() ? QStringLiteral("&nbsp;") : line.toHtmlEscaped()) +
                QStringLiteral("</div>\n");
    return html;
}

QString languageAttribute(const QString& language)
{
    return language.isEmpty() ? QString() : QStringLiteral(" lang=\"") + language.toHtmlEscaped() + u'"';
}

QString bodyOf(const Message& message)
{
    return message.textBody.isEmpty() ? htmlToText(message.htmlBody) : message.textBody;
}

} // namespace

Result<QList<Message>> Transcript::readMessages(ReadConnection& connection, const Id& conversationId)
{
    const auto keys = MessageStore::keysOf(connection, conversationId);
    if (!keys)
        return keys.error();
    QList<Message> all;
    for (qsizetype at = 0; at < keys->size(); at += pageSize) {
        QList<CompactId> ids;
        for (const MessageKey& key : keys->mid(at, pageSize))
            ids += key.id;
        const auto messages = MessageStore::load(connection, ids);
        if (!messages)
            return messages.error();
        all += *messages;
    }
    return all;
}

bool Transcript::isShown(const Message& message, const Options& options)
{
    if (message.kind == MessageKind::Incoming)
        return true;
    if (message.kind != MessageKind::Outgoing)
        return options.internal;
    const DeliveryState state = message.delivery.state;
    return state == DeliveryState::None || state == DeliveryState::Sent || state == DeliveryState::Delivered ||
           state == DeliveryState::Read;
}

QList<Transcript::Fact> Transcript::facts(const ConversationDetails& details, const Options& options)
{
    const Conversation& conversation = details.conversation;
    QList<Fact> facts;
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            facts += {name, value};
    };
    add(tr("Customer"), details.customer.emails.isEmpty()
                            ? details.customer.name
                            : details.customer.name + QStringLiteral(" <") + details.customer.emails.first() + u'>');
    add(tr("Store"), details.inbox.name);
    add(tr("Channel"), Format::channelName(conversation.channel));
    add(tr("Opened"), conversation.createdAt.isValid() ? dayAndTime(conversation.createdAt) : QString());
    if (options.internal) {
        add(tr("Status"), Format::statusName(conversation.status));
        const Agent* agent = details.agent(conversation.assigneeId);
        add(tr("Agent"), agent ? agent->name : QString());
    }
    add(tr("Printed"), dayAndTime(options.now));
    return facts;
}

QString Transcript::heading(const ConversationDetails& details, const Message& message)
{
    QString who = message.from.name.isEmpty() ? message.from.email : message.from.name;
    if (message.kind != MessageKind::Incoming) {
        const Agent* agent = details.agent(message.authorId);
        if (agent)
            who = agent->name;
    }
    if (message.kind == MessageKind::Note)
        return tr("%1, internal note", "who").arg(who);
    if (message.kind == MessageKind::Call)
        return tr("%1, phone call", "who").arg(who);
    return who;
}

QString Transcript::files(const Message& message)
{
    QStringList names;
    for (const Attachment& attachment : message.attachments)
        names += attachment.name + QStringLiteral(" (") + Format::size(attachment.size) + u')';
    return names.isEmpty() ? QString() : tr("Files: %1").arg(names.join(QStringLiteral(", ")));
}

QString Transcript::toText(const ConversationDetails& details, const QList<Message>& messages, const Options& options)
{
    QStringList lines = {details.conversation.subject, QString()};
    for (const Fact& fact : facts(details, options))
        lines += fact.name + QStringLiteral(": ") + fact.value;
    for (const Message& message : messages) {
        if (!isShown(message, options))
            continue;
        if (message.kind == MessageKind::Activity) {
            lines += QStringLiteral("\n* ") + dayAndTime(timeOf(message)) + u' ' +
                     MessageWords::activity(activityItem(details, message));
            continue;
        }
        lines += QStringLiteral("\n---- %1, %2").arg(heading(details, message), dayAndTime(timeOf(message)));
        lines += bodyOf(message);
        if (const QString names = files(message); !names.isEmpty())
            lines += names;
    }
    return lines.join(u'\n') + u'\n';
}

QString Transcript::toHtml(const ConversationDetails& details, const QList<Message>& messages, const Options& options)
{
    const QString title = details.conversation.subject.toHtmlEscaped();
    QString html = QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>") + title +
                   QStringLiteral("</title>\n<style>body{font-family:sans-serif;font-size:10pt;max-width:48em;"
                                  "margin:2em auto} h1{font-size:14pt} .facts td{padding-right:1em} .meta{color:#555}"
                                  " .note{background:#fff6dd}</style></head><body>\n<h1 dir=\"auto\"") +
                   languageAttribute(details.conversation.language) + u'>' + title +
                   QStringLiteral("</h1>\n<table "
                                  "class=\"facts\">");
    for (const Fact& fact : facts(details, options))
        html += QStringLiteral("<tr><td class=\"meta\">") + fact.name.toHtmlEscaped() +
                QStringLiteral("</td><td dir=\"auto\">") + fact.value.toHtmlEscaped() + QStringLiteral("</td></tr>\n");
    html += QStringLiteral("</table>\n");
    for (const Message& message : messages) {
        if (!isShown(message, options))
            continue;
        const QString time = dayAndTime(timeOf(message));
        if (message.kind == MessageKind::Activity) {
            html += QStringLiteral("<p class=\"meta\">") +
                    MessageWords::activity(activityItem(details, message)).toHtmlEscaped() + QStringLiteral(", ") +
                    time + QStringLiteral("</p>\n");
            continue;
        }
        const bool internal = message.kind != MessageKind::Incoming && message.kind != MessageKind::Outgoing;
        html += QStringLiteral("<hr><div class=\"%1\"><p><b>").arg(internal ? QStringLiteral("note") : QString()) +
                heading(details, message).toHtmlEscaped() + QStringLiteral("</b> <span class=\"meta\">") + time +
                QStringLiteral("</span></p>\n<div") + languageAttribute(message.language) + u'>' +
                paragraphs(bodyOf(message)) + QStringLiteral("</div>");
        if (const QString names = files(message); !names.isEmpty())
            html += QStringLiteral("<p class=\"meta\">") + names.toHtmlEscaped() + QStringLiteral("</p>");
        html += QStringLiteral("</div>\n");
    }
    return html + QStringLiteral("</body></html>\n");
}

QString Transcript::fileName(const ConversationDetails& details, const QDateTime& now)
{
    constexpr qsizetype longest = 80;
    const QString date = now.toLocalTime().date().toString(Qt::ISODate);
    return safeFileName(details.conversation.subject.left(longest) + u' ' + date, date);
}

} // namespace sampan
