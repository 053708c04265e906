// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/Inbound.h"

#include "domain/Instant.h"
#include "server/services/ConversationsThread.h"
#include "server/services/InboundFiling.h"
#include "server/services/ScheduledReplies.h"
#include "server/storage/ConversationRows.h"
#include "server/storage/CustomerRows.h"
#include "server/storage/MessageRows.h"
#include "server/storage/SetupRows.h"

#include <QCryptographicHash>

namespace sampan::server
{
namespace
{

constexpr qint64 kDaySeconds = 86400;
constexpr int kMaxHeaderId = 500;

/// What tells this mail from every other: its Message-ID, or the hash of its content where a sender left it out.
QString headerKey(const InboundMail& mail)
{
    if (!mail.messageIdHeader.isEmpty() && mail.messageIdHeader.size() <= kMaxHeaderId)
        return mail.messageIdHeader;
    QByteArray content = mail.raw;
    if (content.isEmpty()) {
        const QStringList parts{mail.from.email, mail.subject, mail.date.toString(Qt::ISODate), mail.textBody};
        content = parts.join(u'\n').toUtf8();
    }
    return u"sha256:" + QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

struct StoredParts {
    QList<Attachment> attachments;
    QList<BlobInfo> blobs;
    QString rawBlobId;
};

Result<StoredParts> storeParts(const Blobs& blobs, const InboundMail& mail)
{
    StoredParts parts;
    for (const InboundAttachment& a : mail.attachments) {
        const auto id = blobs.store(a.content);
        if (!id)
            return id.error();
        parts.attachments.append({*id, a.name, a.type, a.content.size(), a.cid, a.isInline});
        parts.blobs.append({*id, a.type, a.content.size()});
    }
    if (mail.raw.isEmpty())
        return parts;
    const auto raw = blobs.store(mail.raw);
    if (!raw)
        return raw.error();
    parts.rawBlobId = *raw;
    parts.blobs.append({*raw, QStringLiteral("message/rfc822"), mail.raw.size()});
    return parts;
}

Message messageOf(const InboundMail& mail, const StoredParts& parts, const Conversation& conversation,
                  const QDateTime& now)
{
    Message m;
    m.id = newId();
    m.conversationId = conversation.id;
    m.kind = MessageKind::Incoming;
    m.from = mail.from;
    m.to = mail.to;
    m.cc = mail.cc;
    m.subject = mail.subject;
    m.textBody = mail.textBody;
    m.htmlBody = mail.htmlBody;
    m.attachments = parts.attachments;
    m.rawBlobId = parts.rawBlobId;
    m.messageIdHeader = mail.messageIdHeader;
    m.inReplyTo = mail.inReplyTo;
    m.references = mail.references;
    m.language = mail.language;
    m.receivedAt = conversationsThread::receiveInstant(conversation, now);
    // A sender's clock far in the future would only mislead.
    m.createdAt = mail.date.isValid() && mail.date <= now.addSecs(kDaySeconds) ? mail.date : now;
    return m;
}

/// A delivery report about a message of ours: the message is marked, the report becomes a note nobody waits on.
Result<bool> applyBounce(WriteTransaction& transaction, const InboundMail& mail, const Id& answered, Message& message)
{
    if (!mail.isBounce || answered.isEmpty())
        return false;
    const auto original = messageRows::find(transaction.connection(), answered);
    if (!original)
        return original.error();
    if (!*original || (*original)->kind != MessageKind::Outgoing)
        return false;
    message.kind = MessageKind::Note;
    const QString reason = mail.textBody.simplified().left(300);
    const auto set =
        messageRows::setDelivery(transaction, answered, {DeliveryState::Failed, reason, message.receivedAt});
    return set ? Result<bool>(true) : set.error();
}

Result<Receipt> duplicateOf(Connection& connection, const Id& messageId)
{
    const auto message = messageRows::find(connection, messageId);
    if (!message)
        return message.error();
    const Id conversationId = *message ? (*message)->conversationId : Id();
    return Receipt{true, false, conversationId, messageId};
}

/// True if the mail comes from an address of a blocked customer, whoever's conversation it answers.
Result<bool> isBlocked(Connection& connection, const InboundMail& mail)
{
    const QString email = mail.from.email.trimmed().toLower();
    const auto sender = email.isEmpty() ? Result<std::optional<Customer>>(std::optional<Customer>())
                                        : customerRows::findByEmail(connection, email);
    if (!sender)
        return sender.error();
    return *sender && (*sender)->isBlocked;
}

Result<Conversation> prepared(WriteTransaction& transaction, const Conversation& conversation, const InboundMail& mail,
                              bool isBounce)
{
    Conversation c = conversation;
    const auto blocked = isBlocked(transaction.connection(), mail);
    if (!blocked)
        return blocked.error();
    c.isSpam = c.isSpam || *blocked;
    if (isBounce)
        c.isUnread = !c.isSpam;
    else if (!mail.language.isEmpty())
        c.language = mail.language;
    if (c == conversation)
        return c;
    const auto done = conversationRows::update(transaction, conversation, c);
    return done ? Result<Conversation>(c) : done.error();
}

Result<Receipt> file(WriteTransaction& transaction, const Inbox& inbox, const InboundMail& mail,
                     const StoredParts& parts, const QDateTime& now)
{
    const QString key = headerKey(mail);
    const auto known = messageRows::findByHeader(transaction.connection(), inbox.id, key);
    if (!known)
        return known.error();
    if (!known->isEmpty())
        return duplicateOf(transaction.connection(), *known);
    for (const BlobInfo& blob : parts.blobs) {
        if (auto r = Blobs::addRow(transaction, blob); !r)
            return r.error();
    }
    InboundFiling filing(transaction, inbox, mail, now);
    const auto answered = filing.answeredMessage();
    if (!answered)
        return answered.error();
    const auto target = filing.conversation(*answered);
    if (!target)
        return target.error();
    Message message = messageOf(mail, parts, *target, now);
    const auto bounce = applyBounce(transaction, mail, *answered, message);
    if (!bounce)
        return bounce.error();
    const auto conversation = prepared(transaction, *target, mail, *bounce);
    if (!conversation)
        return conversation.error();
    if (const auto r = conversationsThread::append(transaction, *conversation, message); !r)
        return r.error();
    if (!*bounce) {
        if (auto r = scheduledReplies::withdrawAll(transaction, conversation->id, now); !r)
            return r.error();
    }
    if (auto r = messageRows::rememberHeader(transaction, inbox.id, key, message.id); !r)
        return r.error();
    return Receipt{false, filing.isNew(), conversation->id, message.id};
}

} // namespace

Inbound::Inbound(Database& database, Blobs& blobs, const Clock& clock)
    : m_database(database), m_blobs(blobs), m_clock(clock)
{
}

Result<Receipt> Inbound::receive(const Id& inboxId, const InboundMail& mail)
{
    const auto parts = storeParts(m_blobs, mail);
    if (!parts)
        return parts.error();
    Receipt receipt;
    const auto done = m_database.write([&](WriteTransaction& transaction) -> Result<void> {
        const auto inbox = inboxRows::find(transaction.connection(), inboxId);
        if (!inbox)
            return inbox.error();
        if (!*inbox)
            return Error{ErrorCode::NotFound, QStringLiteral("no such inbox"), {}};
        const auto filed = file(transaction, **inbox, mail, *parts, m_clock.now());
        if (!filed)
            return filed.error();
        receipt = *filed;
        return {};
    });
    return done ? Result<Receipt>(receipt) : done.error();
}

Result<Id> Inbound::keepUnparsed(const Id& inboxId, const QByteArray& raw, const QString& reason)
{
    const auto blob = m_blobs.store(raw);
    if (!blob)
        return blob.error();
    Id id = newId();
    const auto done = m_database.write([&](WriteTransaction& transaction) -> Result<void> {
        auto known =
            texts(transaction.connection(),
                  QStringLiteral("SELECT id FROM unparsed_mail WHERE inbox_id = ? AND blob_id = ?"), {inboxId, *blob});
        if (!known)
            return known.error();
        if (!known->isEmpty()) {
            id = known->first();
            return {};
        }
        const BlobInfo info{*blob, QStringLiteral("message/rfc822"), raw.size()};
        if (auto r = Blobs::addRow(transaction, info); !r)
            return r;
        return transaction.exec(
            QStringLiteral(
                "INSERT INTO unparsed_mail (id, inbox_id, blob_id, reason, received_at) VALUES (?, ?, ?, ?, ?)"),
            {id, inboxId, *blob, reason, toMillis(m_clock.now())});
    });
    return done ? Result<Id>(id) : done.error();
}

} // namespace sampan::server
