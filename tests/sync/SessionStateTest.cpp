// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workstation.h"

#include <QJsonDocument>

using namespace sampan;
using namespace sampan::test;
using Fate = FakeDesk::Fate;

namespace
{

/// Counts what is asked for, and lets the test lose the session.
struct SessionState : ::testing::Test {
    void SetUp() override
    {
        desk.fate = [this](int, const FakeRequest& request) {
            if (request.path == u"/.well-known/jmap") {
                ++sessions;
                return isLost ? Fate::Unavailable : Fate::Serve;
            }
            if (request.body.contains("/changes"))
                limits.append(maxChanges(request));
            return Fate::Serve;
        };
        addConversation(desk, QStringLiteral("topic"));
        ASSERT_TRUE(desk.server.start());
        station = std::make_unique<Workstation>(desk);
        station->signIn();
        ASSERT_TRUE(station->untilOnline());
        sessions = 0;
    }
    static int maxChanges(const FakeRequest& request)
    {
        const QJsonArray calls = QJsonDocument::fromJson(request.body).object().value(u"methodCalls").toArray();
        return calls.first().toArray().at(1).toObject().value(u"maxChanges").toInt();
    }
    /// The server is another by now: it takes less at once.
    void changeServer()
    {
        desk.pageLimit = 3;
        desk.sessionState = QStringLiteral("another");
    }
    bool untilAskedFor(int limit)
    {
        return waitUntil([this, limit] { return !limits.isEmpty() && limits.last() == limit; });
    }

    FakeDesk desk;
    int sessions = 0;
    bool isLost = false;
    QList<int> limits;
    std::unique_ptr<Workstation> station;
};

} // namespace

TEST_F(SessionState, AChangedOneIsFetchedOnceAndHeeded)
{
    ASSERT_TRUE(untilAskedFor(500));
    changeServer();
    ASSERT_TRUE(untilAskedFor(3));
    limits.clear();
    ASSERT_TRUE(waitUntil([this] { return limits.size() >= 3; })); // some rounds later
    EXPECT_EQ(sessions, 1);
    EXPECT_EQ(station->it->client().session().state, QStringLiteral("another"));
}

TEST_F(SessionState, WhatFailsToComeIsAskedForAgain)
{
    isLost = true;
    changeServer();
    ASSERT_TRUE(waitUntil([this] { return sessions >= 2; }));
    EXPECT_NE(station->it->client().session().state, QStringLiteral("another"));
    isLost = false;
    ASSERT_TRUE(untilAskedFor(3));
    EXPECT_TRUE(station->untilOnline());
}
