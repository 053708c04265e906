// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Id.h"
#include "domain/Result.h"

#include <QJsonObject>

namespace sampan
{

/// Agents who share a queue. A department (logistics, quality, ...) is a team too.
struct Team {
    Id id;
    QString name;
    bool isDepartment = false;
    friend bool operator==(const Team&, const Team&) = default;
};

QJsonObject toJson(const Team& team);
Result<Team> teamFromJson(const QJsonObject& json);

} // namespace sampan
