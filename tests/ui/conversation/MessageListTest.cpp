// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaneFixture.h"
#include "items/MessageListModel.h"
#include "tests/support/Wait.h"
#include "ui/conversation/HeightIndex.h"
#include "ui/conversation/MessageListView.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

namespace sampan::test
{

namespace
{

/// Messages that need no store: each row a text, alternating sides.
class PlainModel : public QAbstractListModel
{
public:
    QStringList texts;
    int rowCount(const QModelIndex& = {}) const override { return static_cast<int>(texts.size()); }
    QVariant data(const QModelIndex& index, int role) const override
    {
        const int row = index.row();
        switch (role) {
        case MessageIdRole:
            return testId(first + row);
        case MessageLoadedRole:
            return true;
        case KindRole:
            return static_cast<int>(row % 2 ? MessageKind::Outgoing : MessageKind::Incoming);
        case AuthorNameRole:
            return QStringLiteral("Anke Vogt");
        case ReceivedAtRole:
            return at(row * 60);
        case TextBodyRole:
            return texts[row];
        default:
            return {};
        }
    }
    void prepend(const QString& text)
    {
        beginInsertRows({}, 0, 0);
        texts.prepend(text);
        --first;
        endInsertRows();
    }
    int first = 100000;
};

struct MessageListTest : public ::testing::Test {
    Theme theme;
    StillClock clock;
    PlainModel model;
    MessageListView view{theme, clock};

    void show(const QStringList& texts)
    {
        model.texts = texts;
        view.resize(600, 400);
        view.show();
        view.activateWindow();
        view.setModel(&model);
        view.setFocus();
        ASSERT_TRUE(waitUntil([this] { return view.hasFocus(); }));
    }
    QStringList many(int count)
    {
        QStringList texts;
        for (int i = 0; i < count; ++i)
            texts += QStringLiteral("Message %1 ").arg(i) + QString(i % 7 * 60, u'x');
        return texts;
    }
};

} // namespace

TEST(HeightIndexTest, FindsRowsByHeightAfterEveryKindOfChange)
{
    HeightIndex index;
    index.reset({10, 20, 30});
    EXPECT_EQ(index.rowAt(0), 0);
    EXPECT_EQ(index.rowAt(10), 1);
    EXPECT_EQ(index.rowAt(59), 2);
    EXPECT_EQ(index.rowAt(1000), 2);
    index.set(0, 100);
    EXPECT_EQ(index.top(2), 120);
    index.insert(1, 2, 5);
    EXPECT_EQ(index.total(), 160);
    index.remove(0, 1);
    EXPECT_EQ(index.top(2), 10);
    EXPECT_EQ(index.rowAt(10), 2);
}

TEST_F(MessageListTest, LaysOutOnlyWhatIsInViewOfTenThousandMessages)
{
    show(many(10'000));
    EXPECT_EQ(view.count(), 10'000);
    EXPECT_TRUE(view.isAtEnd());
    EXPECT_EQ(view.visibleRows().second, 9'999);
    EXPECT_LT(view.blockCount(), 40);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
    EXPECT_LT(view.blockCount(), 40);
    EXPECT_GT(view.visibleRows().first, 100);
}

TEST_F(MessageListTest, WhatIsReadStaysInPlaceWhenRowsAboveAreMeasuredOrInserted)
{
    show(many(500));
    for (int i = 0; i < 30; ++i) {
        const int row = view.visibleRows().first;
        const int before = view.rowRect(row).top();
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() - 50);
        EXPECT_EQ(view.rowRect(row).top(), before + 50);
    }
    const int row = view.visibleRows().first;
    const int y = view.rowRect(row).top();
    model.prepend(QStringLiteral("older"));
    EXPECT_EQ(view.rowRect(row + 1).top(), y);
}

TEST_F(MessageListTest, ArrowsStepAndCopyTakesTheMessageOrTheSelection)
{
    show({QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third")});
    EXPECT_EQ(view.currentRow(), 2);
    QTest::keyClick(&view, Qt::Key_Up);
    EXPECT_EQ(view.currentRow(), 1);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("second"));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("sec"));
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(view.selectedText(), QStringLiteral("first\n\nsecond\n\nthird"));
}

TEST_F(MessageListTest, TextOfTheRightToLeftScriptsStartsAtTheRight)
{
    show({QStringLiteral("لم يصلني المبلغ حتى الآن"), QStringLiteral("Hello")});
    const auto textLeft = [&](int row) {
        return view.block(row).document().begin().layout()->lineAt(0).naturalTextRect().left();
    };
    EXPECT_GT(textLeft(0), 100);
    EXPECT_LT(textLeft(1), 5);
}

TEST_F(MessageListTest, EveryMessageIsAnItemThatSaysWhoWhenAndWhat)
{
    show({QStringLiteral("first"), QStringLiteral("second")});
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&view);
    ASSERT_NE(list, nullptr);
    EXPECT_EQ(list->role(), QAccessible::List);
    ASSERT_EQ(list->childCount(), 2);
    QAccessibleInterface* item = list->child(1);
    ASSERT_NE(item, nullptr);
    EXPECT_EQ(item->role(), QAccessible::ListItem);
    EXPECT_TRUE(item->text(QAccessible::Name).contains(QStringLiteral("Anke Vogt")));
    EXPECT_TRUE(item->text(QAccessible::Name).contains(QStringLiteral("second")));
    EXPECT_EQ(list->indexOfChild(item), 1);
    EXPECT_FALSE(item->rect().isEmpty());
}

} // namespace sampan::test
