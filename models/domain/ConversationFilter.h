// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"

#include <QJsonObject>
#include <QLatin1StringView>
#include <functional>

namespace sampan
{

/// What a filter asks that is not in the conversation itself. A function that is missing answers no.
struct FilterContext {
    /// True if a message or the subject holds the words; without it the subject and the preview are looked at.
    std::function<bool(const Conversation& conversation, const QString& words)> hasWords = {};
    std::function<bool(const Conversation& conversation)> hasAttachment = {};
    QDateTime now = {}; ///< what "-P7D" counts from; invalid: the machine's present
    Id me = {};         ///< who looks: what kMe stands for; empty: nobody
};

/// A moment of a conversation at which time alone may change what a filter says of it: `delay` milliseconds after
/// `field`.
struct FilterClock {
    QDateTime Conversation::*field = nullptr;
    qint64 delay = 0;

    /// Invalid: never.
    QDateTime changesAt(const Conversation& conversation) const;
    friend bool operator==(const FilterClock&, const FilterClock&) = default;
};

/// An instant of a filter: a UTCDate, or how long before `now` as "-P7D" (days), "-PT8H" (hours), "-PT30M" (minutes).
/// Invalid for anything else.
QDateTime filterInstant(const QString& text, const QDateTime& now);

/// A condition on conversations as RFC 8620, 5.5 writes it: an object of properties that must all hold, or an operator
/// (AND, OR, NOT: none of them) over such conditions. The properties are those of Conversation/query in server/API.md.
/// The empty object holds for every conversation.
class ConversationFilter
{
public:
    static constexpr int kMaxDepth = 5;       ///< levels of operators and conditions
    static constexpr int kMaxConditions = 50; ///< properties in all
    /// In place of an agent's id (assigneeId, followerId, mentionedId): whoever asks.
    static constexpr QLatin1StringView kMe{"me"};

    ConversationFilter() = default;
    /// InvalidProperties (`subject` "filter") for an unknown property, a value of a wrong type or beyond the limits.
    static Result<ConversationFilter> fromJson(const QJsonObject& json);
    const QJsonObject& toJson() const { return m_json; }
    bool isEmpty() const { return m_json.isEmpty(); }

    bool matches(const Conversation& conversation, const FilterContext& context = {}) const;
    /// What time alone changes; empty: nothing does.
    QList<FilterClock> clocks() const;

    friend bool operator==(const ConversationFilter&, const ConversationFilter&) = default;

private:
    QJsonObject m_json;
};

} // namespace sampan
