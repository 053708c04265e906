// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QString>

struct sqlite3;

namespace sampan
{

/// The only file that knows the cipher.

/// StorageNotEncrypted unless the SQLite that is loaded is SQLite3 Multiple Ciphers. Ask before any file is made.
Result<void> checkCipherLibrary();
/// Sets cipher aegis and the raw key of 32 bytes on a fresh connection, before its first statement.
Result<void> applyKey(sqlite3* handle, const QByteArray& key);
/// StorageNotEncrypted if the file begins as a plain SQLite file does; a missing or empty file is fine.
Result<void> checkFileIsEncrypted(const QString& path);

/// A text that only this key gives (HMAC-SHA-256), kept beside the database: it tells a wrong key from a damaged file.
QByteArray keyMark(const QByteArray& key);

} // namespace sampan
