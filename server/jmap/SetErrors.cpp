// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/SetErrors.h"

#include "domain/ErrorWire.h"

namespace sampan::server::jmap
{

bool isRefusal(ErrorCode code)
{
    using enum ErrorCode;
    switch (code) {
    case Forbidden:
    case NotFound:
    case AlreadyExists:
    case InvalidProperties:
    case InvalidPatch:
    case BlobNotFound:
    case ThreadMovedOn:
    case WillDestroy:
    case Singleton:
        return true;
    default:
        return false;
    }
}

QJsonObject setError(const Error& error, const QJsonObject& refusal)
{
    QJsonObject json = errorToJson(error);
    for (auto it = refusal.begin(); it != refusal.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

QJsonObject unlike(const QJsonObject& kept, const QJsonObject& asked)
{
    QJsonObject difference;
    for (auto it = kept.begin(); it != kept.end(); ++it) {
        if (asked.value(it.key()) != it.value())
            difference.insert(it.key(), it.value());
    }
    return difference;
}

QJsonValue orNullIfEmpty(const QJsonObject& object)
{
    return object.isEmpty() ? QJsonValue() : QJsonValue(object);
}

} // namespace sampan::server::jmap
