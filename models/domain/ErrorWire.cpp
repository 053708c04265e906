// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ErrorWire.h"

#include <QJsonArray>
#include <array>

namespace sampan
{
namespace
{

struct Row {
    ErrorCode code;
    const char* type;
    int status;
};

using enum ErrorCode;

// The first row of a type is the code it is read back as.
constexpr std::array kRows = {
    Row{ServerFailed, "serverFail", 500},
    Row{ServerUnavailable, "serverUnavailable", 503},
    Row{SignInRefused, "signInRefused", 401},
    Row{SignInThrottled, "signInThrottled", 429},
    Row{TokenExpired, "tokenExpired", 401},
    Row{TokenRevoked, "tokenRevoked", 401},
    Row{Forbidden, "forbidden", 403},
    Row{NotFound, "notFound", 404},
    Row{AlreadyExists, "alreadyExists", 409},
    Row{InvalidArguments, "invalidArguments", 400},
    Row{InvalidProperties, "invalidProperties", 400},
    Row{UnknownMethod, "unknownMethod", 400},
    Row{UnknownCapability, "unknownCapability", 400},
    Row{NotJson, "notJSON", 400},
    Row{NotRequest, "notRequest", 400},
    Row{StateMismatch, "stateMismatch", 409},
    Row{CannotCalculateChanges, "cannotCalculateChanges", 409},
    Row{TooManyChanges, "tooManyChanges", 409},
    Row{UnsupportedFilter, "unsupportedFilter", 400},
    Row{UnsupportedSort, "unsupportedSort", 400},
    Row{AnchorNotFound, "anchorNotFound", 404},
    Row{AccountNotFound, "accountNotFound", 404},
    Row{RequestTooLarge, "requestTooLarge", 413},
    Row{LimitExceeded, "limit", 400},
    Row{RateLimited, "rateLimit", 429},
    Row{InvalidResultReference, "invalidResultReference", 400},
    Row{InvalidPatch, "invalidPatch", 400},
    Row{WillDestroy, "willDestroy", 409},
    Row{BlobNotFound, "blobNotFound", 404},
    Row{Singleton, "singleton", 400},
    Row{ThreadMovedOn, "threadMovedOn", 409},
    Row{StorageFull, "overQuota", 507},
    Row{Timeout, "serverUnavailable", 408},
    Row{StorageBusy, "serverUnavailable", 503},
    Row{ServerTooOld, "serverFail", 505},
    Row{ServerTooNew, "serverFail", 505},
};

const QString kUrn = QStringLiteral("urn:ietf:params:jmap:error:");

const Row& rowOf(ErrorCode code)
{
    for (const Row& row : kRows) {
        if (row.code == code)
            return row;
    }
    return kRows.front();
}

} // namespace

QString jmapErrorType(ErrorCode code)
{
    return QLatin1StringView(rowOf(code).type);
}

int httpStatus(ErrorCode code)
{
    return rowOf(code).status;
}

ErrorCode errorFromJmapType(const QString& type)
{
    const QString name = type.startsWith(kUrn) ? type.mid(kUrn.size()) : type;
    for (const Row& row : kRows) {
        if (name == QLatin1StringView(row.type))
            return row.code;
    }
    return ServerFailed;
}

ErrorCode errorFromHttpStatus(int status)
{
    switch (status) {
    case 401:
        return TokenExpired;
    case 403:
        return Forbidden;
    case 404:
        return NotFound;
    case 408:
        return Timeout;
    case 413:
        return RequestTooLarge;
    case 429:
        return RateLimited;
    case 502:
    case 503:
    case 504:
        return ServerUnavailable;
    case 507:
        return StorageFull;
    default:
        return status >= 500 ? ServerFailed : MalformedReply;
    }
}

QJsonObject errorToJson(const Error& error)
{
    QJsonObject json{{QStringLiteral("type"), jmapErrorType(error.code)}};
    if (!error.detail.isEmpty())
        json.insert(QStringLiteral("description"), error.detail);
    if (error.code == InvalidProperties && !error.subject.isEmpty())
        json.insert(QStringLiteral("properties"), QJsonArray{error.subject});
    return json;
}

Error errorFromJson(const QJsonObject& json)
{
    return {errorFromJmapType(json.value(u"type").toString()), json.value(u"description").toString(),
            json.value(u"properties").toArray().first().toString()};
}

} // namespace sampan
