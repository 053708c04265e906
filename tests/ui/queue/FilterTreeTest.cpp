// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/FilterTree.h"
#include "storage/FilterSql.h"
#include "ui/filters/FilterFields.h"
#include "ui/filters/ViewFilter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <gtest/gtest.h>

namespace sampan
{
namespace
{

QJsonObject json(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

TEST(FilterTree, KeepsWhatItReads)
{
    for (
        const char* text :
        {R"({"isUnread":true})", R"({"operator":"AND","conditions":[{"isUnread":true},{"country":"DE"}]})",
         R"({"operator":"NOT","conditions":[{"isSpam":true}]})",
         R"({"operator":"OR","conditions":[{"country":"DE"},{"operator":"AND","conditions":[{"country":"FR"},{"isUnread":true}]}]})"})
        EXPECT_EQ(FilterNode::fromJson(json(text)).toJson(), json(text)) << text;
}

TEST(FilterTree, SeveralPropertiesAreAllOfThem)
{
    const FilterNode root = FilterNode::fromJson(json(R"({"country":"DE","isUnread":true})"));
    EXPECT_EQ(root.children.size(), 2);
    EXPECT_EQ(root.group, FilterNode::Group::All);
}

TEST(FilterTree, SeveralStatusesAreAnyOfThem)
{
    const FilterNode root = FilterNode::fromJson(json(R"({"statuses":["open","new"]})"));
    ASSERT_TRUE(root.isGroup);
    EXPECT_EQ(root.group, FilterNode::Group::Any);
    EXPECT_EQ(root.children.size(), 2);
}

TEST(FilterTree, WhatSaysNothingIsLeftOut)
{
    FilterNode root = FilterNode::makeGroup(FilterNode::Group::All);
    root.children.append(FilterNode::makeCondition(QStringLiteral("text"), QJsonValue(QJsonValue::Undefined)));
    root.children.append(FilterNode::makeGroup(FilterNode::Group::Any));
    EXPECT_TRUE(root.toJson().isEmpty());
}

TEST(FilterTree, EveryFieldMakesAFilterThatIsAccepted)
{
    Agent self;
    self.id = newId();
    self.name = QStringLiteral("Mei");
    DeskFacts facts;
    facts.agents = {self};
    facts.teams = {{newId(), QStringLiteral("Europe")}};
    facts.labels = {{newId(), QStringLiteral("Lead")}};
    Inbox inbox;
    inbox.id = newId();
    facts.inboxes = {inbox};
    for (FilterField field : FilterFields::all(facts)) {
        QJsonValue value = field.first();
        if (field.form == FilterField::Form::Text)
            value = QStringLiteral("customs");
        if (field.form == FilterField::Form::Customer)
            value = newId();
        const FilterNode node = FilterNode::makeCondition(field.property, value);
        EXPECT_TRUE(ConversationFilter::fromJson(node.toJson())) << qPrintable(field.key);
        for (const auto& choice : field.choices)
            EXPECT_TRUE(ConversationFilter::fromJson(QJsonObject{{field.property, choice.second}}))
                << qPrintable(field.key) << qPrintable(choice.first);
        EXPECT_GE(FilterFields::indexOf({field}, node), 0) << qPrintable(field.key);
    }
}

TEST(FilterTree, DaysCountFromNow)
{
    const QDateTime now(QDate(2025, 11, 18), QTime(14, 20), Qt::UTC);
    EXPECT_EQ(filterInstant(QStringLiteral("-P7D"), now), now.addDays(-7));
    EXPECT_EQ(filterInstant(QStringLiteral("-PT8H"), now), now.addSecs(-8 * 3600));
    EXPECT_EQ(filterInstant(QStringLiteral("-PT30M"), now), now.addSecs(-1800));
    for (const QString& wrong : {QStringLiteral("P7D"), QStringLiteral("-P"), QStringLiteral("-P7D8"), QString()})
        EXPECT_FALSE(filterInstant(wrong, now).isValid());
    const auto filter = ConversationFilter::fromJson(json(R"({"waitingBefore":"-PT8H"})"));
    ASSERT_TRUE(filter);
    Conversation one;
    EXPECT_FALSE(filter->matches(one, {{}, {}, now}));
    one.waitingSince = now.addSecs(-9 * 3600);
    EXPECT_TRUE(filter->matches(one, {{}, {}, now}));
    one.waitingSince = now.addSecs(-7 * 3600);
    EXPECT_FALSE(filter->matches(one, {{}, {}, now}));
    EXPECT_EQ(filter->clocks().size(), 1) << "time alone changes who fits";
}

TEST(FilterTree, EveryViewCanBeFilteredFurther)
{
    const auto unread = ConversationFilter::fromJson(json(R"({"isUnread":true})"));
    const Id self = newId();
    for (const QueueView view :
         {QueueView::Mine, QueueView::Unassigned, QueueView::Team, QueueView::All, QueueView::Store,
          QueueView::Mentioned, QueueView::Following, QueueView::Snoozed, QueueView::Spam, QueueView::SavedFilter}) {
        const QueueScope scope{view, self, {newId(), newId()}, newId(), {}};
        ASSERT_TRUE(ViewFilter::canCombine(scope));
        const QueueScope both = ViewFilter::combined(scope, *unread);
        const QJsonArray parts = both.filter.filter.toJson().value(u"conditions").toArray();
        EXPECT_EQ(parts.size(), 2) << int(view);
    }
    for (const QueueView local : {QueueView::WaitingToBeSent, QueueView::Drafts})
        EXPECT_FALSE(ViewFilter::canCombine({local, self, {}, {}, {}}));
}

} // namespace
} // namespace sampan
