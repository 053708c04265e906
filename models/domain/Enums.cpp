// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Enums.h"

#include <array>

namespace sampan
{
namespace
{

constexpr std::array kChannels = {"email", "chat", "phone", "social", "marketplace"};
constexpr std::array kStatuses = {"new", "open", "pending", "onHold", "solved", "closed"};
constexpr std::array kPriorities = {"low", "normal", "high", "urgent"};
constexpr std::array kMessageKinds = {"incoming", "outgoing", "note", "activity", "call"};
constexpr std::array kDeliveries = {"none", "queued", "sending",   "sent",     "delivered",
                                    "read", "failed", "scheduled", "withdrawn"};
constexpr std::array kRoles = {"agent",    "specialist",    "supervisor", "manager",
                               "director", "administrator", "translator"};
constexpr std::array kCallDirections = {"in", "out"};
constexpr std::array kCallResults = {"answered", "noAnswer", "busy", "voicemail", "wrongNumber"};
constexpr std::array kTaskStates = {"open", "done", "declined"};
constexpr std::array kFilterSorts = {"longestWait", "newest", "priority"};

template <typename Enum, std::size_t N> QString wordOf(const std::array<const char*, N>& words, Enum value)
{
    return QLatin1StringView(words.at(static_cast<std::size_t>(value)));
}

template <typename Enum, std::size_t N>
std::optional<Enum> valueOf(const std::array<const char*, N>& words, const QString& word)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (word == QLatin1StringView(words.at(i)))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

QString toWire(Channel value)
{
    return wordOf(kChannels, value);
}
QString toWire(ConversationStatus value)
{
    return wordOf(kStatuses, value);
}
QString toWire(Priority value)
{
    return wordOf(kPriorities, value);
}
QString toWire(MessageKind value)
{
    return wordOf(kMessageKinds, value);
}
QString toWire(DeliveryState value)
{
    return wordOf(kDeliveries, value);
}
QString toWire(Role value)
{
    return wordOf(kRoles, value);
}
QString toWire(CallDirection value)
{
    return wordOf(kCallDirections, value);
}
QString toWire(CallResult value)
{
    return wordOf(kCallResults, value);
}
QString toWire(TaskState value)
{
    return wordOf(kTaskStates, value);
}
QString toWire(FilterSort value)
{
    return wordOf(kFilterSorts, value);
}

std::optional<Channel> channelFromWire(const QString& word)
{
    return valueOf<Channel>(kChannels, word);
}
std::optional<ConversationStatus> statusFromWire(const QString& word)
{
    return valueOf<ConversationStatus>(kStatuses, word);
}
std::optional<Priority> priorityFromWire(const QString& word)
{
    return valueOf<Priority>(kPriorities, word);
}
std::optional<MessageKind> messageKindFromWire(const QString& word)
{
    return valueOf<MessageKind>(kMessageKinds, word);
}
std::optional<DeliveryState> deliveryFromWire(const QString& word)
{
    return valueOf<DeliveryState>(kDeliveries, word);
}
std::optional<Role> roleFromWire(const QString& word)
{
    return valueOf<Role>(kRoles, word);
}
std::optional<CallDirection> callDirectionFromWire(const QString& word)
{
    return valueOf<CallDirection>(kCallDirections, word);
}
std::optional<CallResult> callResultFromWire(const QString& word)
{
    return valueOf<CallResult>(kCallResults, word);
}
std::optional<TaskState> taskStateFromWire(const QString& word)
{
    return valueOf<TaskState>(kTaskStates, word);
}
std::optional<FilterSort> filterSortFromWire(const QString& word)
{
    return valueOf<FilterSort>(kFilterSorts, word);
}

} // namespace sampan
