// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workstation.h"

#include <QUrlQuery>

using namespace sampan;
using namespace sampan::test;

namespace
{

const QString kAddress = QStringLiteral("https://pictures.example/a.png?x=1&y=2+3%20");

struct RemotePicturesTest : ::testing::Test {
    FakeDesk desk;
    Workstation station{desk};
    std::unique_ptr<RemotePictures> pictures;
    QByteArrayList ready;
    int failed = 0;
    int asked = 0;
    int busy = 0;

    void SetUp() override
    {
        desk.pictures = [this](const QUrlQuery& query) {
            ++asked;
            EXPECT_EQ(query.queryItemValue(QStringLiteral("messageId"), QUrl::FullyDecoded), u"m-1");
            if (asked <= busy)
                return FakeReply{.status = 503};
            if (query.queryItemValue(QStringLiteral("url"), QUrl::FullyDecoded) != kAddress)
                return FakeReply{.status = 404};
            return FakeReply{.body = "picture", .contentType = "image/png"};
        };
        ASSERT_TRUE(desk.server.start());
        pictures = std::make_unique<RemotePictures>(station.it->client(), std::chrono::milliseconds(1));
        QObject::connect(pictures.get(), &PictureFetcher::ready, pictures.get(),
                         [this](const QString&, const QByteArray& content) { ready.append(content); });
        QObject::connect(pictures.get(), &PictureFetcher::failed, pictures.get(), [this] { ++failed; });
    }
    void begin()
    {
        station.signIn();
        ASSERT_TRUE(station.untilOnline());
    }
    void fetch(const QString& address) { pictures->fetch(QStringLiteral("m-1"), address); }
    bool untilReady(qsizetype count)
    {
        return waitUntil([&] { return ready.size() == count; });
    }
};

} // namespace

TEST_F(RemotePicturesTest, OurServerIsAskedOnceAndNobodyElse)
{
    begin();
    fetch(kAddress);
    fetch(kAddress);
    ASSERT_TRUE(untilReady(1));
    EXPECT_EQ(ready.first(), "picture");
    fetch(kAddress);
    ASSERT_TRUE(untilReady(2));
    EXPECT_EQ(asked, 1) << "what came is kept";
    pictures->clear();
    fetch(kAddress);
    ASSERT_TRUE(untilReady(3));
    EXPECT_EQ(asked, 2);
    EXPECT_EQ(failed, 0);
}

TEST_F(RemotePicturesTest, ABusyServerIsAskedAgainButNotForever)
{
    begin();
    busy = 3;
    fetch(kAddress);
    ASSERT_TRUE(untilReady(1));
    EXPECT_EQ(asked, 4);
    busy = 1000;
    fetch(QStringLiteral("https://pictures.example/other.png"));
    ASSERT_TRUE(waitUntil([&] { return failed == 1; }));
    EXPECT_EQ(asked, 4 + RemotePictures::kAttempts);
}

TEST_F(RemotePicturesTest, WhatIsNotThereFailsOnceAndEachOtherComes)
{
    begin();
    for (int i = 0; i < 5; ++i)
        fetch(QStringLiteral("https://pictures.example/%1.png").arg(i));
    fetch(kAddress);
    ASSERT_TRUE(untilReady(1));
    EXPECT_EQ(failed, 5);
    EXPECT_EQ(asked, 6);
}

TEST_F(RemotePicturesTest, NothingIsAskedWithoutASession)
{
    fetch(kAddress);
    ASSERT_TRUE(waitUntil([&] { return failed == 1; }));
    EXPECT_EQ(asked, 0);
}
