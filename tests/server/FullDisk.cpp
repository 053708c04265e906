// SPDX-License-Identifier: GPL-3.0-or-later
#include "FullDisk.h"

#include <QFile>
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

namespace sampan::server::test
{
namespace
{

void limitFiles(const QProcess& process, rlim_t bytes)
{
    const rlimit limit{bytes, RLIM_INFINITY};
    EXPECT_EQ(::prlimit(static_cast<pid_t>(process.processId()), RLIMIT_FSIZE, &limit, nullptr), 0);
}

bool copyFolder(const QString& from, const QString& to)
{
    return QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), from + QStringLiteral("/."), to}) == 0;
}

} // namespace

FullDisk::FullDisk(const QString& folder) : m_folder(folder)
{
    const QString aside = folder + QStringLiteral(".aside");
    EXPECT_TRUE(QFile::rename(folder, aside));
    EXPECT_EQ(QProcess::execute(QStringLiteral("mkdir"), {QStringLiteral("-m"), QStringLiteral("700"), folder}), 0);
    m_isMounted = ::geteuid() == 0 && ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs",
                                              MS_NOSUID | MS_NODEV, "size=8m,mode=700") == 0;
    EXPECT_TRUE(copyFolder(aside, folder));
}

FullDisk::~FullDisk()
{
    if (m_isMounted)
        ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
}

QString FullDisk::filler() const
{
    return m_folder + QStringLiteral("/filler");
}

void FullDisk::fill(const QProcess& process)
{
    if (!m_isMounted)
        return limitFiles(process, 1);
    QFile file(filler());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const QByteArray block(4096, 'f');
    while (file.write(block) == block.size()) {
    }
}

void FullDisk::free(const QProcess& process)
{
    if (m_isMounted)
        EXPECT_TRUE(QFile::remove(filler()));
    else
        limitFiles(process, RLIM_INFINITY);
}

} // namespace sampan::server::test
