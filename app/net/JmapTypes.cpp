// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/JmapTypes.h"

#include "domain/ErrorWire.h"

#include <QJsonDocument>

namespace sampan
{
namespace
{

const QString kCore = QStringLiteral("urn:ietf:params:jmap:core");
const QString kWebSocket = QStringLiteral("urn:ietf:params:jmap:websocket");
const QString kDesk = QStringLiteral("urn:sampan:params:jmap:desk");

Error malformed(const QString& what)
{
    return {ErrorCode::MalformedReply, what, {}};
}

/// RFC 6570, level 1: {name} becomes the percent-encoded value.
QUrl expand(const QString& pattern, const QList<std::pair<QString, QString>>& values)
{
    QString text = pattern;
    for (const auto& [name, value] : values) {
        const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(value));
        text.replace(u"{" + name + u"}", encoded);
    }
    return QUrl(text, QUrl::StrictMode);
}

QString absolute(const QUrl& source, const QString& pattern)
{
    if (pattern.isEmpty() || pattern.contains(u"://"))
        return pattern;
    const QString origin = source.scheme() + u"://" + source.authority();
    return pattern.startsWith(u'/') ? QString(origin + pattern) : QString(origin + u'/' + pattern);
}

Result<void> checkVersion(const QJsonObject& capabilities)
{
    if (!capabilities.contains(kDesk))
        return Error{ErrorCode::ServerTooOld, QStringLiteral("the session lacks ") + kDesk, {}};
    const int version = capabilities.value(kDesk).toObject().value(u"version").toInt();
    if (version == kDeskVersion)
        return {};
    const ErrorCode code = version > kDeskVersion ? ErrorCode::ServerTooNew : ErrorCode::ServerTooOld;
    return Error{code, QStringLiteral("protocol version %1, wanted %2").arg(version).arg(kDeskVersion), {}};
}

void readLimits(JmapSession& session, const QJsonObject& core)
{
    session.maxSizeUpload = core.value(u"maxSizeUpload").toInteger(50'000'000);
    session.maxSizeRequest = core.value(u"maxSizeRequest").toInteger(10'000'000);
    session.maxCallsInRequest = core.value(u"maxCallsInRequest").toInt(16);
    session.maxObjectsInGet = core.value(u"maxObjectsInGet").toInt(500);
    session.maxObjectsInSet = core.value(u"maxObjectsInSet").toInt(500);
}

Result<JmapAnswer> answerFromJson(const QJsonValue& value)
{
    const QJsonArray triple = value.toArray();
    if (triple.size() != 3 || !triple.at(0).isString() || !triple.at(1).isObject() || !triple.at(2).isString())
        return malformed(QStringLiteral("a method response is not [name, arguments, call id]"));
    JmapAnswer answer{triple.at(0).toString(), triple.at(2).toString(), triple.at(1).toObject(), {}};
    if (answer.method == u"error") {
        if (!answer.arguments.value(u"type").isString())
            return malformed(QStringLiteral("a method error without type"));
        answer.error = errorFromJson(answer.arguments);
    }
    return answer;
}

} // namespace

QString JmapRequest::add(const QString& method, QJsonObject arguments)
{
    const QString callId = QString::number(m_calls.size());
    arguments.insert(QStringLiteral("accountId"), m_accountId);
    m_calls.append(QJsonArray{method, arguments, callId});
    return callId;
}

QJsonObject JmapRequest::resultOf(const QString& callId, const QString& method, const QString& path)
{
    return {{QStringLiteral("resultOf"), callId}, {QStringLiteral("name"), method}, {QStringLiteral("path"), path}};
}

QByteArray JmapRequest::toBytes() const
{
    const QJsonObject request{{QStringLiteral("using"), QJsonArray{kCore, kDesk}},
                              {QStringLiteral("methodCalls"), m_calls}};
    return QJsonDocument(request).toJson(QJsonDocument::Compact);
}

Result<QJsonObject> JmapResponse::of(const QString& callId, const QString& method) const
{
    for (const JmapAnswer& answer : answers) {
        if (answer.callId != callId)
            continue;
        if (answer.error)
            return *answer.error;
        if (answer.method == method)
            return answer.arguments;
    }
    return malformed(QStringLiteral("no answer of ") + method);
}

Result<JmapResponse> jmapResponseFromJson(const QJsonObject& json)
{
    if (!json.value(u"methodResponses").isArray())
        return malformed(QStringLiteral("no methodResponses"));
    JmapResponse response;
    response.sessionState = json.value(u"sessionState").toString();
    for (const QJsonValue& item : json.value(u"methodResponses").toArray()) {
        auto answer = answerFromJson(item);
        if (!answer)
            return answer.error();
        response.answers.append(std::move(answer).value());
    }
    return response;
}

QUrl JmapSession::uploadUrl() const
{
    return expand(uploadTemplate, {{QStringLiteral("accountId"), accountId}});
}

QUrl JmapSession::downloadUrl(const QString& blobId, const QString& name, const QString& type) const
{
    return expand(downloadTemplate, {{QStringLiteral("accountId"), accountId},
                                     {QStringLiteral("blobId"), blobId},
                                     {QStringLiteral("name"), name},
                                     {QStringLiteral("type"), type}});
}

QUrl JmapSession::pictureUrl(const QString& messageId, const QString& address) const
{
    QUrl url = apiUrl.resolved(QUrl(QStringLiteral("picture")));
    const QByteArray query =
        "messageId=" + QUrl::toPercentEncoding(messageId) + "&url=" + QUrl::toPercentEncoding(address);
    url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return url;
}

QUrl JmapSession::eventSourceUrl(int pingSeconds) const
{
    return expand(eventSourceTemplate, {{QStringLiteral("types"), QStringLiteral("*")},
                                        {QStringLiteral("closeafter"), QStringLiteral("no")},
                                        {QStringLiteral("ping"), QString::number(pingSeconds)}});
}

Result<JmapSession> jmapSessionFromJson(const QJsonObject& json, const QUrl& source)
{
    const QJsonObject capabilities = json.value(u"capabilities").toObject();
    if (capabilities.isEmpty())
        return malformed(QStringLiteral("the session has no capabilities"));
    if (const auto version = checkVersion(capabilities); !version)
        return version.error();
    JmapSession session;
    session.accountId = json.value(u"primaryAccounts").toObject().value(kDesk).toString();
    if (session.accountId.isEmpty())
        session.accountId = json.value(u"accounts").toObject().keys().value(0);
    session.username = json.value(u"username").toString();
    session.state = json.value(u"state").toString();
    session.serverVersion = capabilities.value(kDesk).toObject().value(u"serverVersion").toString();
    session.apiUrl = QUrl(absolute(source, json.value(u"apiUrl").toString()));
    session.uploadTemplate = absolute(source, json.value(u"uploadUrl").toString());
    session.downloadTemplate = absolute(source, json.value(u"downloadUrl").toString());
    session.eventSourceTemplate = absolute(source, json.value(u"eventSourceUrl").toString());
    session.webSocketUrl = QUrl(capabilities.value(kWebSocket).toObject().value(u"url").toString());
    readLimits(session, capabilities.value(kCore).toObject());
    if (session.accountId.isEmpty() || !session.apiUrl.isValid() || session.apiUrl.host().isEmpty())
        return malformed(QStringLiteral("the session lacks an account or its apiUrl"));
    return session;
}

} // namespace sampan
