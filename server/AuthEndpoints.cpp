// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/AuthEndpoints.h"

#include "domain/Instant.h"
#include "domain/JsonReader.h"
#include "server/Problem.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sampan::server
{
namespace
{

Result<QJsonObject> objectOf(const QByteArray& body)
{
    QJsonParseError failure;
    const QJsonDocument document = QJsonDocument::fromJson(body, &failure);
    if (failure.error != QJsonParseError::NoError || !document.isObject())
        return Error{ErrorCode::NotJson, QStringLiteral("the body is no JSON object"), {}};
    return document.object();
}

Result<SignInRequest> signInFrom(const QJsonObject& json, const QString& peer)
{
    JsonReader reader(json);
    SignInRequest request;
    request.user = reader.requiredText("user");
    request.password = reader.requiredText("password");
    request.device = reader.text("device");
    request.address = peer;
    if (auto fine = reader.finish(); !fine)
        return Error{ErrorCode::InvalidArguments, fine.error().detail, {}};
    // An absurdly long password would only cost time; nobody has one (checkNewPassword).
    if (request.password.size() > 512 || request.user.size() > 254)
        return Error{ErrorCode::SignInRefused, QStringLiteral("unknown user or wrong password"), {}};
    return request;
}

} // namespace

Result<TokenPair> AuthEndpoints::grant(const http::Request& request)
{
    const Result<QJsonObject> json = objectOf(request.body);
    if (!json)
        return json.error();
    const QString grant = json->value(u"grant").toString();
    if (grant == u"refresh")
        return m_accounts.refresh(json->value(u"refreshToken").toString());
    if (grant != u"password")
        return Error{ErrorCode::InvalidArguments, QStringLiteral("grant is \"password\" or \"refresh\""), {}};
    const Result<SignInRequest> signIn = signInFrom(*json, request.peer);
    if (!signIn)
        return signIn.error();
    return m_accounts.signIn(*signIn);
}

http::Response AuthEndpoints::token(const http::Request& request)
{
    const Result<TokenPair> pair = grant(request);
    if (!pair)
        return problemOf(pair.error());
    return jsonResponse({{QStringLiteral("accessToken"), pair->accessToken},
                         {QStringLiteral("accessTokenExpiresAt"), instantToJson(pair->accessExpiresAt)},
                         {QStringLiteral("refreshToken"), pair->refreshToken},
                         {QStringLiteral("tokenId"), pair->signInId},
                         {QStringLiteral("agentId"), pair->agentId}});
}

http::Response AuthEndpoints::list(const Caller& caller)
{
    const auto signIns = m_accounts.signIns(caller);
    if (!signIns)
        return problemOf(signIns.error());
    QJsonArray tokens;
    for (const signInRows::SignIn& one : *signIns) {
        tokens.append(QJsonObject{{QStringLiteral("id"), one.id},
                                  {QStringLiteral("device"), one.device},
                                  {QStringLiteral("createdAt"), instantToJson(one.createdAt)},
                                  {QStringLiteral("lastUsedAt"), instantToJson(one.lastUsedAt)},
                                  {QStringLiteral("isCurrent"), one.id == caller.signInId}});
    }
    return jsonResponse({{QStringLiteral("tokens"), tokens}});
}

http::Response AuthEndpoints::revoke(const Caller& caller, const Id& signInId)
{
    const auto revoked = m_accounts.revoke(caller, signInId);
    return revoked ? noContent() : problemOf(revoked.error());
}

http::Response AuthEndpoints::signOut(const Caller& caller)
{
    const auto revoked = m_accounts.revoke(caller, caller.signInId);
    return revoked ? noContent() : problemOf(revoked.error());
}

} // namespace sampan::server
