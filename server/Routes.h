// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/AuthEndpoints.h"
#include "server/Metrics.h"
#include "server/http/Http.h"
#include "server/services/Accounts.h"

#include <QHash>
#include <functional>
#include <optional>

namespace sampan::server
{

/// What a route asks of its caller before its handler runs. Each JMAP method judges further by itself.
enum class Access {
    Open,           ///< anybody
    SignedIn,       ///< a valid access token
    Answering,      ///< signed in and may answer customers
    ReadingDesk,    ///< signed in and may read conversations
    LocalOrManaging ///< from this machine, or signed in and may manage the setup
};

enum class RouteKind { Plain, WebSocket, EventStream };

/// The parts of JMAP that the table leads to. All are called on worker threads, many at once.
struct JmapHandlers {
    using Answer = std::function<http::Response(const http::Request&, const Caller&)>;
    using Open = std::function<http::Upgrade(const http::Request&, const Caller&)>;
    using Blob = std::function<http::Response(const http::Request&, const Caller&, const QStringList& path)>;

    Answer session;
    Answer api;
    Answer picture;
    Blob upload;    ///< path: account
    Blob resumable; ///< path: account, and the token once it was begun
    Blob download;  ///< path: account, blob, name
    Open webSocket;
    Open eventSource;
};

class Routes;

/// One call on its way to its handler.
struct RouteCall {
    const http::Request& request;
    std::optional<Caller> caller; ///< set unless the access is Open or the call is local
    QStringList path;             ///< what stands for the {names} of the pattern
};

struct Route {
    const char* method;
    const char* pattern; ///< "{x}" one segment, "{x*}" the rest of the path
    Access access;
    RouteKind kind;
    qint64 bodyLimit; ///< bytes
    http::Response (Routes::*answer)(const RouteCall&);
    http::Upgrade (Routes::*open)(const RouteCall&);
};

/// The whole HTTP API as one table, and the one place where tokens and roles are checked before anything runs.
class Routes : public http::Handler
{
public:
    /// All must outlive the object. `health` says whether storage answers.
    Routes(Accounts& accounts, Metrics& metrics, JmapHandlers jmap, std::function<Result<void>()> health);

    static const QList<Route>& table();
    /// True if this caller may go through; nothing for a caller without a token.
    static bool allows(Access access, const std::optional<Caller>& caller, bool isLocal);

    http::Response handle(const http::Request& request) override;
    qint64 bodyLimit(const http::Request& headerOnly) override;
    http::Upgrade webSocket(const http::Request& request) override;
    std::optional<http::Upgrade> eventStream(const http::Request& request) override;

private:
    struct Match {
        const Route* route = nullptr;
        QStringList path;
        QStringList otherMethods; ///< of the same path, when `route` is null
    };

    static Match match(const http::Request& request, bool streams);
    /// The caller when the route lets the call through.
    Result<std::optional<Caller>> admit(const Route& route, const http::Request& request);
    http::Response answer(const Match& match, const http::Request& request);
    http::Upgrade open(const Match& match, const http::Request& request);

    http::Response health(const RouteCall& call);
    http::Response metrics(const RouteCall& call);
    http::Response token(const RouteCall& call);
    http::Response listTokens(const RouteCall& call);
    http::Response revokeToken(const RouteCall& call);
    http::Response signOut(const RouteCall& call);
    http::Response session(const RouteCall& call);
    http::Response api(const RouteCall& call);
    http::Response upload(const RouteCall& call);
    http::Response picture(const RouteCall& call);
    http::Response resumable(const RouteCall& call);
    http::Response download(const RouteCall& call);
    http::Upgrade socket(const RouteCall& call);
    http::Upgrade events(const RouteCall& call);

    Accounts& m_accounts;
    Metrics& m_metrics;
    AuthEndpoints m_auth;
    JmapHandlers m_jmap;
    std::function<Result<void>()> m_health;
};

} // namespace sampan::server
