// SPDX-License-Identifier: GPL-3.0-or-later
#include "ComposerFixture.h"
#include "ui/composer/AttachmentIntake.h"
#include "ui/composer/AttachmentStrip.h"
#include "ui/composer/UploadTeller.h"

#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>

namespace sampan::test
{

namespace
{

using State = UploadProgress::State;

struct UploadTest : public WithComposer {
    QStringList wanted;
    QStringList left;
    QStringList said;

    void SetUp() override
    {
        QObject::connect(&world.uploads, &UploadProgress::wanted, &composer,
                         [this](const QString& id) { wanted += id; });
        QObject::connect(&world.uploads, &UploadProgress::left, &composer, [this](const QString& id) { left += id; });
        QObject::connect(composer.findChild<UploadTeller*>(), &UploadTeller::said, &composer,
                         [this](const QString& sentence) { said += sentence; });
        open();
    }
    QString file(const QString& name, int bytes)
    {
        QFile written(world.folder.filePath(name));
        EXPECT_TRUE(written.open(QIODevice::WriteOnly));
        written.write(QByteArray(bytes, name.at(0).toLatin1()));
        return written.fileName();
    }
    /// Adds a file and answers its blob id once it is kept.
    QString add(const QString& name, int bytes)
    {
        const qsizetype before = wanted.size();
        composer.intake()->add({file(name, bytes)});
        EXPECT_TRUE(waitUntil([&] { return wanted.size() > before; }));
        return wanted.value(before);
    }
    QString chips() const { return composer.strip()->accessibleDescription(); }
    void pressInStrip(Qt::Key key)
    {
        composer.strip()->setFocus();
        QTest::keyClick(composer.strip(), key);
    }
};

} // namespace

TEST_F(UploadTest, AFileGoesUpWhileTheReplyIsStillWrittenAndItsChipSaysHowFar)
{
    const QString blob = add(QStringLiteral("label.pdf"), 4000);
    EXPECT_TRUE(chips().contains(QStringLiteral("Waiting"))) << qPrintable(chips());
    const QRect before = composer.strip()->chipRect(0);
    world.uploads.report(blob, 1, 4000);
    const QRect going = composer.strip()->chipRect(0);
    world.uploads.report(blob, 2000, 4000);
    EXPECT_TRUE(chips().contains(QStringLiteral("50 %"))) << qPrintable(chips());
    EXPECT_EQ(composer.strip()->chipRect(0), going) << "a figure that changes moves the chip";
    world.uploads.arrive(blob);
    EXPECT_FALSE(chips().contains(QStringLiteral("%"))) << qPrintable(chips());
    EXPECT_NE(before, QRect());
    EXPECT_TRUE(world.outbox()->isEmpty());
}

TEST_F(UploadTest, TheDraftNamesTheFileBeforeItGoesUp)
{
    const QString blob = add(QStringLiteral("label.pdf"), 4000);
    Draft draft;
    ASSERT_TRUE(waitUntil([&] {
        draft = world.draft(conversation.id, DraftMode::Reply);
        return draft.attachments.size() == 1;
    }));
    EXPECT_EQ(draft.attachments.first().blobId, blob);
}

TEST_F(UploadTest, TakingAChipOffStopsItsUpload)
{
    const QString first = add(QStringLiteral("a.pdf"), 4000);
    const QString second = add(QStringLiteral("b.pdf"), 4000);
    pressInStrip(Qt::Key_End);
    pressInStrip(Qt::Key_Delete);
    EXPECT_EQ(left, QStringList{second});
    ASSERT_EQ(composer.intake()->files().size(), 1);
    EXPECT_EQ(composer.intake()->files().first().attachment.blobId, first);
}

TEST_F(UploadTest, TheSameFileTwiceGoesOnUntilTheLastIsTakenOff)
{
    const QString path = file(QStringLiteral("a.pdf"), 4000);
    composer.intake()->add({path, path});
    ASSERT_TRUE(waitUntil([this] { return composer.intake()->ready().size() == 2; }));
    pressInStrip(Qt::Key_Delete);
    EXPECT_TRUE(left.isEmpty());
    pressInStrip(Qt::Key_Delete);
    EXPECT_EQ(left.size(), 1);
}

TEST_F(UploadTest, AFailureStandsOnTheChipAndReturnTriesAgain)
{
    const QString blob = add(QStringLiteral("film.mp4"), 4000);
    world.uploads.fail(blob, Error{ErrorCode::LimitExceeded, QStringLiteral("too large"), {}});
    EXPECT_TRUE(chips().contains(QStringLiteral("Not uploaded, try again"))) << qPrintable(chips());
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said.first().startsWith(QStringLiteral("film.mp4"))) << qPrintable(said.first());
    pressInStrip(Qt::Key_Return);
    EXPECT_EQ(wanted.count(blob), 2);
    EXPECT_TRUE(chips().contains(QStringLiteral("Waiting"))) << qPrintable(chips());
}

