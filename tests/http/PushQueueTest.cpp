// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/PushQueue.h"

#include <gtest/gtest.h>
#include <thread>

namespace sampan::http
{

using Step = PushQueue::Step;

TEST(PushQueue, GivesTextsInOrderThenTheClose)
{
    int woken = 0;
    PushQueue queue(100, [&] { ++woken; });
    EXPECT_EQ(queue.next().kind, Step::Nothing);
    queue.send("a");
    queue.send("b");
    queue.close(1001, "bye");
    queue.send("too late");
    EXPECT_EQ(woken, 3);
    EXPECT_EQ(queue.next().text, "a");
    EXPECT_EQ(queue.next().text, "b");
    const Step close = queue.next();
    EXPECT_EQ(close.kind, Step::Close);
    EXPECT_EQ(close.code, 1001);
    EXPECT_EQ(close.text, "bye");
}

TEST(PushQueue, OverflowsByWhatIsWaitingAndInFlight)
{
    PushQueue queue(10, [] {});
    queue.send(QByteArray(50, 'x')); // one large message is not a pile
    EXPECT_EQ(queue.next().kind, Step::Text);
    queue.send("y"); // but the large one is still in flight
    EXPECT_EQ(queue.next().kind, Step::Overflow);
}

TEST(PushQueue, AcceptsAgainWhenTheFlightHasLanded)
{
    PushQueue queue(10, [] {});
    queue.send(QByteArray(10, 'x'));
    EXPECT_EQ(queue.next().kind, Step::Text);
    EXPECT_EQ(queue.next().kind, Step::Nothing);
    queue.send(QByteArray(10, 'y'));
    EXPECT_EQ(queue.next().kind, Step::Text);
}

TEST(PushQueue, IsSilentAfterTheEnd)
{
    int woken = 0;
    PushQueue queue(10, [&] { ++woken; });
    queue.send("a");
    queue.finish();
    queue.send("b");
    queue.close(1000, {});
    EXPECT_EQ(woken, 1);
    EXPECT_EQ(queue.next().kind, Step::Finished);
}

TEST(PushQueue, TakesFromManyThreadsWhileItEnds)
{
    std::atomic<int> woken{0};
    PushQueue queue(1 << 20, [&] { ++woken; });
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            for (int i = 0; i < 1000; ++i)
                queue.send("x");
        });
    }
    while (queue.next().kind != Step::Text) {
    }
    queue.finish();
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_LE(woken, 4000);
    EXPECT_EQ(queue.next().kind, Step::Finished);
}

} // namespace sampan::http
