// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/TokensSecret.h"

#include <QCryptographicHash>
#include <algorithm>
#include <sodium.h>

namespace sampan::server
{

QString newTokenSecret()
{
    QByteArray bytes(32, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString tokenHash(const QString& secret)
{
    return QString::fromLatin1(QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256).toHex());
}

bool looksLikeToken(QStringView text)
{
    const auto fits = [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') || u == u'-' ||
               u == u'_';
    };
    return text.size() == 43 && std::all_of(text.cbegin(), text.cend(), fits);
}

} // namespace sampan::server