TEST_F(UploadTest, OfflineItWaitsAndSaysSo)
{
    world.sync.become(SyncStatus::State::Offline);
    add(QStringLiteral("label.pdf"), 4000);
    EXPECT_TRUE(chips().contains(QStringLiteral("Waits for the connection"))) << qPrintable(chips());
    EXPECT_EQ(said, QStringList{QStringLiteral("The files wait for the connection")});
    world.sync.become(SyncStatus::State::Online);
    EXPECT_FALSE(chips().contains(QStringLiteral("connection"))) << qPrintable(chips());
}

TEST_F(UploadTest, SendingDoesNotWaitForTheUpload)
{
    const QString blob = add(QStringLiteral("label.pdf"), 4000);
    world.uploads.report(blob, 1000, 4000);
    composer.editor()->setFocus();
    type(QStringLiteral("Das Etikett"));
    press(Qt::Key_Return, Qt::ControlModifier);
    const QJsonArray files = sentMessage().value(QStringLiteral("attachments")).toArray();
    ASSERT_EQ(files.size(), 1);
    EXPECT_EQ(files.first().toObject().value(QStringLiteral("blobId")).toString(), blob);
    ASSERT_TRUE(waitUntil([this] { return composer.intake()->files().isEmpty(); }));
    EXPECT_TRUE(left.isEmpty()) << "what was sent goes on";
}

TEST_F(UploadTest, ADraftThatComesBackWantsItsFilesAgain)
{
    const QString blob = add(QStringLiteral("label.pdf"), 4000);
    composer.setTarget({});
    world.uploads.leave(blob); // what a new start knows: nothing
    wanted.clear();
    composer.setTarget(target());
    ASSERT_TRUE(waitUntil([this] { return composer.intake()->files().size() == 1; }));
    EXPECT_EQ(wanted, QStringList{blob});
}

TEST_F(UploadTest, ScreenReadersHearQuartersOfLargeFilesAndOnlyTheEndOfSmallOnes)
{
    const QString small = add(QStringLiteral("label.pdf"), 4000);
    for (int sent = 0; sent < 4000; sent += 500)
        world.uploads.report(small, sent, 4000);
    world.uploads.arrive(small);
    EXPECT_EQ(said, QStringList{QStringLiteral("label.pdf is uploaded")});
    said.clear();
    constexpr int size = 4'000'000;
    const QString film = add(QStringLiteral("film.mp4"), size);
    for (int sent = 0; sent <= size; sent += 40'000)
        world.uploads.report(film, sent, size);
    world.uploads.arrive(film);
    EXPECT_EQ(
        said,
        (QStringList{QStringLiteral("25 % of the files are uploaded"), QStringLiteral("50 % of the files are uploaded"),
                     QStringLiteral("75 % of the files are uploaded"), QStringLiteral("film.mp4 is uploaded")}));
}

TEST_F(UploadTest, TwoHundredFilesAreWalkedAndStayWithinThreeLines)
{
    QStringList paths;
    for (int i = 0; i < 200; ++i)
        paths += file(QStringLiteral("photo-%1.jpg").arg(i), 100 + i);
    composer.intake()->add(paths);
    ASSERT_TRUE(waitUntil([this] { return composer.intake()->ready().size() == 200; }));
    EXPECT_LE(composer.strip()->height(), 4 * world.theme.scaled(30));
    pressInStrip(Qt::Key_End);
    EXPECT_EQ(composer.strip()->current(), 199);
    const QRect last = composer.strip()->chipRect(199);
    EXPECT_TRUE(composer.strip()->rect().contains(last)) << last.y() << " " << composer.strip()->height();
    EXPECT_TRUE(chips().startsWith(QStringLiteral("200 files"))) << qPrintable(chips().left(40));
}

} // namespace sampan::test
