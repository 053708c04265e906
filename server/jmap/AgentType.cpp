// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/SetupType.h"
#include "server/storage/SetupRows.h"

namespace sampan::server::jmap
{
namespace
{

/// Only those above every team may decide who is who; a manager could otherwise make themselves a director.
bool mayGiveRoles(const Caller& caller)
{
    return caller.role == Role::Administrator || caller.role == Role::Director;
}

Result<void> checkTeams(SetContext& context, const Agent& agent)
{
    for (const Id& id : agent.teamIds) {
        const auto team = teamRows::find(context.transaction.connection(), id);
        if (!team)
            return team.error();
        if (!*team)
            return Error{ErrorCode::InvalidProperties, QStringLiteral("no such team"), QStringLiteral("teamIds")};
    }
    return checkName(agent.name);
}

/// Agents get their password by the command `user add`; one made here cannot sign in before.
Result<void> create(SetContext& context, const QJsonObject& object)
{
    auto agent = agentFromJson(object);
    if (!agent)
        return agent.error();
    if (!mayGiveRoles(context.caller))
        return Error{ErrorCode::Forbidden, QStringLiteral("only directors and administrators add agents"), {}};
    agent->email = agent->email.trimmed().toLower();
    if (agent->email.indexOf(u'@') < 1)
        return Error{ErrorCode::InvalidProperties, QStringLiteral("not a mail address"), QStringLiteral("email")};
    if (auto r = checkTeams(context, *agent); !r)
        return r;
    return agentRows::insert(context.transaction, *agent);
}

Result<void> update(SetContext& context, const QJsonObject& beforeJson, const QJsonObject& afterJson)
{
    const auto before = agentFromJson(beforeJson);
    const auto after = agentFromJson(afterJson);
    if (!before || !after)
        return before ? after.error() : before.error();
    const bool changesRights = before->role != after->role || before->isActive != after->isActive;
    if (changesRights && !mayGiveRoles(context.caller))
        return Error{ErrorCode::Forbidden, QStringLiteral("only directors and administrators change roles"), {}};
    if (auto r = checkTeams(context, *after); !r)
        return r;
    return agentRows::update(context.transaction, *before, *after);
}

TypeInfo make()
{
    using enum Mutability;
    TypeInfo info = setupType(DataType::Agent, QStringLiteral("agent"),
                              {{QStringLiteral("id"), Immutable},
                               {QStringLiteral("name"), Mutable},
                               {QStringLiteral("email"), Immutable},
                               {QStringLiteral("role"), Mutable},
                               {QStringLiteral("teamIds"), Mutable, true},
                               {QStringLiteral("isActive"), Mutable}});
    info.find = findSeen<Agent, agentRows::find>;
    info.create = create;
    info.update = update;
    return info;
}

} // namespace

const TypeInfo& agentType()
{
    static const TypeInfo info = make();
    return info;
}

} // namespace sampan::server::jmap
