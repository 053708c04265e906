// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaneFixture.h"
#include "tests/support/Wait.h"
#include "ui/Style.h"
#include "ui/composer/Composer.h"
#include "ui/composer/MovedOnBox.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/MessageListView.h"

#include <QAction>
#include <QApplication>
#include <QJsonDocument>
#include <QTest>

namespace sampan::test
{

namespace
{

struct PaneTest : public ::testing::Test {
    PaneWorld world;
    Conversation conversation = world.seedCustoms();
    std::unique_ptr<ConversationPane> pane;

    void SetUp() override
    {
        pane = std::make_unique<ConversationPane>(world.context);
        pane->resize(608, 805);
        pane->QWidget::show();
        pane->activateWindow();
        pane->showConversation(conversation.id);
        ASSERT_TRUE(waitUntil([this] {
            return pane->messages()->count() == 4 && pane->messages()->itemAt(3).isLoaded &&
                   pane->composer()->isVisible();
        }));
    }
    ReplyEditor* editor() { return pane->composer()->editor(); }
    int rows() { return pane->messages()->count(); }
};

/// Writes what the pane looks like into $SAMPAN_PICTURES, for comparison with the design.
void keepPicture(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("SAMPAN_PICTURES");
    if (!folder.isEmpty())
        widget.grab().save(folder + u'/' + name + QStringLiteral(".png"));
}

} // namespace

TEST_F(PaneTest, LooksLikeTheDesign)
{
    QApplication::setStyle(new Style(world.theme));
    for (const bool dark : {false, true}) {
        world.theme.setChoice(dark ? Theme::Choice::Dark : Theme::Choice::Light);
        QApplication::setPalette(world.theme.palette());
        editor()->setHtml(
            QStringLiteral("<p>Sehr geehrte Frau Vogt,<br>bitte zahlen Sie die 38,64 € <b>nicht</b>: Die Abgaben "
                           "für Bestellung LH-48213 tragen wir.</p>"));
        waitUntil([] { return true; });
        keepPicture(*pane, dark ? QStringLiteral("pane-dark") : QStringLiteral("pane-light"));
        const QImage picture = pane->grab().toImage();
        EXPECT_EQ(picture.pixelColor(2, picture.height() - 3), world.theme.color(Token::BgContent));
        pane->composer()->startNote();
        keepPicture(*pane, dark ? QStringLiteral("pane-note-dark") : QStringLiteral("pane-note-light"));
        pane->composer()->startReply(false);
    }
}

TEST_F(PaneTest, AReplyIsSeenAtOnceCanBeTakenBackAndReturnsToTheComposer)
{
    QTest::keyClicks(editor(), QStringLiteral("Bitte zahlen Sie nichts."));
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([this] { return rows() == 5 && editor()->toPlainText().isEmpty(); }));
    ASSERT_TRUE(waitUntil([this] { return pane->messages()->itemAt(4).isLoaded; }));
    const MessageItem item = pane->messages()->itemAt(4);
    EXPECT_EQ(item.textBody, QStringLiteral("Bitte zahlen Sie nichts."));
    EXPECT_EQ(item.delivery, DeliveryState::Queued);
    EXPECT_TRUE(isWaitingToGo(item, world.clock.now()));
    keepPicture(*pane, QStringLiteral("pane-countdown"));
    const auto entries = world.outbox();
    ASSERT_TRUE(entries.ok());
    ASSERT_EQ(entries->size(), 2);
    EXPECT_EQ(entries->first().kind, OutboxKind::Reply);

    EXPECT_TRUE(pane->takeBack());
    ASSERT_TRUE(waitUntil([this] { return rows() == 4 && !editor()->toPlainText().isEmpty(); }));
    EXPECT_EQ(editor()->toPlainText(), QStringLiteral("Bitte zahlen Sie nichts."));
    EXPECT_TRUE(world.outbox()->isEmpty());
}

TEST_F(PaneTest, TheReplyAnswersTheLastMessageInTheModelAndTheLocalEchoCounts)
{
    QTest::keyClicks(editor(), QStringLiteral("Eins"));
    pane->composer()->send(AfterSend::Nothing);
    ASSERT_TRUE(waitUntil([this] { return rows() == 5 && editor()->toPlainText().isEmpty(); }));
    ASSERT_TRUE(waitUntil([this] { return pane->messages()->itemAt(4).isLoaded; }));
    QTest::keyClicks(editor(), QStringLiteral("Zwei"));
    pane->composer()->send(AfterSend::Nothing);
    ASSERT_TRUE(waitUntil([this] { return rows() == 6; }));
    const auto entries = world.outbox();
    ASSERT_TRUE(entries.ok());
    ASSERT_EQ(entries->size(), 2);
    const auto seenOf = [&](int index) {
        const QJsonObject create = entries->at(index).arguments.value(QStringLiteral("create")).toObject();
        return create.begin().value().toObject().value(QStringLiteral("seenMessageId")).toString();
    };
    EXPECT_EQ(seenOf(0), customsMessage(4, MessageKind::Incoming, 0, {}).id);
    EXPECT_EQ(seenOf(1), entries->at(0).messageId);
}

TEST_F(PaneTest, AHeldReplyShowsWhoAnsweredAndOffersThreeWays)
{
    editor()->insertPlainText(QStringLiteral("Zu spät"));
    pane->composer()->send(AfterSend::Nothing);
    ASSERT_TRUE(waitUntil([this] { return rows() == 5; }));
    const Id entry = world.outbox()->first().id;
    const Message missed = customsMessage(9, MessageKind::Outgoing, 1290, QStringLiteral("Wir kümmern uns."));
    world.put({missed});
    ASSERT_TRUE(writeStore(*world.store, [=](WriteTransaction& t) {
                    return OutboxStore::markHeld(t, entry, Error{ErrorCode::ThreadMovedOn, {}, {}}, {missed.id});
                }).ok());
    auto* box = pane->findChild<MovedOnBox*>();
    ASSERT_TRUE(waitUntil([&] { return box->isVisible(); }));
    EXPECT_TRUE(box->accessibleName().contains(QStringLiteral("Mei Lin")));
    keepPicture(*pane, QStringLiteral("pane-held"));
    Q_EMIT box->editAsked();
    ASSERT_TRUE(waitUntil([&] { return editor()->toPlainText() == QStringLiteral("Zu spät") && !box->isVisible(); }));
}

TEST_F(PaneTest, SolvingQueuesTheChangeAndOffersToUndo)
{
    std::function<void()> undo;
    QObject::connect(pane.get(), &ConversationPane::notice, pane.get(),
                     [&](const QString&, const QString&, const std::function<void()>& act) { undo = act; });
    world.actions->action(ActionId::Solve)->trigger();
    ASSERT_TRUE(waitUntil([&] { return bool(undo); }));
    ASSERT_EQ(world.outbox()->size(), 1);
    undo();
    ASSERT_TRUE(waitUntil([&] {
        const auto entries = world.outbox();
        return entries.ok() && !entries->isEmpty() &&
               QString::fromUtf8(QJsonDocument(entries->last().arguments).toJson())
                   .contains(QStringLiteral("\"open\""));
    }));
}

} // namespace sampan::test
