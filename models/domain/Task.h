// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Enums.h"
#include "domain/Id.h"
#include "domain/Result.h"

#include <QDateTime>
#include <QJsonObject>

namespace sampan
{

/// A step of a conversation handed to a department (diagnosis, carrier claim, inspection). Its members see the
/// conversation while a task of theirs in it is open.
struct Task {
    Id id;
    Id conversationId;
    Id teamId; ///< the department
    QString title;
    QString details;
    TaskState state = TaskState::Open;
    QString answer;
    Id createdById; ///< set by the server
    Id assigneeId;  ///< empty: anybody of the department
    QDateTime dueAt;
    QDateTime createdAt; ///< set by the server
    QDateTime closedAt;  ///< set by the server
    friend bool operator==(const Task&, const Task&) = default;
};

QJsonObject toJson(const Task& task);
Result<Task> taskFromJson(const QJsonObject& json);

} // namespace sampan
