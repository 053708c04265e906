// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace sampan::server
{

/// A new bearer secret: 32 random bytes as 43 characters of base64url. Thread-safe.
QString newTokenSecret();

/// What is stored of a secret: its SHA-256 in hex. A plain hash suffices because the secret itself is random.
QString tokenHash(const QString& secret);

/// True for text that can be a secret at all; anything else is refused before it reaches a table.
bool looksLikeToken(QStringView text);

} // namespace sampan::server
