// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Id.h"

#include <QSet>
#include <QStringList>

namespace sampan::server
{

/// Who can see an object, as text for the change log: words parted by blanks. "*" everybody who is signed in; "d"
/// everybody who works with customers (a customer without conversations, a conversation without a team); "t:<team>";
/// "a:<agent>".
class Scope
{
public:
    Scope() = default;
    static Scope everybody() { return Scope({QStringLiteral("*")}); }
    static Scope desk() { return Scope({QStringLiteral("d")}); }
    /// A conversation: its team (or the whole desk while it has none), its assignee, and the departments with an open
    /// task in it (ids parted by blanks).
    static Scope ofConversation(const Id& teamId, const Id& assigneeId, const QString& taskTeamIds);
    static Scope ofTeam(const Id& teamId);
    static Scope ofAgent(const Id& agentId);
    static Scope fromText(const QString& text);

    /// Both together.
    Scope operator+(const Scope& other) const;
    QString text() const { return m_words.isEmpty() ? QStringLiteral("") : m_words.join(u' '); } // never NULL
    const QStringList& words() const { return m_words; }
    bool isEmpty() const { return m_words.isEmpty(); }
    friend bool operator==(const Scope&, const Scope&) = default;

private:
    explicit Scope(QStringList words);
    QStringList m_words; // sorted, each once
};

/// What one agent can see.
struct Viewer {
    Id agentId;
    bool seesDesk = false; ///< works with customers: own teams and what has no team
    bool seesAll = false;  ///< every conversation of every team
    QStringList teamIds;

    bool sees(const Scope& scope) const;
};

} // namespace sampan::server
