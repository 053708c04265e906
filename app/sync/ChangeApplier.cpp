// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/ChangeApplier.h"

#include "storage/AgentStore.h"
#include "storage/CategoryStore.h"
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/InboxStore.h"
#include "storage/LabelStore.h"
#include "storage/MessageStore.h"
#include "storage/SavedFilterStore.h"
#include "storage/ServerIds.h"
#include "storage/SyncStateStore.h"
#include "storage/TaskStore.h"
#include "storage/TeamStore.h"

namespace sampan
{
namespace
{

template <typename T> Result<QList<T>> parseAll(const QJsonArray& objects, Result<T> (*parse)(const QJsonObject&))
{
    QList<T> list;
    list.reserve(objects.size());
    for (const QJsonValue& value : objects) {
        if (!value.isObject())
            return Error{ErrorCode::MalformedReply, QStringLiteral("an object of a list is none"), {}};
        auto parsed = parse(value.toObject());
        if (!parsed)
            return Error{ErrorCode::MalformedReply, parsed.error().detail, parsed.error().subject};
        list.append(std::move(parsed).value());
    }
    return list;
}

template <typename T>
Result<void> put(WriteTransaction& transaction, const QJsonArray& objects, Result<T> (*parse)(const QJsonObject&),
                 Result<void> (*upsert)(WriteTransaction&, const QList<T>&))
{
    const auto parsed = parseAll<T>(objects, parse);
    if (!parsed)
        return parsed.error();
    return parsed->isEmpty() ? Result<void>() : upsert(transaction, *parsed);
}

Result<void> upsertObjects(WriteTransaction& transaction, ObjectType type, const QJsonArray& objects)
{
    switch (type) {
    case ObjectType::Label:
        return put<Label>(transaction, objects, labelFromJson, LabelStore::upsert);
    case ObjectType::Team:
        return put<Team>(transaction, objects, teamFromJson, TeamStore::upsert);
    case ObjectType::Agent:
        return put<Agent>(transaction, objects, agentFromJson, AgentStore::upsert);
    case ObjectType::Inbox:
        return put<Inbox>(transaction, objects, inboxFromJson, InboxStore::upsert);
    case ObjectType::Category:
        return put<Category>(transaction, objects, categoryFromJson, CategoryStore::upsert);
    case ObjectType::SavedFilter:
        return put<SavedFilter>(transaction, objects, savedFilterFromJson, SavedFilterStore::upsert);
    case ObjectType::Task:
        return put<Task>(transaction, objects, taskFromJson, TaskStore::upsert);
    case ObjectType::Customer:
        return put<Customer>(transaction, objects, customerFromJson, CustomerStore::upsert);
    case ObjectType::Conversation:
        return put<Conversation>(transaction, objects, conversationFromJson, ConversationStore::upsert);
    case ObjectType::Message:
        return put<Message>(transaction, objects, messageFromJson, MessageStore::upsert);
    default:
        return Error{ErrorCode::Internal, QStringLiteral("a type that does not travel"), toWire(type)};
    }
}

Result<void> removeObjects(WriteTransaction& transaction, ObjectType type, const QList<Id>& ids)
{
    if (ids.isEmpty())
        return {};
    switch (type) {
    case ObjectType::Label:
        return LabelStore::remove(transaction, ids);
    case ObjectType::Team:
        return TeamStore::remove(transaction, ids);
    case ObjectType::Agent:
        return AgentStore::remove(transaction, ids);
    case ObjectType::Inbox:
        return InboxStore::remove(transaction, ids);
    case ObjectType::Category:
        return CategoryStore::remove(transaction, ids);
    case ObjectType::SavedFilter:
        return SavedFilterStore::remove(transaction, ids);
    case ObjectType::Task:
        return TaskStore::remove(transaction, ids);
    case ObjectType::Customer:
        return CustomerStore::remove(transaction, ids);
    case ObjectType::Conversation:
        return ConversationStore::remove(transaction, ids);
    case ObjectType::Message:
        return MessageStore::remove(transaction, ids);
    default:
        return Error{ErrorCode::Internal, QStringLiteral("a type that does not travel"), toWire(type)};
    }
}

Result<void> applyChange(WriteTransaction& transaction, const TypeChange& change)
{
    auto state = SyncStateStore::find(transaction, change.type);
    if (!state)
        return state.error();
    if (state->state != change.oldState)
        return Error{ErrorCode::StateMismatch, QStringLiteral("the cache has moved on"), toWire(change.type)};
    if (const auto put = upsertObjects(transaction, change.type, change.objects); !put)
        return put;
    if (const auto gone = removeObjects(transaction, change.type, change.destroyed); !gone)
        return gone;
    if (change.newState == change.oldState)
        return {};
    state->state = change.newState;
    return SyncStateStore::save(transaction, change.type, *state);
}

Result<void> sweep(WriteTransaction& transaction, const SnapshotPage& page)
{
    const auto here = serverIdsBetween(transaction, page.type, page.after, page.isLast ? Id() : page.lastId);
    if (!here)
        return here.error();
    QSet<Id> seen;
    for (const QJsonValue& object : page.objects)
        seen.insert(object.toObject().value(u"id").toString());
    QList<Id> gone;
    for (const Id& id : *here) {
        if (!seen.contains(id))
            gone.append(id);
    }
    return removeObjects(transaction, page.type, gone);
}

} // namespace

const QList<ObjectType>& syncTypes()
{
    static const QList<ObjectType> types{ObjectType::Label,    ObjectType::Team,         ObjectType::Agent,
                                         ObjectType::Inbox,    ObjectType::Category,     ObjectType::SavedFilter,
                                         ObjectType::Customer, ObjectType::Conversation, ObjectType::Message,
                                         ObjectType::Task};
    return types;
}

Result<void> ChangeApplier::applyChanges(WriteTransaction& transaction, const QList<TypeChange>& changes)
{
    for (const TypeChange& change : changes) {
        if (const auto applied = applyChange(transaction, change); !applied)
            return applied;
    }
    return {};
}

Result<void> ChangeApplier::beginSnapshot(WriteTransaction& transaction, ObjectType type, const QString& state)
{
    auto known = SyncStateStore::find(transaction, type);
    if (!known)
        return known.error();
    known->pendingState = state;
    known->anchor.clear();
    return SyncStateStore::save(transaction, type, *known);
}

Result<void> ChangeApplier::applySnapshot(WriteTransaction& transaction, const SnapshotPage& page)
{
    auto state = SyncStateStore::find(transaction, page.type);
    if (!state)
        return state.error();
    if (state->pendingState.isEmpty() || state->anchor != page.after)
        return Error{ErrorCode::StateMismatch, QStringLiteral("not the page that was awaited"), toWire(page.type)};
    if (const auto put = upsertObjects(transaction, page.type, page.objects); !put)
        return put;
    if (const auto swept = sweep(transaction, page); !swept)
        return swept;
    state->anchor = page.lastId;
    if (page.isLast)
        *state = {state->pendingState, {}, {}};
    return SyncStateStore::save(transaction, page.type, *state);
}

} // namespace sampan
