// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/Endpoints.h"

#include "server/jmap/Answers.h"
#include "server/jmap/EventSourceSession.h"
#include "server/jmap/SessionObject.h"
#include "server/jmap/SocketSession.h"
#include "server/storage/SetupRows.h"

#include <chrono>

namespace sampan::server::jmap
{
namespace
{

bool isJson(const QByteArray& contentType)
{
    return contentType.split(';').first().trimmed().toLower() == "application/json";
}

} // namespace

Endpoints::Endpoints(Database& database, Blobs& blobs, const Clock& clock, QString publicUrl, Limits limits)
    : m_database(database), m_blobs(blobs), m_clock(clock), m_publicUrl(std::move(publicUrl)),
      m_dispatcher(database, clock, limits), m_hub(database),
      m_parts(blobs, clock, m_dispatcher.limits().maxSizeUpload), m_ticker([this] { keepTicking(); })
{
}

Endpoints::~Endpoints()
{
    {
        const std::lock_guard lock(m_tickMutex);
        m_isStopping = true;
    }
    m_tickStop.notify_all();
    m_ticker.join();
}

void Endpoints::keepTicking()
{
    std::unique_lock lock(m_tickMutex);
    while (!m_tickStop.wait_for(lock, std::chrono::seconds(1), [this] { return m_isStopping; })) {
        m_hub.tick(m_clock.now());
        m_parts.prune();
    }
}

QString Endpoints::baseUrl(const http::Request& request) const
{
    if (!m_publicUrl.isEmpty())
        return m_publicUrl;
    const QString host = QString::fromLatin1(request.header("host"));
    return (request.isTls ? QStringLiteral("https://") : QStringLiteral("http://")) + host;
}

http::Response Endpoints::session(const http::Request& request, const Caller& caller)
{
    QString userName;
    const auto done = m_database.read([&](Connection& connection) -> Result<void> {
        const auto agent = agentRows::find(connection, caller.agentId);
        if (!agent)
            return agent.error();
        userName = *agent ? (*agent)->email : QString();
        return {};
    });
    if (!done)
        return refusal(done.error().code, {});
    return jsonAnswer(sessionObject(caller, userName, m_dispatcher.limits(), baseUrl(request)));
}

http::Response Endpoints::api(const http::Request& request, const Caller& caller)
{
    if (!isJson(request.header("content-type")))
        return refusal(ErrorCode::NotJson, QStringLiteral("the content type must be application/json"));
    const auto result = m_dispatcher.answer(caller, request.body);
    if (const auto* error = std::get_if<RequestError>(&result))
        return refusal(*error);
    return jsonAnswer(std::get<QByteArray>(result));
}

http::Response Endpoints::upload(const http::Request& request, const Caller& caller, const QString& accountId)
{
    const Limits& limits = m_dispatcher.limits();
    if (accountId != kAccountId)
        return refusal(ErrorCode::AccountNotFound, {});
    if (request.body.size() > limits.maxSizeUpload)
        return refusal(RequestError{{ErrorCode::LimitExceeded, {}, {}}, QStringLiteral("maxSizeUpload")});
    if (!m_uploads.enter(caller.agentId, limits.maxConcurrentUpload))
        return refusal(RequestError{{ErrorCode::LimitExceeded, {}, {}}, QStringLiteral("maxConcurrentUpload")});
    const QByteArray named = request.header("content-type").left(255);
    const QString type = named.isEmpty() ? QStringLiteral("application/octet-stream") : QString::fromLatin1(named);
    const auto blob = m_blobs.upload(caller.agentId, request.body, type);
    m_uploads.leave(caller.agentId);
    if (!blob)
        return refusal(blob.error().code, {});
    return jsonAnswer({{QStringLiteral("accountId"), accountId},
                       {QStringLiteral("blobId"), blob->id},
                       {QStringLiteral("type"), type},
                       {QStringLiteral("size"), blob->size}},
                      201);
}

http::Response Endpoints::resumable(const http::Request& request, const Caller& caller, const QString& accountId,
                                    const QString& token)
{
    if (accountId != kAccountId)
        return refusal(ErrorCode::AccountNotFound, {});
    return token.isEmpty() ? m_parts.begin(request, caller, baseUrl(request)) : m_parts.resume(request, caller, token);
}

http::Upgrade Endpoints::webSocket(const http::Request& request, const Caller& caller)
{
    http::Upgrade upgrade;
    const QList<QByteArray> offered = request.header("sec-websocket-protocol").split(',');
    for (const QByteArray& name : offered) {
        if (name.trimmed() == "jmap") {
            upgrade.subprotocol = "jmap";
            upgrade.session = std::make_unique<SocketSession>(m_dispatcher, m_hub, caller);
            return upgrade;
        }
    }
    upgrade.refusal = refusal(ErrorCode::NotRequest, QStringLiteral("the subprotocol must be jmap"));
    return upgrade;
}

http::Upgrade Endpoints::eventSource(const http::Request& request, const Caller& caller)
{
    http::Upgrade upgrade;
    const auto options = EventSourceOptions::read(request);
    if (options)
        upgrade.session = std::make_unique<EventSourceSession>(m_hub, caller, *options, m_clock.now());
    else
        upgrade.refusal = refusal(ErrorCode::InvalidArguments, options.error().detail);
    return upgrade;
}

} // namespace sampan::server::jmap
