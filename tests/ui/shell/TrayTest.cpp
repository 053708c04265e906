// SPDX-License-Identifier: GPL-3.0-or-later
// What is told outside the window, how much of it, and when.
#include "ShellWorld.h"
#include "storage/ConversationStore.h"
#include "storage/MessageStore.h"
#include "tests/support/Wait.h"
#include "ui/tray/Notifier.h"
#include "ui/tray/QuietHours.h"
#include "ui/tray/SlowReplyReminder.h"
#include "ui/tray/TrayIcon.h"

#include <QApplication>
#include <QMenu>
#include <gtest/gtest.h>

namespace sampan
{
namespace
{

class FakeChannel final : public NoticeChannel
{
public:
    QList<DesktopNotice> shown;
    QStringList withdrawn;
    void show(const DesktopNotice& notice) override { shown.append(notice); }
    void withdraw(const QString& key) override { withdrawn.append(key); }
};

QDateTime local(int day, int hour, int minute = 0)
{
    // 2025-11-17 is a Monday.
    return QDateTime(QDate(2025, 11, 16 + day), QTime(hour, minute));
}

TEST(QuietHours, AcrossMidnightAndOnChosenDaysOnly)
{
    NotificationChoices choices;
    choices.hasQuietHours = true;
    choices.quietFrom = QTime(20, 0);
    choices.quietTo = QTime(8, 0);
    choices.quietDays = 0b00001; // Monday evening
    EXPECT_EQ(QuietHours::until(choices, {}, local(1, 21)), local(2, 8));
    EXPECT_EQ(QuietHours::until(choices, {}, local(2, 7, 59)), local(2, 8));
    EXPECT_FALSE(QuietHours::until(choices, {}, local(2, 8)).isValid());
    EXPECT_FALSE(QuietHours::until(choices, {}, local(1, 19, 59)).isValid());
    EXPECT_FALSE(QuietHours::until(choices, {}, local(2, 21)).isValid());
    choices.hasQuietHours = false;
    EXPECT_FALSE(QuietHours::until(choices, {}, local(1, 21)).isValid());
}

TEST(QuietHours, RestCountsBesideThem)
{
    NotificationChoices choices;
    const QDateTime now = local(1, 12);
    EXPECT_EQ(QuietHours::until(choices, now.addSecs(3600), now), now.addSecs(3600));
    EXPECT_FALSE(QuietHours::until(choices, now.addSecs(-1), now).isValid());
    EXPECT_EQ(QuietHours::until(choices, Settings::restForever(), now), Settings::restForever());
}

class Tray : public testing::Test
{
protected:
    Tray() : shop(test::seedShop(world)) {}

    NotificationChoices choices() const { return world.settings->notifications(); }
    void choose(const std::function<void(NotificationChoices&)>& change)
    {
        NotificationChoices now = choices();
        change(now);
        world.settings->setNotifications(now);
    }
    Message newMessage(int number)
    {
        Message message = test::customsMessage(100 + number, MessageKind::Incoming, 2000 + number,
                                               QStringLiteral("Where is my parcel %1?").arg(number));
        message.conversationId = shop.conversations.at(2);
        message.from = {QStringLiteral("Anke Vogt"), QStringLiteral("anke.vogt@posteo.example")};
        return message;
    }
    void change(int place, const std::function<void(Conversation&)>& work)
    {
        const Id id = shop.conversations.at(place);
        bool written = false;
        world.store->write(
            [&](WriteTransaction& transaction) -> Result<void> {
                auto conversation = ConversationStore::find(transaction, id);
                if (!conversation)
                    return conversation.error();
                work(*conversation);
                return ConversationStore::upsert(transaction, {*conversation});
            },
            world.store.get(), [&](const Result<void>& done) { written = done.ok(); });
        ASSERT_TRUE(test::waitUntil([&] { return written; }));
    }
    void setUnread(int place, bool unread)
    {
        change(place, [unread](Conversation& conversation) { conversation.isUnread = unread; });
    }
    /// After this, everything the store has announced so far has been answered.
    void settle()
    {
        int rounds = 0;
        ASSERT_TRUE(test::waitUntil([&rounds] { return ++rounds > 20; }));
    }

