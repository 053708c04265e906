// SPDX-License-Identifier: GPL-3.0-or-later
#include "../shell/Scenes.h"
#include "WidgetWalk.h"
#include "ui/composer/Composer.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/MessageListView.h"
#include "ui/queue/QueueList.h"
#include "ui/queue/QueuePane.h"

#include <QApplication>
#include <QSet>
#include <QTest>
#include <gtest/gtest.h>

namespace sampan::test
{
namespace
{

/// Where Tab leads from `start` until it is there again or nothing new comes.
QList<QWidget*> round(QWidget* start, Qt::Key key)
{
    // Links and files of the current message are stations of Tab too, inside one widget.
    constexpr int mostInside = 20;
    QList<QWidget*> seen;
    start->setFocus();
    int inside = 0;
    for (int i = 0; i < 300; ++i) {
        QWidget* now = QApplication::focusWidget();
        if (!now || (now == start && seen.size() > 1))
            break;
        inside = !seen.isEmpty() && seen.last() == now ? inside + 1 : 0;
        if (inside > mostInside)
            break; // a trap
        if (inside == 0)
            seen.append(now);
        QTest::keyClick(now, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
    }
    return seen;
}

class Focus : public testing::TestWithParam<const char*>
{
};

TEST_P(Focus, TabIsACircleThroughEveryPane)
{
    const QString language = QLatin1StringView(GetParam());
    const auto scene = std::find_if(scenes().begin(), scenes().end(),
                                    [](const Scene& each) { return each.name == QStringLiteral("conversation"); });
    ASSERT_NE(scene, scenes().end());
    Stage stage(*scene, language, Theme::Choice::Light);
    QWidget* list = stage.workspace().queue()->list();
    const QList<QWidget*> forward = round(list, Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), list) << "the way does not come back";
    QSet<QWidget*> once(forward.begin(), forward.end());
    EXPECT_EQ(once.size(), forward.size()) << "a widget is passed twice";
    const ConversationPane* pane = stage.workspace().conversation();
    EXPECT_TRUE(once.contains(pane->messages()));
    EXPECT_TRUE(once.contains(pane->composer()->editor()));
    for (const QWidget* each : forward)
        EXPECT_TRUE(each->isVisible()) << each->metaObject()->className();
    const QList<QWidget*> backward = round(list, Qt::Key_Backtab);
    EXPECT_EQ(QApplication::focusWidget(), list) << "the way back does not come back";
    EXPECT_TRUE(backward.contains(pane->messages()));
    EXPECT_TRUE(backward.contains(pane->composer()->editor()));
}

INSTANTIATE_TEST_SUITE_P(Languages, Focus, testing::Values("en", "ar"));

} // namespace
} // namespace sampan::test
