// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/MessageRows.h"

#include "domain/JsonReader.h"
#include "server/storage/JsonColumn.h"
#include "server/storage/SearchIndex.h"

namespace sampan::server
{

template <> struct Table<Message> {
    static QString name() { return QStringLiteral("message"); }
    static const QStringList& columns()
    {
        static const QStringList list =
            QStringLiteral(
                "id conversation_id kind author_id from_mailbox to_mailboxes cc_mailboxes bcc_mailboxes subject "
                "text_body html_body attachments raw_blob_id message_id_header in_reply_to reference_ids language "
                "delivery_state delivery_reason delivery_at activity_what activity_from activity_to "
                "seen_message_id created_at received_at call_record mention_ids send_at activity_reason")
                .split(u' ');
        return list;
    }
    static Message read(const Rows& r);
    static QVariantList values(const Message& m);
};

namespace
{

Mailbox mailboxColumn(const QString& text)
{
    const QJsonObject json = objectColumn(text);
    return {json.value(u"name").toString(), json.value(u"email").toString()};
}

// What the columns hold was written by us from valid structures; a damaged one reads as none rather than hiding the
// message.
QList<Mailbox> mailboxesColumn(const QString& text)
{
    return mailboxesFromJson(arrayColumn(text)).valueOr({});
}

QString notNull(const QString& value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

} // namespace

Message Table<Message>::read(const Rows& r)
{
    Message m;
    m.id = r.text(0);
    m.conversationId = r.text(1);
    m.kind = messageKindFromWire(r.text(2)).value_or(MessageKind::Incoming);
    m.authorId = r.text(3);
    m.from = mailboxColumn(r.text(4));
    m.to = mailboxesColumn(r.text(5));
    m.cc = mailboxesColumn(r.text(6));
    m.bcc = mailboxesColumn(r.text(7));
    m.subject = r.text(8);
    m.textBody = r.text(9);
    m.htmlBody = r.text(10);
    m.attachments = attachmentsFromJson(arrayColumn(r.text(11))).valueOr({});
    m.rawBlobId = r.text(12);
    m.messageIdHeader = r.text(13);
    m.inReplyTo = listColumn(r.text(14));
    m.references = listColumn(r.text(15));
    m.language = r.text(16);
    m.delivery = {deliveryFromWire(r.text(17)).value_or(DeliveryState::None), r.text(18), r.instant(19)};
    m.activity = {r.text(20), r.text(21), r.text(22), r.text(29)};
    m.seenMessageId = r.text(23);
    m.createdAt = r.instant(24);
    m.receivedAt = r.instant(25);
    if (const QJsonObject call = objectColumn(r.text(26)); !call.isEmpty())
        m.call = callRecordFromJson(call).valueOr({});
    m.mentionIds = listColumn(r.text(27));
    m.sendAt = r.instant(28);
    return m;
}

QVariantList Table<Message>::values(const Message& m)
{
    return {m.id,
            m.conversationId,
            toWire(m.kind),
            idToSql(m.authorId),
            toColumn(toJson(m.from)),
            toColumn(toJson(m.to)),
            toColumn(toJson(m.cc)),
            toColumn(toJson(m.bcc)),
            notNull(m.subject),
            notNull(m.textBody),
            notNull(m.htmlBody),
            toColumn(toJson(m.attachments)),
            notNull(m.rawBlobId),
            notNull(m.messageIdHeader),
            toColumn(m.inReplyTo),
            toColumn(m.references),
            notNull(m.language),
            toWire(m.delivery.state),
            notNull(m.delivery.reason),
            toSql(m.delivery.at),
            notNull(m.activity.what),
            notNull(m.activity.from),
            notNull(m.activity.to),
            notNull(m.seenMessageId),
            toSql(m.createdAt),
            toSql(m.receivedAt),
            m.call ? toColumn(toJson(*m.call)) : QStringLiteral(""),
            toColumn(m.mentionIds),
            toSql(m.sendAt),
            notNull(m.activity.reason)};
}

namespace messageRows
{
namespace
{

Result<void> linkBlobs(WriteTransaction& transaction, const Message& message)
{
    QStringList blobs;
    for (const Attachment& attachment : message.attachments)
        blobs.append(attachment.blobId);
    blobs.append(message.rawBlobId);
    blobs.removeAll(QString());
    blobs.removeDuplicates();
    for (const QString& blob : blobs) {
        const auto linked = transaction.exec(
            QStringLiteral("INSERT INTO message_blob (blob_id, message_id) VALUES (?, ?)"), {blob, message.id});
        if (!linked)
            return linked;
    }
    return {};
}

QString searchedText(const Message& message)
{
    QStringList parts{message.subject, message.textBody, message.from.name, message.from.email};
    for (const Attachment& attachment : message.attachments)
        parts.append(attachment.name);
    return parts.join(u'\n');
}

} // namespace

Result<std::optional<Message>> find(Connection& connection, const Id& id)
{
    return findRow<Message>(connection, id);
}

Result<void> insert(WriteTransaction& transaction, const Message& message, const Scope& scope)
{
    auto done = insertRow(transaction.connection(), message);
    if (done)
        done = linkBlobs(transaction, message);
    if (done && message.kind != MessageKind::Activity)
        done =
            searchIndex::add(transaction, DataType::Message, message.id, message.conversationId, searchedText(message));
    if (done)
        transaction.touch(DataType::Message, message.id, ChangeKind::Created, Scope(), scope);
    return done;
}

Result<void> setDelivery(WriteTransaction& transaction, const Id& id, const Delivery& delivery)
{
    auto owner = transaction.run(
        QStringLiteral("SELECT c.team_id, c.assignee_id, c.task_team_ids FROM message m JOIN conversation c "
                       "ON c.id = m.conversation_id WHERE m.id = ?"),
        {id});
    if (!owner)
        return owner.error();
    if (!owner->next())
        return Error{ErrorCode::NotFound, QStringLiteral("no such message"), {}};
    const Scope scope = Scope::ofConversation(owner->text(0), owner->text(1), owner->text(2));
    const auto set = transaction.exec(
        QStringLiteral("UPDATE message SET delivery_state = ?, delivery_reason = ?, delivery_at = ? WHERE id = ?"),
        {toWire(delivery.state), notNull(delivery.reason), toSql(delivery.at), id});
    if (set)
        transaction.touch(DataType::Message, id, ChangeKind::Updated, scope, scope);
    return set;
}

Result<void> release(WriteTransaction& transaction, const Message& message)
{
    const auto set = transaction.exec(QStringLiteral("UPDATE message SET received_at = ? WHERE id = ?"),
                                      {toSql(message.receivedAt), message.id});
    return set ? setDelivery(transaction, message.id, message.delivery) : set;
}

Result<QStringList> scheduledIn(Connection& connection, const Id& conversationId)
{
    return texts(connection,
                 QStringLiteral("SELECT id FROM message WHERE conversation_id = ? AND delivery_state = 'scheduled' "
                                "ORDER BY id"),
                 {conversationId});
}

Result<QStringList> entriesOf(Connection& connection, const Id& conversationId)
{
    return texts(connection,
                 QStringLiteral("SELECT id FROM message WHERE conversation_id = ? AND kind <> 'activity' "
                                "ORDER BY received_at, id"),
                 {conversationId});
}

Result<void> move(WriteTransaction& transaction, const QStringList& ids, const Id& target, const Scope& before,
                  const Scope& after)
{
    for (const QString& id : ids) {
        const auto moved =
            transaction.exec(QStringLiteral("UPDATE message SET conversation_id = ? WHERE id = ?"), {target, id});
        if (!moved)
            return moved;
        transaction.touch(DataType::Message, id, ChangeKind::Updated, before, after);
    }
    return searchIndex::reparent(transaction, ids, target);
}

Result<void> rememberHeader(WriteTransaction& transaction, const Id& inboxId, const QString& headerId,
                            const Id& messageId)
{
    return transaction.exec(
        QStringLiteral("INSERT INTO message_header_id (inbox_id, header_id, message_id) VALUES (?, ?, ?)"),
        {inboxId, headerId, messageId});
}

Result<Id> findByHeader(Connection& connection, const Id& inboxId, const QString& headerId)
{
    const auto ids = texts(
        connection, QStringLiteral("SELECT message_id FROM message_header_id WHERE inbox_id = ? AND header_id = ?"),
        {inboxId, headerId});
    if (!ids)
        return ids.error();
    return ids->isEmpty() ? Id() : ids->first();
}

Result<QStringList> newerThan(Connection& connection, const Id& conversationId, const Id& seen)
{
    return texts(
        connection,
        QStringLiteral("SELECT m.id FROM message m WHERE m.conversation_id = ? AND m.kind IN ('incoming', "
                       "'outgoing') AND m.id <> ? AND m.received_at >= COALESCE((SELECT s.received_at FROM message "
                       "s WHERE s.id = ? AND s.conversation_id = ?), 0) ORDER BY m.received_at, m.id"),
        {conversationId, notNull(seen), notNull(seen), conversationId});
}

} // namespace messageRows

} // namespace sampan::server
