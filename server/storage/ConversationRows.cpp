// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/ConversationRows.h"

#include "server/storage/CustomerRows.h"
#include "server/storage/SearchIndex.h"

#include <functional>

namespace sampan::server
{

template <> struct Table<Conversation> {
    static QString name() { return QStringLiteral("conversation"); }
    static const QStringList& columns()
    {
        static const QStringList list =
            QStringLiteral(
                "id inbox_id customer_id team_id assignee_id channel status priority priority_rank subject preview "
                "category language country is_unread message_count last_message_id created_at last_message_at "
                "waiting_since solved_at snoozed_until is_spam follow_up_of merged_into split_from follower_ids "
                "mentioned_ids "
                "task_team_ids")
                .split(u' ');
        return list;
    }
    static Conversation read(const Rows& r)
    {
        Conversation c;
        c.id = r.text(0);
        c.inboxId = r.text(1);
        c.customerId = r.text(2);
        c.teamId = r.text(3);
        c.assigneeId = r.text(4);
        c.channel = channelFromWire(r.text(5)).value_or(Channel::Email);
        c.status = statusFromWire(r.text(6)).value_or(ConversationStatus::New);
        c.priority = priorityFromWire(r.text(7)).value_or(Priority::Normal);
        c.subject = r.text(9);
        c.preview = r.text(10);
        c.category = r.text(11);
        c.language = r.text(12);
        c.country = r.text(13);
        c.isUnread = r.truth(14);
        c.messageCount = r.number(15);
        c.lastMessageId = r.text(16);
        c.createdAt = r.instant(17);
        c.lastMessageAt = r.instant(18);
        c.waitingSince = r.instant(19);
        c.solvedAt = r.instant(20);
        c.snoozedUntil = r.instant(21);
        c.isSpam = r.truth(22);
        c.followUpOf = r.text(23);
        c.mergedInto = r.text(24);
        c.splitFrom = r.text(25);
        c.followerIds = r.text(26).split(u' ', Qt::SkipEmptyParts);
        c.mentionedIds = r.text(27).split(u' ', Qt::SkipEmptyParts);
        c.taskTeamIds = r.text(28).split(u' ', Qt::SkipEmptyParts);
        return c;
    }
    static QVariantList values(const Conversation& c)
    {
        const auto text = [](const QString& value) { return value.isNull() ? QStringLiteral("") : value; };
        return {c.id,
                idToSql(c.inboxId),
                idToSql(c.customerId),
                idToSql(c.teamId),
                idToSql(c.assigneeId),
                toWire(c.channel),
                toWire(c.status),
                toWire(c.priority),
                static_cast<int>(c.priority),
                text(c.subject),
                text(c.preview),
                text(c.category),
                text(c.language),
                text(c.country),
                c.isUnread ? 1 : 0,
                c.messageCount,
                idToSql(c.lastMessageId),
                toSql(c.createdAt),
                toSql(c.lastMessageAt),
                toSql(c.waitingSince),
                toSql(c.solvedAt),
                toSql(c.snoozedUntil),
                c.isSpam ? 1 : 0,
                idToSql(c.followUpOf),
                idToSql(c.mergedInto),
                idToSql(c.splitFrom),
                text(c.followerIds.join(u' ')),
                text(c.mentionedIds.join(u' ')),
                text(c.taskTeamIds.join(u' '))};
    }
};

namespace conversationRows
{
namespace
{

Result<void> writeLabels(WriteTransaction& transaction, const Id& id, const QStringList& before,
                         const QStringList& after)
{
    for (const QString& label : before) {
        if (after.contains(label))
            continue;
        if (auto r = transaction.exec(
                QStringLiteral("DELETE FROM conversation_label WHERE conversation_id = ? AND label_id = ?"),
                {id, label});
            !r)
            return r;
    }
    for (const QString& label : after) {
        if (before.contains(label))
            continue;
        if (auto r = transaction.exec(
                QStringLiteral("INSERT INTO conversation_label (conversation_id, label_id) VALUES (?, ?)"),
                {id, label});
            !r)
            return r;
    }
    return {};
}

/// Tells the log that the messages went with their conversation.
Result<void> touchMessages(WriteTransaction& transaction, const Id& id, const Scope& before, const Scope& after)
{
    const auto ids =
        texts(transaction.connection(), QStringLiteral("SELECT id FROM message WHERE conversation_id = ?"), {id});
    if (!ids)
        return ids.error();
    for (const QString& message : *ids)
        transaction.touch(DataType::Message, message, ChangeKind::Updated, before, after);
    return {};
}

/// As touchMessages(), for its tasks, which their department sees in any case.
Result<void> touchTasks(WriteTransaction& transaction, const Id& id, const Scope& before, const Scope& after)
{
    auto rows = transaction.run(QStringLiteral("SELECT id, team_id FROM task WHERE conversation_id = ?"), {id});
    if (!rows)
        return rows.error();
    while (rows->next()) {
        const Scope team = Scope::ofTeam(rows->text(1));
        transaction.touch(DataType::Task, rows->text(0), ChangeKind::Updated, before + team, after + team);
    }
    return {};
}

/// Runs `change` and tells the log if the customer is seen by others afterwards.
Result<void> withCustomer(WriteTransaction& transaction, const Id& customerId,
                          const std::function<Result<void>()>& change)
{
    if (customerId.isEmpty())
        return change();
    const auto before = customerRows::scopeOf(transaction.connection(), customerId);
    if (!before)
        return before.error();
    if (auto r = change(); !r)
        return r;
    const auto after = customerRows::scopeOf(transaction.connection(), customerId);
    if (!after)
        return after.error();
    if (*before != *after)
        transaction.touch(DataType::Customer, customerId, ChangeKind::Updated, *before, *after);
    return {};
}

} // namespace

Scope scopeOf(const Conversation& conversation)
{
    return Scope::ofConversation(conversation.teamId, conversation.assigneeId, conversation.taskTeamIds.join(u' '));
}

Result<std::optional<Conversation>> find(Connection& connection, const Id& id)
{
    auto found = findRow<Conversation>(connection, id);
    if (!found || !*found)
        return found;
    auto labels = texts(
        connection,
        QStringLiteral("SELECT label_id FROM conversation_label WHERE conversation_id = ? ORDER BY label_id"), {id});
    if (!labels)
        return labels.error();
    (*found)->labelIds = std::move(*labels);
    return found;
}

Result<void> insert(WriteTransaction& transaction, const Conversation& conversation)
{
    auto done = withCustomer(transaction, conversation.customerId,
                             [&] { return insertRow(transaction.connection(), conversation); });
    if (done)
        done = writeLabels(transaction, conversation.id, {}, conversation.labelIds);
    if (done)
        done = searchIndex::put(transaction, DataType::Conversation, conversation.id, conversation.id,
                                conversation.subject);
    if (done)
        transaction.touch(DataType::Conversation, conversation.id, ChangeKind::Created, Scope(), scopeOf(conversation));
    return done;
}

Result<void> update(WriteTransaction& transaction, const Conversation& before, const Conversation& after)
{
    const Scope scopeBefore = scopeOf(before);
    const Scope scopeAfter = scopeOf(after);
    const bool moved = scopeBefore != scopeAfter;
    auto done = withCustomer(transaction, moved ? after.customerId : Id(),
                             [&] { return updateChanged(transaction.connection(), before, after); });
    if (done)
        done = writeLabels(transaction, after.id, before.labelIds, after.labelIds);
    if (done && before.subject != after.subject)
        done = searchIndex::put(transaction, DataType::Conversation, after.id, after.id, after.subject);
    if (done && moved)
        done = touchMessages(transaction, after.id, scopeBefore, scopeAfter);
    if (done && moved)
        done = touchTasks(transaction, after.id, scopeBefore, scopeAfter);
    if (done)
        transaction.touch(DataType::Conversation, after.id, ChangeKind::Updated, scopeBefore, scopeAfter);
    return done;
}

Result<Id> followUpOf(Connection& connection, const Id& id)
{
    const auto ids = texts(
        connection,
        QStringLiteral("SELECT id FROM conversation WHERE follow_up_of = ? ORDER BY created_at DESC, id DESC"), {id});
    if (!ids)
        return ids.error();
    return ids->isEmpty() ? Id() : ids->first();
}

} // namespace conversationRows

} // namespace sampan::server
