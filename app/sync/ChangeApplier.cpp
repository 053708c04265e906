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

Result<void> put(WriteTransaction& transaction, const QList<Label>& list)
{
    return LabelStore::upsert(transaction, list);
}
Result<void> put(WriteTransaction& transaction, const QList<Team>& list)
{
    return TeamStore::upsert(transaction, list);
}
Result<void> put(WriteTransaction& transaction, const QList<Agent>& list)
{
    return AgentStore::upsert(transaction, list);
}
Result<void> put(WriteTransaction& transaction, const QList<Inbox>& list)
{
    return InboxStore::upsert(transaction, list);
}
Result<void> put(WriteTransaction& transaction, const QList<Category>& list)
{
    return CategoryStore::upsert(transaction, list);
}
Result<void> put(WriteTransaction& transaction, const QList<SavedFilter>& list)
{
    return SavedFilterStore::upsert(transaction, list);
}
Result<void> put(WriteTransaction& transaction, const QList<Task>& list)
{
    return TaskStore::upsert(transaction, list);
}
Result<void> put(WriteTransaction& transaction, const QList<Customer>& list)
{
    return CustomerStore::upsert(transaction, list);
}
Result<void> put(WriteTransaction& transaction, const QList<Conversation>& list)
{
    return ConversationStore::upsert(transaction, list);
}
Result<void> put(WriteTransaction& transaction, const QList<ReadyMessage>& list)
{
    return MessageStore::upsertReady(transaction, list);
}

Result<void> upsertObjects(WriteTransaction& transaction, const ObjectBatch& batch)
{
    return std::visit(
        [&transaction](const auto& list) { return list.isEmpty() ? Result<void>() : put(transaction, list); }, batch);
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
    if (const auto put = upsertObjects(transaction, change.objects); !put)
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
    if (here->isEmpty())
        return {};
    const QStringList came = idsOf(page.objects);
    const QSet<Id> seen(came.cbegin(), came.cend());
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
    if (const auto put = upsertObjects(transaction, page.objects); !put)
        return put;
    if (const auto swept = sweep(transaction, page); !swept)
        return swept;
    state->anchor = page.lastId;
    if (page.isLast)
        *state = {state->pendingState, {}, {}};
    return SyncStateStore::save(transaction, page.type, *state);
}

} // namespace sampan
