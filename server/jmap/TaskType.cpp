// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/Filters.h"
#include "server/services/TasksUpdate.h"
#include "server/storage/TaskRows.h"

namespace sampan::server::jmap
{
namespace
{

/// Whoever sees the conversation, and the department also once its task is done.
Condition visible(const Viewer& viewer)
{
    if (!viewer.seesDesk || viewer.seesAll)
        return visibility::conversations(viewer, QStringLiteral("o"));
    Condition condition = visibility::messages(viewer, QStringLiteral("o"));
    if (viewer.teamIds.isEmpty())
        return condition;
    const QStringList marks(viewer.teamIds.size(), QStringLiteral("?"));
    condition.sql = u"(" + condition.sql + u" OR o.team_id IN (" + marks.join(u", ") + u"))";
    for (const Id& team : viewer.teamIds)
        condition.values.append(team);
    return condition;
}

Result<std::optional<QJsonObject>> find(Connection& connection, const Viewer& viewer, const Id& id)
{
    const auto found = taskRows::find(connection, id);
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<QJsonObject>();
    const auto scope = taskRows::scopeOf(connection, **found);
    if (!scope)
        return scope.error();
    return viewer.sees(*scope) ? std::optional<QJsonObject>(toJson(**found)) : std::optional<QJsonObject>();
}

Result<void> create(SetContext& context, const QJsonObject& object)
{
    const auto task = taskFromJson(object);
    return task ? tasksUpdate::create(context.transaction, context.caller, *task, context.now) : task.error();
}

Result<void> update(SetContext& context, const QJsonObject& beforeJson, const QJsonObject& afterJson)
{
    const auto before = taskFromJson(beforeJson);
    const auto after = taskFromJson(afterJson);
    if (!before || !after)
        return before ? after.error() : before.error();
    return tasksUpdate::apply(context.transaction, context.caller, *before, *after, context.now);
}

TypeInfo make()
{
    using enum Mutability;
    TypeInfo info;
    info.type = DataType::Task;
    info.table = QStringLiteral("task");
    info.isDeskOnly = true;
    info.writer = Permission::Answer;
    info.properties = {{QStringLiteral("id"), Immutable},
                       {QStringLiteral("conversationId"), Immutable, true},
                       {QStringLiteral("teamId"), Immutable, true},
                       {QStringLiteral("title"), Mutable},
                       {QStringLiteral("details"), Mutable},
                       {QStringLiteral("state"), Mutable},
                       {QStringLiteral("answer"), Mutable},
                       {QStringLiteral("createdById"), ServerSet},
                       {QStringLiteral("assigneeId"), Mutable, true},
                       {QStringLiteral("dueAt"), Mutable},
                       {QStringLiteral("createdAt"), ServerSet},
                       {QStringLiteral("closedAt"), ServerSet}};
    info.filters = {
        filters::exact("conversationId", "conversation_id"), filters::exact("teamId", "team_id"),
        filters::id("assigneeId", "assignee_id"),
        filters::oneOf("states", "state", [](const QString& word) { return taskStateFromWire(word).has_value(); }),
        filters::before("dueBefore", "due_at")};
    info.sorts = {{QStringLiteral("dueAt"), QStringLiteral("o.due_at")},
                  {QStringLiteral("createdAt"), QStringLiteral("o.created_at")},
                  {QStringLiteral("id"), QStringLiteral("o.id")}};
    info.visible = visible;
    info.find = find;
    info.create = create;
    info.update = update;
    return info;
}

} // namespace

const TypeInfo& taskType()
{
    static const TypeInfo info = make();
    return info;
}

} // namespace sampan::server::jmap
