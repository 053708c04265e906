// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/ConversationsThread.h"

#include "domain/ConversationRules.h"
#include "domain/Instant.h"
#include "server/storage/ConversationRows.h"
#include "server/storage/MessageRows.h"

namespace sampan::server::conversationsThread
{
namespace
{

void note(QList<Activity>& list, const QString& what, const QString& from, const QString& to)
{
    if (from != to)
        list.append({what, from, to});
}

QString truthWord(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

QList<Activity> differences(const Conversation& before, const Conversation& after)
{
    QList<Activity> list;
    note(list, QStringLiteral("team"), before.teamId, after.teamId);
    note(list, QStringLiteral("assignee"), before.assigneeId, after.assigneeId);
    note(list, QStringLiteral("status"), toWire(before.status), toWire(after.status));
    note(list, QStringLiteral("priority"), toWire(before.priority), toWire(after.priority));
    note(list, QStringLiteral("category"), before.category, after.category);
    note(list, QStringLiteral("subject"), before.subject, after.subject);
    note(list, QStringLiteral("labels"), before.labelIds.join(u' '), after.labelIds.join(u' '));
    note(list, QStringLiteral("snooze"), instantToJson(before.snoozedUntil).toString(),
         instantToJson(after.snoozedUntil).toString());
    note(list, QStringLiteral("spam"), truthWord(before.isSpam), truthWord(after.isSpam));
    note(list, QStringLiteral("followers"), before.followerIds.join(u' '), after.followerIds.join(u' '));
    return list;
}

} // namespace

QDateTime receiveInstant(const Conversation& conversation, const QDateTime& now)
{
    if (!conversation.lastMessageAt.isValid() || now > conversation.lastMessageAt)
        return now;
    return conversation.lastMessageAt.addMSecs(1);
}

Result<Conversation> append(WriteTransaction& transaction, const Conversation& conversation, const Message& message)
{
    const Conversation after = afterMessage(conversation, message);
    auto done = messageRows::insert(transaction, message, conversationRows::scopeOf(after));
    if (done && after != conversation)
        done = conversationRows::update(transaction, conversation, after);
    return done ? Result<Conversation>(after) : done.error();
}

Result<void> recordActivity(WriteTransaction& transaction, const Conversation& conversation, const Activity& activity,
                            const Id& authorId, const QDateTime& now)
{
    Message line;
    line.id = newId();
    line.conversationId = conversation.id;
    line.kind = MessageKind::Activity;
    line.authorId = authorId;
    line.activity = activity;
    line.createdAt = now;
    line.receivedAt = receiveInstant(conversation, now);
    return messageRows::insert(transaction, line, conversationRows::scopeOf(conversation));
}

Result<void> recordActivities(WriteTransaction& transaction, const Conversation& before, const Conversation& after,
                              const Id& authorId, const QDateTime& now, const QString& transferReason)
{
    for (Activity activity : differences(before, after)) {
        if (activity.what == u"team" || activity.what == u"assignee")
            activity.reason = transferReason;
        if (auto r = recordActivity(transaction, after, activity, authorId, now); !r)
            return r;
    }
    return {};
}

} // namespace sampan::server::conversationsThread
