// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/TasksUpdate.h"

#include "server/services/ConversationsThread.h"
#include "server/storage/ConversationRows.h"
#include "server/storage/SetupRows.h"
#include "server/storage/TaskRows.h"

namespace sampan::server::tasksUpdate
{
namespace
{

constexpr qsizetype kMaxTitle = 200;
constexpr qsizetype kMaxText = 20'000;

Error invalid(const QString& property, const QString& why)
{
    return {ErrorCode::InvalidProperties, why, property};
}

Result<void> checkTexts(const Task& task)
{
    if (task.title.trimmed().isEmpty() || task.title.size() > kMaxTitle)
        return invalid(QStringLiteral("title"), QStringLiteral("1 to 200 characters"));
    if (task.details.size() > kMaxText)
        return invalid(QStringLiteral("details"), QStringLiteral("longer than 20000 characters"));
    if (task.answer.size() > kMaxText)
        return invalid(QStringLiteral("answer"), QStringLiteral("longer than 20000 characters"));
    return {};
}

Result<void> checkPeople(Connection& connection, const Task& task)
{
    const auto team = teamRows::find(connection, task.teamId);
    if (!team)
        return team.error();
    if (!*team || !(*team)->isDepartment)
        return invalid(QStringLiteral("teamId"), QStringLiteral("there is no such department"));
    if (task.assigneeId.isEmpty())
        return {};
    const auto agent = agentRows::find(connection, task.assigneeId);
    if (!agent)
        return agent.error();
    if (!*agent || !(*agent)->isActive || !(*agent)->teamIds.contains(task.teamId))
        return invalid(QStringLiteral("assigneeId"), QStringLiteral("no active agent of the department"));
    return {};
}

Result<void> record(WriteTransaction& transaction, const Task& task, const Id& authorId, const QDateTime& now)
{
    const auto conversation = conversationRows::find(transaction.connection(), task.conversationId);
    if (!conversation)
        return conversation.error();
    if (!*conversation)
        return invalid(QStringLiteral("conversationId"), QStringLiteral("there is no such conversation"));
    return conversationsThread::recordActivity(transaction, **conversation,
                                               {QStringLiteral("task"), task.teamId, toWire(task.state), task.title},
                                               authorId, now);
}

} // namespace

Result<void> create(WriteTransaction& transaction, const Caller& caller, Task task, const QDateTime& now)
{
    if (auto r = checkTexts(task); !r)
        return r;
    if (auto r = checkPeople(transaction.connection(), task); !r)
        return r;
    const auto conversation = conversationRows::find(transaction.connection(), task.conversationId);
    if (!conversation)
        return conversation.error();
    if (!*conversation || !caller.viewer().sees(conversationRows::scopeOf(**conversation)))
        return invalid(QStringLiteral("conversationId"), QStringLiteral("there is no such conversation"));
    task.state = TaskState::Open;
    task.createdById = caller.agentId;
    task.createdAt = now;
    if (auto r = taskRows::insert(transaction, task); !r)
        return r;
    return record(transaction, task, caller.agentId, now);
}

Result<void> apply(WriteTransaction& transaction, const Caller& caller, const Task& before, Task after,
                   const QDateTime& now)
{
    if (auto r = checkTexts(after); !r)
        return r;
    if (before.assigneeId != after.assigneeId) {
        if (auto r = checkPeople(transaction.connection(), after); !r)
            return r;
    }
    const bool isTurn = before.state != after.state;
    if (isTurn)
        after.closedAt = after.state == TaskState::Open ? QDateTime() : now;
    if (before == after)
        return {};
    if (auto r = taskRows::update(transaction, after); !r)
        return r;
    return isTurn ? record(transaction, after, caller.agentId, now) : Result<void>();
}

} // namespace sampan::server::tasksUpdate