    test::PaneWorld world;
    test::Shop shop;
    FakeChannel channel;
};

TEST_F(Tray, OneNoticeGrowsAndShowsNoNameUnlessAllowed)
{
    Notifier notifier(*world.store, *world.settings, world.clock, channel);
    notifier.setFilling(false);
    world.put({newMessage(1)});
    ASSERT_TRUE(test::waitUntil([&] { return channel.shown.size() == 1; }));
    EXPECT_EQ(channel.shown.at(0).target, shop.conversations.at(2));
    EXPECT_FALSE(channel.shown.at(0).title.contains(u"Anke"));
    EXPECT_FALSE(channel.shown.at(0).text.contains(u"Anke"));
    EXPECT_FALSE(channel.shown.at(0).text.contains(u"parcel"));
    choose([](NotificationChoices& now) { now.showsText = true; });
    world.put({newMessage(2)});
    ASSERT_TRUE(test::waitUntil([&] { return channel.shown.size() == 2; }));
    EXPECT_EQ(channel.shown.at(1).key, channel.shown.at(0).key);
    EXPECT_TRUE(channel.shown.at(1).text.contains(u"Anke Vogt"));
    EXPECT_TRUE(channel.shown.at(1).title.contains(u'2'));
    notifier.lookedAt();
    EXPECT_EQ(notifier.count(), 0);
    EXPECT_EQ(channel.withdrawn, QStringList{channel.shown.at(0).key});
}

TEST_F(Tray, WhatComesInRestIsCountedAndToldOnceItIsOver)
{
    Notifier notifier(*world.store, *world.settings, world.clock, channel);
    notifier.setFilling(false);
    TrayIcon::toggleRest(*world.settings, world.clock);
    world.put({newMessage(1), newMessage(2)});
    ASSERT_TRUE(test::waitUntil([&] { return notifier.count() == 2; }));
    EXPECT_TRUE(channel.shown.isEmpty());
    EXPECT_TRUE(notifier.isHolding());
    TrayIcon::toggleRest(*world.settings, world.clock);
    ASSERT_EQ(channel.shown.size(), 1);
    EXPECT_TRUE(channel.shown.at(0).title.contains(u'2')) << qPrintable(channel.shown.at(0).title);
    EXPECT_FALSE(notifier.isHolding());
}

TEST_F(Tray, WhatWasLookedAtInQuietHoursIsNotToldAfterThem)
{
    Notifier notifier(*world.store, *world.settings, world.clock, channel);
    notifier.setFilling(false);
    TrayIcon::toggleRest(*world.settings, world.clock);
    world.put({newMessage(1)});
    ASSERT_TRUE(test::waitUntil([&] { return notifier.isHolding(); }));
    notifier.lookedAt();
    TrayIcon::toggleRest(*world.settings, world.clock);
    EXPECT_TRUE(channel.shown.isEmpty());
}

TEST_F(Tray, WhatIsReadOnAnotherComputerIsTakenBack)
{
    Notifier notifier(*world.store, *world.settings, world.clock, channel);
    notifier.setFilling(false);
    Message other = newMessage(2);
    other.conversationId = shop.conversations.at(3);
    setUnread(2, true);
    setUnread(3, true);
    world.put({newMessage(1), other});
    ASSERT_TRUE(test::waitUntil([&] { return channel.shown.size() == 1; }));
    setUnread(3, false);
    ASSERT_TRUE(test::waitUntil([&] { return notifier.count() == 1; }));
    ASSERT_EQ(channel.shown.size(), 2);
    EXPECT_TRUE(channel.shown.at(1).isCorrection);
    EXPECT_EQ(channel.shown.at(1).target, shop.conversations.at(2));
    EXPECT_TRUE(channel.withdrawn.isEmpty());
    setUnread(2, false);
    ASSERT_TRUE(test::waitUntil([&] { return notifier.count() == 0; }));
    EXPECT_EQ(channel.withdrawn, QStringList{channel.shown.at(0).key});
}

TEST_F(Tray, SpamIsNotTold)
{
    Notifier notifier(*world.store, *world.settings, world.clock, channel);
    notifier.setFilling(false);
    change(2, [](Conversation& conversation) { conversation.isSpam = true; });
    Message other = newMessage(2);
    other.conversationId = shop.conversations.at(3);
    world.put({newMessage(1), other});
    ASSERT_TRUE(test::waitUntil([&] { return channel.shown.size() == 1; }));
    EXPECT_EQ(notifier.count(), 1);
    EXPECT_EQ(channel.shown.at(0).target, shop.conversations.at(3));
}

TEST_F(Tray, BuyersWhoWaitLongAreOneReminderThatOpensTheLongest)
{
    choose([](NotificationChoices& now) { now.slowMinutes = 60; });
    SlowReplyReminder reminder(*world.store, *world.settings, world.clock, channel, shop.self.id);
    ASSERT_TRUE(test::waitUntil([&] { return !channel.shown.isEmpty(); }));
    // Those who wait 1466, 302, 252, 131, 104 and 66 minutes.
    EXPECT_EQ(reminder.waiting(), 6);
    EXPECT_TRUE(channel.shown.at(0).title.contains(u'6')) << qPrintable(channel.shown.at(0).title);
    EXPECT_EQ(channel.shown.at(0).target, shop.conversations.at(0));
    EXPECT_TRUE(reminder.isArmed());
    choose([](NotificationChoices& now) { now.slowMinutes = 120; });
    ASSERT_EQ(channel.shown.size(), 2);
    EXPECT_EQ(channel.shown.at(1).key, channel.shown.at(0).key);
    EXPECT_EQ(reminder.waiting(), 4);
    // Nothing else is told while nothing changes.
    settle();
    EXPECT_EQ(channel.shown.size(), 2);
    choose([](NotificationChoices& now) { now.isReminding = false; });
    EXPECT_EQ(channel.withdrawn.size(), 1);
    EXPECT_FALSE(reminder.isArmed());
}

TEST_F(Tray, TheReminderIsQuietInQuietHoursAndHasNoTimerWithoutNeed)
{
    world.settings->setRestUntil(Settings::restForever());
    SlowReplyReminder reminder(*world.store, *world.settings, world.clock, channel, shop.self.id);
    settle();
    EXPECT_TRUE(channel.shown.isEmpty());
    EXPECT_FALSE(reminder.isArmed());
    world.settings->setRestUntil({});
    EXPECT_TRUE(test::waitUntil([&] { return channel.shown.size() == 1; }));
}

TEST_F(Tray, TheBadgeIsPaintedAndTheMenuRests)
{
    TrayIcon tray(world.theme, *world.settings, world.clock, {});
    EXPECT_FALSE(tray.isThere());
    const QImage without = TrayIcon::badged({}, 0, 32, world.theme).toImage();
    const QImage with = TrayIcon::badged({}, 7, 32, world.theme).toImage();
    const QImage many = TrayIcon::badged({}, 700, 32, world.theme).toImage();
    EXPECT_NE(without, with);
    EXPECT_NE(with, many);
    EXPECT_EQ(with.pixelColor(17, 23).rgb(), world.theme.color(Token::DangerSolid).rgb());
    int quits = 0;
    QObject::connect(&tray, &TrayIcon::quitAsked, [&quits] { ++quits; });
    const QList<QAction*> actions = tray.menu()->actions();
    for (QAction* action : actions) {
        if (action->isCheckable())
            action->trigger();
    }
    EXPECT_EQ(world.settings->restUntil(), Settings::restForever());
    actions.last()->trigger();
    EXPECT_EQ(quits, 1);
    int opens = 0;
    int hides = 0;
    QObject::connect(&tray, &TrayIcon::openAsked, [&opens] { ++opens; });
    QObject::connect(&tray, &TrayIcon::hideAsked, [&hides] { ++hides; });
    actions.first()->trigger();
    tray.setWindowShown(true);
    actions.first()->trigger();
    EXPECT_EQ(opens, 1);
    EXPECT_EQ(hides, 1);
}

} // namespace
} // namespace sampan
