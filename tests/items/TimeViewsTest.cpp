// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelEvents.h"
#include "StoreFixture.h"

#include "domain/Instant.h"
#include "items/QueueModel.h"
#include "items/ViewCountsModel.h"
#include "storage/ConversationStore.h"
#include "storage/DraftStore.h"
#include "storage/OutboxActions.h"
#include "storage/SavedFilterStore.h"
#include "tests/support/Wait.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>

namespace sampan::test
{
namespace
{

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

/// Views that time changes, and those agents made.
class TimeViewsTest : public ::testing::Test
{
protected:
    TimeViewsTest() { openStore(m_store, m_dir.path()); }

    void save(const QList<Conversation>& conversations)
    {
        ASSERT_TRUE(
            writeStore(m_store, [&](WriteTransaction& t) { return ConversationStore::upsert(t, conversations); }).ok());
    }
    void show(QueueModel& model, const QueueScope& scope)
    {
        bool isLoaded = false;
        const auto connection = QObject::connect(&model, &QueueModel::loaded, &model, [&] { isLoaded = true; });
        model.setClock([this] { return m_now; });
        model.show(scope, QueueSort::LongestWait);
        ASSERT_TRUE(waitUntil([&] { return isLoaded; }));
        QObject::disconnect(connection);
    }
    void pass(QueueModel& model, qint64 seconds)
    {
        m_now += seconds * 1000;
        model.timePassed();
    }
    static QStringList ids(const QueueModel& model)
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list.append(model.conversationAt(row));
        return list;
    }
    static WaitSection section(const QueueModel& model, int row)
    {
        return model.index(row).data(SectionRole).value<WaitSection>();
    }

    QTemporaryDir m_dir;
    Store m_store;
    qint64 m_now = toMillis(at(1000));
};

SavedFilter filterOf(int number, const QJsonObject& json)
{
    SavedFilter filter;
    filter.id = testId(number);
    filter.name = QStringLiteral("Filter %1").arg(number);
    filter.ownerId = testId(77);
    filter.filter = *ConversationFilter::fromJson(json);
    return filter;
}

} // namespace

TEST_F(TimeViewsTest, SnoozedComesBackWhenItsTimeHasCome)
{
    Conversation asleep = makeConversation(2);
    asleep.snoozedUntil = at(1500);
    save({makeConversation(1), asleep, makeConversation(3)});
    QueueModel all(&m_store);
    QueueModel snoozed(&m_store);
    const QAbstractItemModelTester tester(&all, fatal);
    show(all, {QueueView::All, {}, {}, {}});
    show(snoozed, {QueueView::Snoozed, {}, {}, {}});
    EXPECT_EQ(ids(all), (QStringList{testId(1), testId(3)}));
    EXPECT_EQ(ids(snoozed), QStringList{testId(2)});
    ModelEvents events(&all);
    pass(all, 499);
    EXPECT_EQ(all.rowCount(), 2);
    pass(all, 1);
    snoozed.timePassed();
    EXPECT_EQ(events.takeRows(), QStringList{QStringLiteral("insert 1-1")});
    EXPECT_EQ(ids(all), (QStringList{testId(1), testId(2), testId(3)}));
    EXPECT_EQ(snoozed.rowCount(), 0);
    // The server clears it a little later: nothing moves.
    asleep.snoozedUntil = {};
    save({asleep});
    EXPECT_EQ(ids(all), (QStringList{testId(1), testId(2), testId(3)}));
    asleep.snoozedUntil = fromMillis(m_now + 5000);
    save({asleep});
    EXPECT_EQ(ids(all), (QStringList{testId(1), testId(3)}));
    EXPECT_EQ(ids(snoozed), QStringList{testId(2)});
}

