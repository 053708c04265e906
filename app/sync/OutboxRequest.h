// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/JmapTypes.h"
#include "app/sync/SetOutcome.h"
#include "storage/OutboxStore.h"

namespace sampan
{

/// One request of the outbox: an operation by itself, or several updates of conversations in one Conversation/set.
/// Pure.
class OutboxRequest
{
public:
    /// How many of `due` from the first on may go together, at most `most`: updates next to each other in the order of
    /// sending, each of another conversation.
    static qsizetype together(const QList<OutboxEntry>& due, qsizetype most);

    /// `entries` as `together` allows, not empty.
    OutboxRequest(const QString& accountId, QList<OutboxEntry> entries);

    const JmapRequest& request() const { return m_request; }
    const QList<OutboxEntry>& entries() const { return m_entries; }
    /// Why none of it was carried out, if the request or its method failed as a whole.
    std::optional<Error> failure(const Result<JmapResponse>& response) const;
    /// What became of each entry.
    QList<SetOutcome> outcomes(const Result<JmapResponse>& response) const;

private:
    SetOutcome outcome(const OutboxEntry& entry, const Result<JmapResponse>& response) const;

    JmapRequest m_request;
    QList<OutboxEntry> m_entries;
    QString m_before; ///< call that has to succeed first; empty: none
    QString m_call;
};

} // namespace sampan
