// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workstation.h"

#include "domain/SavedFilter.h"
#include "storage/BlobStore.h"
#include "storage/OutboxActions.h"
#include "storage/SavedFilterStore.h"
#include "storage/UploadStore.h"

using namespace sampan;
using namespace sampan::test;
using Fate = FakeDesk::Fate;

namespace
{

const QString kConversation = QStringLiteral("Conversation");
const QString kMessage = QStringLiteral("Message");

Result<void> plain(const Result<OutboxEntry>& entry)
{
    return entry ? Result<void>() : entry.error();
}

/// A reply with an attachment of `bytes`.
QString replyWithFile(Workstation& station, const Id& conversationId, int bytes)
{
    QByteArray content(bytes, 'x');
    for (int i = 0; i < bytes; i += 1000)
        content[i] = char('a' + i / 1000 % 26);
    const QString blobId = BlobStore::idOf(content);
    const auto queued = station.write([&, content](WriteTransaction& tx) -> Result<void> {
        const auto kept = BlobStore::addLocal(tx, content, QStringLiteral("video/mp4"));
        if (!kept)
            return kept.error();
        Message message;
        message.conversationId = conversationId;
        message.textBody = QStringLiteral("see the film");
        message.to = {{QString(), QStringLiteral("ana@example.org")}};
        message.attachments = {
            {*kept, QStringLiteral("film.mp4"), QStringLiteral("video/mp4"), content.size(), {}, false}};
        return plain(OutboxStore::queueReply(tx, message, {.now = nowUtc(), .notBefore = {}}));
    });
    EXPECT_TRUE(queued.ok());
    return blobId;
}

bool untilSent(Workstation& station)
{
    return waitUntil([&] { return station.outbox().isEmpty(); });
}

} // namespace

TEST(HandlingSync, ALargeFileGoesInPartsAndTellsHowFar)
{
    FakeDesk desk;
    const Id conversation = addConversation(desk, QStringLiteral("film"));
    ASSERT_TRUE(desk.server.start());
    QList<qint64> told;
    Workstation station(desk);
    station.signIn();
    ASSERT_TRUE(station.untilOnline());
    QObject::connect(&station.it->outbox().progress(), &UploadProgress::progressed, station.it.get(),
                     [&](const QString&, qint64 sent, qint64 total) {
                         EXPECT_EQ(total, 6'500'000);
                         told.append(sent);
                     });
    const QString blobId = replyWithFile(station, conversation, 6'500'000);
    ASSERT_TRUE(untilSent(station));
    EXPECT_TRUE(desk.blobs.contains(blobId));
    EXPECT_EQ(told, (QList<qint64>{0, 2'000'000, 4'000'000, 6'000'000, 6'500'000}));
    EXPECT_EQ(desk.uploadsBegun, 1);
}

TEST(HandlingSync, AnUploadGoesOnAfterACutLineAndARestart)
{
    for (const bool restarts : {false, true}) {
        SCOPED_TRACE(restarts);
        FakeDesk desk;
        const Id conversation = addConversation(desk, QStringLiteral("film"));
        ASSERT_TRUE(desk.server.start());
        Workstation station(desk);
        station.signIn();
        ASSERT_TRUE(station.untilOnline());
        int parts = 0;
        bool isCut = false;
        desk.fate = [&](int, const FakeRequest& request) {
            if (request.method == "PATCH" && ++parts == 3)
                isCut = true;
            return isCut && (restarts || parts == 3) && request.path.contains(u"resumable") ? Fate::LoseAnswer
                                                                                            : Fate::Serve;
        };
        const QString blobId = replyWithFile(station, conversation, 6'500'000);
        ASSERT_TRUE(waitUntil([&] { return isCut; }));
        if (restarts)
            station.restart();
        desk.fate = {};
        ASSERT_TRUE(untilSent(station));
        EXPECT_TRUE(desk.blobs.contains(blobId));
        EXPECT_EQ(desk.uploadsBegun, 1);
        EXPECT_EQ(desk.partBytes, 6'500'000) << "no part twice";
        const auto left = station.read<std::optional<UploadStore::Upload>>(
            [&](ReadConnection& reader) { return UploadStore::find(reader, blobId); });
        EXPECT_FALSE(left->has_value());
    }
}

TEST(HandlingSync, SavedFiltersOfTheServerArrive)
{
    FakeDesk desk;
    SavedFilter filter;
    filter.id = newId();
    filter.name = QStringLiteral("Urgent");
    filter.ownerId = desk.agentId;
    desk.put(QStringLiteral("SavedFilter"), toJson(filter));
    ASSERT_TRUE(desk.server.start());
    Workstation station(desk);
    station.signIn();
    ASSERT_TRUE(station.untilOnline());
    EXPECT_EQ(station.ids(SavedFilterStore::allIds), QStringList{filter.id});
    desk.remove(QStringLiteral("SavedFilter"), filter.id);
    station.it->sync().syncNow();
    EXPECT_TRUE(waitUntil([&] { return station.ids(SavedFilterStore::allIds).isEmpty(); }));
}

