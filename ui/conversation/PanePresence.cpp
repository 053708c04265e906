// SPDX-License-Identifier: GPL-3.0-or-later
// Who else is in the conversation, and what others are told of this agent.
#include "ports/AgentPresence.h"
#include "ui/composer/Composer.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/conversation/ConversationHeader.h"
#include "ui/conversation/ConversationPane.h"

#include <QTimer>

namespace sampan
{

namespace
{
constexpr int writingEndsMs = 8000; // without a key, the agent only reads
}

void ConversationPane::setPresence(AgentPresence* presence)
{
    m_presence = presence;
    if (!presence)
        return;
    m_writing = new QTimer(this);
    m_writing->setSingleShot(true);
    m_writing->setInterval(writingEndsMs);
    connect(m_writing, &QTimer::timeout, this, [this] {
        if (!m_id.isEmpty())
            m_presence->setMine(m_id, AgentPresence::State::Viewing);
    });
    connect(m_composer->editor(), &QTextEdit::textChanged, this, &ConversationPane::nowWriting);
    connect(presence, &AgentPresence::changed, this, [this](const Id& conversationId) {
        if (conversationId == m_id)
            showOthers();
    });
    showOthers();
}

/// A draft that comes back by itself is not written.
void ConversationPane::nowWriting()
{
    if (m_id.isEmpty() || !m_composer->editor()->hasFocus() || m_composer->editor()->document()->isEmpty())
        return;
    if (!m_writing->isActive())
        m_presence->setMine(m_id, AgentPresence::State::Typing);
    m_writing->start();
}

void ConversationPane::showOthers()
{
    QStringList reading;
    QStringList writing;
    if (m_presence && !m_id.isEmpty()) {
        const auto others = m_presence->of(m_id);
        for (auto it = others.begin(); it != others.end(); ++it) {
            const Agent* agent = m_details.agent(it.key());
            if (agent)
                (it.value() == AgentPresence::State::Typing ? writing : reading) += agent->name;
        }
    }
    reading.sort();
    writing.sort();
    m_header->setOthers(reading, writing);
}

} // namespace sampan
