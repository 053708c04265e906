// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/services/AccountsCaller.h"
#include "server/storage/Database.h"

#include <QJsonObject>
#include <QMutex>
#include <functional>
#include <map>

namespace sampan::server::jmap
{

/// Who looks at which conversation and who writes in it, told to all others who see it. Never stored; it ends with the
/// socket, or after a minute without a new word. Thread-safe.
class Presence
{
public:
    static constexpr int kLifeSeconds = 60;
    static constexpr int kMessagesPerSecond = 5;

    using Tell = std::function<void(const QJsonObject& change)>;

    explicit Presence(Database& database) : m_database(database) {}

    /// A socket that takes part, which is told who is where already; `tell` is called under the lock and must not call
    /// back. Returns a number.
    int add(const Caller& caller, Tell tell);
    void remove(int number);
    /// A PresenceSet object of that socket. What comes more often than allowed is left out. InvalidArguments for a
    /// wrong shape, NotFound for a conversation the caller does not see.
    Result<void> set(int number, const Caller& caller, const QJsonObject& message);
    /// To be called about every second with the present instant.
    void tick(const QDateTime& now);

private:
    struct Place {
        Caller caller;
        Tell tell;
        Id conversationId; ///< empty: nowhere
        bool isTyping = false;
        QDateTime until;
        int messages = 0; ///< since the last tick
    };

    void announce(const Id& conversationId, int only = 0);
    void move(Place& place, const Id& conversationId, bool isTyping);

    Database& m_database;
    QMutex m_mutex;
    std::map<int, Place> m_places;
    int m_last = 0;
    QDateTime m_now;
};

} // namespace sampan::server::jmap
