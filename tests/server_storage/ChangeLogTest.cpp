// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/ChangeLog.h"
#include "server/storage/Database.h"

#include <QTemporaryDir>
#include <atomic>
#include <gtest/gtest.h>
#include <thread>

using namespace sampan;
using namespace sampan::server;

namespace
{

constexpr int kWrites = 150;

void writeMany(Database& database, std::atomic<int>& failures)
{
    for (int i = 0; i < kWrites; ++i) {
        const auto done = database.write([](WriteTransaction& t) -> Result<void> {
            t.touch(DataType::Label, newId(), ChangeKind::Created);
            t.touch(DataType::Label, newId(), ChangeKind::Created);
            return {};
        });
        if (!done)
            ++failures;
    }
}

QStringList follow(Database& database, qint64& since)
{
    QStringList ids;
    const auto done = database.read([&](Connection& connection) -> Result<void> {
        const auto page = changeLog::since(connection, DataType::Label, Viewer(), since, 7);
        if (!page)
            return page.error();
        ids = page->created;
        since = page->newSeq;
        return {};
    });
    EXPECT_TRUE(done.ok());
    return ids;
}

} // namespace

TEST(ChangeLog, AReaderThatFollowsTwoWritersMissesNothing)
{
    QTemporaryDir folder;
    auto database = Database::open(folder.filePath(QStringLiteral("d.db")));
    ASSERT_TRUE(database);
    // A second Database on the same file stands for another process: no mutex of ours is shared.
    auto second = Database::open(folder.filePath(QStringLiteral("d.db")));
    ASSERT_TRUE(second);
    std::atomic<int> failures{0};
    std::atomic<int> running{2};
    const auto writer = [&](Database& target) {
        writeMany(target, failures);
        --running;
    };
    std::thread one([&] { writer(**database); });
    std::thread two([&] { writer(**second); });
    QStringList seen;
    qint64 since = 0;
    while (running.load() > 0)
        seen += follow(**database, since);
    one.join();
    two.join();
    for (QStringList more = follow(**database, since); !more.isEmpty(); more = follow(**database, since))
        seen += more;
    EXPECT_EQ(failures.load(), 0);
    EXPECT_EQ(seen.size(), 4 * kWrites);
    seen.removeDuplicates();
    EXPECT_EQ(seen.size(), 4 * kWrites);
    EXPECT_EQ(since, 4 * kWrites);
}

TEST(ChangeLog, TouchedTwiceIsOneRecord)
{
    QTemporaryDir folder;
    auto database = Database::open(folder.filePath(QStringLiteral("d.db")));
    ASSERT_TRUE(database);
    const Id id = newId();
    const auto done = (*database)->write([&](WriteTransaction& t) -> Result<void> {
        t.touch(DataType::Label, id, ChangeKind::Created);
        t.touch(DataType::Label, id, ChangeKind::Updated);
        t.touch(DataType::Team, id, ChangeKind::Created);
        t.touch(DataType::Team, id, ChangeKind::Destroyed);
        return {};
    });
    ASSERT_TRUE(done.ok());
    qint64 since = 0;
    EXPECT_EQ(follow(**database, since), QStringList{id});
    EXPECT_EQ(since, 1);
}

TEST(Scope, IsSeenByTeamAssigneeAndDirector)
{
    const Viewer ada{QStringLiteral("ada"), true, false, {QStringLiteral("n")}};
    EXPECT_TRUE(ada.sees(Scope::ofConversation(QStringLiteral("n"), {}, {})));
    EXPECT_FALSE(ada.sees(Scope::ofConversation(QStringLiteral("s"), {}, {})));
    EXPECT_TRUE(ada.sees(Scope::ofConversation(QStringLiteral("s"), QStringLiteral("ada"), {})));
    EXPECT_TRUE(ada.sees(Scope::ofConversation({}, {}, {})));
    EXPECT_FALSE(ada.sees(Scope()));
    const Viewer director{QStringLiteral("d"), true, true, {}};
    EXPECT_TRUE(director.sees(Scope::ofConversation(QStringLiteral("s"), {}, {})));
    const Viewer administrator{QStringLiteral("x"), false, false, {QStringLiteral("n")}};
    EXPECT_FALSE(administrator.sees(Scope::ofConversation(QStringLiteral("n"), {}, {})));
    EXPECT_TRUE(administrator.sees(Scope::everybody()));
}
