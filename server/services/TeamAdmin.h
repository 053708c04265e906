// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Agent.h"
#include "domain/Team.h"
#include "ports/Clock.h"
#include "server/services/PasswordHasher.h"
#include "server/storage/Database.h"

namespace sampan::server
{

/// Users and teams, for those who may manage them. Whoever is disabled or gets a new password is signed out everywhere.
class TeamAdmin
{
public:
    TeamAdmin(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    struct NewAgent {
        QString name;
        QString email;
        Role role = Role::Agent;
        QStringList teams; ///< names or ids
        QString password;
    };

    /// InvalidProperties, AlreadyExists (address taken), NotFound (team).
    Result<Agent> addAgent(const NewAgent& wanted, const PasswordHasher& hasher);
    Result<QList<Agent>> agents();
    /// NotFound.
    Result<void> setActive(const QString& email, bool isActive);
    /// NotFound, InvalidProperties.
    Result<void> setPassword(const QString& email, const QString& password, const PasswordHasher& hasher);

    /// InvalidProperties, AlreadyExists.
    Result<Team> addTeam(const QString& name, bool isDepartment);
    Result<QList<Team>> teams();
    /// NotFound. Changing nothing is no error.
    Result<void> setMember(const QString& team, const QString& email, bool isMember);

private:
    Database& m_database;
    const Clock& m_clock;
};

} // namespace sampan::server
