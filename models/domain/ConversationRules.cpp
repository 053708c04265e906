// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ConversationRules.h"

#include <QTextBoundaryFinder>

namespace sampan
{
namespace
{

void applyIncoming(Conversation& c, const Message& message)
{
    c.isUnread = !c.isSpam;
    c.snoozedUntil = {};
    if (!c.waitingSince.isValid())
        c.waitingSince = message.receivedAt;
    if (c.status == ConversationStatus::Solved || c.status == ConversationStatus::Pending)
        c.status = ConversationStatus::Open;
    c.solvedAt = {};
}

void applyOutgoing(Conversation& c)
{
    c.waitingSince = {};
    if (c.status == ConversationStatus::New)
        c.status = ConversationStatus::Open;
}

} // namespace

Conversation afterMessage(Conversation c, const Message& message)
{
    if (message.kind == MessageKind::Activity)
        return c;
    ++c.messageCount;
    const DeliveryState delivery = message.delivery.state;
    const bool isToCome = delivery == DeliveryState::Scheduled || delivery == DeliveryState::Withdrawn;
    if (message.kind == MessageKind::Note || message.kind == MessageKind::Call || isToCome)
        return c;
    c.lastMessageId = message.id;
    c.lastMessageAt = message.receivedAt;
    c.preview = previewOf(message.textBody);
    if (message.kind == MessageKind::Incoming)
        applyIncoming(c, message);
    else
        applyOutgoing(c);
    return c;
}

Conversation afterScheduledSent(Conversation c, const Message& message)
{
    --c.messageCount;
    return afterMessage(c, message);
}

Conversation withSpam(Conversation c, bool isSpam)
{
    c.isSpam = isSpam;
    if (isSpam)
        c.isUnread = false;
    return c;
}

bool isInNormalViews(const Conversation& c, const QDateTime& now)
{
    const bool isSnoozed = c.snoozedUntil.isValid() && c.snoozedUntil > now;
    return !c.isSpam && !isSnoozed && c.mergedInto.isEmpty();
}

Result<void> canMerge(const Conversation& from, const Conversation& into, bool isOtherCustomerMeant)
{
    const auto refused = [](const char* property, const QString& why) {
        return Error{ErrorCode::InvalidProperties, why, QLatin1StringView(property)};
    };
    if (from.id == into.id)
        return refused("intoId", QStringLiteral("a conversation is not merged into itself"));
    if (!from.mergedInto.isEmpty())
        return refused("fromId", QStringLiteral("it was merged already"));
    if (into.status == ConversationStatus::Closed)
        return refused("intoId", QStringLiteral("it is closed"));
    if (from.inboxId != into.inboxId)
        return refused("intoId", QStringLiteral("it is of another inbox, whose mails would go out under another name"));
    if (from.customerId != into.customerId && !isOtherCustomerMeant)
        return refused("otherCustomer", QStringLiteral("the customers differ"));
    return {};
}

bool needsFollowUp(const Conversation& conversation)
{
    return conversation.status == ConversationStatus::Closed;
}

Conversation withStatus(Conversation c, ConversationStatus status, const QDateTime& now)
{
    const bool ended = status == ConversationStatus::Solved || status == ConversationStatus::Closed;
    if (ended && !c.solvedAt.isValid())
        c.solvedAt = now;
    if (!ended)
        c.solvedAt = {};
    if (ended)
        c.waitingSince = {};
    c.status = status;
    return c;
}

bool canChangeStatus(ConversationStatus from, ConversationStatus to)
{
    return from != ConversationStatus::Closed && (to != ConversationStatus::New || from == ConversationStatus::New);
}

QString previewOf(const QString& text, int limit)
{
    const QString line = text.left(qsizetype{8} * limit).simplified();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, line);
    qsizetype end = 0;
    for (int count = 0; count < limit; ++count) {
        const qsizetype next = finder.toNextBoundary();
        if (next < 0)
            break;
        end = next;
    }
    return line.left(end);
}

const QStringList& categoryRoots()
{
    static const QStringList roots = {
        QStringLiteral("productQuality"), QStringLiteral("logistics"),   QStringLiteral("payment"),
        QStringLiteral("afterSale"),      QStringLiteral("information"), QStringLiteral("complaint"),
        QStringLiteral("suggestion"),     QStringLiteral("technical"),   QStringLiteral("specialRequest"),
        QStringLiteral("other"),
    };
    return roots;
}

bool isValidCategory(const QString& category)
{
    const qsizetype slash = category.indexOf(u'/');
    const QString root = slash < 0 ? category : category.left(slash);
    const bool secondOk = slash < 0 || (slash + 1 < category.size() && category.indexOf(u'/', slash + 1) < 0);
    return category.size() <= 100 && secondOk && categoryRoots().contains(root);
}

} // namespace sampan
