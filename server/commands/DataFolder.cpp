// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/DataFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace sampan::server
{
namespace
{

Error systemError(const QString& subject)
{
    const bool full = errno == ENOSPC || errno == EDQUOT;
    return {full ? ErrorCode::StorageFull : ErrorCode::FileUnwritable, QString::fromLocal8Bit(std::strerror(errno)),
            subject};
}

Result<void> makeFolder(const QString& path)
{
    const QDir parent = QFileInfo(path).absoluteDir();
    if (!parent.exists() && !QDir().mkpath(parent.absolutePath()))
        return systemError(parent.absolutePath());
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST)
        return systemError(path);
    if (!QFileInfo(path).isDir())
        return Error{ErrorCode::FileUnwritable, QStringLiteral("not a folder"), path};
    return {};
}

/// An open descriptor that holds the lock.
Result<int> lockFile(const QString& path, int operation)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return systemError(path);
    if (::flock(file, operation | LOCK_NB) == 0)
        return file;
    const Error error =
        errno == EWOULDBLOCK ? Error{ErrorCode::StorageBusy, QStringLiteral("locked"), path} : systemError(path);
    ::close(file);
    return error;
}

} // namespace

bool DataFolder::isInitialised() const
{
    return QFileInfo::exists(database());
}

Result<void> DataFolder::create() const
{
    for (const QString& folder : QStringList{m_path, blobs(), m_path + QStringLiteral("/tls")}) {
        if (Result<void> made = makeFolder(folder); !made)
            return made;
    }
    return {};
}

Result<FolderLock> FolderLock::take(const DataFolder& folder, Kind kind)
{
    FolderLock lock;
    const Result<int> use =
        lockFile(folder.path() + QStringLiteral("/use.lock"), kind == Kind::Replace ? LOCK_EX : LOCK_SH);
    if (!use)
        return Error{use.error().code, use.error().detail, folder.path()};
    lock.m_use = *use;
    if (kind == Kind::Serve) {
        const Result<int> serve = lockFile(folder.path() + QStringLiteral("/serve.lock"), LOCK_EX);
        if (!serve)
            return Error{serve.error().code, serve.error().detail, folder.path()};
        lock.m_serve = *serve;
    }
    return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept
    : m_use(std::exchange(other.m_use, -1)), m_serve(std::exchange(other.m_serve, -1))
{
}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept
{
    if (this != &other) {
        release();
        m_use = std::exchange(other.m_use, -1);
        m_serve = std::exchange(other.m_serve, -1);
    }
    return *this;
}

FolderLock::~FolderLock()
{
    release();
}

void FolderLock::release()
{
    for (int* file : {&m_use, &m_serve}) {
        if (*file >= 0)
            ::close(*file);
        *file = -1;
    }
}

} // namespace sampan::server
