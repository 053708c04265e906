// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ActionCatalog.h"
#include "ui/Icons.h"

#include <gtest/gtest.h>

namespace sampan
{

TEST(ActionCatalog, TableIsInTheOrderOfTheEnumeration)
{
    QSet<QString> names;
    for (int i = 0; i < static_cast<int>(ActionId::Count_); ++i) {
        const ActionSpec& spec = ActionCatalog::spec(static_cast<ActionId>(i));
        EXPECT_EQ(static_cast<int>(spec.id), i) << spec.name;
        EXPECT_TRUE(hasIcon(QString::fromLatin1(spec.icon))) << spec.name;
        names.insert(QString::fromLatin1(spec.name));
    }
    EXPECT_EQ(names.size(), static_cast<qsizetype>(ActionId::Count_));
}

TEST(ActionCatalog, NoKeyStandsForTwoActionsInReachOfEachOther)
{
    const ActionCatalog catalog;
    for (const ActionSpec& spec : ActionCatalog::table()) {
        for (const QKeySequence& key : catalog.keys(spec.id)) {
            EXPECT_FALSE(key.toString(QKeySequence::PortableText).isEmpty()) << spec.name;
            for (const ActionId other : catalog.conflicts(spec.id, key))
                ADD_FAILURE() << spec.name << " and " << ActionCatalog::spec(other).name << ": "
                              << qPrintable(key.toString());
        }
    }
}

TEST(ActionCatalog, ConflictsAreFoundWithinAScopeAndAlsoInBeginnings)
{
    const ActionCatalog catalog;
    EXPECT_EQ(catalog.conflicts(ActionId::Solve, QKeySequence(QStringLiteral("J"))),
              QList<ActionId>{ActionId::NextConversation});
    // "G" alone would leave "G, Q" without a meaning.
    EXPECT_TRUE(catalog.conflicts(ActionId::Solve, QKeySequence(QStringLiteral("G"))).contains(ActionId::ShowMine));
    // The composer's keys and the list's are never in reach of each other.
    EXPECT_TRUE(catalog.conflicts(ActionId::Solve, QKeySequence(QStringLiteral("Ctrl+B"))).isEmpty());
    EXPECT_FALSE(catalog.conflicts(ActionId::About, QKeySequence(QStringLiteral("Ctrl+B"))).isEmpty());
}

TEST(ActionCatalog, SingleLettersCanBeSwitchedOff)
{
    ActionCatalog catalog;
    EXPECT_FALSE(catalog.action(ActionId::NextConversation)->shortcuts().isEmpty());
    catalog.setSingleLetterKeys(false);
    EXPECT_TRUE(catalog.action(ActionId::NextConversation)->shortcuts().isEmpty());
    EXPECT_FALSE(catalog.action(ActionId::Send)->shortcuts().isEmpty());
}

TEST(ActionCatalog, WhatHasNoFunctionYetIsNotShown)
{
    ActionCatalog catalog;
    EXPECT_FALSE(catalog.action(ActionId::Snooze)->isVisible());
    int done = 0;
    {
        QObject screen;
        catalog.connectAction(ActionId::Snooze, &screen, [&done] { ++done; });
        EXPECT_TRUE(catalog.action(ActionId::Snooze)->isVisible());
        catalog.action(ActionId::Snooze)->trigger();
    }
    EXPECT_EQ(done, 1);
    EXPECT_FALSE(catalog.action(ActionId::Snooze)->isVisible());
    EXPECT_TRUE(catalog.action(ActionId::Solve)->isVisible());
}

TEST(ActionCatalog, WhatCannotBeDoneSaysWhy)
{
    ActionCatalog catalog;
    catalog.setAvailable(ActionId::Solve, false, QStringLiteral("No conversation is open."));
    EXPECT_FALSE(catalog.action(ActionId::Solve)->isEnabled());
    EXPECT_EQ(catalog.reason(ActionId::Solve), QStringLiteral("No conversation is open."));
    catalog.setAvailable(ActionId::Solve, true);
    EXPECT_TRUE(catalog.reason(ActionId::Solve).isEmpty());
}

} // namespace sampan
