// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Id.h"

#include <QHash>
#include <QObject>

namespace sampan
{

/// Who else has a conversation open, and who is writing in it. Never stored; nothing is known while there is no push
/// connection. GUI thread.
class AgentPresence : public QObject
{
    Q_OBJECT

public:
    enum class State { Viewing, Typing };
    Q_ENUM(State)

    using QObject::QObject;

    /// What this agent does: once when a conversation is opened, and when writing begins and ends. It is told again by
    /// itself as long as it holds. An empty id: no conversation is open.
    virtual void setMine(const Id& conversationId, State state = State::Viewing) = 0;
    /// The other agents in a conversation.
    virtual QHash<Id, State> of(const Id& conversationId) const = 0;

Q_SIGNALS:
    void changed(const sampan::Id& conversationId);
};

} // namespace sampan
