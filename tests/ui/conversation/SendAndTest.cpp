// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaneFixture.h"
#include "storage/ConversationStore.h"
#include "tests/support/Wait.h"
#include "ui/composer/Composer.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/composer/TimeBox.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/MessageListView.h"

#include <QAction>
#include <QApplication>
#include <QJsonDocument>
#include <QMenu>
#include <QTest>

namespace sampan::test
{

namespace
{

/// A reply to a conversation without a category, written in the pane.
struct SendAndTest : public ::testing::Test {
    PaneWorld world;
    Conversation conversation = world.seedCustoms();
    std::unique_ptr<QWidget> window;
    ConversationPane* pane = nullptr;
    std::function<void()> takeBack;
    QString noticed;

    void SetUp() override
    {
        conversation.category.clear();
        conversation.status = ConversationStatus::Open;
        ASSERT_TRUE(writeStore(*world.store, [this](WriteTransaction& t) {
                        return ConversationStore::upsert(t, {conversation});
                    }).ok());
        window = std::make_unique<QWidget>();
        window->resize(900, 805);
        pane = new ConversationPane(world.context, window.get());
        pane->resize(900, 805);
        window->show();
        window->activateWindow();
        QObject::connect(pane, &ConversationPane::notice, pane,
                         [this](const QString&, const QString& text, const std::function<void()>& undo) {
                             noticed = text;
                             takeBack = undo;
                         });
        pane->showConversation(conversation.id);
        ASSERT_TRUE(waitUntil([this] { return pane->messages()->count() == 4 && pane->composer()->isVisible(); }));
        editor()->setFocus();
        QTest::keyClicks(editor(), QStringLiteral("Bitte nicht zahlen"));
    }
    ReplyEditor* editor() { return pane->composer()->editor(); }
    Conversation now()
    {
        std::optional<Conversation> answer;
        world.store->fetch<Conversation>(
            [this](ReadConnection& connection) { return ConversationStore::find(connection, conversation.id); }, pane,
            [&](const Result<Conversation>& result) { answer = result.valueOr(Conversation{}); });
        waitUntil([&] { return answer.has_value(); });
        return *answer;
    }
    static QMenu* openMenu() { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); }
    void sendAndSolve() { QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier); }
    bool untilSent()
    {
        return waitUntil([this] { return editor()->toPlainText().isEmpty() && !world.outbox()->isEmpty(); });
    }
};

} // namespace

TEST_F(SendAndTest, SolvingAsksForTheCategoryAndEscapeSendsNothing)
{
    sendAndSolve();
    ASSERT_NE(openMenu(), nullptr);
    EXPECT_TRUE(world.outbox()->isEmpty());
    QTest::keyClick(openMenu(), Qt::Key_Escape);
    EXPECT_EQ(openMenu(), nullptr);
    EXPECT_TRUE(world.outbox()->isEmpty());
    EXPECT_EQ(editor()->toPlainText(), QStringLiteral("Bitte nicht zahlen"));
    EXPECT_EQ(now().status, ConversationStatus::Open);
}

TEST_F(SendAndTest, TheAnswerSendsSolvesAndClassifiesAndOneUndoTakesAllBack)
{
    sendAndSolve();
    QMenu* menu = openMenu();
    ASSERT_NE(menu, nullptr);
    // The first line is the question; the first category after it has a second level.
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Right);
    ASSERT_NE(openMenu(), menu);
    QTest::keyClick(openMenu(), Qt::Key_Return);
    ASSERT_TRUE(untilSent());
    EXPECT_EQ(now().status, ConversationStatus::Solved);
    EXPECT_FALSE(now().category.isEmpty());
    ASSERT_TRUE(waitUntil([this] { return bool(takeBack); }));
    takeBack();
    ASSERT_TRUE(waitUntil([this] { return world.outbox()->isEmpty(); }));
    EXPECT_EQ(now().status, ConversationStatus::Open);
    EXPECT_TRUE(now().category.isEmpty());
    EXPECT_TRUE(waitUntil([this] { return editor()->toPlainText() == u"Bitte nicht zahlen"; }));
}

TEST_F(SendAndTest, WithoutACategoryIsAnAnswerToo)
{
    sendAndSolve();
    ASSERT_NE(openMenu(), nullptr);
    QTest::keyClick(openMenu(), Qt::Key_Up);
    QTest::keyClick(openMenu(), Qt::Key_Return);
    ASSERT_TRUE(untilSent());
    EXPECT_EQ(now().status, ConversationStatus::Solved);
    EXPECT_TRUE(now().category.isEmpty());
}

TEST_F(SendAndTest, SnoozeAsksForTheTimeAndOneUndoTakesBothBack)
{
    world.actions->action(ActionId::SendAndSnooze)->trigger();
    ASSERT_NE(window->findChild<TimeBox*>(), nullptr);
    ASSERT_NE(QApplication::focusWidget(), nullptr);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    ASSERT_TRUE(untilSent());
    EXPECT_EQ(now().snoozedUntil, world.clock.present.addSecs(60 * 60));
    ASSERT_TRUE(waitUntil([this] { return bool(takeBack); }));
    EXPECT_TRUE(noticed.contains(QStringLiteral("Snoozed"))) << qPrintable(noticed);
    takeBack();
    ASSERT_TRUE(waitUntil([this] { return world.outbox()->isEmpty(); }));
    EXPECT_FALSE(now().snoozedUntil.isValid());
    EXPECT_TRUE(waitUntil([this] { return editor()->toPlainText() == u"Bitte nicht zahlen"; }));
}

TEST_F(SendAndTest, TakingTheReplyBackFromItsBubbleTakesTheSolvingBackToo)
{
    pane->composer()->send(AfterSend::Nothing);
    ASSERT_TRUE(untilSent());
    QTest::keyClicks(editor(), QStringLiteral("Noch etwas"));
    sendAndSolve();
    ASSERT_NE(openMenu(), nullptr);
    QTest::keyClick(openMenu(), Qt::Key_Up);
    QTest::keyClick(openMenu(), Qt::Key_Return);
    ASSERT_TRUE(waitUntil([this] { return now().status == ConversationStatus::Solved; }));
    ASSERT_TRUE(waitUntil([this] { return editor()->toPlainText().isEmpty() && !editor()->isReadOnly(); }));
    QTest::keyClicks(editor(), QStringLiteral("Drittes"));
    pane->composer()->send(AfterSend::Nothing);
    ASSERT_TRUE(waitUntil([this] { return world.outbox()->size() == 4; }));
    Id second;
    const Result<QList<OutboxEntry>> entries = world.outbox();
    for (const OutboxEntry& entry : *entries) {
        if (entry.kind == OutboxKind::Reply && QJsonDocument(entry.arguments).toJson().contains("Noch etwas"))
            second = entry.id;
    }
    Q_EMIT pane->messages()->takeBackAsked(second);
    ASSERT_TRUE(waitUntil([this] { return world.outbox()->size() == 2; }));
    EXPECT_EQ(now().status, ConversationStatus::Open);
}

} // namespace sampan::test
