// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ReplySender.h"

#include "domain/Instant.h"
#include "storage/Store.h"

namespace sampan
{

namespace
{

QJsonObject patchOf(const SendPlan& plan)
{
    if (plan.after == AfterSend::Snooze)
        return {{QStringLiteral("snoozedUntil"), instantToJson(plan.snoozedUntil)}};
    const auto status = plan.after == AfterSend::Solve ? ConversationStatus::Solved : ConversationStatus::Pending;
    QJsonObject patch{{QStringLiteral("status"), toWire(status)}};
    if (!plan.category.isEmpty())
        patch.insert(QStringLiteral("category"), plan.category);
    return patch;
}

Result<void> queue(WriteTransaction& transaction, const Message& message, const SendPlan& plan,
                   const OutboxStore::QueueOptions& options, SentTogether& together)
{
    const bool note = message.kind == MessageKind::Note;
    const Result<OutboxEntry> entry = note ? OutboxStore::queueNote(transaction, message, options)
                                           : OutboxStore::queueReply(transaction, message, options);
    if (!entry)
        return entry.error();
    together = {message.conversationId, entry->id, {}, plan.after, options.notBefore};
    if (plan.after == AfterSend::Nothing)
        return {};
    const Result<OutboxEntry> update =
        OutboxStore::queueConversationUpdate(transaction, message.conversationId, patchOf(plan), options.now);
    if (!update)
        return update.error();
    together.updateEntryId = update->id;
    return {};
}

Result<Draft> withdrawTogether(WriteTransaction& transaction, const SentTogether& sent, const QDateTime& now)
{
    if (!sent.updateEntryId.isEmpty()) {
        // The status may have gone its own way meanwhile; the text is what has to come back.
        const Result<Draft> status = OutboxStore::withdraw(transaction, sent.updateEntryId, now);
        if (!status && status.error().code != ErrorCode::NotFound && status.error().code != ErrorCode::StateMismatch)
            return status.error();
    }
    return OutboxStore::withdraw(transaction, sent.replyEntryId, now);
}

} // namespace

ReplySender::ReplySender(Store* store, const Clock* clock, QObject* parent)
    : QObject(parent), m_store(store), m_clock(clock)
{
}

void ReplySender::send(const Message& message, const SendPlan& plan, int undoSeconds)
{
    OutboxStore::QueueOptions options;
    options.now = m_clock->now();
    if (undoSeconds > 0 && message.kind != MessageKind::Note)
        options.notBefore = options.now.addSecs(undoSeconds);
    auto together = std::make_shared<SentTogether>();
    m_store->write([=](WriteTransaction& transaction) { return queue(transaction, message, plan, options, *together); },
                   this,
                   [this, together](const Result<void>& result) {
                       if (!result) {
                           Q_EMIT sendFailed(result.error());
                           return;
                       }
                       m_last = *together;
                       m_sent.insert(m_last.replyEntryId, m_last);
                       Q_EMIT sent(m_last);
                   });
}

void ReplySender::takeBack(const SentTogether& sent)
{
    auto draft = std::make_shared<Draft>();
    const QDateTime now = m_clock->now();
    m_store->write(
        [=](WriteTransaction& transaction) -> Result<void> {
            Result<Draft> taken = withdrawTogether(transaction, sent, now);
            if (!taken)
                return taken.error();
            *draft = *taken;
            return {};
        },
        this,
        [this, draft, entry = sent.replyEntryId](const Result<void>& result) {
            if (!result) {
                Q_EMIT refused(result.error());
                return;
            }
            m_sent.remove(entry);
            if (m_last.replyEntryId == entry)
                m_last = {};
            Q_EMIT takenBack(*draft);
        });
}

SentTogether ReplySender::togetherWith(const Id& replyEntryId, const Id& conversationId) const
{
    return m_sent.value(replyEntryId, SentTogether{conversationId, replyEntryId, {}, AfterSend::Nothing, {}});
}

void ReplySender::retry(const Id& outboxEntryId)
{
    const QDateTime now = m_clock->now();
    m_store->write([=](WriteTransaction& transaction) { return OutboxStore::retry(transaction, outboxEntryId, now); },
                   this,
                   [this](const Result<void>& result) {
                       if (!result)
                           Q_EMIT refused(result.error());
                   });
}

} // namespace sampan
