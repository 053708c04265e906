// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/Filters.h"
#include "server/services/MessagesPost.h"
#include "server/storage/MessageRows.h"
#include "server/storage/MessageText.h"

#include <QJsonArray>

namespace sampan::server::jmap
{
namespace
{

Condition visible(const Viewer& viewer)
{
    return visibility::messages(viewer, QStringLiteral("o"));
}

Result<std::optional<QJsonObject>> find(Connection& connection, const Viewer& viewer, const Id& id)
{
    const auto found = messageRows::find(connection, id);
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<QJsonObject>();
    const auto scope = visibility::scopeOfConversation(connection, (*found)->conversationId);
    if (!scope)
        return scope.error();
    if (!*scope || !viewer.sees(**scope))
        return std::optional<QJsonObject>();
    return std::optional<QJsonObject>(toJson(**found));
}

Result<void> create(SetContext& context, const QJsonObject& object)
{
    const auto message = messageFromJson(object);
    if (!message)
        return message.error();
    messagesPost::Refusal refusal;
    const auto done = messagesPost::post(context.transaction, context.caller, *message, context.now, refusal);
    if (!done && done.error().code == ErrorCode::ThreadMovedOn)
        context.refusal = {{QStringLiteral("missedIds"), QJsonArray::fromStringList(refusal.missedIds)}};
    if (!done && done.error().code == ErrorCode::BlobNotFound)
        context.refusal = {{QStringLiteral("notFound"), QJsonArray::fromStringList(refusal.missingBlobs)}};
    return done;
}

/// The one thing that changes by hand: a reply that waits for its time is taken back.
Result<void> update(SetContext& context, const QJsonObject& beforeJson, const QJsonObject& afterJson)
{
    if (beforeJson == afterJson)
        return {};
    const auto before = messageFromJson(beforeJson);
    if (!before)
        return before.error();
    if (!afterJson.value(u"sendAt").isNull())
        return Error{ErrorCode::Forbidden, QStringLiteral("sendAt can only be taken back"), {}};
    return messagesPost::withdraw(context.transaction, context.caller, *before, context.now);
}

QList<PropertyInfo> properties()
{
    using enum Mutability;
    return {{QStringLiteral("id"), Immutable},        {QStringLiteral("conversationId"), Immutable, true},
            {QStringLiteral("kind"), Immutable},      {QStringLiteral("authorId"), ServerSet},
            {QStringLiteral("from"), Immutable},      {QStringLiteral("to"), Immutable},
            {QStringLiteral("cc"), Immutable},        {QStringLiteral("bcc"), Immutable},
            {QStringLiteral("subject"), Immutable},   {QStringLiteral("textBody"), Immutable},
            {QStringLiteral("htmlBody"), Immutable},  {QStringLiteral("attachments"), Immutable},
            {QStringLiteral("rawBlobId"), ServerSet}, {QStringLiteral("messageIdHeader"), ServerSet},
            {QStringLiteral("inReplyTo"), ServerSet}, {QStringLiteral("references"), ServerSet},
            {QStringLiteral("language"), Immutable},  {QStringLiteral("delivery"), ServerSet},
            {QStringLiteral("activity"), ServerSet},  {QStringLiteral("seenMessageId"), Immutable, true},
            {QStringLiteral("createdAt"), Immutable}, {QStringLiteral("receivedAt"), ServerSet},
            {QStringLiteral("call"), Immutable},      {QStringLiteral("mentionIds"), Immutable},
            {QStringLiteral("sendAt"), Mutable},      {QStringLiteral("followUpId"), Immutable}};
}

TypeInfo make()
{
    TypeInfo info;
    info.type = DataType::Message;
    info.table = QStringLiteral("message");
    info.isDeskOnly = true;
    info.writer = Permission::Answer;
    info.properties = properties();
    info.filters = {
        filters::exact("conversationId", "conversation_id"),
        filters::oneOf("kinds", "kind", [](const QString& word) { return messageKindFromWire(word).has_value(); }),
        filters::notBefore("receivedAfter", "received_at"), filters::before("receivedBefore", "received_at"),
        filters::fullText("object_id", "'Message'")};
    info.sorts = {{QStringLiteral("receivedAt"), QStringLiteral("o.received_at")},
                  {QStringLiteral("id"), QStringLiteral("o.id")}};
    info.visible = visible;
    info.find = find;
    info.append = messageText::append;
    info.create = create;
    info.update = update;
    return info;
}

} // namespace

const TypeInfo& messageType()
{
    static const TypeInfo info = make();
    return info;
}

} // namespace sampan::server::jmap
