// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/DraftStore.h"

#include "domain/JsonReader.h"
#include "storage/Json.h"
#include "storage/LocalBlobs.h"

#include <QJsonArray>

namespace sampan::DraftStore
{
namespace
{

QString wordOf(DraftMode mode)
{
    return mode == DraftMode::Reply ? QStringLiteral("reply") : QStringLiteral("note");
}

QJsonObject toJson(const Draft& d)
{
    return {
        {QStringLiteral("textBody"), d.textBody},
        {QStringLiteral("htmlBody"), d.htmlBody},
        {QStringLiteral("subject"), d.subject},
        {QStringLiteral("to"), sampan::toJson(d.to)},
        {QStringLiteral("cc"), sampan::toJson(d.cc)},
        {QStringLiteral("bcc"), sampan::toJson(d.bcc)},
        {QStringLiteral("attachments"), sampan::toJson(d.attachments)},
        {QStringLiteral("seenMessageId"), d.seenMessageId},
        {QStringLiteral("mentionIds"), QJsonArray::fromStringList(d.mentionIds)},
        {QStringLiteral("signature"), d.signature},
        {QStringLiteral("language"), d.language},
        {QStringLiteral("fromAddress"), d.fromAddress},
    };
}

Result<void> readInto(QList<Mailbox>& list, JsonReader& reader, const char* name)
{
    auto mailboxes = mailboxesFromJson(reader.array(name));
    if (!mailboxes)
        return mailboxes.error();
    list = std::move(*mailboxes);
    return {};
}

Result<Draft> fromRow(const Statement& row)
{
    Draft d;
    d.conversationId = row.id(0);
    d.mode = row.text(1) == QLatin1String("note") ? DraftMode::Note : DraftMode::Reply;
    d.changedAt = row.instant(3);
    JsonReader reader(fromText(row.text(2)));
    d.textBody = reader.text("textBody");
    d.htmlBody = reader.text("htmlBody");
    d.subject = reader.text("subject");
    d.seenMessageId = reader.text("seenMessageId");
    d.mentionIds = reader.idList("mentionIds");
    d.signature = reader.text("signature");
    d.language = reader.text("language");
    d.fromAddress = reader.text("fromAddress");
    for (const auto& [list, name] : {std::pair{&d.to, "to"}, {&d.cc, "cc"}, {&d.bcc, "bcc"}}) {
        if (auto done = readInto(*list, reader, name); !done)
            return done.error();
    }
    auto attachments = attachmentsFromJson(reader.array("attachments"));
    if (!attachments)
        return attachments.error();
    d.attachments = std::move(*attachments);
    if (auto done = reader.finish(); !done)
        return done.error();
    return d;
}

} // namespace

Result<void> save(WriteTransaction& transaction, const Draft& draft)
{
    if (draft.isEmpty())
        return discard(transaction, draft.conversationId, draft.mode);
    if (CompactId::fromId(draft.conversationId).isNull())
        return Error{ErrorCode::InvalidProperties, QStringLiteral("not a UUID"), QStringLiteral("conversationId")};
    Statement row = transaction.connection().prepare(QStringLiteral(
        "INSERT OR REPLACE INTO work.draft (conversation_id, mode, json, changed_at) VALUES (?, ?, ?, ?)"));
    row.bindId(draft.conversationId).bindText(wordOf(draft.mode)).bindText(toText(toJson(draft)));
    row.bindInstant(draft.changedAt);
    if (auto done = row.run(); !done)
        return done;
    transaction.upserted(ObjectType::Draft, draft.conversationId);
    return LocalBlobs::dropUnused(transaction);
}

Result<void> discard(WriteTransaction& transaction, const Id& conversationId, DraftMode mode)
{
    Statement row = transaction.connection().prepare(
        QStringLiteral("DELETE FROM work.draft WHERE conversation_id = ? AND mode = ?"));
    row.bindId(conversationId).bindText(wordOf(mode));
    if (auto done = row.run(); !done)
        return done;
    if (transaction.connection().changes() > 0)
        transaction.upserted(ObjectType::Draft, conversationId);
    return {};
}

Result<Draft> find(ReadConnection& connection, const Id& conversationId, DraftMode mode)
{
    Statement row = connection.connection().prepare(QStringLiteral(
        "SELECT conversation_id, mode, json, changed_at FROM work.draft WHERE conversation_id = ? AND mode = ?"));
    row.bindId(conversationId).bindText(wordOf(mode));
    if (auto done = row.run(); !done)
        return done.error();
    if (!row.next())
        return Error{ErrorCode::NotFound, QStringLiteral("draft"), conversationId};
    return fromRow(row);
}

Result<QList<Draft>> all(ReadConnection& connection)
{
    Statement rows = connection.connection().prepare(
        QStringLiteral("SELECT conversation_id, mode, json, changed_at FROM work.draft ORDER BY changed_at DESC"));
    if (auto done = rows.run(); !done)
        return done.error();
    QList<Draft> drafts;
    while (rows.next()) {
        auto draft = fromRow(rows);
        if (!draft)
            return draft.error();
        drafts.append(std::move(*draft));
    }
    if (auto done = rows.finish(); !done)
        return done.error();
    return drafts;
}

} // namespace sampan::DraftStore
