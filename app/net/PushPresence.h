// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/PushSocket.h"
#include "ports/AgentPresence.h"

namespace sampan
{

/// AgentPresence over the push connection (server/API.md, Presence). While a conversation is open it is told every 30
/// s, because the server forgets after 60. A connection that is lost forgets the others; the next one is told at once,
/// also that nothing is open, because the server tells only those who have spoken.
class PushPresence final : public AgentPresence
{
    Q_OBJECT

public:
    /// `socket` lives at least as long.
    explicit PushPresence(PushSocket& socket, QObject* parent = nullptr);

    /// The signed-in agent, who is not among the others.
    void setAgent(const Id& agentId) { m_agentId = agentId; }
    void setRenewal(std::chrono::milliseconds renewal) { m_renewal.setInterval(renewal); }

    void setMine(const Id& conversationId, State state = State::Viewing) override;
    QHash<Id, State> of(const Id& conversationId) const override { return m_others.value(conversationId); }

private:
    void tell();
    void take(const QString& type, const QJsonObject& object);
    void forget();

    PushSocket& m_socket;
    Id m_agentId;
    Id m_mine;
    State m_state = State::Viewing;
    QHash<Id, QHash<Id, State>> m_others;
    QTimer m_renewal;
    QTimer m_soon; ///< several changes within a moment are one message
};

} // namespace sampan
