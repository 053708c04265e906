// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/StoreTypes.h"

#include <utility>

namespace sampan
{

/// "Read, then take the commits": a commit told while a read is on its way waits, and one that the read already holds
/// is skipped, also if it is told only later. GUI thread.
class CommitGate
{
public:
    /// A read was asked for: what is told from now on waits.
    void shut()
    {
        m_isOpen = false;
        m_early.clear();
    }
    bool isOpen() const { return m_isOpen; }
    /// The answer is here, of `sequence`. Take what this returns, in its order, before anything else.
    QList<StoreCommit> open(quint64 sequence)
    {
        m_isOpen = true;
        m_readAt = sequence;
        QList<StoreCommit> later = std::exchange(m_early, {});
        later.removeIf([sequence](const StoreCommit& commit) { return commit.sequence <= sequence; });
        return later;
    }
    /// True if `commit` is to be taken now.
    bool lets(const StoreCommit& commit)
    {
        if (!m_isOpen)
            m_early.append(commit);
        return m_isOpen && commit.sequence > m_readAt;
    }

private:
    QList<StoreCommit> m_early;
    quint64 m_readAt = 0;
    bool m_isOpen = false;
};

} // namespace sampan
