// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/MessageWords.h"

#include "domain/Instant.h"
#include "html/SafeHtml.h"
#include "phone/PhoneNumber.h"
#include "ui/ErrorText.h"
#include "ui/Format.h"
#include "ui/conversation/MessageBlock.h"
#include "ui/conversation/MomentText.h"

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
    const auto why = [&](const QString& text) {
        return item.activityReason.isEmpty() ? text : tr("%1: %2", "what was done: why").arg(text, item.activityReason);
    };
    if (item.activityWhat == QStringLiteral("assignee"))
        return why(to.isEmpty() ? tr("%1 took the assignment back").arg(who) : tr("%1 assigned %2").arg(who, to));
    if (item.activityWhat == QStringLiteral("team"))
        return why(to.isEmpty() ? tr("%1 took it from its team").arg(who) : tr("%1 moved it to %2").arg(who, to));
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
    if (const QString text = handling(item, who); !text.isEmpty())
        return why(text);
    // A newer server may tell of what this version has no word for; the names of its fields are not for people.
    return tr("%1 changed something else").arg(who);
}

/// What agents do besides answering.
QString MessageWords::handling(const MessageItem& item, const QString& who)
{
    const QString& what = item.activityWhat;
    const QString& to = item.activityTo;
    if (what == QStringLiteral("snooze")) {
        const QDateTime until = instantFromText(to);
        return until.isValid() ? tr("%1 snoozed it until %2").arg(who, MomentText::of(until, item.at))
                               : tr("%1 ended the snooze").arg(who);
    }
    const bool on = to == QStringLiteral("true") || to == QStringLiteral("1");
    if (what == QStringLiteral("spam"))
        return on ? tr("%1 marked it as spam").arg(who) : tr("%1 took it out of spam").arg(who);
    if (what == QStringLiteral("blocked"))
        return on ? tr("%1 blocked the sender").arg(who) : tr("%1 let the sender write again").arg(who);
    if (what == QStringLiteral("merged"))
        return to.isEmpty() ? tr("%1 merged %2 into this").arg(who, item.activityFrom)
                            : tr("%1 merged it into %2").arg(who, to);
    if (what == QStringLiteral("split"))
        return to.isEmpty() ? tr("%1 split this off from %2").arg(who, item.activityFrom)
                            : tr("%1 split off %2").arg(who, to);
    if (what == QStringLiteral("followUp"))
        return to.isEmpty() ? tr("This continues %1").arg(item.activityFrom) : tr("It is continued in %1").arg(to);
    if (what == QStringLiteral("followers"))
        return to.isEmpty() ? tr("%1 no longer follows").arg(who) : tr("%1 follows").arg(who);
    if (what != QStringLiteral("task"))
        return {};
    const auto state = taskStateFromWire(to);
    if (state == TaskState::Done)
        return tr("%1 did the task %2").arg(who, item.activityFrom);
    if (state == TaskState::Declined)
        return tr("%1 declined the task %2").arg(who, item.activityFrom);
    return tr("%1 handed over %2").arg(who, to.isEmpty() ? item.activityFrom : to);
}

QString MessageWords::callResult(CallResult result)
{
    switch (result) {
    case CallResult::Answered:
        return tr("answered");
    case CallResult::NoAnswer:
        return tr("no answer");
    case CallResult::Busy:
        return tr("busy");
    case CallResult::Voicemail:
        return tr("voicemail");
    case CallResult::WrongNumber:
        return tr("wrong number");
    }
    return {};
}

QString MessageWords::call(const CallRecord& call)
{
    QStringList words = {call.direction == CallDirection::In ? tr("Incoming call") : tr("Outgoing call")};
    if (!call.number.isEmpty())
        words += Format::isolated(phoneNumber::international(call.number));
    words += callResult(call.result);
    if (call.durationSeconds > 0)
        words += Format::duration(call.durationSeconds * 1000);
    return words.join(QStringLiteral(" · "));
}

QString MessageWords::activityIcon(const MessageItem& item)
{
    static const QHash<QString, QString> handled = {{QStringLiteral("snooze"), QStringLiteral("alarm-clock")},
                                                    {QStringLiteral("spam"), QStringLiteral("shield-alert")},
                                                    {QStringLiteral("blocked"), QStringLiteral("ban")},
                                                    {QStringLiteral("merged"), QStringLiteral("git-compare")},
                                                    {QStringLiteral("split"), QStringLiteral("split")},
                                                    {QStringLiteral("followUp"), QStringLiteral("history")},
                                                    {QStringLiteral("followers"), QStringLiteral("eye")},
                                                    {QStringLiteral("task"), QStringLiteral("users")}};
    if (handled.contains(item.activityWhat))
        return handled.value(item.activityWhat);
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
    const bool note = item.kind == MessageKind::Note || item.kind == MessageKind::Call;
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
        if (item.sendAt > now)
            return {QStringLiteral("clock"), tr("Goes out %1").arg(MomentText::of(item.sendAt, now)), Token::Text2};
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
        return {QStringLiteral("clock"), tr("Goes out %1").arg(MomentText::of(item.sendAt, now)), Token::Text2};
    case DeliveryState::Withdrawn:
        return {QStringLiteral("undo-2"),
                item.deliveryReason == QStringLiteral("customerWrote") ? tr("Not sent: the buyer wrote before")
                                                                       : tr("Withdrawn, not sent"),
                Token::Text2};
    case DeliveryState::Failed:
        break;
    }
    const QString text =
        item.deliveryReason.isEmpty() ? tr("Not sent") : tr("Not sent: %1").arg(ErrorText::reason(item.deliveryReason));
    return {QStringLiteral("circle-alert"), text, Token::Danger};
}

QString MessageWords::spoken(const MessageItem& item, const QString& channelName, const QDateTime& now, bool online)
{
    if (item.kind == MessageKind::Activity)
        return activity(item) + QStringLiteral(", ") + Format::time(item.at);
    QStringList words = {author(item)};
    if (item.kind == MessageKind::Note)
        words += tr("internal note");
    else if (item.kind == MessageKind::Call)
        words += item.call ? call(*item.call) : tr("phone call");
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
