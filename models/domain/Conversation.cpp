// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Conversation.h"

#include "domain/Instant.h"
#include "domain/JsonReader.h"
#include "domain/WireText.h"

namespace sampan
{
namespace
{

void readLater(JsonReader& reader, Conversation& c)
{
    c.snoozedUntil = reader.instant("snoozedUntil");
    c.isSpam = reader.boolean("isSpam");
    c.followUpOf = reader.optionalId("followUpOf");
    c.mergedInto = reader.optionalId("mergedInto");
    c.splitFrom = reader.optionalId("splitFrom");
    c.followerIds = reader.set("followerIds");
    c.mentionedIds = reader.set("mentionedIds");
    c.taskTeamIds = reader.set("taskTeamIds");
}

} // namespace

QJsonObject toJson(const Conversation& c)
{
    return {
        {QStringLiteral("id"), c.id},
        {QStringLiteral("inboxId"), orNull(c.inboxId)},
        {QStringLiteral("customerId"), orNull(c.customerId)},
        {QStringLiteral("teamId"), orNull(c.teamId)},
        {QStringLiteral("assigneeId"), orNull(c.assigneeId)},
        {QStringLiteral("channel"), toWire(c.channel)},
        {QStringLiteral("status"), toWire(c.status)},
        {QStringLiteral("priority"), toWire(c.priority)},
        {QStringLiteral("subject"), c.subject},
        {QStringLiteral("preview"), c.preview},
        {QStringLiteral("category"), orNull(c.category)},
        {QStringLiteral("labelIds"), setToJson(c.labelIds)},
        {QStringLiteral("language"), orNull(c.language)},
        {QStringLiteral("country"), orNull(c.country)},
        {QStringLiteral("isUnread"), c.isUnread},
        {QStringLiteral("messageCount"), c.messageCount},
        {QStringLiteral("lastMessageId"), orNull(c.lastMessageId)},
        {QStringLiteral("createdAt"), instantToJson(c.createdAt)},
        {QStringLiteral("lastMessageAt"), instantToJson(c.lastMessageAt)},
        {QStringLiteral("waitingSince"), instantToJson(c.waitingSince)},
        {QStringLiteral("solvedAt"), instantToJson(c.solvedAt)},
        {QStringLiteral("snoozedUntil"), instantToJson(c.snoozedUntil)},
        {QStringLiteral("isSpam"), c.isSpam},
        {QStringLiteral("followUpOf"), orNull(c.followUpOf)},
        {QStringLiteral("mergedInto"), orNull(c.mergedInto)},
        {QStringLiteral("splitFrom"), orNull(c.splitFrom)},
        {QStringLiteral("followerIds"), setToJson(c.followerIds)},
        {QStringLiteral("mentionedIds"), setToJson(c.mentionedIds)},
        {QStringLiteral("taskTeamIds"), setToJson(c.taskTeamIds)},
    };
}

Result<Conversation> conversationFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    Conversation c;
    c.id = reader.requiredId("id");
    c.inboxId = reader.optionalId("inboxId");
    c.customerId = reader.optionalId("customerId");
    c.teamId = reader.optionalId("teamId");
    c.assigneeId = reader.optionalId("assigneeId");
    c.channel = readWord(reader, "channel", channelFromWire, Channel::Email);
    c.status = readWord(reader, "status", statusFromWire, ConversationStatus::New);
    c.priority = readWord(reader, "priority", priorityFromWire, Priority::Normal);
    c.subject = reader.text("subject");
    c.preview = reader.text("preview");
    c.category = reader.text("category");
    c.labelIds = reader.set("labelIds");
    c.language = reader.text("language");
    c.country = reader.text("country");
    c.isUnread = reader.boolean("isUnread");
    c.messageCount = reader.integer("messageCount");
    c.lastMessageId = reader.optionalId("lastMessageId");
    c.createdAt = reader.instant("createdAt");
    c.lastMessageAt = reader.instant("lastMessageAt");
    c.waitingSince = reader.instant("waitingSince");
    c.solvedAt = reader.instant("solvedAt");
    readLater(reader, c);
    if (const auto done = reader.finish(); !done)
        return done.error();
    return c;
}

} // namespace sampan
