// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Enums.h"
#include "domain/Id.h"
#include "domain/Result.h"

#include <QJsonObject>
#include <QStringList>

namespace sampan
{

/// A person who signs in. What they may do follows from the role (domain/Permission.h) and the teams.
struct Agent {
    Id id;
    QString name;
    QString email; ///< lower case; also the sign-in name
    Role role = Role::Agent;
    QStringList teamIds;
    bool isActive = true;
    friend bool operator==(const Agent&, const Agent&) = default;
};

QJsonObject toJson(const Agent& agent);
Result<Agent> agentFromJson(const QJsonObject& json);

} // namespace sampan
