// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Message.h"

#include "domain/Instant.h"
#include "domain/WireText.h"

#include <QJsonArray>

namespace sampan
{
namespace
{

QJsonValue deliveryToJson(const Delivery& delivery)
{
    if (delivery.state == DeliveryState::None)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("state"), toWire(delivery.state)},
                       {QStringLiteral("reason"), orNull(delivery.reason)},
                       {QStringLiteral("at"), instantToJson(delivery.at)}};
}

QJsonValue activityToJson(const Activity& activity)
{
    if (activity.what.isEmpty())
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("what"), activity.what},
                       {QStringLiteral("from"), orNull(activity.from)},
                       {QStringLiteral("to"), orNull(activity.to)},
                       {QStringLiteral("reason"), activity.reason}};
}

Result<Delivery> deliveryFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    Delivery delivery;
    delivery.state = readWord(reader, "state", deliveryFromWire, DeliveryState::None);
    delivery.reason = reader.text("reason");
    delivery.at = reader.instant("at");
    if (const auto done = reader.finish(); !done)
        return done.error();
    return delivery;
}

Result<Activity> activityFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    Activity activity{reader.text("what"), reader.text("from"), reader.text("to"), reader.text("reason")};
    if (const auto done = reader.finish(); !done)
        return done.error();
    return activity;
}

Result<Mailbox> mailboxFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    Mailbox mailbox{reader.text("name"), reader.text("email")};
    if (const auto done = reader.finish(); !done)
        return done.error();
    return mailbox;
}

Result<Attachment> attachmentFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    Attachment a;
    a.blobId = reader.text("blobId");
    a.name = reader.text("name");
    a.type = reader.text("type");
    a.size = reader.integer("size");
    a.cid = reader.text("cid");
    a.isInline = reader.boolean("isInline");
    if (a.size < 0)
        reader.fail("size", QStringLiteral("negative"));
    if (const auto done = reader.finish(); !done)
        return done.error();
    return a;
}

template <typename T>
Result<QList<T>> listFromJson(const QJsonArray& json, Result<T> (*parse)(const QJsonObject&), const QString& name)
{
    QList<T> list;
    for (const QJsonValue& item : json) {
        if (!item.isObject())
            return Error{ErrorCode::InvalidProperties, QStringLiteral("not an object"), name};
        auto parsed = parse(item.toObject());
        if (!parsed)
            return Error{ErrorCode::InvalidProperties, parsed.error().detail, name};
        list.append(std::move(parsed).value());
    }
    return list;
}

void readPlain(JsonReader& reader, Message& m)
{
    m.id = reader.requiredId("id");
    m.conversationId = reader.requiredId("conversationId");
    m.kind = readWord(reader, "kind", messageKindFromWire, MessageKind::Incoming);
    m.authorId = reader.optionalId("authorId");
    m.subject = reader.text("subject");
    m.textBody = reader.text("textBody");
    m.htmlBody = reader.text("htmlBody");
    m.rawBlobId = reader.text("rawBlobId");
    m.messageIdHeader = reader.text("messageIdHeader");
    m.inReplyTo = reader.textList("inReplyTo");
    m.references = reader.textList("references");
    m.language = reader.text("language");
    m.seenMessageId = reader.optionalId("seenMessageId");
    m.createdAt = reader.instant("createdAt");
    m.receivedAt = reader.instant("receivedAt");
    m.mentionIds = reader.idList("mentionIds");
    m.sendAt = reader.instant("sendAt");
    m.followUpId = reader.optionalId("followUpId");
}

/// Moves a parsed part into the message, or tells the first error.
template <typename T> Result<void> place(Result<T> part, T& target)
{
    if (!part)
        return part.error();
    target = std::move(part).value();
    return {};
}

