// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/TokenKeeper.h"

#include <QJsonDocument>

namespace sampan
{
namespace
{

bool isFinal(ErrorCode code)
{
    return code == ErrorCode::TokenExpired || code == ErrorCode::TokenRevoked || code == ErrorCode::SignInRefused ||
           code == ErrorCode::Forbidden;
}

} // namespace

Result<TokenPair> tokenPairFromJson(const QJsonObject& json)
{
    TokenPair pair{json.value(u"accessToken").toString().toLatin1(), json.value(u"refreshToken").toString().toLatin1(),
                   json.value(u"agentId").toString()};
    if (pair.access.isEmpty() || pair.refresh.isEmpty())
        return Error{ErrorCode::MalformedReply, QStringLiteral("the answer lacks a token"), {}};
    return pair;
}

TokenKeeper::TokenKeeper(JmapClient& client, QObject* parent) : QObject(parent), m_client(client)
{
    client.setTokenSource(this);
}

void TokenKeeper::install(const TokenPair& pair)
{
    ++m_generation;
    m_pair = pair;
}

void TokenKeeper::clear()
{
    install({});
    if (m_call)
        m_call->cancel();
}

void TokenKeeper::refresh(const QByteArray& used, QObject* context, std::function<void(Result<void>)> done)
{
    if (!m_pair.access.isEmpty() && m_pair.access != used)
        return done({});
    m_waiting.append({context, std::move(done)});
    if (m_waiting.size() == 1)
        ask();
}

void TokenKeeper::ask()
{
    if (m_pair.refresh.isEmpty())
        return settle(Error{ErrorCode::TokenExpired, QStringLiteral("nobody is signed in"), {}});
    const QJsonObject body{{QStringLiteral("grant"), QStringLiteral("refresh")},
                           {QStringLiteral("refreshToken"), QString::fromLatin1(m_pair.refresh)}};
    HttpRequest request;
    request.verb = HttpRequest::Verb::Post;
    request.url = m_server.resolved(QUrl(QStringLiteral("/auth/token")));
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.authorised = false;
    m_call = m_client.http(request, this, [this](Result<HttpAnswer> answer) { onAnswer(std::move(answer)); });
}

void TokenKeeper::onAnswer(Result<HttpAnswer> answer)
{
    if (!answer) {
        settle(answer.error());
        if (isFinal(answer.error().code))
            Q_EMIT lost(answer.error());
        return;
    }
    const auto pair = tokenPairFromJson(answer->json);
    if (!pair)
        return settle(pair.error());
    const quint64 generation = m_generation;
    const auto use = [this, pair = *pair, generation] {
        // Somebody signed in or out while the secrets were being written.
        if (generation == m_generation)
            install(pair);
        settle({});
    };
    if (m_persist)
        m_persist(pair->refresh, use);
    else
        use();
}

void TokenKeeper::settle(Result<void> result)
{
    const QList<Waiting> waiting = std::exchange(m_waiting, {});
    for (const Waiting& one : waiting) {
        if (one.context)
            one.done(result);
    }
}

} // namespace sampan
