// SPDX-License-Identifier: GPL-3.0-or-later
#include "ComposerFixture.h"
#include "storage/DraftStore.h"
#include "ui/composer/IdentityBand.h"
#include "ui/widgets/Button.h"

#include <QAction>
#include <QApplication>
#include <QMenu>

namespace sampan::test
{

namespace
{

/// The agent may also write from a French store, but not from that of another team.
struct StoreChoiceTest : public WithComposer {
    Inbox other;

    void SetUp() override
    {
        other = makeInbox(2);
        other.name = QStringLiteral("Lumora France");
        other.address = QStringLiteral("aide@lumora.example");
        other.country = QStringLiteral("FR");
        other.teamId.clear();
        other.signatures = {{QString(), QStringLiteral("Lumora France, Lyon")}};
        Inbox foreign = makeInbox(3);
        foreign.name = QStringLiteral("Not ours");
        foreign.address = QStringLiteral("other@team.example");
        foreign.teamId = testId(4711);
        ASSERT_TRUE(writeStore(*world.store, [&](WriteTransaction& transaction) {
                        return InboxStore::upsert(transaction, {other, foreign});
                    }).ok());
        sign({{QString(), QStringLiteral("Lumora Home, Bremen")}});
        open();
        ASSERT_TRUE(waitUntil([this] { return text().contains(QStringLiteral("Bremen")); }));
    }
    QMenu* openChoice()
    {
        composer.showRecipients(true);
        Button* button = composer.recipients()->store();
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        return qobject_cast<QMenu*>(QApplication::activePopupWidget());
    }
    /// Chooses by keyboard what begins with `name`.
    void choose(const QString& name)
    {
        QMenu* menu = openChoice();
        ASSERT_NE(menu, nullptr);
        while (menu->activeAction() && !menu->activeAction()->text().startsWith(name))
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        // Without a window manager nobody gives the window back what the menu had.
        composer.activateWindow();
        ASSERT_TRUE(waitUntil([this] {
            const auto& buttons = composer.checkLine()->buttons();
            return !buttons.isEmpty() && buttons.first() == QApplication::focusWidget();
        }));
    }
    void answer(Qt::Key key)
    {
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        QTest::keyClick(QApplication::focusWidget(), key);
        // Enter shows the button pressed for a moment before it acts.
        ASSERT_TRUE(waitUntil([this] { return !composer.checkLine()->isAsking(); }));
    }
    QString fromOf(const QJsonObject& message) const
    {
        return message.value(QStringLiteral("from")).toObject().value(QStringLiteral("email")).toString();
    }
};

} // namespace

TEST_F(StoreChoiceTest, OnlyStoresTheAgentMayWriteFromAreOffered)
{
    const QMenu* menu = openChoice();
    ASSERT_NE(menu, nullptr);
    QStringList offered;
    for (const QAction* action : menu->actions())
        offered += action->text().section(u'\t', 0, 0);
    EXPECT_EQ(offered, (QStringList{QStringLiteral("Lumora France (FR)"), QStringLiteral("Lumora Home (DE)")}));
    QApplication::activePopupWidget()->close();
}

TEST_F(StoreChoiceTest, AnotherStoreIsAskedAboutNamingBothAndTheBuyersCountry)
{
    choose(QStringLiteral("Lumora France"));
    const QString asked = composer.checkLine()->sentence();
    for (const char* part : {"Lumora France (FR)", "Lumora Home (DE)", "Germany"})
        EXPECT_TRUE(asked.contains(QLatin1String(part))) << qPrintable(asked);
    EXPECT_TRUE(composer.checkLine()->isAsking());
    EXPECT_TRUE(composer.band()->isUnconfirmed());
    answer(Qt::Key_Return);
    EXPECT_FALSE(composer.band()->isUnconfirmed());
    EXPECT_TRUE(composer.editor()->hasFocus());
    EXPECT_TRUE(text().contains(QStringLiteral("Lyon"))) << "it signs as the other store: " << qPrintable(text());
    EXPECT_FALSE(text().contains(QStringLiteral("Bremen")));
    type(QStringLiteral("Bonjour"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(fromOf(sentMessage()), other.address);
}

TEST_F(StoreChoiceTest, KeepingTheStoreLeavesEverythingAsItWas)
{
    choose(QStringLiteral("Lumora France"));
    ASSERT_EQ(composer.checkLine()->buttons().size(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    answer(Qt::Key_Space);
    EXPECT_FALSE(composer.band()->isUnconfirmed());
    EXPECT_TRUE(text().contains(QStringLiteral("Bremen")));
    type(QStringLiteral("Guten Tag"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(fromOf(sentMessage()), QString()) << "the server knows the store of the conversation";
}

TEST_F(StoreChoiceTest, WhatWasNotConfirmedIsAskedAgainAtSending)
{
    choose(QStringLiteral("Lumora France"));
    answer(Qt::Key_Escape);
    EXPECT_FALSE(composer.checkLine()->isAsking());
    EXPECT_TRUE(composer.band()->isUnconfirmed());
    type(QStringLiteral("Bonjour"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(world.outbox()->isEmpty());
    ASSERT_TRUE(composer.checkLine()->isAsking());
    answer(Qt::Key_Return);
    EXPECT_TRUE(world.outbox()->isEmpty()) << "confirming is not sending";
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(fromOf(sentMessage()), other.address);
}

TEST_F(StoreChoiceTest, TheDraftKeepsTheStoreAndAsksAgain)
{
    choose(QStringLiteral("Lumora France"));
    answer(Qt::Key_Return);
    type(QStringLiteral("Bonjour"));
    composer.setTarget({});
    composer.setTarget(target());
    ASSERT_TRUE(waitUntil([this] { return text().startsWith(QStringLiteral("Bonjour")); }));
    EXPECT_TRUE(composer.band()->isUnconfirmed());
    EXPECT_EQ(world.draft(conversation.id, DraftMode::Reply).fromAddress, other.address);
}

TEST_F(StoreChoiceTest, WithOneStoreOnlyTheButtonSaysWhyThereIsNoChoice)
{
    other.isActive = false;
    ASSERT_TRUE(writeStore(*world.store, [this](WriteTransaction& transaction) {
                    return InboxStore::upsert(transaction, {other});
                }).ok());
    composer.setTarget({});
    composer.setTarget(target());
    composer.showRecipients(true);
    Button* button = composer.recipients()->store();
    ASSERT_TRUE(waitUntil([&] { return !button->isEnabled() && button->text().startsWith(QStringLiteral("Lumora")); }));
    EXPECT_FALSE(button->accessibleDescription().isEmpty());
}

} // namespace sampan::test
