// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace sampan::server
{

/// A file that came with a mail.
struct InboundAttachment {
    QString name;
    QString type; ///< media type, RFC 6838
    QString cid;  ///< Content-ID without brackets, or empty
    bool isInline = false;
    QByteArray content; ///< decoded
};

/// A mail after parsing, before the desk knows what it belongs to. Texts are decoded to Unicode; ids are without angle
/// brackets.
struct InboundMail {
    Mailbox from;
    QList<Mailbox> to;
    QList<Mailbox> cc;
    QList<Mailbox> replyTo;
    QString subject;
    QString textBody; ///< plain text, made from the HTML if need be
    QString htmlBody;
    QString messageIdHeader; ///< empty if the mail has none
    QStringList inReplyTo;
    QStringList references; ///< oldest first
    QDateTime date;         ///< the sender's clock; invalid if missing or absurd
    QString language;       ///< BCP 47, declared or detected; may be empty
    QList<InboundAttachment> attachments;
    QByteArray raw;           ///< the whole original
    bool isAutomatic = false; ///< RFC 3834: auto-generated or auto-replied
    bool isBounce = false;    ///< RFC 3464: a delivery report
};

/// What became of a mail.
struct Receipt {
    bool isDuplicate = false; ///< it had been received before; the ids tell of the first time
    bool isNewConversation = false;
    Id conversationId;
    Id messageId;
};

} // namespace sampan::server
