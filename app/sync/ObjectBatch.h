// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Agent.h"
#include "domain/Category.h"
#include "domain/Conversation.h"
#include "domain/Customer.h"
#include "domain/Inbox.h"
#include "domain/Label.h"
#include "domain/SavedFilter.h"
#include "domain/Task.h"
#include "domain/Team.h"
#include "storage/ReadyMessage.h"

#include <QJsonArray>
#include <variant>

namespace sampan
{

/// Objects of one type as the cache takes them.
using ObjectBatch =
    std::variant<QList<Label>, QList<Team>, QList<Agent>, QList<Inbox>, QList<Category>, QList<SavedFilter>,
                 QList<Task>, QList<Customer>, QList<Conversation>, QList<ReadyMessage>>;

/// Reads what the server sent, `more` after `objects`. Pure and slow: for any thread but the writer's and the GUI's.
/// MalformedReply when one cannot be read, Internal for a type that does not travel.
Result<ObjectBatch> readObjects(ObjectType type, const QJsonArray& objects, const QJsonArray& more = {});
QStringList idsOf(const ObjectBatch& batch);

} // namespace sampan
