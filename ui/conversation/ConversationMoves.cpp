// SPDX-License-Identifier: GPL-3.0-or-later
// What moves messages or work to another place: transfer, merge, split, hand-over, block.
#include "storage/OutboxActions.h"
#include "storage/Store.h"
#include "ui/conversation/ConversationActions.h"

namespace sampan
{

void ConversationActions::queue(Queue work, std::function<void(const OutboxEntry&)> done)
{
    auto entry = std::make_shared<OutboxEntry>();
    m_store->write(
        [work = std::move(work), entry](WriteTransaction& transaction) -> Result<void> {
            const Result<OutboxEntry> made = work(transaction);
            if (!made)
                return made.error();
            *entry = *made;
            return {};
        },
        this,
        [this, entry, done = std::move(done)](const Result<void>& result) {
            if (!result)
                Q_EMIT failed(result.error());
            else if (done)
                done(*entry);
        });
}

void ConversationActions::transfer(const Conversation& conversation, const Transfer& to)
{
    QJsonObject now;
    QJsonObject before;
    const auto put = [&](const QString& key, const Id& value, const Id& old) {
        const auto wire = [](const Id& id) { return id.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(id); };
        now.insert(key, wire(value));
        before.insert(key, wire(old));
    };
    if (!to.teamId.isEmpty() && to.teamId != conversation.teamId)
        put(QStringLiteral("teamId"), to.teamId, conversation.teamId);
    const Id agent = to.agentId.isEmpty() && !to.clearsAgent ? conversation.assigneeId : to.agentId;
    if (agent != conversation.assigneeId)
        put(QStringLiteral("assigneeId"), agent, conversation.assigneeId);
    if (now.isEmpty())
        return;
    if (!to.reason.isEmpty())
        now.insert(QStringLiteral("transferReason"), to.reason);
    apply(conversation.id, now, [this, id = conversation.id, before, name = to.name] {
        tell(QStringLiteral("users"), tr("Passed on to %1").arg(name), [this, id, before] { apply(id, before, {}); });
    });
}

void ConversationActions::setBlocked(const Customer& customer, bool blocked)
{
    const auto write = [this, id = customer.id](bool on, std::function<void(const OutboxEntry&)> done) {
        queue(
            [id, on, now = m_clock->now()](WriteTransaction& transaction) {
                return OutboxStore::queueCustomerUpdate(transaction, id, {{QStringLiteral("isBlocked"), on}}, now);
            },
            std::move(done));
    };
    write(blocked, [this, write, blocked, name = customer.name](const OutboxEntry&) {
        tell(QStringLiteral("ban"), blocked ? tr("%1 is blocked").arg(name) : tr("%1 may write again").arg(name),
             [write, blocked] { write(!blocked, {}); });
    });
}

void ConversationActions::merge(const Conversation& from, const Id& into, bool isOtherCustomerMeant)
{
    queue(
        [from = from.id, into, isOtherCustomerMeant, now = m_clock->now()](WriteTransaction& transaction) {
            return OutboxStore::queueMerge(transaction, from, into, isOtherCustomerMeant, now);
        },
        [this, from = from.id, into](const OutboxEntry& entry) {
            Q_EMIT opened(into);
            tell(QStringLiteral("git-compare"), tr("Merged; this is the conversation it went into"),
                 [this, merge = entry.id, from, into] {
                     queue(
                         [=, now = m_clock->now()](WriteTransaction& transaction) {
                             return OutboxStore::queueUnmerge(transaction, merge, from, into, now);
                         },
                         [this, from](const OutboxEntry&) { Q_EMIT opened(from); });
                 });
        });
}

void ConversationActions::split(const Conversation& conversation, const QStringList& messageIds, const QString& subject)
{
    queue(
        [id = conversation.id, messageIds, subject, now = m_clock->now()](WriteTransaction& transaction) {
            return OutboxStore::queueSplit(transaction, id, messageIds, subject, now);
        },
        [this, id = conversation.id](const OutboxEntry& entry) {
            Q_EMIT opened(entry.objectId);
            tell(QStringLiteral("split"), tr("Split off; this is the new conversation"),
                 [this, entry, id] { unsplit(entry.id, entry.objectId, id); });
        });
}

/// Nothing has happened while it waits here; later the new conversation is merged back.
void ConversationActions::unsplit(const Id& entryId, const Id& newId, const Id& conversationId)
{
    queue(
        [=, now = m_clock->now()](WriteTransaction& transaction) -> Result<OutboxEntry> {
            if (OutboxStore::withdraw(transaction, entryId, now))
                return OutboxEntry{};
            return OutboxStore::queueMerge(transaction, newId, conversationId, false, now);
        },
        [this, conversationId](const OutboxEntry&) { Q_EMIT opened(conversationId); });
}

void ConversationActions::handOver(const Task& task)
{
    queue([task, now = m_clock->now()](
              WriteTransaction& transaction) { return OutboxStore::queueTaskCreate(transaction, task, now); },
          [this](const OutboxEntry& entry) {
              tell(QStringLiteral("users"), tr("Handed over"), [this, entry] {
                  queue(
                      [=, now = m_clock->now()](WriteTransaction& transaction) -> Result<OutboxEntry> {
                          if (OutboxStore::withdraw(transaction, entry.id, now))
                              return OutboxEntry{};
                          return OutboxStore::queueTaskUpdate(transaction, entry.objectId,
                                                              {{QStringLiteral("state"), toWire(TaskState::Declined)}},
                                                              now);
                      },
                      {});
              });
          });
}

void ConversationActions::closeTask(const Task& task, TaskState state, const QString& answer)
{
    const auto write = [this, id = task.id](TaskState to, const QString& words,
                                            std::function<void(const OutboxEntry&)> done) {
        queue(
            [=, now = m_clock->now()](WriteTransaction& transaction) {
                return OutboxStore::queueTaskUpdate(
                    transaction, id, {{QStringLiteral("state"), toWire(to)}, {QStringLiteral("answer"), words}}, now);
            },
            std::move(done));
    };
    write(state, answer, [this, write, state](const OutboxEntry&) {
        tell(QStringLiteral("check"), state == TaskState::Done ? tr("Task done") : tr("Task declined"),
             [write] { write(TaskState::Open, {}, {}); });
    });
}

void ConversationActions::withdrawScheduled(const Id& messageId)
{
    queue(
        [messageId, now = m_clock->now()](WriteTransaction& transaction) {
            return OutboxStore::queueWithdrawScheduled(transaction, messageId, now);
        },
        [this](const OutboxEntry&) { tell(QStringLiteral("undo-2"), tr("Withdrawn; it is not sent"), {}); });
}

} // namespace sampan
