// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desk/ServerProcess.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <gtest/gtest.h>

using namespace sampan::test;

namespace
{

const QString kSource = QStringLiteral(SAMPAN_SOURCE_DIR);
constexpr int kPatience = 60000;

QStringList words(const char* text)
{
    return QString(QLatin1StringView(text)).split(u' ');
}

/// Hashing passwords at full cost is not what is tested.
bool makeSignInQuick(const ServerProcess& server)
{
    QDir().mkpath(server.dataFolder());
    QFile config(server.dataFolder() + QStringLiteral("/sampan-server.conf"));
    return config.open(QIODevice::WriteOnly) && config.write("password-cost = cheapest\n") > 0;
}

} // namespace

TEST(Interop, AnIndependentClientDoesTheDesksWorkUnchanged)
{
    const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
    const QString client = kSource + QStringLiteral("/.deps/jmap-jam/dist/index.js");
    if (node.isEmpty())
        GTEST_SKIP() << "node is not installed, which runs the independent client";
    if (!QFile::exists(client))
        GTEST_SKIP() << "the independent client is missing: run packaging/setup/fetch-test-client.sh";
    ServerProcess server;
    ASSERT_TRUE(makeSignInQuick(server));
    ASSERT_TRUE(server.setUp({QStringLiteral("ada")})) << server.lastError().toStdString();
    ASSERT_TRUE(server.run(words("inbox add shop@desk.example --team Desk"))) << server.lastError().toStdString();
    ASSERT_TRUE(server.serve()) << server.log().toStdString();

    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("NODE_EXTRA_CA_CERTS"),
                       server.dataFolder() + QStringLiteral("/tls/authority.crt"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(node, {kSource + QStringLiteral("/tests/interop/client.mjs"),
                         QStringLiteral("https://localhost:%1").arg(server.port()),
                         ServerProcess::addressOf(QStringLiteral("ada")), client});
    process.write(ServerProcess::password().toUtf8());
    process.closeWriteChannel();
    ASSERT_TRUE(process.waitForFinished(kPatience)) << process.readAll().toStdString();
    EXPECT_EQ(process.exitCode(), 0) << process.readAll().toStdString() << server.log().toStdString();
    EXPECT_TRUE(server.stop()) << server.log().toStdString();
}
