// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Task.h"
#include "server/services/AccountsCaller.h"
#include "server/storage/WriteTransaction.h"

#include <QDateTime>

namespace sampan::server
{

/// Steps handed to departments. Each beginning and end is an activity line "task" of the conversation: from the
/// department's id to the state, with the title as the reason.
namespace tasksUpdate
{

/// InvalidProperties for a conversation the caller does not see, a team that is no department, an agent who is not of
/// it, or too long a text.
Result<void> create(WriteTransaction& transaction, const Caller& caller, Task task, const QDateTime& now);
Result<void> apply(WriteTransaction& transaction, const Caller& caller, const Task& before, Task after,
                   const QDateTime& now);

} // namespace tasksUpdate

} // namespace sampan::server
