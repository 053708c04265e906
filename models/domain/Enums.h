// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace sampan
{

/// The words of the domain as they stand in tables and on the wire. `toWire` and the `…FromWire` functions are inverse;
/// an unknown word reads as nothing, so that a newer server is noticed instead of misread.

enum class Channel { Email, Chat, Phone, Social, Marketplace };
enum class ConversationStatus { New, Open, Pending, OnHold, Solved, Closed };
enum class Priority { Low, Normal, High, Urgent };
enum class MessageKind { Incoming, Outgoing, Note, Activity, Call };
/// The life of an outgoing message. Queued and Sending exist only on the workstation until the server has the message;
/// on the server Queued means "in the mail queue". Scheduled waits for its `sendAt`; Withdrawn was taken back before
/// it.
enum class DeliveryState { None, Queued, Sending, Sent, Delivered, Read, Failed, Scheduled, Withdrawn };
enum class Role { Agent, Specialist, Supervisor, Manager, Director, Administrator, Translator };
enum class CallDirection { In, Out };
enum class CallResult { Answered, NoAnswer, Busy, Voicemail, WrongNumber };
enum class TaskState { Open, Done, Declined };
enum class FilterSort { LongestWait, Newest, Priority };

QString toWire(Channel value);
QString toWire(ConversationStatus value);
QString toWire(Priority value);
QString toWire(MessageKind value);
QString toWire(DeliveryState value);
QString toWire(Role value);
QString toWire(CallDirection value);
QString toWire(CallResult value);
QString toWire(TaskState value);
QString toWire(FilterSort value);

std::optional<Channel> channelFromWire(const QString& word);
std::optional<ConversationStatus> statusFromWire(const QString& word);
std::optional<Priority> priorityFromWire(const QString& word);
std::optional<MessageKind> messageKindFromWire(const QString& word);
std::optional<DeliveryState> deliveryFromWire(const QString& word);
std::optional<Role> roleFromWire(const QString& word);
std::optional<CallDirection> callDirectionFromWire(const QString& word);
std::optional<CallResult> callResultFromWire(const QString& word);
std::optional<TaskState> taskStateFromWire(const QString& word);
std::optional<FilterSort> filterSortFromWire(const QString& word);

} // namespace sampan
