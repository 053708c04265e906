// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Error.h"
#include "server/http/Http.h"

#include <QJsonObject>

namespace sampan::server
{

/// The answer of a whole request that failed: problem details of RFC 7807 with type "urn:sampan:error:<name>" (names of
/// domain/ErrorWire). 401 carries WWW-Authenticate, 429 and 503 carry Retry-After in seconds.
http::Response problemOf(const Error& error);
/// Without an error of ours behind it: unknown path (404), wrong method (405 with Allow).
http::Response problem(int status, const QString& name, const QString& detail);

http::Response jsonResponse(const QJsonObject& body, int status = 200);
http::Response noContent();

} // namespace sampan::server
