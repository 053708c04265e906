// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/DueTimer.h"

#include "domain/Instant.h"
#include "server/storage/ConversationRows.h"
#include "tests/jmap/Desk.h"
#include "tests/support/Wait.h"

#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;
using sampan::test::waitUntil;

namespace
{

Result<void> snooze(Desk& desk, const Id& id, const QDateTime& until)
{
    return desk.database->write([&](WriteTransaction& t) -> Result<void> {
        const auto before = conversationRows::find(t.connection(), id);
        if (!before)
            return before.error();
        Conversation after = **before;
        after.snoozedUntil = until;
        return conversationRows::update(t, **before, after);
    });
}

bool isSnoozed(Desk& desk)
{
    return desk.count(QStringLiteral("SELECT COUNT(*) FROM conversation WHERE snoozed_until IS NOT NULL")) > 0;
}

} // namespace

TEST(DueTimer, DoesAtOnceWhatCameDueWhileTheServerWasOff)
{
    Desk desk;
    const Receipt mail = desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello")));
    ASSERT_TRUE(snooze(desk, mail.conversationId, desk.clock.now()).ok());
    DueTimer timer(*desk.database, desk.clock, [](const Error&) {});
    EXPECT_TRUE(waitUntil([&] { return !isSnoozed(desk); }));
}

TEST(DueTimer, PlansAnewAfterEachCommit)
{
    Desk desk;
    const Receipt mail = desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello")));
    DueTimer timer(*desk.database, desk.clock, [](const Error&) {});
    const QDateTime late = desk.clock.now().addSecs(7200);
    ASSERT_TRUE(snooze(desk, mail.conversationId, late).ok());
    EXPECT_TRUE(waitUntil([&] { return timer.nextLook() == late; }));
    ASSERT_TRUE(snooze(desk, mail.conversationId, desk.clock.now()).ok());
    EXPECT_TRUE(waitUntil([&] { return !isSnoozed(desk); }));
    EXPECT_TRUE(waitUntil([&] { return !timer.nextLook().isValid(); }));
}

TEST(DueTimer, TriesAgainWhenTheDiskRefused)
{
    Desk desk;
    const Receipt mail = desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello")));
    ASSERT_TRUE(snooze(desk, mail.conversationId, desk.clock.now()).ok());
    int failures = 0;
    DueTimer timer(*desk.database, desk.clock, [&](const Error&) { ++failures; });
    desk.database->setFaultAfter(2);
    EXPECT_TRUE(waitUntil([&] { return failures == 1; }));
    EXPECT_TRUE(isSnoozed(desk)); // nothing half done
    EXPECT_TRUE(waitUntil([&] { return !isSnoozed(desk); }));
}
