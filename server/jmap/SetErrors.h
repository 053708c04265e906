// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Error.h"

#include <QJsonObject>

namespace sampan::server::jmap
{

/// True for what is wrong with one object of a call; everything else ends the whole call.
bool isRefusal(ErrorCode code);
/// The SetError (RFC 8620, 5.3) with what the refusal has to tell besides.
QJsonObject setError(const Error& error, const QJsonObject& refusal);
/// What the server set beyond what the client asked for.
QJsonObject unlike(const QJsonObject& kept, const QJsonObject& asked);
/// Null for the empty object, as answers of /set ask for.
QJsonValue orNullIfEmpty(const QJsonObject& object);

} // namespace sampan::server::jmap
