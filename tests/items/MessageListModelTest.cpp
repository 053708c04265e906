// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelEvents.h"
#include "StoreFixture.h"

#include "items/MessageListModel.h"
#include "storage/AgentStore.h"
#include "storage/ConversationStore.h"
#include "storage/MessageStore.h"
#include "tests/support/Wait.h"

#include <QAbstractItemModelTester>

namespace sampan::test
{
namespace
{

class MessageListModelTest : public ::testing::Test
{
protected:
    MessageListModelTest()
        : m_model(&m_store), m_tester(&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal),
          m_events(&m_model)
    {
        openStore(m_store, m_dir.path());
        QObject::connect(&m_model, &MessageListModel::loaded, &m_model, [this] { m_isLoaded = true; });
        write([](WriteTransaction& t) {
            return ConversationStore::upsert(t, {makeConversation(1), makeConversation(2)});
        });
    }
    void write(const Store::Write& work) { ASSERT_TRUE(writeStore(m_store, work).ok()); }
    void show(int number)
    {
        m_isLoaded = false;
        m_model.show(testId(number));
        ASSERT_TRUE(waitUntil([this] { return m_isLoaded; }));
        m_events.take();
    }

    QTemporaryDir m_dir;
    Store m_store;
    MessageListModel m_model;
    QAbstractItemModelTester m_tester;
    ModelEvents m_events;
    bool m_isLoaded = false;
};

TEST_F(MessageListModelTest, MessagesOfTheConversationOldestFirst)
{
    write([](WriteTransaction& t) {
        return MessageStore::upsert(t, {makeMessage(5, testId(1), QStringLiteral("five")),
                                        makeMessage(3, testId(1), QStringLiteral("three")),
                                        makeMessage(4, testId(2), QStringLiteral("elsewhere"))});
    });
    show(1);
    ASSERT_EQ(m_model.rowCount(), 2);
    EXPECT_EQ(m_model.index(0).data(TextBodyRole).toString(), QStringLiteral("three"));
    EXPECT_EQ(m_model.index(1).data(AuthorNameRole).toString(), QStringLiteral("Buyer 5"));
    write([](WriteTransaction& t) {
        return MessageStore::upsert(t, {makeMessage(4, testId(1), QStringLiteral("moved here")),
                                        makeMessage(6, testId(2), QStringLiteral("elsewhere"))});
    });
    EXPECT_EQ(m_events.takeRows(), QStringList{QStringLiteral("insert 1-1")});
    write([](WriteTransaction& t) { return MessageStore::remove(t, {testId(3000003)}); });
    EXPECT_EQ(m_events.takeRows(), QStringList{QStringLiteral("remove 0-0")});
}

TEST_F(MessageListModelTest, EchoBecomesTheServersMessageInItsRow)
{
    write(
        [](WriteTransaction& t) { return MessageStore::upsert(t, {makeMessage(3, testId(1), QStringLiteral("?"))}); });
    show(1);
    OutboxEntry entry;
    write([&entry](WriteTransaction& t) -> Result<void> {
        auto queued =
            OutboxStore::queueReply(t, makeReply(testId(1), QStringLiteral("answer")), {at(100), at(110), true});
        if (queued)
            entry = *queued;
        return queued ? Result<void>() : Result<void>(queued.error());
    });
    EXPECT_EQ(m_events.takeRows(), QStringList{QStringLiteral("insert 1-1")});
    const QModelIndex row = m_model.index(1);
    ASSERT_TRUE(waitUntil([&] { return row.data(MessageLoadedRole).toBool(); }));
    EXPECT_EQ(row.data(DeliveryStateRole).toInt(), int(DeliveryState::Queued));
    EXPECT_EQ(row.data(OutboxEntryIdRole).toString(), entry.id);
    EXPECT_EQ(row.data(NotBeforeRole).toDateTime(), at(110));
    EXPECT_TRUE(row.data(IsOwnRole).toBool());
    write([&](WriteTransaction& t) { return OutboxStore::markSending(t, entry.id); });
    EXPECT_TRUE(waitUntil([&] { return row.data(DeliveryStateRole).toInt() == int(DeliveryState::Sending); }));
    write([&](WriteTransaction& t) { return OutboxStore::markDone(t, entry.id); });
    EXPECT_TRUE(waitUntil([&] { return row.data(DeliveryStateRole).toInt() == int(DeliveryState::Sent); }));
    EXPECT_TRUE(row.data(OutboxEntryIdRole).toString().isEmpty());
    Message fromServer = makeReply(testId(1), QStringLiteral("answer"));
    fromServer.id = entry.messageId;
    fromServer.createdAt = at(100);
    fromServer.receivedAt = at(101);
    write([&](WriteTransaction& t) { return MessageStore::upsert(t, {fromServer}); });
    EXPECT_TRUE(waitUntil([&] { return row.data(ReceivedAtRole).toDateTime() == at(101); }));
    EXPECT_TRUE(m_events.takeRows().isEmpty()) << "the bubble stays where it is";
    EXPECT_EQ(m_model.rowCount(), 2);
}

TEST_F(MessageListModelTest, ActivityNamesAreResolved)
{
    write([](WriteTransaction& t) -> Result<void> {
        Agent agent;
        agent.id = testId(77);
        agent.name = QStringLiteral("Mina");
        if (auto done = AgentStore::upsert(t, {agent}); !done)
            return done;
        Message activity = makeMessage(3, testId(1), {});
        activity.kind = MessageKind::Activity;
        activity.authorId = agent.id;
        activity.activity = {QStringLiteral("assignee"), {}, agent.id};
        return MessageStore::upsert(t, {activity});
    });
    show(1);
    EXPECT_EQ(m_model.index(0).data(ActivityToRole).toString(), QStringLiteral("Mina"));
    EXPECT_EQ(m_model.index(0).data(AuthorNameRole).toString(), QStringLiteral("Mina"));
}

TEST_F(MessageListModelTest, TenThousandMessagesShowTheNewestFirst)
{
    write([](WriteTransaction& t) {
        QList<Message> messages;
        for (int i = 0; i < 10000; ++i)
            messages.append(makeMessage(i, testId(1), QStringLiteral("message %1").arg(i)));
        return MessageStore::upsert(t, messages);
    });
    show(1);
    ASSERT_EQ(m_model.rowCount(), 10000);
    EXPECT_EQ(m_model.index(9999).data(TextBodyRole).toString(), QStringLiteral("message 9999"));
    EXPECT_FALSE(m_model.index(100).data(MessageLoadedRole).toBool());
    m_model.setVisibleRows(100, 120);
    EXPECT_TRUE(waitUntil([this] { return m_model.index(100).data(MessageLoadedRole).toBool(); }));
    EXPECT_EQ(m_model.rowOf(testId(3000100)), 100);
}

} // namespace
} // namespace sampan::test
