// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance/SingleInstance.h"

#include "tests/support/Wait.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace sampan
{
namespace
{

class Instance : public testing::Test
{
protected:
    QString socketPath() const
    {
        const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
        return (runtime.isEmpty() ? QDir::tempPath() : runtime) + u'/' + name;
    }

    QTemporaryDir root;
    QString name = SingleInstance::nameOf(root.path());
};

TEST_F(Instance, TheSecondStartGivesItsArgumentsToTheFirst)
{
    SingleInstance first;
    ASSERT_TRUE(first.listen(name));
    QList<InstanceRequest> asked;
    QObject::connect(&first, &SingleInstance::asked, [&](const InstanceRequest& request) { asked.append(request); });
    const InstanceRequest request{{QStringLiteral("sampan:conversation/x"), QStringLiteral("zweites 字")},
                                  QStringLiteral("token")};
    bool taken = false;
    SingleInstance::handOver(name, request, &first, [&taken](bool ok) { taken = ok; });
    ASSERT_TRUE(test::waitUntil([&] { return taken && !asked.isEmpty(); }));
    EXPECT_EQ(asked, QList<InstanceRequest>{request});
}

TEST_F(Instance, OnlyOneAnswersForAPlaceAndOthersHaveTheirOwn)
{
    SingleInstance first;
    SingleInstance second;
    ASSERT_TRUE(first.listen(name));
    EXPECT_FALSE(second.listen(name));
    EXPECT_TRUE(second.listen(SingleInstance::nameOf(root.path(), QStringLiteral("other"))));
    QTemporaryDir elsewhere;
    EXPECT_TRUE(second.listen(SingleInstance::nameOf(elsewhere.path())));
    first.stop(name);
    EXPECT_TRUE(second.listen(name));
}

TEST_F(Instance, NobodyThereIsToldAtOnce)
{
    EXPECT_FALSE(SingleInstance::handOver(name, {}));
    bool answered = false;
    bool taken = true;
    QObject context;
    SingleInstance::handOver(name, {}, &context, [&](bool ok) {
        answered = true;
        taken = ok;
    });
    ASSERT_TRUE(test::waitUntil([&] { return answered; }));
    EXPECT_FALSE(taken);
}

TEST_F(Instance, WhatACrashLeftBehindIsNoObstacle)
{
    QFile stale(socketPath());
    ASSERT_TRUE(stale.open(QIODevice::WriteOnly));
    stale.close();
    SingleInstance first;
    EXPECT_TRUE(first.listen(name));
}

TEST_F(Instance, OnlyTheUserMayOpenTheSocket)
{
    SingleInstance first;
    ASSERT_TRUE(first.listen(name));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_EQ(QFileInfo(socketPath()).permissions() & others, QFile::Permissions());
}

TEST_F(Instance, NonsenseIsNotARequest)
{
    SingleInstance first;
    ASSERT_TRUE(first.listen(name));
    int asked = 0;
    QObject::connect(&first, &SingleInstance::asked, [&asked] { ++asked; });
    for (const QByteArray& nonsense : {QByteArray("nonsense\n"), QByteArray("{}\n"), QByteArray(200'000, 'x')}) {
        QLocalSocket socket;
        socket.connectToServer(socketPath());
        socket.write(nonsense);
        EXPECT_TRUE(test::waitUntil([&] { return socket.state() == QLocalSocket::UnconnectedState; }));
    }
    EXPECT_EQ(asked, 0);
}

} // namespace
} // namespace sampan
