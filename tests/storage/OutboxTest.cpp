// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "storage/BlobStore.h"
#include "storage/ConversationStore.h"
#include "storage/MessageStore.h"
#include "storage/OutboxStore.h"

#include <gmock/gmock.h>

namespace sampan::test
{
namespace
{

class OutboxTest : public ::testing::Test
{
protected:
    OutboxTest() : m_cache(m_dir.path())
    {
        seedOne(m_cache, 1);
        seedOne(m_cache, 2);
    }

    /// Runs a step that must succeed and hands its value out.
    template <typename T> T step(const std::function<Result<T>(WriteTransaction&)>& work)
    {
        std::optional<T> value;
        m_cache.write([&](WriteTransaction& t) -> Result<void> {
            auto result = work(t);
            if (!result)
                return result.error();
            value = std::move(*result);
            return {};
        });
        return *value;
    }
    OutboxEntry reply(const QString& text, int conversation = 1, const QDateTime& notBefore = {})
    {
        return step<OutboxEntry>([&](WriteTransaction& t) {
            return OutboxStore::queueReply(t, makeReply(testId(conversation), text), {at(100), notBefore, true});
        });
    }
    OutboxEntry update(const QJsonObject& patch, int conversation = 1)
    {
        return step<OutboxEntry>([&](WriteTransaction& t) {
            return OutboxStore::queueConversationUpdate(t, testId(conversation), patch, at(100));
        });
    }
    Conversation conversation(int number = 1)
    {
        auto reader = m_cache.reader();
        return ConversationStore::find(reader, testId(number)).value();
    }
    Message message(const Id& id)
    {
        auto reader = m_cache.reader();
        return MessageStore::find(reader, id).value();
    }
    QList<OutboxEntry> due(qint64 seconds)
    {
        auto reader = m_cache.reader();
        return OutboxStore::due(reader, at(seconds), 10).value();
    }
    QList<OutboxEntry> entries()
    {
        auto reader = m_cache.reader();
        return OutboxStore::entries(reader).value();
    }

