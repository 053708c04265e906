// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Encryption.h"

#include <QFile>
#include <QMessageAuthenticationCode>
#include <sqlite3.h>
#ifdef Q_OS_UNIX
#include <dlfcn.h>
#endif

namespace sampan
{

Result<void> checkCipherLibrary()
{
#ifdef Q_OS_UNIX
    // Looked up at run time: with the system's library in its place the program must say so, not fail to start.
    using Version = const char* (*)();
    const auto version = reinterpret_cast<Version>(dlsym(RTLD_DEFAULT, "sqlite3mc_version"));
#else
    const auto version = &sqlite3mc_version;
#endif
    if (!version || !version() || !*version())
        return Error{ErrorCode::StorageNotEncrypted, QStringLiteral("the loaded SQLite has no cipher"), {}};
    return {};
}

Result<void> applyKey(sqlite3* handle, const QByteArray& key)
{
    if (sqlite3mc_config(handle, "cipher", sqlite3mc_cipher_index("aegis")) < 1)
        return Error{ErrorCode::StorageNotEncrypted, QStringLiteral("cipher aegis is not available"), {}};
    QByteArray raw = QByteArrayLiteral("raw:") + key.toHex();
    const int code = sqlite3_key_v2(handle, "main", raw.constData(), int(raw.size()));
    raw.fill('\0');
    if (code != SQLITE_OK)
        return Error{ErrorCode::StorageNotEncrypted, QStringLiteral("the key was not taken: %1").arg(code), {}};
    return {};
}

Result<void> checkFileIsEncrypted(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, file.errorString(), path};
    if (file.read(15) == QByteArrayLiteral("SQLite format 3"))
        return Error{ErrorCode::StorageNotEncrypted, QStringLiteral("the file is plain text"), path};
    return {};
}

QByteArray keyMark(const QByteArray& key)
{
    return QMessageAuthenticationCode::hash(QByteArrayLiteral("sampan cache key 1"), key, QCryptographicHash::Sha256)
        .toHex();
}

} // namespace sampan
