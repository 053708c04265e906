// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QString>

namespace sampan::server
{

/// Mailbox passwords at rest: XSalsa20-Poly1305 (libsodium secretbox) under a key in a file beside the database, so
/// that a copy of the database alone gives none of them away.
class InboxAdminSecrets
{
public:
    /// Reads the 32 byte key, or makes it (mode 0600) if there is no file. Errors: FileUnreadable, FileUnwritable,
    /// StorageFull, StorageKeyWrong for a file of another size.
    static Result<InboxAdminSecrets> open(const QString& keyFile);

    QString seal(const QString& secret) const;
    /// Errors: StorageKeyWrong. The empty text opens to the empty text.
    Result<QString> unseal(const QString& sealed) const;

private:
    explicit InboxAdminSecrets(QByteArray key) : m_key(std::move(key)) {}
    QByteArray m_key;
};

} // namespace sampan::server
