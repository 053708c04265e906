// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/SignInAddress.h"

#include <QByteArray>
#include <arpa/inet.h>
#include <optional>

namespace sampan::server
{
namespace
{

/// 4 or 16 bytes; IPv4 in its IPv6 form becomes 4.
std::optional<QByteArray> bytesOf(const QString& address)
{
    const QByteArray text = address.section(u'%', 0, 0).toLatin1();
    QByteArray four(4, '\0');
    if (::inet_pton(AF_INET, text.constData(), four.data()) == 1)
        return four;
    QByteArray sixteen(16, '\0');
    if (::inet_pton(AF_INET6, text.constData(), sixteen.data()) != 1)
        return std::nullopt;
    static const QByteArray mapped = QByteArray(10, '\0') + QByteArray(2, '\xff');
    return sixteen.startsWith(mapped) ? sixteen.mid(12) : sixteen;
}

} // namespace

bool isLoopbackAddress(const QString& address)
{
    const auto bytes = bytesOf(address);
    if (!bytes)
        return false;
    return bytes->size() == 4 ? bytes->at(0) == 127 : *bytes == QByteArray(15, '\0') + '\x01';
}

QString networkOf(const QString& address)
{
    const auto bytes = bytesOf(address);
    if (!bytes)
        return address;
    return QString::fromLatin1(bytes->left(8).toHex());
}

} // namespace sampan::server
