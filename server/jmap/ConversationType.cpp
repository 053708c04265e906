// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/WireText.h"
#include "server/jmap/Filters.h"
#include "server/jmap/SetErrors.h"
#include "server/services/ConversationsUpdate.h"
#include "server/storage/ConversationRows.h"

#include <algorithm>

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

Result<std::optional<Conversation>> seen(Connection& connection, const Viewer& viewer, const Id& id)
{
    auto found = conversationRows::find(connection, id);
    if (found && *found && !viewer.sees(conversationRows::scopeOf(**found)))
        found->reset();
    return found;
}

Result<std::optional<QJsonObject>> find(Connection& connection, const Viewer& viewer, const Id& id)
{
    const auto found = seen(connection, viewer, id);
    if (!found)
        return found.error();
    return *found ? std::optional<QJsonObject>(toJson(**found)) : std::optional<QJsonObject>();
}

Result<void> create(SetContext& context, const QJsonObject& object)
{
    const auto conversation = conversationFromJson(object);
    if (!conversation)
        return conversation.error();
    return conversationsUpdate::create(context.transaction, context.caller, *conversation, context.now);
}

/// What is kept of it; `asked` has the reason of a transfer, if any.
Result<Conversation> change(SetContext& context, const Conversation& before, const Conversation& after,
                            const QJsonObject& asked)
{
    const QJsonValue reason = asked.value(kTransferReason);
    if (!reason.isUndefined() && !reason.isNull() && !reason.isString())
        return Error{ErrorCode::InvalidProperties, QStringLiteral("not a text"), kTransferReason};
    return conversationsUpdate::apply(context.transaction, context.caller, before, after, context.now,
                                      reason.toString());
}

Result<void> update(SetContext& context, const QJsonObject& beforeJson, const QJsonObject& afterJson)
{
    const auto before = conversationFromJson(beforeJson);
    const auto after = conversationFromJson(afterJson);
    if (!before || !after)
        return before ? after.error() : before.error();
    const auto kept = change(context, *before, *after, afterJson);
    if (!kept)
        return kept.error();
    const bool isSeen = context.caller.viewer().sees(conversationRows::scopeOf(*kept));
    context.kept = isSeen ? std::optional<QJsonObject>(toJson(*kept)) : std::nullopt;
    return {};
}

/// The mutable properties that the patch names; the others stay.
Result<Conversation> patched(Conversation c, const QJsonObject& patch)
{
    JsonReader reader(patch);
    const auto names = [&patch](const char* name) { return patch.contains(QLatin1StringView(name)); };
    for (const auto& [name, member] :
         {std::pair("teamId", &Conversation::teamId), std::pair("assigneeId", &Conversation::assigneeId)})
        c.*member = names(name) ? reader.optionalId(name) : c.*member;
    for (const auto& [name, member] :
         {std::pair("subject", &Conversation::subject), std::pair("category", &Conversation::category)})
        c.*member = names(name) ? reader.text(name) : c.*member;
    for (const auto& [name, member] :
         {std::pair("isUnread", &Conversation::isUnread), std::pair("isSpam", &Conversation::isSpam)})
        c.*member = names(name) ? reader.boolean(name) : c.*member;
    for (const auto& [name, member] :
         {std::pair("labelIds", &Conversation::labelIds), std::pair("followerIds", &Conversation::followerIds),
          std::pair("mentionedIds", &Conversation::mentionedIds)})
        c.*member = names(name) ? reader.set(name) : c.*member;
    if (names("status"))
        c.status = readWord(reader, "status", statusFromWire, ConversationStatus::New);
    if (names("priority"))
        c.priority = readWord(reader, "priority", priorityFromWire, Priority::Normal);
    if (names("snoozedUntil"))
        c.snoozedUntil = reader.instant("snoozedUntil");
    if (const auto done = reader.finish(); !done)
        return done.error();
    return c;
}

/// True if the values of the patch are such as the object has them, once it is kept as asked.
bool isAsKept(const QJsonObject& patch)
{
    const auto isWord = [](const QJsonValue& value) {
        return value.isBool() || (value.isString() && !value.toString().isEmpty());
    };
    return std::all_of(patch.begin(), patch.end(), isWord) && !patch.contains(u"snoozedUntil");
}

Result<QJsonObject> patch(SetContext& context, const Id& id, const QJsonObject& asked)
{
    const Viewer viewer = context.caller.viewer();
    auto before = seen(context.transaction.connection(), viewer, id);
    if (!before || !*before)
        return before ? Error{ErrorCode::NotFound, QStringLiteral("no such object"), {}} : before.error();
    (*before)->followerIds.sort(); // as sets are read from a patch
    (*before)->mentionedIds.sort();
    const auto after = patched(**before, asked);
    if (!after)
        return after.error();
    const auto kept = change(context, **before, *after, asked);
    if (!kept)
        return kept.error();
    if (!viewer.sees(conversationRows::scopeOf(*kept)) || (*kept == *after && isAsKept(asked)))
        return QJsonObject();
    QJsonObject wanted = toJson(*after);
    for (auto it = asked.begin(); it != asked.end(); ++it)
        wanted.insert(it.key(), it.value());
    return unlike(toJson(*kept), wanted);
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
        filters::agent(filters::id("assigneeId", "assignee_id")),
        filters::id("customerId", "customer_id"),
        filters::oneOf("statuses", "status", [](const QString& word) { return statusFromWire(word).has_value(); }),
        filters::in("labelId", "SELECT conversation_id FROM conversation_label WHERE label_id = ?"),
        category(),
        filters::truth("isUnread", "is_unread"),
        filters::hasValue("isWaiting", "waiting_since"),
        filters::hasValue("isSnoozed", "snoozed_until"),
        filters::truth("isSpam", "is_spam"),
        filters::agent(filters::holdsId("followerId", "follower_ids")),
        filters::agent(filters::holdsId("mentionedId", "mentioned_ids")),
        filters::word("channel", "channel", [](const QString& word) { return channelFromWire(word).has_value(); }),
        filters::word("priority", "priority", [](const QString& word) { return priorityFromWire(word).has_value(); }),
        filters::exact("country", "country"),
        filters::exact("language", "language"),
        filters::holds("hasAttachment", "EXISTS (SELECT 1 FROM message fa WHERE fa.conversation_id = o.id AND "
                                        "fa.attachments <> '[]')"),
        filters::notBefore("createdAfter", "created_at"),
        filters::before("createdBefore", "created_at"),
        filters::notBefore("lastMessageAfter", "last_message_at"),
        filters::before("lastMessageBefore", "last_message_at"),
        filters::before("waitingBefore", "waiting_since"),
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
    info.patch = patch;
    return info;
}

} // namespace

const TypeInfo& conversationType()
{
    static const TypeInfo info = make();
    return info;
}

} // namespace sampan::server::jmap
