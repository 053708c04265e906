// SPDX-License-Identifier: GPL-3.0-or-later
// The real program, started twice.
#include "app/instance/SingleInstance.h"

#include "tests/support/Wait.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace sampan
{
namespace
{

const QString program = QStringLiteral(SAMPAN_BIN_DIR "/sampan");

class Started
{
public:
    explicit Started(const QStringList& arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, arguments);
    }
    ~Started()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    bool runs() const { return m_process.state() == QProcess::Running; }
    bool ends() { return m_process.waitForFinished(20000); }
    int code() const { return m_process.exitCode(); }

private:
    QProcess m_process;
};

bool answers(const QString& root)
{
    return test::waitUntil([&root] { return SingleInstance::handOver(SingleInstance::nameOf(root), {}); });
}

TEST(SecondStart, GivesItsLinkToTheFirstAndEndsButAnotherProfileIsItsOwn)
{
    if (!QFileInfo::exists(program))
        GTEST_SKIP() << "the workstation is not built";
    QTemporaryDir folder;
    const QString root = folder.filePath(QStringLiteral("one"));
    const QStringList profile{QStringLiteral("--profile"), root};
    Started first(profile);
    ASSERT_TRUE(answers(root));
    Started second(profile + QStringList{QStringLiteral("sampan:nonsense")});
    ASSERT_TRUE(second.ends());
    EXPECT_EQ(second.code(), 0);
    EXPECT_TRUE(first.runs());
    const QString otherRoot = folder.filePath(QStringLiteral("two"));
    Started other({QStringLiteral("--profile"), otherRoot});
    EXPECT_TRUE(answers(otherRoot));
    EXPECT_TRUE(other.runs());
}

} // namespace
} // namespace sampan
