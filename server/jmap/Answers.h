// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/Http.h"
#include "server/jmap/Dispatcher.h"

namespace sampan::server::jmap
{

/// The forms of HTTP answers.
http::Response jsonAnswer(const QByteArray& text, int status = 200);
http::Response jsonAnswer(const QJsonObject& object, int status = 200);
http::Response refusal(const RequestError& error);
http::Response refusal(ErrorCode code, const QString& detail);

} // namespace sampan::server::jmap
