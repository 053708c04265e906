// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Team.h"

#include "domain/JsonReader.h"

namespace sampan
{

QJsonObject toJson(const Team& t)
{
    return {{QStringLiteral("id"), t.id},
            {QStringLiteral("name"), t.name},
            {QStringLiteral("isDepartment"), t.isDepartment}};
}

Result<Team> teamFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    Team t;
    t.id = reader.requiredId("id");
    t.name = reader.text("name");
    t.isDepartment = reader.boolean("isDepartment");
    if (const auto done = reader.finish(); !done)
        return done.error();
    return t;
}

} // namespace sampan
