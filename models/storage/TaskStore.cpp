// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/TaskStore.h"

#include "storage/Directory.h"
#include "storage/Json.h"
#include "storage/ObjectOverlay.h"

#include <algorithm>

namespace sampan::TaskStore
{
namespace
{

Result<QList<Task>> readAll(Statement& rows)
{
    if (auto done = rows.run(); !done)
        return done.error();
    QList<Task> list;
    while (rows.next()) {
        auto task = taskFromJson(fromText(rows.text(0)));
        if (!task)
            return task.error();
        list.append(std::move(*task));
    }
    if (auto done = rows.finish(); !done)
        return done.error();
    return list;
}

bool isMoreUrgent(const Task& a, const Task& b)
{
    if (a.dueAt.isValid() != b.dueAt.isValid())
        return a.dueAt.isValid();
    return a.dueAt.isValid() && a.dueAt != b.dueAt ? a.dueAt < b.dueAt : a.createdAt < b.createdAt;
}

} // namespace

Result<void> writeRow(WriteTransaction& transaction, const Task& task)
{
    if (auto done = Directory::checkId(task.id); !done)
        return done;
    Statement row = transaction.connection().prepare(
        QStringLiteral("INSERT OR REPLACE INTO task (id, conversation_id, team_id, state, due_at, created_at, json) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?)"));
    row.bindId(task.id).bindId(task.conversationId).bindId(task.teamId).bindText(toWire(task.state));
    row.bindInstant(task.dueAt).bindInstant(task.createdAt).bindText(toText(toJson(task)));
    if (auto done = row.run(); !done)
        return done;
    transaction.upserted(ObjectType::Task, task.id);
    return {};
}

Result<void> removeRow(WriteTransaction& transaction, const Id& id)
{
    Statement row = transaction.connection().prepare(QStringLiteral("DELETE FROM task WHERE id = ?"));
    row.bindId(id);
    if (auto done = row.run(); !done)
        return done;
    transaction.removed(ObjectType::Task, id);
    return {};
}

Result<void> upsert(WriteTransaction& transaction, const QList<Task>& tasks)
{
    const auto pending = ObjectOverlay::pending(transaction, ObjectType::Task);
    if (!pending)
        return pending.error();
    for (const Task& task : tasks) {
        auto done = pending->contains(CompactId::fromId(task.id))
                        ? ObjectOverlay::setBase(transaction, ObjectType::Task, task.id, toJson(task))
                        : writeRow(transaction, task);
        if (!done)
            return done;
    }
    return {};
}

Result<void> remove(WriteTransaction& transaction, const QList<Id>& ids)
{
    for (const Id& id : ids) {
        if (auto done = ObjectOverlay::setBase(transaction, ObjectType::Task, id, std::nullopt); !done)
            return done;
    }
    return {};
}

Result<Task> find(ReadConnection& connection, const Id& id)
{
    Statement row = connection.connection().prepare(QStringLiteral("SELECT json FROM task WHERE id = ?"));
    row.bindId(id);
    const auto list = readAll(row);
    if (!list)
        return list.error();
    return list->isEmpty() ? Result<Task>(Error{ErrorCode::NotFound, QStringLiteral("Task"), id}) : list->first();
}

Result<QList<Task>> ofConversation(ReadConnection& connection, const Id& conversationId)
{
    Statement rows = connection.connection().prepare(
        QStringLiteral("SELECT json FROM task WHERE conversation_id = ? ORDER BY created_at, id"));
    rows.bindId(conversationId);
    return readAll(rows);
}

Result<QList<Task>> openOfTeams(ReadConnection& connection, const QStringList& teamIds)
{
    QList<Task> list;
    for (const Id& teamId : teamIds) {
        Statement rows = connection.connection().prepare(
            QStringLiteral("SELECT json FROM task WHERE team_id = ? AND state = 'open'"));
        rows.bindId(teamId);
        auto tasks = readAll(rows);
        if (!tasks)
            return tasks;
        list += *tasks;
    }
    std::stable_sort(list.begin(), list.end(), isMoreUrgent);
    return list;
}

Result<QList<Id>> allIds(ReadConnection& connection)
{
    Statement rows = connection.connection().prepare(QStringLiteral("SELECT id FROM task ORDER BY id"));
    return idsOf(rows);
}

} // namespace sampan::TaskStore
