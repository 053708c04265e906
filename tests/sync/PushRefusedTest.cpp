// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workstation.h"

#include <QElapsedTimer>

using namespace sampan;
using namespace sampan::test;
using namespace std::chrono_literals;

namespace
{

struct PushRefusedTest : ::testing::Test {
    FakeDesk desk;
    Workstation station{desk};
    int asked = 0;
    QElapsedTimer sinceFirst;

    /// Counts the attempts at a push line, which the fake desk has none of.
    void SetUp() override
    {
        desk.fate = [this](int, const FakeRequest& request) {
            if (request.path.startsWith(u"/jmap/eventsource") && asked++ == 0)
                sinceFirst.start();
            return FakeDesk::Fate::Serve;
        };
        ASSERT_TRUE(desk.server.start());
    }
};

} // namespace

/// Rounds succeed all the while, and each used to set the waiting back to its shortest. Only a lower bound of time is
/// looked at, which a busy machine cannot break.
TEST_F(PushRefusedTest, IsAskedForMoreAndMoreRarely)
{
    SyncEngine::Setup setup;
    setup.backoff = Backoff({8ms, 100s}, [] { return 0.0; });
    setup.pollWithoutPush = 100s;
    station.use(setup);
    station.signIn();
    ASSERT_TRUE(waitUntil([&] { return asked == 7; }));
    EXPECT_GE(sinceFirst.elapsed(), (8 + 16 + 32 + 64 + 128 + 256) * 9 / 10);
}

TEST_F(PushRefusedTest, IsAskedForAtLeastWithEachPoll)
{
    SyncEngine::Setup setup;
    setup.backoff = Backoff({1ms, 100s}, [] { return 0.0; });
    setup.pollWithoutPush = 10ms;
    station.use(setup);
    station.signIn();
    // Doubling alone would reach hours.
    EXPECT_TRUE(waitUntil([&] { return asked == 30; }));
}
