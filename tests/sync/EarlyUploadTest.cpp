// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workstation.h"

#include "storage/BlobStore.h"

using namespace sampan;
using namespace sampan::test;
using Fate = FakeDesk::Fate;
using State = UploadProgress::State;

namespace
{

/// A desk with one conversation and a station that is online: what an agent has before files are added.
struct EarlyUpload : public ::testing::Test {
    FakeDesk desk;
    Id conversation = addConversation(desk, QStringLiteral("film"));
    std::unique_ptr<Workstation> station;
    int uploads = 0; ///< requests that carry bytes

    void SetUp() override
    {
        desk.fate = [this](int, const FakeRequest& request) { return count(request); };
        ASSERT_TRUE(desk.server.start());
        station = std::make_unique<Workstation>(desk);
        station->signIn();
        ASSERT_TRUE(station->untilOnline());
    }
    Fate count(const FakeRequest& request)
    {
        uploads += request.method == "PATCH" || (request.method == "POST" && isUpload(request));
        return Fate::Serve;
    }
    static bool isUpload(const FakeRequest& request)
    {
        return request.path.contains(u"/upload/") && !request.path.contains(u"resumable");
    }
    UploadProgress& progress() { return station->it->outbox().progress(); }
    State stateOf(const QString& blobId) { return progress().upload(blobId).state; }
    bool until(const QString& blobId, State state)
    {
        return waitUntil([&] { return stateOf(blobId) == state; });
    }
    QString keep(int bytes, char seed)
    {
        QByteArray content(bytes, seed);
        for (int i = 0; i < bytes; i += 1000)
            content[i] = char('a' + i / 1000 % 26);
        const auto kept = station->write([content](WriteTransaction& tx) -> Result<void> {
            const auto id = BlobStore::addLocal(tx, content, QStringLiteral("video/mp4"));
            return id ? Result<void>() : Result<void>(id.error());
        });
        EXPECT_TRUE(kept.ok());
        return BlobStore::idOf(content);
    }
    void reply(const QString& blobId, int bytes)
    {
        const auto queued = station->write([&](WriteTransaction& tx) -> Result<void> {
            Message message;
            message.conversationId = conversation;
            message.textBody = QStringLiteral("see the film");
            message.to = {{QString(), QStringLiteral("ana@example.org")}};
            message.attachments = {{blobId, QStringLiteral("film.mp4"), QStringLiteral("video/mp4"), bytes, {}, false}};
            const auto entry = OutboxStore::queueReply(tx, message, {.now = nowUtc(), .notBefore = {}});
            return entry ? Result<void>() : Result<void>(entry.error());
        });
        EXPECT_TRUE(queued.ok());
    }
    bool untilSent()
    {
        return waitUntil([&] { return station->outbox().isEmpty(); });
    }
};

} // namespace

TEST_F(EarlyUpload, AFileGoesUpBeforeAnythingIsSentAndOnlyOnce)
{
    const QString blobId = keep(4000, 'x');
    progress().want(blobId);
    ASSERT_TRUE(until(blobId, State::There));
    EXPECT_TRUE(desk.blobs.contains(blobId));
    EXPECT_TRUE(station->outbox().isEmpty());
    EXPECT_EQ(uploads, 1);
    reply(blobId, 4000);
    ASSERT_TRUE(untilSent());
    EXPECT_EQ(uploads, 1) << "the outbox uploads what is there again";
}

TEST_F(EarlyUpload, OfflineItWaitsAndGoesUpWhenTheConnectionIsBack)
{
    desk.fate = [](int, const FakeRequest&) { return Fate::FailBefore; };
    station->it->sync().syncNow();
    ASSERT_TRUE(waitUntil([&] { return station->it->sync().state() == SyncStatus::State::Offline; }));
    const QString blobId = keep(4000, 'x');
    progress().want(blobId);
    EXPECT_EQ(stateOf(blobId), State::Waiting);
    desk.fate = {};
    ASSERT_TRUE(until(blobId, State::There));
}

