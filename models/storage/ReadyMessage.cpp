// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ReadyMessage.h"

#include "domain/Instant.h"
#include "storage/MessageRest.h"

namespace sampan
{
namespace
{

constexpr qint64 afterAllReceived = qint64(1) << 60;

qint64 positionOf(const Message& message, MessageOrigin origin)
{
    if (origin == MessageOrigin::Server)
        return toMillis(message.receivedAt.isValid() ? message.receivedAt : message.createdAt);
    return afterAllReceived + toMillis(message.createdAt);
}

QString senderText(const Message& message)
{
    return QStringList{message.from.name, message.from.email}.join(u' ').trimmed();
}

} // namespace

ReadyMessage readyMessage(Message message, MessageOrigin origin)
{
    ReadyMessage ready;
    ready.key = {CompactId::fromId(message.id), CompactId::fromId(message.conversationId), positionOf(message, origin)};
    ready.origin = origin;
    ready.sender = senderText(message).toUtf8();
    ready.subject = message.subject.toUtf8();
    ready.textBody = message.textBody.toUtf8();
    ready.htmlBody = message.htmlBody.toUtf8();
    ready.rest = messageRest(message).toUtf8();
    ready.message = std::move(message);
    return ready;
}

} // namespace sampan
