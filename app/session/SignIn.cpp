// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/SignIn.h"

#include <QJsonDocument>

namespace sampan
{

SignIn::SignIn(JmapClient& client, TokenKeeper& keeper, Credentials credentials, QObject* parent)
    : QObject(parent), m_client(client), m_keeper(keeper), m_credentials(std::move(credentials))
{
}

void SignIn::start()
{
    askTokens();
}

void SignIn::trust()
{
    const QString host = m_credentials.server.host();
    const QSslCertificate candidate = m_client.trust().candidate(host);
    if (candidate.isNull())
        return end(Error{ErrorCode::TlsUntrusted, QStringLiteral("nothing to trust"), host});
    m_client.trust().pin(host, candidate);
    askTokens();
}

void SignIn::cancel()
{
    if (m_call)
        m_call->cancel();
    end(Error{ErrorCode::Cancelled, {}, {}});
}

void SignIn::askTokens()
{
    m_hadPin = m_client.trust().pinned(m_credentials.server.host()).has_value();
    const QJsonObject body{{QStringLiteral("grant"), QStringLiteral("password")},
                           {QStringLiteral("user"), m_credentials.user},
                           {QStringLiteral("password"), m_credentials.password},
                           {QStringLiteral("device"), m_credentials.device}};
    HttpRequest request;
    request.verb = HttpRequest::Verb::Post;
    request.url = m_credentials.server.resolved(QUrl(QStringLiteral("/auth/token")));
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.authorised = false;
    m_call = m_client.http(request, this, [this](Result<HttpAnswer> answer) { onTokens(std::move(answer)); });
}

void SignIn::onTokens(Result<HttpAnswer> answer)
{
    if (m_isDone)
        return;
    if (!answer) {
        const QString host = m_credentials.server.host();
        const bool untrusted = answer.error().code == ErrorCode::TlsUntrusted;
        if (untrusted && !m_hadPin && m_client.trust().pinned(host))
            return askTokens(); // an expected fingerprint has just been confirmed
        const QSslCertificate candidate = m_client.trust().candidate(host);
        if (!untrusted || candidate.isNull())
            return end(answer.error());
        Q_EMIT trustNeeded(host, fingerprintOf(candidate));
        return;
    }
    const auto pair = tokenPairFromJson(answer->json);
    if (!pair)
        return end(pair.error());
    m_credentials.password.clear();
    m_agentId = pair->agentId;
    m_keeper.setServer(m_credentials.server);
    m_keeper.install(*pair);
    askSession();
}

void SignIn::askSession()
{
    m_call = m_client.fetchSession(m_credentials.server, this, [this](Result<JmapSession> session) {
        if (m_isDone)
            return;
        if (!session)
            return end(session.error());
        askAgent();
    });
}

void SignIn::askAgent()
{
    JmapRequest request(m_client.session().accountId);
    const QString callId = request.add(QStringLiteral("Agent/get"), {{QStringLiteral("ids"), QJsonArray{m_agentId}}});
    m_call = m_client.call(request, this,
                           [this, callId](Result<JmapResponse> response) { onAgent(std::move(response), callId); });
}

void SignIn::onAgent(Result<JmapResponse> response, const QString& callId)
{
    if (m_isDone)
        return;
    if (!response)
        return end(response.error());
    const auto answer = response->of(callId, QStringLiteral("Agent/get"));
    if (!answer)
        return end(answer.error());
    auto agent = agentFromJson(answer->value(u"list").toArray().first().toObject());
    if (!agent)
        return end(Error{ErrorCode::MalformedReply, agent.error().detail, {}});
    end(std::move(agent));
}

void SignIn::end(Result<Agent> result)
{
    if (m_isDone)
        return;
    m_isDone = true;
    m_credentials.password.clear();
    Q_EMIT finished(result);
}

} // namespace sampan
