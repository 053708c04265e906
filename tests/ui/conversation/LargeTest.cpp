// SPDX-License-Identifier: GPL-3.0-or-later
// What is much larger than usual: the work done is counted, not timed.
#include "PaneFixture.h"
#include "ports/AgentPresence.h"
#include "tests/support/Wait.h"
#include "ui/composer/Composer.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/conversation/ConversationHeader.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/MessageListView.h"
#include "ui/widgets/ChipPaint.h"

#include <QScrollBar>
#include <QTest>

namespace sampan::test
{

namespace
{

class FakePresence : public AgentPresence
{
public:
    QList<std::pair<Id, State>> told;
    QHash<Id, QHash<Id, State>> others;
    void setMine(const Id& conversationId, State state) override { told += {conversationId, state}; }
    QHash<Id, State> of(const Id& conversationId) const override { return others.value(conversationId); }
};

struct LargeTest : public ::testing::Test {
    PaneWorld world;
    FakePresence presence;
    Conversation conversation = world.seedCustoms();
    std::unique_ptr<ConversationPane> pane;

    void open(int messages)
    {
        pane = std::make_unique<ConversationPane>(world.context);
        pane->resize(608, 805);
        pane->QWidget::show();
        pane->activateWindow();
        pane->setPresence(&presence);
        pane->showConversation(conversation.id);
        ASSERT_TRUE(waitUntil([&] {
            const int count = list()->count();
            return count == messages && list()->itemAt(count - 1).isLoaded && pane->composer()->isVisible();
        }));
    }
    MessageListView* list() { return pane->messages(); }
};

} // namespace

TEST_F(LargeTest, TenThousandMessagesLayOutOnlyWhatIsSeen)
{
    QList<Message> many;
    for (int i = 0; i < 10'000; ++i)
        many += customsMessage(100 + i, i % 2 ? MessageKind::Outgoing : MessageKind::Incoming, 2000 + i,
                               QStringLiteral("Nachricht %1, mit einem Satz dahinter.").arg(i));
    world.put(many);
    open(10'004);
    EXPECT_LT(list()->blockCount(), 60);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Home);
    ASSERT_TRUE(waitUntil([this] { return list()->itemAt(0).isLoaded; }));
    EXPECT_EQ(list()->visibleRows().first, 0);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(list(), Qt::Key_Space);
    EXPECT_LT(list()->blockCount(), 60);
}

TEST_F(LargeTest, AMegabyteOfTextShowsItsBeginningUntilAskedFor)
{
    Message huge = customsMessage(50, MessageKind::Incoming, 2000, {});
    huge.textBody = QStringLiteral("Eine Zeile des langen Protokolls, wie sie ein Gerät schreibt.\n").repeated(17'000);
    world.put({huge});
    open(5);
    EXPECT_LT(list()->block(4).document().characterCount(), 13'000);
    int part = -1;
    for (int i = 0; i < list()->block(4).parts().size(); ++i) {
        if (list()->block(4).parts()[i].kind == MessagePart::Kind::ShowWhole)
            part = i;
    }
    ASSERT_GE(part, 0);
    list()->setFocus();
    list()->setCurrentRow(4);
    for (int i = 0; i <= part; ++i)
        QTest::keyClick(list(), Qt::Key_Tab);
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_GT(list()->block(4).document().characterCount(), 1'000'000);
}

TEST_F(LargeTest, TwoHundredAttachmentsShowADozenAndTheRestWhenAsked)
{
    Message many = customsMessage(50, MessageKind::Incoming, 2000, QStringLiteral("Alle Belege"));
    for (int i = 0; i < 200; ++i)
        many.attachments += Attachment{QStringLiteral("b-%1").arg(i),
                                       QStringLiteral("Beleg %1.pdf").arg(i),
                                       QStringLiteral("application/pdf"),
                                       1000,
                                       {},
                                       false};
    world.put({many});
    open(5);
    const auto chips = [this] {
        const auto& parts = list()->block(4).parts();
        return std::count_if(parts.begin(), parts.end(),
                             [](const MessagePart& part) { return part.kind == MessagePart::Kind::Attachment; });
    };
    EXPECT_EQ(chips(), 12);
    list()->setFocus();
    list()->setCurrentRow(4);
    for (int i = 0; i <= 12; ++i)
        QTest::keyClick(list(), Qt::Key_Tab);
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_EQ(chips(), 200);
}

TEST_F(LargeTest, OthersAreShownAndToldOfThisAgent)
{
    open(4);
    ASSERT_FALSE(presence.told.isEmpty());
    EXPECT_EQ(presence.told.last(), std::pair(conversation.id, AgentPresence::State::Viewing));
    presence.others[conversation.id] = {{testId(5000002), AgentPresence::State::Viewing}};
    Q_EMIT presence.changed(conversation.id);
    const auto tip = [this] {
        QStringList tips;
        for (const ChipLabel* chip : pane->header()->findChildren<ChipLabel*>())
            tips += chip->isVisible() ? chip->toolTip() : QString();
        return tips.join(u'|');
    };
    EXPECT_TRUE(tip().contains(QStringLiteral("Reading now: Zhou Kai"))) << tip().toStdString();
    presence.others[conversation.id] = {{testId(5000002), AgentPresence::State::Typing}};
    Q_EMIT presence.changed(conversation.id);
    EXPECT_TRUE(tip().contains(QStringLiteral("Writing now: Zhou Kai")));
    pane->focusComposer();
    QTest::keyClicks(pane->composer()->editor(), QStringLiteral("Hallo"));
    EXPECT_EQ(presence.told.last(), std::pair(conversation.id, AgentPresence::State::Typing));
    pane->showConversation({});
    EXPECT_TRUE(presence.told.last().first.isEmpty());
}

} // namespace sampan::test
