// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/TaskRows.h"

#include "server/storage/ConversationRows.h"
#include "server/storage/Visibility.h"

namespace sampan::server
{

template <> struct Table<Task> {
    static QString name() { return QStringLiteral("task"); }
    static const QStringList& columns()
    {
        static const QStringList list =
            QStringLiteral("id conversation_id team_id title details state answer created_by assignee_id due_at "
                           "created_at closed_at")
                .split(u' ');
        return list;
    }
    static Task read(const Rows& r)
    {
        Task t;
        t.id = r.text(0);
        t.conversationId = r.text(1);
        t.teamId = r.text(2);
        t.title = r.text(3);
        t.details = r.text(4);
        t.state = taskStateFromWire(r.text(5)).value_or(TaskState::Open);
        t.answer = r.text(6);
        t.createdById = r.text(7);
        t.assigneeId = r.text(8);
        t.dueAt = r.instant(9);
        t.createdAt = r.instant(10);
        t.closedAt = r.instant(11);
        return t;
    }
    static QVariantList values(const Task& t)
    {
        const auto text = [](const QString& value) { return value.isNull() ? QStringLiteral("") : value; };
        return {t.id,           t.conversationId,       t.teamId,
                text(t.title),  text(t.details),        toWire(t.state),
                text(t.answer), idToSql(t.createdById), idToSql(t.assigneeId),
                toSql(t.dueAt), toSql(t.createdAt),     toSql(t.closedAt)};
    }
};

namespace taskRows
{
namespace
{

/// Notes in the conversation which departments have an open task in it.
Result<void> refresh(WriteTransaction& transaction, const Id& conversationId)
{
    const auto before = conversationRows::find(transaction.connection(), conversationId);
    if (!before)
        return before.error();
    const auto teams = texts(transaction.connection(),
                             QStringLiteral("SELECT DISTINCT team_id FROM task WHERE conversation_id = ? AND "
                                            "state = 'open' ORDER BY team_id"),
                             {conversationId});
    if (!teams)
        return teams.error();
    if (!*before || (*before)->taskTeamIds == *teams)
        return {};
    Conversation after = **before;
    after.taskTeamIds = *teams;
    return conversationRows::update(transaction, **before, after);
}

} // namespace

Result<std::optional<Task>> find(Connection& connection, const Id& id)
{
    return findRow<Task>(connection, id);
}

Result<Scope> scopeOf(Connection& connection, const Task& task)
{
    const auto conversation = visibility::scopeOfConversation(connection, task.conversationId);
    if (!conversation)
        return conversation.error();
    return conversation->value_or(Scope()) + Scope::ofTeam(task.teamId);
}

Result<void> insert(WriteTransaction& transaction, const Task& task)
{
    auto done = insertRow(transaction.connection(), task);
    if (done)
        done = refresh(transaction, task.conversationId);
    if (!done)
        return done;
    const auto scope = scopeOf(transaction.connection(), task);
    if (!scope)
        return scope.error();
    transaction.touch(DataType::Task, task.id, ChangeKind::Created, Scope(), *scope);
    return {};
}

Result<void> update(WriteTransaction& transaction, const Task& task)
{
    const auto before = scopeOf(transaction.connection(), task);
    if (!before)
        return before.error();
    auto done = updateRow(transaction.connection(), task);
    if (done)
        done = refresh(transaction, task.conversationId);
    if (!done)
        return done;
    const auto after = scopeOf(transaction.connection(), task);
    if (!after)
        return after.error();
    transaction.touch(DataType::Task, task.id, ChangeKind::Updated, *before, *after);
    return {};
}

Result<QStringList> idsIn(Connection& connection, const Id& conversationId)
{
    return texts(connection, QStringLiteral("SELECT id FROM task WHERE conversation_id = ? ORDER BY id"),
                 {conversationId});
}

Result<void> move(WriteTransaction& transaction, const QStringList& ids, const Id& from, const Id& into)
{
    for (const QString& id : ids) {
        auto task = find(transaction.connection(), id);
        if (!task)
            return task.error();
        if (!*task || (*task)->conversationId != from)
            continue;
        const auto before = scopeOf(transaction.connection(), **task);
        if (!before)
            return before.error();
        (*task)->conversationId = into;
        if (auto r = updateRow(transaction.connection(), **task); !r)
            return r;
        if (auto r = refresh(transaction, into); !r)
            return r;
        const auto after = scopeOf(transaction.connection(), **task);
        if (!after)
            return after.error();
        transaction.touch(DataType::Task, id, ChangeKind::Updated, *before, *after);
    }
    return ids.isEmpty() ? Result<void>() : refresh(transaction, from);
}

} // namespace taskRows

} // namespace sampan::server
