// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/MessageWords.h"

#include "html/SafeHtml.h"
#include "ui/Format.h"
#include "ui/conversation/MessageBlock.h"

namespace sampan
{

namespace
{

/// A wire word of an activity as the user reads it; names come resolved from the model.
QString valueName(const QString& what, const QString& value)
{
    if (what == QStringLiteral("status")) {
        const auto status = statusFromWire(value);
        return status ? Format::statusName(*status) : value;
    }
    if (what == QStringLiteral("priority")) {
        const auto priority = priorityFromWire(value);
        return priority ? Format::priorityName(*priority) : value;
    }
    return what == QStringLiteral("category") ? Format::categoryName(value) : value;
}

} // namespace

QString MessageWords::author(const MessageItem& item)
{
    if (!item.authorName.isEmpty())
        return item.authorName;
    return item.from;
}

QString MessageWords::activity(const MessageItem& item)
{
    const QString who = item.authorName.isEmpty() ? tr("Sampan", "who did it: the system itself") : item.authorName;
    const QString to = valueName(item.activityWhat, item.activityTo);
    if (item.activityWhat == QStringLiteral("assignee"))
        return to.isEmpty() ? tr("%1 took the assignment back").arg(who) : tr("%1 assigned %2").arg(who, to);
    if (item.activityWhat == QStringLiteral("team"))
        return to.isEmpty() ? tr("%1 took it from its team").arg(who) : tr("%1 moved it to %2").arg(who, to);
    if (item.activityWhat == QStringLiteral("status"))
        return tr("%1 set the status to %2").arg(who, to);
    if (item.activityWhat == QStringLiteral("category"))
        return to.isEmpty() ? tr("%1 removed the category").arg(who) : tr("%1 classified it as %2").arg(who, to);
    if (item.activityWhat == QStringLiteral("priority"))
        return tr("%1 set the priority to %2").arg(who, to);
    if (item.activityWhat == QStringLiteral("labels"))
        return to.isEmpty() ? tr("%1 removed the labels").arg(who) : tr("%1 set the labels to %2").arg(who, to);
    if (item.activityWhat == QStringLiteral("created"))
        return tr("%1 opened the conversation").arg(who);
    if (item.activityWhat == QStringLiteral("subject"))
        return to.isEmpty() ? tr("%1 removed the subject").arg(who) : tr("%1 set the subject to %2").arg(who, to);
    // A newer server may tell of what this version has no word for; the names of its fields are not for people.
    return tr("%1 changed something else").arg(who);
}

QString MessageWords::activityIcon(const MessageItem& item)
{
    if (item.activityWhat == QStringLiteral("assignee"))
        return QStringLiteral("user");
    if (item.activityWhat == QStringLiteral("team"))
        return QStringLiteral("users");
    if (item.activityWhat == QStringLiteral("category") || item.activityWhat == QStringLiteral("labels"))
        return QStringLiteral("tag");
    if (item.activityWhat == QStringLiteral("status") && item.activityTo == QStringLiteral("solved"))
        return QStringLiteral("check");
    return QStringLiteral("circle-dot");
}

QString MessageWords::goesOutIn(const MessageItem& item, const QDateTime& now)
{
    const qint64 seconds = (qMax<qint64>(0, now.msecsTo(item.notBefore)) + 999) / 1000;
    return tr("Goes out in %1 s").arg(seconds);
}

DeliveryMark MessageWords::mark(const MessageItem& item, const QDateTime& now, bool online)
{
    const bool note = item.kind == MessageKind::Note;
    if (!isQueued(item) && note)
        return {};
    if (item.isHeld)
        return {QStringLiteral("git-compare"), tr("Not sent, someone answered meanwhile"), Token::Warn};
    const QString time = Format::time(item.deliveredAt.isValid() ? item.deliveredAt : item.at);
    switch (item.delivery) {
    case DeliveryState::None:
        return {};
    case DeliveryState::Queued:
        if (isWaitingToGo(item, now))
            return {QStringLiteral("timer"), goesOutIn(item, now), Token::Text2};
        if (item.outboxEntryId.isEmpty())
            return {QStringLiteral("clock"), tr("In the mail queue"), Token::Text3};
        return {QStringLiteral("clock-arrow-up"), online ? tr("Queued") : tr("Queued, goes out online"), Token::Warn};
    case DeliveryState::Sending:
        return {QStringLiteral("arrow-up"), tr("Sending"), Token::Text3};
    case DeliveryState::Sent:
        return {QStringLiteral("check"), tr("Sent %1").arg(time), Token::Text3};
    case DeliveryState::Delivered:
        return {QStringLiteral("check-check"), tr("Delivered %1").arg(time), Token::Text3};
    case DeliveryState::Read:
        return {QStringLiteral("eye"), tr("Read %1").arg(time), Token::Text3};
    case DeliveryState::Scheduled:
        return {QStringLiteral("timer"), tr("Scheduled"), Token::Text2};
    case DeliveryState::Withdrawn:
        return {QStringLiteral("undo-2"), tr("Withdrawn, not sent"), Token::Text2};
    case DeliveryState::Failed:
        break;
    }
    const QString text = item.deliveryReason.isEmpty() ? tr("Not sent") : tr("Not sent: %1").arg(item.deliveryReason);
    return {QStringLiteral("circle-alert"), text, Token::Danger};
}

QString MessageWords::spoken(const MessageItem& item, const QString& channelName, const QDateTime& now, bool online)
{
    if (item.kind == MessageKind::Activity)
        return activity(item) + QStringLiteral(", ") + Format::time(item.at);
    QStringList words = {author(item)};
    if (item.kind == MessageKind::Note)
        words += tr("internal note");
    else if (item.kind == MessageKind::Incoming)
        words += channelName;
    words += Format::day(item.at, now);
    words += Format::time(item.at);
    QString text = words.join(QStringLiteral(", ")) + QStringLiteral(". ");
    text += item.textBody.isEmpty() ? htmlToText(item.htmlBody) : splitQuoted(item.textBody).body;
    for (const Attachment& attachment : item.attachments)
        text = tr("%1 Attachment %2, %3.", "%1: the sentences before")
                   .arg(text, attachment.name, Format::size(attachment.size));
    if (const DeliveryMark state = mark(item, now, online); !state.icon.isEmpty())
        text = tr("%1 %2", "one sentence after another").arg(text, state.text);
    return text;
}

} // namespace sampan
