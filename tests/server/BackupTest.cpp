// SPDX-License-Identifier: GPL-3.0-or-later
#include "ServerProcess.h"

#include "domain/Id.h"

#include <QDir>
#include <QDirIterator>
#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server::test;

namespace
{

QStringList words(const char* line)
{
    return QString::fromLatin1(line).split(u' ');
}

void fill(const ServerProcess& server)
{
    ASSERT_EQ(server.init().code, 0);
    const QByteArray id = newId().toLatin1();
    const QByteArray message = newId().toLatin1();
    server.write(
        QStringLiteral("one.jsonl"),
        R"({"id":")" + id +
            R"(","channel":"email","status":"open","priority":"normal","subject":"x","messages":[{"id":")" + message +
            R"(","kind":"incoming","textBody":"hello","createdAt":"2026-01-02T03:04:05Z","attachments":[{"name":"a","type":"text/plain","content":"aGVsbG8="}]}]})");
    const Ran ran = server.run(
        {QStringLiteral("import"), QStringLiteral("conversations"), server.file(QStringLiteral("one.jsonl"))});
    ASSERT_EQ(ran.code, 0) << ran.err.toStdString();
}

QString blobFile(const ServerProcess& server)
{
    QDirIterator files(server.data() + QStringLiteral("/blobs"), QDir::Files, QDirIterator::Subdirectories);
    return files.hasNext() ? files.next() : QString();
}

} // namespace

TEST(Backup, WhileServingAndBackAgain)
{
    const ServerProcess server;
    fill(server);
    const QString file = server.file(QStringLiteral("desk.tar"));
    {
        const auto process = server.start(words("serve --port 0 --ready-json"));
        ASSERT_FALSE(ServerProcess::readyLine(*process).isEmpty());
        const Ran ran = server.run({QStringLiteral("backup"), file});
        ASSERT_EQ(ran.code, 0) << ran.err.toStdString();
        const Ran busy = server.run({QStringLiteral("restore"), QStringLiteral("--replace"), file});
        EXPECT_EQ(busy.code, 1);
        EXPECT_TRUE(busy.err.contains(u"Another sampan-server")) << busy.err.toStdString();
        process->terminate();
        ASSERT_TRUE(process->waitForFinished(20000));
    }
    const QString users = server.run(words("user list")).out;
    ASSERT_EQ(server.run(words("user add extra@sampan.example"), "correct horse\n").code, 0);
    EXPECT_EQ(server.run({QStringLiteral("restore"), file}).code, 1);
    const Ran restored = server.run({QStringLiteral("restore"), QStringLiteral("--replace"), file});
    ASSERT_EQ(restored.code, 0) << restored.err.toStdString();
    EXPECT_EQ(server.run(words("user list")).out, users);
    EXPECT_EQ(server.run(words("check")).out,
              QStringLiteral("All is well: 1 conversations, 1 messages, 1 attachments and original mails.\n"));
}

TEST(Backup, OpensInAnEmptyFolder)
{
    const ServerProcess server;
    fill(server);
    const QString file = server.file(QStringLiteral("desk.tar"));
    ASSERT_EQ(server.run({QStringLiteral("backup"), file}).code, 0);
    const ServerProcess other;
    QFile::remove(other.data() + QStringLiteral("/sampan-server.conf"));
    const Ran restored = other.run({QStringLiteral("restore"), file});
    ASSERT_EQ(restored.code, 0) << restored.err.toStdString();
    EXPECT_EQ(other.run(words("user list")).out, server.run(words("user list")).out);
    EXPECT_EQ(other.run(words("check")).code, 0);
}

TEST(Backup, ADamagedFileChangesNothing)
{
    const ServerProcess server;
    fill(server);
    const QString file = server.file(QStringLiteral("desk.tar"));
    ASSERT_EQ(server.run({QStringLiteral("backup"), file}).code, 0);
    ASSERT_TRUE(QFile::resize(file, QFile(file).size() / 2));
    const QString users = server.run(words("user list")).out;
    const Ran ran = server.run({QStringLiteral("restore"), QStringLiteral("--replace"), file});
    EXPECT_EQ(ran.code, 1);
    EXPECT_TRUE(ran.err.contains(u"cut short")) << ran.err.toStdString();
    server.write(QStringLiteral("foreign.tar"), QByteArray(4096, 'x'));
    EXPECT_EQ(
        server.run({QStringLiteral("restore"), QStringLiteral("--replace"), server.file(QStringLiteral("foreign.tar"))})
            .code,
        1);
    EXPECT_EQ(server.run(words("user list")).out, users);
    EXPECT_FALSE(QDir(server.data() + QStringLiteral("/restore.part")).exists());
}

TEST(Check, FindsMissingAndDamagedAttachments)
{
    const ServerProcess server;
    fill(server);
    EXPECT_EQ(server.run(words("check")).code, 0);
    QFile blob(blobFile(server));
    ASSERT_TRUE(blob.exists());
    blob.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    ASSERT_TRUE(blob.open(QIODevice::ReadWrite));
    blob.write("HELLO");
    blob.close();
    EXPECT_TRUE(server.run(words("check")).err.contains(u"is damaged"));
    ASSERT_TRUE(blob.remove());
    const Ran ran = server.run(words("check"));
    EXPECT_EQ(ran.code, 1);
    EXPECT_TRUE(ran.err.contains(u"is missing"));
}
