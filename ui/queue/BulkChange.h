// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Agent.h"
#include "domain/Conversation.h"
#include "storage/Transactions.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace sampan
{

/// Why a conversation of a bulk change was left as it is.
enum class BulkRefusal { None, AlreadySo, NotAllowed, Closed, Merged, Gone, OtherCustomer, Refused };

/// What became of one conversation.
struct BulkItem {
    Id conversationId;
    QString subject;
    BulkRefusal refusal = BulkRefusal::None;
    Id entryId;         ///< of the outbox, when it was done
    QJsonObject before; ///< the patch that takes it back
    Id mergedInto;      ///< of a merge
};

struct BulkOutcome {
    QList<BulkItem> items;

    int doneCount() const;
    QList<BulkItem> refused() const;
};

/// The same change for many conversations, each judged by itself and all in one transaction. Runs on the writer thread.
class BulkChange
{
    Q_DECLARE_TR_FUNCTIONS(sampan::BulkChange)

public:
    /// Any error is the storage's and means that nothing was changed.
    static Result<BulkOutcome> apply(WriteTransaction& transaction, const QStringList& ids, const QJsonObject& patch,
                                     const Agent& self, const QDateTime& now);
    /// Merges all into the one written to last; those of another customer are left.
    static Result<BulkOutcome> merge(WriteTransaction& transaction, const QStringList& ids, const Agent& self,
                                     const QDateTime& now);
    /// Withdraws what has not gone out, and asks for the opposite of what has. Conversations changed by somebody else
    /// meanwhile are set back all the same, as with one.
    static Result<void> takeBack(WriteTransaction& transaction, const BulkOutcome& outcome, const QDateTime& now);

    /// The rule for one, before the server judges: None if it would be changed.
    static BulkRefusal judge(const Conversation& conversation, const QJsonObject& patch, const Agent& self);
    /// The patch that brings back what `patch` changes.
    static QJsonObject opposite(const Conversation& conversation, const QJsonObject& patch);
    /// "It is closed."
    static QString reason(BulkRefusal refusal);
    /// "9 done, 3 not: already so 2, closed 1"
    static QString summary(const BulkOutcome& outcome);
};

} // namespace sampan
