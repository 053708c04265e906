// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop wishes, by a settings portal that the test owns.
#include "tests/support/Wait.h"
#include "tests/support/bus/FakePortal.h"
#include "ui/HighContrast.h"
#include "ui/SystemScheme.h"
#include "ui/Theme.h"

#include <QApplication>
#include <gtest/gtest.h>

namespace sampan
{
namespace
{

using test::waitUntil;

const auto appearance = QStringLiteral("org.freedesktop.appearance");
const auto colorScheme = QStringLiteral("color-scheme");
const auto contrast = QStringLiteral("contrast");
const auto gnomeAccess = QStringLiteral("org.gnome.desktop.a11y.interface");
const auto gnome = QStringLiteral("org.gnome.desktop.interface");
const auto animations = QStringLiteral("enable-animations");

/// The theme as App connects it.
class Wishes : public testing::Test
{
protected:
    Wishes()
    {
        QApplication::setCursorFlashTime(900);
        theme.setChoice(Theme::Choice::Light);
        usual = theme.color(Token::Text3);
        theme.install();
        theme.setSystemDark(false);
        theme.setChoice(Theme::Choice::System);
        QObject::connect(&scheme, &SystemScheme::darkChanged, &theme, &Theme::setSystemDark);
        QObject::connect(&scheme, &SystemScheme::contrastChanged, &theme, &Theme::setHighContrast);
        QObject::connect(&scheme, &SystemScheme::motionChanged, &theme, &Theme::setReducedMotion);
        QObject::connect(&theme, &Theme::changed, [this] { ++changes; });
    }
    bool isHigh() const { return contrastRatio(theme.color(Token::Text3), theme.color(Token::BgContent)) >= 7.0; }
    static bool isStill() { return QApplication::cursorFlashTime() == 0; }
    bool becomes(const std::function<bool()>& what) { return waitUntil(what); }

    Theme theme;
    QColor usual; ///< of the weakest text, in light
    SystemScheme scheme;
    int changes = 0;
};

TEST_F(Wishes, AreTakenAtTheStartAndFollowedLive)
{
    test::FakePortal portal;
    portal.hold(appearance, colorScheme, 1U);
    scheme.start();
    ASSERT_TRUE(becomes([&] { return theme.isDark(); }));
    EXPECT_FALSE(isHigh());
    portal.change(appearance, colorScheme, 2U);
    ASSERT_TRUE(becomes([&] { return !theme.isDark(); }));
    portal.change(appearance, contrast, 1U);
    ASSERT_TRUE(becomes([&] { return isHigh(); }));
    portal.change(appearance, colorScheme, 1U);
    ASSERT_TRUE(becomes([&] { return theme.isDark(); }));
    EXPECT_TRUE(isHigh());
    portal.change(appearance, colorScheme, 2U);
    portal.change(appearance, contrast, 0U);
    ASSERT_TRUE(becomes([&] { return theme.color(Token::Text3) == usual; }));
    portal.change(gnome, animations, false);
    ASSERT_TRUE(becomes(isStill));
    portal.change(gnome, animations, true);
    EXPECT_TRUE(becomes([] { return QApplication::cursorFlashTime() == 900; }));
}

TEST_F(Wishes, OfOneKeyAreNotTakenBackByAnother)
{
    test::FakePortal portal;
    portal.hold(appearance, contrast, 1U);
    portal.hold(gnomeAccess, QStringLiteral("high-contrast"), false);
    portal.hold(appearance, QStringLiteral("reduced-motion"), 1U);
    portal.hold(gnome, animations, true);
    scheme.start();
    ASSERT_TRUE(becomes([&] { return isHigh() && isStill(); }));
    portal.change(gnomeAccess, QStringLiteral("high-contrast"), true);
    portal.change(gnomeAccess, QStringLiteral("high-contrast"), false);
    // Comes after them in the order of the bus.
    portal.change(appearance, colorScheme, 1U);
    ASSERT_TRUE(becomes([&] { return theme.isDark(); }));
    EXPECT_TRUE(isHigh());
    EXPECT_TRUE(isStill());
}

TEST_F(Wishes, ChangeNothingWhenTheyAreToldAgain)
{
    test::FakePortal portal;
    portal.hold(appearance, contrast, 1U);
    scheme.start();
    ASSERT_TRUE(becomes([&] { return isHigh(); }));
    const int before = changes;
    for (int i = 0; i < 5; ++i)
        portal.change(appearance, contrast, 1U);
    portal.change(appearance, colorScheme, 1U);
    ASSERT_TRUE(becomes([&] { return theme.isDark(); }));
    EXPECT_EQ(changes, before + 1);
}

TEST_F(Wishes, WithoutAPortalNothingHappensAndALaterOneIsHeard)
{
    scheme.start();
    {
        test::FakePortal portal;
        portal.hold(appearance, colorScheme, 1U);
        ASSERT_TRUE(becomes([&] { return theme.isDark(); }));
    }
    // It went and another one came, with another answer.
    test::FakePortal portal;
    portal.hold(appearance, colorScheme, 2U);
    EXPECT_TRUE(becomes([&] { return !theme.isDark(); }));
}

TEST_F(Wishes, OfASlowPortalComeWhenItAnswers)
{
    test::FakePortal portal;
    portal.isSlow = true;
    portal.hold(appearance, contrast, 1U);
    scheme.start();
    ASSERT_TRUE(becomes([&] { return portal.asked == 6; }));
    EXPECT_FALSE(isHigh());
    portal.isSlow = false;
    portal.answer();
    EXPECT_TRUE(becomes([&] { return isHigh(); }));
}

} // namespace
} // namespace sampan
