// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/QueuePresence.h"

#include <QStringList>

namespace sampan
{

void QueuePresence::set(const Id& conversationId, const QMap<QString, Doing>& agents)
{
    if (m_agents.value(conversationId) == agents)
        return;
    if (agents.isEmpty())
        m_agents.remove(conversationId);
    else
        m_agents.insert(conversationId, agents);
    Q_EMIT changed(conversationId);
}

void QueuePresence::clear()
{
    const QList<Id> all = m_agents.keys();
    for (const Id& id : all)
        set(id, {});
}

QString QueuePresence::icon(const Id& conversationId) const
{
    const auto agents = m_agents.constFind(conversationId);
    if (agents == m_agents.cend())
        return {};
    return agents->values().contains(Doing::Typing) ? QStringLiteral("pencil") : QStringLiteral("eye");
}

QString QueuePresence::sentence(const Id& conversationId) const
{
    const QMap<QString, Doing> agents = m_agents.value(conversationId);
    QStringList parts;
    for (auto agent = agents.begin(); agent != agents.end(); ++agent)
        parts << (agent.value() == Doing::Typing ? tr("%1 is writing").arg(agent.key())
                                                 : tr("%1 is reading").arg(agent.key()));
    return parts.join(tr("; ", "between who is writing and who is reading"));
}

} // namespace sampan
