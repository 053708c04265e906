// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/Filters.h"
#include "server/storage/SavedFilterRows.h"

namespace sampan::server::jmap
{
namespace
{

Condition visible(const Viewer& viewer)
{
    return {QStringLiteral("(o.is_shared = 1 OR o.owner_id = ?)"), {viewer.agentId}};
}

Result<std::optional<SavedFilter>> seen(Connection& connection, const Viewer& viewer, const Id& id)
{
    auto found = savedFilterRows::find(connection, id);
    if (found && *found && !viewer.sees(savedFilterRows::scopeOf(**found)) && (*found)->ownerId != viewer.agentId)
        found->reset();
    return found;
}

Result<std::optional<QJsonObject>> find(Connection& connection, const Viewer& viewer, const Id& id)
{
    const auto found = seen(connection, viewer, id);
    if (!found)
        return found.error();
    return *found ? std::optional<QJsonObject>(toJson(**found)) : std::optional<QJsonObject>();
}

Result<void> checkSharing(const Caller& caller, const SavedFilter& filter)
{
    if (filter.isShared && !caller.may(Permission::Assign) && !caller.may(Permission::ManageSetup))
        return Error{ErrorCode::Forbidden, QStringLiteral("may not share"), {}};
    return {};
}

/// A shared one is changed by its owner and by who manages the setup.
Result<void> checkOwner(const Caller& caller, const Id& ownerId)
{
    if (ownerId != caller.agentId && !caller.may(Permission::ManageSetup))
        return Error{ErrorCode::Forbidden, QStringLiteral("it is somebody else's"), {}};
    return {};
}

Result<void> create(SetContext& context, const QJsonObject& object)
{
    auto filter = savedFilterFromJson(object);
    if (!filter)
        return filter.error();
    if (auto r = checkSharing(context.caller, *filter); !r)
        return r;
    filter->ownerId = context.caller.agentId;
    return savedFilterRows::insert(context.transaction, *filter);
}

Result<void> update(SetContext& context, const QJsonObject& beforeJson, const QJsonObject& afterJson)
{
    const auto before = savedFilterFromJson(beforeJson);
    const auto after = savedFilterFromJson(afterJson);
    if (!before || !after)
        return before ? after.error() : before.error();
    if (auto r = checkOwner(context.caller, before->ownerId); !r)
        return r;
    if (auto r = checkSharing(context.caller, *after); !r)
        return r;
    return savedFilterRows::update(context.transaction, *before, *after);
}

Result<void> destroy(SetContext& context, const Id& id)
{
    const auto found = savedFilterRows::find(context.transaction.connection(), id);
    if (!found || !*found)
        return found ? Error{ErrorCode::NotFound, {}, {}} : found.error();
    if (auto r = checkOwner(context.caller, (*found)->ownerId); !r)
        return r;
    return savedFilterRows::remove(context.transaction, **found);
}

TypeInfo make()
{
    using enum Mutability;
    TypeInfo info;
    info.type = DataType::SavedFilter;
    info.table = QStringLiteral("saved_filter");
    info.isDeskOnly = true;
    info.writer = Permission::Answer;
    info.properties = {{QStringLiteral("id"), Immutable},      {QStringLiteral("name"), Mutable},
                       {QStringLiteral("ownerId"), ServerSet}, {QStringLiteral("isShared"), Mutable},
                       {QStringLiteral("filter"), Mutable},    {QStringLiteral("sort"), Mutable},
                       {QStringLiteral("columns"), Mutable},   {QStringLiteral("position"), Mutable}};
    info.filters = {filters::contains("name", "name"), filters::truth("isShared", "is_shared")};
    info.sorts = {{QStringLiteral("position"), QStringLiteral("o.position")},
                  {QStringLiteral("name"), QStringLiteral("o.name")},
                  {QStringLiteral("id"), QStringLiteral("o.id")}};
    info.visible = visible;
    info.find = find;
    info.create = create;
    info.update = update;
    info.destroy = destroy;
    return info;
}

} // namespace

const TypeInfo& savedFilterType()
{
    static const TypeInfo info = make();
    return info;
}

} // namespace sampan::server::jmap