TEST_F(TimeViewsTest, RowsPassTheBordersOfTheirSections)
{
    const auto waiting = [](int number, qint64 since) {
        Conversation c = makeConversation(number);
        c.waitingSince = at(since);
        return c;
    };
    Conversation answered = makeConversation(4);
    answered.waitingSince = {};
    m_now = toMillis(at(200'000));
    save({waiting(1, 200'000 - 90'000), waiting(2, 200'000 - 3'599), waiting(3, 200'000 - 60), answered});
    QueueModel model(&m_store);
    show(model, {QueueView::All, {}, {}, {}});
    EXPECT_EQ(section(model, 0), WaitSection::Over24h);
    EXPECT_EQ(section(model, 1), WaitSection::Under1h);
    EXPECT_EQ(section(model, 2), WaitSection::Under1h);
    EXPECT_EQ(section(model, 3), WaitSection::NobodyWaits);
    EXPECT_EQ(model.firstRowOf(WaitSection::Under1h), 1);
    EXPECT_EQ(model.firstRowOf(WaitSection::NobodyWaits), 3);
    QList<std::pair<int, int>> changed;
    QObject::connect(&model, &QAbstractItemModel::dataChanged, &model,
                     [&](const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) {
                         if (roles == QList<int>{SectionRole})
                             changed.append({first.row(), last.row()});
                     });
    pass(model, 1);
    EXPECT_EQ(changed, (QList<std::pair<int, int>>{{1, 1}}));
    EXPECT_EQ(section(model, 1), WaitSection::Over1h);
    pass(model, 1);
    EXPECT_EQ(changed.size(), 1);
    pass(model, 8 * 3600);
    EXPECT_EQ(section(model, 1), WaitSection::Over8h);
    EXPECT_EQ(section(model, 2), WaitSection::Over8h);
}

TEST_F(TimeViewsTest, ASavedFilterFollowsEveryChange)
{
    const SavedFilter urgent = filterOf(901, {{QStringLiteral("priority"), QStringLiteral("urgent")}});
    const SavedFilter words = filterOf(902, {{QStringLiteral("text"), QStringLiteral("Subject 2")}});
    ASSERT_TRUE(writeStore(m_store, [&](WriteTransaction& t) {
                    return SavedFilterStore::upsert(t, {urgent, words});
                }).ok());
    save({makeConversation(1), makeConversation(2)});
    QueueModel model(&m_store);
    QueueModel found(&m_store);
    const QAbstractItemModelTester tester(&model, fatal);
    const QAbstractItemModelTester foundTester(&found, fatal);
    show(model, {QueueView::SavedFilter, {}, {}, {}, urgent});
    show(found, {QueueView::SavedFilter, {}, {}, {}, words});
    ViewCountsModel counts(&m_store);
    counts.setAgent(testId(77), {});
    ASSERT_TRUE(waitUntil([&] { return counts.countOfFilter(words.id) == 1; }));
    EXPECT_EQ(counts.countOfFilter(urgent.id), 0);
    EXPECT_EQ(ids(found), QStringList{testId(2)});
    Conversation changed = makeConversation(1);
    changed.priority = Priority::Urgent;
    changed.status = ConversationStatus::Solved;
    changed.subject = QStringLiteral("Subject 2 too");
    save({changed});
    EXPECT_EQ(ids(model), QStringList{testId(1)});
    EXPECT_EQ(counts.countOfFilter(urgent.id), 1);
    EXPECT_TRUE(waitUntil([&] { return found.rowCount() == 2 && counts.countOfFilter(words.id) == 2; }));
    changed.priority = Priority::Low;
    save({changed});
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(counts.countOfFilter(urgent.id), 0);
}

TEST_F(TimeViewsTest, WhatWaitsToBeSentComesAndGoes)
{
    save({makeConversation(1), makeConversation(2)});
    QueueModel model(&m_store);
    const QAbstractItemModelTester tester(&model, fatal);
    show(model, {QueueView::WaitingToBeSent, {}, {}, {}});
    ViewCountsModel counts(&m_store);
    counts.setAgent(testId(77), {});
    ASSERT_TRUE(waitUntil([&] { return counts.countOf(QueueView::WaitingToBeSent) == 0; }));
    Id entry;
    ASSERT_TRUE(writeStore(m_store, [&](WriteTransaction& t) -> Result<void> {
                    const auto queued =
                        OutboxStore::queueConversationUpdate(t, testId(2), {{QStringLiteral("isUnread"), true}}, at(5));
                    if (!queued)
                        return queued.error();
                    entry = queued->id;
                    return {};
                }).ok());
    EXPECT_TRUE(waitUntil([&] { return ids(model) == QStringList{testId(2)}; }));
    EXPECT_TRUE(waitUntil([&] { return counts.countOf(QueueView::WaitingToBeSent) == 1; }));
    ASSERT_TRUE(writeStore(m_store, [&](WriteTransaction& t) { return OutboxStore::markDone(t, entry); }).ok());
    EXPECT_TRUE(waitUntil([&] { return model.rowCount() == 0; }));
    EXPECT_TRUE(waitUntil([&] { return counts.countOf(QueueView::WaitingToBeSent) == 0; }));
}

TEST_F(TimeViewsTest, DraftsComeAndGoAndMarkTheirRows)
{
    save({makeConversation(1), makeConversation(2)});
    QueueModel model(&m_store);
    const QAbstractItemModelTester tester(&model, fatal);
    show(model, {QueueView::Drafts, {}, {}, {}});
    QueueModel all(&m_store);
    show(all, {QueueView::All, {}, {}, {}});
    all.setVisibleRows(0, 1);
    ViewCountsModel counts(&m_store);
    counts.setAgent(testId(77), {});
    ASSERT_TRUE(waitUntil([&] { return counts.countOf(QueueView::Drafts) == 0; }));
    Draft draft;
    draft.conversationId = testId(2);
    draft.textBody = QStringLiteral("Begun");
    draft.changedAt = at(7);
    const auto keep = [&] {
        ASSERT_TRUE(writeStore(m_store, [&](WriteTransaction& t) { return DraftStore::save(t, draft); }).ok());
    };
    keep();
    EXPECT_TRUE(waitUntil([&] { return ids(model) == QStringList{testId(2)}; }));
    EXPECT_TRUE(waitUntil([&] { return counts.countOf(QueueView::Drafts) == 1; }));
    EXPECT_TRUE(waitUntil([&] { return all.index(1).data(HasDraftRole).toBool(); }));
    EXPECT_FALSE(all.index(0).data(HasDraftRole).toBool());
    draft.mode = DraftMode::Note; // the second draft of the same conversation
    keep();
    EXPECT_EQ(counts.countOf(QueueView::Drafts), 1);
    for (const DraftMode mode : {DraftMode::Note, DraftMode::Reply})
        ASSERT_TRUE(
            writeStore(m_store, [&](WriteTransaction& t) { return DraftStore::discard(t, testId(2), mode); }).ok());
    EXPECT_TRUE(waitUntil([&] { return model.rowCount() == 0; }));
    EXPECT_TRUE(waitUntil([&] { return counts.countOf(QueueView::Drafts) == 0; }));
    EXPECT_TRUE(waitUntil([&] { return !all.index(1).data(HasDraftRole).toBool(); }));
}

/// Views and counts of filters that count from the present, followed over borders, commits and an hour of which nothing
/// is known yet; each time compared with the rule.
TEST_F(TimeViewsTest, FiltersThatCountFromNowChangeWhenTimePasses)
{
    const QList<SavedFilter> filters = {filterOf(901, {{QStringLiteral("waitingBefore"), QStringLiteral("-PT8H")}}),
                                        filterOf(902, {{QStringLiteral("lastMessageAfter"), QStringLiteral("-PT2H")}}),
                                        filterOf(903, {{QStringLiteral("lastMessageBefore"), QStringLiteral("-P1D")}}),
                                        filterOf(904, {{QStringLiteral("createdAfter"), QStringLiteral("-PT90M")}}),
                                        filterOf(905, {{QStringLiteral("isSnoozed"), true}})};
    ASSERT_TRUE(writeStore(m_store, [&](WriteTransaction& t) { return SavedFilterStore::upsert(t, filters); }).ok());
    m_now = toMillis(at(100'000));
    QHash<Id, Conversation> world;
    for (int i = 1; i <= 40; ++i) {
        Conversation one = makeConversation(i);
        one.createdAt = at(100'000 - 700 * i);
        one.lastMessageAt = at(100'000 - 433 * i);
        one.waitingSince = i % 4 ? at(100'000 - 1'900 * i) : QDateTime();
        one.snoozedUntil = i % 5 ? QDateTime() : at(100'000 + 900 * i);
        world.insert(one.id, one);
    }
    save(world.values());
    ViewCountsModel counts(&m_store);
    counts.setClock([this] { return m_now; });
    counts.setAgent(testId(77), {});
    std::vector<std::unique_ptr<QueueModel>> models;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (const SavedFilter& filter : filters) {
        models.push_back(std::make_unique<QueueModel>(&m_store));
        testers.push_back(std::make_unique<QAbstractItemModelTester>(models.back().get(), fatal));
        show(*models.back(), {QueueView::SavedFilter, testId(77), {}, {}, filter});
    }
    const auto isRight = [&] {
        for (qsizetype i = 0; i < filters.size(); ++i) {
            QSet<Id> wanted;
            for (const Conversation& one : std::as_const(world)) {
                if (filters.at(i).filter.matches(one, {{}, {}, fromMillis(m_now), {}}))
                    wanted.insert(one.id);
            }
            const QStringList shown = ids(*models.at(size_t(i)));
            if (QSet<Id>(shown.cbegin(), shown.cend()) != wanted || shown.size() != wanted.size() ||
                counts.countOfFilter(filters.at(i).id) != wanted.size())
                return false;
        }
        return true;
    };
    ASSERT_TRUE(waitUntil(isRight));
    QSet<int> sizes;
    for (int step = 0; step < 30; ++step) {
        m_now += step % 7 == 6 ? 5 * 3'600'000 : 611'000;
        counts.timePassed();
        for (const auto& model : models)
            model->timePassed();
        ASSERT_TRUE(waitUntil(isRight)) << "after step " << step;
        Conversation& one = world[testId(1 + step)];
        one.lastMessageAt = fromMillis(m_now - 1000);
        one.waitingSince = step % 2 ? one.lastMessageAt : QDateTime();
        one.snoozedUntil = step % 3 ? QDateTime() : fromMillis(m_now + 700'000);
        save({one});
        ASSERT_TRUE(waitUntil(isRight)) << "after commit " << step;
        sizes.insert(models.front()->rowCount());
    }
    EXPECT_GT(sizes.size(), 3); // it did change
}

TEST_F(TimeViewsTest, TimeWakesAFilterByItself)
{
    Conversation one = makeConversation(1);
    one.waitingSince = fromMillis(m_now - 3'600'000 + 40);
    save({one});
    QueueModel model(&m_store);
    model.setClock([this, start = m_now, watch = QElapsedTimer()]() mutable {
        if (!watch.isValid())
            watch.start();
        return start + watch.elapsed();
    });
    model.show({QueueView::SavedFilter,
                {},
                {},
                {},
                filterOf(901, {{QStringLiteral("waitingBefore"), QStringLiteral("-PT1H")}})},
               QueueSort::LongestWait);
    EXPECT_TRUE(waitUntil([&] { return model.isLoaded() && model.rowCount() == 1; }));
}

TEST_F(TimeViewsTest, MeIsTheAgentWhoLooks)
{
    const SavedFilter mine = filterOf(901, {{QStringLiteral("assigneeId"), QStringLiteral("me")}});
    ASSERT_TRUE(writeStore(m_store, [&](WriteTransaction& t) { return SavedFilterStore::upsert(t, {mine}); }).ok());
    Conversation hers = makeConversation(1);
    hers.assigneeId = testId(77);
    Conversation his = makeConversation(2);
    his.assigneeId = testId(78);
    save({hers, his, makeConversation(3)});
    for (const auto& [agent, own] : {std::pair{testId(77), testId(1)}, {testId(78), testId(2)}}) {
        QueueModel model(&m_store);
        show(model, {QueueView::SavedFilter, agent, {}, {}, mine});
        EXPECT_EQ(ids(model), QStringList{own});
        ViewCountsModel counts(&m_store);
        counts.setAgent(agent, {});
        EXPECT_TRUE(waitUntil([&] { return counts.countOfFilter(mine.id) == 1; }));
        Conversation third = makeConversation(3);
        third.assigneeId = agent;
        save({third});
        EXPECT_EQ(model.rowCount(), 2);
        EXPECT_EQ(counts.countOfFilter(mine.id), 2);
        save({makeConversation(3)});
        EXPECT_EQ(model.rowCount(), 1);
    }
}

} // namespace sampan::test
