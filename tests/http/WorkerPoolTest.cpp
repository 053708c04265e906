// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/WorkerPool.h"
#include "FakeHandler.h"

#include <gtest/gtest.h>

namespace sampan::http
{

TEST(WorkerPool, RunsEverythingItTook)
{
    std::atomic<int> ran{0};
    test::Gate gate;
    gate.open();
    WorkerPool pool(3, 1000);
    for (int i = 0; i < 500; ++i) {
        ASSERT_TRUE(pool.tryPost({[&] {
                                      ++ran;
                                      gate.pass();
                                  },
                                  [] {}}));
    }
    EXPECT_TRUE(gate.waitForArrivals(500));
    pool.stop();
    EXPECT_EQ(ran, 500);
}

TEST(WorkerPool, RefusesBeyondItsQueueAndDropsWhatWaitsAtStop)
{
    std::atomic<int> ran{0};
    std::atomic<int> dropped{0};
    test::Gate gate;
    WorkerPool pool(1, 2);
    const WorkerPool::Job job{[&] {
                                  gate.pass();
                                  ++ran;
                              },
                              [&] {
                                  ++dropped;
                                  gate.open();
                              }};
    ASSERT_TRUE(pool.tryPost(job));
    ASSERT_TRUE(gate.waitForArrivals(1));
    EXPECT_TRUE(pool.tryPost(job));
    EXPECT_TRUE(pool.tryPost(job));
    EXPECT_FALSE(pool.tryPost(job));
    EXPECT_TRUE(pool.post(job));
    pool.stop();
    EXPECT_EQ(ran, 1);
    EXPECT_EQ(dropped, 3);
    EXPECT_FALSE(pool.post(job));
}

TEST(WorkerPool, RunsOnTheCallersThreadOnlyWhileThereIsRoom)
{
    test::Gate gate;
    WorkerPool pool(1, 2);
    std::thread::id where;
    EXPECT_TRUE(pool.runHere([&] { where = std::this_thread::get_id(); }));
    EXPECT_EQ(where, std::this_thread::get_id());
    ASSERT_TRUE(pool.tryPost({[&] { gate.pass(); }, [] {}}));
    ASSERT_TRUE(gate.waitForArrivals(1));
    EXPECT_FALSE(pool.runHere([] { FAIL() << "one job is running already"; }));
    gate.open();
    pool.stop();
    EXPECT_FALSE(pool.runHere([] { FAIL() << "the pool is stopped"; }));
}

TEST(WorkerPool, AJobOnTheCallersThreadHoldsBackTheQueueUntilItIsDone)
{
    std::atomic<bool> isInside{false};
    test::Gate gate;
    gate.open();
    WorkerPool pool(1, 2);
    EXPECT_TRUE(pool.runHere([&] {
        isInside = true;
        EXPECT_TRUE(pool.tryPost({[&] {
                                      EXPECT_FALSE(isInside);
                                      gate.pass();
                                  },
                                  [] {}}));
        isInside = false;
    }));
    EXPECT_TRUE(gate.waitForArrivals(1));
}

} // namespace sampan::http
