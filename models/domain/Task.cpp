// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Task.h"

#include "domain/Instant.h"
#include "domain/WireText.h"

namespace sampan
{

QJsonObject toJson(const Task& t)
{
    return {{QStringLiteral("id"), t.id},
            {QStringLiteral("conversationId"), t.conversationId},
            {QStringLiteral("teamId"), t.teamId},
            {QStringLiteral("title"), t.title},
            {QStringLiteral("details"), t.details},
            {QStringLiteral("state"), toWire(t.state)},
            {QStringLiteral("answer"), t.answer},
            {QStringLiteral("createdById"), orNull(t.createdById)},
            {QStringLiteral("assigneeId"), orNull(t.assigneeId)},
            {QStringLiteral("dueAt"), instantToJson(t.dueAt)},
            {QStringLiteral("createdAt"), instantToJson(t.createdAt)},
            {QStringLiteral("closedAt"), instantToJson(t.closedAt)}};
}

Result<Task> taskFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    Task t;
    t.id = reader.requiredId("id");
    t.conversationId = reader.requiredId("conversationId");
    t.teamId = reader.requiredId("teamId");
    t.title = reader.requiredText("title");
    t.details = reader.text("details");
    t.state = readWord(reader, "state", taskStateFromWire, TaskState::Open);
    t.answer = reader.text("answer");
    t.createdById = reader.optionalId("createdById");
    t.assigneeId = reader.optionalId("assigneeId");
    t.dueAt = reader.instant("dueAt");
    t.createdAt = reader.instant("createdAt");
    t.closedAt = reader.instant("closedAt");
    if (const auto done = reader.finish(); !done)
        return done.error();
    return t;
}

} // namespace sampan