    QTemporaryDir m_dir;
    OpenCache m_cache;
};

const QJsonObject solved{{QStringLiteral("status"), QStringLiteral("solved")}};

TEST_F(OutboxTest, ReplyShowsItsEchoAndAnswersTheWait)
{
    const OutboxEntry entry = reply(QStringLiteral("It is on its way."));
    EXPECT_EQ(entry.method, QStringLiteral("Message/set"));
    const QJsonObject create =
        entry.arguments.value(QStringLiteral("create")).toObject().value(entry.messageId).toObject();
    EXPECT_EQ(create.value(QStringLiteral("seenMessageId")).toString(), testId(3000001));
    EXPECT_EQ(create.value(QStringLiteral("id")).toString(), entry.messageId);
    EXPECT_FALSE(create.contains(QStringLiteral("receivedAt"))) << "the server sets it";
    const Message echo = message(entry.messageId);
    EXPECT_EQ(echo.delivery.state, DeliveryState::Queued);
    EXPECT_EQ(echo.from.email, makeInbox(1).address);
    EXPECT_FALSE(conversation().waitingSince.isValid());
    EXPECT_EQ(conversation().messageCount, 2);
    EXPECT_EQ(conversation().lastMessageId, entry.messageId);
}

TEST_F(OutboxTest, DraftGoesWithTheReplyInOneTransaction)
{
    m_cache.write([](WriteTransaction& t) {
        Draft draft;
        draft.conversationId = testId(1);
        draft.textBody = QStringLiteral("begun");
        return DraftStore::save(t, draft);
    });
    reply(QStringLiteral("sent"));
    auto reader = m_cache.reader();
    EXPECT_EQ(DraftStore::find(reader, testId(1), DraftMode::Reply).error().code, ErrorCode::NotFound);
}

TEST_F(OutboxTest, PendingUpdateStaysOverServerRowsUntilItIsDone)
{
    const OutboxEntry entry = update(solved);
    EXPECT_EQ(conversation().status, ConversationStatus::Solved);
    Conversation fromServer = makeConversation(1);
    fromServer.subject = QStringLiteral("Renamed by a colleague");
    fromServer.status = ConversationStatus::OnHold;
    m_cache.write([&](WriteTransaction& t) { return ConversationStore::upsert(t, {fromServer}); });
    EXPECT_EQ(conversation().status, ConversationStatus::Solved);
    EXPECT_EQ(conversation().subject, fromServer.subject);
    m_cache.write([&](WriteTransaction& t) { return OutboxStore::markSending(t, entry.id); });
    m_cache.write([&](WriteTransaction& t) { return OutboxStore::markDone(t, entry.id); });
    EXPECT_EQ(conversation().status, ConversationStatus::Solved) << "no jump back before the feed brings it";
    EXPECT_TRUE(entries().isEmpty());
    m_cache.write([&](WriteTransaction& t) { return ConversationStore::upsert(t, {fromServer}); });
    EXPECT_EQ(conversation().status, ConversationStatus::OnHold) << "from now on the server's row counts";
}

TEST_F(OutboxTest, RefusedAndWithdrawnUpdatesAreUndone)
{
    const Conversation before = conversation();
    const OutboxEntry refused = update(solved);
    m_cache.write([&](WriteTransaction& t) {
        return OutboxStore::markFailed(t, refused.id, {ErrorCode::Forbidden, QStringLiteral("no"), {}});
    });
    EXPECT_EQ(conversation(), before);
    m_cache.write([&](WriteTransaction& t) { return OutboxStore::retry(t, refused.id, at(200)); });
    EXPECT_EQ(conversation().status, ConversationStatus::Solved);
    step<Draft>([&](WriteTransaction& t) { return OutboxStore::withdraw(t, refused.id, at(201)); });
    EXPECT_EQ(conversation(), before);
    EXPECT_TRUE(entries().isEmpty());
}

TEST_F(OutboxTest, UpdatesJoinOnlyWhileOrderIsKept)
{
    const QString label = testId(42);
    update(solved);
    update({{QStringLiteral("status"), QStringLiteral("open")}, {QStringLiteral("labelIds/") + label, true}});
    ASSERT_EQ(entries().size(), 1);
    EXPECT_EQ(conversation().status, ConversationStatus::Open);
    EXPECT_EQ(conversation().labelIds, QStringList{label});
    reply(QStringLiteral("between"));
    update(solved);
    EXPECT_EQ(entries().size(), 3) << "solving comes after the reply, so it may not join what stands before it";
    EXPECT_EQ(due(200).size(), 1);
    m_cache.write([&](WriteTransaction& t) { return OutboxStore::markSending(t, entries().first().id); });
    update({{QStringLiteral("isUnread"), false}}, 2);
    EXPECT_EQ(due(200).size(), 1) << "another conversation is not held up";
    EXPECT_EQ(due(200).first().conversationId, testId(2));
}

TEST_F(OutboxTest, InvalidUpdatesAreRefused)
{
    auto code = [&](const Id& id, const QJsonObject& patch) {
        const auto commit = runWrite(m_cache.connection(), [&](WriteTransaction& t) -> Result<void> {
            const auto entry = OutboxStore::queueConversationUpdate(t, id, patch, at(1));
            return entry ? Result<void>() : Result<void>(entry.error());
        });
        return commit ? ErrorCode::Internal : commit.error().code;
    };
    EXPECT_EQ(code(testId(1), {{QStringLiteral("messageCount"), 7}}), ErrorCode::InvalidPatch);
    EXPECT_EQ(code(testId(1), {{QStringLiteral("status"), QStringLiteral("sleeping")}}), ErrorCode::InvalidProperties);
    EXPECT_EQ(code(testId(99), solved), ErrorCode::NotFound);
    EXPECT_TRUE(entries().isEmpty());
}

TEST_F(OutboxTest, UndoSendWaitsAndGivesTheTextBack)
{
    const OutboxEntry entry = reply(QStringLiteral("Too early"), 1, at(110));
    EXPECT_TRUE(due(109).isEmpty());
    auto reader = m_cache.reader();
    EXPECT_EQ(OutboxStore::nextDueAt(reader, at(100)).value(), at(110));
    EXPECT_EQ(due(110).size(), 1);
    m_cache.write([](WriteTransaction& t) {
        Draft begun;
        begun.conversationId = testId(1);
        begun.textBody = QStringLiteral("begun meanwhile");
        return DraftStore::save(t, begun);
    });
    const Conversation withEcho = conversation();
    const Draft draft = step<Draft>([&](WriteTransaction& t) { return OutboxStore::withdraw(t, entry.id, at(105)); });
    EXPECT_EQ(draft.textBody, QStringLiteral("Too early\n\nbegun meanwhile"));
    EXPECT_EQ(DraftStore::find(reader, testId(1), DraftMode::Reply).value(), draft);
    EXPECT_EQ(MessageStore::find(reader, entry.messageId).error().code, ErrorCode::NotFound);
    EXPECT_NE(conversation(), withEcho);
    EXPECT_EQ(conversation(), makeConversation(1));
}

TEST_F(OutboxTest, WhatMayHaveArrivedCannotBeTakenBack)
{
    const OutboxEntry entry = reply(QStringLiteral("gone?"));
    m_cache.write([&](WriteTransaction& t) { return OutboxStore::markSending(t, entry.id); });
    m_cache.write([](WriteTransaction& t) { return OutboxStore::recoverSending(t); });
    ASSERT_EQ(due(200).size(), 1) << "the same id goes out again";
    for (const auto& answer : {std::function<Result<void>(WriteTransaction&)>([&](WriteTransaction& t) -> Result<void> {
                                   const auto draft = OutboxStore::withdraw(t, entry.id, at(1));
                                   return draft ? Result<void>() : Result<void>(draft.error());
                               }),
                               std::function<Result<void>(WriteTransaction&)>([&](WriteTransaction& t) {
                                   return OutboxStore::edit(t, entry.id, makeReply(testId(1), QStringLiteral("x")),
                                                            at(1));
                               })}) {
        const auto commit = runWrite(m_cache.connection(), answer);
        ASSERT_FALSE(commit.ok());
        EXPECT_EQ(commit.error().code, ErrorCode::StateMismatch);
    }
}

TEST_F(OutboxTest, HeldReplyIsEditedAndSeesWhatItMissed)
{
    const OutboxEntry first = reply(QStringLiteral("old answer"));
    const OutboxEntry second = reply(QStringLiteral("and another thing"));
    m_cache.write([&](WriteTransaction& t) { return OutboxStore::markSending(t, first.id); });
    m_cache.write([&](WriteTransaction& t) {
        return OutboxStore::markHeld(t, first.id, {ErrorCode::ThreadMovedOn, {}, {}}, {testId(3000007)});
    });
    EXPECT_TRUE(due(300).isEmpty()) << "the second waits for the first";
    m_cache.write([&](WriteTransaction& t) {
        return OutboxStore::edit(t, first.id, makeReply(testId(1), QStringLiteral("new answer")), at(200));
    });
    const QList<OutboxEntry> ready = due(300);
    ASSERT_EQ(ready.size(), 1);
    const QJsonObject create =
        ready.first().arguments.value(QStringLiteral("create")).toObject().value(first.messageId).toObject();
    EXPECT_EQ(create.value(QStringLiteral("textBody")).toString(), QStringLiteral("new answer"));
    EXPECT_EQ(create.value(QStringLiteral("seenMessageId")).toString(), testId(3000007));
    EXPECT_EQ(message(first.messageId).textBody, QStringLiteral("new answer"));
    step<Draft>([&](WriteTransaction& t) { return OutboxStore::withdraw(t, first.id, at(210)); });
    const QJsonObject relinked = due(300).first().arguments.value(QStringLiteral("create")).toObject();
    EXPECT_EQ(relinked.value(second.messageId).toObject().value(QStringLiteral("seenMessageId")).toString(),
              testId(3000007));
}

TEST_F(OutboxTest, ServerRowReplacesTheEchoEvenWhenItOvertakesTheAnswer)
{
    const OutboxEntry entry = reply(QStringLiteral("hello"));
    Message fromServer = message(entry.messageId);
    fromServer.receivedAt = at(150);
    fromServer.delivery.state = DeliveryState::Sent;
    Conversation row = makeConversation(1);
    row.lastMessageId = entry.messageId;
    row.messageCount = 2;
    row.waitingSince = {};
    m_cache.write([&](WriteTransaction& t) { return ConversationStore::upsert(t, {row}); });
    m_cache.write([&](WriteTransaction& t) { return MessageStore::upsert(t, {fromServer}); });
    EXPECT_EQ(conversation().messageCount, 2) << "counted once";
    m_cache.write([&](WriteTransaction& t) { return OutboxStore::markDone(t, entry.id); });
    auto reader = m_cache.reader();
    EXPECT_EQ(MessageStore::keysOf(reader, testId(1)).value().size(), 2);
    EXPECT_EQ(message(entry.messageId).receivedAt, at(150));
    EXPECT_EQ(conversation(), row);
}

TEST_F(OutboxTest, AttachmentsStayUntilTheServerHasThem)
{
    const QByteArray bytes(200000, 'p');
    const QString blobId =
        step<QString>([&](WriteTransaction& t) { return BlobStore::addLocal(t, bytes, QStringLiteral("image/png")); });
    EXPECT_EQ(blobId, BlobStore::idOf(bytes));
    Message message = makeReply(testId(1), QStringLiteral("see picture"));
    message.attachments = {{blobId, QStringLiteral("p.png"), QStringLiteral("image/png"), bytes.size(), {}, false}};
    const OutboxEntry entry = step<OutboxEntry>([&](WriteTransaction& t) {
        return OutboxStore::queueReply(t, message, {at(100), {}, true});
    });
    auto reader = m_cache.reader();
    EXPECT_EQ(OutboxStore::blobsToUpload(reader, entry).value(), QStringList{blobId});
    m_cache.write([&](WriteTransaction& t) { return BlobStore::markUploaded(t, blobId); });
    EXPECT_TRUE(OutboxStore::blobsToUpload(reader, entry).value().isEmpty());
    EXPECT_EQ(BlobStore::content(reader, blobId).value(), bytes);
    m_cache.write([&](WriteTransaction& t) { return OutboxStore::markDone(t, entry.id); });
    EXPECT_EQ(BlobStore::content(reader, blobId).error().code, ErrorCode::BlobNotFound);
}

TEST_F(OutboxTest, AnotherStoreIsNamedKeptForAnotherTryAndGivenBackToTheDraft)
{
    Message message = makeReply(testId(1), QStringLiteral("from the other store"));
    message.from = {QStringLiteral("Other store"), QStringLiteral("other@store.example")};
    const auto storeOf = [](const OutboxEntry& entry) {
        const QJsonObject create = entry.arguments.value(u"create").toObject().begin().value().toObject();
        return create.value(u"from").toObject().value(u"email").toString();
    };
    const OutboxEntry entry = step<OutboxEntry>([&](WriteTransaction& t) {
        return OutboxStore::queueReply(t, message, {at(100), {}, true});
    });
    EXPECT_EQ(storeOf(entry), u"other@store.example");
    const Error refused{ErrorCode::Forbidden, QStringLiteral("no"), {}};
    m_cache.write([&](WriteTransaction& t) { return OutboxStore::markFailed(t, entry.id, refused); });
    m_cache.write([&](WriteTransaction& t) { return OutboxStore::retry(t, entry.id, at(200)); });
    EXPECT_EQ(storeOf(entries().first()), u"other@store.example");
    const Draft draft = step<Draft>([&](WriteTransaction& t) { return OutboxStore::withdraw(t, entry.id, at(300)); });
    EXPECT_EQ(draft.fromAddress, u"other@store.example");
    auto reader = m_cache.reader();
    EXPECT_EQ(DraftStore::find(reader, testId(1), DraftMode::Reply).value().fromAddress, draft.fromAddress);
    // The conversation's own store is the server's to know: its address may be another by then.
    EXPECT_EQ(storeOf(reply(QStringLiteral("from the usual one"), 2)), QString());
}

TEST_F(OutboxTest, FetchedBlobsAreCheckedAndKeptWithinTheBudget)
{
    const QByteArray first(1000, '1');
    const QByteArray second(1000, '2');
    m_cache.write([&](WriteTransaction& t) { return BlobStore::addFetched(t, BlobStore::idOf(first), first, 1500); });
    m_cache.write([&](WriteTransaction& t) { return BlobStore::addFetched(t, BlobStore::idOf(second), second, 1500); });
    auto reader = m_cache.reader();
    const int kept = int(BlobStore::contains(reader, BlobStore::idOf(first)).value()) +
                     int(BlobStore::contains(reader, BlobStore::idOf(second)).value());
    EXPECT_EQ(kept, 1);
    const auto forged = runWrite(m_cache.connection(), [&](WriteTransaction& t) {
        return BlobStore::addFetched(t, BlobStore::idOf(first), second);
    });
    ASSERT_FALSE(forged.ok());
    EXPECT_EQ(forged.error().code, ErrorCode::MalformedReply);
}

} // namespace
} // namespace sampan::test
