// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QJsonObject>
#include <QNetworkReply>
#include <QUrl>
#include <chrono>
#include <functional>

namespace sampan
{

struct HttpRequest {
    enum class Verb { Get, Post, Delete, Patch, Head };
    Verb verb = Verb::Get;
    QUrl url = {};
    QByteArray body = {};
    QString bodyFile = {}; ///< sent instead of `body`, read while sending
    QByteArray contentType = "application/json";
    QByteArray accept = "application/json";
    bool authorised = true;                   ///< carries the access token; 401 is answered by one refresh and repeat
    std::chrono::milliseconds idle{30'000};   ///< longest silence
    std::chrono::milliseconds total{120'000}; ///< longest exchange; 0: no bound (downloads, event streams)
    qint64 maxBytes = 64'000'000;             ///< of the answer, unpacked
    qint64 from = 0;                          ///< first byte wanted (Range), for resumed downloads
    bool json = true;                         ///< the answer must be a JSON object
    QList<std::pair<QByteArray, QByteArray>> headers = {}; ///< further ones
    /// Takes the pieces of the answer instead of collecting them in `HttpAnswer::body`; an Error ends the exchange.
    std::function<Result<void>(const QByteArray& piece, qint64 offset)> sink = {};
};

struct HttpAnswer {
    int status = 0;
    QByteArray body;
    QJsonObject json;
    QByteArray contentType;
    QByteArray location = {}; ///< header Location
    qint64 uploadOffset = -1; ///< header Upload-Offset; -1: none
};

/// The Error for an exchange that did not end in 2xx. The body is read as RFC 7807 problem details where it is one.
/// `retryAfter` in seconds is put into `subject` of SignInThrottled, RateLimited and ServerUnavailable.
Error errorOfReply(QNetworkReply::NetworkError failure, const QString& text, int status, const QByteArray& contentType,
                   const QByteArray& body, const QByteArray& retryAfter, const QString& host);

/// The JSON object in `body`, or MalformedReply. Safe in any thread.
Result<QJsonObject> objectFromBytes(const QByteArray& body);

/// The wait a server asked for in an Error made by `errorOfReply`; zero if it did not.
std::chrono::milliseconds retryAfterOf(const Error& error);

} // namespace sampan
