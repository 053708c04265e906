// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/FakeDesk.h"
#include "../support/Wait.h"
#include "Workstation.h"
#include "app/session/SignIn.h"
#include "app/sync/OutboxSender.h"

#include <semaphore>

using namespace sampan;
using namespace sampan::test;
using namespace std::chrono_literals;

namespace
{

/// The sender alone, signed in, with one conversation in the cache; no engine brings it back by its own rounds.
struct SenderTest : ::testing::Test {
    FakeDesk desk;
    QTemporaryDir folder;
    TlsTrust trust;
    JmapClient client{trust};
    TokenKeeper keeper{client};
    SystemClock clock;
    QObject context;
    Store store;
    OutboxSender sender{client, store, clock, Backoff({5ms, 20ms}, [] { return 0.0; })};
    Id conversation;

    void SetUp() override
    {
        conversation = addConversation(desk, QStringLiteral("topic"));
        ASSERT_TRUE(desk.server.start());
        keeper.setServer(desk.server.url());
        SignIn signIn(client, keeper, {desk.server.url(), desk.user, desk.password, {}});
        bool isIn = false;
        QObject::connect(&signIn, &SignIn::finished, &context, [&](const Result<Agent>& agent) { isIn = agent.ok(); });
        signIn.start();
        ASSERT_TRUE(waitUntil([&] { return isIn; }));
    }
    void TearDown() override
    {
        sender.stop();
        store.close();
    }
    void open(FaultHook fault = {})
    {
        Cache::Options options;
        options.fault = std::move(fault);
        store.open(
            folder.path(), QByteArray(Cache::keyBytes, 'k'), &context, [](const auto&) {}, options);
        const auto known = conversationFromJson(desk.objects(QStringLiteral("Conversation")).value(conversation));
        write([&](WriteTransaction& tx) { return ConversationStore::upsert(tx, {*known}); });
        sender.start();
    }
    void write(Store::Write work)
    {
        std::optional<Result<void>> result;
        store.write(std::move(work), &context, [&](Result<void> got) { result = std::move(got); });
        ASSERT_TRUE(waitUntil([&] { return result.has_value(); }));
        ASSERT_TRUE(result->ok());
    }
    void reply()
    {
        Message message;
        message.conversationId = conversation;
        message.textBody = QStringLiteral("on its way");
        message.to = {{QString(), QStringLiteral("ana@example.org")}};
        write([&](WriteTransaction& tx) -> Result<void> {
            const auto entry = OutboxStore::queueReply(tx, message, {.now = clock.now(), .notBefore = {}});
            return entry ? Result<void>() : Result<void>(entry.error());
        });
    }
    QList<OutboxEntry> outbox()
    {
        std::optional<QList<OutboxEntry>> list;
        store.fetch<QList<OutboxEntry>>(OutboxStore::entries, &context,
                                        [&](auto entries) { list = entries.valueOr({}); });
        EXPECT_TRUE(waitUntil([&] { return list.has_value(); }));
        return list.value_or(QList<OutboxEntry>());
    }
    bool untilSent()
    {
        return waitUntil([&] { return outbox().isEmpty(); }) && desk.creates == 1;
    }
};

bool writesOutbox(const QString& sql)
{
    return sql.contains(u"UPDATE work.outbox") || sql.contains(u"DELETE FROM work.outbox");
}

} // namespace

TEST_F(SenderTest, WhatIsWrittenWhileItLooksIsNotOverlooked)
{
    std::atomic<int> looks = 0;
    std::binary_semaphore goOn{0};
    open([&](const QString& sql) -> std::optional<Error> {
        // What is due has been read by now and was nothing; the look is held there until the reply has been committed.
        if (sql.contains(u"SELECT min(not_before) FROM work.outbox") && looks++ == 0)
            (void)goOn.try_acquire_for(20s);
        return {};
    });
    sender.setOnline(true);
    ASSERT_TRUE(waitUntil([&] { return looks > 0; }));
    reply();
    goOn.release();
    EXPECT_TRUE(untilSent());
}

TEST_F(SenderTest, ASessionDroppedBeforeTheRequestIsNoRefusal)
{
    open();
    int troubles = 0;
    QObject::connect(&sender, &OutboxSender::trouble, &context, [&] { ++troubles; });
    client.dropSession();
    sender.setOnline(true);
    reply();
    ASSERT_TRUE(waitUntil([&] { return troubles > 0; }));
    ASSERT_EQ(outbox().size(), 1);
    EXPECT_NE(outbox().first().state, OutboxState::Failed);
    client.fetchSession(desk.server.url(), &context, [](const auto&) {});
    EXPECT_TRUE(untilSent());
}

TEST_F(SenderTest, AnAnswerThatCannotBeNotedStrandsNoEntry)
{
    std::atomic<int> failures = 0;
    std::atomic<bool> isDiskFull = false;
    desk.fate = [&](int, const FakeRequest& request) {
        if (!request.body.contains("Message/set"))
            return FakeDesk::Fate::Serve;
        isDiskFull = failures < 2;
        return failures == 0 ? FakeDesk::Fate::LoseAnswer : FakeDesk::Fate::Serve;
    };
    open([&](const QString& sql) -> std::optional<Error> {
        if (!writesOutbox(sql) || !isDiskFull.exchange(false))
            return {};
        ++failures;
        return Error{ErrorCode::StorageFull, QStringLiteral("injected"), {}};
    });
    sender.setOnline(true);
    reply();
    // First the note that the answer was lost fails, then the note that the message was accepted.
    EXPECT_TRUE(untilSent());
    EXPECT_EQ(failures, 2);
}

TEST_F(SenderTest, FaultsOfReadingAreTriedAgain)
{
    std::atomic<int> failures = 0;
    open([&](const QString& sql) -> std::optional<Error> {
        if (!sql.contains(u"FROM work.outbox AS entry") || failures >= 5)
            return {};
        ++failures;
        return Error{ErrorCode::StorageBusy, QStringLiteral("injected"), {}};
    });
    sender.setOnline(true);
    reply();
    EXPECT_TRUE(untilSent());
    EXPECT_EQ(failures, 5);
}
