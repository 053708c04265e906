// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ConversationRow.h"
#include "storage/Directory.h"
#include "storage/InboxStore.h"
#include "storage/QueueQuery.h"

// Of QueueQuery: the rows with their names.

namespace sampan::QueueQuery
{
namespace
{

class NameCache
{
public:
    explicit NameCache(ReadConnection& connection) : m_connection(connection) {}

    Result<QString> name(ObjectType type, const Id& id)
    {
        if (id.isEmpty())
            return QString();
        const auto known = m_names.constFind(id);
        if (known != m_names.constEnd())
            return *known;
        auto name = Directory::nameOf(m_connection, type, CompactId::fromId(id));
        if (name)
            m_names.insert(id, *name);
        return name;
    }

    Result<Inbox> inbox(const Id& id)
    {
        const auto known = m_inboxes.constFind(id);
        if (known != m_inboxes.constEnd())
            return *known;
        auto inbox = InboxStore::find(m_connection, id);
        if (!inbox && inbox.error().code == ErrorCode::NotFound) {
            Inbox unknown;
            unknown.color = 0;
            inbox = unknown;
        }
        if (inbox)
            m_inboxes.insert(id, *inbox);
        return inbox;
    }

private:
    ReadConnection& m_connection;
    QHash<Id, QString> m_names;
    QHash<Id, Inbox> m_inboxes;
};

Result<void> addCustomerAndOwn(ReadConnection& connection, const CompactId& id, QueueRow& row)
{
    Statement statement = connection.connection().prepare(
        QStringLiteral("SELECT (SELECT name FROM customer WHERE id = ?), (SELECT count(*) FROM work.outbox WHERE "
                       "conversation_id = ?), EXISTS (SELECT 1 FROM work.draft WHERE conversation_id = ?)"));
    statement.bindId(row.conversation.customerId).bindId(id).bindId(id);
    if (auto done = statement.run(); !done)
        return done;
    if (statement.next()) {
        row.customerName = statement.text(0);
        row.pendingCount = int(statement.integer(1));
        row.hasDraft = statement.boolean(2);
    }
    return {};
}

Result<void> addNames(NameCache& names, QueueRow& row)
{
    const auto inbox = names.inbox(row.conversation.inboxId);
    if (!inbox)
        return inbox.error();
    row.storeName = inbox->name;
    row.storeCountry = inbox->country;
    row.storeSite = inbox->site;
    row.storeColor = inbox->color;
    const auto assignee = names.name(ObjectType::Agent, row.conversation.assigneeId);
    if (!assignee)
        return assignee.error();
    row.assigneeName = *assignee;
    for (const Id& labelId : row.conversation.labelIds) {
        const auto label = names.name(ObjectType::Label, labelId);
        if (!label)
            return label.error();
        row.labelNames.append(*label);
    }
    return {};
}

Result<std::optional<QueueRow>> loadRow(ReadConnection& connection, NameCache& names, const CompactId& id)
{
    auto conversation = ConversationRow::find(connection, id);
    if (!conversation && conversation.error().code == ErrorCode::NotFound)
        return std::optional<QueueRow>();
    if (!conversation)
        return conversation.error();
    QueueRow row;
    row.conversation = std::move(*conversation);
    if (auto done = addCustomerAndOwn(connection, id, row); !done)
        return done.error();
    if (auto done = addNames(names, row); !done)
        return done.error();
    return std::optional(std::move(row));
}

} // namespace

Result<QList<QueueRow>> rows(ReadConnection& connection, const QList<CompactId>& ids)
{
    NameCache names(connection);
    QList<QueueRow> list;
    for (const CompactId& id : ids) {
        auto row = loadRow(connection, names, id);
        if (!row)
            return row.error();
        if (row->has_value())
            list.append(std::move(**row));
    }
    return list;
}

} // namespace sampan::QueueQuery
