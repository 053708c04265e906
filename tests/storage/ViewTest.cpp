// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/FilterSql.h"
#include "storage/OutboxActions.h"
#include "storage/QueueQuery.h"
#include "storage/SearchStore.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace sampan;
using namespace sampan::test;

namespace
{

class ViewTest : public testing::Test
{
protected:
    ViewTest() : m_cache(m_folder.path()) {}
    void put(const QList<Conversation>& conversations)
    {
        m_cache.write([&](WriteTransaction& t) { return ConversationStore::upsert(t, conversations); });
    }
    QStringList view(QueueView view, QueueSort sort = QueueSort::LongestWait, const SavedFilter& filter = {},
                     const QDateTime& now = at(1000))
    {
        ReadConnection reader = m_cache.reader();
        const auto places = QueueQuery::places(reader, {view, testId(77), {}, {}, filter}, sort, now);
        QStringList ids;
        for (const QueuePlace& place : places.valueOr({}))
            ids.append(place.id.toId());
        return ids;
    }

    QTemporaryDir m_folder;
    OpenCache m_cache;
};

ConversationFilter filterOf(const QJsonObject& json)
{
    const auto filter = ConversationFilter::fromJson(json);
    EXPECT_TRUE(filter.ok());
    return filter.valueOr({});
}

} // namespace

TEST_F(ViewTest, DailyViewsLeaveOutSpamAndSnoozed)
{
    Conversation spam = makeConversation(1);
    spam.isSpam = true;
    Conversation asleep = makeConversation(2);
    asleep.snoozedUntil = at(2000);
    Conversation awake = makeConversation(3);
    awake.snoozedUntil = at(900);
    Conversation called = makeConversation(4);
    called.mentionedIds = {testId(77)};
    called.status = ConversationStatus::Solved;
    Conversation followed = makeConversation(5);
    followed.followerIds = {testId(76), testId(77)};
    put({spam, asleep, awake, called, followed});
    EXPECT_EQ(view(QueueView::All), (QStringList{testId(3), testId(5)}));
    EXPECT_EQ(view(QueueView::All, QueueSort::LongestWait, {}, at(2000)),
              (QStringList{testId(2), testId(3), testId(5)}));
    EXPECT_EQ(view(QueueView::Spam), QStringList{testId(1)});
    EXPECT_EQ(view(QueueView::Snoozed), QStringList{testId(2)});
    EXPECT_EQ(view(QueueView::Mentioned), QStringList{testId(4)});
    EXPECT_EQ(view(QueueView::Following), QStringList{testId(5)});
    ReadConnection reader = m_cache.reader();
    const auto counts = QueueQuery::counts(reader, testId(77), {}, at(1000));
    EXPECT_EQ(counts->all, 2);
    EXPECT_EQ(counts->spam, 1);
    EXPECT_EQ(counts->snoozed, 1);
    EXPECT_EQ(counts->mentioned, 1);
    EXPECT_EQ(counts->following, 1);
}

TEST_F(ViewTest, ByPriorityTheUrgentComeFirstAndThenThoseWhoWaitLongest)
{
    QList<Conversation> list;
    for (int i = 1; i <= 6; ++i) {
        Conversation c = makeConversation(i);
        c.priority = i % 2 ? Priority::Low : Priority::Urgent;
        if (i >= 5)
            c.waitingSince = {};
        list.append(c);
    }
    put(list);
    EXPECT_EQ(view(QueueView::All, QueueSort::Priority),
              (QStringList{testId(2), testId(4), testId(6), testId(1), testId(3), testId(5)}));
}

TEST_F(ViewTest, WaitingToBeSentHoldsWhatTheOutboxHolds)
{
    put({makeConversation(1), makeConversation(2)});
    m_cache.write([](WriteTransaction& t) -> Result<void> {
        const auto queued = OutboxStore::queueConversationUpdate(
            t, testId(2), {{QStringLiteral("status"), QStringLiteral("closed")}}, at(5));
        return queued ? Result<void>() : queued.error();
    });
    EXPECT_EQ(view(QueueView::WaitingToBeSent), QStringList{testId(2)});
}

