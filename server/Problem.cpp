// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Problem.h"

#include "domain/ErrorWire.h"

#include <QJsonDocument>

namespace sampan::server
{
namespace
{

void addHeader(http::Response& response, const QByteArray& name, const QByteArray& value)
{
    response.headers.append(std::pair(name, value));
}

} // namespace

http::Response jsonResponse(const QJsonObject& body, int status)
{
    http::Response response;
    response.status = status;
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    addHeader(response, "Cache-Control", "no-store");
    return response;
}

http::Response noContent()
{
    http::Response response;
    response.status = 204;
    response.contentType.clear();
    return response;
}

http::Response problem(int status, const QString& name, const QString& detail)
{
    http::Response response = jsonResponse({{QStringLiteral("type"), QString(u"urn:sampan:error:" + name)},
                                            {QStringLiteral("status"), status},
                                            {QStringLiteral("detail"), detail}},
                                           status);
    response.contentType = "application/problem+json";
    return response;
}

http::Response problemOf(const Error& error)
{
    const int status = httpStatus(error.code);
    // What went wrong inside is for the log; a stranger learns only that it did.
    const QString detail = status >= 500 ? QStringLiteral("the server cannot do this now") : error.detail;
    http::Response response = problem(status, jmapErrorType(error.code), detail);
    if (status == 401)
        addHeader(response, "WWW-Authenticate", "Bearer realm=\"sampan\"");
    if (status == 429)
        addHeader(response, "Retry-After", error.subject.isEmpty() ? QByteArray("1") : error.subject.toLatin1());
    if (status == 503)
        addHeader(response, "Retry-After", "2");
    return response;
}

} // namespace sampan::server
