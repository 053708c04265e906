// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Customer.h"

#include "domain/Instant.h"
#include "domain/WireText.h"

#include <QJsonArray>

namespace sampan
{

QJsonObject toJson(const Customer& c)
{
    return {{QStringLiteral("id"), c.id},
            {QStringLiteral("name"), c.name},
            {QStringLiteral("emails"), QJsonArray::fromStringList(c.emails)},
            {QStringLiteral("phones"), QJsonArray::fromStringList(c.phones)},
            {QStringLiteral("language"), orNull(c.language)},
            {QStringLiteral("country"), orNull(c.country)},
            {QStringLiteral("timeZone"), orNull(c.timeZone)},
            {QStringLiteral("notes"), c.notes},
            {QStringLiteral("createdAt"), instantToJson(c.createdAt)},
            {QStringLiteral("isBlocked"), c.isBlocked}};
}

Result<Customer> customerFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    Customer c;
    c.id = reader.requiredId("id");
    c.name = reader.text("name");
    c.emails = reader.textList("emails");
    c.phones = reader.textList("phones");
    c.language = reader.text("language");
    c.country = reader.text("country");
    c.timeZone = reader.text("timeZone");
    c.notes = reader.text("notes");
    c.createdAt = reader.instant("createdAt");
    c.isBlocked = reader.boolean("isBlocked");
    if (const auto done = reader.finish(); !done)
        return done.error();
    return c;
}

} // namespace sampan
