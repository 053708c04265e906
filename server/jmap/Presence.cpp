// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/Presence.h"

#include "domain/Instant.h"
#include "server/storage/Visibility.h"

#include <QMutexLocker>
#include <QSet>

namespace sampan::server::jmap
{
namespace
{

Result<std::optional<Scope>> scopeOf(Database& database, const Id& conversationId)
{
    Result<std::optional<Scope>> scope = std::optional<Scope>();
    const auto read = database.read([&](Connection& connection) -> Result<void> {
        scope = visibility::scopeOfConversation(connection, conversationId);
        return {};
    });
    return read ? scope : read.error();
}

bool isPresenceSet(const QJsonObject& message)
{
    const QJsonValue id = message.value(u"conversationId");
    const QString state = message.value(u"state").toString();
    return id.isNull() || (isValidId(id.toString()) && (state == u"viewing" || state == u"typing"));
}

} // namespace

int Presence::add(const Caller& caller, Tell tell)
{
    const QMutexLocker lock(&m_mutex);
    m_places.emplace(++m_last, Place{caller, std::move(tell), {}, false, {}, 0});
    QSet<Id> open;
    for (const auto& [number, place] : m_places)
        open.insert(place.conversationId);
    open.remove({});
    for (const Id& id : std::as_const(open))
        announce(id, m_last);
    return m_last;
}

void Presence::remove(int number)
{
    const QMutexLocker lock(&m_mutex);
    const auto place = m_places.find(number);
    if (place == m_places.end())
        return;
    const Id left = place->second.conversationId;
    m_places.erase(place);
    if (!left.isEmpty())
        announce(left);
}

Result<void> Presence::set(int number, const Caller& caller, const QJsonObject& message)
{
    if (!isPresenceSet(message))
        return Error{ErrorCode::InvalidArguments, QStringLiteral("not a PresenceSet object"), {}};
    const Id id = message.value(u"conversationId").toString();
    const QMutexLocker lock(&m_mutex);
    const auto found = m_places.find(number);
    if (found == m_places.end() || ++found->second.messages > kMessagesPerSecond)
        return {};
    found->second.caller = caller;
    if (!id.isEmpty()) {
        const auto scope = scopeOf(m_database, id);
        if (!scope)
            return scope.error();
        if (!*scope || !caller.viewer().sees(**scope))
            return Error{ErrorCode::NotFound, QStringLiteral("there is no such conversation"), {}};
    }
    move(found->second, id, message.value(u"state").toString() == u"typing");
    return {};
}

/// With the lock held.
void Presence::move(Place& place, const Id& conversationId, bool isTyping)
{
    const Id left = place.conversationId;
    const bool isSame = left == conversationId && place.isTyping == isTyping;
    place.conversationId = conversationId;
    place.isTyping = isTyping;
    place.until = (m_now.isValid() ? m_now : nowUtc()).addSecs(kLifeSeconds);
    if (isSame)
        return;
    if (!left.isEmpty() && left != conversationId)
        announce(left);
    if (!conversationId.isEmpty())
        announce(conversationId);
}

void Presence::tick(const QDateTime& now)
{
    const QMutexLocker lock(&m_mutex);
    m_now = now;
    QSet<Id> left;
    for (auto& [number, place] : m_places) {
        place.messages = 0;
        if (place.conversationId.isEmpty() || place.until > now)
            continue;
        left.insert(place.conversationId);
        place.conversationId.clear();
    }
    for (const Id& id : std::as_const(left))
        announce(id);
}

/// With the lock held, to all who may see it, or to one. Whoever writes on one of their devices writes.
void Presence::announce(const Id& conversationId, int only)
{
    const auto scope = scopeOf(m_database, conversationId);
    if (!scope || !*scope)
        return; // nobody is told wrong things; the next word tells anew
    QJsonObject agents;
    for (const auto& [number, place] : m_places) {
        if (place.conversationId != conversationId)
            continue;
        const bool isTyping = place.isTyping || agents.value(place.caller.agentId).toString() == u"typing";
        agents.insert(place.caller.agentId, isTyping ? QStringLiteral("typing") : QStringLiteral("viewing"));
    }
    const QJsonObject change{{QStringLiteral("@type"), QStringLiteral("PresenceChange")},
                             {QStringLiteral("conversationId"), conversationId},
                             {QStringLiteral("agents"), agents}};
    for (const auto& [number, place] : m_places) {
        if ((only == 0 || number == only) && place.caller.viewer().sees(**scope))
            place.tell(change);
    }
}

} // namespace sampan::server::jmap
