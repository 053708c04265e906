// SPDX-License-Identifier: GPL-3.0-or-later
#include "ServerProcess.h"

#include "support/Wait.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <gtest/gtest.h>

namespace sampan::server::test
{
namespace
{

Ran finish(QProcess& process, const QByteArray& input)
{
    EXPECT_TRUE(process.waitForStarted());
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(60000);
    if (!ended)
        process.kill();
    const bool normal = ended && process.exitStatus() == QProcess::NormalExit;
    return {normal ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

QString programFile()
{
    return QStringLiteral(SAMPAN_BIN_DIR "/sampan-server");
}

ServerProcess::ServerProcess()
{
    QDir().mkpath(data());
    write(QStringLiteral("data/sampan-server.conf"), "password-cost = cheapest\nlog-level = warning\n");
}

void ServerProcess::write(const QString& name, const QByteArray& content) const
{
    QFile out(file(name));
    ASSERT_TRUE(out.open(QIODevice::WriteOnly));
    ASSERT_EQ(out.write(content), content.size());
}

Ran ServerProcess::run(const QStringList& arguments, const QByteArray& input) const
{
    QProcess process;
    process.start(programFile(), arguments + QStringList{QStringLiteral("--data"), data()});
    return finish(process, input);
}

Ran ServerProcess::runWithFileLimit(int kib, const QStringList& arguments, const QByteArray& input) const
{
    QProcess process;
    const QString limited =
        QStringLiteral("ulimit -f %1; exec \"$0\" \"$@\"").arg(kib * 2); // sh counts 512 byte blocks
    process.start(QStringLiteral("sh"), QStringList{QStringLiteral("-c"), limited, programFile()} + arguments +
                                            QStringList{QStringLiteral("--data"), data()});
    return finish(process, input);
}

Ran ServerProcess::init() const
{
    return run({QStringLiteral("init"), QStringLiteral("--admin"), QStringLiteral("root@sampan.example")},
               "correct horse\n");
}

std::unique_ptr<QProcess> ServerProcess::start(const QStringList& arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(programFile(), arguments + QStringList{QStringLiteral("--data"), data()});
    EXPECT_TRUE(process->waitForStarted());
    return process;
}

QJsonObject ServerProcess::readyLine(QProcess& process)
{
    sampan::test::waitUntil([&] { return process.canReadLine() || process.state() == QProcess::NotRunning; });
    return QJsonDocument::fromJson(process.readLine()).object();
}

} // namespace sampan::server::test
