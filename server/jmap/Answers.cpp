// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/Answers.h"

#include "domain/ErrorWire.h"
#include "server/storage/JsonText.h"

namespace sampan::server::jmap
{

http::Response jsonAnswer(const QByteArray& text, int status)
{
    http::Response response;
    response.status = status;
    response.headers = {{"Cache-Control", "no-store"}};
    response.body = text;
    return response;
}

http::Response jsonAnswer(const QJsonObject& object, int status)
{
    return jsonAnswer(jsonText::of(object), status);
}

http::Response refusal(const RequestError& error)
{
    http::Response response = jsonAnswer(toJson(error), httpStatus(error.error.code));
    response.contentType = "application/problem+json";
    return response;
}

http::Response refusal(ErrorCode code, const QString& detail)
{
    return refusal(RequestError{{code, detail, {}}, {}});
}

} // namespace sampan::server::jmap
