// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Tar.h"

#include <algorithm>
#include <cerrno>

namespace sampan::server
{
namespace
{

constexpr qint64 kBlock = 512;
constexpr qint64 kChunk = 256 * 1024;
constexpr qint64 kOctalLimit = qint64{1} << 33;

qint64 paddingOf(qint64 size)
{
    return (kBlock - size % kBlock) % kBlock;
}

QByteArray octal(qint64 value, int digits)
{
    return QByteArray::number(value, 8).rightJustified(digits, '0') + '\0';
}

QByteArray sizeField(qint64 size)
{
    if (size < kOctalLimit)
        return octal(size, 11);
    QByteArray field(12, '\0');
    field[0] = static_cast<char>(0x80);
    for (int i = 11; i > 3; --i, size >>= 8)
        field[i] = static_cast<char>(size & 0xff);
    return field;
}

qint64 sizeFrom(const QByteArray& field)
{
    if ((static_cast<unsigned char>(field.at(0)) & 0x80) == 0) {
        bool isNumber = false;
        const qint64 size = field.left(11).trimmed().toLongLong(&isNumber, 8);
        return isNumber ? size : -1;
    }
    qint64 size = 0;
    for (int i = 4; i < 12; ++i)
        size = (size << 8) | static_cast<unsigned char>(field.at(i));
    return size;
}

qint64 sumOf(QByteArray header)
{
    header.replace(148, 8, QByteArray(8, ' '));
    qint64 sum = 0;
    for (const char c : header)
        sum += static_cast<unsigned char>(c);
    return sum;
}

QByteArray headerOf(const QByteArray& name, qint64 size)
{
    QByteArray header = name.leftJustified(100, '\0', true);
    header += octal(0600, 7) + octal(0, 7) + octal(0, 7) + sizeField(size) + octal(0, 11);
    header += QByteArray(8, ' ') + '0' + QByteArray(100, '\0') + QByteArray("ustar\0", 6) + "00";
    header = header.leftJustified(static_cast<int>(kBlock), '\0');
    const QByteArray sum = octal(sumOf(header), 6) + ' ';
    return header.replace(148, 8, sum);
}

Error writeError(const QIODevice& out, const QString& name)
{
    const bool full = errno == ENOSPC || errno == EFBIG || errno == EDQUOT;
    return {full ? ErrorCode::StorageFull : ErrorCode::FileUnwritable, out.errorString(), name};
}

Error malformed(const QString& why)
{
    return {ErrorCode::FileMalformed, why, {}};
}

QString nameOf(const QIODevice& device)
{
    const auto* file = qobject_cast<const QFileDevice*>(&device);
    return file ? file->fileName() : QString();
}

} // namespace

Result<void> TarWriter::write(const QByteArray& bytes)
{
    errno = 0;
    if (m_out.write(bytes) != bytes.size())
        return writeError(m_out, nameOf(m_out));
    return {};
}

Result<void> TarWriter::add(const QString& name, const QString& file, const Copied& copied)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, in.errorString(), file};
    const qint64 size = in.size();
    if (auto header = write(headerOf(name.toLatin1(), size)); !header)
        return header;
    for (qint64 left = size; left > 0;) {
        const QByteArray chunk = in.read(std::min(left, kChunk));
        if (chunk.isEmpty())
            return Error{ErrorCode::FileUnreadable, QStringLiteral("it became shorter meanwhile"), file};
        if (auto written = write(chunk); !written)
            return written;
        left -= chunk.size();
        copied(chunk.size());
    }
    return write(QByteArray(paddingOf(size), '\0'));
}

Result<void> TarWriter::finish()
{
    return write(QByteArray(2 * kBlock, '\0'));
}

Result<TarReader::Entry> TarReader::next()
{
    if (m_in.skip(m_left + m_padding) != m_left + m_padding)
        return malformed(QStringLiteral("it is cut short"));
    m_left = m_padding = 0;
    const QByteArray header = m_in.read(kBlock);
    if (header.size() != kBlock)
        return malformed(QStringLiteral("it is cut short"));
    if (header.count('\0') == kBlock)
        return Entry();
    const qint64 size = sizeFrom(header.mid(124, 12));
    if (!header.mid(257).startsWith("ustar") || header.mid(148, 6).toLongLong(nullptr, 8) != sumOf(header) || size < 0)
        return malformed(QStringLiteral("it is no backup of sampan-server"));
    m_left = size;
    m_padding = paddingOf(size);
    return Entry{QString::fromLatin1(header.left(100).constData()), size};
}

Result<void> TarReader::copyTo(const QString& file, const TarWriter::Copied& copied)
{
    QFile out(file);
    errno = 0;
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return writeError(out, file);
    while (m_left > 0) {
        const QByteArray chunk = m_in.read(std::min(m_left, kChunk));
        if (chunk.isEmpty())
            return malformed(QStringLiteral("it is cut short"));
        if (out.write(chunk) != chunk.size())
            return writeError(out, file);
        m_left -= chunk.size();
        copied(chunk.size());
    }
    return out.flush() ? Result<void>() : writeError(out, file);
}

} // namespace sampan::server
