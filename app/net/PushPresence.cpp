// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/PushPresence.h"

namespace sampan
{
namespace
{

using namespace std::chrono_literals;

QString wordOf(AgentPresence::State state)
{
    return state == AgentPresence::State::Typing ? QStringLiteral("typing") : QStringLiteral("viewing");
}

} // namespace

PushPresence::PushPresence(PushSocket& socket, QObject* parent) : AgentPresence(parent), m_socket(socket)
{
    m_renewal.setInterval(30s);
    m_soon.setSingleShot(true);
    m_soon.setInterval(250ms); // the server takes five a second
    connect(&m_renewal, &QTimer::timeout, this, &PushPresence::tell);
    connect(&m_soon, &QTimer::timeout, this, &PushPresence::tell);
    connect(&m_socket, &PushSocket::received, this, &PushPresence::take);
    // Also without a conversation: the server tells only those who have spoken.
    connect(&m_socket, &PushSocket::opened, this, &PushPresence::tell);
    connect(&m_socket, &PushSocket::closed, this, &PushPresence::forget);
}

void PushPresence::setMine(const Id& conversationId, State state)
{
    if (conversationId == m_mine && state == m_state)
        return;
    m_mine = conversationId;
    m_state = state;
    if (m_mine.isEmpty())
        m_renewal.stop();
    else
        m_renewal.start();
    m_soon.start();
}

void PushPresence::tell()
{
    const QJsonValue id = m_mine.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(m_mine);
    m_socket.send({{QStringLiteral("@type"), QStringLiteral("PresenceSet")},
                   {QStringLiteral("conversationId"), id},
                   {QStringLiteral("state"), wordOf(m_state)}});
}

void PushPresence::take(const QString& type, const QJsonObject& object)
{
    if (type != u"PresenceChange")
        return;
    const Id conversation = object.value(u"conversationId").toString();
    const QJsonObject agents = object.value(u"agents").toObject();
    QHash<Id, State> others;
    for (auto it = agents.begin(); it != agents.end(); ++it) {
        if (it.key() != m_agentId)
            others.insert(it.key(), it.value().toString() == u"typing" ? State::Typing : State::Viewing);
    }
    if (others == m_others.value(conversation))
        return;
    if (others.isEmpty())
        m_others.remove(conversation);
    else
        m_others.insert(conversation, others);
    Q_EMIT changed(conversation);
}

void PushPresence::forget()
{
    const QHash<Id, QHash<Id, State>> gone = std::exchange(m_others, {});
    for (const Id& id : gone.keys())
        Q_EMIT changed(id);
}

} // namespace sampan
