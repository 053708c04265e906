// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/SetupType.h"
#include "server/storage/SetupRows.h"

namespace sampan::server::jmap
{
namespace
{

Result<Team> checked(const QJsonObject& json)
{
    const auto team = teamFromJson(json);
    if (!team)
        return team;
    const auto named = checkName(team->name);
    return named ? team : named.error();
}

Result<void> create(SetContext& context, const QJsonObject& object)
{
    const auto team = checked(object);
    return team ? teamRows::insert(context.transaction, *team) : team.error();
}

Result<void> update(SetContext& context, const QJsonObject&, const QJsonObject& after)
{
    const auto team = checked(after);
    return team ? teamRows::update(context.transaction, *team) : team.error();
}

Result<void> destroy(SetContext& context, const Id& id)
{
    for (const char* sql :
         {"SELECT 1 FROM conversation WHERE team_id = ? LIMIT 1", "SELECT 1 FROM inbox WHERE team_id = ? LIMIT 1",
          "SELECT 1 FROM team_member WHERE team_id = ? LIMIT 1"}) {
        if (auto r = mustBeUnused(context, sql, id); !r)
            return r;
    }
    return teamRows::remove(context.transaction, id);
}

TypeInfo make()
{
    using enum Mutability;
    TypeInfo info = setupType(DataType::Team, QStringLiteral("team"),
                              {{QStringLiteral("id"), Immutable},
                               {QStringLiteral("name"), Mutable},
                               {QStringLiteral("isDepartment"), Mutable}});
    info.find = findSeen<Team, teamRows::find>;
    info.create = create;
    info.update = update;
    info.destroy = destroy;
    return info;
}

} // namespace

const TypeInfo& teamType()
{
    static const TypeInfo info = make();
    return info;
}

} // namespace sampan::server::jmap
