// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/ConversationsUpdate.h"

#include "domain/ConversationRules.h"
#include "server/services/ConversationsThread.h"
#include "server/storage/CategoryRows.h"
#include "server/storage/ConversationRows.h"
#include "server/storage/CustomerRows.h"
#include "server/storage/SetupRows.h"

namespace sampan::server::conversationsUpdate
{
namespace
{

constexpr qsizetype kMaxFollowers = 200;
constexpr qsizetype kMaxReason = 1000;

Error invalid(const QString& property, const QString& why)
{
    return {ErrorCode::InvalidProperties, why, property};
}

/// InvalidProperties unless the id is empty or names a row of the type.
template <typename T>
Result<void> mustExist(Connection& connection, const Id& id, Result<std::optional<T>> (*find)(Connection&, const Id&),
                       const QString& property)
{
    if (id.isEmpty())
        return {};
    const auto found = find(connection, id);
    if (!found)
        return found.error();
    return *found ? Result<void>() : invalid(property, QStringLiteral("there is no such object"));
}

Result<void> checkAssignee(Connection& connection, const Caller& caller, const Conversation& before,
                           const Conversation& after)
{
    if (before.assigneeId == after.assigneeId || after.assigneeId.isEmpty())
        return {};
    if (after.assigneeId != caller.agentId && !caller.may(Permission::Assign))
        return Error{ErrorCode::Forbidden, QStringLiteral("may not assign to others"), {}};
    const auto agent = agentRows::find(connection, after.assigneeId);
    if (!agent)
        return agent.error();
    if (!*agent || !(*agent)->isActive)
        return invalid(QStringLiteral("assigneeId"), QStringLiteral("there is no such active agent"));
    return {};
}

Result<void> checkReferences(Connection& connection, const Caller& caller, const Conversation& before,
                             const Conversation& after)
{
    if (before.teamId != after.teamId) {
        if (auto r = mustExist(connection, after.teamId, teamRows::find, QStringLiteral("teamId")); !r)
            return r;
    }
    for (const Id& label : after.labelIds) {
        if (before.labelIds.contains(label))
            continue;
        if (auto r = mustExist(connection, label, labelRows::find, QStringLiteral("labelIds")); !r)
            return r;
    }
    return checkAssignee(connection, caller, before, after);
}

Result<void> checkCategory(Connection& connection, const QString& before, const QString& after)
{
    if (before == after || after.isEmpty())
        return {};
    const auto offered = categoryRows::isOffered(connection, after);
    if (!offered)
        return offered.error();
    return *offered ? Result<void>() : invalid(QStringLiteral("category"), QStringLiteral("not in the classification"));
}

Result<void> checkFollowers(Connection& connection, const Conversation& before, const Conversation& after)
{
    if (after.followerIds.size() > kMaxFollowers)
        return invalid(QStringLiteral("followerIds"), QStringLiteral("too many"));
    for (const Id& id : after.followerIds) {
        if (before.followerIds.contains(id))
            continue;
        if (auto r = mustExist(connection, id, agentRows::find, QStringLiteral("followerIds")); !r)
            return r;
    }
    return {};
}

/// An agent marks their own mention as seen; notes make them.
Result<void> checkMentions(const Caller& caller, const Conversation& before, const Conversation& after)
{
    QStringList expected = before.mentionedIds;
    if (after.mentionedIds == expected)
        return {};
    expected.removeAll(caller.agentId);
    return after.mentionedIds == expected
               ? Result<void>()
               : invalid(QStringLiteral("mentionedIds"), QStringLiteral("only the own one can be taken off"));
}

Result<void> checkHandling(Connection& connection, const Caller& caller, const Conversation& before,
                           const Conversation& after)
{
    if (auto r = checkCategory(connection, before.category, after.category); !r)
        return r;
    if (auto r = checkFollowers(connection, before, after); !r)
        return r;
    return checkMentions(caller, before, after);
}

Result<void> checkReason(const Conversation& before, const Conversation& after, const QString& reason)
{
    const bool isTransfer = before.teamId != after.teamId || before.assigneeId != after.assigneeId;
    if (!reason.isEmpty() && (!isTransfer || reason.size() > kMaxReason))
        return invalid(QStringLiteral("transferReason"), QStringLiteral("at most 1000 characters, with a transfer"));
    return {};
}

/// What follows from what was set.
Conversation settled(const Conversation& before, Conversation after, const QDateTime& now)
{
    if (before.status != after.status)
        after = withStatus(after, after.status, now);
    if (before.isSpam != after.isSpam)
        after = withSpam(after, after.isSpam);
    if (after.snoozedUntil <= now)
        after.snoozedUntil = {};
    after.labelIds.sort();
    after.followerIds.sort();
    return after;
}

Result<void> checkWords(const Conversation& before, const Conversation& after)
{
    if (before.status != after.status && !canChangeStatus(before.status, after.status))
        return invalid(QStringLiteral("status"), QStringLiteral("this change of status is not possible"));
    if (after.subject.size() > 1000)
        return invalid(QStringLiteral("subject"), QStringLiteral("longer than 1000 characters"));
    return {};
}

/// Checks the customer and takes over what is known of them. The caller of a phone call may be nobody we know.
Result<void> addCustomer(Connection& connection, Conversation& c)
{
    if (c.customerId.isEmpty() && c.channel == Channel::Phone)
        return {};
    const auto customer = customerRows::find(connection, c.customerId);
    if (!customer)
        return customer.error();
    if (!*customer)
        return invalid(QStringLiteral("customerId"), QStringLiteral("there is no such customer"));
    if (c.country.isEmpty())
        c.country = (*customer)->country;
    if (c.language.isEmpty())
        c.language = (*customer)->language;
    return {};
}

} // namespace

Result<Conversation> apply(WriteTransaction& transaction, const Caller& caller, const Conversation& before,
                           Conversation after, const QDateTime& now, const QString& transferReason)
{
    auto done = checkWords(before, after);
    if (done)
        done = checkHandling(transaction.connection(), caller, before, after);
    if (done)
        done = checkReason(before, after, transferReason);
    if (done)
        done = checkReferences(transaction.connection(), caller, before, after);
    if (!done)
        return done.error();
    after = settled(before, std::move(after), now);
    if (after == before)
        return before;
    done = conversationRows::update(transaction, before, after);
    if (done)
        done = conversationsThread::recordActivities(transaction, before, after, caller.agentId, now, transferReason);
    return done ? Result<Conversation>(std::move(after)) : done.error();
}

Result<void> create(WriteTransaction& transaction, const Caller& caller, Conversation c, const QDateTime& now)
{
    Connection& connection = transaction.connection();
    const auto inbox = inboxRows::find(connection, c.inboxId);
    if (!inbox)
        return inbox.error();
    if (!*inbox)
        return invalid(QStringLiteral("inboxId"), QStringLiteral("there is no such inbox"));
    if (auto r = addCustomer(connection, c); !r)
        return r;
    if (c.teamId.isEmpty())
        c.teamId = (*inbox)->teamId;
    if (c.channel != Channel::Phone)
        c.channel = (*inbox)->channel;
    c.createdAt = now;
    Conversation blank;
    blank.status = c.status;
    if (auto r = checkWords(blank, c); !r)
        return r;
    if (auto r = checkHandling(connection, caller, blank, c); !r)
        return r;
    c = settled(blank, std::move(c), now);
    if (auto r = checkReferences(connection, caller, blank, c); !r)
        return r;
    if (auto r = conversationRows::insert(transaction, c); !r)
        return r;
    return conversationsThread::recordActivity(transaction, c, {QStringLiteral("created"), {}, c.id}, caller.agentId,
                                               now);
}

} // namespace sampan::server::conversationsUpdate