/// The statement and the rule must say the same of every conversation.
TEST_F(ViewTest, FiltersSelectWhatTheirRuleSays)
{
    QList<Conversation> list;
    for (int i = 1; i <= 60; ++i) {
        Conversation c = makeConversation(i);
        c.status = static_cast<ConversationStatus>(i % 6);
        c.priority = static_cast<Priority>(i % 4);
        c.category = i % 3 ? QStringLiteral("logistics/customs") : i % 2 ? QStringLiteral("logistics") : QString();
        c.language = i % 2 ? QStringLiteral("de") : QStringLiteral("fr");
        c.isSpam = i % 7 == 0;
        c.isUnread = i % 5 == 0;
        c.assigneeId = i % 4 ? testId(77) : Id();
        c.labelIds = i % 3 ? QStringList{testId(50)} : QStringList{testId(51), testId(52)};
        c.snoozedUntil = i % 8 ? QDateTime() : at(i % 3 ? 5000 : 900);
        c.lastMessageAt = i % 10 ? at(30 * i) : QDateTime();
        c.waitingSince = at(20 * i);
        c.followerIds = i % 6 ? QStringList() : QStringList{testId(76), testId(77)};
        c.mentionedIds = i % 5 ? QStringList() : QStringList{testId(77)};
        if (i % 9 == 0)
            c.waitingSince = {};
        list.append(c);
    }
    put(list);
    const QJsonObject german{{QStringLiteral("language"), QStringLiteral("de")}};
    const QJsonObject customs{{QStringLiteral("category"), QStringLiteral("logistics")},
                              {QStringLiteral("isSpam"), false}};
    const auto node = [](const char* word, const QJsonArray& parts) {
        return QJsonObject{{QStringLiteral("operator"), QLatin1String(word)}, {QStringLiteral("conditions"), parts}};
    };
    const QList<QJsonObject> filters = {
        {},
        german,
        customs,
        {{QStringLiteral("statuses"), QJsonArray{QStringLiteral("open"), QStringLiteral("new")}}},
        {{QStringLiteral("assigneeId"), QJsonValue::Null}},
        {{QStringLiteral("labelId"), testId(51)}},
        {{QStringLiteral("category"), QJsonValue::Null}},
        {{QStringLiteral("isSnoozed"), true}},
        {{QStringLiteral("isSnoozed"), false}, {QStringLiteral("isWaiting"), true}},
        {{QStringLiteral("assigneeId"), QStringLiteral("me")}},
        node("NOT", {QJsonObject{{QStringLiteral("assigneeId"), QStringLiteral("me")}}}),
        node("NOT", {QJsonObject{{QStringLiteral("assigneeId"), testId(77)}}, german}),
        node("NOT", {QJsonObject{{QStringLiteral("waitingBefore"), QStringLiteral("-PT10M")}}}),
        {{QStringLiteral("waitingBefore"), QStringLiteral("-PT10M")}},
        {{QStringLiteral("lastMessageAfter"), QStringLiteral("-PT5M")}},
        {{QStringLiteral("lastMessageBefore"), QStringLiteral("-PT5M")}},
        {{QStringLiteral("followerId"), QStringLiteral("me")}},
        {{QStringLiteral("mentionedId"), QStringLiteral("me")}, {QStringLiteral("isSpam"), false}},
        {{QStringLiteral("isWaiting"), false}, {QStringLiteral("isUnread"), true}},
        {{QStringLiteral("createdAfter"), QStringLiteral("2026-01-01T00:00:20Z")},
         {QStringLiteral("createdBefore"), QStringLiteral("2026-01-01T00:00:40Z")}},
        node("AND", {german, customs}),
        node("OR", {german, customs}),
        node("NOT", {german, customs}),
        node("NOT", {node("OR", {german, node("AND", {})})}),
        node("OR", {}),
        node("NOT", {}),
        {{QStringLiteral("priority"), QStringLiteral("high")}, {QStringLiteral("channel"), QStringLiteral("email")}}};
    for (const QJsonObject& json : filters) {
        SCOPED_TRACE(QJsonDocument(json).toJson().toStdString());
        SavedFilter saved;
        saved.filter = filterOf(json);
        QStringList expected;
        for (const Conversation& c : list) {
            if (saved.filter.matches(c, {{}, {}, at(1000), testId(77)}))
                expected.append(c.id);
        }
        QStringList found = view(QueueView::SavedFilter, QueueSort::Newest, saved);
        std::sort(found.begin(), found.end());
        EXPECT_EQ(found, expected);
    }
}

TEST_F(ViewTest, DigitsFindTheCustomerHoweverTheyAreWritten)
{
    Customer customer = makeCustomer(1);
    customer.phones = {QStringLiteral("+491712345678")};
    Customer other = makeCustomer(2);
    other.phones = {QStringLiteral("+33612345678")};
    m_cache.write([&](WriteTransaction& t) { return CustomerStore::upsert(t, {customer, other}); });
    ReadConnection reader = m_cache.reader();
    for (const char* text : {"0171 234", "+49171234", "0049 171 234", "0171/2345678", "+49 (171) 234-5678"}) {
        SCOPED_TRACE(text);
        const auto page = SearchStore::find(reader, SearchKind::Customer, QString::fromLatin1(text), 5);
        ASSERT_TRUE(page.ok());
        ASSERT_EQ(page->hits.size(), 1);
        EXPECT_EQ(page->hits.first().id, customer.id);
    }
    EXPECT_TRUE(SearchStore::find(reader, SearchKind::Customer, QStringLiteral("0172 234"), 5)->hits.isEmpty());
}