namespace
{

/// A call that opens a conversation, a merge and a reply for later while request number `broken` meets `fate`; answers
/// how many requests there were. The end must be the same whatever happened on the way.
int handle(int broken, Fate fate)
{
    FakeDesk desk;
    const Id into = addConversation(desk, QStringLiteral("into"));
    const Id from = addConversation(desk, QStringLiteral("from"));
    desk.fate = [broken, fate](int index, const FakeRequest&) { return index == broken ? fate : Fate::Serve; };
    EXPECT_TRUE(desk.server.start());
    Workstation station(desk);
    station.signIn();
    EXPECT_TRUE(station.untilOnline());
    Id opened;
    const auto queued = station.write([&](WriteTransaction& tx) -> Result<void> {
        Message call;
        call.textBody = QStringLiteral("asked for the invoice");
        call.call = CallRecord{};
        const auto entry = OutboxStore::queueNewCall(
            tx, call, {desk.inboxId, desk.customerId, QStringLiteral("Invoice"), {}, desk.teamId, {}}, nowUtc());
        if (!entry)
            return entry.error();
        opened = entry->conversationId;
        if (auto merged = plain(OutboxStore::queueMerge(tx, from, into, false, nowUtc())); !merged)
            return merged;
        Message later;
        later.conversationId = into;
        later.textBody = QStringLiteral("tomorrow");
        later.seenMessageId = desk.objects(kConversation).value(into).value(u"lastMessageId").toString();
        later.sendAt = nowUtc().addDays(1);
        later.to = {{QString(), QStringLiteral("ana@example.org")}};
        return plain(OutboxStore::queueReply(tx, later, {.now = nowUtc(), .notBefore = {}}));
    });
    EXPECT_TRUE(queued.ok());
    EXPECT_TRUE(untilSent(station));
    station.it->sync().syncNow();
    EXPECT_TRUE(waitUntil([&] {
        return station.ids(MessageStore::allIds) == desk.objects(kMessage).keys() &&
               station.ids(ConversationStore::allIds) == desk.objects(kConversation).keys();
    }));
    EXPECT_EQ(desk.operations.size(), 1);
    EXPECT_EQ(desk.creates, 3);
    EXPECT_TRUE(desk.objects(kConversation).contains(opened));
    const auto ended =
        station.read<Conversation>([&](ReadConnection& reader) { return ConversationStore::find(reader, from); });
    EXPECT_EQ(ended->mergedInto, into);
    return desk.requestCount;
}

} // namespace

TEST(HandlingSync, WhicheverRequestFailsTheEndIsTheSame)
{
    constexpr int signInRequests = 3;
    constexpr int firstSync = 24; // of the session without a fault up to the first operation, about
    const QList<Fate> fates{Fate::FailBefore, Fate::LoseAnswer,  Fate::Garbage,
                            Fate::Truncated,  Fate::ServerError, Fate::Unavailable};
    const int all = handle(-1, Fate::Serve);
    ASSERT_GT(all, firstSync);
    for (int broken = firstSync - 4; broken < firstSync + 8; ++broken) {
        for (const Fate fate : {fates.at(broken % fates.size()), Fate::LoseAnswer}) {
            SCOPED_TRACE(broken);
            ASSERT_GE(broken, signInRequests);
            handle(broken, fate);
            if (::testing::Test::HasFailure())
                return;
        }
    }
}

TEST(HandlingSync, WhicheverRequestOfAnUploadInPartsFailsTheEndIsTheSame)
{
    constexpr int size = 6'500'000;
    constexpr int requests = 6; // beginning, four parts, the message
    const QList<Fate> fates{Fate::FailBefore, Fate::Garbage, Fate::Truncated, Fate::ServerError, Fate::Unavailable};
    for (int broken = 0; broken < requests; ++broken) {
        for (const Fate fate : {fates.at(broken % fates.size()), Fate::LoseAnswer}) {
            SCOPED_TRACE(broken * 10 + int(fate));
            FakeDesk desk;
            const Id conversation = addConversation(desk, QStringLiteral("film"));
            int request = 0;
            desk.fate = [&](int, const FakeRequest& asked) {
                if (!asked.path.contains(u"resumable") && !asked.body.contains("Message/set"))
                    return Fate::Serve;
                return request++ == broken ? fate : Fate::Serve;
            };
            ASSERT_TRUE(desk.server.start());
            Workstation station(desk);
            station.signIn();
            ASSERT_TRUE(station.untilOnline());
            const QString blobId = replyWithFile(station, conversation, size);
            ASSERT_TRUE(untilSent(station));
            EXPECT_GT(request, broken);
            EXPECT_GE(request, requests);
            EXPECT_EQ(desk.blobs.value(blobId).size(), size);
            EXPECT_EQ(desk.creates, 1);
            // Only when the answer to the last part is lost nothing is there any more to go on with.
            EXPECT_LE(desk.partBytes, broken == requests - 2 ? 2 * size : size + 2'000'000);
            const auto left = station.read<std::optional<UploadStore::Upload>>(
                [&](ReadConnection& reader) { return UploadStore::find(reader, blobId); });
            EXPECT_FALSE(left->has_value());
        }
    }
}
