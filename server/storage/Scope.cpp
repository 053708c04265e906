// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Scope.h"

#include <algorithm>

namespace sampan::server
{

Scope::Scope(QStringList words) : m_words(std::move(words))
{
    m_words.sort();
    m_words.removeDuplicates();
}

Scope Scope::ofTeam(const Id& teamId)
{
    return Scope({QString(u"t:" + teamId)});
}

Scope Scope::ofAgent(const Id& agentId)
{
    return Scope({QString(u"a:" + agentId)});
}

Scope Scope::ofConversation(const Id& teamId, const Id& assigneeId, const QString& taskTeamIds)
{
    QStringList words{teamId.isEmpty() ? QStringLiteral("d") : QString(u"t:" + teamId)};
    if (!assigneeId.isEmpty())
        words.append(u"a:" + assigneeId);
    for (const QString& team : taskTeamIds.split(u' ', Qt::SkipEmptyParts))
        words.append(u"t:" + team);
    return Scope(words);
}

Scope Scope::fromText(const QString& text)
{
    return Scope(text.split(u' ', Qt::SkipEmptyParts));
}

Scope Scope::operator+(const Scope& other) const
{
    return Scope(m_words + other.m_words);
}

bool Viewer::sees(const Scope& scope) const
{
    return std::any_of(scope.words().begin(), scope.words().end(), [this](const QString& word) {
        if (word == u"*")
            return true;
        if (!seesDesk)
            return false;
        if (seesAll || word == u"d")
            return true;
        const QString id = word.mid(2);
        return word.startsWith(u"a:") ? id == agentId : teamIds.contains(id);
    });
}

} // namespace sampan::server
