// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaneFixture.h"
#include "tests/support/Wait.h"
#include "ui/conversation/ConversationFinder.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/FindBar.h"
#include "ui/conversation/FoldedText.h"
#include "ui/conversation/MessageListView.h"
#include "ui/widgets/Field.h"

#include <QAction>
#include <QTest>

namespace sampan::test
{

namespace
{

QString found(const QString& text, const QString& sought)
{
    QStringList parts;
    for (const FoundPlace& place : FoldedText(text).find(FoldedText(sought)))
        parts += text.mid(place.start, place.length);
    return parts.join(u'|');
}

struct FindTest : public ::testing::Test {
    PaneWorld world;
    Conversation conversation = world.seedCustoms();
    std::unique_ptr<ConversationPane> pane;

    void open(int messages)
    {
        pane = std::make_unique<ConversationPane>(world.context);
        pane->resize(608, 805);
        pane->QWidget::show();
        pane->activateWindow();
        pane->showConversation(conversation.id);
        ASSERT_TRUE(waitUntil([&] {
            const int count = pane->messages()->count();
            return count == messages && pane->messages()->itemAt(count - 1).isLoaded;
        }));
    }
    void seek(const QString& text)
    {
        pane->findBar()->field()->setText(text);
        waitUntil([this] { return !pane->findBar()->resultText().contains(QStringLiteral("Search")); });
    }
    QString result() const { return pane->findBar()->resultText(); }
};

} // namespace

TEST(FoldedTextTest, CaseAccentsAndWidthDoNotCountAndPlacesAreOfTheOriginal)
{
    EXPECT_EQ(found(QStringLiteral("Crème BRÛLÉE brulee"), QStringLiteral("brûlee")), QStringLiteral("BRÛLÉE|brulee"));
    EXPECT_EQ(found(QString::fromUtf8("cafe\xcc\x81 CAFE"), QStringLiteral("café")),
              QString::fromUtf8("cafe\xcc\x81|CAFE"));
    EXPECT_EQ(found(QStringLiteral("ＬＨ－４８２１３ und LH-48213"), QStringLiteral("lh-48213")),
              QStringLiteral("ＬＨ－４８２１３|LH-48213"));
    EXPECT_EQ(found(QStringLiteral("Straße, STRASSE"), QStringLiteral("strasse")), QStringLiteral("Straße|STRASSE"));
    EXPECT_EQ(found(QStringLiteral("届いた商品の色が注文と"), QStringLiteral("商品")), QStringLiteral("商品"));
    EXPECT_EQ(found(QStringLiteral("two  lines\nhere"), QStringLiteral("two lines here")),
              QStringLiteral("two  lines\nhere"));
    EXPECT_EQ(found(QStringLiteral("か が"), QStringLiteral("か")), QStringLiteral("か"));
    EXPECT_EQ(found(QStringLiteral("abc"), QStringLiteral(" ")), QString());
}

TEST_F(FindTest, CountsInAllMessagesGoesOnAndBackAndComesHomeAgain)
{
    QList<Message> many;
    for (int i = 10; i < 260; ++i)
        many += customsMessage(i, MessageKind::Incoming, 2000 + i, QStringLiteral("Zeile %1 ohne Fund").arg(i));
    many[3].textBody = QStringLiteral("Die Nadel, und noch eine NADEL.");
    many[200].textBody = QStringLiteral("Nadeln im Heu");
    world.put(many);
    open(254);
    world.actions->action(ActionId::FindInConversation)->trigger();
    ASSERT_TRUE(pane->findBar()->isVisible());
    seek(QStringLiteral("nadel"));
    ASSERT_TRUE(waitUntil([this] { return result() == QStringLiteral("3 of 3"); })) << result().toStdString();
    // The newest place first, and it is in view.
    const int row = pane->messages()->rowOf(many[200].id);
    EXPECT_LE(pane->messages()->visibleRows().first, row);
    EXPECT_GE(pane->messages()->visibleRows().second, row);
    QTest::keyClick(pane->findBar()->field(), Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(result(), QStringLiteral("2 of 3"));
    const int early = pane->messages()->rowOf(many[3].id);
    ASSERT_TRUE(waitUntil([&] { return pane->messages()->itemAt(early).isLoaded; }));
    ASSERT_TRUE(waitUntil([&] { return pane->messages()->placesIn(early).size() == 2; }));
    EXPECT_LE(pane->messages()->visibleRows().first, early);
    EXPECT_GE(pane->messages()->visibleRows().second, early);
    QTest::keyClick(pane->findBar()->field(), Qt::Key_F3);
    QTest::keyClick(pane->findBar()->field(), Qt::Key_F3);
    EXPECT_EQ(result(), QStringLiteral("1 of 3"));
    EXPECT_LT(pane->messages()->blockCount(), 60);
    QTest::keyClick(pane->findBar()->field(), Qt::Key_Escape);
    EXPECT_FALSE(pane->findBar()->isVisible());
    EXPECT_TRUE(pane->messages()->isAtEnd());
    EXPECT_TRUE(pane->messages()->hasFocus());
}

TEST_F(FindTest, AWordInTheFoldedHistoryOpensIt)
{
    open(4);
    world.actions->action(ActionId::FindInConversation)->trigger();
    seek(QStringLiteral("schrieb Lumora"));
    ASSERT_TRUE(waitUntil([this] { return result() == QStringLiteral("1 of 1"); })) << result().toStdString();
    EXPECT_EQ(pane->messages()->placesIn(3).size(), 1);
    EXPECT_TRUE(pane->messages()->block(3).document().toPlainText().contains(QStringLiteral("schrieb Lumora")));
}

TEST_F(FindTest, NothingFoundIsSaidAndAnotherConversationClosesTheBar)
{
    open(4);
    world.actions->action(ActionId::FindInConversation)->trigger();
    seek(QStringLiteral("gibt es nicht"));
    ASSERT_TRUE(waitUntil([this] { return result() == QStringLiteral("Not found"); }));
    pane->showConversation({});
    EXPECT_FALSE(pane->findBar()->isVisible());
}

} // namespace sampan::test
