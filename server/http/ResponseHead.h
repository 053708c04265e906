// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ContentCoding.h"
#include "Http.h"

namespace sampan::http
{

/// How an answer goes onto the wire.
struct Framing {
    bool keepAlive = true;
    bool head = false;    ///< HEAD: the header of the GET, without its body
    bool chunked = false; ///< a stream of unknown length; no Content-Length
};

/// The reason phrase of a status; "Status" for one that is not known.
QByteArray reasonPhrase(int status);

/// An instant as an IMF-fixdate of RFC 9110, "Sun, 06 Nov 1994 08:49:37 GMT"; seconds since 1970.
QByteArray httpDate(qint64 secondsSinceEpoch);

/// Compresses the body as the request's Accept-Encoding wishes, and says so in the headers.
void encodeBody(const QByteArray& acceptEncoding, Response& response);

/// Status line and header fields with the empty line at the end. Adds Date, Cache-Control: no-store unless given,
/// X-Content-Type-Options, Content-Length and Connection; header values lose CR, LF and NUL.
QByteArray composeHead(const Response& response, Framing framing);

/// The small problem document (RFC 7807) for an answer the listener gives by itself.
Response problem(int status, const QByteArray& detail);

} // namespace sampan::http
