// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/jmap/Limits.h"
#include "server/services/AccountsCaller.h"

#include <QJsonObject>

namespace sampan::server::jmap
{

/// The session resource (RFC 8620, 2 and RFC 8887, 3.1) for one caller. `baseUrl` has no slash at its end.
QJsonObject sessionObject(const Caller& caller, const QString& userName, const Limits& limits, const QString& baseUrl);

} // namespace sampan::server::jmap
