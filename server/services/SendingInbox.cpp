// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/SendingInbox.h"

#include "server/storage/SetupRows.h"

namespace sampan::server::sendingInbox
{
namespace
{

Error invalid(const QString& why)
{
    return {ErrorCode::InvalidProperties, why, QStringLiteral("from")};
}

Result<Inbox> own(Connection& connection, const Conversation& conversation)
{
    const auto inbox = inboxRows::find(connection, conversation.inboxId);
    return inbox ? Result<Inbox>(inbox->value_or(Inbox())) : inbox.error();
}

/// Several stores may write from one address; then the lowest id, so that it is always the same.
Result<std::optional<Inbox>> byAddress(Connection& connection, const QString& address)
{
    const auto ids = texts(connection,
                           QStringLiteral("SELECT id FROM inbox WHERE LOWER(address) = ? AND channel = 'email' AND "
                                          "is_active = ? ORDER BY id LIMIT 1"),
                           {address.trimmed().toLower(), true});
    if (!ids)
        return ids.error();
    return ids->isEmpty() ? Result<std::optional<Inbox>>(std::optional<Inbox>())
                          : inboxRows::find(connection, ids->first());
}

bool isOwn(const Inbox& inbox, const Message& message)
{
    return message.from.email.trimmed().compare(inbox.address, Qt::CaseInsensitive) == 0;
}

} // namespace

Result<Inbox> choose(Connection& connection, const Caller& caller, const Conversation& conversation,
                     const Message& message)
{
    const auto usual = own(connection, conversation);
    const bool names = message.kind == MessageKind::Outgoing && !message.from.email.isEmpty();
    if (!usual || !names || isOwn(*usual, message))
        return usual;
    if (usual->channel != Channel::Email)
        return invalid(QStringLiteral("only a conversation by e-mail can be answered from another store"));
    const auto other = byAddress(connection, message.from.email);
    if (!other)
        return other.error();
    if (!*other)
        return invalid(QStringLiteral("not the address of a store"));
    const Scope scope = (*other)->teamId.isEmpty() ? Scope::desk() : Scope::ofTeam((*other)->teamId);
    if (!caller.viewer().sees(scope))
        return Error{ErrorCode::Forbidden, QStringLiteral("the store belongs to another team"), QStringLiteral("from")};
    return **other;
}

Result<Id> ofScheduled(Connection& connection, const Conversation& conversation, const Message& message)
{
    const auto usual = own(connection, conversation);
    if (!usual)
        return usual.error();
    if (isOwn(*usual, message))
        return conversation.inboxId;
    const auto other = byAddress(connection, message.from.email);
    if (!other)
        return other.error();
    return *other ? (*other)->id : conversation.inboxId;
}

} // namespace sampan::server::sendingInbox
