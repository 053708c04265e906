// SPDX-License-Identifier: GPL-3.0-or-later
// What is said by itself to who does not see the window.
#include "../shell/ShellFixture.h"
#include "ui/widgets/Announcer.h"

#include <QAccessible>

namespace sampan
{
namespace
{

/// Qt keeps its own events to itself unless the platform's accessibility is active, which offscreen it never is; that
/// a screen reader hears them is for the test that drives the program through AT-SPI.
class News : public test::Shell
{
protected:
    News()
    {
        // The first sentence makes who listens known; from now on somebody does.
        Announcer::say(window.get(), QStringLiteral("unheard"));
        QAccessible::setActive(true);
        Announcer::say(window.get(), QStringLiteral("heard"));
        announcer = window->findChild<Announcer*>();
        if (!announcer || announcer->sentence() != u"heard")
            qFatal("nothing is said");
        QObject::connect(announcer, &Announcer::said, [this](const QString& sentence) { said.append(sentence); });
    }
    ~News() override { QAccessible::setActive(false); }
    QWidget* banner() { return window->findChild<QWidget*>(QStringLiteral("connectionBanner")); }

    QStringList said;
    Announcer* announcer = nullptr;
};

using State = SyncStatus::State;

TEST_F(News, OfTheConnectionAreSaidOnceEach)
{
    sync.since = QDateTime(QDate(2025, 11, 18), QTime(14, 18), Qt::UTC);
    sync.become(State::Offline);
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said.at(0).startsWith(u"Offline since ")) << qPrintable(said.at(0));
    const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(announcer);
    ASSERT_NE(interface, nullptr);
    EXPECT_EQ(interface->role(), QAccessible::Notification);
    EXPECT_EQ(interface->text(QAccessible::Name), said.at(0));
    // It tries again and again, and what is waited for is painted every second.
    for (int i = 0; i < 3; ++i) {
        sync.become(State::Connecting);
        sync.become(State::Offline);
    }
    EXPECT_EQ(said.size(), 1);
    sync.become(State::Connecting);
    sync.become(State::Synchronising);
    EXPECT_EQ(said.size(), 1);
    sync.become(State::Online);
    ASSERT_EQ(said.size(), 2);
    EXPECT_EQ(said.at(1), u"Connected again.");
    sync.become(State::Synchronising);
    sync.become(State::Online);
    EXPECT_EQ(said.size(), 2);
}

TEST_F(News, OfSigningInAreSaidAndTheFocusStays)
{
    const QWidget* focus = QApplication::focusWidget();
    sync.become(State::SignInNeeded);
    sync.become(State::SignInNeeded);
    ASSERT_EQ(said.size(), 1);
    EXPECT_EQ(said.at(0), u"The server asks you to sign in again.");
    EXPECT_EQ(QApplication::focusWidget(), focus);
    ASSERT_NE(banner(), nullptr);
    EXPECT_TRUE(banner()->isVisible());
    sync.become(State::Online);
    EXPECT_EQ(said.value(1), u"Connected again.");
}

TEST_F(News, TheBannerIsReadAsTheStateOfTheConnection)
{
    sync.since = QDateTime(QDate(2025, 11, 18), QTime(14, 18), Qt::UTC);
    sync.become(State::Offline);
    const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(banner());
    ASSERT_NE(interface, nullptr);
    EXPECT_FALSE(interface->text(QAccessible::Name).isEmpty());
    EXPECT_TRUE(interface->text(QAccessible::Description).contains(u"No connection since"))
        << qPrintable(interface->text(QAccessible::Description));
}

} // namespace
} // namespace sampan
