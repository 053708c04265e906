// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/MessagesPostShape.h"

#include "server/storage/SetupRows.h"

namespace sampan::server::messagesPostShape
{
namespace
{

constexpr int kMaxRecipients = 100;
constexpr int kMaxMentions = 50;
constexpr int kMaxDaysAhead = 366;

Error invalid(const QString& property, const QString& why)
{
    return {ErrorCode::InvalidProperties, why, property};
}

bool hasLineBreak(const QString& text)
{
    return text.contains(u'\n') || text.contains(u'\r');
}

/// A line break in a header would let a writer add headers of their own.
Result<void> checkMailboxes(const QList<Mailbox>& list, const QString& property)
{
    if (list.size() > kMaxRecipients)
        return invalid(property, QStringLiteral("too many recipients"));
    for (const Mailbox& mailbox : list) {
        const qsizetype at = mailbox.email.lastIndexOf(u'@');
        const bool shaped = at > 0 && at + 1 < mailbox.email.size() && !mailbox.email.contains(u' ');
        if (!shaped || hasLineBreak(mailbox.email) || hasLineBreak(mailbox.name))
            return invalid(property, QStringLiteral("not a mail address"));
    }
    return {};
}

/// What belongs to one kind only.
Result<void> checkKind(const Message& m, const QDateTime& now)
{
    const bool isReply = m.kind == MessageKind::Outgoing;
    const bool isCall = m.kind == MessageKind::Call;
    if (!isReply && !isCall && m.kind != MessageKind::Note)
        return invalid(QStringLiteral("kind"), QStringLiteral("agents write replies, notes and call records"));
    if (m.call.has_value() != isCall)
        return invalid(QStringLiteral("call"), QStringLiteral("it belongs to a call record, and only there"));
    if (isReply && !m.mentionIds.isEmpty())
        return invalid(QStringLiteral("mentionIds"), QStringLiteral("customers do not read whom we call"));
    if (!isReply && m.from != Mailbox())
        return invalid(QStringLiteral("from"), QStringLiteral("only replies go out"));
    if (!isReply && m.sendAt.isValid())
        return invalid(QStringLiteral("sendAt"), QStringLiteral("only replies go out"));
    if (m.sendAt > now.addDays(kMaxDaysAhead))
        return invalid(QStringLiteral("sendAt"), QStringLiteral("more than a year ahead"));
    return {};
}

} // namespace

Result<void> check(const Message& m, const QDateTime& now)
{
    if (auto r = checkKind(m, now); !r)
        return r;
    if (!m.call && m.textBody.trimmed().isEmpty() && m.htmlBody.trimmed().isEmpty() && m.attachments.isEmpty())
        return invalid(QStringLiteral("textBody"), QStringLiteral("the message is empty"));
    if (hasLineBreak(m.subject) || m.subject.size() > 1000)
        return invalid(QStringLiteral("subject"), QStringLiteral("one line of at most 1000 characters"));
    if (auto r = checkMailboxes(m.to, QStringLiteral("to")); !r)
        return r;
    if (auto r = checkMailboxes(m.cc, QStringLiteral("cc")); !r)
        return r;
    return checkMailboxes(m.bcc, QStringLiteral("bcc"));
}

Result<void> checkMentions(Connection& connection, const Message& m)
{
    if (m.mentionIds.size() > kMaxMentions)
        return invalid(QStringLiteral("mentionIds"), QStringLiteral("too many"));
    for (const Id& id : m.mentionIds) {
        const auto agent = agentRows::find(connection, id);
        if (!agent)
            return agent.error();
        if (!*agent || !(*agent)->isActive)
            return invalid(QStringLiteral("mentionIds"), QStringLiteral("there is no such active agent"));
    }
    return {};
}

} // namespace sampan::server::messagesPostShape
