// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/Tnef.h"

#include "server/channels/email/Charset.h"

#include <QMimeDatabase>
#include <QtEndian>

namespace sampan::server
{
namespace
{

constexpr quint32 signature = 0x223E9F78;
constexpr int maxFiles = 500;

enum Attribute : quint32 {
    AttachTitle = 0x00018010,
    AttachData = 0x0006800F,
    AttachStart = 0x00069002,
    AttachProperties = 0x00069005,
};
enum Property : quint16 { PropData = 0x3701, PropName = 0x3704, PropLongName = 0x3707, PropContentId = 0x3712 };
enum Type : quint16 {
    TypeObject = 0x000D,
    TypeText8 = 0x001E,
    TypeText16 = 0x001F,
    TypeBinary = 0x0102,
    Many = 0x1000
};

/// Little endian numbers from bytes; past the end everything is zero and `failed`.
struct Bytes {
    QByteArray data;
    qsizetype at = 0;
    bool failed = false;

    QByteArray take(qint64 size)
    {
        if (size < 0 || size > data.size() - at) {
            failed = true;
            return {};
        }
        const QByteArray part = data.mid(at, size);
        at += size;
        return part;
    }
    template <typename T> T number()
    {
        const QByteArray part = take(sizeof(T));
        return failed ? T(0) : qFromLittleEndian<T>(part.constData());
    }
    QByteArray padded(qint64 size)
    {
        const QByteArray part = take(size);
        at = std::min<qsizetype>(data.size(), at + (4 - size % 4) % 4);
        return part;
    }
    bool more() const { return !failed && at < data.size(); }
};

/// Bytes a value of a fixed type takes, with its padding; 0: the type is unknown.
int fixedSize(quint16 type)
{
    switch (type) {
    case 0x0002:
    case 0x0003:
    case 0x0004:
    case 0x000A:
    case 0x000B:
        return 4;
    case 0x0005:
    case 0x0006:
    case 0x0007:
    case 0x0014:
    case 0x0040:
        return 8;
    case 0x0048:
        return 16;
    default:
        return 0;
    }
}

QString textFrom(const QByteArray& value, quint16 type)
{
    QString text = type == TypeText16 ? decodeBytes(value, "utf-16le") : decodeBytes(value, {});
    text.remove(QChar::Null);
    return text.section(u'/', -1).section(u'\\', -1).trimmed().left(200);
}

void skipName(Bytes& bytes)
{
    bytes.take(16);
    if (bytes.number<quint32>() == 0)
        bytes.number<quint32>();
    else
        bytes.padded(bytes.number<quint32>());
}

/// The first value of a property whose length stands before it.
QByteArray variableValue(Bytes& bytes)
{
    const auto count = bytes.number<quint32>();
    QByteArray first;
    for (quint32 i = 0; i < count && !bytes.failed; ++i) {
        const QByteArray value = bytes.padded(bytes.number<quint32>());
        first = i == 0 ? value : first;
    }
    return first;
}

void readProperties(const QByteArray& data, InboundAttachment& file)
{
    Bytes bytes{data};
    for (auto left = bytes.number<quint32>(); left > 0 && bytes.more(); --left) {
        const auto type = bytes.number<quint16>();
        const auto id = bytes.number<quint16>();
        if (id >= 0x8000)
            skipName(bytes);
        const auto single = static_cast<quint16>(type & ~Many);
        if (const int size = fixedSize(single); size > 0) {
            bytes.take(size * qint64((type & Many) != 0 ? bytes.number<quint32>() : 1));
            continue;
        }
        if (single != TypeObject && single != TypeText8 && single != TypeText16 && single != TypeBinary)
            return;
        const QByteArray value = variableValue(bytes);
        if (bytes.failed)
            return;
        // An object begins with the id of its interface.
        if (id == PropData)
            file.content = single == TypeObject ? value.mid(16) : value;
        else if (id == PropLongName || (id == PropName && file.name.isEmpty()))
            file.name = textFrom(value, single);
        else if (id == PropContentId)
            file.cid = textFrom(value, single);
    }
}

void finish(QList<InboundAttachment>& files)
{
    const QMimeDatabase types;
    for (InboundAttachment& file : files) {
        if (file.name.isEmpty())
            file.name = QStringLiteral("attachment-%1.bin").arg(&file - files.constData() + 1);
        file.type = types.mimeTypeForFile(file.name, QMimeDatabase::MatchExtension).name();
    }
}

} // namespace

QList<InboundAttachment> filesInTnef(const QByteArray& container)
{
    Bytes bytes{container};
    QList<InboundAttachment> files;
    if (bytes.number<quint32>() != signature)
        return files;
    bytes.number<quint16>();
    while (bytes.more() && files.size() < maxFiles) {
        bytes.number<quint8>();
        const auto attribute = bytes.number<quint32>();
        const QByteArray value = bytes.take(bytes.number<quint32>());
        bytes.number<quint16>();
        if (bytes.failed)
            break;
        if (attribute == AttachStart)
            files.append(InboundAttachment());
        if (files.isEmpty())
            continue;
        if (attribute == AttachTitle && files.last().name.isEmpty())
            files.last().name = textFrom(value, TypeText8);
        else if (attribute == AttachData)
            files.last().content = value;
        else if (attribute == AttachProperties)
            readProperties(value, files.last());
    }
    finish(files);
    return files;
}

} // namespace sampan::server
