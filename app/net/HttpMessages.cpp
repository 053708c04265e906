// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/HttpMessages.h"

#include "domain/ErrorWire.h"

#include <QJsonDocument>
#include <algorithm>

namespace sampan
{
namespace
{

const QString kOwnUrn = QStringLiteral("urn:sampan:error:");

bool mayAskToWait(ErrorCode code)
{
    return code == ErrorCode::SignInThrottled || code == ErrorCode::RateLimited || code == ErrorCode::ServerUnavailable;
}

/// The code inside RFC 7807 problem details, or what the status says.
Error errorOfStatus(int status, const QByteArray& contentType, const QByteArray& body)
{
    Error error{errorFromHttpStatus(status), QStringLiteral("HTTP status %1").arg(status), {}};
    if (!contentType.contains("json"))
        return error;
    const QJsonObject problem = QJsonDocument::fromJson(body).object();
    QString type = problem.value(u"type").toString();
    if (type.startsWith(kOwnUrn))
        type.remove(0, kOwnUrn.size());
    if (!type.isEmpty() && type != u"about:blank")
        error.code = errorFromJmapType(type);
    if (const QString detail = problem.value(u"detail").toString(); !detail.isEmpty())
        error.detail = detail;
    error.subject = problem.value(u"limit").toString();
    return error;
}

ErrorCode codeOfFailure(QNetworkReply::NetworkError failure)
{
    switch (failure) {
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorCode::TlsUntrusted;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return ErrorCode::Timeout;
    case QNetworkReply::OperationCanceledError:
        return ErrorCode::Cancelled;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
        return ErrorCode::MalformedReply;
    default:
        return ErrorCode::NetworkUnreachable;
    }
}

} // namespace

Error errorOfReply(QNetworkReply::NetworkError failure, const QString& text, int status, const QByteArray& contentType,
                   const QByteArray& body, const QByteArray& retryAfter, const QString& host)
{
    const bool brokenOff = failure == QNetworkReply::RemoteHostClosedError || failure == QNetworkReply::TimeoutError;
    if (status < 300 || brokenOff)
        return {codeOfFailure(failure), text, host};
    Error error = errorOfStatus(status, contentType, body);
    if (mayAskToWait(error.code) && !retryAfter.isEmpty())
        error.subject = QString::fromLatin1(retryAfter.trimmed());
    return error;
}

Result<QJsonObject> objectFromBytes(const QByteArray& body)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{ErrorCode::MalformedReply, problem.errorString(), {}};
    if (!document.isObject())
        return Error{ErrorCode::MalformedReply, QStringLiteral("the answer is not a JSON object"), {}};
    return document.object();
}

std::chrono::milliseconds retryAfterOf(const Error& error)
{
    if (!mayAskToWait(error.code))
        return std::chrono::milliseconds(0);
    // A server that asks for more than an hour is not believed: a person would rather see it fail again.
    const qint64 seconds = std::clamp(error.subject.toLongLong(), 0LL, 3600LL);
    return std::chrono::milliseconds(seconds * 1000);
}

} // namespace sampan
