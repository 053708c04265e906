// SPDX-License-Identifier: GPL-3.0-or-later
// Notices over the bus, against a notification service that the test owns.
#include "../shell/ShellWorld.h"
#include "tests/support/Wait.h"
#include "tests/support/bus/FakeNotifications.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsPages.h"
#include "ui/tray/DesktopNotices.h"
#include "ui/tray/NoticeService.h"
#include "ui/tray/Notifier.h"
#include "ui/tray/SlowReplyReminder.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QLabel>
#include <gtest/gtest.h>

namespace sampan
{
namespace
{

using test::waitUntil;

/// What the bus had to say so far has come.
bool isSettled()
{
    bool answered = false;
    NoticeService last;
    QObject::connect(&last, &NoticeService::answered, [&answered] { answered = true; });
    last.ask();
    return waitUntil([&] { return answered; });
}

class Notices : public testing::Test
{
protected:
    Notices() : notices(std::make_unique<DesktopNotices>())
    {
        QObject::connect(notices.get(), &NoticeChannel::opened, [this](const QString& target, const QString& token) {
            opened.append(target);
            tokens.append(token);
        });
    }
    static DesktopNotice notice(const QString& key, const QString& title)
    {
        return {key, title, QStringLiteral("<b>5 & more</b>"), u"target of " % key};
    }
    bool isTold(qsizetype times)
    {
        return waitUntil([&] { return service.told.size() == times; });
    }
    test::FakeNotifications service;
    std::unique_ptr<DesktopNotices> notices;
    QStringList opened;
    QStringList tokens;
};

TEST_F(Notices, AnActivatedOneSaysWhatItIsAboutAndBringsItsOwnToken)
{
    notices->show(notice(QStringLiteral("a"), QStringLiteral("One")));
    ASSERT_TRUE(isTold(1));
    const auto told = service.told.at(0);
    EXPECT_EQ(told.title, u"One");
    EXPECT_EQ(told.text, u"&lt;b&gt;5 &amp; more&lt;/b&gt;");
    EXPECT_EQ(told.actions.value(0), u"default");
    EXPECT_EQ(told.hints.value(QStringLiteral("desktop-entry")).toString(), u"org.sampan.Workstation");
    ASSERT_TRUE(isSettled());
    // The service tells all programs of all notices.
    Q_EMIT service.ActivationToken(7, QStringLiteral("another's"));
    Q_EMIT service.ActionInvoked(7, QStringLiteral("default"));
    service.click(told.id, QStringLiteral("token-1"));
    ASSERT_TRUE(waitUntil([&] { return !opened.isEmpty(); }));
    EXPECT_EQ(opened, QStringList{QStringLiteral("target of a")});
    EXPECT_EQ(tokens, QStringList{QStringLiteral("token-1")});
    notices->show(notice(QStringLiteral("a"), QStringLiteral("Two")));
    ASSERT_TRUE(isTold(2));
    EXPECT_EQ(service.told.at(1).replaces, 0U) << "the first is closed";
}

TEST_F(Notices, ALaterOneTakesThePlaceAlsoWhileTheServiceStillAnswers)
{
    service.isSlow = true;
    notices->show(notice(QStringLiteral("a"), QStringLiteral("One")));
    ASSERT_TRUE(isTold(1));
    notices->show(notice(QStringLiteral("a"), QStringLiteral("Two")));
    notices->show(notice(QStringLiteral("a"), QStringLiteral("Three")));
    service.isSlow = false;
    service.answer();
    ASSERT_TRUE(isTold(2));
    EXPECT_EQ(service.told.at(1).title, u"Three");
    EXPECT_EQ(service.told.at(1).replaces, service.told.at(0).id);
    EXPECT_EQ(service.visible.size(), 1);
}

TEST_F(Notices, AWithdrawnOneIsClosedAlsoBeforeTheServiceHasAnswered)
{
    notices->show(notice(QStringLiteral("a"), QStringLiteral("One")));
    ASSERT_TRUE(isTold(1));
    ASSERT_TRUE(isSettled());
    notices->withdraw(QStringLiteral("a"));
    ASSERT_TRUE(waitUntil([&] { return service.visible.isEmpty(); }));
    service.isSlow = true;
    notices->show(notice(QStringLiteral("a"), QStringLiteral("Two")));
    ASSERT_TRUE(isTold(2));
    notices->withdraw(QStringLiteral("a"));
    service.answer();
    EXPECT_TRUE(waitUntil([&] { return service.visible.isEmpty(); }));
    EXPECT_EQ(service.closed.size(), 2);
}

TEST_F(Notices, ACorrectionDoesNotComeBackOnceItWasPutAway)
{
    DesktopNotice fewer = notice(QStringLiteral("a"), QStringLiteral("1 new"));
    fewer.isCorrection = true;
    notices->show(notice(QStringLiteral("a"), QStringLiteral("2 new")));
    ASSERT_TRUE(isTold(1));
    ASSERT_TRUE(isSettled());
    notices->show(fewer);
    ASSERT_TRUE(isTold(2));
    EXPECT_EQ(service.visible.size(), 1);
    service.dismiss(service.told.at(0).id);
    ASSERT_TRUE(isSettled());
    notices->show(fewer);
    notices->show(notice(QStringLiteral("b"), QStringLiteral("other")));
    ASSERT_TRUE(isTold(3));
    EXPECT_EQ(service.told.at(2).title, u"other");
}

TEST_F(Notices, WhatTheServiceCannotIsLeftOut)
{
    service.capabilities = QStringList{QStringLiteral("body")};
    notices->show(notice(QStringLiteral("a"), QStringLiteral("One")));
    ASSERT_TRUE(isTold(1));
    EXPECT_EQ(service.told.at(0).text, u"<b>5 & more</b>");
    EXPECT_TRUE(service.told.at(0).actions.isEmpty());
}

TEST(NoticesWithoutAService, NothingWaitsAndALaterServiceIsUsed)
{
    DesktopNotices notices;
    QElapsedTimer watch;
    watch.start();
    notices.show({QStringLiteral("a"), QStringLiteral("One"), {}, {}});
    notices.withdraw(QStringLiteral("a"));
    notices.show({QStringLiteral("b"), QStringLiteral("Two"), {}, {}});
    std::optional<QString> name(QStringLiteral("nobody has answered"));
    NoticeService probe;
    QObject::connect(&probe, &NoticeService::answered, [&name](const std::optional<QString>& told) { name = told; });
    probe.ask();
    ASSERT_TRUE(waitUntil([&] { return !name.has_value(); }));
    test::FakeNotifications service;
    notices.show({QStringLiteral("b"), QStringLiteral("Three"), {}, {}});
    ASSERT_TRUE(waitUntil([&] { return !service.told.isEmpty(); }));
    EXPECT_EQ(service.told.at(0).title, u"Three");
    EXPECT_EQ(service.told.at(0).replaces, 0U);
}

TEST(NoticesWithoutAService, AServiceThatEndsAndComesBackIsToldAnew)
{
    DesktopNotices notices;
    const auto show = [&notices](const QString& title) { notices.show({QStringLiteral("a"), title, {}, {}}); };
    for (const QString& title : {QStringLiteral("One"), QStringLiteral("Two")}) {
        ASSERT_TRUE(isSettled());
        test::FakeNotifications service;
        show(title);
        ASSERT_TRUE(waitUntil([&] { return service.told.size() == 1; })) << qPrintable(title);
        EXPECT_EQ(service.told.at(0).replaces, 0U);
        show(title);
        ASSERT_TRUE(waitUntil([&] { return service.told.size() == 2; }));
        EXPECT_EQ(service.told.at(1).replaces, service.told.at(0).id);
    }
}

class NoticesOfTheShop : public testing::Test
{
protected:
    NoticesOfTheShop() : shop(test::seedShop(world)), notifier(*world.store, *world.settings, world.clock, notices)
    {
        notifier.setFilling(false);
    }
    Message newMessage(int number, int conversation)
    {
        Message message = test::customsMessage(100 + number, MessageKind::Incoming, 2000 + number,
                                               QStringLiteral("Where is my parcel %1?").arg(number));
        message.conversationId = shop.conversations.at(conversation);
        message.from = {QStringLiteral("Anke Vogt"), QStringLiteral("anke.vogt@posteo.example")};
        return message;
    }

