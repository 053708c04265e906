// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Agent.h"

#include "domain/WireText.h"

namespace sampan
{

QJsonObject toJson(const Agent& a)
{
    return {{QStringLiteral("id"), a.id},
            {QStringLiteral("name"), a.name},
            {QStringLiteral("email"), a.email},
            {QStringLiteral("role"), toWire(a.role)},
            {QStringLiteral("teamIds"), setToJson(a.teamIds)},
            {QStringLiteral("isActive"), a.isActive}};
}

Result<Agent> agentFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    Agent a;
    a.id = reader.requiredId("id");
    a.name = reader.text("name");
    a.email = reader.text("email");
    a.role = readWord(reader, "role", roleFromWire, Role::Agent);
    a.teamIds = reader.set("teamIds");
    a.isActive = reader.boolean("isActive");
    if (const auto done = reader.finish(); !done)
        return done.error();
    return a;
}

} // namespace sampan
