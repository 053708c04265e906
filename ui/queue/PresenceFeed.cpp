// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/PresenceFeed.h"

#include "ports/AgentPresence.h"
#include "storage/AgentStore.h"
#include "storage/Store.h"
#include "ui/queue/QueuePresence.h"

namespace sampan
{

PresenceFeed::PresenceFeed(AgentPresence* from, Store* store, QueuePresence* to, QObject* parent)
    : QObject(parent), m_from(from), m_store(store), m_to(to)
{
    connect(from, &AgentPresence::changed, this, &PresenceFeed::pass);
}

void PresenceFeed::pass(const Id& conversationId)
{
    if (m_from->of(conversationId).isEmpty())
        return m_to->set(conversationId, {});
    m_store->fetch<QList<Agent>>(AgentStore::all, this, [this, conversationId](const Result<QList<Agent>>& agents) {
        if (!agents)
            return;                                      // a mark that does not appear hides nothing
        const auto present = m_from->of(conversationId); // as it is now, not as it was when the names were asked for
        QMap<QString, QueuePresence::Doing> doing;
        for (const Agent& agent : *agents) {
            if (const auto it = present.find(agent.id); it != present.end())
                doing.insert(agent.name, *it == AgentPresence::State::Typing ? QueuePresence::Doing::Typing
                                                                             : QueuePresence::Doing::Viewing);
        }
        m_to->set(conversationId, doing);
    });
}

} // namespace sampan
