// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/Composer.h"
#include "PaneFixture.h"
#include "storage/Connection.h"
#include "tests/support/Wait.h"
#include "ui/composer/ReplyEditor.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QTest>

namespace sampan::test
{

namespace
{

struct ComposerTest : public ::testing::Test {
    PaneWorld world;
    Conversation conversation = world.seedCustoms();
    Composer composer{world.context};

    ComposerTarget target() const
    {
        ComposerTarget target;
        target.conversationId = conversation.id;
        target.subject = conversation.subject;
        target.identity.buyerName = QStringLiteral("Anke Vogt");
        target.to = {{QStringLiteral("Anke Vogt"), QStringLiteral("anke.vogt@posteo.example")}};
        return target;
    }
    void SetUp() override
    {
        composer.resize(600, 240);
        composer.show();
        composer.activateWindow();
        composer.setTarget(target());
        composer.editor()->setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(composer.editor(), key, modifiers);
    }
};

} // namespace

TEST_F(ComposerTest, WhileAnInputMethodComposesNothingIsSent)
{
    QTest::keyClicks(composer.editor(), QStringLiteral("abc"));
    QInputMethodEvent preedit(QStringLiteral("ni hao"), {});
    QApplication::sendEvent(composer.editor(), &preedit);
    EXPECT_TRUE(composer.editor()->isComposing());
    press(Qt::Key_Return, Qt::ControlModifier);
    composer.send(AfterSend::Nothing);
    EXPECT_TRUE(world.outbox()->isEmpty());
    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("你好"));
    QApplication::sendEvent(composer.editor(), &commit);
    EXPECT_FALSE(composer.editor()->isComposing());
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([this] { return composer.editor()->toPlainText().isEmpty(); }));
    EXPECT_FALSE(world.outbox()->isEmpty());
}

TEST_F(ComposerTest, ReturnMakesALineAndNeverSends)
{
    QTest::keyClicks(composer.editor(), QStringLiteral("eins"));
    press(Qt::Key_Return);
    QTest::keyClicks(composer.editor(), QStringLiteral("zwei"));
    EXPECT_EQ(composer.editor()->toPlainText(), QStringLiteral("eins\nzwei"));
    EXPECT_TRUE(world.outbox()->isEmpty());
}

TEST_F(ComposerTest, WhatIsTypedIsWrittenAndComesBack)
{
    QTest::keyClicks(composer.editor(), QStringLiteral("Sehr geehrte"));
    ASSERT_TRUE(
        waitUntil([this] { return world.draft(conversation.id, DraftMode::Reply).textBody == u"Sehr geehrte"; }));
    Composer other(world.context);
    other.setTarget(target());
    EXPECT_TRUE(waitUntil([&] { return other.editor()->toPlainText() == u"Sehr geehrte"; }));
}

TEST_F(ComposerTest, ReplyAndNoteKeepTheirOwnDrafts)
{
    QTest::keyClicks(composer.editor(), QStringLiteral("to the buyer"));
    composer.startNote();
    EXPECT_TRUE(composer.editor()->toPlainText().isEmpty());
    QTest::keyClicks(composer.editor(), QStringLiteral("to the team"));
    composer.startReply(false);
    EXPECT_EQ(composer.editor()->toPlainText(), QStringLiteral("to the buyer"));
    ASSERT_TRUE(waitUntil([this] { return world.draft(conversation.id, DraftMode::Note).textBody == u"to the team"; }));
}

TEST_F(ComposerTest, ANoteGoesToTheOutboxAsANoteAndNeverAsAReply)
{
    composer.startNote();
    QTest::keyClicks(composer.editor(), QStringLiteral("duties are ours"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([this] { return composer.editor()->toPlainText().isEmpty(); }));
    const auto entries = world.outbox();
    ASSERT_EQ(entries->size(), 1);
    EXPECT_EQ(entries->first().kind, OutboxKind::Note);
}

TEST_F(ComposerTest, WhenTheStoreFailsTheTextStays)
{
    QTest::keyClicks(composer.editor(), QStringLiteral("not lost"));
    ASSERT_TRUE(writeStore(*world.store, [](WriteTransaction& transaction) {
                    return transaction.connection().execute(QStringLiteral("DROP TABLE outbox"));
                }).ok());
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(waitUntil([this] { return !composer.editor()->isReadOnly(); }));
    EXPECT_EQ(composer.editor()->toPlainText(), QStringLiteral("not lost"));
}

} // namespace sampan::test
