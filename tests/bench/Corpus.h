// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Agent.h"
#include "domain/Conversation.h"
#include "domain/Customer.h"
#include "domain/Inbox.h"
#include "domain/Message.h"
#include "domain/Team.h"

#include <QList>

namespace sampan::bench
{

/// The correspondence of a busy cross-border shop, the same in every run: message n, conversation n and customer n are
/// functions of n. Four messages a conversation, three customers to five conversations, one conversation in fifty still
/// needs somebody. Texts are sentences of fourteen languages in the shares such a shop sees, with an order number.
class Corpus
{
public:
    static constexpr int messagesPerConversation = 4;

    Corpus();

    Message message(int number) const;
    Conversation conversation(int number) const;
    Customer customer(int number) const;
    static int customerOf(int conversation) { return conversation * 3 / 5; }
    /// The number every message of a conversation names, e.g. "LH-20004711".
    static QString orderNumber(int conversation);

    const QList<Inbox>& inboxes() const { return m_inboxes; }
    const QList<Agent>& agents() const { return m_agents; }
    const QList<Team>& teams() const { return m_teams; }
    /// The agent who sits before the bench.
    const Agent& self() const { return m_agents.first(); }

private:
    struct Tongue {
        QString tag;
        QString country;
        QStringList sentences;
    };
    const Tongue& tongueOf(int conversation) const;
    QString textOf(int message) const;

    QList<Tongue> m_tongues; ///< repeated by weight
    QList<Inbox> m_inboxes;
    QList<Agent> m_agents;
    QList<Team> m_teams;
};

} // namespace sampan::bench
