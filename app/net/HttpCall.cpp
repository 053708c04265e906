// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/HttpCall.h"

#include "app/net/JmapClient.h"
#include "app/net/OffThread.h"

#include <QSslConfiguration>

namespace sampan
{
namespace
{

// Parsing less than this costs less than handing it to another thread.
constexpr qsizetype kParseHere = 16 * 1024;

QByteArray rawHeader(const QNetworkReply& reply, const char* name)
{
    return reply.rawHeader(name);
}

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

HttpCall::HttpCall(JmapClient& client, HttpRequest request, QObject* context, Done done)
    : QObject(&client), m_client(client), m_request(std::move(request)), m_context(context), m_done(std::move(done))
{
    m_idle.setSingleShot(true);
    m_total.setSingleShot(true);
    const auto late = [this] { fail({ErrorCode::Timeout, QStringLiteral("no answer in time"), m_request.url.host()}); };
    connect(&m_idle, &QTimer::timeout, this, late);
    connect(&m_total, &QTimer::timeout, this, late);
}

HttpCall::~HttpCall()
{
    dropReply();
    if (m_done)
        end(Error{ErrorCode::Cancelled, QStringLiteral("the client went away"), {}});
}

void HttpCall::start()
{
    // The caller gets its handle before any end can come.
    QMetaObject::invokeMethod(this, &HttpCall::send, Qt::QueuedConnection);
}

void HttpCall::cancel()
{
    fail({ErrorCode::Cancelled, {}, {}});
}

void HttpCall::send()
{
    if (!m_done)
        return;
    // The session was dropped after the caller looked: no fault of the request, it may go out later.
    if (m_request.url.isEmpty())
        return fail({ErrorCode::NetworkUnreachable, QStringLiteral("not connected"), {}});
    if (!m_client.mayTalkTo(m_request.url))
        return fail({ErrorCode::InvalidArguments, QStringLiteral("not an https address"), m_request.url.host()});
    const QString host = m_request.url.host();
    QNetworkRequest request(m_request.url);
    request.setSslConfiguration(m_client.trust().configuration(host));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setDecompressedSafetyCheckThreshold(m_request.maxBytes);
    request.setRawHeader("Accept", m_request.accept);
    for (const auto& [name, value] : std::as_const(m_request.headers))
        request.setRawHeader(name, value);
    if (m_request.verb == HttpRequest::Verb::Post || m_request.verb == HttpRequest::Verb::Patch)
        request.setHeader(QNetworkRequest::ContentTypeHeader, m_request.contentType);
    if (m_request.from > 0) {
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_request.from) + "-");
        request.setRawHeader("Accept-Encoding", "identity");
    }
    if (m_request.authorised) {
        m_token = m_client.accessToken();
        if (m_token.isEmpty() && !m_repeated)
            return refreshAndRepeat();
        request.setRawHeader("Authorization", "Bearer " + m_token);
    }
    m_body.clear();
    m_offset = m_request.from;
    m_reply = dispatch(request);
    if (m_reply)
        watch(*m_reply);
}

QNetworkReply* HttpCall::dispatch(const QNetworkRequest& request)
{
    QNetworkAccessManager& manager = m_client.manager();
    if (m_request.verb == HttpRequest::Verb::Get)
        return manager.get(request);
    if (m_request.verb == HttpRequest::Verb::Delete)
        return manager.deleteResource(request);
    if (m_request.verb == HttpRequest::Verb::Head)
        return manager.head(request);
    if (m_request.verb == HttpRequest::Verb::Patch)
        return manager.sendCustomRequest(request, "PATCH", m_request.body);
    if (m_request.bodyFile.isEmpty())
        return manager.post(request, m_request.body);
    m_bodyFile.close();
    m_bodyFile.setFileName(m_request.bodyFile);
    if (!m_bodyFile.open(QIODevice::ReadOnly)) {
        fail({ErrorCode::FileUnreadable, m_bodyFile.errorString(), m_request.bodyFile});
        return nullptr;
    }
    return manager.post(request, &m_bodyFile);
}

