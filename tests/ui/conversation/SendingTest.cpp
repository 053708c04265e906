// SPDX-License-Identifier: GPL-3.0-or-later
#include "ComposerFixture.h"
#include "ui/composer/SendTimes.h"
#include "ui/composer/TimeBox.h"
#include "ui/widgets/Button.h"

#include <QApplication>
#include <QDateTimeEdit>

namespace sampan::test
{

namespace
{

QDateTime utc(const char* text)
{
    QDateTime at = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
    at.setTimeSpec(Qt::UTC);
    return at;
}

std::optional<QDateTime> offered(const QList<OfferedTime>& times, OfferedTime::Kind kind)
{
    for (const OfferedTime& time : times) {
        if (time.kind == kind)
            return time.at;
    }
    return {};
}

using SendingTest = WithComposer;
using Kind = OfferedTime::Kind;

} // namespace

TEST(SendTimes, TheBuyersMorningIsByTheBuyersClock)
{
    const QTimeZone tokyo("Asia/Tokyo");
    const auto times = timesToSend(utc("2025-11-18T14:20:00"), tokyo, QTimeZone("Europe/Berlin"));
    EXPECT_EQ(offered(times, Kind::BuyersMorning), utc("2025-11-19T00:00:00"));
    EXPECT_EQ(offered(times, Kind::BuyersMonday), utc("2025-11-24T00:00:00"));
    EXPECT_EQ(offered(times, Kind::OwnMorning), utc("2025-11-19T08:00:00"));
    EXPECT_TRUE(std::is_sorted(times.begin(), times.end(), [](const auto& a, const auto& b) { return a.at < b.at; }));
}

TEST(SendTimes, SummerTimeBeginningOvernightDoesNotMoveTheMorning)
{
    const QTimeZone berlin("Europe/Berlin");
    const auto times = timesToSend(utc("2026-03-28T20:00:00"), berlin, berlin);
    EXPECT_EQ(offered(times, Kind::BuyersMorning), utc("2026-03-29T07:00:00"));
}

TEST(SendTimes, AnUnknownClockOffersNothingOfTheBuyers)
{
    const auto times = timesToSend(utc("2025-11-18T14:20:00"), QTimeZone(), QTimeZone("Europe/Berlin"));
    EXPECT_FALSE(offered(times, Kind::BuyersMorning).has_value());
    EXPECT_TRUE(offered(times, Kind::OwnMorning).has_value());
}

TEST_F(SendingTest, AForgottenAttachmentIsAskedAboutOnceAndSentAnyway)
{
    type(QStringLiteral("Im Anhang finden Sie das Etikett."));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(composer.checkLine()->isAsking());
    EXPECT_TRUE(world.outbox()->isEmpty());
    ASSERT_NE(QApplication::focusWidget(), nullptr);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    EXPECT_FALSE(sentMessage().isEmpty());
}

TEST_F(SendingTest, AHintWaitsForTheAnswerToAQuestionAndAnErrorDoesNot)
{
    CheckLine* line = composer.checkLine();
    const auto ask = [line] { line->ask(QStringLiteral("Sure?"), {{QStringLiteral("Yes"), [] {}}}); };
    ask();
    line->say(CheckLine::Kind::Hint, QStringLiteral("no dictionary"));
    EXPECT_TRUE(line->isAsking());
    EXPECT_EQ(line->sentence(), QStringLiteral("Sure?"));
    line->buttons().first()->click();
    EXPECT_EQ(line->sentence(), QStringLiteral("no dictionary"));
    ask();
    line->say(CheckLine::Kind::Hint, QStringLiteral("of another text"));
    line->clear();
    EXPECT_EQ(line->sentence(), QString());
    ask();
    line->say(CheckLine::Kind::Error, QStringLiteral("not saved"));
    EXPECT_FALSE(line->isAsking());
    EXPECT_EQ(line->sentence(), QStringLiteral("not saved"));
}

TEST_F(SendingTest, EscapeTakesTheQuestionAwayAndKeepsTheText)
{
    type(QStringLiteral("see attached"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(composer.checkLine()->isAsking());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_FALSE(composer.checkLine()->isAsking());
    EXPECT_EQ(text(), QStringLiteral("see attached"));
    EXPECT_TRUE(composer.editor()->hasFocus());
    EXPECT_TRUE(world.outbox()->isEmpty());
}

TEST_F(SendingTest, LaterCarriesItsTimeAndNoTimeToTakeBack)
{
    type(QStringLiteral("Guten Morgen"));
    const QDateTime at = utc("2025-11-19T08:00:00");
    composer.send(SendPlan{AfterSend::WaitForCustomer, {}, at, {}});
    EXPECT_EQ(sentMessage().value(QStringLiteral("sendAt")).toString(), QStringLiteral("2025-11-19T08:00:00Z"));
    EXPECT_FALSE(world.outbox()->first().notBefore.isValid());
}

TEST_F(SendingTest, TheTimeIsAskedWithBothClocks)
{
    type(QStringLiteral("Guten Morgen"));
    composer.sendLater();
    auto* box = composer.findChild<TimeBox*>();
    ASSERT_NE(box, nullptr);
    QDateTime chosen;
    QObject::connect(box, &TimeBox::chosen, &composer, [&](const QDateTime& at) { chosen = at; });
    const QString both = TimeBox::bothClocks(utc("2025-11-19T08:00:00"), world.clock.now(), QTimeZone("Asia/Shanghai"),
                                             QTimeZone("Europe/Berlin"));
    EXPECT_TRUE(both.contains(QStringLiteral("16:00"))) << qPrintable(both);
    EXPECT_TRUE(both.contains(QStringLiteral("09:00"))) << qPrintable(both);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return chosen.isValid(); }));
    EXPECT_GT(chosen, world.clock.now());
    EXPECT_FALSE(sentMessage().value(QStringLiteral("sendAt")).toString().isEmpty());
}

TEST_F(SendingTest, TimesAreOfTwentyFourHoursInEveryLanguage)
{
    const QLocale before;
    for (const QLocale& locale :
         {QLocale(QLocale::English, QLocale::UnitedStates), QLocale(QLocale::Chinese, QLocale::China),
          QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates)}) {
        QLocale::setDefault(locale);
        SCOPED_TRACE(qPrintable(locale.name()));
        const QString both = TimeBox::bothClocks(utc("2025-11-19T12:20:00"), world.clock.now(),
                                                 QTimeZone("Asia/Shanghai"), QTimeZone("Europe/Berlin"));
        EXPECT_TRUE(both.contains(QStringLiteral("20:20"))) << qPrintable(both);
        EXPECT_TRUE(both.contains(QStringLiteral("13:20"))) << qPrintable(both);
        TimeBox box(world.theme, &composer, TimeBox::Purpose::SendLater, world.clock.now(), QTimeZone("Europe/Berlin"));
        auto* field = box.findChild<QDateTimeEdit*>();
        ASSERT_NE(field, nullptr);
        field->setDateTime(QDateTime(QDate(2025, 11, 19), QTime(20, 2)));
        EXPECT_EQ(field->text(), QStringLiteral("2025-11-19 20:02"));
        EXPECT_EQ(field->layoutDirection(), Qt::LeftToRight);
    }
    QLocale::setDefault(before);
}

TEST_F(SendingTest, AnEmptyReplyIsNotSent)
{
    composer.send(AfterSend::Nothing);
    EXPECT_TRUE(world.outbox()->isEmpty());
    EXPECT_FALSE(composer.checkLine()->sentence().isEmpty());
}

} // namespace sampan::test
