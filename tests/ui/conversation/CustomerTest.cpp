// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaneFixture.h"
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "tests/support/Wait.h"
#include "ui/Style.h"
#include "ui/customer/ContactRow.h"
#include "ui/customer/CustomerCard.h"
#include "ui/customer/CustomerPanel.h"
#include "ui/customer/EarlierRow.h"
#include "ui/customer/LocalTime.h"
#include "ui/customer/NotesField.h"
#include "ui/customer/SidePanel.h"

#include <QApplication>
#include <QTest>

namespace sampan::test
{

namespace
{

struct CustomerTest : public ::testing::Test {
    PaneWorld world;
    Conversation conversation = world.seedCustoms();
    std::unique_ptr<SidePanel> side;
    Customer anke;

    void SetUp() override
    {
        world.context.self.role = Role::Agent;
        change([](Customer& customer) {
            customer.phones = {QStringLiteral("+4951112345678")};
            customer.timeZone = QStringLiteral("Europe/Berlin");
            customer.notes = QStringLiteral("Prefers to be written to in German.");
        });
        QList<Conversation> earlier;
        for (int i = 2; i < 5; ++i) {
            Conversation each = makeConversation(i);
            each.customerId = conversation.customerId;
            each.inboxId = conversation.inboxId;
            each.subject = QStringLiteral("Frage zur Leuchtdauer der Lampe %1").arg(i);
            each.status = ConversationStatus::Solved;
            each.lastMessageAt = QDateTime(QDate(2025, 6, i), QTime(9, 0), Qt::UTC);
            earlier += each;
        }
        ASSERT_TRUE(
            writeStore(*world.store, [&](WriteTransaction& t) { return ConversationStore::upsert(t, earlier); }).ok());
        side = std::make_unique<SidePanel>(world.context);
        side->resize(328, 805);
        side->show();
        side->activateWindow();
        side->showConversation(conversation.id);
        ASSERT_TRUE(waitUntil([this] { return side->customer()->facts().isKnown; }));
    }
    void change(const std::function<void(Customer&)>& how)
    {
        anke = makeCustomer(1);
        anke.name = QStringLiteral("Anke Vogt");
        anke.emails = {QStringLiteral("anke.vogt@posteo.example")};
        anke.language = QStringLiteral("de");
        anke.country = QStringLiteral("DE");
        how(anke);
        ASSERT_TRUE(
            writeStore(*world.store, [&](WriteTransaction& t) { return CustomerStore::upsert(t, {anke}); }).ok());
    }
    NotesField* notes() { return side->customer()->card()->notes(); }
};

} // namespace

TEST_F(CustomerTest, ShowsWhoItIsAndLooksLikeTheDesign)
{
    EXPECT_EQ(side->findChildren<ContactRow*>().size(), 2);
    EXPECT_EQ(side->findChild<LocalTime*>()->text(), QStringLiteral("Germany · 15:20 there"));
    EXPECT_EQ(notes()->toPlainText(), QStringLiteral("Prefers to be written to in German."));
    EXPECT_EQ(side->findChildren<EarlierRow*>().size(), 3);
    const QString folder = qEnvironmentVariable("SAMPAN_PICTURES");
    if (folder.isEmpty())
        return;
    QApplication::setStyle(new Style(world.theme));
    for (const bool dark : {false, true}) {
        world.theme.setChoice(dark ? Theme::Choice::Dark : Theme::Choice::Light);
        QApplication::setPalette(world.theme.palette());
        waitUntil([] { return true; });
        side->grab().save(folder + (dark ? QStringLiteral("/side-dark.png") : QStringLiteral("/side-light.png")));
    }
}

TEST_F(CustomerTest, NotesAreAnOperationOfTheOutboxAndTextUnderWorkIsKept)
{
    notes()->setFocus();
    notes()->setPlainText(QStringLiteral("Calls on Mondays."));
    // Somebody else changes the customer meanwhile.
    change([](Customer& customer) { customer.notes = QStringLiteral("Other words"); });
    EXPECT_EQ(notes()->toPlainText(), QStringLiteral("Calls on Mondays."));
    QTest::keyClick(notes(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([this] { return world.outbox()->size() == 1; }));
    EXPECT_EQ(world.outbox()->first().kind, OutboxKind::CustomerUpdate);
    EXPECT_EQ(world.outbox()->first().objectId, conversation.customerId);
    QTest::keyClicks(notes(), QStringLiteral("x"));
    QTest::keyClick(notes(), Qt::Key_Escape);
    EXPECT_EQ(notes()->toPlainText(), QStringLiteral("Calls on Mondays."));
}

TEST_F(CustomerTest, AnotherConversationFirstSavesTheNotesWrittenForThisCustomer)
{
    notes()->setFocus();
    notes()->setPlainText(QStringLiteral("Mine"));
    side->showConversation({});
    ASSERT_TRUE(waitUntil([this] { return world.outbox()->size() == 1; }));
    EXPECT_EQ(world.outbox()->first().objectId, conversation.customerId);
}

TEST_F(CustomerTest, EarlierConversationsOpenByEnterAndArrowsWalkThem)
{
    QStringList opened;
    QObject::connect(side.get(), &SidePanel::conversationChosen, [&](const QString& id) { opened += id; });
    const auto rows = side->findChildren<EarlierRow*>();
    rows[0]->setFocus();
    QTest::keyClick(rows[0], Qt::Key_Down);
    EXPECT_TRUE(rows[1]->hasFocus());
    QTest::keyClick(rows[1], Qt::Key_Return);
    EXPECT_EQ(opened, QStringList{rows[1]->conversationId()});
    EXPECT_TRUE(rows[0]->accessibleName().contains(QStringLiteral("Solved")));
}

TEST_F(CustomerTest, TheClockRunsOnlyWhileItIsSeen)
{
    auto* clock = side->findChild<LocalTime*>();
    EXPECT_TRUE(clock->isTicking());
    side->hide();
    EXPECT_FALSE(clock->isTicking());
    world.clock.present = world.clock.present.addSecs(60);
    side->show();
    EXPECT_EQ(clock->text(), QStringLiteral("Germany · 15:21 there"));
}

TEST(ZoneTest, ACountryOfOneClockHasAZoneAndOneOfSeveralHasNone)
{
    EXPECT_TRUE(zoneOf({}, QStringLiteral("DE")).isValid());
    EXPECT_TRUE(zoneOf({}, QStringLiteral("JP")).isValid());
    EXPECT_FALSE(zoneOf({}, QStringLiteral("US")).isValid());
    EXPECT_TRUE(zoneOf(QStringLiteral("America/Denver"), QStringLiteral("US")).isValid());
    EXPECT_FALSE(zoneOf(QStringLiteral("no/where"), {}).isValid());
}

} // namespace sampan::test
