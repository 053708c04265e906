// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Label.h"

#include "domain/JsonReader.h"

namespace sampan
{

QJsonObject toJson(const Label& l)
{
    return {{QStringLiteral("id"), l.id}, {QStringLiteral("name"), l.name}};
}

Result<Label> labelFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    Label l{reader.requiredId("id"), reader.requiredText("name")};
    if (const auto done = reader.finish(); !done)
        return done.error();
    return l;
}

} // namespace sampan
