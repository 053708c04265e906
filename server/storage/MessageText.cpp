// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/MessageText.h"

#include "domain/Instant.h"
#include "server/storage/JsonText.h"

namespace sampan::server::messageText
{
namespace
{

enum class Form { Text, OrNull, Mailbox, List, Call, Instant };

struct Column {
    const char* name;
    const char* property;
    Form form;
};

constexpr Column kColumns[] = {{"id", "id", Form::Text},
                               {"conversation_id", "conversationId", Form::Text},
                               {"kind", "kind", Form::Text},
                               {"author_id", "authorId", Form::OrNull},
                               {"from_mailbox", "from", Form::Mailbox},
                               {"to_mailboxes", "to", Form::List},
                               {"cc_mailboxes", "cc", Form::List},
                               {"bcc_mailboxes", "bcc", Form::List},
                               {"subject", "subject", Form::Text},
                               {"text_body", "textBody", Form::Text},
                               {"html_body", "htmlBody", Form::OrNull},
                               {"attachments", "attachments", Form::List},
                               {"raw_blob_id", "rawBlobId", Form::OrNull},
                               {"message_id_header", "messageIdHeader", Form::OrNull},
                               {"in_reply_to", "inReplyTo", Form::List},
                               {"reference_ids", "references", Form::List},
                               {"language", "language", Form::OrNull},
                               {"seen_message_id", "seenMessageId", Form::OrNull},
                               {"created_at", "createdAt", Form::Instant},
                               {"received_at", "receivedAt", Form::Instant},
                               {"call_record", "call", Form::Call},
                               {"mention_ids", "mentionIds", Form::List},
                               {"send_at", "sendAt", Form::Instant}};
constexpr int kPlain = std::size(kColumns);
constexpr int kDelivery =
    kPlain; ///< state, reason, at; then activity: what, from, to, reason; then the conversation's owners
constexpr int kActivity = kDelivery + 3;
constexpr int kOwners = kActivity + 4;

const QString& statement()
{
    static const QString sql = [] {
        QStringList columns;
        for (const Column& column : kColumns)
            columns.append(u"m." + QString(QLatin1StringView(column.name)));
        return QString(u"SELECT " + columns.join(u", ") +
                       u", m.delivery_state, m.delivery_reason, m.delivery_at, m.activity_what, m.activity_from, "
                       u"m.activity_to, m.activity_reason, c.team_id, c.assignee_id, c.task_team_ids FROM message m "
                       u"JOIN conversation c ON c.id = "
                       u"m.conversation_id WHERE m.id = ?");
    }();
    return sql;
}

void appendOrNull(QByteArray& out, QByteArrayView text)
{
    if (text.isEmpty())
        out += "null";
    else
        jsonText::appendUtf8(out, text);
}

void appendInstant(QByteArray& out, const QDateTime& instant)
{
    appendOrNull(out, instantToJson(instant).toString().toLatin1());
}

/// What was kept as JSON text goes out as it is; damaged, it reads as none rather than hiding the message.
void appendKept(QByteArray& out, QByteArrayView text, const char* none)
{
    if (!text.isEmpty() && text.front() == none[0] && text != "{}" && jsonText::isWellFormed(text))
        out.append(text.data(), text.size());
    else
        out += none;
}

void appendColumn(QByteArray& out, const Rows& rows, int index)
{
    const Column& column = kColumns[index];
    jsonText::appendName(out, column.property);
    switch (column.form) {
    case Form::Text:
        return jsonText::appendUtf8(out, rows.utf8(index));
    case Form::OrNull:
        return appendOrNull(out, rows.utf8(index));
    case Form::Mailbox:
        return appendKept(out, rows.utf8(index), R"({"email":"","name":""})");
    case Form::List:
        return appendKept(out, rows.utf8(index), "[]");
    case Form::Call:
        return rows.utf8(index).isEmpty() ? static_cast<void>(out += "null") : appendKept(out, rows.utf8(index), "{}");
    case Form::Instant:
        return appendInstant(out, rows.instant(index));
    }
}

void appendDelivery(QByteArray& out, const Rows& rows)
{
    jsonText::appendName(out, "delivery");
    if (rows.utf8(kDelivery) == "none") {
        out += "null";
        return;
    }
    out += '{';
    jsonText::appendName(out, "state");
    jsonText::appendUtf8(out, rows.utf8(kDelivery));
    jsonText::appendName(out, "reason");
    appendOrNull(out, rows.utf8(kDelivery + 1));
    jsonText::appendName(out, "at");
    appendInstant(out, rows.instant(kDelivery + 2));
    out += '}';
}

void appendActivity(QByteArray& out, const Rows& rows)
{
    jsonText::appendName(out, "activity");
    if (rows.utf8(kActivity).isEmpty()) {
        out += "null";
        return;
    }
    out += '{';
    jsonText::appendName(out, "what");
    jsonText::appendUtf8(out, rows.utf8(kActivity));
    jsonText::appendName(out, "from");
    appendOrNull(out, rows.utf8(kActivity + 1));
    jsonText::appendName(out, "to");
    appendOrNull(out, rows.utf8(kActivity + 2));
    jsonText::appendName(out, "reason");
    jsonText::appendUtf8(out, rows.utf8(kActivity + 3));
    out += '}';
}

} // namespace

Result<bool> append(Connection& connection, const Viewer& viewer, const Id& id, QByteArray& out)
{
    auto found = connection.run(statement(), {id});
    if (!found)
        return found.error();
    if (!found->next() ||
        !viewer.sees(Scope::ofConversation(found->text(kOwners), found->text(kOwners + 1), found->text(kOwners + 2))))
        return false;
    out += '{';
    for (int i = 0; i < kPlain; ++i)
        appendColumn(out, *found, i);
    appendDelivery(out, *found);
    appendActivity(out, *found);
    jsonText::appendName(out, "followUpId"); // told by the writer, never kept
    out += "null";
    out += '}';
    return true;
}

} // namespace sampan::server::messageText
