// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QString>
#include <QUrlQuery>

namespace sampan::http
{

/// What a request line asks for.
struct Target {
    QString path; ///< percent-decoded, starts with "/", no "." or ".." segment, no control character
    QUrlQuery query;
};

/// Reads the target of a request line in origin form ("/a?b") or absolute form ("https://host/a?b", RFC 9112 3.2).
/// InvalidArguments for anything else: a broken escape, bytes that are not UTF-8, a NUL, a "." or ".." segment.
Result<Target> parseTarget(const QByteArray& raw);

} // namespace sampan::http
