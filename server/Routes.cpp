// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Routes.h"

#include "server/Log.h"
#include "server/Problem.h"
#include "server/services/SignInAddress.h"

#include <QElapsedTimer>
#include <QJsonObject>

namespace sampan::server
{
namespace
{

constexpr qint64 kNoBody = 0;
constexpr qint64 kSmallBody = 8 * 1024;
constexpr qint64 kRequestBody = 10 * 1000 * 1000;
constexpr qint64 kUploadBody = 50 * 1000 * 1000;

/// The values of the pattern's {names}, or nothing when the path is another.
std::optional<QStringList> valuesOf(QLatin1StringView pattern, const QString& path)
{
    const QStringList wanted = QString(pattern).split(u'/');
    const QStringList given = path.split(u'/');
    QStringList values;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const QString& part = wanted.at(i);
        if (i >= given.size())
            return std::nullopt;
        if (part.endsWith(u"*}"))
            return values + QStringList{given.mid(i).join(u'/')};
        if (part.startsWith(u'{') ? given.at(i).isEmpty() : part != given.at(i))
            return std::nullopt;
        if (part.startsWith(u'{'))
            values.append(given.at(i));
    }
    return given.size() == wanted.size() ? std::optional(values) : std::nullopt;
}

std::optional<QString> bearerOf(const http::Request& request)
{
    const QByteArray header = request.header("authorization").trimmed();
    if (header.size() < 8 || header.left(7).toLower() != "bearer ")
        return std::nullopt;
    return QString::fromLatin1(header.mid(7).trimmed());
}

} // namespace

const QList<Route>& Routes::table()
{
    using enum Access;
    using enum RouteKind;
    static const QList<Route> routes{
        {"GET", "/health", Open, Plain, kNoBody, &Routes::health, nullptr},
        {"GET", "/metrics", LocalOrManaging, Plain, kNoBody, &Routes::metrics, nullptr},
        {"POST", "/auth/token", Open, Plain, kSmallBody, &Routes::token, nullptr},
        {"GET", "/auth/tokens", SignedIn, Plain, kNoBody, &Routes::listTokens, nullptr},
        {"DELETE", "/auth/tokens/{id}", SignedIn, Plain, kNoBody, &Routes::revokeToken, nullptr},
        {"POST", "/auth/signout", SignedIn, Plain, kSmallBody, &Routes::signOut, nullptr},
        {"GET", "/.well-known/jmap", SignedIn, Plain, kNoBody, &Routes::session, nullptr},
        {"GET", "/jmap/session", SignedIn, Plain, kNoBody, &Routes::session, nullptr},
        {"POST", "/jmap/api", SignedIn, Plain, kRequestBody, &Routes::api, nullptr},
        {"POST", "/jmap/upload/{account}/", Answering, Plain, kUploadBody, &Routes::upload, nullptr},
        {"POST", "/jmap/upload/{account}/resumable", Answering, Plain, kSmallBody, &Routes::resumable, nullptr},
        {"PATCH", "/jmap/upload/{account}/resumable/{token}", Answering, Plain, kUploadBody, &Routes::resumable,
         nullptr},
        {"GET", "/jmap/upload/{account}/resumable/{token}", Answering, Plain, kNoBody, &Routes::resumable, nullptr},
        {"GET", "/jmap/download/{account}/{blob}/{name*}", ReadingDesk, Plain, kNoBody, &Routes::download, nullptr},
        {"GET", "/jmap/picture", ReadingDesk, Plain, kNoBody, &Routes::picture, nullptr},
        {"GET", "/jmap/ws", SignedIn, WebSocket, kNoBody, nullptr, &Routes::socket},
        {"GET", "/jmap/eventsource/", SignedIn, EventStream, kNoBody, nullptr, &Routes::events},
    };
    return routes;
}

bool Routes::allows(Access access, const std::optional<Caller>& caller, bool isLocal)
{
    switch (access) {
    case Access::Open:
        return true;
    case Access::SignedIn:
        return caller.has_value();
    case Access::Answering:
        return caller && caller->may(Permission::Answer);
    case Access::ReadingDesk:
        return caller && (caller->may(Permission::ReadOwnTeams) || caller->may(Permission::ReadAll));
    case Access::LocalOrManaging:
        return caller ? caller->may(Permission::ManageSetup) : isLocal;
    }
    return false;
}

Routes::Routes(Accounts& accounts, Metrics& metrics, JmapHandlers jmap, std::function<Result<void>()> health)
    : m_accounts(accounts), m_metrics(metrics), m_auth(accounts), m_jmap(std::move(jmap)), m_health(std::move(health))
{
}

/// `streams`: only WebSocket and EventSource routes; else only the others.
Routes::Match Routes::match(const http::Request& request, bool streams)
{
    Match match;
    const QByteArray method = request.method == "HEAD" ? QByteArray("GET") : request.method;
    for (const Route& route : table()) {
        if ((route.kind != RouteKind::Plain) != streams)
            continue;
        const auto values = valuesOf(QLatin1StringView(route.pattern), request.path);
        if (!values)
            continue;
        if (method == route.method)
            return {&route, *values, {}};
        match.otherMethods.append(QLatin1StringView(route.method));
    }
    return match;
}

