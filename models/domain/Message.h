// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/CallRecord.h"
#include "domain/Enums.h"
#include "domain/Id.h"
#include "domain/Result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace sampan
{

/// A mailbox as RFC 5322 means it: display name (may be empty) and address.
struct Mailbox {
    QString name;
    QString email;
    friend bool operator==(const Mailbox&, const Mailbox&) = default;
};

struct Attachment {
    /// Id of the blob: on the server "b-" + SHA-256 of the content in hex; before upload empty.
    QString blobId;
    QString name;
    QString type;    ///< media type, RFC 6838
    qint64 size = 0; ///< bytes
    QString cid;     ///< Content-ID without brackets when the HTML refers to it, else empty
    bool isInline = false;
    friend bool operator==(const Attachment&, const Attachment&) = default;
};

/// How far an outgoing message has come; `reason` is in plain words from the mail system, for the agent.
struct Delivery {
    DeliveryState state = DeliveryState::None;
    QString reason;
    QDateTime at; ///< UTC
    friend bool operator==(const Delivery&, const Delivery&) = default;
};

/// What an activity line tells: `what` is "status", "assignee", "team", "category", "priority", "labels", "subject",
/// "created", "snooze", "spam", "blocked", "merged", "split", "followUp", "followers" or "task"; `from` and `to` are
/// the wire words or ids before and after; `reason` is the agent's own word (why it was passed on), and may be empty.
struct Activity {
    QString what;
    QString from;
    QString to;
    QString reason = {};
    friend bool operator==(const Activity&, const Activity&) = default;
};

/// One entry of a conversation: a customer's message, a reply, an internal note, a record of a phone call or an
/// activity line.
struct Message {
    Id id;
    Id conversationId;
    MessageKind kind = MessageKind::Incoming;
    Id authorId; ///< the agent; empty for incoming and for automatic activity
    Mailbox from;
    QList<Mailbox> to;
    QList<Mailbox> cc;
    QList<Mailbox> bcc;
    QString subject;
    QString textBody; ///< plain text, "\n" line ends, always present (made from the HTML if need be)
    QString htmlBody; ///< as received or composed, not yet made safe; empty if there is none
    QList<Attachment> attachments;
    QString rawBlobId;       ///< the original mail, whole; empty if there is none
    QString messageIdHeader; ///< without angle brackets
    QStringList inReplyTo;   ///< without angle brackets
    QStringList references;  ///< without angle brackets, oldest first
    QString language;        ///< BCP 47, as declared or detected; may be empty
    Delivery delivery;
    Activity activity;
    /// The conversation's lastMessageId its author had seen; the server refuses with threadMovedOn if there is a newer
    /// one.
    Id seenMessageId;
    QDateTime createdAt;  ///< the author's clock, UTC
    QDateTime receivedAt; ///< the server's clock, UTC; orders the conversation
    std::optional<CallRecord> call = {};
    QStringList mentionIds = {}; ///< agents a note calls
    /// When a reply is to go out, UTC; invalid: at once. It is taken back if the customer writes before.
    QDateTime sendAt = {};
    /// Only when written: the id of the conversation to open if the one written to is closed. Not kept.
    Id followUpId = {};

    friend bool operator==(const Message&, const Message&) = default;
};

QJsonObject toJson(const Mailbox& mailbox);
QJsonObject toJson(const Attachment& attachment);
QJsonObject toJson(const Message& message);
QJsonArray toJson(const QList<Mailbox>& mailboxes);
QJsonArray toJson(const QList<Attachment>& attachments);
/// InvalidProperties when a property is missing, of a wrong type or an unknown word.
Result<QList<Mailbox>> mailboxesFromJson(const QJsonArray& json);
Result<QList<Attachment>> attachmentsFromJson(const QJsonArray& json);
Result<Message> messageFromJson(const QJsonObject& json);

} // namespace sampan
