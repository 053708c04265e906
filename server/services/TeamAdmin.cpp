// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/TeamAdmin.h"

#include "domain/Instant.h"
#include "server/storage/AdminRows.h"
#include "server/storage/PasswordRows.h"
#include "server/storage/SignInRows.h"

#include <QRegularExpression>

namespace sampan::server
{
namespace
{

Error bad(const char* property, const QString& why)
{
    return {ErrorCode::InvalidProperties, why, QLatin1StringView(property)};
}

Result<void> checkNewAgent(const TeamAdmin::NewAgent& wanted, const QString& email)
{
    static const QRegularExpression shape(QStringLiteral("^[^\\s@<>]+@[^\\s@<>]+$"));
    if (!shape.match(email).hasMatch() || email.size() > 254)
        return bad("e-mail address", QStringLiteral("it looks like name@example.org"));
    if (wanted.name.trimmed().isEmpty() || wanted.name.size() > 200)
        return bad("name", QStringLiteral("it has 1 to 200 characters"));
    return checkNewPassword(wanted.password);
}

Result<Agent> existing(Connection& connection, const QString& email)
{
    auto found = agentRows::findByEmail(connection, email.trimmed().toLower());
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, QStringLiteral("no such user"), QStringLiteral("user ") + email};
    return **found;
}

Result<Team> existingTeam(Connection& connection, const QString& name)
{
    auto found = adminRows::findTeam(connection, name);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, QStringLiteral("no such team"), QStringLiteral("team ") + name};
    return **found;
}

Result<void> signOutEverywhere(WriteTransaction& transaction, const Id& agentId, const QDateTime& now)
{
    const auto count = signInRows::revokeAll(transaction, agentId, {}, now);
    return count ? Result<void>() : count.error();
}

} // namespace

Result<Agent> TeamAdmin::addAgent(const NewAgent& wanted, const PasswordHasher& hasher)
{
    Agent agent{newId(), wanted.name.trimmed(), wanted.email.trimmed().toLower(), wanted.role, {}, true};
    if (auto fine = checkNewAgent(wanted, agent.email); !fine)
        return fine.error();
    const auto hash = hasher.hash(wanted.password);
    if (!hash)
        return hash.error();
    const auto written = m_database.write([&](WriteTransaction& transaction) -> Result<void> {
        for (const QString& name : wanted.teams) {
            const auto team = existingTeam(transaction.connection(), name);
            if (!team)
                return team.error();
            agent.teamIds.append(team->id);
        }
        agent.teamIds.removeDuplicates();
        if (auto added = agentRows::insert(transaction, agent); !added)
            return added;
        const auto count = passwordRows::store(transaction, agent.id, *hash);
        return count ? Result<void>() : count.error();
    });
    if (!written && written.error().code == ErrorCode::AlreadyExists)
        return Error{ErrorCode::AlreadyExists, QStringLiteral("the address is taken"),
                     QStringLiteral("user ") + agent.email};
    if (!written)
        return written.error();
    return agent;
}

Result<QList<Agent>> TeamAdmin::agents()
{
    Result<QList<Agent>> list = QList<Agent>();
    const auto read = m_database.read([&](Connection& connection) -> Result<void> {
        list = adminRows::agents(connection);
        return list ? Result<void>() : list.error();
    });
    return read ? list : Result<QList<Agent>>(read.error());
}

Result<void> TeamAdmin::setActive(const QString& email, bool isActive)
{
    return m_database.write([&](WriteTransaction& transaction) -> Result<void> {
        const auto before = existing(transaction.connection(), email);
        if (!before)
            return before.error();
        Agent after = *before;
        after.isActive = isActive;
        if (auto updated = agentRows::update(transaction, *before, after); !updated || isActive)
            return updated;
        return signOutEverywhere(transaction, after.id, m_clock.now());
    });
}

Result<void> TeamAdmin::setPassword(const QString& email, const QString& password, const PasswordHasher& hasher)
{
    if (auto fine = checkNewPassword(password); !fine)
        return fine;
    const auto hash = hasher.hash(password);
    if (!hash)
        return hash.error();
    return m_database.write([&](WriteTransaction& transaction) -> Result<void> {
        const auto agent = existing(transaction.connection(), email);
        if (!agent)
            return agent.error();
        if (const auto count = passwordRows::store(transaction, agent->id, *hash); !count)
            return count.error();
        return signOutEverywhere(transaction, agent->id, m_clock.now());
    });
}

Result<Team> TeamAdmin::addTeam(const QString& name, bool isDepartment)
{
    const Team team{newId(), name.trimmed(), isDepartment};
    if (team.name.isEmpty() || team.name.size() > 100)
        return bad("name", QStringLiteral("it has 1 to 100 characters"));
    const auto written = m_database.write([&](WriteTransaction& transaction) -> Result<void> {
        const auto found = adminRows::findTeam(transaction.connection(), team.name);
        if (!found)
            return found.error();
        if (*found)
            return Error{ErrorCode::AlreadyExists, QStringLiteral("the name is taken"),
                         QStringLiteral("team ") + team.name};
        return teamRows::insert(transaction, team);
    });
    if (!written)
        return written.error();
    return team;
}

Result<QList<Team>> TeamAdmin::teams()
{
    Result<QList<Team>> list = QList<Team>();
    const auto read = m_database.read([&](Connection& connection) -> Result<void> {
        list = adminRows::teams(connection);
        return list ? Result<void>() : list.error();
    });
    return read ? list : Result<QList<Team>>(read.error());
}

Result<void> TeamAdmin::setMember(const QString& team, const QString& email, bool isMember)
{
    return m_database.write([&](WriteTransaction& transaction) -> Result<void> {
        const auto group = existingTeam(transaction.connection(), team);
        if (!group)
            return group.error();
        const auto before = existing(transaction.connection(), email);
        if (!before)
            return before.error();
        Agent after = *before;
        after.teamIds.removeAll(group->id);
        if (isMember)
            after.teamIds.append(group->id);
        if (after.teamIds.contains(group->id) == before->teamIds.contains(group->id))
            return {};
        return agentRows::update(transaction, *before, after);
    });
}

} // namespace sampan::server