TEST_F(EarlyUpload, TakenOffItStopsAndTheNextGoesOn)
{
    constexpr int large = 9'000'000;
    const QString film = keep(large, 'x');
    const QString next = keep(4000, 'y');
    int parts = 0;
    desk.fate = [&](int, const FakeRequest& request) {
        if (request.method == "PATCH" && ++parts == 2)
            QMetaObject::invokeMethod(
                &progress(), [&] { progress().leave(film); }, Qt::QueuedConnection);
        return Fate::Serve;
    };
    progress().want(film);
    progress().want(next);
    ASSERT_TRUE(until(next, State::There));
    EXPECT_EQ(stateOf(film), State::Unknown);
    EXPECT_FALSE(desk.blobs.contains(film));
    EXPECT_LT(parts, 5) << "it went up to its end";
}

TEST_F(EarlyUpload, SendingMeanwhileTakesTheUploadOverInsteadOfBeginningItAnew)
{
    constexpr int large = 9'000'000;
    const QString film = keep(large, 'x');
    int parts = 0;
    desk.fate = [&](int, const FakeRequest& request) {
        if (request.method == "PATCH" && ++parts == 2)
            QMetaObject::invokeMethod(
                &progress(), [&] { reply(film, large); }, Qt::QueuedConnection);
        return Fate::Serve;
    };
    progress().want(film);
    ASSERT_TRUE(until(film, State::There));
    ASSERT_TRUE(untilSent());
    EXPECT_EQ(desk.partBytes, large) << "no part twice";
    EXPECT_EQ(desk.uploadsBegun, 1);
}

TEST_F(EarlyUpload, WhatIsSentGoesBeforeWhatIsStillBeingWritten)
{
    constexpr int large = 9'000'000;
    const QString film = keep(large, 'x');
    const QString letter = keep(4000, 'y');
    QStringList order;
    QObject::connect(&progress(), &UploadProgress::changed, station->it.get(), [&](const QString& blobId) {
        if (stateOf(blobId) == State::There)
            order.append(blobId);
    });
    int parts = 0;
    desk.fate = [&](int, const FakeRequest& request) {
        if (request.method == "PATCH" && ++parts == 2)
            QMetaObject::invokeMethod(
                &progress(), [&] { reply(letter, 4000); }, Qt::QueuedConnection);
        return Fate::Serve;
    };
    progress().want(film);
    ASSERT_TRUE(until(film, State::There));
    EXPECT_EQ(order, (QStringList{letter, film}));
    EXPECT_EQ(desk.uploadsBegun, 1) << "the film goes on where it stopped";
}

TEST_F(EarlyUpload, ARefusalIsToldAndAnotherTryIsPossible)
{
    bool refuses = true;
    desk.fate = [&](int, const FakeRequest& request) {
        return refuses && isUpload(request) ? Fate::TooLarge : Fate::Serve;
    };
    const QString blobId = keep(4000, 'x');
    progress().want(blobId);
    ASSERT_TRUE(until(blobId, State::Failed));
    EXPECT_TRUE(progress().upload(blobId).reason.has_value());
    refuses = false;
    progress().want(blobId);
    EXPECT_TRUE(until(blobId, State::There));
}

TEST_F(EarlyUpload, AfterARestartTheDraftsWishGoesOnFromWhereItStopped)
{
    constexpr int large = 9'000'000;
    const QString film = keep(large, 'x');
    bool isCut = false;
    int parts = 0;
    desk.fate = [&](int, const FakeRequest& request) {
        isCut |= request.method == "PATCH" && ++parts == 3;
        return isCut && request.path.contains(u"resumable") ? Fate::FailBefore : Fate::Serve;
    };
    progress().want(film);
    ASSERT_TRUE(waitUntil([&] { return isCut; }));
    station->restart();
    desk.fate = {};
    ASSERT_TRUE(station->untilOnline());
    progress().want(film);
    ASSERT_TRUE(until(film, State::There));
    EXPECT_EQ(desk.uploadsBegun, 1);
    EXPECT_EQ(desk.partBytes, large) << "no part twice";
}
