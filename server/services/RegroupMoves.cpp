// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/RegroupMoves.h"

#include "server/services/ConversationsThread.h"
#include "server/storage/ConversationRows.h"
#include "server/storage/MessageRows.h"
#include "server/storage/RegroupingRows.h"

namespace sampan::server::regroupMoves
{

Result<void> checkNew(Connection& connection, const Id& operationId)
{
    if (!isValidId(operationId))
        return Error{ErrorCode::InvalidProperties, QStringLiteral("not a UUID of version 7"), QStringLiteral("id")};
    const auto known = regroupingRows::find(connection, operationId);
    if (!known)
        return known.error();
    if (*known)
        return Error{ErrorCode::AlreadyExists, QStringLiteral("this was done before"), operationId};
    return {};
}

Result<Conversation> mustSee(Connection& connection, const Caller& caller, const Id& id, const char* property)
{
    const auto found = conversationRows::find(connection, id);
    if (!found)
        return found.error();
    if (!*found || !caller.viewer().sees(conversationRows::scopeOf(**found)))
        return Error{ErrorCode::NotFound, QStringLiteral("there is no such conversation"), QLatin1StringView(property)};
    return **found;
}

Result<QStringList> stillIn(Connection& connection, const Id& conversationId, const QStringList& ids)
{
    auto present = messageRows::entriesOf(connection, conversationId);
    if (present)
        present->removeIf([&](const QString& id) { return !ids.contains(id); });
    return present;
}

Result<Conversation> store(WriteTransaction& transaction, const Id& id, const Conversation& wanted)
{
    const auto before = conversationRows::find(transaction.connection(), id);
    if (!before)
        return before.error();
    Conversation after = wanted;
    after.taskTeamIds = (*before)->taskTeamIds; // TaskRows keeps it
    const auto counted = regroupingRows::recounted(transaction.connection(), after);
    if (!counted)
        return counted.error();
    if (*counted == **before)
        return *counted;
    const auto done = conversationRows::update(transaction, **before, *counted);
    return done ? counted : done.error();
}

Result<void> record(WriteTransaction& transaction, const QString& what, const Conversation& from,
                    const Conversation& into, const Id& agentId, const QDateTime& now)
{
    if (auto r = conversationsThread::recordActivity(transaction, from, {what, {}, into.id}, agentId, now); !r)
        return r;
    return conversationsThread::recordActivity(transaction, into, {what, from.id, {}}, agentId, now);
}

QStringList joined(QStringList one, const QStringList& other)
{
    one += other;
    one.removeDuplicates();
    one.sort();
    return one;
}

} // namespace sampan::server::regroupMoves
