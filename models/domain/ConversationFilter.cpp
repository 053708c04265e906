// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ConversationFilter.h"

#include "domain/Id.h"
#include "domain/Instant.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>

namespace sampan
{
namespace
{

struct Property {
    const char* name;
    bool (*isValue)(const QJsonValue& value);
    bool (*holds)(const Conversation& c, const QJsonValue& value, const FilterContext& context);
};

bool isIdOrNone(const QJsonValue& value)
{
    return value.isNull() || isValidId(value.toString());
}

bool isId(const QJsonValue& value)
{
    return isValidId(value.toString());
}

/// An agent, or whoever looks.
bool isAgent(const QJsonValue& value)
{
    return value == ConversationFilter::kMe || isValidId(value.toString());
}

bool isAgentOrNone(const QJsonValue& value)
{
    return value.isNull() || isAgent(value);
}

bool isText(const QJsonValue& value)
{
    return value.isString() && value.toString().size() <= 1000;
}

bool isTextOrNone(const QJsonValue& value)
{
    return value.isNull() || isText(value);
}

bool isTruth(const QJsonValue& value)
{
    return value.isBool();
}

bool isInstant(const QJsonValue& value)
{
    return filterInstant(value.toString(), nowUtc()).isValid();
}

bool isChannel(const QJsonValue& value)
{
    return channelFromWire(value.toString()).has_value();
}

bool isPriority(const QJsonValue& value)
{
    return priorityFromWire(value.toString()).has_value();
}

bool areStatuses(const QJsonValue& value)
{
    const QJsonArray words = value.toArray();
    return value.isArray() && words.size() <= 10 && std::all_of(words.begin(), words.end(), [](const QJsonValue& word) {
               return statusFromWire(word.toString()).has_value();
           });
}

template <QString Conversation::*Field>
bool equals(const Conversation& c, const QJsonValue& value, const FilterContext&)
{
    return c.*Field == value.toString(); // null reads as the empty text, which is "none"
}

template <QStringList Conversation::*Field>
bool holdsKey(const Conversation& c, const QJsonValue& value, const FilterContext&)
{
    return (c.*Field).contains(value.toString());
}

bool isAssignedTo(const Conversation& c, const QJsonValue& value, const FilterContext& context)
{
    if (value == ConversationFilter::kMe)
        return !context.me.isEmpty() && c.assigneeId == context.me;
    return c.assigneeId == value.toString();
}

template <QStringList Conversation::*Field>
bool holdsAgent(const Conversation& c, const QJsonValue& value, const FilterContext& context)
{
    return (c.*Field).contains(value == ConversationFilter::kMe ? context.me : value.toString());
}

template <QDateTime Conversation::*Field>
bool isSet(const Conversation& c, const QJsonValue& value, const FilterContext&)
{
    return (c.*Field).isValid() == value.toBool();
}

template <bool Conversation::*Field> bool isTrue(const Conversation& c, const QJsonValue& value, const FilterContext&)
{
    return c.*Field == value.toBool();
}

bool hasStatus(const Conversation& c, const QJsonValue& value, const FilterContext&)
{
    return value.toArray().contains(toWire(c.status));
}

bool hasChannel(const Conversation& c, const QJsonValue& value, const FilterContext&)
{
    return toWire(c.channel) == value.toString();
}

bool hasPriority(const Conversation& c, const QJsonValue& value, const FilterContext&)
{
    return toWire(c.priority) == value.toString();
}

bool hasCategory(const Conversation& c, const QJsonValue& value, const FilterContext&)
{
    const QString wanted = value.toString();
    return c.category == wanted || (!wanted.isEmpty() && c.category.startsWith(wanted + u'/'));
}

QDateTime nowOf(const FilterContext& context)
{
    return context.now.isValid() ? context.now : nowUtc();
}

QDateTime instantOf(const QJsonValue& value, const FilterContext& context)
{
    return filterInstant(value.toString(), nowOf(context));
}

/// A snooze whose time has passed has ended, also while the server has not yet said so.
bool isSnoozed(const Conversation& c, const QJsonValue& value, const FilterContext& context)
{
    return (c.snoozedUntil.isValid() && c.snoozedUntil > nowOf(context)) == value.toBool();
}

template <QDateTime Conversation::*Field>
bool isAfter(const Conversation& c, const QJsonValue& value, const FilterContext& context)
{
    return (c.*Field).isValid() && c.*Field >= instantOf(value, context);
}

template <QDateTime Conversation::*Field>
bool isBefore(const Conversation& c, const QJsonValue& value, const FilterContext& context)
{
    return (c.*Field).isValid() && c.*Field < instantOf(value, context);
}

bool hasText(const Conversation& c, const QJsonValue& value, const FilterContext& context)
{
    const QString words = value.toString();
    if (context.hasWords)
        return context.hasWords(c, words);
    return c.subject.contains(words, Qt::CaseInsensitive) || c.preview.contains(words, Qt::CaseInsensitive);
}

bool hasAttachment(const Conversation& c, const QJsonValue& value, const FilterContext& context)
{
    return (context.hasAttachment && context.hasAttachment(c)) == value.toBool();
}

constexpr Property kProperties[] = {
    {"inboxId", isIdOrNone, equals<&Conversation::inboxId>},
    {"teamId", isIdOrNone, equals<&Conversation::teamId>},
    {"assigneeId", isAgentOrNone, isAssignedTo},
    {"customerId", isIdOrNone, equals<&Conversation::customerId>},
    {"statuses", areStatuses, hasStatus},
    {"labelId", isId, holdsKey<&Conversation::labelIds>},
    {"followerId", isAgent, holdsAgent<&Conversation::followerIds>},
    {"mentionedId", isAgent, holdsAgent<&Conversation::mentionedIds>},
    {"category", isTextOrNone, hasCategory},
    {"channel", isChannel, hasChannel},
    {"priority", isPriority, hasPriority},
    {"country", isText, equals<&Conversation::country>},
    {"language", isText, equals<&Conversation::language>},
    {"isUnread", isTruth, isTrue<&Conversation::isUnread>},
    {"isSpam", isTruth, isTrue<&Conversation::isSpam>},
    {"isWaiting", isTruth, isSet<&Conversation::waitingSince>},
    {"isSnoozed", isTruth, isSnoozed},
    {"createdAfter", isInstant, isAfter<&Conversation::createdAt>},
    {"createdBefore", isInstant, isBefore<&Conversation::createdAt>},
    {"lastMessageAfter", isInstant, isAfter<&Conversation::lastMessageAt>},
    {"lastMessageBefore", isInstant, isBefore<&Conversation::lastMessageAt>},
    {"waitingBefore", isInstant, isBefore<&Conversation::waitingSince>},
    {"text", isText, hasText},
    {"hasAttachment", isTruth, hasAttachment},
};

const Property* propertyNamed(const QString& name)
{
    for (const Property& property : kProperties) {
        if (name == QLatin1StringView(property.name))
            return &property;
    }
    return nullptr;
}

Error refused(const QString& why)
{
    return {ErrorCode::InvalidProperties, u"filter: " + why, QStringLiteral("filter")};
}

Result<void> check(const QJsonObject& node, int depth, int& count);

Result<void> checkOperator(const QJsonObject& node, int depth, int& count)
{
    const QString word = node.value(u"operator").toString();
    if ((word != u"AND" && word != u"OR" && word != u"NOT") || !node.value(u"conditions").isArray() || node.size() != 2)
        return refused(QStringLiteral("an operator has conditions and nothing else"));
    const QJsonArray parts = node.value(u"conditions").toArray();
    for (const QJsonValue& part : parts) {
        if (!part.isObject())
            return refused(QStringLiteral("a condition is an object"));
        if (auto r = check(part.toObject(), depth + 1, count); !r)
            return r;
    }
    return {};
}

Result<void> check(const QJsonObject& node, int depth, int& count)
{
    if (depth > ConversationFilter::kMaxDepth)
        return refused(QStringLiteral("nested too deeply"));
    // An operator counts too, so that a filter of nothing but empty operators has an end.
    count += node.contains(u"operator") ? 1 : static_cast<int>(node.size());
    if (count > ConversationFilter::kMaxConditions)
        return refused(QStringLiteral("too many conditions"));
    if (node.contains(u"operator"))
        return checkOperator(node, depth, count);
    for (auto it = node.begin(); it != node.end(); ++it) {
        const Property* property = propertyNamed(it.key());
        if (!property || !property->isValue(it.value()))
            return refused(it.key());
    }
    return {};
}

bool holds(const QJsonObject& node, const Conversation& c, const FilterContext& context)
{
    const auto one = [&](const QJsonValue& part) { return holds(part.toObject(), c, context); };
    const QJsonArray parts = node.value(u"conditions").toArray();
    const QString word = node.value(u"operator").toString();
    if (word == u"AND")
        return std::all_of(parts.begin(), parts.end(), one);
    if (word == u"OR")
        return std::any_of(parts.begin(), parts.end(), one);
    if (word == u"NOT")
        return std::none_of(parts.begin(), parts.end(), one);
    for (auto it = node.begin(); it != node.end(); ++it) {
        const Property* property = propertyNamed(it.key());
        if (!property || !property->holds(c, it.value(), context))
            return false;
    }
    return true;
}

/// What a property that counts from the present looks at.
struct Moment {
    const char* property;
    QDateTime Conversation::*field;
};
constexpr Moment kMoments[] = {
    {"createdAfter", &Conversation::createdAt},         {"createdBefore", &Conversation::createdAt},
    {"lastMessageAfter", &Conversation::lastMessageAt}, {"lastMessageBefore", &Conversation::lastMessageAt},
    {"waitingBefore", &Conversation::waitingSince},
};

void addClocks(const QJsonObject& node, QList<FilterClock>& clocks)
{
    for (const QJsonValue& part : node.value(u"conditions").toArray())
        addClocks(part.toObject(), clocks);
    const QDateTime zero = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    for (auto it = node.begin(); it != node.end(); ++it) {
        if (it.key() == u"isSnoozed")
            clocks.append({&Conversation::snoozedUntil, 0});
        if (!it.value().toString().startsWith(u"-P"))
            continue;
        for (const Moment& moment : kMoments) {
            // A millisecond more: exactly so long ago is still the same answer.
            if (it.key() == QLatin1StringView(moment.property))
                clocks.append({moment.field, filterInstant(it.value().toString(), zero).msecsTo(zero) + 1});
        }
    }
}

} // namespace

QDateTime FilterClock::changesAt(const Conversation& conversation) const
{
    const QDateTime moment = conversation.*field;
    return moment.isValid() ? moment.addMSecs(delay) : QDateTime();
}

QDateTime filterInstant(const QString& text, const QDateTime& now)
{
    static const QRegularExpression ago(QStringLiteral("^-P(?:(\\d{1,4})D|T(\\d{1,5})([HM]))$"));
    const QRegularExpressionMatch match = ago.match(text);
    if (!match.hasMatch())
        return instantFromText(text);
    if (match.capturedLength(1) > 0)
        return now.addDays(-match.captured(1).toInt());
    return now.addSecs(-(match.captured(3) == u"H" ? 3600 : 60) * match.captured(2).toLongLong());
}

Result<ConversationFilter> ConversationFilter::fromJson(const QJsonObject& json)
{
    int count = 0;
    if (auto r = check(json, 1, count); !r)
        return r.error();
    ConversationFilter filter;
    filter.m_json = json;
    return filter;
}

QList<FilterClock> ConversationFilter::clocks() const
{
    QList<FilterClock> clocks;
    addClocks(m_json, clocks);
    return clocks;
}

bool ConversationFilter::matches(const Conversation& conversation, const FilterContext& context) const
{
    return holds(m_json, conversation, context);
}

} // namespace sampan
