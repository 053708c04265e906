// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/BulkChange.h"

#include "domain/ConversationRules.h"
#include "domain/Instant.h"
#include "domain/Permission.h"
#include "storage/ConversationStore.h"
#include "storage/OutboxActions.h"

#include <QLocale>
#include <QMap>
#include <algorithm>

namespace sampan
{

namespace
{

QJsonValue idOrNull(const Id& id)
{
    return id.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(id);
}

QJsonValue valueOf(const Conversation& c, const QString& key)
{
    if (key == u"assigneeId")
        return idOrNull(c.assigneeId);
    if (key == u"teamId")
        return idOrNull(c.teamId);
    if (key == u"status")
        return toWire(c.status);
    if (key == u"priority")
        return toWire(c.priority);
    if (key == u"category")
        return c.category;
    if (key == u"isUnread")
        return c.isUnread;
    if (key == u"isSpam")
        return c.isSpam;
    if (key == u"snoozedUntil")
        return instantToJson(c.snoozedUntil);
    if (key.startsWith(u"labelIds/"))
        return c.labelIds.contains(key.section(u'/', 1)) ? QJsonValue(true) : QJsonValue(QJsonValue::Null);
    return {};
}

bool maySee(const Conversation& c, const Agent& self)
{
    const Permissions may = permissionsOf(self.role);
    const bool own = c.teamId.isEmpty() || self.teamIds.isEmpty() || self.teamIds.contains(c.teamId);
    return may.testFlag(Permission::ReadAll) || own || c.assigneeId == self.id;
}

BulkItem itemOf(const Conversation& conversation, BulkRefusal refusal)
{
    return {conversation.id, conversation.subject, refusal, {}, {}, {}};
}

/// The conversation, or an item that says it is not here.
Result<std::optional<Conversation>> look(ReadConnection& connection, const Id& id)
{
    auto found = ConversationStore::find(connection, id);
    if (found)
        return std::optional<Conversation>(std::move(*found));
    if (found.error().code == ErrorCode::NotFound)
        return std::optional<Conversation>();
    return found.error();
}

} // namespace

int BulkOutcome::doneCount() const
{
    return static_cast<int>(std::count_if(items.cbegin(), items.cend(),
                                          [](const BulkItem& item) { return item.refusal == BulkRefusal::None; }));
}

QList<BulkItem> BulkOutcome::refused() const
{
    QList<BulkItem> list = items;
    list.removeIf([](const BulkItem& item) { return item.refusal == BulkRefusal::None; });
    return list;
}

BulkRefusal BulkChange::judge(const Conversation& c, const QJsonObject& patch, const Agent& self)
{
    const Permissions may = permissionsOf(self.role);
    if (!may.testFlag(Permission::Answer) || !maySee(c, self))
        return BulkRefusal::NotAllowed;
    if (patch.contains(u"assigneeId") && patch.value(u"assigneeId").toString() != self.id &&
        !may.testFlag(Permission::Assign))
        return BulkRefusal::NotAllowed;
    if (!c.mergedInto.isEmpty())
        return BulkRefusal::Merged;
    if (patch == opposite(c, patch))
        return BulkRefusal::AlreadySo;
    const auto status = statusFromWire(patch.value(u"status").toString());
    if (status && !canChangeStatus(c.status, *status))
        return BulkRefusal::Closed;
    return BulkRefusal::None;
}

QJsonObject BulkChange::opposite(const Conversation& conversation, const QJsonObject& patch)
{
    QJsonObject before;
    for (const QString& key : patch.keys())
        before.insert(key, valueOf(conversation, key));
    return before;
}

Result<BulkOutcome> BulkChange::apply(WriteTransaction& transaction, const QStringList& ids, const QJsonObject& patch,
                                      const Agent& self, const QDateTime& now)
{
    BulkOutcome outcome;
    QStringList wanted;
    QHash<Id, qsizetype> places;
    for (const Id& id : ids) {
        const auto found = look(transaction, id);
        if (!found)
            return found.error();
        if (!*found) {
            outcome.items.append({id, {}, BulkRefusal::Gone, {}, {}, {}});
            continue;
        }
        BulkItem item = itemOf(**found, judge(**found, patch, self));
        if (item.refusal == BulkRefusal::None) {
            item.before = opposite(**found, patch);
            // New is what it was before anybody looked; the nearest an agent may set is open.
            if (item.before.value(u"status") == toWire(ConversationStatus::New))
                item.before.insert(QStringLiteral("status"), toWire(ConversationStatus::Open));
            places.insert(id, outcome.items.size());
            wanted.append(id);
        }
        outcome.items.append(item);
    }
    const auto results = OutboxStore::queueConversationUpdates(transaction, wanted, patch, now);
    if (!results)
        return results.error();
    for (const OutboxStore::BulkResult& result : *results) {
        BulkItem& item = outcome.items[places.value(result.conversationId)];
        if (result.entry)
            item.entryId = result.entry->id;
        else
            item.refusal = BulkRefusal::Refused;
    }
    return outcome;
}

Result<BulkOutcome> BulkChange::merge(WriteTransaction& transaction, const QStringList& ids, const Agent& self,
                                      const QDateTime& now)
{
    QList<Conversation> all;
    BulkOutcome outcome;
    for (const Id& id : ids) {
        const auto found = look(transaction, id);
        if (!found)
            return found.error();
        if (*found)
            all.append(**found);
        else
            outcome.items.append({id, {}, BulkRefusal::Gone, {}, {}, {}});
    }
    if (all.isEmpty())
        return outcome;
    const Conversation into = *std::max_element(
        all.cbegin(), all.cend(), [](const auto& a, const auto& b) { return a.lastMessageAt < b.lastMessageAt; });
    for (const Conversation& from : std::as_const(all)) {
        if (from.id == into.id)
            continue;
        BulkItem item = itemOf(from, judge(from, {{QStringLiteral("mergedInto"), into.id}}, self));
        if (item.refusal == BulkRefusal::None && from.customerId != into.customerId)
            item.refusal = BulkRefusal::OtherCustomer;
        if (item.refusal == BulkRefusal::None) {
            const auto entry = OutboxStore::queueMerge(transaction, from.id, into.id, false, now);
            if (!entry && entry.error().code == ErrorCode::StorageFailed)
                return entry.error();
            item.refusal = entry ? BulkRefusal::None : BulkRefusal::Refused;
            item.entryId = entry ? entry->id : Id();
            item.mergedInto = into.id;
        }
        outcome.items.append(item);
    }
    return outcome;
}

Result<void> BulkChange::takeBack(WriteTransaction& transaction, const BulkOutcome& outcome, const QDateTime& now)
{
    for (const BulkItem& item : outcome.items) {
        if (item.refusal != BulkRefusal::None)
            continue;
        if (!item.mergedInto.isEmpty()) {
            const auto done =
                OutboxStore::queueUnmerge(transaction, item.entryId, item.conversationId, item.mergedInto, now);
            if (!done && done.error().code == ErrorCode::StorageFailed)
                return done.error();
            continue;
        }
        if (const auto withdrawn = OutboxStore::withdraw(transaction, item.entryId, now))
            continue;
        const auto done = OutboxStore::queueConversationUpdate(transaction, item.conversationId, item.before, now);
        if (!done && done.error().code == ErrorCode::StorageFailed)
            return done.error();
    }
    return {};
}

QString BulkChange::reason(BulkRefusal refusal)
{
    switch (refusal) {
    case BulkRefusal::AlreadySo:
        return tr("already so");
    case BulkRefusal::NotAllowed:
        return tr("not permitted");
    case BulkRefusal::Closed:
        return tr("closed");
    case BulkRefusal::Merged:
        return tr("merged away");
    case BulkRefusal::Gone:
        return tr("no longer here");
    case BulkRefusal::OtherCustomer:
        return tr("of another customer");
    case BulkRefusal::None:
    case BulkRefusal::Refused:
        break;
    }
    return tr("refused");
}

QString BulkChange::summary(const BulkOutcome& outcome)
{
    const QLocale locale;
    const QString done = tr("%1 done", "conversations").arg(locale.toString(outcome.doneCount()));
    const QList<BulkItem> refused = outcome.refused();
    if (refused.isEmpty())
        return done;
    QMap<BulkRefusal, int> counts;
    for (const BulkItem& item : refused)
        ++counts[item.refusal];
    QStringList reasons;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        reasons << tr("%1 %2", "how many were left, and why").arg(locale.toString(count.value()), reason(count.key()));
    return tr("%1, %2 not: %3", "done, how many were left, the reasons")
        .arg(done, locale.toString(refused.size()), reasons.join(tr(", ", "between reasons")));
}

} // namespace sampan