void HttpCall::watch(QNetworkReply& reply)
{
    reply.setParent(this);
    m_idle.start(m_request.idle);
    if (m_request.total.count() > 0)
        m_total.start(m_request.total);
    connect(&reply, &QNetworkReply::uploadProgress, this, [this](qint64 bytes, qint64 total) {
        m_idle.start(m_request.idle);
        Q_EMIT sent(bytes, total);
    });
    connect(&reply, &QNetworkReply::sslErrors, this, [this, &reply](const QList<QSslError>& errors) {
        const auto chain = reply.sslConfiguration().peerCertificateChain();
        const auto verdict = m_client.trust().judge(m_request.url.host(), chain, errors);
        m_refusal = verdict.error;
        if (!verdict.error)
            reply.ignoreSslErrors(verdict.ignorable);
    });
    connect(&reply, &QNetworkReply::readyRead, this, &HttpCall::takePieces);
    connect(&reply, &QNetworkReply::finished, this, &HttpCall::finishReply);
}

void HttpCall::takePieces()
{
    m_idle.start(m_request.idle);
    const QByteArray piece = m_reply->readAll();
    const qint64 total = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    const int status = statusOf(*m_reply);
    if (!m_request.sink || status >= 300) {
        m_body += piece;
        if (m_body.size() > m_request.maxBytes)
            fail({ErrorCode::MalformedReply, QStringLiteral("the answer is too long"), m_request.url.host()});
        return;
    }
    // A server that ignores the range sends everything from the start.
    if (m_request.from > 0 && status == 200 && m_offset == m_request.from)
        m_offset = 0;
    const qint64 at = m_offset;
    m_offset += piece.size();
    if (const auto taken = m_request.sink(piece, at); !taken)
        return fail(taken.error());
    if (m_offset > m_request.maxBytes)
        return fail({ErrorCode::MalformedReply, QStringLiteral("the answer is too long"), m_request.url.host()});
    Q_EMIT received(m_offset, total > 0 ? at + total : 0);
}

void HttpCall::finishReply()
{
    if (!m_reply)
        return;
    m_idle.stop();
    m_total.stop();
    if (m_reply->bytesAvailable() > 0)
        takePieces();
    if (!m_reply || !m_done)
        return;
    const int status = statusOf(*m_reply);
    const auto failure = m_reply->error();
    if (m_refusal)
        return fail(*m_refusal);
    if (failure == QNetworkReply::NoError && status >= 200 && status < 300)
        return succeed(status);
    if (status == 401 && m_request.authorised && !m_repeated)
        return refreshAndRepeat();
    fail(errorOfReply(failure, m_reply->errorString(), status, rawHeader(*m_reply, "Content-Type"), m_body,
                      rawHeader(*m_reply, "Retry-After"), m_request.url.host()));
}

void HttpCall::refreshAndRepeat()
{
    m_repeated = true;
    dropReply();
    m_client.refreshToken(m_token, this, [this](Result<void> refreshed) {
        if (refreshed)
            send();
        else
            fail(refreshed.error());
    });
}

void HttpCall::succeed(int status)
{
    HttpAnswer answer{status, m_body, {}, rawHeader(*m_reply, "Content-Type")};
    answer.location = rawHeader(*m_reply, "Location");
    if (const QByteArray offset = rawHeader(*m_reply, "Upload-Offset"); !offset.isEmpty())
        answer.uploadOffset = offset.toLongLong();
    dropReply();
    if (!m_request.json)
        return end(std::move(answer));
    const auto place = [this](HttpAnswer filled, Result<QJsonObject> json) {
        if (!json)
            return end(json.error());
        filled.json = std::move(json).value();
        end(std::move(filled));
    };
    if (m_body.size() < kParseHere)
        return place(std::move(answer), objectFromBytes(m_body));
    runOffThread<Result<QJsonObject>>([body = m_body] { return objectFromBytes(body); }, this,
                                      [place, answer](Result<QJsonObject> json) { place(answer, std::move(json)); });
}

void HttpCall::fail(Error error)
{
    dropReply();
    end(std::move(error));
}

void HttpCall::end(Result<HttpAnswer> result)
{
    if (!m_done)
        return;
    m_idle.stop();
    m_total.stop();
    const Done done = std::exchange(m_done, nullptr);
    deleteLater();
    if (m_context)
        done(std::move(result));
}

void HttpCall::dropReply()
{
    QNetworkReply* reply = m_reply.data();
    m_reply.clear();
    if (!reply)
        return;
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

} // namespace sampan
