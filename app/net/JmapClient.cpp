// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/JmapClient.h"

#include <QHostAddress>

namespace sampan
{
namespace
{

Result<UploadedBlob> blobFromJson(const QJsonObject& json)
{
    UploadedBlob blob{json.value(u"blobId").toString(), json.value(u"type").toString(),
                      json.value(u"size").toInteger(-1)};
    if (blob.blobId.isEmpty() || blob.size < 0)
        return Error{ErrorCode::MalformedReply, QStringLiteral("the upload's answer lacks blobId or size"), {}};
    return blob;
}

} // namespace

JmapClient::JmapClient(TlsTrust& trust, QObject* parent) : QObject(parent), m_trust(trust)
{
    m_manager.setAutoDeleteReplies(false);
    // Open connections were judged by the old pins.
    connect(&m_trust, &TlsTrust::changed, &m_manager, [this] {
        QMetaObject::invokeMethod(
            &m_manager, [this] { m_manager.clearConnectionCache(); }, Qt::QueuedConnection);
    });
}

JmapClient::~JmapClient()
{
    // While the manager still lives: each call ends with Cancelled and takes its reply along.
    qDeleteAll(findChildren<HttpCall*>(QString(), Qt::FindDirectChildrenOnly));
}

bool JmapClient::mayTalkTo(const QUrl& url)
{
    if (url.host().isEmpty())
        return false;
    if (url.scheme() == u"https" || url.scheme() == u"wss")
        return true;
    const bool plain = url.scheme() == u"http" || url.scheme() == u"ws";
    return plain && (url.host() == u"localhost" || QHostAddress(url.host()).isLoopback());
}

HttpCall* JmapClient::http(HttpRequest request, QObject* context, HttpCall::Done done)
{
    auto* call = new HttpCall(*this, std::move(request), context, std::move(done));
    call->start();
    return call;
}

HttpCall* JmapClient::fetchSession(const QUrl& server, QObject* context, Done<JmapSession> done)
{
    HttpRequest request;
    request.url = server.resolved(QUrl(QStringLiteral("/.well-known/jmap")));
    request.idle = m_timeouts.idle;
    request.total = m_timeouts.total;
    return http(request, context, [this, url = request.url, done = std::move(done)](Result<HttpAnswer> answer) {
        if (!answer)
            return done(answer.error());
        auto session = jmapSessionFromJson(answer->json, url);
        if (session)
            m_session = *session;
        done(std::move(session));
    });
}

HttpCall* JmapClient::call(const JmapRequest& request, QObject* context, Done<JmapResponse> done)
{
    HttpRequest http;
    http.verb = HttpRequest::Verb::Post;
    http.url = m_session.apiUrl;
    http.body = request.toBytes();
    http.idle = m_timeouts.idle;
    http.total = m_timeouts.total;
    return this->http(http, context, [this, done = std::move(done)](Result<HttpAnswer> answer) {
        if (!answer)
            return done(answer.error());
        auto response = jmapResponseFromJson(answer->json);
        if (response)
            compareSession(response->sessionState);
        done(std::move(response));
    });
}

void JmapClient::compareSession(const QString& state)
{
    if (state.isEmpty() || m_session.state.isEmpty() || state == m_session.state || state == m_toldState)
        return;
    m_toldState = state;
    Q_EMIT sessionOutdated();
}

HttpCall* JmapClient::upload(const QByteArray& bytes, const QString& type, QObject* context, Done<UploadedBlob> done)
{
    HttpRequest request;
    request.body = bytes;
    request.contentType = type.toLatin1();
    return sendUpload(std::move(request), context, std::move(done));
}

HttpCall* JmapClient::uploadFile(const QString& path, const QString& type, QObject* context, Done<UploadedBlob> done)
{
    HttpRequest request;
    request.bodyFile = path;
    request.contentType = type.toLatin1();
    return sendUpload(std::move(request), context, std::move(done));
}

HttpCall* JmapClient::sendUpload(HttpRequest request, QObject* context, Done<UploadedBlob> done)
{
    request.verb = HttpRequest::Verb::Post;
    request.url = m_session.uploadUrl();
    request.idle = m_timeouts.idle;
    request.total = std::chrono::milliseconds(0);
    if (request.contentType.isEmpty())
        request.contentType = "application/octet-stream";
    return http(std::move(request), context, [done = std::move(done)](Result<HttpAnswer> answer) {
        if (!answer)
            return done(answer.error());
        done(blobFromJson(answer->json));
    });
}

HttpCall* JmapClient::download(const QString& blobId, qint64 from, qint64 maxBytes,
                               std::function<Result<void>(const QByteArray&, qint64)> sink, QObject* context,
                               Done<void> done)
{
    HttpRequest request;
    const QString any = QStringLiteral("application/octet-stream");
    request.url = m_session.downloadUrl(blobId, QStringLiteral("blob"), any);
    request.accept = "*/*";
    request.idle = m_timeouts.idle;
    request.total = std::chrono::milliseconds(0);
    request.from = from;
    request.maxBytes = maxBytes;
    request.json = false;
    request.sink = std::move(sink);
    return http(std::move(request), context, [done = std::move(done)](Result<HttpAnswer> answer) {
        if (!answer)
            return done(answer.error());
        done({});
    });
}

HttpCall* JmapClient::stream(const QUrl& url, std::chrono::milliseconds idle,
                             std::function<void(const QByteArray&)> piece, QObject* context, Done<void> done)
{
    HttpRequest request;
    request.url = url;
    request.accept = "text/event-stream";
    request.idle = idle;
    request.total = std::chrono::milliseconds(0);
    request.maxBytes = std::numeric_limits<qint64>::max();
    request.json = false;
    request.sink = [piece = std::move(piece)](const QByteArray& bytes, qint64) {
        piece(bytes);
        return Result<void>();
    };
    return http(std::move(request), context, [done = std::move(done)](Result<HttpAnswer> answer) {
        if (!answer)
            return done(answer.error());
        done(Error{ErrorCode::ServerUnavailable, QStringLiteral("the event stream ended"), {}});
    });
}

void JmapClient::refreshToken(const QByteArray& used, QObject* context, std::function<void(Result<void>)> done)
{
    if (!m_tokens)
        return done(Error{ErrorCode::TokenExpired, QStringLiteral("nobody is signed in"), {}});
    m_tokens->refresh(used, context, std::move(done));
}

} // namespace sampan
