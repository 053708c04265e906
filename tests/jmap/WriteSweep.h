// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <functional>
#include <gtest/gtest.h>

namespace sampan::server::test
{

/// One write path of the server: `prepare` makes what it needs, `act` does it and says whether it worked. Ids must be
/// the same each time.
template <typename World> struct WritePath {
    const char* name;
    std::function<void(World&)> prepare;
    std::function<bool(World&)> act;
};

/// As lines that a failed comparison can show.
template <typename World> std::string written(World& world)
{
    return world.contents().join(u'\n').toStdString();
}

/// Fails each statement of the path once: nothing may stay behind, and trying again must end as if nothing had
/// happened.
template <typename World> void sweepWrites(const WritePath<World>& path)
{
    World whole;
    path.prepare(whole);
    ASSERT_TRUE(path.act(whole)) << path.name;
    const std::string expected = written(whole);
    int failed = 0;
    for (int statement = 1;; ++statement) {
        World world;
        path.prepare(world);
        const std::string before = written(world);
        world.database->setFaultAfter(statement);
        const bool worked = path.act(world);
        if (world.database->faultIsArmed()) {
            EXPECT_TRUE(worked) << path.name;
            break;
        }
        ++failed;
        EXPECT_FALSE(worked) << path.name << " statement " << statement;
        EXPECT_EQ(written(world), before) << path.name << " statement " << statement;
        EXPECT_TRUE(path.act(world)) << path.name << " statement " << statement;
        EXPECT_EQ(written(world), expected) << path.name << " statement " << statement;
    }
    EXPECT_GE(failed, 4) << path.name;
    ::testing::Test::RecordProperty(path.name, failed);
}

} // namespace sampan::server::test
