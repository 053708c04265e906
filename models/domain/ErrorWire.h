// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Error.h"

#include <QJsonObject>

namespace sampan
{

/// The one mapping between our errors and the wire: RFC 8620 names (3.6.1 request level as problem type URNs of RFC
/// 7807, 3.6.2 method level, 5.3 SetError) and HTTP status codes (RFC 9110).

/// The JMAP name, e.g. "stateMismatch"; errors that never travel are "serverFail".
QString jmapErrorType(ErrorCode code);
/// The HTTP status for an error of a whole request.
int httpStatus(ErrorCode code);
/// The code for a JMAP name (with or without "urn:ietf:params:jmap:error:"); an unknown one is ServerFailed.
ErrorCode errorFromJmapType(const QString& type);
/// The code for an HTTP status without a readable body.
ErrorCode errorFromHttpStatus(int status);

/// {"type": ..., "description": ...} of a method level error or a SetError.
QJsonObject errorToJson(const Error& error);
Error errorFromJson(const QJsonObject& json);

} // namespace sampan