Result<std::optional<Caller>> Routes::admit(const Route& route, const http::Request& request)
{
    if (route.access == Access::Open)
        return std::optional<Caller>();
    const std::optional<QString> token = bearerOf(request);
    const bool isLocal = isLoopbackAddress(request.peer);
    std::optional<Caller> caller;
    if (token) {
        Result<Caller> found = m_accounts.authenticate(*token);
        if (!found)
            return found.error();
        caller = *found;
    }
    if (allows(route.access, caller, isLocal))
        return caller;
    if (!caller)
        return Error{ErrorCode::TokenExpired, QStringLiteral("this needs an access token"), {}};
    return Error{ErrorCode::Forbidden, QStringLiteral("the role does not allow this"), {}};
}

http::Response Routes::answer(const Match& match, const http::Request& request)
{
    if (!match.route && match.otherMethods.isEmpty())
        return problem(404, QStringLiteral("notFound"), QStringLiteral("there is nothing at this path"));
    if (!match.route) {
        http::Response response =
            problem(405, QStringLiteral("methodNotAllowed"), QStringLiteral("this path takes another method"));
        response.headers.append(
            std::pair(QByteArray("Allow"), match.otherMethods.join(QStringLiteral(", ")).toLatin1()));
        return response;
    }
    const auto caller = admit(*match.route, request);
    if (!caller)
        return problemOf(caller.error());
    return (this->*match.route->answer)({request, *caller, match.path});
}

http::Response Routes::handle(const http::Request& request)
{
    QElapsedTimer clock;
    clock.start();
    const Match found = match(request, false);
    http::Response response = answer(found, request);
    const QByteArray route = found.route ? found.route->pattern : "other";
    m_metrics.count("http_responses", {{"route", route}, {"status", QByteArray::number(response.status)}});
    m_metrics.observe("http_response_seconds", static_cast<double>(clock.nsecsElapsed()) / 1e9);
    const log::Level level = response.status >= 500 ? log::Level::Warning : log::Level::Debug;
    log::write(level, "http", "response",
               {{QStringLiteral("route"), QString::fromLatin1(route)},
                {QStringLiteral("status"), response.status},
                {QStringLiteral("ms"), static_cast<double>(clock.elapsed())}});
    return response;
}

qint64 Routes::bodyLimit(const http::Request& headerOnly)
{
    const Match found = match(headerOnly, false);
    if (!found.route)
        return kNoBody;
    // A large body is only taken with a token that was once given out; an expired one counts, so that its owner is told
    // to refresh (401) and not that the body is too large.
    const std::optional<QString> token = bearerOf(headerOnly);
    if (found.route->bodyLimit > kSmallBody && !(token && m_accounts.isKnown(*token)))
        return kSmallBody;
    return found.route->bodyLimit;
}

http::Upgrade Routes::open(const Match& match, const http::Request& request)
{
    http::Upgrade refusal;
    if (!match.route) {
        refusal.refusal = problem(404, QStringLiteral("notFound"), QStringLiteral("there is nothing at this path"));
        return refusal;
    }
    const auto caller = admit(*match.route, request);
    if (!caller) {
        refusal.refusal = problemOf(caller.error());
        return refusal;
    }
    m_metrics.count("push_channels", {{"route", match.route->pattern}});
    return (this->*match.route->open)({request, *caller, match.path});
}

http::Upgrade Routes::webSocket(const http::Request& request)
{
    Match found = match(request, true);
    if (found.route && found.route->kind != RouteKind::WebSocket)
        found.route = nullptr;
    return open(found, request);
}

std::optional<http::Upgrade> Routes::eventStream(const http::Request& request)
{
    const Match found = match(request, true);
    if (!found.route || found.route->kind != RouteKind::EventStream)
        return std::nullopt;
    return open(found, request);
}

http::Response Routes::health(const RouteCall&)
{
    const Result<void> storage = m_health();
    if (!storage)
        return problemOf({ErrorCode::ServerUnavailable, storage.error().detail, {}});
    return jsonResponse({{QStringLiteral("status"), QStringLiteral("ok")}});
}

http::Response Routes::metrics(const RouteCall&)
{
    http::Response response;
    response.contentType = Metrics::contentType();
    response.body = m_metrics.text();
    return response;
}

http::Response Routes::token(const RouteCall& call)
{
    http::Response response = m_auth.token(call.request);
    m_metrics.count("sign_ins", {{"status", QByteArray::number(response.status)}});
    return response;
}

http::Response Routes::listTokens(const RouteCall& call)
{
    return m_auth.list(*call.caller);
}
http::Response Routes::revokeToken(const RouteCall& call)
{
    return m_auth.revoke(*call.caller, call.path.first());
}
http::Response Routes::signOut(const RouteCall& call)
{
    return m_auth.signOut(*call.caller);
}
http::Response Routes::session(const RouteCall& call)
{
    return m_jmap.session(call.request, *call.caller);
}
http::Response Routes::api(const RouteCall& call)
{
    return m_jmap.api(call.request, *call.caller);
}
http::Response Routes::upload(const RouteCall& call)
{
    return m_jmap.upload(call.request, *call.caller, call.path);
}
http::Response Routes::resumable(const RouteCall& call)
{
    return m_jmap.resumable(call.request, *call.caller, call.path);
}
http::Response Routes::download(const RouteCall& call)
{
    return m_jmap.download(call.request, *call.caller, call.path);
}
http::Response Routes::picture(const RouteCall& call)
{
    return m_jmap.picture(call.request, *call.caller);
}
http::Upgrade Routes::socket(const RouteCall& call)
{
    return m_jmap.webSocket(call.request, *call.caller);
}
http::Upgrade Routes::events(const RouteCall& call)
{
    return m_jmap.eventSource(call.request, *call.caller);
}

} // namespace sampan::server
