// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/SetOutcome.h"

#include "domain/ErrorWire.h"

#include <QJsonArray>

namespace sampan
{
namespace
{

/// True for failures that another attempt may get past.
bool mayPass(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NetworkUnreachable:
    case ErrorCode::Timeout:
    case ErrorCode::TlsUntrusted:
    case ErrorCode::TlsPinMismatch:
    case ErrorCode::MalformedReply:
    case ErrorCode::ServerUnavailable:
    case ErrorCode::ServerFailed:
    case ErrorCode::ServerTooOld:
    case ErrorCode::ServerTooNew:
    case ErrorCode::TokenExpired:
    case ErrorCode::TokenRevoked:
    case ErrorCode::SignInRefused:
    case ErrorCode::SignInThrottled:
    case ErrorCode::RateLimited:
    case ErrorCode::StateMismatch:
    case ErrorCode::StorageBusy:
    case ErrorCode::StorageFull:
    case ErrorCode::Cancelled:
        return true;
    default:
        return false;
    }
}

SetOutcome ofSetError(const QJsonObject& json)
{
    const Error error = errorFromJson(json);
    SetOutcome outcome{SetOutcome::Kind::Refused, error, {}};
    if (error.code == ErrorCode::AlreadyExists)
        outcome.kind = SetOutcome::Kind::Done;
    else if (error.code == ErrorCode::ThreadMovedOn)
        outcome.kind = SetOutcome::Kind::Held;
    else if (mayPass(error.code))
        outcome.kind = SetOutcome::Kind::Again;
    for (const QJsonValue& id : json.value(u"missedIds").toArray())
        outcome.missedIds.append(id.toString());
    return outcome;
}

/// What is gone already is as good as destroyed.
SetOutcome ofDestroy(const QJsonObject& arguments, const QJsonObject& answer)
{
    const QString id = arguments.value(u"destroy").toArray().first().toString();
    const QJsonObject bad = answer.value(u"notDestroyed").toObject();
    if (!bad.value(id).isObject())
        return {SetOutcome::Kind::Done, {}, {}};
    SetOutcome outcome = ofSetError(bad.value(id).toObject());
    if (outcome.error && outcome.error->code == ErrorCode::NotFound)
        outcome = {SetOutcome::Kind::Done, {}, {}};
    return outcome;
}

} // namespace

SetOutcome outcomeOf(const QJsonObject& arguments, const Result<QJsonObject>& answer)
{
    if (!answer) {
        const auto kind = mayPass(answer.error().code) ? SetOutcome::Kind::Again : SetOutcome::Kind::Refused;
        return {kind, answer.error(), {}};
    }
    if (arguments.contains(u"destroy"))
        return ofDestroy(arguments, *answer);
    const bool creates = arguments.contains(u"create");
    const QString key = arguments.value(creates ? u"create" : u"update").toObject().keys().value(0);
    const QJsonObject good = answer->value(creates ? u"created" : u"updated").toObject();
    const QJsonObject bad = answer->value(creates ? u"notCreated" : u"notUpdated").toObject();
    if (good.contains(key))
        return {SetOutcome::Kind::Done, {}, {}};
    if (bad.value(key).isObject())
        return ofSetError(bad.value(key).toObject());
    return {SetOutcome::Kind::Again, Error{ErrorCode::MalformedReply, QStringLiteral("no word on the object"), {}}, {}};
}

} // namespace sampan
