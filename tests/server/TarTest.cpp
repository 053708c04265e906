// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Tar.h"

#include <QBuffer>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;

TEST(Tar, IsReadByOtherTarsAndByItself)
{
    QTemporaryDir folder;
    QFile content(folder.filePath(QStringLiteral("content")));
    ASSERT_TRUE(content.open(QIODevice::WriteOnly));
    content.write(QByteArray(1000, 'x'));
    content.close();
    QFile out(folder.filePath(QStringLiteral("a.tar")));
    ASSERT_TRUE(out.open(QIODevice::WriteOnly));
    TarWriter tar(out);
    qint64 copied = 0;
    ASSERT_TRUE(tar.add(QStringLiteral("blobs/ab/x"), content.fileName(), [&](qint64 bytes) { copied += bytes; }).ok());
    ASSERT_TRUE(tar.finish().ok());
    out.close();
    EXPECT_EQ(copied, 1000);
    QProcess other;
    other.start(QStringLiteral("tar"), {QStringLiteral("-tf"), out.fileName()});
    ASSERT_TRUE(other.waitForFinished());
    EXPECT_EQ(other.exitCode(), 0);
    EXPECT_EQ(other.readAllStandardOutput(), "blobs/ab/x\n");
    ASSERT_TRUE(out.open(QIODevice::ReadOnly));
    TarReader reader(out);
    const auto entry = reader.next();
    ASSERT_TRUE(entry.ok());
    EXPECT_EQ(entry->name, QStringLiteral("blobs/ab/x"));
    EXPECT_EQ(entry->size, 1000);
    ASSERT_TRUE(reader.copyTo(folder.filePath(QStringLiteral("back")), [](qint64) {}).ok());
    EXPECT_TRUE(reader.next()->name.isEmpty());
}
