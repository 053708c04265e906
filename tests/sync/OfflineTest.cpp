// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workstation.h"

using namespace sampan;
using namespace sampan::test;

/// A server that takes the connection and says nothing is still out of reach: what the agent reads must not change to
/// "Connecting" with each attempt.
TEST(OfflineTest, StaysOfflineWhileItTriesAgain)
{
    FakeDesk desk;
    ASSERT_TRUE(desk.server.start());
    QList<SyncStatus::State> seen; // outlives the station, whose end is told too
    bool triedWithoutPlan = false;
    Workstation station(desk);
    station.signIn();
    ASSERT_TRUE(station.untilOnline());

    SyncEngine& sync = station.it->sync();
    QObject::connect(&sync, &SyncStatus::changed, &sync, [&] {
        seen.append(sync.state());
        triedWithoutPlan |= sync.state() == SyncStatus::State::Offline && !sync.retryAt().isValid();
    });
    const int begun = desk.requestCount;
    desk.fate = [](int, const FakeRequest&) { return FakeDesk::Fate::Truncated; };
    sync.syncNow();
    ASSERT_TRUE(waitUntil([&] { return desk.requestCount > begun + 5; }));
    EXPECT_TRUE(triedWithoutPlan);
    desk.fate = {};
    ASSERT_TRUE(station.untilOnline());
    EXPECT_TRUE(seen.contains(SyncStatus::State::Offline));
    EXPECT_FALSE(seen.contains(SyncStatus::State::Connecting));
}
