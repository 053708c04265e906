// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Inbox.h"

#include "domain/WireText.h"

namespace sampan
{

QString signatureFor(const Inbox& inbox, const QString& language)
{
    for (const QString& tag : {language, language.section(u'-', 0, 0), QString()}) {
        const auto found = inbox.signatures.constFind(tag);
        if (found != inbox.signatures.constEnd())
            return *found;
    }
    return {};
}

QJsonObject toJson(const Inbox& i)
{
    return {{QStringLiteral("id"), i.id},
            {QStringLiteral("name"), i.name},
            {QStringLiteral("address"), i.address},
            {QStringLiteral("site"), i.site},
            {QStringLiteral("channel"), toWire(i.channel)},
            {QStringLiteral("country"), orNull(i.country)},
            {QStringLiteral("language"), orNull(i.language)},
            {QStringLiteral("color"), i.color},
            {QStringLiteral("teamId"), orNull(i.teamId)},
            {QStringLiteral("isActive"), i.isActive},
            {QStringLiteral("signatures"), mapToJson(i.signatures)}};
}

Result<Inbox> inboxFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    Inbox i;
    i.id = reader.requiredId("id");
    i.name = reader.text("name");
    i.address = reader.text("address");
    i.site = reader.text("site");
    i.channel = readWord(reader, "channel", channelFromWire, Channel::Email);
    i.country = reader.text("country");
    i.language = reader.text("language");
    const qint64 color = reader.integer("color");
    if (color < 1 || color > 8)
        reader.fail("color", QStringLiteral("not 1 to 8"));
    i.color = static_cast<int>(color);
    i.teamId = reader.optionalId("teamId");
    i.isActive = reader.boolean("isActive");
    i.signatures = reader.textMap("signatures");
    if (const auto done = reader.finish(); !done)
        return done.error();
    return i;
}

} // namespace sampan
