// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/CompactId.h"

#include <QtEndian>

namespace sampan
{
namespace
{

constexpr int blobSize = 16;

int hexDigit(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    return u >= u'a' && u <= u'f' ? u - u'a' + 10 : -1;
}

bool isDashPlace(qsizetype i)
{
    return i == 8 || i == 13 || i == 18 || i == 23;
}

} // namespace

CompactId CompactId::fromId(QStringView id)
{
    if (id.size() != 36)
        return {};
    quint64 halves[2] = {0, 0};
    int digits = 0;
    for (qsizetype i = 0; i < id.size(); ++i) {
        if (isDashPlace(i)) {
            if (id.at(i) != u'-')
                return {};
            continue;
        }
        const int digit = hexDigit(id.at(i));
        if (digit < 0)
            return {};
        quint64& half = halves[digits / 16];
        half = (half << 4) | quint64(digit);
        ++digits;
    }
    return {halves[0], halves[1]};
}

CompactId CompactId::fromBlob(const QByteArray& blob)
{
    if (blob.size() != blobSize)
        return {};
    return {qFromBigEndian<quint64>(blob.constData()), qFromBigEndian<quint64>(blob.constData() + 8)};
}

Id CompactId::toId() const
{
    if (isNull())
        return {};
    static constexpr char16_t digits[] = u"0123456789abcdef";
    Id text(36, u'-');
    int digit = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isDashPlace(i))
            continue;
        const quint64 half = digit < 16 ? high : low;
        text[i] = QChar(digits[(half >> (60 - 4 * (digit % 16))) & 0xf]);
        ++digit;
    }
    return text;
}

QVariant CompactId::toBlob() const
{
    if (isNull())
        return QVariant(QMetaType::fromType<QByteArray>());
    QByteArray blob(blobSize, Qt::Uninitialized);
    qToBigEndian(high, blob.data());
    qToBigEndian(low, blob.data() + 8);
    return blob;
}

} // namespace sampan
