// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/Regroup.h"

#include "domain/ConversationRules.h"
#include "server/services/RegroupMoves.h"
#include "server/storage/ConversationRows.h"
#include "server/storage/MessageRows.h"
#include "server/storage/RegroupingRows.h"
#include "server/storage/TaskRows.h"

namespace sampan::server::regroup
{
namespace
{

using namespace regroupMoves;

const QString kMerged = QStringLiteral("merged");
const QString kSplit = QStringLiteral("split");

struct Pair {
    Conversation from;
    Conversation into;
};

Error invalid(const QString& property, const QString& why)
{
    return {ErrorCode::InvalidProperties, why, property};
}

/// Moves messages and tasks, tasks first: who sees the messages may depend on them.
Result<void> moveAll(WriteTransaction& transaction, const Regrouping& g)
{
    if (auto r = taskRows::move(transaction, g.taskIds, g.fromId, g.intoId); !r)
        return r;
    const auto from = conversationRows::find(transaction.connection(), g.fromId);
    const auto into = from ? conversationRows::find(transaction.connection(), g.intoId) : from;
    if (!into)
        return into.error();
    return messageRows::move(transaction, g.messageIds, g.intoId, conversationRows::scopeOf(**from),
                             conversationRows::scopeOf(**into));
}

/// `from` as it is left behind.
Conversation emptied(Conversation from, const Id& into, const QDateTime& now)
{
    from = withStatus(from, ConversationStatus::Closed, now);
    from.mergedInto = into;
    from.isUnread = false;
    from.snoozedUntil = {};
    return from;
}

/// `into` with what `from` brings along.
Conversation enriched(Conversation into, const Conversation& from)
{
    into.isUnread = into.isUnread || from.isUnread;
    into.labelIds = joined(into.labelIds, from.labelIds);
    into.followerIds = joined(into.followerIds, from.followerIds);
    into.mentionedIds = joined(into.mentionedIds, from.mentionedIds);
    if (from.priority > into.priority)
        into.priority = from.priority;
    // Whoever waits in the one waits in the other from now on.
    if (from.waitingSince.isValid() && into.status == ConversationStatus::Solved)
        into = withStatus(into, ConversationStatus::Open, {});
    return into;
}

Result<Pair> bothOf(Connection& connection, const Caller& caller, const Id& fromId, const Id& intoId)
{
    const auto from = mustSee(connection, caller, fromId, "fromId");
    if (!from)
        return from.error();
    const auto into = mustSee(connection, caller, intoId, "intoId");
    return into ? Result<Pair>(Pair{*from, *into}) : into.error();
}

Result<void> storeBoth(WriteTransaction& transaction, const QString& what, const Conversation& from,
                       const Conversation& into, const Id& agentId, const QDateTime& now)
{
    const auto storedFrom = store(transaction, from.id, from);
    if (!storedFrom)
        return storedFrom.error();
    const auto storedInto = store(transaction, into.id, into);
    if (!storedInto)
        return storedInto.error();
    return record(transaction, what, *storedFrom, *storedInto, agentId, now);
}

Result<void> checkParts(Connection& connection, const Split& wanted)
{
    if (!isValidId(wanted.newId))
        return invalid(QStringLiteral("newId"), QStringLiteral("not a UUID of version 7"));
    const auto taken = conversationRows::find(connection, wanted.newId);
    if (!taken)
        return taken.error();
    if (*taken)
        return invalid(QStringLiteral("newId"), QStringLiteral("the id is taken"));
    const auto all = messageRows::entriesOf(connection, wanted.conversationId);
    if (!all)
        return all.error();
    const auto chosen = stillIn(connection, wanted.conversationId, wanted.messageIds);
    if (!chosen)
        return chosen.error();
    if (chosen->isEmpty() || chosen->size() != wanted.messageIds.size() || chosen->size() == all->size())
        return invalid(QStringLiteral("messageIds"), QStringLiteral("some messages of the conversation, not all"));
    return wanted.subject.size() > 1000 ? invalid(QStringLiteral("subject"), QStringLiteral("too long"))
                                        : Result<void>();
}

Conversation begun(const Conversation& from, const Split& wanted, const QDateTime& now)
{
    Conversation part = from;
    part.id = wanted.newId;
    part.splitFrom = from.id;
    part.followUpOf.clear();
    part.subject = wanted.subject.trimmed().isEmpty() ? from.subject : wanted.subject.simplified();
    part.status = ConversationStatus::Open;
    part.solvedAt = part.snoozedUntil = {};
    part.mentionedIds.clear();
    part.taskTeamIds.clear();
    part.createdAt = now;
    part.messageCount = 0;
    part.lastMessageId.clear();
    part.lastMessageAt = part.waitingSince = {};
    return part;
}

/// The merged conversation as it is once its messages are back.
Conversation restored(const Conversation& now, const QJsonObject& before)
{
    const auto was = conversationFromJson(before);
    if (!was)
        return now;
    Conversation back = now;
    back.mergedInto.clear();
    back.status = was->status;
    back.solvedAt = was->solvedAt;
    back.isUnread = was->isUnread;
    back.snoozedUntil = was->snoozedUntil;
    return back;
}

} // namespace

Result<void> merge(WriteTransaction& transaction, const Caller& caller, const Merge& wanted, const QDateTime& now)
{
    Connection& connection = transaction.connection();
    if (auto r = checkNew(connection, wanted.id); !r)
        return r;
    const auto both = bothOf(connection, caller, wanted.fromId, wanted.intoId);
    if (!both)
        return both.error();
    if (auto r = canMerge(both->from, both->into, wanted.isOtherCustomerMeant); !r)
        return r;
    const auto messages = messageRows::entriesOf(connection, wanted.fromId);
    if (!messages)
        return messages.error();
    const auto tasks = taskRows::idsIn(connection, wanted.fromId);
    if (!tasks)
        return tasks.error();
    const Regrouping g{wanted.id,          QStringLiteral("merge"),
                       wanted.fromId,      wanted.intoId,
                       caller.agentId,     now,
                       *messages,          *tasks,
                       toJson(both->from), {}};
    if (auto r = regroupingRows::insert(transaction, g); !r)
        return r;
    if (auto r = moveAll(transaction, g); !r)
        return r;
    return storeBoth(transaction, kMerged, emptied(both->from, wanted.intoId, now), enriched(both->into, both->from),
                     caller.agentId, now);
}

Result<void> split(WriteTransaction& transaction, const Caller& caller, const Split& wanted, const QDateTime& now)
{
    Connection& connection = transaction.connection();
    if (auto r = checkNew(connection, wanted.id); !r)
        return r;
    const auto from = mustSee(connection, caller, wanted.conversationId, "conversationId");
    if (!from)
        return from.error();
    if (auto r = checkParts(connection, wanted); !r)
        return r;
    const Conversation part = begun(*from, wanted, now);
    if (auto r = conversationRows::insert(transaction, part); !r)
        return r;
    const Regrouping g{wanted.id, QStringLiteral("split"), from->id, part.id, caller.agentId,
                       now,       wanted.messageIds,       {},       {},      {}};
    if (auto r = regroupingRows::insert(transaction, g); !r)
        return r;
    if (auto r = moveAll(transaction, g); !r)
        return r;
    return storeBoth(transaction, kSplit, *from, part, caller.agentId, now);
}

Result<void> unmerge(WriteTransaction& transaction, const Caller& caller, const Unmerge& wanted, const QDateTime& now)
{
    Connection& connection = transaction.connection();
    if (auto r = checkNew(connection, wanted.id); !r)
        return r;
    const auto done = regroupingRows::find(connection, wanted.operationId);
    if (!done)
        return done.error();
    if (!*done || (*done)->kind != u"merge" || !(*done)->undoneBy.isEmpty())
        return invalid(QStringLiteral("operationId"), QStringLiteral("there is no such merge to take back"));
    const auto both = bothOf(connection, caller, (*done)->fromId, (*done)->intoId);
    if (!both)
        return both.error();
    const auto messages = stillIn(connection, both->into.id, (*done)->messageIds);
    if (!messages)
        return messages.error();
    const Regrouping g{wanted.id,
                       QStringLiteral("unmerge"),
                       both->into.id,
                       both->from.id,
                       caller.agentId,
                       now,
                       *messages,
                       (*done)->taskIds,
                       {},
                       {}};
    if (auto r = regroupingRows::insert(transaction, g); !r)
        return r;
    if (auto r = regroupingRows::markUndone(transaction, wanted.operationId, wanted.id); !r)
        return r;
    if (auto r = moveAll(transaction, g); !r)
        return r;
    return storeBoth(transaction, kSplit, both->into, restored(both->from, (*done)->before), caller.agentId, now);
}

} // namespace sampan::server::regroup
