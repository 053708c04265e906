// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/ImportLine.h"

#include "domain/ConversationRules.h"
#include "domain/Instant.h"
#include "domain/JsonReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace sampan::server
{
namespace
{

Error invalid(const char* property, const QString& why)
{
    return {ErrorCode::InvalidProperties, why, QLatin1StringView(property)};
}

Result<QJsonObject> objectOf(const QByteArray& line)
{
    QJsonParseError failure;
    const QJsonDocument document = QJsonDocument::fromJson(line, &failure);
    if (failure.error != QJsonParseError::NoError || !document.isObject())
        return Error{ErrorCode::NotJson, QStringLiteral("it is no JSON object"), {}};
    return document.object();
}

/// Takes a name that stands for an id off the object, so that the domain's own reader does not see it.
QString takeName(QJsonObject& json, const char* property)
{
    return json.take(QLatin1StringView(property)).toString();
}

/// Replaces "content" (base64) of each attachment by the id and the size of its blob.
Result<void> takeContents(QJsonObject& message, ImportLine& line)
{
    QJsonArray attachments = message.value(u"attachments").toArray();
    for (qsizetype i = 0; i < attachments.size(); ++i) {
        QJsonObject attachment = attachments.at(i).toObject();
        if (!attachment.contains(u"content"))
            continue;
        const auto bytes = QByteArray::fromBase64Encoding(attachment.take(u"content").toString().toLatin1(),
                                                          QByteArray::AbortOnBase64DecodingErrors);
        if (!bytes)
            return invalid("attachments", QStringLiteral("the content is no base64"));
        attachment.insert(u"blobId", blobIdOf(*bytes));
        attachment.insert(u"size", (*bytes).size());
        line.contents.append({*bytes, attachment.value(u"type").toString()});
        attachments[i] = attachment;
    }
    if (!attachments.isEmpty())
        message.insert(u"attachments", attachments);
    return {};
}

Result<void> readMessage(QJsonObject json, ImportLine& line)
{
    if (auto taken = takeContents(json, line); !taken)
        return taken;
    const QString author = takeName(json, "author");
    json.insert(u"conversationId", line.conversation.id);
    if (json.value(u"createdAt").isUndefined())
        json.insert(u"createdAt", json.value(u"receivedAt"));
    if (json.value(u"receivedAt").isUndefined())
        json.insert(u"receivedAt", json.value(u"createdAt"));
    Result<Message> message = messageFromJson(json);
    if (!message)
        return message.error();
    if (!isValidId(message->id))
        return invalid("id", QStringLiteral("a message has no UUIDv7 id"));
    if (!message->receivedAt.isValid())
        return invalid("receivedAt", QStringLiteral("a message has no instant"));
    if (message->kind == MessageKind::Outgoing && message->delivery.state == DeliveryState::None)
        message->delivery = {DeliveryState::Sent, {}, message->receivedAt};
    if (!author.isEmpty())
        line.authorEmails.insert(message->id, author);
    line.messages.append(*message);
    return {};
}

Result<void> readCustomer(const QJsonObject& json, ImportLine& line)
{
    if (json.isEmpty())
        return {};
    const Result<Customer> customer = customerLine(QJsonDocument(json).toJson(QJsonDocument::Compact));
    if (!customer)
        return customer.error();
    line.customer = *customer;
    if (line.conversation.customerId.isEmpty())
        line.conversation.customerId = customer->id;
    return {};
}

} // namespace

Result<Customer> customerLine(const QByteArray& line)
{
    Result<QJsonObject> json = objectOf(line);
    if (!json)
        return json.error();
    if (json->value(u"createdAt").isUndefined())
        json->insert(u"createdAt", instantToJson(instantOf(json->value(u"id").toString())));
    Result<Customer> customer = customerFromJson(*json);
    if (!customer)
        return customer.error();
    if (!isValidId(customer->id))
        return invalid("id", QStringLiteral("it is no UUIDv7"));
    for (QString& email : customer->emails)
        email = email.trimmed().toLower();
    return customer;
}

Result<ImportLine> conversationLine(const QByteArray& text)
{
    Result<QJsonObject> json = objectOf(text);
    if (!json)
        return json.error();
    ImportLine line;
    line.inboxName = takeName(*json, "inbox");
    line.teamName = takeName(*json, "team");
    line.assigneeEmail = takeName(*json, "assignee");
    for (const QJsonValue& label : json->take(QStringLiteral("labels")).toArray())
        line.labelNames.append(label.toString());
    const QJsonArray messages = json->take(QStringLiteral("messages")).toArray();
    const QJsonObject customer = json->take(QStringLiteral("customer")).toObject();
    if (json->value(u"createdAt").isUndefined())
        json->insert(u"createdAt", instantToJson(instantOf(json->value(u"id").toString())));
    const Result<Conversation> conversation = conversationFromJson(*json);
    if (!conversation)
        return conversation.error();
    if (!isValidId(conversation->id))
        return invalid("id", QStringLiteral("it is no UUIDv7"));
    if (!conversation->category.isEmpty() && !isValidCategory(conversation->category))
        return invalid("category", QStringLiteral("there is no such category"));
    line.conversation = *conversation;
    if (auto read = readCustomer(customer, line); !read)
        return read.error();
    for (const QJsonValue& message : messages) {
        if (auto read = readMessage(message.toObject(), line); !read)
            return read.error();
    }
    std::stable_sort(line.messages.begin(), line.messages.end(),
                     [](const Message& a, const Message& b) { return a.receivedAt < b.receivedAt; });
    return line;
}

void shift(ImportLine& line, qint64 milliseconds)
{
    const auto move = [milliseconds](QDateTime& instant) {
        if (instant.isValid())
            instant = instant.addMSecs(milliseconds);
    };
    move(line.conversation.createdAt);
    move(line.conversation.solvedAt);
    for (Message& message : line.messages) {
        move(message.createdAt);
        move(message.receivedAt);
        move(message.delivery.at);
    }
}

Conversation withMessages(Conversation conversation, const QList<Message>& messages)
{
    const ConversationStatus status = conversation.status;
    const bool isUnread = conversation.isUnread;
    const QDateTime solvedAt = conversation.solvedAt;
    conversation.messageCount = 0;
    conversation.lastMessageId.clear();
    conversation.lastMessageAt = {};
    conversation.waitingSince = {};
    for (const Message& message : messages)
        conversation = afterMessage(conversation, message);
    const QDateTime end = conversation.lastMessageAt.isValid() ? conversation.lastMessageAt : conversation.createdAt;
    conversation = withStatus(conversation, status, solvedAt.isValid() ? solvedAt : end);
    conversation.isUnread = isUnread;
    return conversation;
}

} // namespace sampan::server
