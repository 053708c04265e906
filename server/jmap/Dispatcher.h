// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/jmap/Methods.h"
#include "server/jmap/ResultReference.h"

#include <QJsonArray>
#include <QMutex>

namespace sampan::server::jmap
{

inline const QString kCoreCapability = QStringLiteral("urn:ietf:params:jmap:core");
inline const QString kSocketCapability = QStringLiteral("urn:ietf:params:jmap:websocket");
inline const QString kDeskCapability = QStringLiteral("urn:sampan:params:jmap:desk");
inline const QString kAccountId = QStringLiteral("desk");

/// The error of a whole request (RFC 8620, 3.6.1): problem type, HTTP status, and for "limit" the limit's name.
struct RequestError {
    Error error;
    QString limit;
};
/// The problem details object of RFC 7807.
QJsonObject toJson(const RequestError& error);

/// The number of things an agent does at once, kept within a limit. Thread-safe.
class Concurrency
{
public:
    /// False when the agent has `limit` already; else leave() must follow.
    bool enter(const Id& agentId, int limit);
    void leave(const Id& agentId);

private:
    QMutex m_mutex;
    QHash<Id, int> m_running;
};

/// Answers JMAP requests (RFC 8620, 3). Thread-safe; one object for the whole server.
class Dispatcher
{
public:
    Dispatcher(Database& database, const Clock& clock, Limits limits = {});

    /// The text of the Response object, or the reason why the request as a whole is refused. The bytes are those of a
    /// Request object.
    std::variant<QByteArray, RequestError> answer(const Caller& caller, const QByteArray& request);
    /// The same for an object already parsed, as it comes over a WebSocket.
    std::variant<QByteArray, RequestError> answer(const Caller& caller, const QJsonObject& request);

    const Limits& limits() const { return m_limits; }
    Database& database() { return m_database; }
    /// Changes whenever the session object of this caller would.
    static QString sessionState(const Caller& caller);

private:
    std::variant<QByteArray, RequestError> run(const Caller& caller, const QJsonObject& request);
    Answered call(MethodContext& context, const QStringList& capabilities, const QJsonArray& call,
                  const QList<Answered>& answers);
    Result<QByteArray> dispatch(MethodContext& context, const QStringList& capabilities, const QString& name,
                                const QJsonObject& arguments);

    Database& m_database;
    const Clock& m_clock;
    const Limits m_limits;
    Concurrency m_concurrency;
};

} // namespace sampan::server::jmap
