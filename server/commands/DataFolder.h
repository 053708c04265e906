// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "server/tls/CertificateAuthority.h"

#include <QString>
#include <memory>

namespace sampan::server
{

/// The one folder that holds everything of a server, and its locks. Created with mode 0700.
class DataFolder
{
public:
    explicit DataFolder(QString path) : m_path(std::move(path)) {}

    QString path() const { return m_path; }
    QString database() const { return m_path + QStringLiteral("/sampan.db"); }
    QString blobs() const { return m_path + QStringLiteral("/blobs"); }
    QString secretKey() const { return m_path + QStringLiteral("/secret.key"); }
    QString config() const { return m_path + QStringLiteral("/sampan-server.conf"); }
    AuthorityFiles authority() const { return AuthorityFiles::in(m_path + QStringLiteral("/tls")); }
    bool isInitialised() const;

    /// Makes the folder and its subfolders. Errors: FileUnwritable, StorageFull.
    Result<void> create() const;

private:
    QString m_path;
};

/// Holds a folder against other processes until destroyed; the kernel releases it when the process dies.
class FolderLock
{
public:
    /// Serve: one server at a time. Use: any number of commands. Replace: nobody else at all.
    enum class Kind { Serve, Use, Replace };

    /// Errors: StorageBusy when another process is in the way, FileUnwritable.
    static Result<FolderLock> take(const DataFolder& folder, Kind kind);
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;
    ~FolderLock();

private:
    FolderLock() = default;
    void release();
    int m_use = -1;
    int m_serve = -1;
};

} // namespace sampan::server
