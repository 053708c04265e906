// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ConversationRules.h"
#include "domain/Instant.h"

#include <gtest/gtest.h>

using namespace sampan;

namespace
{

Message entry(MessageKind kind, const QDateTime& at, DeliveryState delivery = DeliveryState::None)
{
    Message m;
    m.id = newId();
    m.kind = kind;
    m.receivedAt = at;
    m.delivery.state = delivery;
    return m;
}

Conversation waiting(const QDateTime& since)
{
    Conversation c;
    c.id = newId();
    c.waitingSince = since;
    return c;
}

} // namespace

TEST(HandlingRules, ACallAndAReplyToComeEndNoWait)
{
    const QDateTime now = nowUtc();
    for (const Message& m :
         {entry(MessageKind::Call, now), entry(MessageKind::Outgoing, now, DeliveryState::Scheduled)}) {
        const Conversation after = afterMessage(waiting(now), m);
        EXPECT_EQ(after.messageCount, 1);
        EXPECT_EQ(after.waitingSince, now);
        EXPECT_TRUE(after.lastMessageId.isEmpty());
    }
}

TEST(HandlingRules, AScheduledReplyCountsOnceWhenItGoesOut)
{
    const QDateTime now = nowUtc();
    Message m = entry(MessageKind::Outgoing, now, DeliveryState::Scheduled);
    Conversation c = afterMessage(waiting(now), m);
    m.delivery.state = DeliveryState::Queued;
    c = afterScheduledSent(c, m);
    EXPECT_EQ(c.messageCount, 1);
    EXPECT_EQ(c.lastMessageId, m.id);
    EXPECT_FALSE(c.waitingSince.isValid());
}

TEST(HandlingRules, TheCustomerEndsASnoozeAndSpamStaysQuiet)
{
    const QDateTime now = nowUtc();
    Conversation c;
    c.snoozedUntil = now.addDays(3);
    EXPECT_FALSE(isInNormalViews(c, now));
    EXPECT_TRUE(isInNormalViews(c, now.addDays(3)));
    c = afterMessage(c, entry(MessageKind::Incoming, now));
    EXPECT_TRUE(isInNormalViews(c, now));
    EXPECT_TRUE(c.isUnread);
    c = withSpam(c, true);
    EXPECT_FALSE(c.isUnread);
    EXPECT_FALSE(isInNormalViews(c, now));
    EXPECT_FALSE(afterMessage(c, entry(MessageKind::Incoming, now)).isUnread);
}

TEST(HandlingRules, MergingIsRefusedWhereItMakesNoSense)
{
    Conversation from = waiting(nowUtc());
    Conversation into = waiting(nowUtc());
    from.customerId = into.customerId = newId();
    EXPECT_TRUE(canMerge(from, into, false).ok());
    EXPECT_EQ(canMerge(from, from, false).error().subject, u"intoId");
    into.status = ConversationStatus::Closed;
    EXPECT_EQ(canMerge(from, into, false).error().subject, u"intoId");
    into.status = ConversationStatus::Open;
    into.customerId = newId();
    EXPECT_EQ(canMerge(from, into, false).error().subject, u"otherCustomer");
    EXPECT_TRUE(canMerge(from, into, true).ok());
    into.inboxId = newId();
    EXPECT_EQ(canMerge(from, into, true).error().subject, u"intoId");
    from.mergedInto = newId();
    EXPECT_EQ(canMerge(from, into, true).error().subject, u"fromId");
}
