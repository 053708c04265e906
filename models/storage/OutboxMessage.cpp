// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/OutboxMessage.h"

#include "storage/FollowUp.h"
#include "storage/InboxStore.h"
#include "storage/MessageMoves.h"
#include "storage/MessageStore.h"
#include "storage/StoredMessage.h"

#include <QJsonArray>
#include <array>

namespace sampan::OutboxMessage
{
namespace
{

/// What the server takes in a create (server/API.md, Message/set); everything else it sets itself.
constexpr std::array createKeys = {
    u"id",        u"kind",       u"conversationId", u"to",          u"cc",         u"bcc",
    u"subject",   u"textBody",   u"htmlBody",       u"attachments", u"language",   u"seenMessageId",
    u"createdAt", u"mentionIds", u"sendAt",         u"call",        u"followUpId",
};

DeliveryState deliveryOf(const OutboxRow::Stored& stored)
{
    switch (stored.entry.state) {
    case OutboxState::Waiting:
    case OutboxState::Held:
        return stored.echo.sendAt.isValid() ? DeliveryState::Scheduled : DeliveryState::Queued;
    case OutboxState::Sending:
        return DeliveryState::Sending;
    case OutboxState::Failed:
        return DeliveryState::Failed;
    }
    return DeliveryState::Queued;
}

Result<bool> isServers(ReadConnection& connection, const Id& messageId)
{
    const auto origin = StoredMessage::originOf(connection, messageId);
    if (!origin)
        return origin.error();
    return *origin == MessageOrigin::Server;
}

/// Where a merge or split that waits shows it.
Result<Message> shownEcho(WriteTransaction& transaction, const OutboxRow::Stored& stored)
{
    Message echo = stored.echo;
    echo.receivedAt = {};
    const auto moved = MessageMoves::isNeeded(transaction);
    if (!moved)
        return moved.error();
    return *moved ? MessageMoves::placed(transaction, std::move(echo)) : Result<Message>(std::move(echo));
}

QJsonValue chosenStore(const OutboxEntry& entry)
{
    const QJsonObject create = entry.arguments.value(u"create").toObject();
    return create.value(entry.messageId).toObject().value(u"from");
}

} // namespace

QJsonObject createArguments(const OutboxRow::Stored& stored)
{
    Message message = stored.echo;
    message.conversationId = writtenTo(stored);
    const QJsonObject whole = toJson(message);
    QJsonObject create;
    for (const char16_t* key : createKeys) {
        const QString name = QString::fromUtf16(key);
        const QJsonValue value = whole.value(name);
        const bool isEmptyMention = name == u"mentionIds" && value.toArray().isEmpty();
        if (!value.isNull() && !value.isUndefined() && !isEmptyMention)
            create.insert(name, value);
    }
    // Chosen once, it stays: the address of the conversation's own store may be another when it is tried again.
    if (const QJsonValue from = chosenStore(stored.entry); from.isObject())
        create.insert(QStringLiteral("from"), from);
    return {{QStringLiteral("create"), QJsonObject{{message.id, create}}}};
}

Result<void> nameStore(ReadConnection& connection, const Id& inboxId, OutboxRow::Stored& stored)
{
    if (stored.entry.kind != OutboxKind::Reply || stored.echo.from.email.isEmpty())
        return {};
    const auto inbox = InboxStore::find(connection, inboxId);
    if (!inbox)
        return inbox.error().code == ErrorCode::NotFound ? Result<void>() : Result<void>(inbox.error());
    if (inbox->address.compare(stored.echo.from.email, Qt::CaseInsensitive) == 0)
        return {};
    QJsonObject creates = stored.entry.arguments.value(u"create").toObject();
    QJsonObject create = creates.value(stored.echo.id).toObject();
    create.insert(QStringLiteral("from"), toJson(stored.echo.from));
    creates.insert(stored.echo.id, create);
    stored.entry.arguments.insert(QStringLiteral("create"), creates);
    return {};
}

QString storeAddress(const OutboxEntry& entry)
{
    return chosenStore(entry).toObject().value(u"email").toString();
}

Result<void> writeEcho(WriteTransaction& transaction, const OutboxRow::Stored& stored)
{
    if (!OutboxRow::isMessage(stored.entry))
        return {};
    const auto known = isServers(transaction, stored.entry.messageId);
    if (!known || *known)
        return known ? Result<void>() : Result<void>(known.error());
    auto echo = shownEcho(transaction, stored);
    if (!echo)
        return echo.error();
    if (stored.entry.kind == OutboxKind::Reply) {
        echo->delivery.state = deliveryOf(stored);
        echo->delivery.reason = stored.entry.reason ? QString(errorName(stored.entry.reason->code)) : QString();
        echo->delivery.at = stored.entry.createdAt;
    }
    return StoredMessage::write(transaction, *echo, MessageOrigin::Echo);
}

Result<void> acceptEcho(WriteTransaction& transaction, const OutboxRow::Stored& stored, const QDateTime& now)
{
    const auto known = isServers(transaction, stored.entry.messageId);
    if (!known || *known)
        return known ? Result<void>() : Result<void>(known.error());
    auto echo = shownEcho(transaction, stored);
    if (!echo)
        return echo.error();
    if (stored.entry.kind == OutboxKind::Reply)
        echo->delivery = {echo->sendAt.isValid() ? DeliveryState::Scheduled : DeliveryState::Sent, {}, now};
    return StoredMessage::write(transaction, *echo, MessageOrigin::AcceptedEcho);
}

Result<void> removeEcho(WriteTransaction& transaction, const Id& messageId)
{
    const auto known = isServers(transaction, messageId);
    if (!known)
        return known.error();
    return *known ? Result<void>() : MessageStore::remove(transaction, {messageId});
}

} // namespace sampan::OutboxMessage