    test::FakeNotifications service;
    DesktopNotices notices;
    test::PaneWorld world;
    test::Shop shop;
    Notifier notifier;
};

TEST_F(NoticesOfTheShop, MessagesAreOneNoticeThatOpensTheNewestAndShowsNothingOfThem)
{
    QStringList opened;
    QObject::connect(&notices, &NoticeChannel::opened, [&opened](const QString& target) { opened.append(target); });
    world.put({newMessage(1, 2)});
    ASSERT_TRUE(waitUntil([&] { return service.told.size() == 1; }));
    world.put({newMessage(2, 4)});
    ASSERT_TRUE(waitUntil([&] { return service.told.size() == 2; }));
    EXPECT_EQ(service.visible.size(), 1);
    for (const auto& told : service.told) {
        for (const QString& secret : {QStringLiteral("Anke"), QStringLiteral("parcel"), QStringLiteral("posteo")})
            EXPECT_FALSE(told.title.contains(secret) || told.text.contains(secret)) << qPrintable(told.text);
    }
    EXPECT_TRUE(service.told.at(1).title.contains(u'2'));
    service.click(service.told.at(1).id);
    ASSERT_TRUE(waitUntil([&] { return !opened.isEmpty(); }));
    EXPECT_EQ(opened, QStringList{shop.conversations.at(4)});
    notifier.lookedAt();
    EXPECT_TRUE(waitUntil([&] { return service.visible.isEmpty(); }));
}

TEST_F(NoticesOfTheShop, BuyersWhoWaitLongMergeIntoOneBesideIt)
{
    world.put({newMessage(1, 2)});
    ASSERT_TRUE(waitUntil([&] { return service.told.size() == 1; }));
    NotificationChoices choices = world.settings->notifications();
    choices.slowMinutes = 120;
    world.settings->setNotifications(choices);
    SlowReplyReminder reminder(*world.store, *world.settings, world.clock, notices, shop.self.id);
    ASSERT_TRUE(waitUntil([&] { return service.told.size() == 2; }));
    choices.slowMinutes = 60;
    world.settings->setNotifications(choices);
    ASSERT_TRUE(waitUntil([&] { return service.told.size() == 3; }));
    EXPECT_EQ(service.told.at(2).replaces, service.told.at(1).id);
    EXPECT_EQ(service.visible.size(), 2);
    choices.isReminding = false;
    world.settings->setNotifications(choices);
    ASSERT_TRUE(waitUntil([&] { return service.visible.size() == 1; }));
    EXPECT_EQ(service.visible.at(0), service.told.at(0).id);
}

class NoticeSettings : public testing::Test
{
protected:
    void open()
    {
        page.reset(SettingsPages::notifications(world.context, nullptr));
        sentence = page->findChild<QLabel*>(QStringLiteral("noticeService"));
        ASSERT_NE(sentence, nullptr);
        ASSERT_TRUE(waitUntil([this] { return !sentence->text().isEmpty(); }));
    }
    test::PaneWorld world;
    std::unique_ptr<SettingsPage> page;
    QLabel* sentence = nullptr;
};

TEST_F(NoticeSettings, SayThatNobodyShowsThemAndThatThereIsNoTray)
{
    world.settings->setStaysInTray(true);
    open();
    EXPECT_TRUE(sentence->text().contains(u"neither")) << qPrintable(sentence->text());
    const auto* stays = page->findChild<QCheckBox*>(QStringLiteral("staysInTray"));
    ASSERT_NE(stays, nullptr);
    EXPECT_FALSE(stays->isEnabled());
    EXPECT_FALSE(stays->isChecked());
    EXPECT_TRUE(stays->accessibleDescription().contains(u"no tray"));
}

TEST_F(NoticeSettings, NameTheServiceThatShowsThem)
{
    test::FakeNotifications service;
    open();
    EXPECT_TRUE(sentence->text().contains(u"Plain Notices")) << qPrintable(sentence->text());
}

} // namespace
} // namespace sampan
