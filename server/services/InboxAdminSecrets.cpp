// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/InboxAdminSecrets.h"

#include <QFile>
#include <QSaveFile>
#include <cerrno>
#include <sodium.h>

namespace sampan::server
{
namespace
{

constexpr int kNonce = crypto_secretbox_NONCEBYTES;
constexpr int kKey = crypto_secretbox_KEYBYTES;
const QString kMark = QStringLiteral("v1:");

unsigned char* bytes(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}
const unsigned char* bytes(const QByteArray& array)
{
    return reinterpret_cast<const unsigned char*>(array.constData());
}

Result<QByteArray> makeKey(const QString& file)
{
    QByteArray key(kKey, Qt::Uninitialized);
    crypto_secretbox_keygen(bytes(key));
    QSaveFile out(file);
    errno = 0;
    const bool written = out.open(QIODevice::WriteOnly) &&
                         out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         out.write(key) == kKey && out.commit();
    if (written)
        return key;
    return Error{errno == ENOSPC ? ErrorCode::StorageFull : ErrorCode::FileUnwritable, out.errorString(), file};
}

} // namespace

Result<InboxAdminSecrets> InboxAdminSecrets::open(const QString& keyFile)
{
    if (sodium_init() < 0)
        return Error{ErrorCode::Internal, QStringLiteral("libsodium cannot be initialised"), {}};
    QFile in(keyFile);
    if (!in.exists()) {
        const Result<QByteArray> made = makeKey(keyFile);
        if (!made)
            return made.error();
        return InboxAdminSecrets(*made);
    }
    if (!in.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, in.errorString(), keyFile};
    const QByteArray key = in.readAll();
    if (key.size() != kKey)
        return Error{ErrorCode::StorageKeyWrong, QStringLiteral("the key file has another size"), keyFile};
    return InboxAdminSecrets(key);
}

QString InboxAdminSecrets::seal(const QString& secret) const
{
    if (secret.isEmpty())
        return {};
    const QByteArray plain = secret.toUtf8();
    QByteArray nonce(kNonce, Qt::Uninitialized);
    randombytes_buf(nonce.data(), kNonce);
    QByteArray box(plain.size() + int{crypto_secretbox_MACBYTES}, Qt::Uninitialized);
    crypto_secretbox_easy(bytes(box), bytes(plain), static_cast<unsigned long long>(plain.size()), bytes(nonce),
                          bytes(m_key));
    return kMark + QString::fromLatin1(QByteArray(nonce + box).toBase64());
}

Result<QString> InboxAdminSecrets::unseal(const QString& sealed) const
{
    if (sealed.isEmpty())
        return QString();
    const Error wrong{ErrorCode::StorageKeyWrong, QStringLiteral("a stored secret does not open"), {}};
    const QByteArray all = QByteArray::fromBase64(sealed.mid(kMark.size()).toLatin1());
    if (!sealed.startsWith(kMark) || all.size() < kNonce + int{crypto_secretbox_MACBYTES})
        return wrong;
    const QByteArray nonce = all.left(kNonce);
    const QByteArray box = all.mid(kNonce);
    QByteArray plain(box.size() - int{crypto_secretbox_MACBYTES}, Qt::Uninitialized);
    if (crypto_secretbox_open_easy(bytes(plain), bytes(box), static_cast<unsigned long long>(box.size()), bytes(nonce),
                                   bytes(m_key)) != 0)
        return wrong;
    return QString::fromUtf8(plain);
}

} // namespace sampan::server
