// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Http.h"

#include <optional>

namespace sampan::http
{

/// A part of a body: `first` and `last` inclusive, in bytes, within the body.
struct ByteRange {
    qint64 first = 0;
    qint64 last = 0;

    qint64 length() const { return last - first + 1; }
    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

enum class RangeVerdict {
    Whole, ///< no Range, another unit, several ranges or a malformed one: the whole body is sent (RFC 9110 14.2)
    Part,  ///< exactly one satisfiable range
    Unsatisfiable, ///< 416
};

struct RangeAnswer {
    RangeVerdict verdict = RangeVerdict::Whole;
    ByteRange range; ///< only for Part
};

/// Reads a Range header for a body of `size` bytes.
RangeAnswer parseRange(const QByteArray& header, qint64 size);

/// Turns a 200 with the whole body into what the Range header of the request asks for: 200, 206 or 416, with
/// Accept-Ranges and Content-Range. A part is never compressed. Only GET is answered in parts.
Response ranged(const Request& request, Response whole);

} // namespace sampan::http
