// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaneFixture.h"
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "tests/support/Wait.h"
#include "ui/composer/Composer.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/MessageListView.h"
#include "ui/conversation/MessageWords.h"
#include "ui/conversation/PhoneNoteBox.h"
#include "ui/widgets/Field.h"

#include <QAction>
#include <QComboBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>

namespace sampan::test
{

namespace
{

struct PhoneNoteTest : public ::testing::Test {
    PaneWorld world;
    Conversation conversation = world.seedCustoms();
    std::unique_ptr<ConversationPane> pane;
    QStringList opened;

    void SetUp() override
    {
        Customer caller = makeCustomer(5);
        caller.name = QStringLiteral("Tobias Krüger");
        caller.phones = {QStringLiteral("+4930123456")};
        ASSERT_TRUE(
            writeStore(*world.store, [&](WriteTransaction& t) { return CustomerStore::upsert(t, {caller}); }).ok());
        pane = std::make_unique<ConversationPane>(world.context);
        pane->resize(900, 900);
        pane->QWidget::show();
        pane->activateWindow();
        QObject::connect(pane.get(), &ConversationPane::opened, [this](const QString& id) { opened += id; });
        pane->showConversation(conversation.id);
        ASSERT_TRUE(waitUntil([this] { return pane->messages()->count() == 4 && pane->composer()->isVisible(); }));
        world.actions->action(ActionId::NewPhoneNote)->trigger();
        ASSERT_NE(box(), nullptr);
        ASSERT_TRUE(waitUntil([this] { return box()->findChild<QComboBox*>() && box()->matches()->count() > 0; }));
    }
    PhoneNoteBox* box() { return pane->findChild<PhoneNoteBox*>(); }
};

} // namespace

TEST_F(PhoneNoteTest, FindsTheCallerWhileTheNumberIsTypedAndOpensAConversation)
{
    EXPECT_TRUE(box()->matches()->item(0)->text().contains(QStringLiteral("Anke Vogt"))) << "the open conversation's";
    QTest::keyClicks(box()->number(), QStringLiteral("030 1234"));
    ASSERT_TRUE(
        waitUntil([this] { return box()->matches()->item(0)->text().contains(QStringLiteral("Tobias Krüger")); }));
    QTest::keyClicks(box()->number(), QStringLiteral("56"));
    box()->duration()->setText(QStringLiteral("4:30"));
    QTest::keyClicks(box()->said(), QStringLiteral("Asks for an invoice"));
    ASSERT_TRUE(
        waitUntil([this] { return box()->matches()->item(0)->text().contains(QStringLiteral("Tobias Krüger")); }));
    QTest::keyClick(box()->said(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([this] { return opened.size() == 1; }));
    pane->showConversation(opened.first());
    ASSERT_TRUE(waitUntil([this] { return pane->messages()->count() == 1 && pane->messages()->itemAt(0).isLoaded; }));
    const MessageItem item = pane->messages()->itemAt(0);
    EXPECT_EQ(item.kind, MessageKind::Call);
    ASSERT_TRUE(item.call.has_value());
    EXPECT_EQ(item.call->number, QStringLiteral("+4930123456"));
    EXPECT_EQ(item.call->durationSeconds, 270);
    EXPECT_TRUE(MessageWords::call(*item.call).contains(QStringLiteral("+49 30 123456")));
    EXPECT_EQ(world.outbox()->first().kind, OutboxKind::Call);
}

TEST_F(PhoneNoteTest, SaysWhatIsMissing)
{
    box()->number()->setText(QStringLiteral("abc"));
    box()->accept();
    EXPECT_FALSE(box()->problem().isEmpty());
    box()->number()->clear();
    box()->duration()->setText(QStringLiteral("lang"));
    box()->accept();
    EXPECT_FALSE(box()->problem().isEmpty());
    EXPECT_TRUE(box()->isOpen());
    EXPECT_TRUE(opened.isEmpty());
}

TEST_F(PhoneNoteTest, TheClockCountsByTheProgramsTime)
{
    box()->toggleTimer();
    EXPECT_TRUE(box()->isTiming());
    world.clock.present = world.clock.present.addSecs(95);
    box()->toggleTimer();
    EXPECT_EQ(box()->duration()->text(), QStringLiteral("1:35"));
    box()->toggleTimer();
    world.clock.present = world.clock.present.addSecs(10);
    box()->toggleTimer();
    EXPECT_EQ(box()->duration()->text(), QStringLiteral("1:45"));
}

TEST(DurationTest, ReadsMinutesAndColons)
{
    EXPECT_EQ(PhoneNoteBox::secondsOf(QStringLiteral("4")), 240);
    EXPECT_EQ(PhoneNoteBox::secondsOf(QStringLiteral("4:30")), 270);
    EXPECT_EQ(PhoneNoteBox::secondsOf(QStringLiteral("1:04:30")), 3870);
    EXPECT_EQ(PhoneNoteBox::secondsOf({}), 0);
    for (const char* wrong : {"x", "4:70", "-1", "1:2:3:4", "99999"})
        EXPECT_EQ(PhoneNoteBox::secondsOf(QString::fromLatin1(wrong)), -1) << wrong;
}

} // namespace sampan::test
