// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ConversationRules.h"
#include "domain/Instant.h"
#include "domain/Permission.h"

#include <gtest/gtest.h>

using namespace sampan;

namespace
{

Message message(MessageKind kind, int minute)
{
    Message m;
    m.id = newId();
    m.kind = kind;
    m.textBody = QStringLiteral("text %1").arg(minute);
    m.receivedAt = instantFromText(QStringLiteral("2025-11-17T10:%1:00Z").arg(minute, 2, 10, QLatin1Char('0')));
    return m;
}

} // namespace

TEST(ConversationRules, WaitStartsWithTheFirstUnansweredMessage)
{
    const Message first = message(MessageKind::Incoming, 1);
    Conversation c = afterMessage({}, first);
    EXPECT_EQ(c.waitingSince, first.receivedAt);
    EXPECT_TRUE(c.isUnread);
    c = afterMessage(c, message(MessageKind::Incoming, 5));
    EXPECT_EQ(c.waitingSince, first.receivedAt) << "a later message of the customer does not move it";
    c = afterMessage(c, message(MessageKind::Note, 6));
    EXPECT_EQ(c.waitingSince, first.receivedAt) << "a note is no answer";
    c = afterMessage(c, message(MessageKind::Outgoing, 7));
    EXPECT_FALSE(c.waitingSince.isValid());
    EXPECT_EQ(c.status, ConversationStatus::Open);
    EXPECT_EQ(c.messageCount, 4);
}

TEST(ConversationRules, ACustomerReopensASolvedConversation)
{
    Conversation c = withStatus({}, ConversationStatus::Solved, nowUtc());
    EXPECT_TRUE(c.solvedAt.isValid());
    c = afterMessage(c, message(MessageKind::Incoming, 9));
    EXPECT_EQ(c.status, ConversationStatus::Open);
    EXPECT_FALSE(c.solvedAt.isValid());
    c.status = ConversationStatus::Closed;
    EXPECT_TRUE(needsFollowUp(c));
}

TEST(ConversationRules, ActivityChangesNothing)
{
    const Conversation c = afterMessage({}, message(MessageKind::Incoming, 1));
    EXPECT_EQ(afterMessage(c, message(MessageKind::Activity, 2)), c);
}

TEST(ConversationRules, StatusByHand)
{
    EXPECT_FALSE(canChangeStatus(ConversationStatus::Open, ConversationStatus::New));
    EXPECT_FALSE(canChangeStatus(ConversationStatus::Closed, ConversationStatus::Open));
    EXPECT_TRUE(canChangeStatus(ConversationStatus::Solved, ConversationStatus::Open));
}

TEST(ConversationRules, PreviewNeverSplitsACharacter)
{
    EXPECT_EQ(previewOf(QStringLiteral("  a\n\n b  ")), u"a b");
    const QString family = QStringLiteral("👨‍👩‍👧");
    EXPECT_EQ(previewOf(family + family, 1), family);
    EXPECT_EQ(previewOf(QString(500, u'x')).size(), 200);
}

TEST(ConversationRules, Categories)
{
    EXPECT_TRUE(isValidCategory(QStringLiteral("logistics")));
    EXPECT_TRUE(isValidCategory(QStringLiteral("logistics/customs")));
    for (const char* bad : {"", "weather", "logistics/", "logistics/a/b"})
        EXPECT_FALSE(isValidCategory(QString::fromLatin1(bad))) << bad;
}

TEST(Permission, FollowsTheRoles)
{
    EXPECT_TRUE(permissionsOf(Role::Agent).testFlag(Permission::Answer));
    EXPECT_FALSE(permissionsOf(Role::Agent).testFlag(Permission::ManageSetup));
    EXPECT_FALSE(permissionsOf(Role::Administrator).testFlag(Permission::ReadOwnTeams))
        << "no conversation text unless granted";
    EXPECT_TRUE(permissionsOf(Role::Director).testFlag(Permission::ReadAll));
    EXPECT_EQ(permissionsOf(Role::Translator), Permissions(Permission::ReadStrings));
}
