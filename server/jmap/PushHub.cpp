// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/PushHub.h"

#include "server/jmap/Dispatcher.h"
#include "server/jmap/States.h"
#include "server/storage/ChangeLog.h"
#include "server/storage/SetupRows.h"

#include <QMutexLocker>

namespace sampan::server::jmap
{
namespace
{

constexpr int kCheckSeconds = 10;
constexpr quint16 kSignInEnded = 4401; // of the range RFC 6455, 7.4.2 leaves to applications

QSet<DataType> everyType()
{
    const QList<DataType>& all = allDataTypes();
    return {all.begin(), all.end()};
}

bool isSignedIn(Connection& connection, const Caller& caller)
{
    if (caller.signInId.isEmpty())
        return true; // not a person at a device: tests and the server itself
    auto rows =
        connection.run(QStringLiteral("SELECT 1 FROM sign_in WHERE id = ? AND revoked_at IS NULL"), {caller.signInId});
    return rows && rows->next();
}

} // namespace

PushHub::PushHub(Database& database) : m_database(database), m_presence(database)
{
    m_commitListener = m_database.onCommitted([this](const QSet<DataType>& types) { announce(types); });
}

PushHub::~PushHub()
{
    m_database.stopListening(m_commitListener);
}

Result<Caller> PushHub::refreshed(Connection& connection, const Caller& caller)
{
    const auto agent = agentRows::find(connection, caller.agentId);
    if (!agent)
        return agent.error();
    if (!*agent || !(*agent)->isActive || !isSignedIn(connection, caller))
        return Error{ErrorCode::TokenRevoked, {}, {}};
    const auto epoch = agentRows::epochOf(connection, caller.agentId);
    if (!epoch)
        return epoch.error();
    Caller now = caller;
    now.role = (*agent)->role;
    now.permissions = permissionsOf(now.role);
    now.teamIds = (*agent)->teamIds;
    now.epoch = *epoch;
    return now;
}

Result<Caller> PushHub::refreshed(const Caller& caller)
{
    Result<Caller> now = caller;
    const auto done = m_database.read([&](Connection& connection) -> Result<void> {
        now = refreshed(connection, caller);
        return {};
    });
    return done ? now : done.error();
}

Result<PushNews> PushHub::newsFor(Connection& connection, const Line& line, const QSet<DataType>& types) const
{
    QJsonObject changed;
    for (const TypeInfo* type : allTypes()) {
        const bool isWanted = line.types.isEmpty() || line.types.contains(type->type);
        if (!types.contains(type->type) || !isWanted || !mayRead(line.caller, *type))
            continue;
        const auto state = states::current(connection, line.caller, *type);
        if (!state)
            return state.error();
        changed.insert(toWire(type->type), *state);
    }
    auto rows = connection.run(QStringLiteral("SELECT seq FROM change_counter WHERE id = 1"));
    if (!rows)
        return rows.error();
    const qint64 seq = rows->next() ? rows->number(0) : 0;
    PushNews news;
    news.pushState = states::text(line.caller.epoch, seq);
    if (!changed.isEmpty())
        news.stateChange = {{QStringLiteral("@type"), QStringLiteral("StateChange")},
                            {QStringLiteral("changed"), QJsonObject{{kAccountId, changed}}}};
    return news;
}

/// With the lock held.
void PushHub::tell(int number, const QSet<DataType>& types)
{
    Line& line = m_lines.at(number);
    const auto done = m_database.read([&](Connection& connection) -> Result<void> {
        const auto now = refreshed(connection, line.caller);
        if (!now)
            return now.error();
        const bool isOtherView = now->epoch != line.caller.epoch;
        line.caller = *now;
        const auto news = newsFor(connection, line, isOtherView ? everyType() : types);
        if (!news)
            return news.error();
        if (!news->stateChange.isEmpty())
            line.listener->news(*news);
        return {};
    });
    // A listener that cannot be told must not believe that nothing happened: it reconnects and asks.
    if (!done)
        line.listener->end(done.error().code == ErrorCode::TokenRevoked ? kSignInEnded : 1011, "state unknown");
}

int PushHub::add(const Caller& caller, const QSet<DataType>& types, const QString& lastPushState,
                 std::shared_ptr<PushListener> listener)
{
    const QMutexLocker lock(&m_mutex);
    m_lines.emplace(++m_last, Line{caller, types, std::move(listener)});
    if (lastPushState.isEmpty())
        return m_last;
    QString present;
    const auto read = m_database.read([&](Connection& connection) -> Result<void> {
        const auto news = newsFor(connection, m_lines.at(m_last), {});
        if (!news)
            return news.error();
        present = news->pushState;
        return {};
    });
    if (!read || present != lastPushState)
        tell(m_last, everyType());
    return m_last;
}

void PushHub::remove(int number)
{
    const QMutexLocker lock(&m_mutex);
    m_lines.erase(number);
}

void PushHub::announce(const QSet<DataType>& types)
{
    const QMutexLocker lock(&m_mutex);
    for (const auto& [number, line] : m_lines)
        tell(number, types);
}

void PushHub::announceAll()
{
    announce(everyType());
}

void PushHub::tick(const QDateTime& now)
{
    m_presence.tick(now);
    const QMutexLocker lock(&m_mutex);
    for (const auto& [number, line] : m_lines)
        line.listener->tick(now);
    if (m_lastCheck.isValid() && m_lastCheck.secsTo(now) < kCheckSeconds)
        return;
    m_lastCheck = now;
    // Signing out changes no object, so no commit tells of it.
    for (const auto& [number, line] : m_lines) {
        const auto caller = refreshed(line.caller);
        if (!caller && caller.error().code == ErrorCode::TokenRevoked)
            line.listener->end(kSignInEnded, "signed out");
    }
}

void PushHub::endAll(quint16 code, const QByteArray& reason)
{
    const QMutexLocker lock(&m_mutex);
    for (const auto& [number, line] : m_lines)
        line.listener->end(code, reason);
}

} // namespace sampan::server::jmap
