// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/Filters.h"
#include "server/services/ConversationsUpdate.h"
#include "server/storage/ConversationRows.h"

namespace sampan::server::jmap
{
namespace
{

/// Written with a transfer, told by its activity line, never kept in the conversation.
const QString kTransferReason = QStringLiteral("transferReason");

Condition visible(const Viewer& viewer)
{
    return visibility::conversations(viewer, QStringLiteral("o"));
}

Result<std::optional<QJsonObject>> find(Connection& connection, const Viewer& viewer, const Id& id)
{
    const auto found = conversationRows::find(connection, id);
    if (!found)
        return found.error();
    if (!*found || !viewer.sees(conversationRows::scopeOf(**found)))
        return std::optional<QJsonObject>();
    return std::optional<QJsonObject>(toJson(**found));
}

Result<void> create(SetContext& context, const QJsonObject& object)
{
    const auto conversation = conversationFromJson(object);
    if (!conversation)
        return conversation.error();
    return conversationsUpdate::create(context.transaction, context.caller, *conversation, context.now);
}

Result<void> update(SetContext& context, const QJsonObject& beforeJson, const QJsonObject& afterJson)
{
    const auto before = conversationFromJson(beforeJson);
    const auto after = conversationFromJson(afterJson);
    if (!before || !after)
        return before ? after.error() : before.error();
    const QJsonValue reason = afterJson.value(kTransferReason);
    if (!reason.isUndefined() && !reason.isNull() && !reason.isString())
        return Error{ErrorCode::InvalidProperties, QStringLiteral("not a text"), kTransferReason};
    const auto kept = conversationsUpdate::apply(context.transaction, context.caller, *before, *after, context.now,
                                                 reason.toString());
    if (!kept)
        return kept.error();
    const bool isSeen = context.caller.viewer().sees(conversationRows::scopeOf(*kept));
    context.kept = isSeen ? std::optional<QJsonObject>(toJson(*kept)) : std::nullopt;
    return {};
}

QList<PropertyInfo> properties()
{
    using enum Mutability;
    return {{QStringLiteral("id"), Immutable},
            {QStringLiteral("inboxId"), Immutable, true},
            {QStringLiteral("customerId"), Immutable, true},
            {QStringLiteral("teamId"), Mutable, true},
            {QStringLiteral("assigneeId"), Mutable, true},
            {QStringLiteral("channel"), Immutable},
            {QStringLiteral("status"), Mutable},
            {QStringLiteral("priority"), Mutable},
            {QStringLiteral("subject"), Mutable},
            {QStringLiteral("preview"), ServerSet},
            {QStringLiteral("category"), Mutable},
            {QStringLiteral("labelIds"), Mutable, true},
            {QStringLiteral("language"), ServerSet},
            {QStringLiteral("country"), ServerSet},
            {QStringLiteral("isUnread"), Mutable},
            {QStringLiteral("messageCount"), ServerSet},
            {QStringLiteral("lastMessageId"), ServerSet},
            {QStringLiteral("createdAt"), ServerSet},
            {QStringLiteral("lastMessageAt"), ServerSet},
            {QStringLiteral("waitingSince"), ServerSet},
            {QStringLiteral("solvedAt"), ServerSet},
            {QStringLiteral("snoozedUntil"), Mutable},
            {QStringLiteral("isSpam"), Mutable},
            {QStringLiteral("followUpOf"), ServerSet},
            {QStringLiteral("mergedInto"), ServerSet},
            {QStringLiteral("splitFrom"), ServerSet},
            {QStringLiteral("followerIds"), Mutable, true},
            {QStringLiteral("mentionedIds"), Mutable, true},
            {QStringLiteral("taskTeamIds"), ServerSet},
            {kTransferReason, Mutable}};
}

/// First level alone stands for all its second levels; null for what is not classified yet.
FilterInfo category()
{
    return {QStringLiteral("category"), [](const QJsonValue& value) -> Result<Condition> {
                if (value.isNull())
                    return Condition{QStringLiteral("o.category = ''"), {}};
                if (!value.isString())
                    return Error{ErrorCode::InvalidArguments, QStringLiteral("filter category"),
                                 QStringLiteral("category")};
                const QString under = value.toString() + u'/';
                return Condition{QStringLiteral("o.category = ? OR SUBSTR(o.category, 1, ?) = ?"),
                                 {value.toString(), under.size(), under}};
            }};
}

QList<FilterInfo> filterList()
{
    return {
        filters::id("inboxId", "inbox_id"),
        filters::id("teamId", "team_id"),
        filters::id("assigneeId", "assignee_id"),
        filters::id("customerId", "customer_id"),
        filters::oneOf("statuses", "status", [](const QString& word) { return statusFromWire(word).has_value(); }),
        filters::in("labelId", "SELECT conversation_id FROM conversation_label WHERE label_id = ?"),
        category(),
        filters::truth("isUnread", "is_unread"),
        filters::hasValue("isWaiting", "waiting_since"),
        filters::hasValue("isSnoozed", "snoozed_until"),
        filters::truth("isSpam", "is_spam"),
        filters::holdsId("followerId", "follower_ids"),
        filters::holdsId("mentionedId", "mentioned_ids"),
        filters::word("channel", "channel", [](const QString& word) { return channelFromWire(word).has_value(); }),
        filters::word("priority", "priority", [](const QString& word) { return priorityFromWire(word).has_value(); }),
        filters::exact("country", "country"),
        filters::exact("language", "language"),
        filters::holds("hasAttachment", "EXISTS (SELECT 1 FROM message fa WHERE fa.conversation_id = o.id AND "
                                        "fa.attachments <> '[]')"),
        filters::notBefore("createdAfter", "created_at"),
        filters::before("createdBefore", "created_at"),
        filters::fullText("parent_id", "'Conversation', 'Message'")};
}

TypeInfo make()
{
    TypeInfo info;
    info.type = DataType::Conversation;
    info.table = QStringLiteral("conversation");
    info.isDeskOnly = true;
    info.writer = Permission::Answer;
    info.properties = properties();
    info.filters = filterList();
    info.sorts = {{QStringLiteral("waitingSince"), QStringLiteral("o.waiting_since")},
                  {QStringLiteral("lastMessageAt"), QStringLiteral("o.last_message_at")},
                  {QStringLiteral("createdAt"), QStringLiteral("o.created_at")},
                  {QStringLiteral("priority"), QStringLiteral("o.priority_rank")},
                  {QStringLiteral("id"), QStringLiteral("o.id")}};
    info.visible = visible;
    info.find = find;
    info.create = create;
    info.update = update;
    return info;
}

} // namespace

const TypeInfo& conversationType()
{
    static const TypeInfo info = make();
    return info;
}

} // namespace sampan::server::jmap
