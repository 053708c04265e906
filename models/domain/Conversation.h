// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Enums.h"
#include "domain/Id.h"
#include "domain/Result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace sampan
{

/// One matter between a customer and the team, on one channel; its messages are separate objects. Empty ids mean
/// "none"; instants are UTC and invalid where there is none.
struct Conversation {
    Id id;
    Id inboxId;
    Id customerId;
    Id teamId;
    Id assigneeId;
    Channel channel = Channel::Email;
    ConversationStatus status = ConversationStatus::New;
    Priority priority = Priority::Normal;
    QString subject;
    /// The first 200 characters of the last message's text on one line, set by the server.
    QString preview;
    /// "first" or "first/second" level of product.md's classification, e.g. "logistics/customs"; empty: unclassified.
    QString category;
    QStringList labelIds;
    QString language; ///< BCP 47, of the customer's last message
    QString country;  ///< ISO 3166-1 alpha-2, of the customer
    bool isUnread = false;
    qint64 messageCount = 0; ///< incoming, outgoing and notes; set by the server
    Id lastMessageId;        ///< last incoming or outgoing message; set by the server
    QDateTime createdAt;
    QDateTime lastMessageAt; ///< of the last incoming or outgoing message; set by the server
    /// Since when the customer waits: first unanswered incoming message; invalid when nobody waits. Set by the server.
    QDateTime waitingSince;
    QDateTime solvedAt;
    /// Out of the normal views until then, or until the customer writes.
    QDateTime snoozedUntil = {};
    bool isSpam = false; ///< out of the normal views
    Id followUpOf = {};  ///< the closed conversation this one continues; set by the server
    /// Where its messages are now; such a conversation is closed. Set by the server.
    Id mergedInto = {};
    Id splitFrom = {};             ///< the conversation its first messages came from; set by the server
    QStringList followerIds = {};  ///< agents who are told of changes
    QStringList mentionedIds = {}; ///< agents a note called, until they have seen to it
    QStringList taskTeamIds = {};  ///< departments with an open task in it, who see it meanwhile; set by the server

    friend bool operator==(const Conversation&, const Conversation&) = default;
};

QJsonObject toJson(const Conversation& conversation);
/// InvalidProperties when a property is missing, of a wrong type or an unknown word.
Result<Conversation> conversationFromJson(const QJsonObject& json);

} // namespace sampan
