// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"
#include "storage/Transactions.h"

namespace sampan
{

enum class DraftMode { Reply, Note };

/// What an agent is writing in a conversation; one for the reply and one for the note. Held in outbox.db: it survives a
/// corrupt cache and, once its write is done, kill -9 and a power cut.
struct Draft {
    Id conversationId;
    DraftMode mode = DraftMode::Reply;
    QString textBody;
    QString htmlBody; ///< empty when the text has no formatting
    QString subject;
    QList<Mailbox> to;
    QList<Mailbox> cc;
    QList<Mailbox> bcc;
    QList<Attachment> attachments; ///< blobs in the BlobStore
    Id seenMessageId;              ///< the last message shown when writing began
    QStringList mentionIds = {};   ///< agents a note calls
    QString signature = {};        ///< the signature that stands unchanged at the end of the text; empty: none
    QString language = {};         ///< BCP 47 the author chose for this text; empty: the conversation's
    QString fromAddress = {};      ///< of the store the author chose to write from; empty: the conversation's
    QDateTime changedAt;

    bool isEmpty() const { return textBody.trimmed().isEmpty() && attachments.isEmpty(); }
    friend bool operator==(const Draft&, const Draft&) = default;
};

namespace DraftStore
{

/// Replaces the draft; an empty one removes it.
Result<void> save(WriteTransaction& transaction, const Draft& draft);
Result<void> discard(WriteTransaction& transaction, const Id& conversationId, DraftMode mode);
/// NotFound if there is none.
Result<Draft> find(ReadConnection& connection, const Id& conversationId, DraftMode mode);
/// All, last changed first.
Result<QList<Draft>> all(ReadConnection& connection);

} // namespace DraftStore
} // namespace sampan
