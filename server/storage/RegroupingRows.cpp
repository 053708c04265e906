// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/RegroupingRows.h"

#include "domain/ConversationRules.h"
#include "server/storage/JsonColumn.h"

namespace sampan::server
{

template <> struct Table<Regrouping> {
    static QString name() { return QStringLiteral("regrouping"); }
    static const QStringList& columns()
    {
        static const QStringList list =
            QStringLiteral("id kind from_id into_id agent_id done_at message_ids task_ids before_json undone_by")
                .split(u' ');
        return list;
    }
    static Regrouping read(const Rows& r)
    {
        return {r.text(0),
                r.text(1),
                r.text(2),
                r.text(3),
                r.text(4),
                r.instant(5),
                listColumn(r.text(6)),
                listColumn(r.text(7)),
                objectColumn(r.text(8)),
                r.text(9)};
    }
    static QVariantList values(const Regrouping& g)
    {
        return {g.id,
                g.kind,
                g.fromId,
                g.intoId,
                g.agentId,
                toSql(g.doneAt),
                toColumn(g.messageIds),
                toColumn(g.taskIds),
                toColumn(g.before),
                g.undoneBy.isNull() ? QStringLiteral("") : g.undoneBy};
    }
};

namespace regroupingRows
{
namespace
{

Result<void> countMessages(Connection& connection, Conversation& c)
{
    auto rows = connection.run(
        QStringLiteral("SELECT COUNT(*) FROM message WHERE conversation_id = ? AND kind <> 'activity'"), {c.id});
    if (!rows)
        return rows.error();
    c.messageCount = rows->next() ? rows->number(0) : 0;
    return {};
}

Result<void> takeLast(Connection& connection, Conversation& c)
{
    auto rows = connection.run(
        QStringLiteral("SELECT id, received_at, text_body FROM message WHERE conversation_id = ? AND kind IN "
                       "('incoming', 'outgoing') AND delivery_state NOT IN ('scheduled', 'withdrawn') ORDER BY "
                       "received_at DESC, id DESC LIMIT 1"),
        {c.id});
    if (!rows)
        return rows.error();
    const bool isThere = rows->next();
    c.lastMessageId = isThere ? rows->text(0) : Id();
    c.lastMessageAt = isThere ? rows->instant(1) : QDateTime();
    c.preview = isThere ? previewOf(rows->text(2)) : QString();
    return {};
}

Result<void> takeWaiting(Connection& connection, Conversation& c)
{
    auto rows = connection.run(
        QStringLiteral("SELECT MIN(i.received_at) FROM message i WHERE i.conversation_id = ? AND i.kind = 'incoming' "
                       "AND NOT EXISTS (SELECT 1 FROM message o WHERE o.conversation_id = i.conversation_id AND "
                       "o.kind = 'outgoing' AND o.delivery_state NOT IN ('scheduled', 'withdrawn') AND "
                       "o.received_at > i.received_at)"),
        {c.id});
    if (!rows)
        return rows.error();
    const bool isEnded = c.status == ConversationStatus::Solved || c.status == ConversationStatus::Closed;
    const bool isThere = rows->next() && !rows->isNull(0);
    c.waitingSince = isThere && !isEnded ? rows->instant(0) : QDateTime();
    return {};
}

} // namespace

Result<std::optional<Regrouping>> find(Connection& connection, const Id& id)
{
    return findRow<Regrouping>(connection, id);
}

Result<void> insert(WriteTransaction& transaction, const Regrouping& regrouping)
{
    return insertRow(transaction.connection(), regrouping);
}

Result<void> markUndone(WriteTransaction& transaction, const Id& id, const Id& by)
{
    return transaction.exec(QStringLiteral("UPDATE regrouping SET undone_by = ? WHERE id = ?"), {by, id});
}

Result<Conversation> recounted(Connection& connection, Conversation conversation)
{
    if (auto r = countMessages(connection, conversation); !r)
        return r.error();
    if (auto r = takeLast(connection, conversation); !r)
        return r.error();
    if (auto r = takeWaiting(connection, conversation); !r)
        return r.error();
    return conversation;
}

} // namespace regroupingRows

} // namespace sampan::server
