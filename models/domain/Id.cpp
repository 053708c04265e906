// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Id.h"

#include <QMutex>
#include <QMutexLocker>
#include <QRandomGenerator>
#include <array>

namespace sampan
{
namespace
{

constexpr int kTextLength = 36;

QString format(quint64 high, quint64 low)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    QString text(kTextLength, QLatin1Char('-'));
    int position = 0;
    for (int nibble = 0; nibble < 32; ++nibble) {
        if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20)
            ++position;
        const quint64 word = nibble < 16 ? high : low;
        const int shift = 60 - 4 * (nibble % 16);
        text[position++] = QLatin1Char(kDigits[(word >> shift) & 0xF]);
    }
    return text;
}

QString assemble(quint64 milliseconds, quint64 randomHigh, quint64 randomLow)
{
    const quint64 high = (milliseconds << 16) | 0x7000U | (randomHigh & 0x0FFFU);
    const quint64 low = (quint64{2} << 62) | (randomLow & 0x3FFFFFFFFFFFFFFFULL);
    return format(high, low);
}

bool isLowerHex(QChar character)
{
    const char16_t unicode = character.unicode();
    return (unicode >= u'0' && unicode <= u'9') || (unicode >= u'a' && unicode <= u'f');
}

} // namespace

Id newId()
{
    static QMutex mutex;
    static quint64 lastTime = 0;
    static quint64 counter = 0;
    const QMutexLocker lock(&mutex);
    auto now = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
    if (now > lastTime) {
        lastTime = now;
        counter = QRandomGenerator::system()->bounded(0x400U);
    } else if (++counter > 0x0FFFU) { // RFC 9562, 6.2: the counter is spent, so borrow the next millisecond.
        ++lastTime;
        counter = 0;
    }
    return assemble(lastTime, counter, QRandomGenerator::system()->generate64());
}

Id idAt(const QDateTime& instant, quint64 randomHigh, quint64 randomLow)
{
    return assemble(static_cast<quint64>(instant.toMSecsSinceEpoch()), randomHigh, randomLow);
}

bool isValidId(QStringView text)
{
    if (text.size() != kTextLength || text[14] != u'7')
        return false;
    for (qsizetype i = 0; i < kTextLength; ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != u'-' : !isLowerHex(text[i]))
            return false;
    }
    const QChar variant = text[19];
    return variant == u'8' || variant == u'9' || variant == u'a' || variant == u'b';
}

QDateTime instantOf(QStringView id)
{
    if (!isValidId(id))
        return {};
    const QString digits = id.left(8).toString() + id.mid(9, 4).toString();
    return QDateTime::fromMSecsSinceEpoch(digits.toLongLong(nullptr, 16), Qt::UTC);
}

} // namespace sampan
