// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <optional>

namespace sampan::http
{

/// The content codings of RFC 9110 8.4.1 and RFC 8878 that are spoken here.
enum class Coding { Identity, Gzip, Zstd };

/// Bodies shorter than this, in bytes, are sent as they are: the frame would eat the gain.
constexpr qsizetype kCompressFrom = 1024;

/// The name on the wire; empty for Identity.
QByteArray codingName(Coding coding);

/// A Content-Encoding of a request ("", "identity", "gzip", "x-gzip", "zstd"); nothing when it is another or a list.
std::optional<Coding> codingByName(const QByteArray& name);

/// Picks by Accept-Encoding: highest q first, zstd before gzip where they tie, Identity when neither is wanted.
Coding chooseCoding(const QByteArray& acceptEncoding);

/// Never fails for lack of room; Internal if the library refuses.
Result<QByteArray> compressed(Coding coding, const QByteArray& body);

/// At most `limit` bytes come out: RequestTooLarge beyond (a bomb is stopped there, not unpacked),
/// InvalidArguments for a broken, cut or trailing stream.
Result<QByteArray> decompressed(Coding coding, const QByteArray& body, qint64 limit);

} // namespace sampan::http
