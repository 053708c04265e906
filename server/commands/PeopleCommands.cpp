// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Commands.h"
#include "server/commands/Workplace.h"
#include "server/services/TeamAdmin.h"

namespace sampan::server
{
namespace
{

/// Opens the folder, lets `work` do its part and says what came of it.
int withAdmin(const Invocation& invocation, Console& console, const std::function<Result<QString>(TeamAdmin&)>& work)
{
    const Result<Workplace> place = Workplace::open(invocation);
    if (!place)
        return fail(console, place.error());
    const SystemClock clock;
    TeamAdmin admin(*place->database, clock);
    const Result<QString> said = work(admin);
    if (!said)
        return fail(console, said.error());
    if (!said->isEmpty())
        console.say(*said);
    return 0;
}

Result<PasswordHasher> hasherFor(const Invocation& invocation)
{
    const Result<Config> config = configOf(invocation);
    if (!config)
        return config.error();
    return PasswordHasher(config->passwordCost);
}

Result<QString> said(const Result<void>& done, const QString& sentence)
{
    return done ? Result<QString>(sentence) : Result<QString>(done.error());
}

QString userLine(const Agent& agent)
{
    return QStringLiteral("%1  %2  %3  %4")
        .arg(agent.id, agent.isActive ? toWire(agent.role).leftJustified(13) : QStringLiteral("(disabled)   "),
             agent.email, agent.name);
}

} // namespace

int commands::userAdd(const Invocation& invocation, Console& console)
{
    return withAdmin(invocation, console, [&](TeamAdmin& admin) -> Result<QString> {
        const QString email = invocation.arguments.first();
        const QString word = invocation.value(QStringLiteral("role"), QStringLiteral("agent"));
        const std::optional<Role> role = roleFromWire(word);
        if (!role)
            return Error{ErrorCode::InvalidProperties, QStringLiteral("there is no role \"%1\"").arg(word),
                         QStringLiteral("role")};
        const Result<QString> password = console.password(QStringLiteral("Password for ") + email, true);
        if (!password)
            return password.error();
        const Result<PasswordHasher> hasher = hasherFor(invocation);
        if (!hasher)
            return hasher.error();
        const Result<Agent> agent =
            admin.addAgent({invocation.value(QStringLiteral("name"), email.section(u'@', 0, 0)), email, *role,
                            invocation.options.value(QStringLiteral("team")), *password},
                           *hasher);
        if (!agent)
            return agent.error();
        return QStringLiteral("Added %1 (%2).").arg(agent->email, agent->id);
    });
}

int commands::userList(const Invocation& invocation, Console& console)
{
    return withAdmin(invocation, console, [&](TeamAdmin& admin) -> Result<QString> {
        const Result<QList<Agent>> agents = admin.agents();
        if (!agents)
            return agents.error();
        for (const Agent& agent : *agents)
            console.say(userLine(agent));
        return QString();
    });
}

int commands::userDisable(const Invocation& invocation, Console& console)
{
    return withAdmin(invocation, console, [&](TeamAdmin& admin) {
        const QString email = invocation.arguments.first();
        return said(admin.setActive(email, false), QStringLiteral("%1 can no longer sign in.").arg(email));
    });
}

int commands::userEnable(const Invocation& invocation, Console& console)
{
    return withAdmin(invocation, console, [&](TeamAdmin& admin) {
        const QString email = invocation.arguments.first();
        return said(admin.setActive(email, true), QStringLiteral("%1 can sign in again.").arg(email));
    });
}

int commands::userPassword(const Invocation& invocation, Console& console)
{
    return withAdmin(invocation, console, [&](TeamAdmin& admin) -> Result<QString> {
        const QString email = invocation.arguments.first();
        const Result<QString> password = console.password(QStringLiteral("New password for ") + email, true);
        if (!password)
            return password.error();
        const Result<PasswordHasher> hasher = hasherFor(invocation);
        if (!hasher)
            return hasher.error();
        return said(admin.setPassword(email, *password, *hasher),
                    QStringLiteral("The password of %1 is changed.").arg(email));
    });
}

int commands::teamAdd(const Invocation& invocation, Console& console)
{
    return withAdmin(invocation, console, [&](TeamAdmin& admin) -> Result<QString> {
        const Result<Team> team =
            admin.addTeam(invocation.arguments.first(), invocation.has(QStringLiteral("department")));
        if (!team)
            return team.error();
        return QStringLiteral("Added team %1 (%2).").arg(team->name, team->id);
    });
}

int commands::teamList(const Invocation& invocation, Console& console)
{
    return withAdmin(invocation, console, [&](TeamAdmin& admin) -> Result<QString> {
        const Result<QList<Team>> teams = admin.teams();
        if (!teams)
            return teams.error();
        for (const Team& team : *teams)
            console.say(QStringLiteral("%1  %2%3")
                            .arg(team.id, team.name, team.isDepartment ? QStringLiteral("  (department)") : QString()));
        return QString();
    });
}

int commands::teamMember(const Invocation& invocation, Console& console)
{
    return withAdmin(invocation, console, [&](TeamAdmin& admin) {
        const QString team = invocation.arguments.at(0);
        const QString email = invocation.arguments.at(1);
        const bool isMember = !invocation.has(QStringLiteral("remove"));
        return said(admin.setMember(team, email, isMember),
                    (isMember ? QStringLiteral("%1 is in team %2.") : QStringLiteral("%1 is not in team %2."))
                        .arg(email, team));
    });
}

} // namespace sampan::server