Result<void> readParts(JsonReader& reader, Message& m)
{
    if (const auto r = place(mailboxFromJson(reader.object("from")), m.from); !r)
        return r;
    if (const auto r = place(mailboxesFromJson(reader.array("to")), m.to); !r)
        return r;
    if (const auto r = place(mailboxesFromJson(reader.array("cc")), m.cc); !r)
        return r;
    if (const auto r = place(mailboxesFromJson(reader.array("bcc")), m.bcc); !r)
        return r;
    if (const auto r = place(attachmentsFromJson(reader.array("attachments")), m.attachments); !r)
        return r;
    if (const QJsonObject call = reader.object("call"); !call.isEmpty()) {
        const auto read = callRecordFromJson(call);
        if (!read)
            return read.error();
        m.call = *read;
    }
    if (const auto r = place(deliveryFromJson(reader.object("delivery")), m.delivery); !r)
        return r;
    return place(activityFromJson(reader.object("activity")), m.activity);
}

} // namespace

QJsonObject toJson(const Mailbox& mailbox)
{
    return {{QStringLiteral("name"), mailbox.name}, {QStringLiteral("email"), mailbox.email}};
}

QJsonObject toJson(const Attachment& a)
{
    return {{QStringLiteral("blobId"), orNull(a.blobId)},
            {QStringLiteral("name"), a.name},
            {QStringLiteral("type"), a.type},
            {QStringLiteral("size"), a.size},
            {QStringLiteral("cid"), orNull(a.cid)},
            {QStringLiteral("isInline"), a.isInline}};
}

QJsonArray toJson(const QList<Mailbox>& mailboxes)
{
    QJsonArray array;
    for (const Mailbox& mailbox : mailboxes)
        array.append(toJson(mailbox));
    return array;
}

QJsonArray toJson(const QList<Attachment>& attachments)
{
    QJsonArray array;
    for (const Attachment& attachment : attachments)
        array.append(toJson(attachment));
    return array;
}

QJsonObject toJson(const Message& m)
{
    return {
        {QStringLiteral("id"), m.id},
        {QStringLiteral("conversationId"), m.conversationId},
        {QStringLiteral("kind"), toWire(m.kind)},
        {QStringLiteral("authorId"), orNull(m.authorId)},
        {QStringLiteral("from"), toJson(m.from)},
        {QStringLiteral("to"), toJson(m.to)},
        {QStringLiteral("cc"), toJson(m.cc)},
        {QStringLiteral("bcc"), toJson(m.bcc)},
        {QStringLiteral("subject"), m.subject},
        {QStringLiteral("textBody"), m.textBody},
        {QStringLiteral("htmlBody"), orNull(m.htmlBody)},
        {QStringLiteral("attachments"), toJson(m.attachments)},
        {QStringLiteral("rawBlobId"), orNull(m.rawBlobId)},
        {QStringLiteral("messageIdHeader"), orNull(m.messageIdHeader)},
        {QStringLiteral("inReplyTo"), QJsonArray::fromStringList(m.inReplyTo)},
        {QStringLiteral("references"), QJsonArray::fromStringList(m.references)},
        {QStringLiteral("language"), orNull(m.language)},
        {QStringLiteral("delivery"), deliveryToJson(m.delivery)},
        {QStringLiteral("activity"), activityToJson(m.activity)},
        {QStringLiteral("seenMessageId"), orNull(m.seenMessageId)},
        {QStringLiteral("createdAt"), instantToJson(m.createdAt)},
        {QStringLiteral("receivedAt"), instantToJson(m.receivedAt)},
        {QStringLiteral("call"), m.call ? QJsonValue(toJson(*m.call)) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("mentionIds"), QJsonArray::fromStringList(m.mentionIds)},
        {QStringLiteral("sendAt"), instantToJson(m.sendAt)},
        {QStringLiteral("followUpId"), orNull(m.followUpId)},
    };
}

Result<QList<Mailbox>> mailboxesFromJson(const QJsonArray& json)
{
    return listFromJson<Mailbox>(json, mailboxFromJson, QStringLiteral("mailboxes"));
}

Result<QList<Attachment>> attachmentsFromJson(const QJsonArray& json)
{
    return listFromJson<Attachment>(json, attachmentFromJson, QStringLiteral("attachments"));
}

Result<Message> messageFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    Message message;
    readPlain(reader, message);
    if (const auto parts = readParts(reader, message); !parts)
        return parts.error();
    if (const auto done = reader.finish(); !done)
        return done.error();
    return message;
}

} // namespace sampan
