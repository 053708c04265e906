// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/MessageStore.h"
#include "storage/SearchStore.h"
#include "storage/SyncStateStore.h"
#include "tests/support/Wait.h"

#include <QSemaphore>
#include <QThread>
#include <gmock/gmock.h>

namespace sampan::test
{
namespace
{

class StoreTest : public ::testing::Test
{
protected:
    Result<void> addCustomer(int number)
    {
        return writeStore(m_store,
                          [number](WriteTransaction& t) { return CustomerStore::upsert(t, {makeCustomer(number)}); });
    }
    qint64 countCustomers()
    {
        qint64 count = -1;
        m_store.fetch<QList<Id>>([](ReadConnection& c) { return CustomerStore::allIds(c); }, &m_store,
                                 [&count](Result<QList<Id>> ids) { count = ids ? ids->size() : -2; });
        EXPECT_TRUE(waitUntil([&count] { return count != -1; }));
        return count;
    }

    QTemporaryDir m_dir;
    Store m_store;
};

TEST_F(StoreTest, AMessageComesBackWithEveryProperty)
{
    openStore(m_store, m_dir.path());
    Message m = makeMessage(1, testId(500), QStringLiteral("text"));
    m.kind = MessageKind::Outgoing;
    m.authorId = testId(501);
    m.from = {QStringLiteral("\"Ada\" \\ \t\n\u0001 李"), QStringLiteral("ada@desk.example")};
    m.to = {{{}, QStringLiteral("one@mail.example")}, {QStringLiteral("Zwei"), QStringLiteral("two@mail.example")}};
    m.cc = m.to;
    m.bcc = {m.from};
    m.htmlBody = QStringLiteral("<p>text</p>");
    m.attachments = {{QStringLiteral("b-1"), QStringLiteral("a \"b\".png"), QStringLiteral("image/png"), 12,
                      QStringLiteral("cid"), true},
                     {QStringLiteral("b-2"), QStringLiteral("c"), QStringLiteral("text/plain"), 0, {}, false}};
    m.rawBlobId = QStringLiteral("b-3");
    m.messageIdHeader = QStringLiteral("m@mail.example");
    m.inReplyTo = QStringList{QStringLiteral("x"), QStringLiteral("y")};
    m.references = QStringList{QStringLiteral("z")};
    m.language = QStringLiteral("zh-CN");
    m.delivery = {DeliveryState::Failed, QStringLiteral("550 \\ no"), at(7)};
    m.activity = {QStringLiteral("status"), QStringLiteral("new"), QStringLiteral("open")};
    m.seenMessageId = testId(502);
    m.createdAt = at(5).addMSecs(3);
    m.receivedAt = at(6);
    ASSERT_TRUE(writeStore(m_store, [&](WriteTransaction& t) { return MessageStore::upsert(t, {m}); }));
    std::optional<Message> found;
    m_store.fetch<Message>([&](ReadConnection& c) { return MessageStore::find(c, m.id); }, &m_store,
                           [&](Result<Message> result) {
                               ASSERT_TRUE(result);
                               found = *result;
                           });
    ASSERT_TRUE(waitUntil([&] { return found.has_value(); }));
    EXPECT_EQ(*found, m);
}

TEST_F(StoreTest, EventsComeOnceAfterTheCommitOnTheGuiThreadBeforeDone)
{
    openStore(m_store, m_dir.path());
    QStringList order;
    QObject::connect(m_store.events(), &StoreEvents::committed, &m_store, [&](const StoreCommit& commit) {
        EXPECT_EQ(QThread::currentThread(), m_store.thread());
        ASSERT_NE(commit.of(ObjectType::Customer), nullptr);
        EXPECT_EQ(commit.of(ObjectType::Customer)->upserted, QList<Id>{makeCustomer(1).id});
        order.append(QStringLiteral("event"));
    });
    bool done = false;
    m_store.write(
        [](WriteTransaction& t) {
            return CustomerStore::upsert(t, {makeCustomer(1), makeCustomer(1)});
        },
        &m_store,
        [&](Result<void> result) {
            EXPECT_TRUE(result.ok());
            order.append(QStringLiteral("done"));
            done = true;
        });
    EXPECT_TRUE(order.isEmpty()) << "nothing happens on the GUI thread before it returns";
    ASSERT_TRUE(waitUntil([&] { return done; }));
    EXPECT_EQ(order, (QStringList{QStringLiteral("event"), QStringLiteral("done")}));
}

TEST_F(StoreTest, ErrorRollsBackAndTellsNoEvent)
{
    openStore(m_store, m_dir.path());
    int events = 0;
    QObject::connect(m_store.events(), &StoreEvents::rowsChanged, &m_store, [&] { ++events; });
    const auto result = writeStore(m_store, [](WriteTransaction& t) -> Result<void> {
        if (auto done = CustomerStore::upsert(t, {makeCustomer(1)}); !done)
            return done;
        return Error{ErrorCode::MalformedReply, QStringLiteral("page"), {}};
    });
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::MalformedReply);
    EXPECT_EQ(countCustomers(), 0);
    EXPECT_EQ(events, 0);
}

TEST_F(StoreTest, CallsMadeBeforeOpeningEndsWaitForIt)
{
    bool opened = false;
    m_store.open(m_dir.path(), testKey(), &m_store, [&](Result<CacheOpening> result) { opened = result.ok(); });
    EXPECT_TRUE(addCustomer(1).ok());
    EXPECT_TRUE(opened);
    EXPECT_EQ(countCustomers(), 1);
}

TEST_F(StoreTest, AfterFailedOpeningEverythingFailsAndOpeningAgainWorks)
{
    std::optional<ErrorCode> code;
    m_store.open(m_dir.path(), QByteArray(3, 'x'), &m_store,
                 [&](Result<CacheOpening> result) { code = result ? ErrorCode::Internal : result.error().code; });
    ASSERT_TRUE(waitUntil([&] { return code.has_value(); }));
    EXPECT_EQ(*code, ErrorCode::StorageKeyWrong);
    EXPECT_FALSE(m_store.isOpen());
    EXPECT_FALSE(addCustomer(1).ok());
    EXPECT_EQ(countCustomers(), -2);
    openStore(m_store, m_dir.path());
    EXPECT_TRUE(m_store.isOpen());
    EXPECT_TRUE(addCustomer(1).ok());
}

TEST_F(StoreTest, ClosingFinishesWritesAndAllowsOpeningAgain)
{
    openStore(m_store, m_dir.path());
    for (int i = 0; i < 50; ++i)
        m_store.write([i](WriteTransaction& t) { return CustomerStore::upsert(t, {makeCustomer(i)}); }, nullptr, {});
    m_store.close();
    openStore(m_store, m_dir.path());
    EXPECT_EQ(countCustomers(), 50);
}

TEST_F(StoreTest, NoAnswerAfterItsContextIsGoneOrCancelled)
{
    openStore(m_store, m_dir.path());
    int answers = 0;
    auto context = std::make_unique<QObject>();
    m_store.read([](ReadConnection&) {}, context.get(), [&] { ++answers; });
    context.reset();
    ReadTicket ticket = m_store.read([](ReadConnection&) {}, &m_store, [&] { ++answers; });
    ticket.cancel();
    EXPECT_EQ(countCustomers(), 0); // behind both in the queue
    EXPECT_EQ(answers, 0);
}

TEST_F(StoreTest, OvertakenSearchIsInterrupted)
{
    openStore(m_store, m_dir.path());
    std::atomic<bool> started{false};
    std::atomic<int> ended{-1};
    ReadTicket ticket = m_store.search(
        [&](ReadConnection& c) {
            Statement endless = c.connection().prepare(QStringLiteral(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n WHERE i < 0"));
            started = true;
            const auto result = endless.run();
            ended = result ? 0 : int(result.error().code);
        },
        &m_store, [] { ADD_FAILURE() << "a cancelled search must not answer"; });
    ASSERT_TRUE(waitUntil([&] { return started.load(); }));
    ASSERT_TRUE(waitUntil([&] {
        ticket.cancel(); // again, because `started` is set a moment before the statement runs
        return ended.load() >= 0;
    }));
    EXPECT_EQ(ended.load(), int(ErrorCode::Cancelled));
    bool next = false;
    m_store.search([](ReadConnection&) {}, &m_store, [&] { next = true; });
    EXPECT_TRUE(waitUntil([&] { return next; }));
}

TEST_F(StoreTest, ALongCountHoldsUpNoList)
{
    openStore(m_store, m_dir.path());
    ASSERT_TRUE(addCustomer(1).ok());
    QSemaphore begun;
    QSemaphore mayEnd;
    bool counted = false;
    for (const ReadLane lane : {ReadLane::Counts, ReadLane::Views})
        m_store.read(
            [&](ReadConnection&) {
                begun.release();
                mayEnd.acquire();
            },
            &m_store, [&] { counted = true; }, lane);
    begun.acquire(2);
    EXPECT_EQ(countCustomers(), 1);
    EXPECT_FALSE(counted);
    mayEnd.release(2);
    EXPECT_TRUE(waitUntil([&] { return counted; }));
}

TEST_F(StoreTest, ReadKnowsTheCommitItSees)
{
    openStore(m_store, m_dir.path());
    quint64 last = 0;
    QObject::connect(m_store.events(), &StoreEvents::committed, &m_store,
                     [&](const StoreCommit& commit) { last = commit.sequence; });
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(addCustomer(i).ok());
    std::optional<quint64> seen;
    m_store.fetch<quint64>([](ReadConnection& c) { return c.sequence(); }, &m_store,
                           [&](Result<quint64> result) { seen = result.valueOr(0); });
    ASSERT_TRUE(waitUntil([&] { return seen.has_value(); }));
    EXPECT_EQ(*seen, last);
    EXPECT_GT(last, 2U);
}

TEST_F(StoreTest, BulkIsIndexedInTheBackground)
{
    openStore(m_store, m_dir.path());
    ASSERT_TRUE(writeStore(m_store, [](WriteTransaction& t) {
                    QList<Message> messages;
                    for (int i = 0; i < 5000; ++i)
                        messages.append(makeMessage(i, testId(1), QStringLiteral("parcel %1").arg(i)));
                    return MessageStore::upsert(t, messages);
                }).ok());
    // The last search may be cut off by closing the store, after this test has seen what it wanted.
    const auto hits = std::make_shared<std::atomic<int>>(0);
    ASSERT_TRUE(waitUntil([&] {
        m_store.search(
            [hits](ReadConnection& c) {
                if (const auto found = SearchStore::find(c, SearchKind::Message, QStringLiteral("4999"), 5); found)
                    *hits = int(found->hits.size());
            },
            &m_store, {});
        return *hits == 1;
    }));
}

TEST_F(StoreTest, StateIsKeptPerType)
{
    openStore(m_store, m_dir.path());
    const SyncStateStore::SyncState state{QStringLiteral("1-5"), QStringLiteral("1-9"), testId(4)};
    ASSERT_TRUE(writeStore(m_store, [&](WriteTransaction& t) -> Result<void> {
                    if (auto done = SyncStateStore::save(t, ObjectType::Message, state); !done)
                        return done;
                    return SyncStateStore::setValue(t, QStringLiteral("lastSyncAt"), QStringLiteral("now"));
                }).ok());
    bool checked = false;
    m_store.read(
        [&](ReadConnection& c) {
            EXPECT_EQ(SyncStateStore::find(c, ObjectType::Message).value(), state);
            EXPECT_EQ(SyncStateStore::find(c, ObjectType::Agent).value(), SyncStateStore::SyncState());
            EXPECT_EQ(SyncStateStore::value(c, QStringLiteral("lastSyncAt")).value(), QStringLiteral("now"));
        },
        &m_store, [&] { checked = true; });
    EXPECT_TRUE(waitUntil([&] { return checked; }));
}

} // namespace
} // namespace sampan::test
