// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>

namespace sampan::server::test
{

/// A data folder that can be full while a program serves it: a small file system of its own where we may mount one,
/// otherwise a limit on how far the program's files may grow.
class FullDisk
{
public:
    /// What lies in `folder` moves along.
    explicit FullDisk(const QString& folder);
    ~FullDisk();
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

    void fill(const QProcess& process);
    void free(const QProcess& process);
    /// The JMAP error type of a write: only a real disk says that it is full.
    QByteArray expectedError() const { return m_isMounted ? "overQuota" : "serverFail"; }

private:
    QString filler() const;
    const QString m_folder;
    bool m_isMounted = false;
};

} // namespace sampan::server::test
