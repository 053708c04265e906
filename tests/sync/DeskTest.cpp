// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workstation.h"

#include "storage/BlobStore.h"

using namespace sampan;
using namespace sampan::test;

namespace
{

struct DeskTest : ::testing::Test {
    FakeDesk desk;
    Workstation station{desk};
    void SetUp() override
    {
        desk.pageLimit = 3;
        for (int i = 0; i < 8; ++i)
            addConversation(desk, QStringLiteral("topic %1").arg(i));
        ASSERT_TRUE(desk.server.start());
    }
    void begin()
    {
        station.signIn();
        ASSERT_TRUE(station.untilOnline());
    }
    bool equal()
    {
        return station.ids(ConversationStore::allIds) == desk.objects(QStringLiteral("Conversation")).keys() &&
               station.ids(MessageStore::allIds) == desk.objects(QStringLiteral("Message")).keys();
    }
};

} // namespace

TEST_F(DeskTest, AFirstSynchronisationBringsEverything)
{
    begin();
    EXPECT_TRUE(equal());
    EXPECT_TRUE(station.it->sync().lastSyncAt().isValid());
    EXPECT_FALSE(station.it->sync().lastError().has_value());
}

TEST_F(DeskTest, ChangesArriveAndLeave)
{
    begin();
    const Id added = addConversation(desk, QStringLiteral("late"));
    const Id gone = desk.objects(QStringLiteral("Conversation")).firstKey();
    for (const QJsonObject& message : desk.objects(QStringLiteral("Message")).values()) {
        if (message.value(u"conversationId").toString() == gone)
            desk.remove(QStringLiteral("Message"), message.value(u"id").toString());
    }
    desk.remove(QStringLiteral("Conversation"), gone);
    station.it->sync().syncNow();
    EXPECT_TRUE(waitUntil([&] { return equal(); }));
    EXPECT_TRUE(station.ids(ConversationStore::allIds).contains(added));
}

TEST_F(DeskTest, AResynchronisationSweepsWithoutEmptying)
{
    begin();
    const Id gone = desk.objects(QStringLiteral("Conversation")).firstKey();
    for (const QJsonObject& message : desk.objects(QStringLiteral("Message")).values()) {
        if (message.value(u"conversationId").toString() == gone)
            desk.remove(QStringLiteral("Message"), message.value(u"id").toString());
    }
    desk.remove(QStringLiteral("Conversation"), gone);
    addConversation(desk, QStringLiteral("new epoch"));
    qsizetype removed = 0;
    QObject::connect(station.it->store().events(), &StoreEvents::rowsChanged, station.it.get(),
                     [&](const StoreChange& change) {
                         if (change.type == ObjectType::Conversation)
                             removed += change.removed.size();
                     });
    desk.startNewEpoch();
    station.it->sync().syncNow();
    EXPECT_TRUE(waitUntil([&] { return equal(); }));
    EXPECT_EQ(removed, 1);
}

TEST_F(DeskTest, AMalformedObjectChangesNothing)
{
    begin();
    const QStringList before = station.ids(ConversationStore::allIds);
    addConversation(desk, QStringLiteral("good"));
    const Id bad = newId();
    desk.put(QStringLiteral("Label"), {{QStringLiteral("id"), bad}, {QStringLiteral("name"), 7}});
    station.it->sync().syncNow();
    ASSERT_TRUE(waitUntil([&] { return station.it->sync().lastError().has_value(); }));
    EXPECT_EQ(station.it->sync().lastError()->code, ErrorCode::MalformedReply);
    EXPECT_EQ(station.ids(ConversationStore::allIds), before);
    desk.remove(QStringLiteral("Label"), bad);
    EXPECT_TRUE(waitUntil([&] { return equal(); }));
}

TEST_F(DeskTest, OfflineIsToldAndEndsByItself)
{
    begin();
    const quint16 port = desk.server.serverPort();
    desk.server.stop();
    station.it->sync().syncNow();
    ASSERT_TRUE(waitUntil([&] { return station.it->sync().state() == SyncStatus::State::Offline; }));
    EXPECT_TRUE(station.it->sync().offlineSince().isValid());
    EXPECT_TRUE(waitUntil([&] { return station.it->sync().retryAt().isValid(); })); // not while it is trying
    ASSERT_TRUE(desk.server.start(port));
    ASSERT_TRUE(station.untilOnline());
    EXPECT_FALSE(station.it->sync().offlineSince().isValid());
}

TEST_F(DeskTest, ARevokedTokenWaitsForASignInAndLosesNothing)
{
    begin();
    desk.revoke();
    station.it->sync().syncNow();
    ASSERT_TRUE(waitUntil([&] { return station.it->sync().state() == SyncStatus::State::SignInNeeded; }));
    EXPECT_TRUE(equal());
    const Id conversation = desk.objects(QStringLiteral("Conversation")).firstKey();
    station.reply(conversation, QStringLiteral("written meanwhile"));
    EXPECT_EQ(station.outbox().size(), 1);
    station.signIn();
    ASSERT_TRUE(waitUntil([&] { return station.outbox().isEmpty(); }));
    EXPECT_EQ(desk.creates, 1);
}

TEST_F(DeskTest, AFirstSynchronisationGoesOnAfterARestart)
{
    desk.fate = [](int index, const FakeRequest&) {
        return index < 14 ? FakeDesk::Fate::Serve : FakeDesk::Fate::FailBefore;
    };
    station.signIn();
    ASSERT_TRUE(waitUntil([&] { return station.it->sync().state() == SyncStatus::State::Offline; }));
    desk.fate = {};
    station.restart();
    ASSERT_TRUE(station.untilOnline());
    EXPECT_TRUE(equal());
}

TEST_F(DeskTest, AttachmentsAreFetchedChecked)
{
    begin();
    const QByteArray content(100'000, 'x');
    const QString id = BlobStore::idOf(content);
    desk.blobs.insert(id, content);
    const QString wrong = QStringLiteral("b-") + QString(64, u'0');
    desk.blobs.insert(wrong, content);
    QStringList ready;
    QList<ErrorCode> failed;
    QObject::connect(&station.it->blobs(), &BlobFetcher::ready, station.it.get(),
                     [&](const QString& blob) { ready.append(blob); });
    QObject::connect(&station.it->blobs(), &BlobFetcher::failed, station.it.get(),
                     [&](const QString&, const Error& error) { failed.append(error.code); });
    station.it->blobs().fetch(id, content.size());
    station.it->blobs().fetch(wrong, content.size());
    ASSERT_TRUE(waitUntil([&] { return ready.size() + failed.size() == 2; }));
    EXPECT_EQ(ready, QStringList{id});
    EXPECT_EQ(failed, QList<ErrorCode>{ErrorCode::MalformedReply});
}
