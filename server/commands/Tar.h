// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QFile>
#include <QString>
#include <functional>

namespace sampan::server
{

/// Just enough of the POSIX "ustar" archive for a backup that any tar can also open: regular files with names up to 100
/// characters, sizes beyond 8 GiB in the base-256 form of GNU tar.
class TarWriter
{
public:
    /// `out` is open for writing.
    explicit TarWriter(QIODevice& out) : m_out(out) {}

    /// Called with the bytes copied since the last call.
    using Copied = std::function<void(qint64)>;
    /// Copies a file of which nothing is taken away meanwhile. Errors: FileUnreadable, StorageFull, FileUnwritable.
    Result<void> add(const QString& name, const QString& file, const Copied& copied);
    /// The two empty blocks at the end.
    Result<void> finish();

private:
    Result<void> write(const QByteArray& bytes);
    QIODevice& m_out;
};

class TarReader
{
public:
    explicit TarReader(QIODevice& in) : m_in(in) {}

    struct Entry {
        QString name;
        qint64 size = 0;
    };
    /// Steps to the next entry, over what was not read of this one; an empty name is the proper end. FileMalformed.
    Result<Entry> next();
    /// Copies the present entry into a new file (mode 0600). FileMalformed when it is cut short, StorageFull,
    /// FileUnwritable.
    Result<void> copyTo(const QString& file, const TarWriter::Copied& copied);

private:
    QIODevice& m_in;
    qint64 m_left = 0;
    qint64 m_padding = 0;
};

} // namespace sampan::server
