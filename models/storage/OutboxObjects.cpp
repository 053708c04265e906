// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/ObjectRow.h"
#include "storage/OutboxActions.h"
#include "storage/OutboxEffect.h"
#include "storage/SavedFilterStore.h"
#include "storage/TaskStore.h"

#include <QJsonArray>

// Of OutboxActions: many conversations at once, customers, saved filters, tasks.

namespace sampan::OutboxStore
{
namespace
{

using OutboxRow::Stored;

Stored operation(OutboxKind kind, const QString& type, const Id& objectId, QJsonObject arguments, const QDateTime& now)
{
    Stored stored;
    stored.entry.id = newId();
    stored.entry.kind = kind;
    stored.entry.objectId = objectId;
    stored.entry.method = type + QStringLiteral("/set");
    stored.entry.arguments = std::move(arguments);
    stored.entry.createdAt = now;
    return stored;
}

QJsonObject updateOf(const Id& id, const QJsonObject& patch)
{
    return {{QStringLiteral("update"), QJsonObject{{id, patch}}}};
}

QJsonObject createOf(const Id& id, const QJsonObject& object)
{
    return {{QStringLiteral("create"), QJsonObject{{id, object}}}};
}

Result<void> checkKeys(const QJsonObject& patch, const QStringList& allowed)
{
    for (const QString& key : patch.keys()) {
        if (!allowed.contains(key))
            return Error{ErrorCode::InvalidPatch, QStringLiteral("cannot be set: ") + key, key};
    }
    return {};
}

QJsonObject patched(QJsonObject object, const QJsonObject& patch)
{
    for (auto it = patch.begin(); it != patch.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

/// What the server sets itself is not sent.
QJsonObject without(QJsonObject object, const QStringList& keys)
{
    for (const QString& key : keys)
        object.remove(key);
    return object;
}

/// Errors of the storage end a bulk change; those of one conversation are its own.
bool isItsOwn(ErrorCode code)
{
    return code == ErrorCode::NotFound || code == ErrorCode::InvalidPatch || code == ErrorCode::InvalidProperties;
}

} // namespace

Result<QList<BulkResult>> queueConversationUpdates(WriteTransaction& transaction, const QStringList& conversationIds,
                                                   const QJsonObject& patch, const QDateTime& now)
{
    QList<BulkResult> results;
    results.reserve(conversationIds.size());
    for (const Id& id : conversationIds) {
        auto entry = queueConversationUpdate(transaction, id, patch, now);
        if (!entry && !isItsOwn(entry.error().code))
            return entry.error();
        results.append({id, std::move(entry)});
    }
    return results;
}

Result<OutboxEntry> queueCustomerUpdate(WriteTransaction& transaction, const Id& customerId, const QJsonObject& patch,
                                        const QDateTime& now)
{
    static const QStringList keys = {QStringLiteral("name"),     QStringLiteral("notes"),    QStringLiteral("language"),
                                     QStringLiteral("country"),  QStringLiteral("phones"),   QStringLiteral("emails"),
                                     QStringLiteral("timeZone"), QStringLiteral("isBlocked")};
    const auto customer = CustomerStore::find(transaction, customerId);
    if (!customer)
        return customer.error();
    if (auto valid = checkKeys(patch, keys); !valid)
        return valid.error();
    if (const auto valid = customerFromJson(patched(toJson(*customer), patch)); !valid)
        return valid.error();
    return OutboxEffect::add(transaction, operation(OutboxKind::CustomerUpdate, QStringLiteral("Customer"), customerId,
                                                    updateOf(customerId, patch), now));
}

Result<OutboxEntry> queueFilterSave(WriteTransaction& transaction, SavedFilter filter, const QDateTime& now)
{
    if (filter.id.isEmpty())
        filter.id = newId();
    const QJsonObject whole = toJson(filter);
    if (const auto valid = savedFilterFromJson(whole); !valid)
        return valid.error();
    const auto known = ObjectRow::find(transaction, ObjectType::SavedFilter, filter.id);
    if (!known)
        return known.error();
    const QJsonObject sent = without(whole, {QStringLiteral("ownerId")});
    QJsonObject arguments =
        *known ? updateOf(filter.id, without(sent, {QStringLiteral("id")})) : createOf(filter.id, sent);
    Stored stored = operation(OutboxKind::FilterSave, QStringLiteral("SavedFilter"), filter.id, arguments, now);
    stored.object = whole;
    return OutboxEffect::add(transaction, std::move(stored));
}

Result<OutboxEntry> queueFilterRemove(WriteTransaction& transaction, const Id& filterId, const QDateTime& now)
{
    const auto known = SavedFilterStore::find(transaction, filterId);
    if (!known)
        return known.error();
    Stored stored = operation(OutboxKind::FilterRemove, QStringLiteral("SavedFilter"), filterId,
                              {{QStringLiteral("destroy"), QJsonArray{filterId}}}, now);
    stored.object = toJson(*known); // its name, while the outbox shows it
    return OutboxEffect::add(transaction, std::move(stored));
}

Result<OutboxEntry> queueTaskCreate(WriteTransaction& transaction, Task task, const QDateTime& now)
{
    const auto conversation = ConversationStore::find(transaction, task.conversationId);
    if (!conversation)
        return conversation.error();
    if (task.teamId.isEmpty() || task.title.trimmed().isEmpty())
        return Error{ErrorCode::InvalidProperties, QStringLiteral("a task has a department and a title"),
                     task.teamId.isEmpty() ? QStringLiteral("teamId") : QStringLiteral("title")};
    if (task.id.isEmpty())
        task.id = newId();
    task.createdAt = now;
    const QJsonObject whole = toJson(task);
    const QJsonObject sent =
        without(whole, {QStringLiteral("createdById"), QStringLiteral("createdAt"), QStringLiteral("closedAt"),
                        QStringLiteral("state"), QStringLiteral("answer")});
    Stored stored = operation(OutboxKind::TaskCreate, QStringLiteral("Task"), task.id, createOf(task.id, sent), now);
    stored.entry.conversationId = task.conversationId;
    stored.object = whole;
    return OutboxEffect::add(transaction, std::move(stored));
}

Result<OutboxEntry> queueTaskUpdate(WriteTransaction& transaction, const Id& taskId, const QJsonObject& patch,
                                    const QDateTime& now)
{
    static const QStringList keys = {QStringLiteral("teamId"), QStringLiteral("title"),  QStringLiteral("details"),
                                     QStringLiteral("state"),  QStringLiteral("answer"), QStringLiteral("assigneeId"),
                                     QStringLiteral("dueAt")};
    const auto task = TaskStore::find(transaction, taskId);
    if (!task)
        return task.error();
    if (auto valid = checkKeys(patch, keys); !valid)
        return valid.error();
    if (const auto valid = taskFromJson(patched(toJson(*task), patch)); !valid)
        return valid.error();
    Stored stored = operation(OutboxKind::TaskUpdate, QStringLiteral("Task"), taskId, updateOf(taskId, patch), now);
    stored.entry.conversationId = task->conversationId;
    stored.object = toJson(*task);
    return OutboxEffect::add(transaction, std::move(stored));
}

} // namespace sampan::OutboxStore
