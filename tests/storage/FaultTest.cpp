// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreFixture.h"

#include "storage/AgentStore.h"
#include "storage/BlobStore.h"
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/InboxStore.h"
#include "storage/LabelStore.h"
#include "storage/MessageStore.h"
#include "storage/OutboxStore.h"
#include "storage/SyncStateStore.h"
#include "storage/TeamStore.h"

namespace sampan::test
{
namespace
{

/// Fails the n-th statement from now on with a full disk, once.
struct Fault {
    int countdown = 0;
    int seen = 0;
};

struct Path {
    const char* name;
    std::function<Result<void>(WriteTransaction&)> work;
};

template <typename T> Result<void> plain(const Result<T>& result)
{
    return result ? Result<void>() : Result<void>(result.error());
}

Result<void> queueFixed(WriteTransaction& t, int number)
{
    Message message = makeReply(testId(1), QStringLiteral("reply %1").arg(number));
    message.id = testId(4000000 + number);
    return plain(OutboxStore::queueReply(t, message, {at(100 + number), {}, true}));
}

Result<void> onFirst(WriteTransaction& t, const std::function<Result<void>(const Id&)>& work)
{
    const auto entries = OutboxStore::entries(t);
    return entries ? work(entries->first().id) : Result<void>(entries.error());
}

Agent makeAgent(int number)
{
    Agent agent;
    agent.id = testId(5000000 + number);
    agent.name = QStringLiteral("Agent %1").arg(number);
    return agent;
}

/// What the sender and the agent do with an entry after it was queued.
QList<Path> answerPaths()
{
    const Error full{ErrorCode::ThreadMovedOn, QStringLiteral("moved on"), {}};
    const auto hold = [full](WriteTransaction& t, const Id& id) {
        return OutboxStore::markHeld(t, id, full, {testId(3000001)});
    };
    return {
        {"held", [hold](WriteTransaction& t) { return onFirst(t, [&](const Id& id) { return hold(t, id); }); }},
        {"waiting",
         [](WriteTransaction& t) {
             const Error reason{ErrorCode::Timeout, QStringLiteral("late"), {}};
             return onFirst(t, [&](const Id& id) { return OutboxStore::markWaiting(t, id, reason, true, at(400)); });
         }},
        {"recovered",
         [](WriteTransaction& t) -> Result<void> {
             const auto sending = onFirst(t, [&](const Id& id) { return OutboxStore::markSending(t, id); });
             return sending ? OutboxStore::recoverSending(t) : sending;
         }},
        {"held and tried again",
         [hold](WriteTransaction& t) {
             return onFirst(t, [&](const Id& id) -> Result<void> {
                 const auto held = hold(t, id);
                 return held ? OutboxStore::retry(t, id, at(500)) : held;
             });
         }},
    };
}

/// The small types and what is fetched beside them.
QList<Path> smallPaths()
{
    return {
        {"agents",
         [](WriteTransaction& t) {
             return AgentStore::upsert(t, {makeAgent(1), makeAgent(2)});
         }},
        {"teams",
         [](WriteTransaction& t) {
             return TeamStore::upsert(t, {Team{testId(5100001), QStringLiteral("Care"), false}});
         }},
        {"labels",
         [](WriteTransaction& t) {
             return LabelStore::upsert(t, {Label{testId(5200001), QStringLiteral("late")}});
         }},
        {"fetched blob",
         [](WriteTransaction& t) {
             const QByteArray content(50000, 'f');
             return BlobStore::addFetched(t, BlobStore::idOf(content), content);
         }},
    };
}

QList<Path> paths()
{
    return answerPaths() + smallPaths() +
           QList<Path>{
               {"customers",
                [](WriteTransaction& t) {
                    return CustomerStore::upsert(t, {makeCustomer(8), makeCustomer(9)});
                }},
               {"inboxes", [](WriteTransaction& t) { return InboxStore::upsert(t, {makeInbox(7)}); }},
               {"conversations",
                [](WriteTransaction& t) {
                    return ConversationStore::upsert(t, {makeConversation(1), makeConversation(5)});
                }},
               {"messages",
                [](WriteTransaction& t) {
                    return MessageStore::upsert(t, {makeMessage(1, testId(1), QStringLiteral("changed")),
                                                    makeMessage(6, testId(1), QStringLiteral("new"))});
                }},
               {"remove conversation", [](WriteTransaction& t) { return ConversationStore::remove(t, {testId(1)}); }},
               {"remove message", [](WriteTransaction& t) { return MessageStore::remove(t, {testId(3000001)}); }},
               {"state with its changes",
                [](WriteTransaction& t) -> Result<void> {
                    if (auto done = CustomerStore::upsert(t, {makeCustomer(3)}); !done)
                        return done;
                    return SyncStateStore::save(t, ObjectType::Customer, {QStringLiteral("1-7"), {}, {}});
                }},
               {"reply", [](WriteTransaction& t) { return queueFixed(t, 2); }},
               {"update",
                [](WriteTransaction& t) {
                    return plain(OutboxStore::queueConversationUpdate(
                        t, testId(1), {{QStringLiteral("status"), QStringLiteral("solved")}}, at(200)));
                }},
               {"sending",
                [](WriteTransaction& t) {
                    return onFirst(t, [&](const Id& id) { return OutboxStore::markSending(t, id); });
                }},
               {"done",
                [](WriteTransaction& t) {
                    return onFirst(t, [&](const Id& id) { return OutboxStore::markDone(t, id); });
                }},
               {"failed",
                [](WriteTransaction& t) {
                    const Error reason{ErrorCode::Forbidden, QStringLiteral("no"), {}};
                    return onFirst(t, [&](const Id& id) { return OutboxStore::markFailed(t, id, reason); });
                }},
               {"withdraw",
                [](WriteTransaction& t) {
                    return onFirst(t, [&](const Id& id) { return plain(OutboxStore::withdraw(t, id, at(300))); });
                }},
               {"edit",
                [](WriteTransaction& t) {
                    const Message edited = makeReply(testId(1), QStringLiteral("edited"));
                    return onFirst(t, [&](const Id& id) { return OutboxStore::edit(t, id, edited, at(300)); });
                }},
               {"draft",
                [](WriteTransaction& t) {
                    Draft draft;
                    draft.conversationId = testId(1);
                    draft.textBody = QStringLiteral("text");
                    draft.changedAt = at(1);
                    return DraftStore::save(t, draft);
                }},
               {"local blob",
                [](WriteTransaction& t) {
                    return plain(BlobStore::addLocal(t, QByteArray(50000, 'b'), QStringLiteral("a/b")));
                }},
           };
}

/// Everything both files hold, without the ids and times that differ from run to run.
QString dump(Connection& connection)
{
    QString text;
    for (const char16_t* sql : {
             u"SELECT sequence FROM commit_counter",
             u"SELECT * FROM setting",
             u"SELECT * FROM sync_state",
             u"SELECT type, hex(id), json FROM directory",
             u"SELECT row, hex(id), name, emails FROM customer",
             u"SELECT row, hex(id), status, subject, preview, message_count, is_active, wait_order, waiting_since, "
             u"newest_order, hex(last_message_id) FROM conversation",
             u"SELECT hex(id), json FROM conversation_base",
             u"SELECT row, hex(id), position, origin, text_body FROM message",
             u"SELECT * FROM indexed",
             u"SELECT count(*) FROM message_text('reply OR changed OR edited')",
             u"SELECT sequence, kind, hex(conversation_id), hex(message_id), arguments, state, error_code, attempts, "
             u"may_have_arrived, not_before FROM work.outbox",
             u"SELECT hex(conversation_id), mode, json, changed_at FROM work.draft",
             u"SELECT id, type, size, is_uploaded FROM work.local_blob",
             u"SELECT id, size, length(content) FROM blob ORDER BY id",
         }) {
        Statement rows = connection.prepare(QString::fromUtf16(sql));
        if (!rows.run())
            qFatal("cannot dump: %s", qPrintable(QString::fromUtf16(sql)));
        while (rows.next()) {
            for (int column = 0; column < 11; ++column)
                text += rows.text(column) + u'|';
            text += u'\n';
        }
    }
    return text;
}

class FaultTest : public ::testing::TestWithParam<int>
{
protected:
    static FaultHook hook(Fault& fault)
    {
        return [&fault](const QString&) -> std::optional<Error> {
            ++fault.seen;
            if (fault.countdown > 0 && --fault.countdown == 0)
                return Error{ErrorCode::StorageFull, QStringLiteral("injected"), {}};
            return std::nullopt;
        };
    }
    static void prepare(OpenCache& cache)
    {
        seedOne(cache);
        cache.write([](WriteTransaction& t) { return queueFixed(t, 1); });
    }
};

TEST_P(FaultTest, FailingAtAnyStatementChangesNothingAndRetryGivesTheSame)
{
    const Path path = paths().at(GetParam());
    SCOPED_TRACE(path.name);
    Fault fault;
    QTemporaryDir cleanDir;
    OpenCache clean(cleanDir.path(), hook(fault));
    prepare(clean);
    fault.seen = 0;
    clean.write(path.work);
    const int statements = fault.seen;
    const QString expected = dump(clean.connection());
    ASSERT_GE(statements, 5);
    QTemporaryDir dir;
    Fault one;
    OpenCache cache(dir.path(), hook(one));
    prepare(cache);
    const std::string before = dump(cache.connection()).toStdString();
    for (int i = 1; i <= statements; ++i) {
        one.countdown = i;
        const auto failed = runWrite(cache.connection(), path.work);
        ASSERT_FALSE(failed.ok()) << "statement " << i << " of " << statements << " was swallowed";
        ASSERT_EQ(failed.error().code, ErrorCode::StorageFull);
        ASSERT_EQ(dump(cache.connection()).toStdString(), before) << "statement " << i;
    }
    cache.write(path.work);
    EXPECT_EQ(dump(cache.connection()).toStdString(), expected.toStdString());
}

INSTANTIATE_TEST_SUITE_P(AllWrites, FaultTest, ::testing::Range(0, 24));

TEST(FaultPaths, AllAreSwept)
{
    EXPECT_EQ(paths().size(), 24);
}

/// A real full disk, not an injected one: SQLite's own limit of pages.
TEST(FullDisk, IsToldAndNothingIsLost)
{
    QTemporaryDir dir;
    OpenCache cache(dir.path());
    seedOne(cache);
    ASSERT_TRUE(cache.connection().execute(QStringLiteral("PRAGMA main.max_page_count = 60")).ok());
    const QString before = dump(cache.connection());
    const auto commit = runWrite(cache.connection(), [](WriteTransaction& t) {
        return MessageStore::upsert(t, {makeMessage(2, testId(1), QString(600000, u'x'))});
    });
    ASSERT_FALSE(commit.ok());
    EXPECT_EQ(commit.error().code, ErrorCode::StorageFull);
    EXPECT_EQ(dump(cache.connection()), before);
}

} // namespace
} // namespace sampan::test
