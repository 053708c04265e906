// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "storage/OutboxStore.h"

#include <QHash>
#include <QObject>

namespace sampan
{

class Store;

/// What becomes of the conversation when the reply goes.
enum class AfterSend { Nothing, Solve, WaitForCustomer, Snooze };

/// How a reply is to go.
struct SendPlan {
    AfterSend after = AfterSend::WaitForCustomer;
    QDateTime snoozedUntil = {}; ///< UTC, for Snooze
    QDateTime sendAt = {};       ///< UTC; invalid: now
    QString category = {};       ///< given with Solve; empty: it stays
};

/// What went to the outbox together, so that it can be taken back together.
struct SentTogether {
    Id conversationId;
    Id replyEntryId;
    Id updateEntryId; ///< empty when no status was set
    AfterSend after = AfterSend::Nothing;
    QDateTime notBefore; ///< UTC; until then it can be taken back; invalid: it goes at once
};

/// Puts a reply or note into the outbox, with the change of status that belongs to it, in one transaction; and takes
/// both back. Every call ends in one signal.
class ReplySender : public QObject
{
    Q_OBJECT

public:
    ReplySender(Store* store, const Clock* clock, QObject* parent = nullptr);

    /// `undoSeconds`: how long it can be taken back; notes go at once.
    void send(const Message& message, const SendPlan& plan, int undoSeconds);
    /// The reply goes back into the draft of its conversation.
    void takeBack(const SentTogether& sent);
    void retry(const Id& outboxEntryId);
    const SentTogether& last() const { return m_last; }
    /// What went with the reply of this entry, if it was sent here; else the reply alone.
    SentTogether togetherWith(const Id& replyEntryId, const Id& conversationId) const;

Q_SIGNALS:
    void sent(const sampan::SentTogether& together);
    void sendFailed(const sampan::Error& error);
    void takenBack(const sampan::Draft& draft);
    /// It could not be taken back (already on its way), or not be tried again.
    void refused(const sampan::Error& error);

private:
    Store* m_store;
    const Clock* m_clock;
    SentTogether m_last;
    QHash<Id, SentTogether> m_sent; ///< by entry of the reply
};

} // namespace sampan
