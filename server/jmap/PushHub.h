// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/jmap/Presence.h"
#include "server/jmap/TypeInfo.h"
#include "server/storage/Database.h"

#include <QDateTime>
#include <map>
#include <memory>

namespace sampan::server::jmap
{

/// What a listener is told.
struct PushNews {
    QJsonObject stateChange; ///< a StateChange object (RFC 8620, 7.1)
    QString pushState;       ///< where the listener stands after it
};

/// One open line that wants to hear of changes. Called under the hub's lock, from any thread; must not call the hub
/// back.
class PushListener
{
public:
    virtual ~PushListener() = default;
    virtual void news(const PushNews& news) = 0;
    /// A sign of life is due, if `now` says so.
    virtual void tick(const QDateTime& now) = 0;
    /// The sign-in ended or the server stops; `code` is a WebSocket close code.
    virtual void end(quint16 code, const QByteArray& reason) = 0;
};

/// Turns commits into StateChange objects for each listener, within its own view. Thread-safe; outlive the listeners.
class PushHub
{
public:
    explicit PushHub(Database& database);
    ~PushHub();
    PushHub(const PushHub&) = delete;
    PushHub& operator=(const PushHub&) = delete;

    /// Tells `listener` of `types` from now on (empty: of all). When `lastPushState` is given and no longer true, it is
    /// told everything at once. Returns a number for remove().
    int add(const Caller& caller, const QSet<DataType>& types, const QString& lastPushState,
            std::shared_ptr<PushListener> listener);
    void remove(int number);

    void announce(const QSet<DataType>& types);
    void announceAll();
    /// To be called about every second: pings, and the end of lines whose sign-in was revoked.
    void tick(const QDateTime& now);
    void endAll(quint16 code, const QByteArray& reason);

    /// Who looks at what, over the same lines.
    Presence& presence() { return m_presence; }

    /// Who the caller is by now: TokenRevoked when the sign-in ended or the agent was disabled.
    static Result<Caller> refreshed(Connection& connection, const Caller& caller);
    Result<Caller> refreshed(const Caller& caller);

private:
    struct Line {
        Caller caller;
        QSet<DataType> types;
        std::shared_ptr<PushListener> listener;
    };

    Result<PushNews> newsFor(Connection& connection, const Line& line, const QSet<DataType>& types) const;
    void tell(int number, const QSet<DataType>& types);

    Database& m_database;
    Presence m_presence;
    QMutex m_mutex;
    std::map<int, Line> m_lines;
    int m_last = 0;
    int m_commitListener = 0;
    QDateTime m_lastCheck; ///< of the sign-ins
};

} // namespace sampan::server::jmap
