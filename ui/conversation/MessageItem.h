// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"

#include <QString>

class QModelIndex;

namespace sampan
{

/// One row of the message list as it is laid out: the roles of models/items, read once.
struct MessageItem {
    Id id;
    MessageKind kind = MessageKind::Incoming;
    QString authorName;
    QString from; ///< "Name <address>"
    QStringList to;
    QDateTime at; ///< UTC; the instant shown: received, or created while only this computer has it
    QString textBody;
    QString htmlBody; ///< not yet made safe
    QString language; ///< BCP 47, may be empty
    QList<Attachment> attachments;
    DeliveryState delivery = DeliveryState::None;
    QString deliveryReason;
    QDateTime deliveredAt; ///< UTC; of the delivery state, invalid when the channel does not tell
    QString activityWhat;
    QString activityFrom;
    QString activityTo;
    QString activityReason; ///< the agent's own word
    std::optional<CallRecord> call;
    QDateTime sendAt;     ///< UTC, when a scheduled reply goes out; invalid: at once
    QStringList mentions; ///< names of agents a note calls
    bool isOwn = false;
    bool isLoaded = true;
    Id outboxEntryId;    ///< empty once the server has the message
    bool isHeld = false; ///< not sent because the thread moved on
    QDateTime notBefore; ///< UTC; undo send: goes out then

    friend bool operator==(const MessageItem&, const MessageItem&) = default;
};

/// Reads all roles of `index`.
MessageItem messageItemAt(const QModelIndex& index);

} // namespace sampan
