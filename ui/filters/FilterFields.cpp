// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/FilterFields.h"

#include "domain/Instant.h"
#include "ui/Format.h"

#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

namespace sampan
{

namespace
{

using Form = FilterField::Form;
using Choices = QList<std::pair<QString, QJsonValue>>;

// Where the shops sell and what is written there (product.md); a store's own come besides.
const QStringList& soldIn()
{
    static const QStringList codes =
        QStringLiteral("DE FR ES IT GB US CA JP KR TW AE SA PL NL BE AT CH PT SE BR MX AU").split(u' ');
    return codes;
}
const QStringList& written()
{
    static const QStringList codes =
        QStringLiteral("en de fr es it pt nl pl sv ja ko zh zh-Hans zh-Hant ar ru tr th vi id").split(u' ');
    return codes;
}

template <typename Named> Choices named(const QList<Named>& list)
{
    Choices choices;
    for (const Named& one : list)
        choices.append({one.name, one.id});
    return choices;
}

template <typename Value> Choices words(std::initializer_list<Value> values, QString (*name)(Value))
{
    Choices choices;
    for (const Value value : values)
        choices.append({name(value), toWire(value)});
    return choices;
}

Choices codes(const QStringList& list, QString (*name)(const QString&))
{
    Choices choices;
    for (const QString& code : list)
        choices.append({name(code), code});
    std::sort(choices.begin(), choices.end(),
              [](const auto& a, const auto& b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
    return choices;
}

Choices stores(const DeskFacts& facts)
{
    Choices choices;
    for (const Inbox& inbox : facts.inboxes)
        choices.append({QStringLiteral("%1 %2").arg(inbox.name, inbox.country), inbox.id});
    return choices;
}

Choices statuses()
{
    Choices choices;
    for (const auto status : {ConversationStatus::New, ConversationStatus::Open, ConversationStatus::Pending,
                              ConversationStatus::OnHold, ConversationStatus::Solved, ConversationStatus::Closed})
        choices.append({Format::statusName(status), QJsonArray{toWire(status)}});
    return choices;
}

} // namespace

QJsonValue FilterField::first() const
{
    switch (form) {
    case Form::Choice:
        return choices.isEmpty() ? QJsonValue(QJsonValue::Undefined) : choices.first().second;
    case Form::Day:
        return instantToJson(QDateTime(QDate::currentDate(), QTime(0, 0)).toUTC());
    case Form::Ago:
        return property == u"waitingBefore" ? QStringLiteral("-PT8H") : QStringLiteral("-P7D");
    case Form::Text:
    case Form::Customer:
        break;
    }
    return QJsonValue(QJsonValue::Undefined);
}

QList<FilterField> FilterFields::all(const DeskFacts& facts)
{
    QList<FilterField> fields;
    const auto add = [&](const char* key, const char* property, const QString& name, Form form,
                         const Choices& choices = {}) {
        fields.append({QString::fromLatin1(key), QString::fromLatin1(property), name, form, choices});
    };
    const Choices yesNo{{tr("yes"), true}, {tr("no"), false}};
    const QJsonValue nothing(QJsonValue::Null);
    const Choices people = Choices{{tr("me"), QString(ConversationFilter::kMe)}} + named(facts.agents);
    Choices categories{{tr("none", "category"), QString()}};
    for (const auto& choice : facts.categoryChoices())
        categories.append({choice.second, choice.first});

    add("inbox", "inboxId", tr("Store"), Form::Choice, stores(facts));
    add("team", "teamId", tr("Team"), Form::Choice, named(facts.teams) + Choices{{tr("no team"), nothing}});
    add("assignee", "assigneeId", tr("Assigned to"), Form::Choice,
        people.first(1) + Choices{{tr("nobody"), nothing}} + people.mid(1));
    add("status", "statuses", tr("Status"), Form::Choice, statuses());
    add("priority", "priority", tr("Priority"), Form::Choice,
        words({Priority::Urgent, Priority::High, Priority::Normal, Priority::Low}, &Format::priorityName));
    add("category", "category", tr("Category"), Form::Choice, categories);
    add("label", "labelId", tr("Label"), Form::Choice, named(facts.labels));
    add("language", "language", tr("Language"), Form::Choice, codes(written(), &Format::languageName));
    add("country", "country", tr("Country"), Form::Choice, codes(soldIn(), &Format::countryName));
    add("channel", "channel", tr("Channel"), Form::Choice,
        words({Channel::Email, Channel::Chat, Channel::Phone, Channel::Social, Channel::Marketplace},
              &Format::channelName));
    add("follower", "followerId", tr("Followed by"), Form::Choice, people);
    add("mentioned", "mentionedId", tr("Mentioned"), Form::Choice, people);
    add("customer", "customerId", tr("Customer"), Form::Customer);
    add("text", "text", tr("Contains the words"), Form::Text);
    add("unread", "isUnread", tr("Unread"), Form::Choice, yesNo);
    add("waiting", "isWaiting", tr("Somebody waits"), Form::Choice, yesNo);
    add("waits", "waitingBefore", tr("Waits longer than"), Form::Ago);
    add("attachment", "hasAttachment", tr("Has attachments"), Form::Choice, yesNo);
    add("snoozed", "isSnoozed", tr("Snoozed"), Form::Choice, yesNo);
    add("spam", "isSpam", tr("Spam"), Form::Choice, yesNo);
    add("createdIn", "createdAfter", tr("Created in the last"), Form::Ago);
    add("createdAfter", "createdAfter", tr("Created from"), Form::Day);
    add("createdBefore", "createdBefore", tr("Created before"), Form::Day);
    add("messageIn", "lastMessageAfter", tr("Last message in the last"), Form::Ago);
    add("messageAgo", "lastMessageBefore", tr("Last message longer ago than"), Form::Ago);
    add("messageAfter", "lastMessageAfter", tr("Last message from"), Form::Day);
    add("messageBefore", "lastMessageBefore", tr("Last message before"), Form::Day);
    return fields;
}

int FilterFields::indexOf(const QList<FilterField>& fields, const FilterNode& condition)
{
    const bool relative = condition.value.toString().startsWith(u"-P");
    for (int i = 0; i < fields.size(); ++i) {
        const FilterField& field = fields.at(i);
        const bool takesRelative = field.form == Form::Ago;
        const bool isMoment = takesRelative || field.form == Form::Day;
        if (field.property == condition.property && (!isMoment || takesRelative == relative))
            return i;
    }
    return -1;
}

FilterFields::Ago FilterFields::agoOf(const QJsonValue& value)
{
    static const QRegularExpression form(QStringLiteral("^-P(T?)(\\d+)([DHM])$"));
    const auto match = form.match(value.toString());
    if (!match.hasMatch())
        return {};
    const QString unit = match.captured(3);
    return {match.captured(2).toInt(), unit == u"D" ? Unit::Days : unit == u"H" ? Unit::Hours : Unit::Minutes};
}

QString FilterFields::agoText(const Ago& ago)
{
    switch (ago.unit) {
    case Unit::Minutes:
        return QStringLiteral("-PT%1M").arg(ago.amount);
    case Unit::Hours:
        return QStringLiteral("-PT%1H").arg(ago.amount);
    case Unit::Days:
        break;
    }
    return QStringLiteral("-P%1D").arg(ago.amount);
}

QString FilterFields::agoWords(const Ago& ago)
{
    switch (ago.unit) {
    case Unit::Minutes:
        return tr("%n minute(s)", "how long ago", ago.amount);
    case Unit::Hours:
        return tr("%n hour(s)", "how long ago", ago.amount);
    case Unit::Days:
        break;
    }
    return tr("%n day(s)", "how long ago", ago.amount);
}

QString FilterFields::unitName(Unit unit)
{
    switch (unit) {
    case Unit::Minutes:
        return tr("minutes");
    case Unit::Hours:
        return tr("hours");
    case Unit::Days:
        break;
    }
    return tr("days");
}

QString FilterFields::groupName(FilterNode::Group group)
{
    switch (group) {
    case FilterNode::Group::All:
        return tr("All of these hold");
    case FilterNode::Group::Any:
        return tr("Any of these holds");
    case FilterNode::Group::None:
        break;
    }
    return tr("None of these holds");
}

QString FilterFields::sentence(const QList<FilterField>& fields, const FilterNode& node)
{
    if (node.isGroup) {
        QStringList parts;
        for (const FilterNode& child : node.children)
            parts << sentence(fields, child);
        return tr("%1: %2", "how a group holds, its conditions").arg(groupName(node.group), parts.join(u"; "));
    }
    const int index = indexOf(fields, node);
    if (index < 0)
        return node.property;
    const FilterField& field = fields.at(index);
    QString value = node.value.toString();
    if (field.form == Form::Ago)
        value = agoWords(agoOf(node.value));
    else if (field.form == Form::Day)
        value = QLocale().toString(instantFromText(value).toLocalTime().date(), QLocale::ShortFormat);
    else if (field.property == u"category")
        value = Format::categoryName(value);
    for (const auto& choice : field.choices) {
        if (choice.second == node.value)
            value = choice.first;
    }
    return tr("%1: %2", "a field and its value").arg(field.name, value);
}

QList<std::pair<QString, QString>> FilterFields::columns()
{
    return {{QStringLiteral("store"), tr("Store")},       {QStringLiteral("channel"), tr("Channel")},
            {QStringLiteral("language"), tr("Language")}, {QStringLiteral("topic"), tr("Label or category")},
            {QStringLiteral("assignee"), tr("Assignee")}, {QStringLiteral("priority"), tr("Priority")}};
}

} // namespace sampan
