// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace sampan::server
{

/// Text from the bytes of a mail. The declared charset is believed only as far as the bytes allow: labels that are a
/// subset of what programs really send are widened (gb2312 → GB18030, ks_c_5601-1987 → CP949, iso-8859-1 →
/// Windows-1252), unknown or lying labels lead to a guess, and what still cannot be read becomes U+FFFD. NUL bytes are
/// dropped. Never fails. Thread-safe.
QString decodeBytes(const QByteArray& bytes, const QByteArray& declaredCharset);

/// The name iconv takes for a declared charset; empty if nobody knows it.
QByteArray iconvCharset(const QByteArray& declared);

/// A raw header value made fit for GMime: 8-bit text as UTF-8, charset labels of RFC 2047 words widened as above.
QByteArray normalizedHeader(const QByteArray& raw);

} // namespace sampan::server
