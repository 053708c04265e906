// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ConversationStore.h"

#include "storage/ConversationOverlay.h"
#include "storage/ConversationRow.h"
#include "storage/Json.h"
#include "storage/MessageStore.h"

namespace sampan::ConversationStore
{
namespace
{

Result<void> removeOne(WriteTransaction& transaction, const Id& id)
{
    const CompactId compact = CompactId::fromId(id);
    const auto keys = MessageStore::keysOf(transaction, id);
    if (!keys)
        return keys.error();
    QList<Id> messages;
    for (const MessageKey& key : *keys)
        messages.append(key.id.toId());
    if (auto done = MessageStore::remove(transaction, messages); !done)
        return done;
    if (auto done = ConversationOverlay::removeBase(transaction, compact); !done)
        return done;
    return ConversationRow::remove(transaction, compact);
}

} // namespace

Result<void> upsert(WriteTransaction& transaction, const QList<Conversation>& conversations)
{
    const auto touched = ConversationOverlay::touched(transaction);
    if (!touched)
        return touched.error();
    const QSet<CompactId> pending(touched->cbegin(), touched->cend());
    for (const Conversation& conversation : conversations) {
        auto done = pending.contains(CompactId::fromId(conversation.id))
                        ? ConversationOverlay::setBase(transaction, conversation)
                        : ConversationRow::write(transaction, conversation);
        if (!done)
            return done;
    }
    return {};
}

Result<void> remove(WriteTransaction& transaction, const QList<Id>& ids)
{
    for (const Id& id : ids) {
        if (auto done = removeOne(transaction, id); !done)
            return done;
    }
    return {};
}

Result<Conversation> find(ReadConnection& connection, const Id& id)
{
    return ConversationRow::find(connection, CompactId::fromId(id));
}

Result<QList<Conversation>> ofCustomer(ReadConnection& connection, const Id& customerId, int limit)
{
    Statement rows = connection.query("conversations_of_customer");
    rows.bindId(customerId).bind(limit);
    const auto ids = idsOf(rows);
    if (!ids)
        return ids.error();
    QList<Conversation> conversations;
    for (const Id& id : *ids) {
        auto conversation = find(connection, id);
        if (!conversation)
            return conversation.error();
        conversations.append(std::move(*conversation));
    }
    return conversations;
}

Result<QList<Id>> allIds(ReadConnection& connection)
{
    Statement statement = connection.connection().prepare(QStringLiteral("SELECT id FROM conversation ORDER BY id"));
    return idsOf(statement);
}

} // namespace sampan::ConversationStore
